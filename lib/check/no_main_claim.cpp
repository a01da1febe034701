// AM211: nobody can tell what the map is about.
#include "analyze/ends.hpp"
#include "check/rule.hpp"

#include <string>
#include <vector>

namespace argmap {

namespace {

void check(const ArgumentMap& map, Diagnostics& diagnostics);

}  // namespace

const Rule rules::no_main_claim{
    {"AM211", "no-main-claim", Severity::warning,
     "no main claim is declared, and it cannot be told which one is"},
    check,
    /*needs_whole_map=*/true,
};

namespace {

/// Whether any relation is more than a contrary or rephrase.
bool argues_at_all(const ArgumentMap& map) {
    for (const RelationId relation : map.relations())
        if (map.type(relation) == RelationType::support || map.type(relation) == RelationType::attack)
            return true;
    return false;
}

void check(const ArgumentMap& map, Diagnostics& diagnostics) {
    if (map.document().has_main || !map.main_claims().empty() || map.relation_count() == 0)
        return;
    std::vector<std::string_view> tops;
    for (const ClaimId claim : roots(map))
        tops.push_back(map.id(claim));
    const std::string why = !tops.empty() ? "each of " + list_in_backticks(tops) + " could be the main claim"
                            : argues_at_all(map) ? "its arguments run in circles"
                                                 : "no claim is supported or attacked by another";
    diagnostics.add(
        {.code = &rules::no_main_claim.code,
         .primary = {token(map, map.document().at), "it cannot be told what the map is about: " + why},
         .notes = {},
         .help = {"name the claim, or the claims, that it is about: `\"main\": \"" +
                  std::string(tops.empty() ? map.id(ClaimId{0}) : tops[0]) + "\"`"}});
}

}  // namespace

}  // namespace argmap
