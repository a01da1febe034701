#include "report/evaluation.hpp"

#include "files.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "report/print.hpp"
#include "schema.hpp"
#include "small_maps.hpp"
#include "test.hpp"
#include "untranslated.hpp"

#include <variant>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

using nlohmann::json;

Evaluation evaluation_of(const ArgumentMap& map, Semantics semantics) {
    return {.semantics = semantics,
            .reading = {},
            .acceptability = acceptability_of(map, semantics, {}, {}),
            .strength = all_strength_semantics().front(),
            .strengths = std::get<Strengths>(strengths_of(map)),
            .verdicts = declared_verdicts(map)};
}

Report list_report(const ArgumentMap& map, Semantics semantics) {
    LabellingList list{.semantics = semantics, .labellings = {}};
    for_each_labelling(map, semantics, {}, {}, [&](const std::vector<Standing>& labels) {
        list.labellings.push_back(labels);
        return list.labellings.size() < 100;
    });
    return labellings_report(map, list);
}

/// A contrary with what hangs on either side of it.
const std::string contrary =
    R"({"title": "T", "main": "a", "claims": [{"id": "a", "text": "A", "verdict": "accepted"},
    {"id": "b", "text": "B", "verdict": "rejected"}, {"id": "c", "text": "C", "verdict": "undecided"}],
    "relations": [{"type": "contrary", "from": "b", "to": "c"}, {"type": "support", "from": "b", "to": "a"}]})";

std::string told(const std::string& text, Semantics semantics, const EvaluationRows& rows) {
    const ArgumentMap map = test::map_of(text);
    return report_text(evaluation_report(map, evaluation_of(map, semantics), rows), {});
}

}  // namespace

TEST_CASE("an evaluation tells labels, strengths and verdicts, the main claims first") {
    CHECK(told(contrary, Semantics::grounded, {}) ==
          "T\n=\n\nWhich claims stand\n"
          "  Of 3 claims 3 are left open.\n"
          "  The main claim `a` is left open.\n"
          "  2 of 3 declared verdicts are not what the arguments come to: `a` and `b`.\n"
          "  label      strength  change  verdict    claim\n"
          "  undecided     0.667   0.167  accepted   a      A\n"
          "  undecided     0.333  -0.167  rejected   b      B\n"
          "  undecided     0.333  -0.167  undecided  c      C\n");
}

namespace {

/// One column of all claims that are told, one value after the other.
std::string column(const std::string& text, Semantics semantics, const EvaluationRows& rows,
                   const std::string& name) {
    const ArgumentMap map = test::map_of(text);
    const json told =
        json::parse(report_json(evaluation_report(map, evaluation_of(map, semantics), rows), {}));
    std::string values;
    for (const json& row : told["sections"]["evaluation"]["tables"]["claims"])
        values += row[name].get<std::string>() + ", ";
    return values;
}

}  // namespace

TEST_CASE("where labellings differ, a label says how, or only what a mode asks for") {
    const auto labels = [](LabelMode mode) {
        return column(contrary, Semantics::preferred, {.mode = mode}, "label");
    };
    CHECK(labels(LabelMode::each) == "in or out, in or out, in or out, ");
    CHECK(labels(LabelMode::skeptical) == "undecided, undecided, undecided, ");
    CHECK(labels(LabelMode::credulous) == "in, in, in, ");
}

TEST_CASE("those claims can be asked for that have a label") {
    const auto ids = [](const EvaluationRows& rows) {
        return column(R"({"main": "a", "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"},
            {"id": "c", "text": "C"}], "relations": [{"type": "attack", "from": "b", "to": "a"}]})",
                      Semantics::grounded, rows, "claim");
    };
    CHECK(ids({}) == "a, b, c, ");
    CHECK(ids({.label = Standing::in}) == "b, c, ");
    CHECK(ids({.label = Standing::undecided}) == "");
}

namespace {

std::string told_of(std::vector<ClaimId> asked, Semantics semantics, const EvaluationRows& rows = {},
                    Tongue tongue = Tongue::english) {
    const ArgumentMap map = test::map_of(contrary);
    Evaluation evaluation = evaluation_of(map, semantics);
    evaluation.asked = std::move(asked);
    return report_text(evaluation_report(map, evaluation, rows),
                       {.language = tongue == Tongue::chinese ? "zh" : ""});
}

}  // namespace

