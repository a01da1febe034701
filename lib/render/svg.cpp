#include "render/picture.hpp"

namespace argmap {

namespace {

Rendered render_svg(const Diagram& diagram, const RenderOptions& options) {
    return render_picture(diagram, PictureFormat::svg, options);
}

}  // namespace

const Renderer renderers::svg = {.name = "svg",
                                 .ending = "svg",
                                 .summary = "a drawing for browsers, with links and titles",
                                 .binary = false,
                                 .render = render_svg};

}  // namespace argmap
