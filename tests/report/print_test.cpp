#include "report/print.hpp"

#include "files.hpp"
#include "report/analysis.hpp"
#include "report/shown.hpp"
#include "schema.hpp"
#include "small_maps.hpp"
#include "test.hpp"
#include "text/unicode.hpp"

#include <limits>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

using nlohmann::json;

constexpr std::string_view holiday = R"({
  "title": "Should we go by train?", "language": "en", "main": "train",
  "claims": [
    {"id": "train", "text": {"en": "We should go by train", "zh": "我们应当坐火车去"}},
    {"id": "relaxed", "text": "The journey is part of the holiday"},
    {"id": "see-more", "text": "One sees more from a train"},
    {"id": "tunnels", "text": "The line runs through tunnels most of the way"},
    {"id": "dear", "text": "The tickets are dear"},
    {"id": "saver", "text": "There are saver tickets", "assumed": true},
    {"id": "fuel", "text": "So is fuel"},
    {"id": "slow", "text": "The train takes a day longer than the car does, or even two if a connection is missed"},
    {"id": "hungry", "text": "We will be hungry"},
    {"id": "picnic", "text": "We take a picnic along"}],
  "relations": [
    {"type": "support", "from": ["relaxed", "see-more"], "to": "train"},
    {"type": "support", "from": "see-more", "to": "relaxed"},
    {"type": "support", "from": "relaxed", "to": "see-more"},
    {"type": "attack", "from": "tunnels", "to": "see-more"},
    {"id": "too-dear", "type": "attack", "from": "dear", "to": "train"},
    {"type": "contrary", "from": "dear", "to": "saver"},
    {"type": "attack", "from": "fuel", "to": "too-dear"},
    {"type": "attack", "from": "slow", "to": "train"},
    {"type": "attack", "from": "picnic", "to": "hungry"}]})";

Report report_on(const ArgumentMap& map, const ReportOptions& options = {}) {
    return analyze(map, all_analyses(), options);
}

/// A report with one table, about the holiday map.
Report with_table(const ArgumentMap& map, Table table) {
    Section section{.id = "test", .title = "Test", .definition = "A test."};
    section.tables.push_back(std::move(table));
    return {.map = &map, .sections = {section}};
}

}  // namespace

