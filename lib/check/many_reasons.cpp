// AM414: more reasons for and against one claim than readers keep in mind.
#include "check/naming.hpp"
#include "check/rule.hpp"

namespace argmap {

namespace {

constexpr std::size_t most_reasons = 7;

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::many_reasons{
    {
        .id = "AM414",
        .name = "many-reasons",
        .severity = Severity::hint,
        .profiles = teaching_and_strict,
        .summary = "more than seven supports and attacks are aimed at one claim",
        .why = "Readers keep about seven things in mind at once. In a longer list they see neither which "
               "reasons belong together nor which of them carry the weight, and mostly some of the reasons "
               "say almost the same.",
        .mend = "Put reasons that make one point under a claim that makes it: “it costs too much” above the "
                "rent, the wages and the heating. Join with a `rephrase` those that say the same.",
        .leave = "The reasons are independent of each other, and the map is meant to list them all.",
        .source = "Miller, The Magical Number Seven (1956); the largest numbers on Kialo are about twenty",
    },
    check,
};

namespace {

std::size_t reasons_for_and_against(const ArgumentMap& map, ClaimId claim) {
    std::size_t reasons = 0;
    for (const RelationId relation : map.relations_to(claim))
        reasons += map.type(relation) == RelationType::support || map.type(relation) == RelationType::attack
                       ? 1U
                       : 0U;
    return reasons;
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    for (const ClaimId claim : map.claims()) {
        if (map.relations_to(claim).size() <= most_reasons)
            continue;
        if (const std::size_t reasons = reasons_for_and_against(map, claim); reasons > most_reasons)
            diagnostics.add(rules::many_reasons.code, [&]() -> Diagnostic {
                return {
                    .primary = {place(map, claim), say("{0} has {1} reasons for or against it side by side",
                                                       naming::claim(map, claim), reasons)},
                    .notes = {},
                    .help = {"gather those that make one point under a claim that makes it"}};
            });
    }
}

}  // namespace

}  // namespace argmap
