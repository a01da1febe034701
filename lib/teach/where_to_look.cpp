#include "teach/where_to_look.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace argmap {

namespace {

using Claims = std::vector<ClaimId>;

void add(std::span<const ClaimId> claims, Claims& to) {
    to.insert(to.end(), claims.begin(), claims.end());
}

/// What a claim bears on: of a step its premises, then its conclusion.
Claims above(const ArgumentMap& map, ClaimId claim) {
    Claims claims;
    for (const RelationId relation : map.relations_from(claim)) {
        Target target = map.target(relation);
        if (target.is_relation()) {
            add(map.premises(target.relation()), claims);
            target = map.target(target.relation());
        }
        if (target.is_claim())
            claims.push_back(target.claim());
    }
    return claims;
}

/// What bears on a claim, or on a step to it.
Claims below(const ArgumentMap& map, ClaimId claim) {
    Claims claims;
    for (const RelationId relation : map.relations_to(claim)) {
        add(map.premises(relation), claims);
        for (const RelationId objection : map.relations_to(relation))
            add(map.premises(objection), claims);
    }
    return claims;
}

using Neighbours = Claims (*)(const ArgumentMap& map, ClaimId claim);

std::optional<ClaimId> nearest_there(const Claims& missing, const std::vector<bool>& is_there,
                                     const ArgumentMap& reference, Neighbours neighbours) {
    Claims open = missing;
    std::vector<bool> seen(reference.claim_count(), false);
    for (std::size_t next = 0; next < open.size(); ++next)
        for (const ClaimId claim : neighbours(reference, open[next])) {
            if (is_there[index(claim)])
                return claim;
            if (!seen[index(claim)])
                open.push_back(claim);
            seen[index(claim)] = true;
        }
    return std::nullopt;
}

}  // namespace

std::vector<ClaimId> where_to_look(const Slip& slip, const Grading& grading, const ArgumentMap& reference) {
    if (!slip.student.empty())
        return slip.student;
    std::vector<bool> is_there(reference.claim_count(), false);
    for (const Counterpart& pair : grading.counterparts)
        is_there[index(pair.reference)] = true;
    std::optional<ClaimId> nearest = nearest_there(slip.reference, is_there, reference, above);
    if (!nearest)
        nearest = nearest_there(slip.reference, is_there, reference, below);
    std::vector<ClaimId> claims;
    for (const Counterpart& pair : grading.counterparts)
        if (pair.reference == nearest)
            claims.push_back(pair.student);
    return claims;
}

}  // namespace argmap
