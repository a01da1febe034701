// AM304: a claim that others rest on and that rests on nothing.
#include "check/naming.hpp"
#include "check/rule.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::unsupported_claim{
    .code =
        {
            .id = "AM304",
            .name = "unsupported-claim",
            .severity = Severity::hint,
            .profiles = teaching_and_strict,
            .summary = "claims are relied on, but have no support and no source, in a map that cites sources",
            .example = R"({"id": "rents-rise", "text": "Rents will rise by a tenth"},
{"type": "support", "from": "rents-rise", "to": "buy-now"})",
            .why =
                "The argument is only as good as what it starts from. Where other claims say where they are "
                "from, readers cannot see whether these were left without grounds by mistake, or are "
                "something that everybody grants.",
            .mend =
                "Support each, or cite a `source`. Mark it `\"assumed\": true` where the argument takes it "
                "for granted. They are told in one finding; `allow` leaves single claims out.",
            .leave =
                "You are still collecting, or the map shows what was said and not what is known. Nothing "
                "is said of a map without any source: nearly every map rests on claims of its own.",
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

bool cites_sources(const ArgumentMap& map) {
    const auto claims = map.claims();
    return std::any_of(claims.begin(), claims.end(),
                       [&](ClaimId claim) { return !map[claim].citations.empty(); });
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const Code& code = rules::unsupported_claim.code;
    if (!cites_sources(map))
        return;
    std::vector<ClaimId> unsupported;
    for (const ClaimId claim : map.claims())
        if (!has_grounds(map, claim) && is_relied_on(map, claim) &&
            !diagnostics.is_allowed(code, place(map, claim)))
            unsupported.push_back(claim);
    if (unsupported.empty())
        return;
    const bool one = unsupported.size() == 1;
    diagnostics.add({.code = &code,
                     .primary = {place(map, unsupported[0]),
                                 one ? say("{0} is relied on without support or source",
                                           naming::claim(map, unsupported[0]))
                                     : say("{0|claim} are relied on without support or source: {1}",
                                           unsupported.size(), naming::claims(map, unsupported))},
                     .notes = naming::others(map, unsupported),
                     .help = {one ? "support it, cite its `source`, or mark it `assumed`"
                                  : "support each, cite its `source`, or mark it `assumed`"},
                     .shown_notes = 0});
}

}  // namespace

}  // namespace argmap
