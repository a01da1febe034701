// How is a map of arguments best laid out?
#pragma once

#include "diagram/diagram.hpp"
#include "layout/layout.hpp"
#include "layout/measure.hpp"
#include "layout/shapes.hpp"

namespace argmap {

/// A layout for arguments: each claim has its reasons and objections below it or beside it, one under the
/// other in the order of the file, and topics are frames around what belongs together. Each branch is spread
/// or stacked so that the whole meets the wanted ratio at the largest print. Linked premises share a bar;
/// relations of one kind reach a claim by one line with one head. A relation that the tree does not hold is
/// drawn where a short way is free, and is otherwise told at both ends by the number of the other. No two
/// boxes overlap, and no line runs through one. Nearly linear. The directions of the diagram: reasons below
/// (bottom to top) or above, right (right to left) or left.
Layout lay_out_arguments(const Diagram& diagram, double ratio, Measure& measure);

}  // namespace argmap
