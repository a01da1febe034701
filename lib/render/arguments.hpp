// What comes of a diagram that is laid out for arguments?
#pragma once

#include "diagram/diagram.hpp"
#include "render/renderer.hpp"

#include <string>

namespace argmap {

enum class PictureFormat { svg, png, pdf };

/// The diagram laid out and painted by us, in a child (render/child.hpp). A bitmap that would be larger than
/// 50 million pixels, or 32 767 either way, is made smaller, and a note says so; a page of a PDF is at most
/// 14 400 points either way. A note tells which characters no installed font has. Same diagram, same bytes,
/// given the same fonts.
Rendered render_arguments(const Diagram& diagram, PictureFormat format, const RenderLimits& limits);

/// What a picture is called: its title, in one line.
std::string title_of(const Diagram& diagram);

/// "130 claims, 163 relations".
std::string description_of(const Diagram& diagram);

}  // namespace argmap