TEST_CASE("of claims that are asked for, only these are told, counted and judged, the main ones first") {
    CHECK(told_of({ClaimId{1}, ClaimId{2}}, Semantics::grounded) ==
          "T\n=\n\nWhich claims stand\n"
          "  Of the 2 claims asked for 2 are left open.\n"
          "  1 of 2 declared verdicts is not what the arguments come to: `b`.\n"
          "  label      strength  change  verdict    claim\n"
          "  undecided     0.333  -0.167  rejected   b      B\n"
          "  undecided     0.333  -0.167  undecided  c      C\n");
    CHECK(told_of({ClaimId{0}, ClaimId{2}}, Semantics::preferred) ==
          "T\n=\n\nWhich claims stand\n"
          "  Of the 2 claims asked for 2 are left open.\n"
          "  Of those left open, 2 stand in some labellings and not in others.\n"
          "  The main claim `a` is left open.\n"
          "  1 of 2 declared verdicts is not what the arguments come to: `a`.\n"
          "  label      strength  change  verdict    claim\n"
          "  in or out     0.667   0.167  accepted   a      A\n"
          "  in or out     0.333  -0.167  undecided  c      C\n");
}

TEST_CASE("a single claim that is asked for has a sentence of its own, in both languages") {
    CHECK(told_of({ClaimId{2}}, Semantics::preferred) ==
          "T\n=\n\nWhich claims stand\n"
          "  The claim `c` is left open.\n"
          "  It stands in some labellings and not in others.\n"
          "  Its declared verdict agrees with that.\n"
          "  label      strength  change  verdict    claim\n"
          "  in or out     0.333  -0.167  undecided  c      C\n");
    CHECK(told_of({ClaimId{0}}, Semantics::preferred, {.mode = LabelMode::credulous}) ==
          "T\n=\n\nWhich claims stand\n"
          "  The claim `a` stands in some preferred labelling.\n"
          "  Its declared verdict is not what the arguments come to.\n"
          "  label  strength  change  verdict   claim\n"
          "  in        0.667   0.167  accepted  a      A\n");
    CHECK(told_of({ClaimId{1}}, Semantics::grounded, {}, Tongue::chinese) ==
          "T\n=\n\n哪些主张成立\n"
          "  主张 `b` 悬而未决。\n"
          "  写明的判定与论证结果不符。\n"
          "  标记       强度    变化  判定  主张\n"
          "  悬而未决  0.333  -0.167  拒绝  b     B\n");
}

TEST_CASE("labellings are told one after the other, by what differs") {
    CHECK(report_text(list_report(test::map_of(contrary), Semantics::stable), {}) ==
          "T\n=\n\nWhich claims stand\n"
          "  2 labellings are stable.\n"
          "  In them, of the claims whose labels differ:\n"
          "    no.  in\n"
          "      1  a, b\n"
          "      2  c   C\n");
}

TEST_CASE("what was not found out has no label") {
    const ArgumentMap map = test::map_of(contrary);
    Evaluation evaluation = evaluation_of(map, Semantics::preferred);
    evaluation.acceptability.unanswered = {ClaimId{1}};
    evaluation.acceptability.reason = "the time allowed is over";
    const json section =
        json::parse(report_json(evaluation_report(map, evaluation, {}), {}))["sections"]["evaluation"];
    CHECK(section["tables"]["claims"][1]["label"].is_null());
    CHECK(section["facts"]["unanswered"] == 1);
    CHECK(section["tables"]["claims"][1]["in"].is_null());
    CHECK(section["summary"] == json::parse(R"(["Of 3 claims 2 are left open.",
              "Of those left open, 2 stand in some labellings and not in others.",
              "What becomes of 1 claim was not found out (the time allowed is over): `b`.",
              "The main claim `a` is left open.",
              "1 declared verdict is not judged, for there is no label to compare."])"));
    CHECK(misjudged(map, evaluation) == std::vector{ClaimId{0}});
}

TEST_CASE("where there is no labelling, no verdict is judged") {
    const std::string odd =
        R"({"title": "T", "main": "a", "claims": [{"id": "a", "text": "A", "verdict": "accepted"},
        {"id": "b", "text": "B"}, {"id": "c", "text": "C"}], "relations": [
        {"type": "attack", "from": "a", "to": "b"}, {"type": "attack", "from": "b", "to": "c"},
        {"type": "attack", "from": "c", "to": "a"}]})";
    CHECK(told(odd, Semantics::stable, {}) ==
          "T\n=\n\nWhich claims stand\n"
          "  There is no stable labelling: a cycle of attacks keeps each from deciding all.\n"
          "  1 declared verdict is not judged, for there is no label to compare.\n"
          "  label  strength  change  verdict   claim\n"
          "  -         0.333  -0.167  accepted  a      A\n"
          "  -         0.333  -0.167  -         b      B\n"
          "  -         0.333  -0.167  -         c      C\n");
}

