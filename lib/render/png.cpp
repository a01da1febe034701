#include "render/picture.hpp"

namespace argmap {

namespace {

Rendered render_png(const Diagram& diagram, const RenderOptions& options) {
    return render_picture(diagram, PictureFormat::png, options);
}

}  // namespace

const Renderer renderers::png = {
    .name = "png", .ending = "png", .summary = "a bitmap", .binary = true, .render = render_png};

}  // namespace argmap
