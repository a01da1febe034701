// Is an argument in every preferred extension?
#pragma once

#include "framework/framework.hpp"
#include "framework/solve.hpp"

namespace argmap {

/// What is looked for first among what the argument depends on. Where that does not answer, admissible sets
/// without the argument are tried one by one; the answer is the same either way.
enum class Beginning {
    growth,  ///< some preferred set
    attack,  ///< a set that attacks the argument, then one that has it
};

/// The witness of "no" is an extension without the argument, or an admissible set that no extension with the
/// argument has all of.
Decision skeptical_preferred(const Framework& framework, ArgumentId argument, Witness witness, Watch& watch);

/// The same with a beginning of the caller's choice.
Decision skeptical_preferred(const Framework& framework, ArgumentId argument, Witness witness,
                             Beginning beginning, Watch& watch);

}  // namespace argmap
