// Can texts of a map leave their place in a picture? For libFuzzer: draws what can be read as DOT, has
// Graphviz' own reader take it, and makes an SVG of it that has to be well-formed.
#include "diagram/draw.hpp"
#include "format/format.hpp"
#include "fuzzing.hpp"
#include "graph/resolve.hpp"
#include "graph/selection.hpp"
#include "render/dot.hpp"
#include "render/svg.hpp"
#include "render/xml.hpp"

#include <optional>
#include <utility>

#include <graphviz/cgraph.h>

namespace {

using namespace argmap;
using fuzzing::require;

/// What Graphviz would write of the boxes, as far as the SVG is concerned.
std::string plain_svg(const Diagram& diagram) {
    std::string svg =
        "<svg width=\"1pt\" height=\"1pt\" xmlns=\"http://www.w3.org/2000/svg\">\n"
        "<g id=\"graph0\" class=\"graph\">\n<title>argmap</title>\n";
    for (std::size_t i = 0; i < diagram.boxes.size(); ++i)
        svg += "<g id=\"" + box_name(diagram.boxes[i]) + "\" class=\"node\">\n<title>n" + std::to_string(i) +
               "</title>\n</g>\n";
    return svg + "</g>\n</svg>\n";
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
        const std::string svg = polish_svg(plain_svg(diagram), diagram);
        require(xml_mistake(svg).empty(), "this is not well-formed", svg);
    }
    return 0;
}
