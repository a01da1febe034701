// What may be wrong with a student's map, beside a reference?
#pragma once

#include "graph/argument_map.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace argmap {

/// How a map differs from its reference. What is said of a claim is said of its counterpart, too.
enum class SlipKind : std::uint8_t {
    missing_claim,       ///< of the reference, with what hangs by it
    extra_claim,         ///< of the student, with what hangs by it
    extra_objection,     ///< the same, but it only objects; or one more attack between claims of both
    split_claim,         ///< a claim of the reference is several of the student
    merged_claims,       ///< several of the reference are one of the student
    wrong_parent,        ///< a claim argues for or against another than it should
    to_conclusion,       ///< it argues for a conclusion beyond the one that it should argue for
    wrong_direction,     ///< the conclusion argues for the reason
    wrong_polarity,      ///< support for attack, or the reverse
    linked_as_separate,  ///< premises that work together are reasons by themselves
    separate_as_linked,  ///< the reverse
    step_as_premise,     ///< an objection to a step is one to its premise
    step_as_conclusion,  ///< or to its conclusion
    premise_as_step,     ///< an objection to a premise is one to a step that it is in
    conclusion_as_step,  ///< an objection to a conclusion is one to a step to it
    contrary_as_attack,  ///< what contradicts each other is an attack
    attack_as_contrary,  ///< the reverse
    cycle,               ///< a claim is a reason for itself
    wrong_main,          ///< another claim is what the map is about
    missing_relation,    ///< both claims are there, and nothing between them
    extra_relation,      ///< the reverse
    shortcut,            ///< a relation to where a longer way leads, too
    unclear_claim,       ///< a claim stands where one of the reference does, in quite other words
    negated_claim,       ///< it says the opposite
    repeated_claim,      ///< the same claim is there twice
};

constexpr std::size_t slip_kinds = static_cast<std::size_t>(SlipKind::repeated_claim) + 1;

/// What can be defended, or is for a person to judge: told, but no slip.
constexpr bool is_defensible(SlipKind kind) {
    return kind == SlipKind::shortcut || kind == SlipKind::extra_objection || kind == SlipKind::unclear_claim;
}

/// "wrong-parent", also in files.
std::string_view name(SlipKind kind);

/// One slip, however many claims it moves.
struct Slip {
    SlipKind kind = SlipKind::missing_claim;
    std::vector<ClaimId> reference = {};      ///< claims of the reference that it is about, in order
    std::vector<ClaimId> student = {};        ///< those of the student, in order; may be empty
    std::optional<RelationId> relation = {};  ///< the student's that is meant, if there is one
    std::optional<RelationId> model = {};     ///< that of the reference, if there is one
    double confidence = 1;                    ///< in [0,1]: that of its claims' counterparts
};

}  // namespace argmap
