// What does Graphviz make of a diagram, kept where it can do no harm?
#pragma once

#include "diagram/diagram.hpp"
#include "render/renderer.hpp"

namespace argmap {

enum class GraphvizFormat { svg, png, pdf };

/// The diagram laid out by Graphviz' `dot`, as the bytes it writes, in a child of its own (render/child.hpp).
/// Diagrams beyond `feasible_layout` are refused at once. A note tells which characters no installed font
/// has. Same diagram, same bytes, given the same fonts.
Rendered render_with_graphviz(const Diagram& diagram, GraphvizFormat format, const RenderLimits& limits);

}  // namespace argmap
