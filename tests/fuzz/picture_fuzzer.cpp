// Can texts of a map leave their place in a picture? For libFuzzer: draws what can be read in every way that
// needs no fonts. Graphviz' own reader has to take the DOT text, SVG and GraphML have to be well-formed, JSON
// too, and a line of Mermaid has only its own signs.
#include "diagram/draw.hpp"
#include "format/format.hpp"
#include "fuzzing.hpp"
#include "graph/resolve.hpp"
#include "graph/selection.hpp"
#include "layout/argument.hpp"
#include "layout/letters.hpp"
#include "render/dot.hpp"
#include "render/graphml.hpp"
#include "render/json.hpp"
#include "render/mermaid.hpp"
#include "render/paint.hpp"
#include "render/picture.hpp"
#include "render/svg_canvas.hpp"
#include "render/text.hpp"
#include "render/tikz_canvas.hpp"
#include "render/xml.hpp"

#include <optional>
#include <utility>

#include <graphviz/cgraph.h>
#include <nlohmann/json.hpp>

namespace {

using namespace argmap;
using fuzzing::require;

std::string svg_of(const Diagram& diagram, const Layout& layout) {
    SvgCanvas canvas(layout.width, layout.height, "#FFFFFF", title_of(diagram), description_of(diagram),
                     diagram.language);
    paint(diagram, layout, canvas);
    return std::move(canvas).finish();
}

std::string tikz_of(const Diagram& diagram, const Layout& layout) {
    TikzCanvas canvas(layout.width, layout.height, "#FFFFFF");
    paint(diagram, layout, canvas);
    return std::move(canvas).finish();
}

/// Whether TeX reads groups that are closed: what follows a backslash is the name of a sign.
bool braces_match(std::string_view tex) {
    int open = 0;
    for (std::size_t i = 0; i < tex.size() && open >= 0; ++i) {
        if (tex[i] == '\\')
            ++i;
        else if (tex[i] == '{' || tex[i] == '}')
            open += tex[i] == '{' ? 1 : -1;
    }
    return open == 0;
}

/// Whether no text of a map brought a quotation mark of its own: every line has them in pairs.
bool labels_are_closed(std::string_view mermaid) {
    bool is_open = false;
    for (const char c : mermaid) {
        if (c == '\n' && is_open)
            return false;
        is_open = is_open != (c == '"');
    }
    return !is_open;
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
        FixedWidth measure;  // fonts would take most of the time
        const Layout layout = lay_out_arguments(diagram, 1.414, measure);
        const std::string svg = svg_of(diagram, layout);
        require(xml_mistake(svg).empty(), "this is not well-formed", svg);
        const std::string graphml = diagram_graphml(diagram, layout);
        require(xml_mistake(graphml).empty(), "this is not well-formed", graphml);
        const std::string json = diagram_json(diagram, layout);
        require(nlohmann::json::accept(json), "this is no JSON", json);
        const std::string mermaid = diagram_mermaid(diagram);
        require(labels_are_closed(mermaid), "a label is not closed where it ends", mermaid);
        const std::string tikz = tikz_of(diagram, layout);
        require(braces_match(tikz), "a brace is not closed where it ends", tikz);
        require(diagram.boxes.empty() || !to_text(diagram).empty(), "there is no text", text);
    }
    return 0;
}
