// What does a map look like from afar: which topics bear on which?
#pragma once

#include "diagram/overlay.hpp"
#include "document/document.hpp"
#include "graph/argument_map.hpp"

#include <string_view>

namespace argmap {

/// A map with a claim for each outermost topic, with its title as text, and what is told in the box of each.
/// `resolve` leaves nothing out of it.
struct Overview {
    Document document;
    Overlay overlay;  ///< only notes
};

/// Main claims come first and stay what they are, outside their topics; topics follow in file order, those
/// within others being parts of these, and last all claims that are in none. Ids are those of the map, with
/// "-topic" after a topic's where a claim has it.
///
/// A topic supports or attacks another topic, or a main claim, where one of its claims does. What is aimed at
/// a step is for or against where the step's first premise is; contraries are against their target, and
/// rephrases count for nothing. Notes say how many claims, reasons and objections there are, and how many
/// bear on each of the others, in the language of the map's words in the picture. n log n.
Overview overview(const ArgumentMap& map, std::string_view language);

}  // namespace argmap
