// As what can a diagram be written?
#pragma once

#include "diagram/diagram.hpp"
#include "render/paper.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// What one layout may use. A layout that needs more ends with an error, whatever the map.
struct RenderLimits {
    std::chrono::seconds computing{60};          ///< of one processor
    std::chrono::seconds waiting{300};           ///< by the clock
    std::size_t memory = std::size_t{4} << 30U;  ///< in bytes, beyond what the program already holds
};

/// How a picture is written, besides what its diagram says.
struct RenderOptions {
    RenderLimits limits = {};
    double dots_an_inch = 96;  ///< of a bitmap, from 24 to 600; at 96 a pixel of the layout is one dot
    const Paper* tiles =
        nullptr;  ///< of a PDF: a poster of such sheets; null is one page as large as the picture
    std::optional<PageSize> pages = {};  ///< of a PDF: by itself on as many pages as it takes
    bool positions = false;              ///< of text for Graphviz: with where everything lies in our layout
};

/// Why there is no picture: one line, lower case, no full stop; and what to do about it.
struct RenderError {
    std::string message;
    std::string otherwise;    ///< what would help: "write .svg"
    bool part_helps = false;  ///< whether a picture of a part of the map would, too
};

/// The picture, or why there is none.
struct Rendered {
    std::string bytes;
    std::vector<std::string> notes;  ///< what is worth knowing about the picture, a line each
    std::optional<RenderError> error;
};

/// No picture, and why.
Rendered no_picture(RenderError error);

/// One output: a constant in the file that writes it, and a line in renderers.def.
struct Renderer {
    std::string_view name;    ///< "svg"
    std::string_view ending;  ///< what a file's name ends in, without the dot; the name does, too
    std::string_view summary;
    bool binary;
    Rendered (*render)(const Diagram& diagram, const RenderOptions& options);
    /// What its diagrams are drawn for where the layout is left to others or there is none; else as wished.
    std::optional<LayoutKind> layout = {};
};

/// All of them, in the order of help texts.
std::span<const Renderer* const> all_renderers();

/// Nothing where there is no such output.
const Renderer* find_renderer(std::string_view name);

/// By what the name of a file ends in.
const Renderer* find_renderer_by_ending(std::string_view ending);

namespace renderers {
#define RENDERER(name) extern const Renderer name;
#include "render/renderers.def"
#undef RENDERER
}  // namespace renderers

}  // namespace argmap
