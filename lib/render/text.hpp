// A map as people read it in a terminal: a tree in plain text.
#pragma once

#include "diagram/diagram.hpp"

#include <cstddef>
#include <string>

namespace argmap {

struct TextOutput {
    std::size_t columns = 100;  ///< of a line; taken as 40 to 120, beyond which nobody likes to read
    bool colours = false;       ///< with the escape sequences of terminals for colours, and no others
};

/// The diagram's claims, each once in full: main claims, and below them what supports and attacks them. A
/// relation that leads elsewhere is told at both ends, by a number and the first words of a claim. Control
/// characters and what else would disturb a terminal are replaced. Ends in a line break. Linear.
std::string to_text(const Diagram& diagram, const TextOutput& style = {});

}  // namespace argmap
