// Which extensions does a framework have, one after another?
#pragma once

#include "framework/bounds.hpp"
#include "framework/framework.hpp"
#include "framework/solve.hpp"

#include <functional>
#include <optional>

namespace argmap {

/// Gives the next extension each time it is called, each once; nothing when there are no more.
using Lister = std::function<std::optional<Extension>()>;

/// Lists the extensions of a framework, which should be weakly connected and outlive the lister. What the
/// grounded labelling decides should have been taken off where `splits_at_grounded`.
Lister lister(const Framework& framework, Semantics semantics, Watch& watch);

/// Whether extensions are those of what the grounded labelling leaves undecided with the grounded extension.
bool splits_at_grounded(Semantics semantics);

}  // namespace argmap
