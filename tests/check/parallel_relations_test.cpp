#include "check/parallel_relations.hpp"

#include "check/findings.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <string>
#include <string_view>

namespace argmap {

namespace {

/// A line for each set: its target, then its relations.
std::string parallels(const test::MapInWords& words) {
    const ArgumentMap map = test::map_of(words.json());
    std::string text = "\n";
    for (const ParallelRelations& set : parallel_relations(map)) {
        text += set.target.is_claim() ? map.id(set.target.claim()) : map.id(set.target.relation());
        text += ':';
        for (const RelationId relation : set.relations)
            text.append(" ").append(map.id(relation));
        text += '\n';
    }
    return text;
}

}  // namespace

TEST_CASE("relations are parallel that lead from the same premises, in any order, to the same target") {
    CHECK(parallels({.claims = "a b c d",
                     .relations = {"r1: b supports a", "r2: c attacks r1", "r3: b attacks a",
                                   "r4: b, c support a", "r5: c, b attack a", "r6: c supports r1",
                                   "r7: b, d support a", "r8: a supports b", "r9: b supports a"},
                     .main = "a"}) == R"(
a: r1 r3 r9
a: r4 r5
r1: r2 r6
)");
}

TEST_CASE("contraries and rephrases lead both ways") {
    CHECK(parallels(
              {.claims = "a b",
               .relations = {"r1: b contrary a", "r2: a supports b", "r3: a rephrase b", "r4: b attacks a"},
               .main = "a"}) == R"(
a: r1 r3 r4
b: r1 r2 r3
)");
}

}  // namespace argmap
