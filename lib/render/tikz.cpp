#include "diagram/theme.hpp"
#include "render/paint.hpp"
#include "render/picture.hpp"
#include "render/tikz_canvas.hpp"

#include <algorithm>
#include <utility>

namespace argmap {

namespace {

/// TeX reckons up to 16 384 points.
constexpr double most_pixels = 21'000;

Rendered as_tikz(const Diagram& diagram, const Layout& layout) {
    if (std::max(layout.width, layout.height) > most_pixels)
        return no_picture({"the picture is larger than the 5.7 m that TeX can reckon with", "write .pdf",
                           /*part_helps=*/true});
    TikzCanvas canvas(layout.width, layout.height, diagram.theme.background);
    paint(diagram, layout, canvas);
    return {.bytes = std::move(canvas).finish(), .notes = {}, .error = {}};
}

Rendered render_tikz(const Diagram& diagram, const RenderOptions& options) {
    return render_laid_out(diagram, options, as_tikz);
}

}  // namespace

const Renderer renderers::tikz = {.name = "tikz",
                                  .ending = "tex",
                                  .summary = "a LaTeX document, to be changed or put into another",
                                  .binary = false,
                                  .render = render_tikz};

}  // namespace argmap
