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
          "  Of 3 claims 0 stand, 0 have fallen and 3 are left open.\n"
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

TEST_CASE("one claim can be asked for, or those with a label") {
    const auto ids = [](const EvaluationRows& rows) {
        return column(R"({"main": "a", "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"},
            {"id": "c", "text": "C"}], "relations": [{"type": "attack", "from": "b", "to": "a"}]})",
                      Semantics::grounded, rows, "claim");
    };
    CHECK(ids({}) == "a, b, c, ");
    CHECK(ids({.claim = ClaimId{1}}) == "b, ");
    CHECK(ids({.label = Standing::in}) == "b, c, ");
    CHECK(ids({.label = Standing::undecided}) == "");
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
    CHECK(section["summary"][2] ==
          "What becomes of 1 claim was not found out (the time allowed is over): `b`.");
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
