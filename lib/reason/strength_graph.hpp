// Along what do strengths flow? A map as a weighted graph whose nodes attack and support each other.
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace argmap {

/// How one node bears on another: it attacks or supports it, or it is a premise of the relation that the
/// other stands for.
enum class StrengthRole : std::uint8_t { premise, attack, support };

struct StrengthEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    StrengthRole role = StrengthRole::attack;
};

constexpr std::uint32_t no_node = 0xFFFF'FFFF;

/// A quantitative bipolar graph (Baroni, Rago and Toni 2019) with one addition, nodes that stand for
/// relations. A node without premises is a claim: its base score is what it is worth before any argument. A
/// node with premises is a relation: its base score is its own weight times its premises' strengths.
///
/// The lists of a node are in the order in which its edges were given.
class StrengthGraph {
  public:
    StrengthGraph() = default;

    /// One node for each base score, which lies in [0,1]. Linear in nodes and edges.
    StrengthGraph(std::vector<double> base, std::span<const StrengthEdge> edges);

    std::uint32_t size() const { return static_cast<std::uint32_t>(base_.size()); }

    /// A claim's base score, or a relation's weight.
    double base(std::uint32_t node) const { return base_[node]; }
    std::span<const double> bases() const { return base_; }

    std::span<const std::uint32_t> premises(std::uint32_t node) const { return list(node, 0, 1); }
    std::span<const std::uint32_t> attackers(std::uint32_t node) const { return list(node, 1, 2); }
    std::span<const std::uint32_t> supporters(std::uint32_t node) const { return list(node, 2, 3); }

    /// All that a node's strength depends on: premises, then attackers, then supporters.
    std::span<const std::uint32_t> dependencies(std::uint32_t node) const { return list(node, 0, 3); }
    std::size_t edge_count() const { return from_.size(); }

  private:
    std::span<const std::uint32_t> list(std::size_t node, std::size_t first, std::size_t last) const {
        const std::uint32_t begin = begins_[3 * node + first];
        return {from_.data() + begin, begins_[3 * node + last] - begin};
    }

    std::vector<double> base_;
    std::vector<std::uint32_t> begins_{0};  // of each node's three lists, in the order of StrengthRole
    std::vector<std::uint32_t> from_;
};

/// What a claim or relation is worth if the document gives it no weight.
struct BaseScores {
    double claim = 0.5;   ///< as good as not
    double assumed = 1;   ///< taken for granted by the author
    double relation = 1;  ///< counts fully, as docs/format.md says
};

/// A map as a graph of strengths. Claims are its first nodes, in file order.
struct MapStrengthGraph {
    StrengthGraph graph;
    std::size_t claims = 0;

    /// Of each relation the node that stands for it, or no_node where it needs none. A contrary has two nodes
    /// next to each other, for the attack that its premise makes and for the one that its target makes.
    std::vector<std::uint32_t> relation_nodes;
};

/// A relation with one premise, a weight of 1 and nothing aimed at it is an edge from its premise to its
/// target. Any other has a node of its own, with edges from its premises, from what is aimed at it and to its
/// target. A contrary attacks both ways; a rephrase is left out, and so is what is aimed at one. Linear.
MapStrengthGraph strength_graph(const ArgumentMap& map, const BaseScores& bases = {});

}  // namespace argmap
