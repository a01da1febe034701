// How does a relation end at what it leads to?
#pragma once

#include "render/canvas.hpp"

#include <span>
#include <vector>

namespace argmap {

/// Paints the head of a line of a kind at its last corner: a filled triangle of supports (an open one where
/// the relation has fallen), a bar of attacks and contraries, an open diamond of undercuts, a
/// wedge of what is unsaid. Rephrases have none.
void paint_head(ArrowKind kind, std::span<const Point> corners, std::string_view colour,
                std::string_view background, bool has_fallen, Canvas& canvas);

/// The line beside a line, to its left as one goes along it; `by` may be negative. The same of the control
/// points of a curve is near enough.
std::vector<Point> beside(std::span<const Point> corners, double by);

}  // namespace argmap
