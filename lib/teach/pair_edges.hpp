// Which premise of a student's map stands for which one of the reference, and what is wrong with it?
#pragma once

#include "teach/edges.hpp"
#include "teach/shared_map.hpp"
#include "teach/slips.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace argmap {

/// An edge of the reference and the student's that stands for it, by their indices.
struct EdgePair {
    std::uint32_t reference = 0;
    std::uint32_t student = 0;
    std::vector<SlipKind> slips = {};  ///< none, one or two

    bool has(SlipKind kind) const;
};

struct PairedEdges {
    std::vector<PremiseEdge> reference, student;
    std::vector<EdgePair> pairs;
    std::vector<std::uint32_t> reference_left, student_left;
};

/// What a thing bears on, at any distance, with the sign of a shortest way, not itself.
std::map<Thing, int> what_it_bears_on(const SideOfMaps& side, Thing thing);

/// Those that agree first, then one assignment over the rest in which fewer and smaller slips are better. A
/// step that edges are aimed at is the same as another if their premises are paired; that is found in rounds.
PairedEdges pair_edges(const SharedMaps& maps);

}  // namespace argmap
