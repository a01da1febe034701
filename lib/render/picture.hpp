// What comes of a diagram: laid out, then painted?
#pragma once

#include "diagram/diagram.hpp"
#include "layout/layout.hpp"
#include "render/renderer.hpp"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace argmap {

enum class PictureFormat { svg, png, pdf };

/// The diagram laid out as it says and painted, in a child (render/child.hpp). What is beyond
/// `feasible_layout` is refused at once where Graphviz should lay it out. A bitmap that would be larger than
/// 50 million pixels, or 32 767 either way, is made smaller, and a note says so; a page of a PDF is at most
/// 14 400 points either way. A note tells which characters no installed font has. Same diagram, same bytes,
/// given the same fonts.
Rendered render_picture(const Diagram& diagram, PictureFormat format, const RenderOptions& options);

/// Makes text of a diagram and of where everything in it lies.
using LayoutWriter = std::function<Rendered(const Diagram&, const Layout&)>;

/// The diagram laid out as it says, and what a writer makes of that, in the same child and with the same
/// refusals and notes as a picture.
Rendered render_laid_out(const Diagram& diagram, const RenderOptions& options, const LayoutWriter& write);

/// Where everything lies, as the diagram says it is to be laid out, with the fonts that there are. Only for a
/// child (render/child.hpp).
std::variant<Layout, RenderError> lay_out(const Diagram& diagram);

/// Why a diagram is not even tried: it is beyond `feasible_layout`, and Graphviz should lay it out.
std::optional<RenderError> refusal(const Diagram& diagram);

/// Which claims and topics do not have their whole text where they lie, a line each.
std::vector<std::string> notes_on_cut(const Diagram& diagram, const Layout& layout);

/// What a picture is called: its title, in one line.
std::string title_of(const Diagram& diagram);

/// "130 claims, 163 relations".
std::string description_of(const Diagram& diagram);

}  // namespace argmap
