// All three-valued stable labellings of a map by their definition, and what semantics make of them.
#pragma once

#include "reason/plain_labelling.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace argmap::test {

/// Of each claim and then of each relation.
using PlainLabels = std::vector<Standing>;

/// Nodes by whose labels attacks bear on others: of attacks, and of contraries and their claims.
inline std::vector<std::size_t> attacking_nodes(const ArgumentMap& map) {
    std::vector<std::size_t> nodes;
    for (const RelationId r : map.relations()) {
        if (map.type(r) == RelationType::attack || map.type(r) == RelationType::contrary)
            nodes.push_back(node(map, r));
        if (map.type(r) == RelationType::contrary) {
            nodes.push_back(node(map.premises(r)[0]));
            nodes.push_back(node(map.target(r).claim()));
        }
    }
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

/// What is in and what may be in, where each follows from the other: a three-valued stable model of the map
/// as a logic program (Przymusinski 1990). Every guess of what attacks is tried.
inline std::vector<PlainLabels> plain_complete(const ArgumentMap& map) {
    const std::vector<std::size_t> attacking = attacking_nodes(map);
    std::vector<PlainLabels> found;
    for (std::size_t choice = 0; choice < std::size_t{1} << attacking.size(); ++choice) {
        std::vector<bool> guess(node_count(map), false);
        for (std::size_t i = 0; i < attacking.size(); ++i)
            guess[attacking[i]] = (choice >> i & 1) != 0;
        const std::vector<bool> possible = Reach(map, guess).in();
        const std::vector<bool> certain = Reach(map, possible).in();
        const bool is_as_guessed = std::all_of(attacking.begin(), attacking.end(),
                                               [&](std::size_t n) { return certain[n] == guess[n]; });
        PlainLabels labels;
        bool is_consistent = is_as_guessed;
        for (std::size_t n = 0; n < possible.size(); ++n) {
            is_consistent = is_consistent && (possible[n] || !certain[n]);
            labels.push_back(certain[n] ? Standing::in : possible[n] ? Standing::undecided : Standing::out);
        }
        if (is_consistent)
            found.push_back(std::move(labels));
    }
    return found;
}

/// Whether one labelling decides all that another does, and in the same way.
inline bool contains(const PlainLabels& larger, const PlainLabels& smaller) {
    for (std::size_t n = 0; n < larger.size(); ++n)
        if (smaller[n] != Standing::undecided && smaller[n] != larger[n])
            return false;
    return true;
}

/// Those that are in no other one.
inline std::vector<PlainLabels> plain_preferred(const std::vector<PlainLabels>& complete) {
    std::vector<PlainLabels> found;
    for (const PlainLabels& one : complete)
        if (std::none_of(complete.begin(), complete.end(),
                         [&](const PlainLabels& other) { return other != one && contains(other, one); }))
            found.push_back(one);
    return found;
}

inline std::vector<PlainLabels> plain_stable(std::vector<PlainLabels> complete) {
    std::erase_if(complete, [](const PlainLabels& labels) {
        return std::find(labels.begin(), labels.end(), Standing::undecided) != labels.end();
    });
    return complete;
}

/// The largest of those that are in every preferred one.
inline std::vector<PlainLabels> plain_ideal(const std::vector<PlainLabels>& complete) {
    const std::vector<PlainLabels> preferred = plain_preferred(complete);
    std::vector<PlainLabels> within;
    for (const PlainLabels& one : complete)
        if (std::all_of(preferred.begin(), preferred.end(),
                        [&](const PlainLabels& other) { return contains(other, one); }))
            within.push_back(one);
    return plain_preferred(within);
}

}  // namespace argmap::test
