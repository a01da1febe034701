// From what was written to what is meant: finds what every reference names.
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "document/document.hpp"
#include "graph/argument_map.hpp"

namespace argmap {

/// The map that a document means. What cannot be meant is reported (AM201 to AM208) and left out: a claim
/// whose id is taken, a relation with a premise or target that does not exist, relations that are aimed at
/// themselves or at each other in a cycle; with a relation goes what is aimed at it. A premise is never
/// dropped alone, for linked premises mean something else without one of them. An id that is given twice is
/// the first one's; a topic, source or speaker that is not declared is as if not named. Linear in the
/// document, on average.
ArgumentMap resolve(Document document, Diagnostics& diagnostics);

}  // namespace argmap
