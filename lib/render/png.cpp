#include "render/arguments.hpp"
#include "render/graphviz.hpp"

namespace argmap {

namespace {

Rendered render_png(const Diagram& diagram, const RenderLimits& limits) {
    if (diagram.layout == LayoutKind::argument)
        return render_arguments(diagram, PictureFormat::png, limits);
    return render_with_graphviz(diagram, GraphvizFormat::png, limits);
}

}  // namespace

const Renderer renderers::png = {
    .name = "png", .summary = "a bitmap, 96 pixels an inch", .binary = true, .render = render_png};

}  // namespace argmap
