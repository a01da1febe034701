// What did a student draw instead of a relation of the reference?
#pragma once

#include "graph/argument_map.hpp"
#include "message/message.hpp"
#include "teach/grade.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

/// Ways to lack a relation. Of several that fit the one that stands first here is told.
enum class InsteadKind : std::uint8_t {
    without_claim,   ///< one of its claims is missing, or one of the step that it is aimed at
    left_out,        ///< all claims are there, and nothing between them
    turned_round,    ///< the conclusion argues for the reason
    at_claim,        ///< aimed at another claim of the reference
    at_own_claim,    ///< aimed at a claim that the reference does not have
    at_step,         ///< aimed at another step than it should, or at a step instead of a claim
    as_support,      ///< it is a support, and should not be
    as_attack,       ///< likewise
    as_contrary,     ///< likewise
    as_rephrase,     ///< likewise
    apart,           ///< its linked premises are reasons by themselves
    linked,          ///< it is linked with premises of other relations
    something_else,  ///< nothing of these
};

struct Instead {
    InsteadKind kind = InsteadKind::left_out;
    std::optional<ClaimId> aim = {};  ///< of the reference; only where it is aimed at another claim

    friend bool operator==(const Instead&, const Instead&) = default;
    friend bool operator<(const Instead& one, const Instead& other) {
        return std::pair(one.kind, one.aim) < std::pair(other.kind, other.aim);
    }
};

/// By relation of the reference; nothing where the student has it. What can be defended is no lack. Linear in
/// slips and what leads from their claims.
std::vector<std::optional<Instead>> drawn_instead(const Grading& grading, const ArgumentMap& student,
                                                  const ArgumentMap& reference);

/// "2 aimed it at “a” instead", of so many students.
Message told_instead(const Instead& instead, std::size_t students, const ArgumentMap& reference,
                     std::string_view language);

}  // namespace argmap
