#include "render/picture.hpp"

namespace argmap {

namespace {

Rendered render_png(const Diagram& diagram, const RenderLimits& limits) {
    return render_picture(diagram, PictureFormat::png, limits);
}

}  // namespace

const Renderer renderers::png = {
    .name = "png", .summary = "a bitmap, 96 pixels an inch", .binary = true, .render = render_png};

}  // namespace argmap
