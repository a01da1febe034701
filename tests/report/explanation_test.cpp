#include "report/explanation.hpp"

#include "files.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "report/print.hpp"
#include "report/strength_reasons.hpp"
#include "report/what_if.hpp"
#include "schema.hpp"
#include "small_maps.hpp"
#include "test.hpp"
#include "untranslated.hpp"

#include <random>
#include <string>
#include <variant>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

std::string explained(const std::string& relations, std::string_view claim, std::string_view language = {},
                      std::size_t top = 20) {
    const ArgumentMap map = test::map_of(R"({"main": "a", "claims": [{"id": "a", "text": "Tea is good"},
        {"id": "b", "text": "Tea wakes"}, {"id": "c", "text": "Tea is hot"}, {"id": "d", "text": "Ice cools"},
        {"id": "e", "text": "Ice melts"}], "relations": [)" +
                                         relations + "]}");
    return explanation_text(map, explanation_of(map, *map.find_claim(claim)),
                            {.language = language, .top = top});
}

}  // namespace

TEST_CASE("a claim of which nothing is said is taken as it is") {
    CHECK(explained("", "a") ==
          "`a` stands\n"
          "  “Tea is good”\n"
          "  Nobody argues for it, and it is taken as it is.\n"
          "  Nobody objects to the claim itself.\n");
}

TEST_CASE("a claim that stands rests on a reason, and each objection is answered") {
    CHECK(explained(R"({"type": "support", "from": "b", "to": "a"},
                       {"id": "hot", "type": "attack", "from": "c", "to": "a"},
                       {"type": "attack", "from": "d", "to": "hot"}, {"type": "attack", "from": "d", "to": "a"},
                       {"type": "attack", "from": "e", "to": "d"}, {"type": "attack", "from": "b", "to": "e"})",
                    "a") ==
          "`a` has fallen\n"
          "  “Tea is good”\n"
          "  It has fallen: `d` (“Ice cools”) attacks it, and that objection stands.\n"
          "\n"
          "`d` stands\n"
          "  “Ice cools”\n"
          "  Nobody argues for it, and it is taken as it is.\n"
          "  One objection is raised, and it is answered:\n"
          "    - `e` (“Ice melts”): that has fallen, because `b` (“Tea wakes”) speaks\n"
          "      against it.\n");
}

TEST_CASE("a step that is denied is answered or not") {
    const std::string denied = R"({"type": "support", "from": "b", "to": "a"},
                                  {"id": "hot", "type": "attack", "from": "c", "to": "a"},
                                  {"id": "ice", "type": "attack", "from": "d", "to": "hot"})";
    CHECK(explained(denied, "a") ==
          "`a` stands\n"
          "  “Tea is good”\n"
          "  It rests on `b` (“Tea wakes”).\n"
          "  Nobody objects to that reason.\n"
          "  One objection is raised, and it is answered:\n"
          "    - `c` (“Tea is hot”): `d` (“Ice cools”) denies that step, and that stands.\n");
    CHECK(explained(denied + R"(, {"type": "attack", "from": "e", "to": "ice"})", "a") ==
          "`a` has fallen\n"
          "  “Tea is good”\n"
          "  It has fallen: `c` (“Tea is hot”) attacks it, and that objection stands.\n"
          "  That step is denied, and the denial is answered:\n"
          "    - `d` (“Ice cools”): `e` (“Ice melts”) denies that step, and that stands.\n");
}

TEST_CASE("a claim falls with the last of its reasons, or goes in a cycle") {
    CHECK(explained(R"({"type": "support", "from": ["b", "c"], "to": "a"},
                       {"type": "attack", "from": "d", "to": "c"})",
                    "a") ==
          "`a` has fallen\n"
          "  “Tea is good”\n"
          "  It has fallen: the one reason that is given for it fails.\n"
          "    - `b` (“Tea wakes”) and `c` (“Tea is hot”): `c` has fallen, because `d`\n"
          "      (“Ice cools”) speaks against it.\n");
    CHECK(explained(
              R"({"type": "support", "from": "b", "to": "a"}, {"type": "support", "from": "a", "to": "b"})",
              "a") ==
          "`a` has fallen\n"
          "  “Tea is good”\n"
          "  It has fallen: the reasons for it go in a cycle that nothing else carries: `b`\n"
          "  supports `a`, `a` supports `b`.\n");
}