TEST_CASE("a report reads like a review") {
    const ArgumentMap map = test::map_of(std::string(holiday));
    CHECK(report_text(report_on(map), {}) == R"(Should we go by train?
======================

What is in it
  10 claims: 1 taken for granted.
  9 relations: 3 supports, 5 attacks (1 on a step: an undercut), 1 contrary
  pair, 1 with linked premises.
  0.9 relations for each claim; of all ordered pairs of claims 11.1 % are joined
  directly.
  Written in en, zh.

What it is about
  The map names its main claim.
  7 of the 9 other claims bear on it (78 %), in up to 2 steps; the broadest
  level, 1 step away, has 5 claims. Its Strahler number is 2, where 1 would be a
  bare chain.
  train  We should go by train

For and against
  Along whole lines of argument 4 claims speak for `train` and 3 against it; 2
  do not bear on it.
  Direct reasons:
    pro  relaxed, see-more
    con  dear  The tickets are dear
    con  slow  The train takes a day longer than the car does, or even two if a…

Attacks and answers
  5 of 6 attacks go unanswered: 2 against `train`, 1 in its favour, 2 on both
  sides or neither.
  4 of them are dropped: nothing in the line behind is attacked either, so that
  in a debate they count as conceded.
  1 of 2 attacks on `train` itself goes unanswered.
  Unanswered, with the claims in the line behind each:
    side  kind      line  from and to
    con   attack       1  tunnels → see-more  The line runs through tunnels mos…
    con   attack       1  slow → train        The train takes a day longer than…
    both  contrary     2  dear ↔ saver        The tickets are dear
    pro   undercut     1  fuel → too-dear     So is fuel
    none  attack       1  picnic → hungry     We take a picnic along
  Answered, with the first answer:
    dear  fuel  So is fuel

Where the sides clash
  2 claims have reasons both for and against them. The two sides clash most over
  `train`, with 4 claims in the lines for it and 3 against.
  Contested, with the claims in the lines on each side:
    for  against  claim
      4        3  train     We should go by train
      1        1  see-more  One sees more from a train

Hinges
  2 claims are hinges: others bear on `train` only by way of them. The largest
  is `see-more`, with 1 of 7 claims behind it.
  The largest hinges:
    claims behind it  hinge
                   1  see-more  One sees more from a train
                   1  dear      The tickets are dear

What would cut its support
  What supports `train` only goes round in circles.

Depth
  The longest line of argument takes 2 steps. Counted from the main claim step
  by step there are 1, 5 and 2 claims.
  The longest line, from the main claim on:
    main claim          train     We should go by train
    supports it         relaxed   The journey is part of the holiday
    in a cycle with it  see-more  One sees more from a train
    attacks it          tunnels   The line runs through tunnels most of the way
  Bearing on no main claim: hungry, picnic

Cycles
  A cycle: `relaxed` supports `see-more`, which supports `relaxed`.
  1 group of claims attack each other in a cycle, so that attacks alone do not
  settle who is right.
  In a cycle:
    dear, saver

Parts
  The map falls into 2 parts that no relation joins.
  Parts:
    claims  which
         8  train, relaxed, see-more, tunnels, dear and 3 more
         2  hungry, picnic

Joints and bridges
  3 claims hold parts of the map together that nothing else joins. Without
  `train` what it holds together falls into 3 parts, without `see-more` into 2,
  without `dear` into 2.
  7 of 9 relations are bridges; 5 of them join a single claim to the rest.
  The bridges that would cut off the most:
    claims cut off  bridge
                 3  relaxed, see-more → train
                 3  dear → train        The tickets are dear
                 1  tunnels → see-more  The line runs through tunnels most of t…
                 1  dear ↔ saver        The tickets are dear
                 1  fuel → too-dear     So is fuel
    and 2 more

Roots and leaves
  2 roots that support and attack nothing else, 1 of them not the main claim; 6
  leaves that nothing supports or attacks, 1 of them taken for granted.
  Roots: train, hungry
  Leaves: tunnels, dear, saver, fuel, slow, picnic

Connections
  The most connected claims:
    relations  to  from  claim
            4   2     2  see-more  One sees more from a train
            3   3     0  train     We should go by train
            3   1     2  relaxed   The journey is part of the holiday
            2   0     2  dear      The tickets are dear
            1   0     1  tunnels   The line runs through tunnels most of the way
    and 5 more

In the middle
  Most shortest lines between other claims run through:
    pairs of claims  claim
                  2  see-more  One sees more from a train
                  1  dear      The tickets are dear
  Most support flows to:
    support  claim
       2.48  train     We should go by train
       1.74  see-more  One sees more from a train
       1.74  relaxed   The journey is part of the holiday

An order to read it in
  `relaxed` and `see-more` wait for each other in a cycle; `relaxed` is read
  before what it rests on.
  It reads in this order:
    relaxed   The journey is part of the holiday
    see-more  One sees more from a train
    train     We should go by train
    tunnels   The line runs through tunnels most of the way
    dear      The tickets are dear
    and 5 more
)");
}

TEST_CASE("what is left out of a list is counted, unless it is a single line") {
    const ArgumentMap map = test::map_of(std::string(holiday));
    Table table{.id = "t", .title = "Claims", .columns = {{"n", "n"}, {"claim", "claim"}}};
    for (std::size_t i = 0; i < 4; ++i)
        table.add(i * 1000, ClaimId{static_cast<std::uint32_t>(i)});
    CHECK(report_text(with_table(map, table), {.top = 3}) ==
          "Should we go by train?\n"
          "======================\n"
          "\n"
          "Test\n"
          "  Claims:\n"
          "       n  claim\n"
          "       0  train     We should go by train\n"
          "    1000  relaxed   The journey is part of the holiday\n"
          "    2000  see-more  One sees more from a train\n"
          "    3000  tunnels   The line runs through tunnels most of the way\n");
    CHECK(report_text(with_table(map, table), {.language = "zh", .top = 2}) ==
          "Should we go by train?\n"
          "======================\n"
          "\n"
          "Test\n"
          "  Claims：\n"
          "       n  主张\n"
          "       0  train    我们应当坐火车去\n"
          "    1000  relaxed  The journey is part of the holiday\n"
          "    另有 2 个\n");
}

