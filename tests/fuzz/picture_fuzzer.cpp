// Can texts of a map leave their place in a picture? For libFuzzer: draws what can be read as DOT, has
// Graphviz' own reader take it, and makes an SVG of it that has to be well-formed.
#include "diagram/draw.hpp"
#include "format/format.hpp"
#include "fuzzing.hpp"
#include "graph/resolve.hpp"
#include "graph/selection.hpp"
#include "layout/argument.hpp"
#include "layout/letters.hpp"
#include "render/dot.hpp"
#include "render/paint.hpp"
#include "render/picture.hpp"
#include "render/svg_canvas.hpp"
#include "render/xml.hpp"

#include <optional>
#include <utility>

#include <graphviz/cgraph.h>

namespace {

using namespace argmap;
using fuzzing::require;

std::string svg_of(const Diagram& diagram) {
    FixedWidth measure;  // fonts would take most of the time
    const Layout layout = lay_out_arguments(diagram, 1.414, measure);
    SvgCanvas canvas(layout.width, layout.height, "#FFFFFF", title_of(diagram), description_of(diagram),
                     diagram.language);
    paint(diagram, layout, canvas);
    return std::move(canvas).finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(fuzzing::text_of(data, size));
    Diagnostics diagnostics;
    std::optional<Document> document = read(SourceFile("map.json", text), diagnostics);
    if (!document)
        return 0;
    const ArgumentMap map = resolve(*std::move(document), diagnostics);
    for (const char* language : {"", "all"}) {
        const Diagram diagram = draw(map, whole(map), {.language = language});
        const std::string dot = to_dot(diagram);
        Agraph_t* const graph = agmemread(dot.c_str());
        require(graph != nullptr, "Graphviz cannot read this", dot);
        require(agnnodes(graph) >= static_cast<int>(diagram.boxes.size()), "a box is missing", dot);
        agclose(graph);
        const std::string svg = svg_of(diagram);
        require(xml_mistake(svg).empty(), "this is not well-formed", svg);
    }
    return 0;
}