TEST_CASE("a claim that is left open is shown the dispute that leaves it so, in Chinese too") {
    const std::string open = R"({"type": "contrary", "from": "b", "to": "c"},
                                {"type": "support", "from": "b", "to": "a"})";
    CHECK(explained(open, "a") ==
          "`a` is left open\n"
          "  “Tea is good”\n"
          "  It is left open, because it hangs on a dispute that the map does not decide:\n"
          "    - `b` (“Tea wakes”) supports `a`.\n"
          "    - `c` (“Tea is hot”) contradicts `b`.\n"
          "    - `b` (“Tea wakes”) contradicts `c`.\n");
    CHECK(explained(open, "a", "zh") ==
          "`a` 悬而未决\n"
          "  “Tea is good”\n"
          "  它悬而未决，因为它能否成立取决于一场尚无定论的争执：\n"
          "    - `b`（“Tea wakes”）支持 `a`。\n"
          "    - `c`（“Tea is hot”）与 `b` 相互对立。\n"
          "    - `b`（“Tea wakes”）与 `c` 相互对立。\n");
}

TEST_CASE("a cycle of supports that an open dispute carries is told by the dispute") {
    CHECK(
        explained(R"({"type": "support", "from": "a", "to": "b"}, {"type": "support", "from": "b", "to": "a"},
                       {"type": "support", "from": "c", "to": "a"}, {"type": "contrary", "from": "c", "to": "d"})",
                  "b") ==
        "`b` is left open\n"
        "  “Tea wakes”\n"
        "  It is left open, because it hangs on a dispute that the map does not decide:\n"
        "    - `a` (“Tea is good”) supports `b`.\n"
        "    - `c` (“Tea is hot”) supports `a`.\n"
        "    - `d` (“Ice cools”) contradicts `c`.\n"
        "    - `c` (“Tea is hot”) contradicts `d`.\n");
}

TEST_CASE("a claim that rests on a cycle without being in it is told so") {
    CHECK(
        explained(R"({"type": "support", "from": "b", "to": "a"}, {"type": "support", "from": "c", "to": "b"},
                       {"type": "support", "from": "b", "to": "c"})",
                  "a")
            .find("It has fallen: it rests only on claims that rest on each other:") != std::string::npos);
}

TEST_CASE("more objections that stand, and warrants that do not, are named") {
    CHECK(explained(R"({"type": "attack", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "a"},
                       {"type": "attack", "from": "d", "to": "a"})",
                    "a")
              .ends_with("  Nobody answers that objection.\n  2 more objections stand as well.\n"));
    CHECK(explained(R"({"id": "s", "type": "support", "from": "b", "to": "a"},
                       {"type": "support", "from": "c", "to": "s"}, {"type": "attack", "from": "d", "to": "c"})",
                    "a")
              .find("that this follows rests on `c` (“Tea is hot”),") != std::string::npos);
}

