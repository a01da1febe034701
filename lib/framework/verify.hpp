// Is it really an extension? A check of every set before it is handed out, by the definitions alone, that
// shares nothing with the search.
#pragma once

#include "framework/framework.hpp"
#include "framework/solve.hpp"

#include <span>
#include <stdexcept>
#include <string>

namespace argmap {

/// What is wrong with a set as an extension, in one line; empty where nothing is. Checks what takes linear
/// time: that members are free of conflict, for the semantics built on defence that they defend themselves
/// and have all that they defend, for stable that they attack all others, for stage and naive that
/// nothing can be added without conflict; that no other set is larger is not checked.
std::string trouble_with(const Framework& framework, Semantics semantics,
                         std::span<const ArgumentId> extension);

/// The same for an admissible set.
std::string trouble_with_admissible(const Framework& framework, std::span<const ArgumentId> set);

/// An error of ours: what was found is wrong, and that is worse than nothing. Not to be taken for an answer,
/// nor for a bound that was met.
struct InternalError : std::logic_error {
    using std::logic_error::logic_error;
};

/// Throws InternalError where there is trouble.
void insist(const std::string& trouble);

}  // namespace argmap
