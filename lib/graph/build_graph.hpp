// Makes the Boost graph of a map that is being resolved. Only graph/ includes this.
#pragma once

#include "graph/argument_map_data.hpp"

namespace argmap {

/// The graph of claims, relations and their lists, which must be filled in already. Linear.
ArgumentGraph build_graph(const ArgumentMapData& data);

}  // namespace argmap