TEST_CASE("of hundreds of objections the first are told, and the rest counted by what is wrong with them") {
    std::string claims;
    std::string relations = R"({"type": "rephrase", "from": "x", "to": "a"})";
    for (std::size_t i = 0; i < 300; ++i) {
        const std::string number = std::to_string(i);
        claims += R"(, {"id": "o)" + number + R"(", "text": "No )" + number + R"("})";
        relations += R"(, {"id": "r)" + number + R"(", "type": "attack", "from": "o)" + number +
                     R"(", "to": "a"}, {"type": "attack", "from": "x", "to": ")" + (i % 3 == 0 ? "r" : "o") +
                     number + R"("})";
    }
    const ArgumentMap map =
        test::map_of(R"({"main": "a", "claims": [{"id": "a", "text": "Yes"}, {"id": "x", "text": "X"})" +
                     claims + R"(], "relations": [)" + relations + "]}");
    const Explanation explanation = explanation_of(map, ClaimId{0});
    CHECK(explanation_text(map, explanation, {.top = 2}) ==
          "`a` stands\n"
          "  “Yes”\n"
          "  Nobody argues for it, and it is taken as it is.\n"
          "  300 objections are raised, and all of them are answered:\n"
          "    - `o0` (“No 0”): `x` (“X”) denies that step, and that stands.\n"
          "    - `o1` (“No 1”): that has fallen, because `x` (“X”) speaks against it.\n"
          "    - and 298 more: 199 come from a claim that has fallen, 99 are denied as a\n"
          "      step.\n");
    CHECK(explanation_text(map, explanation, {.language = "zh", .top = 2}) ==
          "`a` 成立\n"
          "  “Yes”\n"
          "  没有人为它提出理由，但也姑且接受它。\n"
          "  有 300 条反对意见，都已得到回应：\n"
          "    - `o0`（“No 0”）：`x`（“X”）否认这一步推理，而且这一点站得住脚。\n"
          "    - `o1`（“No 1”）：它不成立，因为 `x`（“X”）反对它。\n"
          "    - 还有 298 条：199 条所依据的主张不成立，99 条的推理步骤遭到否认。\n");
    const Report report = explanation_report(map, explanation, {.top = 2});
    CHECK(report.sections[0].sentences.size() == 303);
}

TEST_CASE("more paragraphs and premises than are asked for are counted") {
    CHECK(explained(R"({"type": "support", "from": ["b", "c", "d", "e"], "to": "a"})", "a", {}, 2) ==
          "`a` stands\n"
          "  “Tea is good”\n"
          "  It rests on `b` (“Tea wakes”), `c` (“Tea is hot”) and 2 more.\n"
          "  Nobody objects to these reasons.\n"
          "  Nobody objects to the claim itself.\n");
    CHECK(
        explained(R"({"type": "support", "from": "b", "to": "a"}, {"type": "support", "from": "c", "to": "b"},
                       {"type": "support", "from": "d", "to": "c"}, {"type": "support", "from": "e", "to": "d"})",
                  "a", {}, 1) ==
        "`a` stands\n"
        "  “Tea is good”\n"
        "  It rests on `b` (“Tea wakes”).\n"
        "  Nobody objects to the claim itself.\n"
        "\n"
        "And 3 more claims on which this rests\n");
}

TEST_CASE("a claim taken for granted is told what reasons are given for it all the same") {
    const auto told = [](const std::string& relations, std::string_view language = {}) {
        const ArgumentMap map = test::map_of(
            R"({"claims": [{"id": "a", "text": "A", "assumed": true}, {"id": "b", "text": "B"},
            {"id": "c", "text": "C"}, {"id": "d", "text": "D"}], "relations": [)" +
            relations + "]}");
        return explanation_text(map, explanation_of(map, ClaimId{0}), {.language = language});
    };
    const std::string two =
        R"({"type": "support", "from": "b", "to": "a"}, {"type": "support", "from": "c", "to": "a"})";
    const std::string answered = R"({"type": "attack", "from": "d", "to": "c"})";
    CHECK(told(two) ==
          "`a` stands\n  “A”\n  It is taken for granted.\n"
          "  2 reasons are given for it as well, and stand.\n"
          "  Nobody objects to the claim itself.\n");
    CHECK(told(two + ", " + answered) ==
          "`a` stands\n  “A”\n  It is taken for granted.\n"
          "  2 reasons are given for it as well, of which 1 stands.\n"
          "  Nobody objects to the claim itself.\n");
    CHECK(told(R"({"type": "support", "from": "c", "to": "a"}, )" + answered, "zh") ==
          "`a` 成立\n  “A”\n  它被当作前提，无须论证。\n"
          "  另外还为它给出了 1 条理由，但都站不住。\n"
          "  没有人反对这个主张本身。\n");
}

