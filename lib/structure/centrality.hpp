// Through which claims do most lines of argument run, and to which does most support flow?
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

/// Both look at claims only: a step leads from a claim to each claim that it bears on directly, be it as one
/// of several linked premises, and from a premise of a relation aimed at a relation to the claim where that
/// one arrives in the end. Contraries and rephrases are steps both ways. However many relations make a step,
/// it is one.
struct Betweenness {
    /// Of each claim: for how many ordered pairs of other claims a shortest way of steps from the one to the
    /// other passes it; where a pair has several shortest ways, the share of them that do.
    std::vector<double> of;
    std::size_t sources = 0;  ///< from how many claims ways were counted; exact where from all
};

/// How many steps are taken at most, roughly, however large the map is.
constexpr std::size_t most_steps = 4'000'000;

/// Brandes, "A faster algorithm for betweenness centrality" (2001), as Boost has it, where claims times the
/// sum of claims and steps is at most `most`; sampled otherwise.
Betweenness betweenness(const ArgumentMap& map, std::size_t most = most_steps);

/// The same from some claims only, spread evenly over the file, and scaled up to all (Brandes and Pich,
/// "Centrality estimation in large networks", 2007): from one claim after the other until `most` steps are
/// taken. The same claims in every run. Linear in claims, relations and `most`.
Betweenness sampled_betweenness(const ArgumentMap& map, std::size_t most = most_steps);

/// How much support flows to each claim: 1 of its own, and from each claim that supports it, if only by
/// supporting such a step, 0.85 of what that one has, which it divides evenly among those it supports. In
/// cycles it flows round until nothing changes by more than a millionth. Divided by its sum it is the
/// PageRank (Brin and Page 1998) in which claims that support nothing hand on evenly to all claims; Del
/// Corso, Gulli and Romani, "Fast PageRank computation via a sparse linear system" (2005), show why. Linear
/// where nothing supports itself, else at most 100 times as much on cycles.
std::vector<double> support_flow(const ArgumentMap& map);

}  // namespace argmap
