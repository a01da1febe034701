#include "report/analysis.hpp"
#include "report/print.hpp"
#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

namespace {

constexpr std::string_view hostile = R"({
  "title": "# One *title* | two\n<script>", "main": "a",
  "claims": [
    {"id": "a", "text": "A | B \\| C"},
    {"id": "b`|", "text": "`code` <b>bold</b> *x* _y_ [link](u) ![i](u) &amp; ~~z~~ $m$\n# no heading\n| --- |"},
    {"id": "c\\", "text": "ends with \\"},
    {"id": "<d>", "text": "- no list"}],
  "relations": [
    {"type": "attack", "from": "b`|", "to": "a"},
    {"type": "support", "from": ["c\\", "<d>"], "to": "a"},
    {"type": "support", "from": "<d>", "to": "b`|"},
    {"type": "support", "from": "b`|", "to": "<d>"}]})";

std::string told(const ArgumentMap& map, std::string_view section, const ReportOptions& options = {}) {
    const Analysis* const only[] = {find_analysis(section)};
    return report_markdown(analyze(map, only, options), options);
}

std::string told_table(const ArgumentMap& map, Table table, const ReportOptions& options = {}) {
    Section section{.id = "test", .title = "Test", .definition = "A test."};
    section.tables.push_back(std::move(table));
    return report_markdown({.map = &map, .sections = {section}}, options);
}

}  // namespace

TEST_CASE("no text of a map becomes Markdown") {
    const ArgumentMap map = test::map_of(std::string(hostile));
    CHECK(told(map, "connections") == R"-(# \# One \*title\* &#124; two &lt;script&gt;

## Connections

The most connected claims:

| relations | to | from | claim |
| --: | --: | --: | --- |
| 3 | 1 | 2 | b\`&#124; \`code\` &lt;b&gt;bold&lt;/b&gt; \*x\* \_y\_ \[link\](u) !\[i\](u) &amp;amp; \~\~z\~\~ \$m\$ \# no heading &#124; --- &#124; |
| 3 | 1 | 2 | `<d>` - no list |
| 2 | 2 | 0 | `a` A &#124; B \\&#124; C |
| 1 | 0 | 1 | c\\ ends with \\ |
)-");
    CHECK(told(map, "cycles") == R"-(# \# One \*title\* &#124; two &lt;script&gt;

## Cycles

A cycle: `b`&#124;` supports `&lt;d&gt;`, which supports `b`|`. No claims attack each other in a cycle.
)-");
    CHECK(told(map, "answers") == R"-(# \# One \*title\* &#124; two &lt;script&gt;

## Attacks and answers

The one attack goes unanswered: 1 on both sides or neither. It is dropped: nothing in the line behind is attacked either, so that in a debate it counts as conceded.

Unanswered, with the claims in the line behind each:

| side | kind | line | from and to |
| --- | --- | --: | --- |
| both | attack | 1 | b\`&#124; → `a`: \`code\` &lt;b&gt;bold&lt;/b&gt; \*x\* \_y\_ \[link\](u) !\[i\](u) &amp;amp; \~\~z\~\~ \$m\$ \# no heading &#124; --- &#124; |
)-");
}

TEST_CASE("tables in Markdown are cut, and say how much is left out") {
    const ArgumentMap map = test::map_of(std::string(hostile));
    Table table{
        .id = "t", .title = "Claims", .columns = {{"n", "n"}, {"x", "x", Shown::to_programs}, {"c", "c"}}};
    for (std::size_t i = 0; i < 4; ++i)
        table.add(i * 10'000, 0.5, std::vector{ClaimId{0}, ClaimId{2}, ClaimId{3}});
    CHECK(told_table(map, table, {.top = 2}) == R"-(# \# One \*title\* &#124; two &lt;script&gt;

## Test

Claims:

| n | c |
| --: | --- |
| 0 | `a`, c\\ and 1 more |
| 10 000 | `a`, c\\ and 1 more |

and 2 more
)-");
}

TEST_CASE("sections with nothing to say are left out of Markdown") {
    const ArgumentMap map = test::map_of(R"({"claims": [{"id": "a", "text": "A"}], "relations": []})");
    CHECK(told(map, "speakers") == "# A map without a title\n");
    CHECK(told_table(map, {.id = "t", .title = "T", .columns = {{"n", "n"}}}) == "# A map without a title\n");
}

}  // namespace argmap