TEST_CASE("what fails beside a cycle or a dispute is told of each claim in it") {
    CHECK(explained(
              R"({"type": "support", "from": "b", "to": "a"}, {"type": "support", "from": "a", "to": "b"},
                 {"type": "support", "from": "c", "to": "b"}, {"type": "attack", "from": "d", "to": "c"})",
              "a") ==
          "`a` has fallen\n"
          "  “Tea is good”\n"
          "  It has fallen: the reasons for it go in a cycle that nothing else carries: `b`\n"
          "  supports `a`, `a` supports `b`.\n"
          "\n"
          "`b` has fallen\n"
          "  “Tea wakes”\n"
          "  It has fallen with the cycle above.\n"
          "  The one other reason that is given for it fails:\n"
          "    - `c` (“Tea is hot”): that has fallen, because `d` (“Ice cools”) speaks\n"
          "      against it.\n");
    const std::string open =
        R"({"type": "contrary", "from": "b", "to": "a"}, {"type": "support", "from": "c", "to": "b"},
           {"type": "attack", "from": "d", "to": "c"}, {"type": "support", "from": "e", "to": "b"},
           {"type": "attack", "from": "c", "to": "a"})";
    CHECK(explained(open, "a") ==
          "`a` is left open\n"
          "  “Tea is good”\n"
          "  It is left open, because it hangs on a dispute that the map does not decide:\n"
          "    - `b` (“Tea wakes”) contradicts `a`.\n"
          "    - `a` (“Tea is good”) contradicts `b`.\n"
          "  One objection to it is answered:\n"
          "    - `c` (“Tea is hot”): that has fallen, because `d` (“Ice cools”) speaks\n"
          "      against it.\n"
          "\n"
          "`b` is left open\n"
          "  “Tea wakes”\n"
          "  It is left open with the dispute above.\n"
          "  The one other reason that is given for it fails:\n"
          "    - `c` (“Tea is hot”): that has fallen, because `d` (“Ice cools”) speaks\n"
          "      against it.\n");
    CHECK(explained(open, "a", "zh")
              .ends_with("`b` 悬而未决\n"
                         "  “Tea wakes”\n"
                         "  它随上述争执一起悬而未决。\n"
                         "  为它给出的另一条理由站不住：\n"
                         "    - `c`（“Tea is hot”）：它不成立，因为 `d`（“Ice "
                         "cools”）反对它。\n"));
}

TEST_CASE("a denial that is denied itself has a paragraph of its own") {
    const std::string denied =
        R"({"id": "s", "type": "attack", "from": "b", "to": "a"}, {"id": "u", "type": "attack", "from": "c", "to": "s"},
           {"id": "v", "type": "attack", "from": "d", "to": "u"}, {"type": "attack", "from": "e", "to": "d"})";
    CHECK(explained(denied, "a") ==
          "`a` stands\n"
          "  “Tea is good”\n"
          "  Nobody argues for it, and it is taken as it is.\n"
          "  One objection is raised, and it is answered:\n"
          "    - `b` (“Tea wakes”): `c` (“Tea is hot”) denies that step, and that stands.\n"
          "\n"
          "That `c` denies a step stands\n"
          "  It is the step from `b` to `a`.\n"
          "  The denial is itself denied, and that is answered:\n"
          "    - `d` (“Ice cools”): that has fallen, because `e` (“Ice melts”) speaks\n"
          "      against it.\n");
    CHECK(explained(denied, "a", "zh")
              .ends_with("`c` 对推理步骤的否认成立\n"
                         "  指的是从 `b` 到 `a` 的推理。\n"
                         "  这一否认本身也遭到否认，后者已得到回应：\n"
                         "    - `d`（“Ice cools”）：它不成立，因为 `e`（“Ice "
                         "melts”）反对它。\n"));
}

