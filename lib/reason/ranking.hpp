// Which claims are better than which, where attacks are only counted?
#pragma once

#include "graph/argument_map.hpp"
#include "reason/strength.hpp"
#include "reason/strength_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace argmap {

/// Claims from the best to the worst. It takes the numbers of all steps to say that two claims tie; here so
/// many are compared as `steps` says, and where `is_settled`, more would not change anything.
struct Ranking {
    std::vector<std::vector<ClaimId>> places;  ///< the claims of a place tie; they are in file order
    std::size_t steps = 0;
    bool is_settled = true;
};

/// A number for each claim in each step, from the numbers that its attackers had in the step before. What
/// counts between two claims is the first step in which their numbers differ.
struct RankingSemantics {
    std::string_view id;         ///< "burden"
    std::string_view title;      ///< "burden-based"
    std::string_view source;     ///< who published it, and when
    std::string_view character;  ///< what to expect of it, in half a sentence
    Ranking (*rank)(const StrengthGraph& attacks, std::size_t most_steps);
};

/// Burden-based and discussion-based.
std::span<const RankingSemantics* const> all_ranking_semantics();

/// Nothing where there is no such ranking.
const RankingSemantics* find_ranking_semantics(std::string_view id);

/// A refusal where the map has supports, linked premises or relations aimed at relations. Weights play no
/// part. Claims times the logarithm of those that still tie, and relations, in each step.
std::variant<Ranking, StrengthRefusal> ranking_of(const ArgumentMap& map, const RankingSemantics& semantics,
                                                  std::size_t most_steps = 64);

}  // namespace argmap
