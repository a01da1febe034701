#include "render/arguments.hpp"
#include "render/graphviz.hpp"

#include <string_view>

namespace argmap {

namespace {

/// Cairo notes the time of day, which would make two files of one map differ. The new date is as long as the
/// old one, so that no offset in the file changes.
void forget_date(std::string& pdf) {
    constexpr std::string_view mark = "/CreationDate (D:";
    constexpr std::string_view date = "20000101000000";
    const std::size_t at = pdf.rfind(mark);
    if (at != std::string::npos && at + mark.size() + date.size() <= pdf.size())
        pdf.replace(at + mark.size(), date.size(), date);
}

Rendered render_pdf(const Diagram& diagram, const RenderLimits& limits) {
    if (diagram.layout == LayoutKind::argument)
        return render_arguments(diagram, PictureFormat::pdf, limits);
    Rendered rendered = render_with_graphviz(diagram, GraphvizFormat::pdf, limits);
    forget_date(rendered.bytes);
    return rendered;
}

}  // namespace

const Renderer renderers::pdf = {.name = "pdf",
                                 .summary = "one page as large as the picture, for printing",
                                 .binary = true,
                                 .render = render_pdf};

}  // namespace argmap