TEST_CASE("of linked premises each is told of, whether it stands or has fallen") {
    CHECK(explained(R"({"type": "support", "from": ["b", "c"], "to": "a"},
                       {"type": "attack", "from": "d", "to": "c"}, {"type": "attack", "from": "e", "to": "d"})",
                    "a") ==
          "`a` stands\n"
          "  “Tea is good”\n"
          "  It rests on `b` (“Tea wakes”) and `c` (“Tea is hot”).\n"
          "  Nobody objects to `b`.\n"
          "  Nobody objects to the claim itself.\n"
          "\n"
          "`c` stands\n"
          "  “Tea is hot”\n"
          "  Nobody argues for it, and it is taken as it is.\n"
          "  One objection is raised, and it is answered:\n"
          "    - `d` (“Ice cools”): that has fallen, because `e` (“Ice melts”) speaks\n"
          "      against it.\n");
    const std::string fallen = R"({"type": "attack", "from": ["b", "c", "e"], "to": "a"},
                                  {"type": "attack", "from": "d", "to": "c"},
                                  {"type": "attack", "from": "d", "to": "b"})";
    CHECK(explained(fallen, "a")
              .ends_with("    - `b` (“Tea wakes”), `c` (“Tea is hot”) and `e` (“Ice melts”): `b` has\n"
                         "      fallen, because `d` (“Ice cools”) speaks against it. 1 more of these\n"
                         "      claims has fallen too.\n"));
    CHECK(explained(fallen, "a", "zh").ends_with("反对它。其中另有 1 个主张也不成立。\n"));
}

TEST_CASE("every explanation is valid after its schema, and its words are translated") {
    test::Schema schema("explanation.schema.json");
    std::mt19937 random(5);
    const auto check_all = [&](const ArgumentMap& map, std::size_t step) {
        for (std::uint32_t c = 0; c < map.claim_count(); c += static_cast<std::uint32_t>(step)) {
            const Explanation explanation = explanation_of(map, ClaimId{c});
            REQUIRE(schema.accepts(
                nlohmann::json::parse(report_json(explanation_report(map, explanation, {}), {}))));
            for (const ExplanationParagraph& paragraph : told(map, explanation, {})) {
                CHECK(test::is_chinese(paragraph.heading.in(Tongue::chinese)));
                for (std::size_t i = 1; i < paragraph.lines.size(); ++i)
                    CHECK(test::is_chinese(paragraph.lines[i].text.in(Tongue::chinese)));
            }
        }
    };
    for (std::size_t i = 0; i < 100; ++i)
        check_all(test::random_map(random, 2 + i % 8, i % 20).map(), 1);
}

TEST_CASE("what is told of strengths, of what if and of what it would take is valid and translated") {
    test::Schema schema("explanation.schema.json");
    std::mt19937 random(6);
    for (std::size_t i = 0; i < 60; ++i) {
        const ArgumentMap map = test::random_map(random, 3 + i % 6, 2 + i % 15).map();
        const ClaimId claim{static_cast<std::uint32_t>(i % map.claim_count())};
        const ArgumentMap other = changed(map, {.without = {ClaimId{1}}});
        const Labelling labels = grounded(map);
        const Labelling other_labels = grounded(other);
        const Strengths strengths = std::get<Strengths>(strengths_of(map));
        const Strengths other_strengths = std::get<Strengths>(strengths_of(other));
        Report report = explanation_report(map, explanation_of(map, claim), {});
        report.sections.push_back(contributions_section(
            map, std::get<Attribution>(attribution_of(map, claim)), strength_semantics::df_quad));
        report.sections.push_back(formula_section(map, claim, strengths, strength_semantics::df_quad));
        report.sections.push_back(turns_section(map, std::get<Sensitivity>(sensitivity_of(map, claim))));
        report.sections.push_back(what_if_section(
            map, claim,
            changes_between({.map = map, .labels = labels, .strengths = strengths},
                            {.map = other, .labels = other_labels, .strengths = other_strengths})));
        report.sections.push_back(remedies_section(map, claim, Wish::in, Means::both,
                                                   remedies_for(map, claim, Wish::in, Means::both)));
        REQUIRE(schema.accepts(nlohmann::json::parse(report_json(report, {}))));
        for (std::size_t s = 1; s < report.sections.size(); ++s) {
            CHECK(translated(report.sections[s].title, Tongue::chinese) != report.sections[s].title);
            CHECK(translated(report.sections[s].definition, Tongue::chinese) !=
                  report.sections[s].definition);
            for (const Message& sentence : report.sections[s].sentences) {
                const std::string told = sentence.in(Tongue::chinese);
                const bool is_formula = told.find(" = ") != std::string::npos;
                CHECK((is_formula || test::is_chinese(told)));
            }
        }
    }
}

