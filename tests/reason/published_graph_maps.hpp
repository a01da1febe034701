// A graph from the literature as a bare graph of strengths, and as a map.
#pragma once

#include "reason/published_strengths.hpp"
#include "reason/strength_graph.hpp"
#include "small_maps.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace argmap::test {

inline StrengthGraph graph_of(const PublishedGraph& published) {
    std::map<std::string, std::uint32_t> nodes;
    std::vector<double> base;
    for (const auto& [name, score] : published.base) {
        nodes[name] = static_cast<std::uint32_t>(base.size());
        base.push_back(score);
    }
    std::vector<StrengthEdge> edges;
    for (const auto& [from, to] : published.attacks)
        edges.push_back({nodes[from], nodes[to], StrengthRole::attack});
    for (const auto& [from, to] : published.supports)
        edges.push_back({nodes[from], nodes[to], StrengthRole::support});
    return {std::move(base), edges};
}

/// Throws where a node bears on itself, which no map can say.
inline ArgumentMap map_of(const PublishedGraph& published) {
    std::string claims;
    std::string relations;
    for (const auto& [name, score] : published.base)
        claims += (claims.empty() ? "" : ", ") + (R"({"id": ")" + name) + R"(", "text": "C )" + name +
                  R"(", "weight": )" + std::to_string(score) + "}";
    const auto add = [&](const PublishedGraph::Edges& edges, const std::string& type) {
        for (const auto& [from, to] : edges)
            relations += (relations.empty() ? "" : ", ") + (R"({"type": ")" + type) + R"(", "from": ")" +
                         from + R"(", "to": ")" + to + "\"}";
    };
    add(published.attacks, "attack");
    add(published.supports, "support");
    return map_of(R"({"main": ")" + published.base[0].first + R"(", "claims": [)" + claims +
                  R"(], "relations": [)" + relations + "]}");
}

}  // namespace argmap::test
