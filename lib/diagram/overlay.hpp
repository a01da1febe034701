// What is shown over a picture of a map? Commands fill it; drawing knows nothing of where it comes from.
#pragma once

#include "diagram/marks.hpp"
#include "graph/argument_map.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace argmap {

/// What a changed claim or relation said before.
struct Earlier {
    std::string text = {};               ///< its whole text; empty where that has not changed
    std::vector<std::string> keys = {};  ///< what else differs, by the keys of a map
};

/// The marks of each claim and each relation of a map; a list may also be empty. With an empty overlay a
/// picture is what it is without one, byte for byte. With a question about a relation nothing in the picture
/// depends on how that relation bears: no claim has a side, and neither fates nor strengths are shown.
struct Overlay {
    std::vector<Marks> claims = {};
    std::vector<Marks> relations = {};
    std::vector<Earlier> earlier_claims = {};
    std::vector<Earlier> earlier_relations = {};
    std::vector<std::vector<std::string>> notes = {};  ///< small below the text of each claim

    Marks operator[](ClaimId claim) const { return claims.empty() ? Marks{} : claims[index(claim)]; }
    Marks operator[](RelationId relation) const {
        return relations.empty() ? Marks{} : relations[index(relation)];
    }
    /// Whether a reader is to say of a relation how it bears.
    bool has_questions() const {
        return std::any_of(relations.begin(), relations.end(),
                           [](const Marks& marks) { return marks.question.has_value(); });
    }
    Earlier earlier(ClaimId claim) const {
        return earlier_claims.empty() ? Earlier{} : earlier_claims[index(claim)];
    }
    Earlier earlier(RelationId relation) const {
        return earlier_relations.empty() ? Earlier{} : earlier_relations[index(relation)];
    }
};

}  // namespace argmap
