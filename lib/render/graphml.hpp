// How is a diagram written for programs that read graphs?
#pragma once

#include "diagram/diagram.hpp"
#include "layout/layout.hpp"

#include <string>

namespace argmap {

/// The diagram in GraphML, one flat graph: a node for each claim and for each point in which linked premises
/// meet or at which other relations are aimed, an edge for each arrow. What a node or edge is stands in data
/// with plain names, which Gephi and NetworkX read, and how it looks in those of yEd. Topics are data of
/// nodes, for NetworkX does not read nested graphs. Well-formed whatever a text holds. Linear.
std::string diagram_graphml(const Diagram& diagram, const Layout& layout);

}  // namespace argmap
