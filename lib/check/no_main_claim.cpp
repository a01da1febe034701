// AM211: nobody can tell what the map is about.
#include "check/rule.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace argmap {

namespace {

/// Whether others bear on a claim while it bears on nothing.
bool is_a_top(const ArgumentMap& map, ClaimId claim) {
    const auto from = map.relations_from(claim);
    return !map.relations_to(claim).empty() &&
           std::all_of(from.begin(), from.end(), [&](RelationId relation) {
               return map.type(relation) == RelationType::contrary ||
                      map.type(relation) == RelationType::rephrase;
           });
}

void check(const ArgumentMap& map, Diagnostics& diagnostics);

}  // namespace

const Rule rules::no_main_claim{
    {"AM211", "no-main-claim", Severity::warning,
     "no main claim is declared, and it cannot be told which one is"},
    check,
    /*needs_whole_map=*/true,
};

namespace {

void check(const ArgumentMap& map, Diagnostics& diagnostics) {
    if (map.document().has_main || !map.main_claims().empty() || map.relation_count() == 0)
        return;
    std::vector<std::string_view> tops;
    for (const ClaimId claim : map.claims())
        if (is_a_top(map, claim))
            tops.push_back(map.id(claim));
    diagnostics.add(
        {.code = &rules::no_main_claim.code,
         .primary = {token(map, map.document().at),
                     tops.empty() ? "it cannot be told what the map is about: its arguments run in circles"
                                  : "it cannot be told what the map is about: each of " +
                                        list_in_backticks(tops) + " could be the main claim"},
         .notes = {},
         .help = {"name the claim, or the claims, that it is about: `\"main\": \"" +
                  std::string(tops.empty() ? map.id(ClaimId{0}) : tops[0]) + "\"`"}});
}

}  // namespace

}  // namespace argmap
