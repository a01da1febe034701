#include "render/picture.hpp"

namespace argmap {

namespace {

Rendered render_pdf(const Diagram& diagram, const RenderOptions& options) {
    return render_picture(diagram, PictureFormat::pdf, options);
}

}  // namespace

const Renderer renderers::pdf = {.name = "pdf",
                                 .ending = "pdf",
                                 .summary = "for printing: one page as large as the picture, or a poster",
                                 .binary = true,
                                 .render = render_pdf};

}  // namespace argmap
