// A part of a map that can be changed: what an exercise is made from.
#pragma once

#include "exercise/chance.hpp"
#include "graph/argument_map.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

struct ExcerptClaim {
    std::string text;
    bool assumed = false;
    ClaimId origin{};  ///< in the map that the excerpt was taken from
};

struct ExcerptRelation {
    RelationType type = RelationType::support;
    std::vector<ClaimId> premises;
    Target target;
    std::string scheme;  ///< may be empty
};

/// Its claims and relations are numbered from 0 and refer to each other by these numbers, not by those of the
/// map that it was taken from.
struct Excerpt {
    std::string title;     ///< of the map; may be empty
    std::string language;  ///< of the texts; may be empty
    ClaimId main{};        ///< what it is about
    std::vector<ExcerptClaim> claims;
    std::vector<ExcerptRelation> relations;

    const std::string& text(ClaimId claim) const { return claims[index(claim)].text; }
    const ExcerptRelation& operator[](RelationId relation) const { return relations[index(relation)]; }
    IdRange<ClaimId> claim_ids() const { return IdRange<ClaimId>(claims.size()); }
    IdRange<RelationId> relation_ids() const { return IdRange<RelationId>(relations.size()); }
};

/// Some of what bears on a claim: whole relations, as many as fit into `most_claims`, picked at random,
/// deeper ones and those of claims with few rather than others. Rephrases are left out, and so is what a
/// claim without anything to read is in, but for the first. Claims and relations keep their order; texts are
/// in a language, else in the map's own. Linear in the map.
Excerpt excerpt_below(const ArgumentMap& map, ClaimId root, std::size_t most_claims,
                      std::string_view language, Chance& chance);

/// Some claims of an excerpt, its main claim among them, in the order that is given, with the relations all
/// of whose ends are left, but for some that are cut. Relations times the depth of relations aimed at
/// relations.
Excerpt part_of(const Excerpt& excerpt, const std::vector<ClaimId>& claims,
                const std::vector<RelationId>& cut = {});

/// The map that an excerpt says. Its ids (c1, c2 ..., r1, r2 ...) tell nothing.
ArgumentMap map_of(const Excerpt& excerpt);

/// "3": the number of its box, from 1.
std::string box_number(ClaimId claim);

/// The same with the number of each box before its text: "3. Socrates is a man".
Excerpt numbered(Excerpt excerpt);

/// Leaves the box of a claim empty but for its number.
void blank(Excerpt& numbered, ClaimId claim);

}  // namespace argmap
