// A map that can be changed: what slips are planted in.
#pragma once

#include "graph/argument_map.hpp"
#include "graph/selection.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::bench {

struct SketchClaim {
    std::string id;
    std::string text;
    std::vector<ClaimId> reference = {};  ///< what it says of the map that the sketch was made from
    bool is_main = false;
    bool is_there = true;
};

struct SketchRelation {
    RelationType type = RelationType::support;
    std::vector<ClaimId> premises;
    Target target;
    bool is_there = true;
};

/// Claims and relations are numbered from 0, first those of the map that the sketch was made from, in its
/// order. Nothing is ever taken out: what is gone is not `is_there`.
struct Sketch {
    std::vector<SketchClaim> claims;
    std::vector<SketchRelation> relations;

    SketchClaim& operator[](ClaimId claim) { return claims[index(claim)]; }
    const SketchClaim& operator[](ClaimId claim) const { return claims[index(claim)]; }
    SketchRelation& operator[](RelationId relation) { return relations[index(relation)]; }
    const SketchRelation& operator[](RelationId relation) const { return relations[index(relation)]; }

    IdRange<ClaimId> claim_ids() const { return IdRange<ClaimId>(claims.size()); }
    IdRange<RelationId> relation_ids() const { return IdRange<RelationId>(relations.size()); }
};

/// A map, or a part of it, with its texts in one language ("" is the map's own). Claims of a part are
/// numbered anew, and `reference` says those numbers.
Sketch sketch(const ArgumentMap& map, std::string_view language);
Sketch sketch(const ArgumentMap& map, const Selection& part, std::string_view language);

bool has(const std::vector<ClaimId>& claims, ClaimId claim);

// What is there. Each is linear in the relations.
std::vector<RelationId> relations_from(const Sketch& map, ClaimId claim);
std::vector<RelationId> relations_to(const Sketch& map, Target target);
/// Whether a relation that is aimed at one claim leads there from the other, in either direction.
bool are_joined(const Sketch& map, ClaimId one, ClaimId other);

/// The claim that a relation is aimed at, by way of any number of others.
ClaimId conclusion(const Sketch& map, RelationId relation);

/// Which claims bear on which by supports and attacks, over any number of steps. Made in n (n + m) steps.
class Ways {
  public:
    explicit Ways(const Sketch& map);
    bool lead(ClaimId from, ClaimId to) const { return reached_[index(from)][index(to)]; }

  private:
    std::vector<std::vector<bool>> reached_;
};

/// The map that a sketch shows, with its claims and relations in these orders. Those that are not there may
/// be in the orders and are left out. Throws where the map does not resolve without a finding.
ArgumentMap drawn(const Sketch& map, std::string_view language, const std::vector<ClaimId>& claims,
                  const std::vector<RelationId>& relations);

/// The same in the order of the sketch.
ArgumentMap drawn(const Sketch& map, std::string_view language);

}  // namespace argmap::bench
