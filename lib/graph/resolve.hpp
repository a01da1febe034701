// From what was written to what is meant: finds what every reference names.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "document/document.hpp"
#include "graph/argument_map.hpp"

namespace argmap {

/// The map that a document means. What cannot be meant is reported (AM201 to AM209) and left out: a claim or
/// relation whose id is taken, a relation without any premise or whose target does not exist, relations that
/// are aimed at themselves or at each other in a circle; with a relation goes what is aimed at it. A premise
/// that does not exist is dropped from its relation only together with it, for linked premises mean something
/// else without one of them. Linear in the document, on average.
ArgumentMap resolve(Document document, Diagnostics& diagnostics);

}  // namespace argmap