TEST_CASE("no line of a report is wider than asked for") {
    for (const auto& path : test::files(test::project / "maps", ".json")) {
        Diagnostics diagnostics;
        auto document = read(SourceFile(path.string(), test::contents(path)), diagnostics);
        if (!document)
            continue;
        const ArgumentMap map = resolve(std::move(*document), diagnostics);
        for (const std::size_t columns : {std::size_t{60}, std::size_t{80}, std::size_t{120}}) {
            const ReportOptions options{.width = columns};
            const std::string text = report_text(report_on(map, options), options);
            for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1)
                CHECK(width(text.substr(begin, text.find('\n', begin) - begin)) <= columns);
        }
    }
}

TEST_CASE("texts that would disturb a terminal are made harmless") {
    const ArgumentMap map = test::map_of(R"({"title": "T\u202Eitle", "main": "a",
        "claims": [{"id": "a", "text": "A\u200B\u2028\nB"}], "relations": []})");
    const std::string text = report_text(report_on(map), {});
    CHECK(text.starts_with("T\uFFFDitle\n"));
    CHECK(text.find("  a  A\uFFFD") != std::string::npos);
}

TEST_CASE("the JSON of a report holds what the text leaves out") {
    const ArgumentMap map = test::map_of(std::string(holiday));
    const json report = json::parse(report_json(report_on(map), {}));
    const json& sections = report["sections"];
    CHECK(report["title"] == "Should we go by train?");
    CHECK(sections["main-claims"]["tables"]["claims"] == json::parse(R"([{"claim": "train"}])"));
    CHECK(sections["cycles"]["tables"]["support_cycles"] ==
          json::parse(R"([{"claims": ["relaxed", "see-more"], "shortest": ["relaxed", "see-more"]}])"));
    CHECK(sections["answers"]["tables"]["unanswered"][0] ==
          json::parse(
              R"({"side": "con", "kind": "attack", "line": 1, "dropped": "yes", "aimed_at": "other claim",
                          "attack": {"type": "attack", "from": ["tunnels"], "to": "see-more"}})"));
    CHECK(sections["connections"]["tables"]["claims"].size() == 10);
}