TEST_CASE("where verdicts are to be judged and there is none, that is said, and otherwise not") {
    const ArgumentMap map =
        test::map_of(R"({"title": "T", "claims": [{"id": "a", "text": "A"}], "relations": []})");
    Evaluation evaluation = evaluation_of(map, Semantics::grounded);
    const auto summary = [&](Tongue tongue) {
        const Report report = evaluation_report(map, evaluation, {});
        std::string text;
        for (const Message& sentence : report.sections[0].sentences)
            text += sentence.in(tongue) + "|";
        return text;
    };
    CHECK(summary(Tongue::english) == "Of 1 claim 1 stands.|");
    evaluation.is_judged = true;
    CHECK(summary(Tongue::english) == "Of 1 claim 1 stands.|There is no verdict to judge.|");
    CHECK(summary(Tongue::chinese) == "1 个主张中，1 个成立。|没有可以核对的判定。|");
}

TEST_CASE("where no claim has the label that is wanted, that is said") {
    const std::string found =
        "  Of 3 claims 3 are left open.\n  The main claim `a` is left open.\n"
        "  2 of 3 declared verdicts are not what the arguments come to: `a` and `b`.\n";
    CHECK(told(contrary, Semantics::grounded, {.label = Standing::out}) ==
          "T\n=\n\nWhich claims stand\n" + found + "  No claim has the label out.\n");
    CHECK(told_of({ClaimId{2}}, Semantics::grounded, {.label = Standing::in}) ==
          "T\n=\n\nWhich claims stand\n  The claim `c` is left open.\n"
          "  Its declared verdict agrees with that.\n  No claim that was asked for has the label in.\n");
    CHECK(told_of({ClaimId{2}}, Semantics::grounded, {.label = Standing::in}, Tongue::chinese) ==
          "T\n=\n\n哪些主张成立\n  主张 `c` 悬而未决。\n  写明的判定与此一致。\n"
          "  所问的主张中没有标记为“成立”的。\n");
}

TEST_CASE("a number of labellings is told whatever its length") {
    const ArgumentMap map = test::map_of(contrary);
    const auto summary = [&](std::string number, bool exact, Tongue tongue = Tongue::english) {
        const Count count{.number = std::move(number), .exact = exact, .reason = "the time allowed is over"};
        const Report report = count_report(map, Semantics::preferred, count);
        return report.sections[0].sentences[0].in(tongue);
    };
    CHECK(summary("0", false) == "No preferred labelling was found: the time allowed is over.");
    CHECK(summary("9", true) == "Labellings that are preferred: 9.");
    CHECK(summary("1152921504606846976", true) ==
          "Labellings that are preferred: 1 152 921 504 606 846 976.");
    CHECK(summary("107" + std::string(299, '1'), true) ==
          "Labellings that are preferred: about 1.07 × 10^301.");
    CHECK(summary("107" + std::string(299, '1'), false) ==
          "Labellings that are preferred: at least 1.07 × 10^301 (the time allowed is over).");
    CHECK(summary("107" + std::string(299, '1'), true, Tongue::chinese) ==
          "优先标记方案：约 1.07 × 10^301 个。");
    const json facts = json::parse(report_json(
        count_report(map, Semantics::preferred, {.number = "1152921504606846976", .exact = true}), {}));
    CHECK(facts["sections"]["evaluation"]["facts"]["labellings"].is_null());
}

TEST_CASE("a list that ended before its first labelling does not count labellings") {
    const ArgumentMap map = test::map_of(contrary);
    const LabellingList list{
        .semantics = Semantics::stable, .labellings = {}, .reason = "the time allowed is over"};
    CHECK(report_text(labellings_report(map, list), {}) ==
          "T\n=\n\nWhich claims stand\n  No stable labelling was found: the time allowed is over.\n");
}

TEST_CASE("every evaluation is valid after its schema and told in Chinese throughout") {
    test::Schema schema("evaluation.schema.json");
    for (const auto& path : test::files(test::project / "maps", ".json")) {
        Diagnostics diagnostics;
        auto document = read(SourceFile(path.string(), test::contents(path)), diagnostics);
        if (!document)
            continue;
        const ArgumentMap map = resolve(std::move(*document), diagnostics);
        INFO(path);
        for (const Semantics semantics : {Semantics::grounded, Semantics::preferred, Semantics::stable})
            for (const Report& report :
                 {evaluation_report(map, evaluation_of(map, semantics), {}), list_report(map, semantics),
                  count_report(map, semantics, count_labellings(map, semantics, {}, {}))}) {
                CHECK(schema.accepts(json::parse(report_json(report, {}))));
                for (const Message& sentence : report.sections[0].sentences)
                    CHECK(test::is_chinese_throughout(sentence.in(Tongue::chinese)));
            }
    }
    CHECK_FALSE(schema.accepts(json::parse(R"({"title": "", "sections": {}})")));
}

}  // namespace argmap
