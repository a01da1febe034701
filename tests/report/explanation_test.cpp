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

std::string explained(const std::string& relations, std::string_view claim, std::string_view language = {}) {
    const ArgumentMap map = test::map_of(R"({"main": "a", "claims": [{"id": "a", "text": "Tea is good"},
        {"id": "b", "text": "Tea wakes"}, {"id": "c", "text": "Tea is hot"}, {"id": "d", "text": "Ice cools"},
        {"id": "e", "text": "Ice melts"}], "relations": [)" +
                                         relations + "]}");
    return explanation_text(map, explanation_of(map, *map.find_claim(claim)), {.language = language});
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
            for (const Message& sentence : report.sections[s].sentences)
                CHECK(test::is_chinese(sentence.in(Tongue::chinese)));
        }
    }
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
