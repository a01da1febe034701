// Which boxes and arrows show a map?
#pragma once

#include "diagram/diagram.hpp"
#include "diagram/overlay.hpp"
#include "graph/argument_map.hpp"
#include "graph/selection.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace argmap {

/// Up to so many claims `dot` draws arguments with few crossings and short lines; beyond, our own layout does
/// better (bench/results.md).
constexpr std::size_t few_for_dot = 50;

/// How many lines a box has at most.
constexpr std::size_t most_lines = 40;

/// The same of the title of a topic.
constexpr std::size_t most_lines_of_topic = 3;

struct DrawOptions {
    /// The language of texts; "" is the map's own, "all" has every language of the map in one box.
    std::string language = {};
    std::optional<LayoutKind> layout = {};    ///< without it `dot` up to `few_for_dot` claims
    std::optional<Direction> direction = {};  ///< without it upwards; by `dot` to the right for many claims
    double ratio = 1.414;                     ///< wished for: of the width of the picture to its height
    Theme theme = theme_of(Look::light);
    /// Width of text in a box, at least 2; Chinese characters count two. 0 is 22, and wider in large maps
    /// that grow sideways, which would otherwise be far higher than wide.
    std::size_t columns = 0;
    bool legend = true;
    std::optional<std::size_t> words = {};  ///< texts are cut after so many, at least one
    bool speakers = false;                  ///< who says it stands in each box
    bool blank = false;                     ///< boxes without their texts, as large as with them
};

/// How a relation bears on its target; never `unsaid`.
ArrowKind arrow_kind(const ArgumentMap& map, RelationId relation);

/// The picture of a part of a map. A relation is one arrow, except that linked premises meet in a junction
/// and that a relation which others are aimed at has a junction for them. Texts are cut after `most_lines`,
/// and words wrapped evenly in maps of up to 2 000 claims. Maps that differ only in how relations bear that
/// the overlay asks about give the same picture. Linear in what is selected.
Diagram draw(const ArgumentMap& map, const Selection& selection, const DrawOptions& options,
             const Overlay& overlay = {});

}  // namespace argmap
