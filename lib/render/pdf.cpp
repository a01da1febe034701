#include "render/picture.hpp"

namespace argmap {

namespace {

Rendered render_pdf(const Diagram& diagram, const RenderLimits& limits) {
    return render_picture(diagram, PictureFormat::pdf, limits);
}

}  // namespace

const Renderer renderers::pdf = {.name = "pdf",
                                 .summary = "one page as large as the picture, for printing",
                                 .binary = true,
                                 .render = render_pdf};

}  // namespace argmap
