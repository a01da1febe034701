#include "render/picture.hpp"

namespace argmap {

namespace {

Rendered render_svg(const Diagram& diagram, const RenderLimits& limits) {
    return render_picture(diagram, PictureFormat::svg, limits);
}

}  // namespace

const Renderer renderers::svg = {.name = "svg",
                                 .summary = "a drawing for browsers, with links and titles",
                                 .binary = false,
                                 .render = render_svg};

}  // namespace argmap
