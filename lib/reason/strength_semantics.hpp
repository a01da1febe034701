// By which formula does a strength follow from those of attackers and supporters?
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace argmap {

/// How fast a strength grows with what it follows from: its partial derivatives.
struct StrengthSlopes {
    double base = 0;
    std::vector<double> attackers;
    std::vector<double> supporters;
};

/// A gradual semantics: a constant in strength_semantics.cpp and a line in strengths.def. Its strengths lie
/// in [0,1] if all it is given does. They never fall with the base score or a supporter and never grow with
/// an attacker, be it made stronger or added. Without attackers and supporters the strength is the base
/// score.
struct StrengthSemantics {
    std::string_view id;         ///< "df-quad": names it on the command line
    std::string_view title;      ///< "DF-QuAD"
    std::string_view source;     ///< who published it, and when
    std::string_view character;  ///< what to expect of it, in half a sentence
    bool attacks_only;           ///< has no notion of support
    double default_base;         ///< base score of a claim without a weight

    /// Linear in attackers and supporters.
    double (*strength)(double base, std::span<const double> attackers, std::span<const double> supporters);

    /// Where it has a kink or a jump the slopes are those of one side. Linear too.
    void (*slopes)(double base, std::span<const double> attackers, std::span<const double> supporters,
                   StrengthSlopes& slopes);
};

/// All of them, the default first.
std::span<const StrengthSemantics* const> all_strength_semantics();

/// Nothing where there is no such semantics.
const StrengthSemantics* find_strength_semantics(std::string_view id);

namespace strength_semantics {
#define STRENGTH(name) extern const StrengthSemantics name;
#include "reason/strengths.def"
#undef STRENGTH
}  // namespace strength_semantics

}  // namespace argmap
