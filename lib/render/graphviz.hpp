// Where does Graphviz' `dot` put everything?
#pragma once

#include "diagram/diagram.hpp"
#include "layout/layout.hpp"
#include "render/renderer.hpp"

#include <variant>

namespace argmap {

/// The diagram in layers, by Graphviz: only for a child (render/child.hpp), for it leaks, can crash and may
/// take hours. Without title and legend. Same diagram, same layout, given the same fonts.
std::variant<Layout, RenderError> lay_out_by_dot(const Diagram& diagram);

}  // namespace argmap
