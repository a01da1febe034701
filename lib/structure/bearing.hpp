// What do the analyses of one map that walk its bearing graph share? Includes Boost: for .cpp files only.
#pragma once

#include "structure/bearing_graph.hpp"
#include "structure/longest_chains.hpp"

#include <optional>

namespace argmap {

/// The bearing graph of a map, and its groups once somebody asks for them. Not for several threads.
class Bearing {
  public:
    explicit Bearing(const ArgumentMap& map) : graph_(bearing_graph(map)) {}

    const ArgumentGraph& graph() const { return graph_; }

    const Condensed& condensed() {
        if (!condensed_)
            condensed_ = condense(graph_);
        return *condensed_;
    }

  private:
    ArgumentGraph graph_;
    std::optional<Condensed> condensed_;
};

}  // namespace argmap