TEST_CASE("a number next to 0 or 1 does not look as if it were that") {
    const auto all = [](std::initializer_list<double> numbers) {
        std::string text;
        for (const double number : numbers)
            text += three_digits(number) + ' ';
        return text;
    };
    CHECK(all({0, -0.0, 1e-17, 1e-11, 0.00009, 0.0001, 0.5}) == "0 0 0 <0.0001 <0.0001 0.0001 0.5 ");
    CHECK(all({1, 0.9994, 0.9995, 0.999'999, 1 - 1e-16, 1.0001}) == "1 0.999 >0.999 >0.999 1 1 ");
    CHECK(all({-1e-17, -0.00009, -0.0001, -0.9995, -1}) == "0 >-0.0001 -0.0001 <-0.999 -1 ");
}

TEST_CASE("in a formula a number next to 0 or 1 has the digits by which it differs") {
    const auto all = [](std::initializer_list<double> numbers) {
        std::string text;
        for (const double number : numbers)
            text += digits_that_differ(number) + ' ';
        return text;
    };
    CHECK(all({0.9994, 0.9995, 0.99957, 0.9999, 0.99996, 1 - 1e-9, 1 - 1e-16, 1}) ==
          "0.999 0.9995 0.9996 0.9999 0.99996 0.999999999 1 1 ");
    CHECK(all({0.0001, 0.00009, 0.0000231, 1e-9, 1e-17}) == "0.0001 0.00009 0.0000231 0.000000001 0 ");
    CHECK(all({-0.99957, -0.0000231}) == "-0.9996 -0.0000231 ");
}

TEST_CASE("remarks on a table are told after it, in JSON with the summary") {
    const ArgumentMap map = test::map_of(R"({"title": "T", "claims": [{"id": "a", "text": "A"}]})");
    Table table{.id = "t", .title = "", .columns = {{"claim", "claim"}}, .has_heading = true};
    table.add(ClaimId{0});
    const Report report{.map = &map,
                        .sections = {{.id = "s",
                                      .title = "Claims",
                                      .definition = "Claims.",
                                      .sentences = {"There is one."},
                                      .tables = {table},
                                      .remarks = {"It is `a`.", "No more."}}}};
    CHECK(report_text(report, {}) ==
          "T\n=\n\nClaims\n  There is one.\n  claim\n  a      A\n  It is `a`.\n  No more.\n");
    CHECK(report_markdown(report, {}) ==
          "# T\n\n## Claims\n\nThere is one.\n\n| claim |\n| --- |\n| `a` A |\n\nIt is `a`. No more.\n");
    CHECK(json::parse(report_json(report, {}))["sections"]["s"]["summary"] ==
          json::parse(R"(["There is one.", "It is `a`.", "No more."])"));
}

TEST_CASE("numbers are the same in every tongue") {
    const ArgumentMap map = test::map_of(std::string(holiday));
    Table table{.id = "t", .title = "Numbers", .columns = {{"share", "share"}, {"none", "none"}}};
    table.add(0.25, std::monostate());
    table.add(1.0 / 3, std::monostate());
    table.add(std::numeric_limits<double>::quiet_NaN(), std::monostate());
    CHECK(report_text(with_table(map, table), {})
              .ends_with("  Numbers:\n"
                         "    share  none\n"
                         "     0.25  -\n"
                         "    0.333  -\n"
                         "      nan  -\n"));
    const json rows = json::parse(report_json(with_table(map, table), {}))["sections"]["test"]["tables"]["t"];
    CHECK(rows == json::parse(R"([{"share": 0.25, "none": null}, {"share": 0.3333333333333333, "none": null},
                                  {"share": null, "none": null}])"));
}

TEST_CASE("every report is valid after its schema, and the schema knows every section") {
    test::Schema schema("analysis.schema.json");
    const json known =
        json::parse(test::contents(test::project / "schemas/analysis.schema.json"))["properties"]["sections"];
    for (const Analysis* analysis : all_analyses())
        CHECK(known["properties"].contains(std::string(analysis->id)));
    for (const auto& path : test::files(test::project / "maps", ".json")) {
        Diagnostics diagnostics;
        auto document = read(SourceFile(path.string(), test::contents(path)), diagnostics);
        if (!document)
            continue;
        const ArgumentMap map = resolve(std::move(*document), diagnostics);
        INFO(path);
        CHECK(schema.accepts(json::parse(report_json(report_on(map), {}))));
    }
    std::mt19937 random(9);
    for (std::size_t i = 0; i < 100; ++i) {
        const test::SmallMap small = test::random_map(random, 2 + i % 8, i % 13);
        const ArgumentMap map = small.map();
        if (!schema.accepts(json::parse(report_json(report_on(map), {}))))
            FAIL(small.json());
    }
    CHECK_FALSE(schema.accepts(json::parse(R"({"title": "", "sections": {"overview": {}}})")));
    CHECK(schema.accepts(json::parse(R"({"maps": []})")));
    CHECK(schema.accepts(json::parse(R"({"maps": [{"map": "a", "title": "", "sections": {}}]})")));
    CHECK_FALSE(schema.accepts(json::parse(R"({"maps": [{"title": "", "sections": {}}]})")));
    CHECK_FALSE(schema.accepts(json::parse(R"({"maps": [], "title": "", "sections": {}})")));
    CHECK_FALSE(schema.accepts(json::parse("{}")));
}

}  // namespace argmap
