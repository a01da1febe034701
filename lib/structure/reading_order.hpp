// In which order does an argument read well: nothing before what it rests on?
#pragma once

#include "graph/argument_map.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace argmap {

/// Whether a claim is read before something that it waits for, in a cycle.
enum class Early : std::uint8_t {
    no,
    objection,   ///< before what it attacks, or before a reason for the objection
    conclusion,  ///< before a premise, or before a reason for the step from there
};

struct ReadingOrder {
    std::vector<ClaimId> claims;  ///< all of them

    /// Claims that wait for each other in a cycle, each cycle in file order; cycles in the order of their
    /// first claims in the file. Where a claim alone waits for itself, by way of a step that it is about, it
    /// is a cycle of one.
    std::vector<std::vector<ClaimId>> cycles;

    std::vector<Early> early;  ///< of each claim
};

/// A premise comes before what it supports; an objection comes after what it attacks. The reason for a step
/// (a support of a relation) comes before what this step waits with: before the claim supported or before the
/// objection. An objection to a step comes after the whole step. Contraries and rephrases, whose sides are
/// equal, do not matter. Of the claims that could come next the first in the file does, so a map whose file
/// is in such an order is read as it is written. Where the claims of a cycle all wait for each other, the
/// first in the file comes of those left in it that wait as objections only, for objections give way to
/// premises; where all wait for premises, the first that is left. Claims plus relations times the logarithm
/// of claims.
ReadingOrder reading_order(const ArgumentMap& map);

/// "objection".
std::string_view name(Early early);

}  // namespace argmap
