// The definitions of the queries, written as plainly as possible, for comparison.
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <functional>
#include <set>
#include <vector>

namespace argmap::test {

/// `from` bears on `to` directly. Nodes are the claims by their index, followed by all relations.
struct PlainStep {
    std::size_t from;
    std::size_t to;
    RelationId by;
    bool flips;             ///< speaks against it
    std::size_t relations;  ///< how many relations the step takes
};

inline std::size_t node(ClaimId claim) {
    return index(claim);
}
inline std::size_t node(const ArgumentMap& map, RelationId relation) {
    return map.claim_count() + index(relation);
}
inline std::size_t node_count(const ArgumentMap& map) {
    return map.claim_count() + map.relation_count();
}

/// A relation is a step from each premise to the relation and one from there to its target. A contrary or
/// rephrase is a step from either claim to the other and one from the relation to each.
inline std::vector<PlainStep> plain_steps(const ArgumentMap& map) {
    std::vector<PlainStep> steps;
    for (const RelationId r : map.relations()) {
        const RelationType type = map.type(r);
        const bool flips = type == RelationType::attack || type == RelationType::contrary;
        const Target target = map.target(r);
        const std::size_t to = target.is_claim() ? node(target.claim()) : node(map, target.relation());
        const std::size_t first = node(map.premises(r)[0]);
        if (type == RelationType::contrary || type == RelationType::rephrase) {
            steps.push_back({first, to, r, flips, 1});
            steps.push_back({to, first, r, flips, 1});
            steps.push_back({node(map, r), first, r, flips, 1});
        } else {
            for (const ClaimId premise : map.premises(r))
                steps.push_back({node(premise), node(map, r), r, false, 0});
        }
        steps.push_back({node(map, r), to, r, flips, 1});
    }
    return steps;
}

using Keeps = std::function<bool(const PlainStep&)>;

/// Whether one node bears on another along one or more of the steps that are kept: [from][to].
inline std::vector<std::vector<bool>> bearing(const ArgumentMap& map, const Keeps& keeps) {
    const std::size_t nodes = node_count(map);
    std::vector<std::vector<bool>> bears(nodes, std::vector<bool>(nodes, false));
    for (const PlainStep& step : plain_steps(map))
        if (keeps(step))
            bears[step.from][step.to] = true;
    for (std::size_t middle = 0; middle < nodes; ++middle)
        for (std::size_t from = 0; from < nodes; ++from)
            for (std::size_t to = 0; to < nodes; ++to)
                if (bears[from][middle] && bears[middle][to])
                    bears[from][to] = true;
    return bears;
}

}  // namespace argmap::test
