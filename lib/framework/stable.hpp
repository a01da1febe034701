// Stable semantics: sets without conflict that attack everything else.
#pragma once

#include "framework/grounded.hpp"
#include "framework/solve.hpp"

#include <optional>

namespace argmap {

/// What an argument is to be in an extension.
struct Demand {
    ArgumentId argument;
    bool is_in;
};

/// A stable extension, one in which the argument is as demanded. Nothing where there is none. One weakly
/// connected component of what the grounded labelling leaves undecided after the other, small ones
/// first.
std::optional<Extension> stable_extension(const Framework& framework, std::optional<Demand> demand,
                                          Watch& watch);

/// A stable extension of a framework, found by one search in all of it.
std::optional<Extension> stable_extension_by_search(const Framework& framework, std::optional<Demand> demand,
                                                    Watch& watch);

}  // namespace argmap
