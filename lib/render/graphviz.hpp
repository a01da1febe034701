// What does Graphviz make of a diagram, kept where it can do no harm?
#pragma once

#include "render/diagram.hpp"
#include "render/renderer.hpp"

namespace argmap {

enum class GraphvizFormat { svg, png, pdf };

/// The diagram laid out by Graphviz' `dot`, as the bytes it writes. Graphviz runs in a forked process,
/// because it leaks, can crash and may take hours: whatever happens there comes back as an error, and the
/// process ends with this one. The fork is not followed by an exec: the child goes on with a copy of the
/// caller's memory and of the calling thread alone. In a program with threads, a lock that another thread
/// held at that moment stays held there (glibc sees to those of malloc and stdio only): no other thread
/// should be inside Graphviz, Pango, fontconfig or GLib meanwhile, or the child may wait until it is stopped
/// for taking too long. Diagrams beyond `feasible_layout` are refused at once. A note tells which characters
/// no installed font has. Same diagram, same bytes, given the same fonts.
Rendered render_with_graphviz(const Diagram& diagram, GraphvizFormat format, const RenderLimits& limits);

}  // namespace argmap
