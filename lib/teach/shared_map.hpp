// What do a student's map and the reference look like when both speak of the same things?
#pragma once

#include "graph/argument_map.hpp"
#include "teach/grade.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace argmap {

/// A thing that both maps may speak of: claims that are counterparts of each other, directly or by way of
/// others. Things are numbered in the order of the reference's claims, then of the student's.
using Thing = std::uint32_t;

/// A relation between things.
struct ThingRelation {
    RelationType type = RelationType::support;
    std::vector<Thing> premises = {};  ///< in rising order
    bool aims_at_relation = false;
    std::uint32_t target = 0;                ///< a thing, or an index into the same list
    std::vector<RelationId> originals = {};  ///< the map's own that say this

    friend bool operator==(const ThingRelation&, const ThingRelation&) = default;
};

/// 1 of a support, -1 of an attack, 0 of what holds both ways.
constexpr int sign_of(RelationType type) {
    return type == RelationType::support ? 1 : type == RelationType::attack ? -1 : 0;
}

/// A bearing of one thing on another: along a support, an attack, or by an undercut, which says neither.
struct Bears {
    Thing on = 0;
    int sign = 0;  ///< 1, -1, or 0 for an undercut
};

/// One of both maps.
struct SideOfMaps {
    std::vector<Thing> thing_of;                  ///< by claim
    std::vector<std::vector<ClaimId>> claims_of;  ///< by thing; empty where this map does not speak of it
    std::vector<ThingRelation> relations;         ///< those aimed at a relation after that one
    std::vector<std::vector<Bears>> bears;        ///< by thing, by way of relations of this map
    std::vector<Thing> mains;

    bool has(Thing thing) const { return !claims_of[thing].empty(); }
};

/// Both maps in the same things. A relation from a thing to itself is left out, and so is what is aimed at
/// it; relations that come to the same are one.
struct SharedMaps {
    SideOfMaps student, reference;
    std::size_t things = 0;
};

SharedMaps share(const ArgumentMap& student, const ArgumentMap& reference,
                 std::span<const Counterpart> pairs);

}  // namespace argmap
