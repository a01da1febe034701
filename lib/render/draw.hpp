// Which boxes and arrows show a map?
#pragma once

#include "graph/argument_map.hpp"
#include "graph/selection.hpp"
#include "render/diagram.hpp"
#include "render/overlay.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace argmap {

/// How many lines a box has at most.
constexpr std::size_t most_lines = 40;

/// The same of the title of a topic.
constexpr std::size_t most_lines_of_topic = 3;

struct DrawOptions {
    /// The language of texts; "" is the map's own, "all" has every language of the map in one box.
    std::string language = {};
    std::optional<Direction> direction = {};  ///< without it upwards for a few claims, to the right for more
    Look look = Look::light;
    /// Width of text in a box, at least 2; Chinese characters count two. 0 is 22, and wider in large maps
    /// that grow sideways, which would otherwise be far higher than wide.
    std::size_t columns = 0;
    bool legend = true;
};

/// The picture of a part of a map. A relation is one arrow, except that linked premises meet in a junction
/// and that a relation which others are aimed at has a junction for them. Texts are cut after `most_lines`,
/// and words wrapped evenly in maps of up to 2 000 claims. Linear in what is selected.
Diagram draw(const ArgumentMap& map, const Selection& selection, const DrawOptions& options,
             const Overlay& overlay = {});

}  // namespace argmap
