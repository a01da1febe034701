// How is drawing kept where it can do no harm?
#pragma once

#include "render/renderer.hpp"

#include <functional>
#include <string_view>

namespace argmap {

/// What `draw` gives, called in a forked process: libraries that draw leak, crash, change what holds for a
/// whole process, or may take hours. Whatever happens there comes back as an error that begins with `who`,
/// and the process ends with this one. The fork is not followed by an exec: the child goes on with a copy of
/// the caller's memory and of the calling thread alone. In a program with threads, a lock that another thread
/// held at that moment stays held there (glibc sees to those of malloc and stdio only): no other thread
/// should be inside Graphviz, Pango, fontconfig or GLib meanwhile, or the child may wait until it is stopped
/// for taking too long.
Rendered in_child(std::string_view who, const RenderLimits& limits, const std::function<Rendered()>& draw);

/// For `draw`: whether there is memory left, and how to say that there is none.
bool memory_is_left();
[[noreturn]] void give_up_for_memory();

}  // namespace argmap
