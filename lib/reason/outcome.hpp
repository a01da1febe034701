// In how many of a map's labellings does a claim stand?
#pragma once

#include "reason/labelling.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace argmap {

enum class Share : std::uint8_t { none, some, all };

/// "none", "some", "all".
std::string_view name(Share share);

/// What becomes of a claim under a semantics by which a map may have several labellings: in how many it is
/// in, and in how many out. In the others it is undecided. Of one labelling a claim is in all or none.
struct Outcome {
    Share in = Share::none;
    Share out = Share::none;

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome outcome_of(Standing standing);

/// The label that a verdict speaks of: accepted is in, rejected out, and undecided, or none, is undecided.
Standing standing_of(Verdict verdict);

/// Of each claim by a single labelling.
std::vector<Outcome> outcomes_of(const Labelling& labelling);

/// What holds of a claim in every labelling: in where it is in all of them, out where it is out in all, else
/// undecided (the skeptical reading).
Standing standing(Outcome outcome);

/// The labels that a claim may have (its justification status; Wu and Caminada 2010): "in", "out",
/// "undecided", or where labellings differ "in or out", "in or undecided", "out or undecided". Of a claim
/// that is sometimes in and sometimes out it is not said whether it is sometimes undecided.
std::string_view name(Outcome outcome);

}  // namespace argmap