TEST_CASE("sets that only take away all that is said for a claim are named") {
    const ArgumentMap map = test::map_of(R"({"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"},
        {"id": "c", "text": "C"}, {"id": "d", "text": "D"}], "relations": [
        {"type": "support", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "b"},
        {"type": "support", "from": "d", "to": "c"}]})");
    const Remedies found = remedies_for(map, ClaimId{0}, Wish::in, Means::drop);
    const auto told = [&](std::string_view language) {
        return sections_text(
            {.map = &map,
             .sections = {remedies_section(map, ClaimId{0}, Wish::in, Means::drop, found,
                                           unargued_after(map, ClaimId{0}, found.remedies))}},
            {.language = language});
    };
    CHECK(told({}) ==
          "\nWhat it would take\n  To make `a` stand, one claim is enough. Any of these:\n"
          "  no.  how   claim\n"
          "    1  drop  b      B\n"
          "    2  drop  c      C\n"
          "  No. 1 works only because nobody argues for `a` any more.\n");
    CHECK(told("zh") ==
          "\n需要什么条件\n  要使 `a` 成立，改变一个主张就够了，下列任何一个都行：\n"
          "  序号  做法  主张\n"
          "     1  去掉  b     B\n"
          "     2  去掉  c     C\n"
          "  第 1 项之所以有效，只因为再也没有人为 `a` 提出理由。\n");
}

TEST_CASE("what it would take is told by the number of claims that it takes") {
    const auto told = [](const std::string& relations, Wish wish) {
        const ArgumentMap map =
            test::map_of(R"({"title": "T", "main": "a", "claims": [{"id": "a", "text": "A"},
            {"id": "b", "text": "B"}, {"id": "c", "text": "C"}], "relations": [)" +
                         relations + "]}");
        const Remedies found = remedies_for(map, ClaimId{0}, wish, Means::both);
        return sections_text(
            {.map = &map, .sections = {remedies_section(map, ClaimId{0}, wish, Means::both, found)}}, {});
    };
    CHECK(told("", Wish::in) == "\nWhat it would take\n  `a` stands as it is.\n");
    CHECK(told("", Wish::out) ==
          "\nWhat it would take\n"
          "  Nothing that becomes of other claims would make `a` fall.\n");
    CHECK(told(R"({"type": "attack", "from": "b", "to": "a"})", Wish::in) ==
          "\nWhat it would take\n  To make `a` stand, one claim is enough. Any of these:\n"
          "  no.  how   claim\n"
          "    1  drop  b      B\n");
    CHECK(told(R"({"type": "attack", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "a"})",
               Wish::in) ==
          "\nWhat it would take\n"
          "  To make `a` stand, it takes 2 claims together. Any of these sets:\n"
          "  no.  how   claim\n"
          "    1  drop  b      B\n"
          "    1  drop  c      C\n");
}

}  // namespace argmap
