// How far do two people agree on which claims say the same?
#pragma once

#include "graph/argument_map.hpp"
#include "teach/alignment_file.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace argmap {

/// Cohen's kappa (1960) of things that two people have put into categories, each thing a pair of theirs:
/// (observed - chance) / (1 - chance), where observed is the share of things in the same category for both,
/// and chance what it would be if each gave their categories out at random, as often as they did. From -1 to
/// 1. Nothing where there is no thing, or chance is 1: both put all into the same category. n log n.
std::optional<double> cohens_kappa(std::span<const std::pair<std::size_t, std::size_t>> things);

/// What two people say of a student's claim: its counterparts in the order of the reference; empty means that
/// it has none.
struct TwoAnswers {
    ClaimId claim;
    std::vector<ClaimId> first = {}, second = {};
};

struct GraderAgreement {
    std::size_t claims = 0;               ///< that both say something of
    std::optional<double> kappa = {};     ///< over them
    std::vector<TwoAnswers> differing{};  ///< in the order of the student's claims
    std::vector<ClaimId> open{};          ///< claims of which one of them or both say nothing, likewise

    std::size_t agreed() const { return claims - differing.size(); }
};

/// The category of a claim is the set of its counterparts, or none: whoever takes it for two claims of the
/// reference agrees neither with who takes it for one of them. Claims that a file neither pairs nor says to
/// be alone are not counted.
GraderAgreement compare_graders(const SettledClaims& first, const SettledClaims& second,
                                const ArgumentMap& student);

}  // namespace argmap
