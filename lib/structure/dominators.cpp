#include "structure/dominators.hpp"

#include <algorithm>
#include <utility>

namespace argmap {

namespace {

constexpr std::uint32_t none = Dominators::none;

/// Vertices go by their depth-first number, so that "reached earlier" is "less". Number 0 is no vertex of the
/// graph: it leads to every root.
class LengauerTarjan {
  public:
    LengauerTarjan(const ArgumentGraph& graph, std::span<const std::uint32_t> roots)
        : graph_(graph), number_(num_vertices(graph), none), order_{none}, parent_{none} {
        for (const std::uint32_t root : roots)
            if (number_[root] == none)
                visit_from(root);
        const std::size_t reached = order_.size();
        semi_.resize(reached);
        for (std::uint32_t v = 0; v < reached; ++v)
            semi_[v] = v;
        best_ = semi_;
        forest_.assign(reached, none);
        dominator_.assign(reached, none);
        first_in_bucket_.assign(reached, none);
        next_in_bucket_.assign(reached, none);
        is_root_.assign(reached, false);
        for (const std::uint32_t root : roots)
            is_root_[number_[root]] = true;
    }

    Dominators run() {
        for (auto v = static_cast<std::uint32_t>(order_.size()); v-- > 1;)
            settle(v);
        for (std::uint32_t v = 1; v < order_.size(); ++v)
            if (dominator_[v] != semi_[v])
                dominator_[v] = dominator_[dominator_[v]];
        return by_vertex();
    }

  private:
    /// Numbers what the root reaches, with a stack of our own.
    void visit_from(std::uint32_t root) {
        using Edges = std::pair<boost::graph_traits<ArgumentGraph>::out_edge_iterator,
                                boost::graph_traits<ArgumentGraph>::out_edge_iterator>;
        std::vector<std::pair<std::uint32_t, Edges>> stack;
        const auto enter = [&](std::uint32_t vertex, std::uint32_t parent) {
            number_[vertex] = static_cast<std::uint32_t>(order_.size());
            order_.push_back(vertex);
            parent_.push_back(parent);
            stack.emplace_back(number_[vertex], out_edges(vertex, graph_));
        };
        enter(root, 0);
        while (!stack.empty()) {
            auto& [from, edges] = stack.back();
            if (edges.first == edges.second) {
                stack.pop_back();
                continue;
            }
            const std::uint32_t to = target(*edges.first++, graph_);
            if (number_[to] == none)
                enter(to, from);
        }
    }

    /// Finds the semidominator of a vertex, and the dominators of those that share its parent as theirs.
    void settle(std::uint32_t v) {
        for (auto [edge, end] = in_edges(order_[v], graph_); edge != end; ++edge) {
            const std::uint32_t from = number_[source(*edge, graph_)];
            if (from != none)
                semi_[v] = std::min(semi_[v], semi_[least_above(from)]);
        }
        if (is_root_[v])
            semi_[v] = 0;
        next_in_bucket_[v] = std::exchange(first_in_bucket_[semi_[v]], v);
        const std::uint32_t parent = parent_[v];
        forest_[v] = parent;
        for (std::uint32_t w = std::exchange(first_in_bucket_[parent], none); w != none;
             w = next_in_bucket_[w]) {
            const std::uint32_t least = least_above(w);
            dominator_[w] = semi_[least] < semi_[w] ? least : parent;
        }
    }

    /// The vertex with the least semidominator on the forest path to v, the path's root aside. Shortens the
    /// path, top first.
    std::uint32_t least_above(std::uint32_t v) {
        if (forest_[v] == none)
            return v;
        path_.clear();
        for (std::uint32_t w = v; forest_[forest_[w]] != none; w = forest_[w])
            path_.push_back(w);
        for (auto w = path_.rbegin(); w != path_.rend(); ++w) {
            const std::uint32_t above = forest_[*w];
            if (semi_[best_[above]] < semi_[best_[*w]])
                best_[*w] = best_[above];
            forest_[*w] = forest_[above];
        }
        return best_[v];
    }

    Dominators by_vertex() {
        Dominators found{.immediate = std::vector<std::uint32_t>(number_.size(), none), .order = {}};
        for (std::uint32_t v = 1; v < order_.size(); ++v)
            found.immediate[order_[v]] = order_[dominator_[v]];  // none under number 0
        order_.erase(order_.begin());
        found.order = std::move(order_);
        return found;
    }

    const ArgumentGraph& graph_;
    std::vector<std::uint32_t> number_;  // of each vertex; the rest is indexed by number
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> parent_;
    std::vector<bool> is_root_;
    std::vector<std::uint32_t> semi_;
    std::vector<std::uint32_t> best_;
    std::vector<std::uint32_t> forest_;
    std::vector<std::uint32_t> dominator_;
    std::vector<std::uint32_t> first_in_bucket_;
    std::vector<std::uint32_t> next_in_bucket_;
    std::vector<std::uint32_t> path_;
};

}  // namespace

Dominators dominators(const ArgumentGraph& graph, ArgumentVertex root) {
    return dominators(graph, std::span(&root, 1));
}

Dominators dominators(const ArgumentGraph& graph, std::span<const std::uint32_t> roots) {
    return LengauerTarjan(graph, roots).run();
}

}  // namespace argmap
