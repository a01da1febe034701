// How is a diagram written for Mermaid?
#pragma once

#include "diagram/diagram.hpp"

#include <string>
#include <string_view>

namespace argmap {

/// The diagram as a flowchart in the language of Mermaid, which lays it out itself. Claims are named by their
/// places in the file, "c12", and so are the points of relations, "r7". No text can end its label or be taken
/// for markup. Linear.
std::string diagram_mermaid(const Diagram& diagram);

/// A text of one line as a label has it: letters, digits, spaces and what is beyond ASCII as they are, all
/// signs that could mean something to Mermaid, to the Markdown in it or to HTML as "#34;", which is how it
/// writes a character by its number. Control and invisible characters and malformed bytes become U+FFFD.
std::string mermaid_text(std::string_view line);

}  // namespace argmap
