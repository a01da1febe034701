// How does Graphviz' SVG become one that people and programs can use?
#pragma once

#include "diagram/diagram.hpp"

#include <string>
#include <string_view>

namespace argmap {

/// The SVG that Graphviz made of this diagram's dot text, with titles that say what each thing is (browsers
/// show them under the pointer, screen readers read them), a title and description of the whole, and without
/// comments, the document type and numbered nodes. Well-formed whatever the texts of the diagram are. Linear.
std::string polish_svg(std::string_view svg, const Diagram& diagram);

}  // namespace argmap
