// AM304: a claim that others rest on and that rests on nothing.
#include "check/rule.hpp"
#include "check/told.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace argmap {

namespace {

constexpr std::size_t most_told_apart = 5;

void check(const ArgumentMap& map, Diagnostics& diagnostics);

}  // namespace

const Rule rules::unsupported_claim{
    .code =
        {
            .id = "AM304",
            .name = "unsupported-claim",
            .severity = Severity::warning,
            .profiles = teaching_and_strict,
            .summary = "a claim is relied on, but has no support and no source, and is not `assumed`",
            .example = R"({"id": "rents-rise", "text": "Rents will rise by a tenth"},
{"type": "support", "from": "rents-rise", "to": "buy-now"})",
            .why = "The argument is only as good as what it starts from. Here readers cannot see whether the "
                   "claim was left without grounds by mistake, or is something that everybody grants.",
            .mend = "Support it, or cite a `source`. Mark it `\"assumed\": true` where the argument takes it "
                    "for granted. Above five such claims they are told in one finding.",
            .leave = "You are still collecting, or the map shows what was said and not what is known.",
            .source = "Kialo (unsupported claims); vargdown (missing sources)",
        },
    .check = check,
    .needs_whole_map = true,
};

namespace {

bool is_relied_on(const ArgumentMap& map, ClaimId claim) {
    const auto relations = map.relations_from(claim);
    return std::any_of(relations.begin(), relations.end(), [&](RelationId relation) {
        return map.type(relation) == RelationType::support || map.type(relation) == RelationType::attack;
    });
}

/// A claim that says the same as another rests on whatever that one rests on.
bool has_grounds(const ArgumentMap& map, ClaimId claim) {
    const ClaimEntry& entry = map[claim];
    if (entry.assumed || !entry.citations.empty())
        return true;
    const auto any_of_type = [&](std::span<const RelationId> relations, RelationType type) {
        return std::any_of(relations.begin(), relations.end(),
                           [&](RelationId relation) { return map.type(relation) == type; });
    };
    return any_of_type(map.relations_to(claim), RelationType::support) ||
           any_of_type(map.relations_to(claim), RelationType::rephrase) ||
           any_of_type(map.relations_from(claim), RelationType::rephrase);
}

void check(const ArgumentMap& map, Diagnostics& diagnostics) {
    const Code& code = rules::unsupported_claim.code;
    std::vector<ClaimId> unsupported;
    for (const ClaimId claim : map.claims())
        if (!has_grounds(map, claim) && is_relied_on(map, claim) &&
            !diagnostics.is_allowed(code, place(map, claim)))
            unsupported.push_back(claim);
    if (unsupported.size() <= most_told_apart) {
        for (const ClaimId claim : unsupported)
            diagnostics.add({.code = &code,
                             .primary = {place(map, claim), in_backticks(map.id(claim)) +
                                                                " is relied on without support or source"},
                             .notes = {},
                             .help = {"support it, cite its `source`, or mark it `assumed`"}});
        return;
    }
    diagnostics.add(
        {.code = &code,
         .primary = {place(map, unsupported[0]),
                     counted(unsupported.size(), "claim") +
                         " are relied on without support or source: " + told::claims(map, unsupported)},
         .notes = {},
         .help = {"support each, cite its `source`, or mark it `assumed`"}});
}

}  // namespace

}  // namespace argmap
