// What if a tool numbers claims anew? An id then names another claim, and only the texts tell.
#include "compare/diff.hpp"
#include "compare/merged.hpp"
#include "compare/print.hpp"
#include "format/documents.hpp"
#include "test.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

namespace {

using test::document_of;
using test::merged;
using test::Merged;

/// A map of some claims about a pool, numbered from p1, and relations.
std::string numbered(const std::vector<std::string_view>& texts, std::string_view relations) {
    std::string claims = R"({"id": "open", "text": "The pool should stay open"})";
    for (std::size_t i = 0; i < texts.size(); ++i)
        claims.append(", {\"id\": \"p")
            .append(std::to_string(i + 1))
            .append("\", \"text\": \"")
            .append(texts[i])
            .append("\"}");
    return R"({"main": "open", "claims": [)" + claims + R"(], "relations": [)" + std::string(relations) +
           "]}";
}

constexpr std::string_view healthy = "Swimming keeps people healthy";
constexpr std::string_view costly = "The pool loses money every year";
constexpr std::string_view lessons = "Schools have no other place for lessons";
constexpr std::string_view growth = "The town has grown by a third";
constexpr std::string_view fund = "A fund covers the loss of the pool";

const std::string base = numbered({healthy, costly, lessons}, R"(
    {"type": "support", "from": "p1", "to": "open"},
    {"type": "attack", "from": "p2", "to": "open"},
    {"type": "support", "from": "p3", "to": "open"})");

/// With a claim inserted in front, so that each of the others has the next number.
const std::string renumbered = numbered({growth, healthy, costly, lessons}, R"(
    {"type": "support", "from": "p1", "to": "open"},
    {"type": "support", "from": "p2", "to": "open"},
    {"type": "attack", "from": "p3", "to": "open"},
    {"type": "support", "from": "p4", "to": "open"})");

/// With an attack on the claim that is p2 in the base.
const std::string attacked = numbered({healthy, costly, lessons, fund}, R"(
    {"type": "support", "from": "p1", "to": "open"},
    {"type": "attack", "from": "p2", "to": "open"},
    {"type": "support", "from": "p3", "to": "open"},
    {"type": "attack", "from": "p4", "to": "p2"})");

std::string told(const std::string& before, const std::string& after) {
    const Document old_map = document_of(before);
    const Document new_map = document_of(after);
    return "\n" + diff_text(diff(old_map, new_map));
}

}  // namespace

TEST_CASE("of a map with one claim inserted in front and numbered anew, only that claim is new") {
    CHECK(told(base, renumbered) == R"(
1 claim added, 3 renamed; 1 relation added

Claims
  + `p1`: The town has grown by a third
  ~ `p1`
      is now called `p2`
  ~ `p2`
      is now called `p3`
  ~ `p3`
      is now called `p4`

Relations
  + `p1` supports `open`
)");
}

TEST_CASE("claims that swap their ids have new ids and no new texts") {
    CHECK(told(numbered({healthy, costly}, ""), numbered({costly, healthy}, "")) == R"(
2 claims renamed, 1 reordered

Claims
  ~ `p2`
      is now called `p1`
  ~ `p1`
      is now called `p2`
  ~ `p1` now comes after `open`
)");
}

TEST_CASE("a claim that keeps its id may be written anew, if its old text is nowhere else") {
    CHECK(told(numbered({healthy, costly}, ""), numbered({healthy, growth}, "")) == R"(
1 claim changed

Claims
  ~ `p2`
      text: [-The pool loses money every year-]{+The town has grown by a third+}
)");
}

TEST_CASE("an attack is aimed at the same sentence after the other side numbered its claims anew") {
    const std::string fund_added = numbered({healthy, costly, lessons}, R"(
    {"type": "support", "from": "p1", "to": "open"},
    {"type": "attack", "from": "p2", "to": "open"},
    {"type": "support", "from": "p3", "to": "open"},
    {"type": "attack", "from": "q", "to": "p2"})");
    const std::string with_q = std::string(fund_added)
                                   .insert(fund_added.find("], \"relations\""),
                                           R"(, {"id": "q", "text": "A fund covers the loss of the pool"})");
    const Merged one = merged(base, renumbered, with_q);
    CHECK(one.conflicts == "");
    CHECK(one.map == R"({
  "main": "open",
  "claims": [
    {"id": "open", "text": "The pool should stay open"},
    {"id": "p1", "text": "The town has grown by a third"},
    {"id": "p2", "text": "Swimming keeps people healthy"},
    {"id": "p3", "text": "The pool loses money every year"},
    {"id": "p4", "text": "Schools have no other place for lessons"},
    {"id": "q", "text": "A fund covers the loss of the pool"}
  ],
  "relations": [
    {"type": "support", "from": "p1", "to": "open"},
    {"type": "support", "from": "p2", "to": "open"},
    {"type": "attack", "from": "p3", "to": "open"},
    {"type": "support", "from": "p4", "to": "open"},
    {"type": "attack", "from": "q", "to": "p3"}
  ]
}
)");
    CHECK(told(one.map, merged(base, with_q, renumbered).map) == "\nthe maps are the same\n");
}

