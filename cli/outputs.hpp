// As what is a picture written?
#pragma once

#include "cli/command.hpp"
#include "diagram/diagram.hpp"
#include "render/renderer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap::cli {

/// "svg", "png" ...: all outputs.
std::vector<std::string_view> output_names();

/// The same in a sentence: "`svg`, `png`, `pdf` and `dot`".
std::string known_outputs();

/// What file names end in: ".svg, .png or .txt".
std::string endings_of_outputs();

/// The output that the ending of a file's name asks for. Throws Trouble where
/// there is none.
const Renderer& renderer_for(std::string_view file);

/// Says on standard error what is worth knowing about a picture: letters that no font has, texts that were
/// cut.
void tell_notes(const Rendered& rendered, const Diagram& diagram, Io& io);

}  // namespace argmap::cli
