#include "structure/connections.hpp"

#include <algorithm>

namespace argmap {

std::vector<Connections> connections(const ArgumentMap& map) {
    std::vector<Connections> found;
    for (const ClaimId claim : map.claims())
        if (const std::size_t in = map.relations_to(claim).size(), out = map.relations_from(claim).size();
            in + out > 0)
            found.push_back({.claim = claim, .in = in, .out = out});
    const auto more = [](const Connections& one, const Connections& other) {
        return one.in + one.out > other.in + other.out;
    };
    std::stable_sort(found.begin(), found.end(), more);
    return found;
}

}  // namespace argmap
