// On what does it depend whether a claim or a relation stands?
#pragma once

#include "graph/argument_map.hpp"
#include "reason/labelling.hpp"
#include "reason/reading.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace argmap {

/// How the label of one vertex counts for another: it has to be in, it is one of those that may carry the
/// other, or it must not be in.
enum class Tie : std::uint8_t { premise, support, attack };

/// That all premises of a relation are in only where its target is too; unless the relation itself is out.
struct Consequence {
    std::vector<std::uint32_t> premises;
    std::uint32_t target = 0;
    std::uint32_t relation = 0;  ///< its vertex, or Ties::none where nothing is aimed at it
};

/// What the label of each vertex depends on. The vertices are the map's claims, then the junctions of its
/// Boost graph, of which that of a mutual relation stands for its holding between its two claims, whatever
/// their labels; then two for each contrary with a junction, its attacks this way and that, each with a claim
/// and the junction as premises. A relation without a junction does what its one premise does, and needs no
/// vertex.
struct Ties {
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    std::uint32_t vertices = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;  ///< from and to
    std::vector<Tie> kinds;                                     ///< of each
    std::vector<Consequence> consequences;                      ///< of a deductive reading only
    std::vector<bool> needs_support;  ///< of each vertex: one of its supports has to be in

    std::vector<std::uint32_t> claims;     ///< the vertex of each claim; claims that are merged have one
    std::vector<std::uint32_t> junctions;  ///< of each relation its junction, or none

    std::size_t size() const { return ends.size(); }
};

/// Linear.
Ties ties_of(const ArgumentMap& map, const Reading& reading = {});

/// The grounded labelling of vertices. Consequences are not looked at: not for a deductive reading. As
/// `grounded`.
std::vector<Standing> grounded_standings(const Ties& ties);

/// The labels of claims and relations that those of vertices mean.
Labelling labelling_of(const ArgumentMap& map, const Ties& ties, const std::vector<Standing>& standings);

}  // namespace argmap