TEST_CASE("what the other side adds under a number taken meanwhile is a conflict, and nothing is re-aimed") {
    const Merged one = merged(base, renumbered, attacked);
    CHECK(
        one.conflicts ==
        R"(theirs:1:266: error[AM503]: both sides use the id `p4` for something new, and this one is left out
    …e no other place for lessons"}, {"id": "p4", "text": "A fund covers the loss of the pool"}], "rela…
                                            ^~~~
ours:1:256: note: ours uses it here
theirs:5:32: note: the claim `p4` is left out; the attack from `p4` to `p2` is left out
  help: add it again under another id
)");
    CHECK(one.map == R"({
  "main": "open",
  "claims": [
    {"id": "open", "text": "The pool should stay open"},
    {"id": "p1", "text": "The town has grown by a third"},
    {"id": "p2", "text": "Swimming keeps people healthy"},
    {"id": "p3", "text": "The pool loses money every year"},
    {"id": "p4", "text": "Schools have no other place for lessons"}
  ],
  "relations": [
    {"type": "support", "from": "p1", "to": "open"},
    {"type": "support", "from": "p2", "to": "open"},
    {"type": "attack", "from": "p3", "to": "open"},
    {"type": "support", "from": "p4", "to": "open"}
  ]
}
)");
}

TEST_CASE("relations that are numbered anew are the same as long as they say the same") {
    const auto with_relations = [](std::string_view relations) {
        return numbered({healthy, costly, fund}, relations);
    };
    CHECK(told(with_relations(R"(
        {"id": "r1", "type": "support", "from": "p1", "to": "open"},
        {"id": "r2", "type": "attack", "from": "p2", "to": "open"},
        {"id": "r3", "type": "attack", "from": "p3", "to": "r2"})"),
               with_relations(R"(
        {"id": "r1", "type": "support", "from": "p3", "to": "open"},
        {"id": "r2", "type": "support", "from": "p1", "to": "open"},
        {"id": "r3", "type": "attack", "from": "p2", "to": "open"},
        {"id": "r4", "type": "attack", "from": "p3", "to": "r3"})")) == R"(
1 relation added, 3 renamed

Relations
  + `r1`: `p3` supports `open`
  ~ `r1`: `p1` supports `open`
      is now called `r2`
  ~ `r2`: `p2` attacks `open`
      is now called `r3`
  ~ `r3`: `p3` attacks `r2`
      is now called `r4`
)");
}

TEST_CASE("claims that both sides add under one number are two, and no relation goes from one to the other") {
    const auto with = [](std::string_view last, std::string_view relation) {
        return numbered({healthy, last}, relation);
    };
    const Merged one =
        merged(numbered({healthy}, ""), with(growth, R"({"type": "support", "from": "p2", "to": "open"})"),
               with(costly, R"(
    {"type": "attack", "from": "p2", "to": "open"})"));
    CHECK(
        one.conflicts ==
        R"(theirs:1:144: error[AM503]: both sides use the id `p2` for something new, and this one is left out
    …wimming keeps people healthy"}, {"id": "p2", "text": "The pool loses money every year"}], "relatio…
                                            ^~~~
ours:1:144: note: ours uses it here
theirs:2:32: note: the claim `p2` is left out; the attack from `p2` to `open` is left out
  help: add it again under another id
)");
    CHECK(one.map == R"({
  "main": "open",
  "claims": [
    {"id": "open", "text": "The pool should stay open"},
    {"id": "p1", "text": "Swimming keeps people healthy"},
    {"id": "p2", "text": "The town has grown by a third"}
  ],
  "relations": [
    {"type": "support", "from": "p2", "to": "open"}
  ]
}
)");
}

TEST_CASE("what both sides add alike in front of what they number anew is no conflict") {
    const Merged same = merged(base, renumbered, renumbered);
    CHECK(same.conflicts == "");
    CHECK(told(renumbered, same.map) == "\nthe maps say the same and differ in their layout only\n");
}

TEST_CASE("texts that differ in the case of letters alone are told apart where they can be") {
    constexpr std::string_view loud = "THE POOL LOSES MONEY EVERY YEAR";
    const std::string quiet_first = numbered({costly, loud}, "");
    const std::string loud_first = numbered({loud, costly}, "");
    CHECK(told(quiet_first, loud_first) == R"(
2 claims renamed, 1 reordered

Claims
  ~ `p2`
      is now called `p1`
  ~ `p1`
      is now called `p2`
  ~ `p1` now comes after `open`
)");
}

}  // namespace argmap
