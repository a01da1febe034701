#include "render/graphviz.hpp"

#include "render/child.hpp"
#include "render/dot.hpp"
#include "render/fonts.hpp"
#include "render/layout_effort.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

#include <graphviz/gvc.h>

namespace argmap {

namespace {

std::string complaints;

int collect_complaint(char* fragment) {
    complaints += fragment;
    return 0;
}

const char* name(GraphvizFormat format) {
    switch (format) {
        case GraphvizFormat::svg:
            return "svg";
        case GraphvizFormat::png:
            return "png";
        case GraphvizFormat::pdf:
            return "pdf";
    }
    return "svg";
}

/// What a format can hold either way, in its own measure.
struct Capacity {
    double units_a_point;
    std::size_t most;
    std::string_view units;
    std::string_view what;
};

/// Of a larger bitmap Graphviz makes everything smaller until it fits, and the text unreadable; a larger page
/// is written, but readers need not show it.
std::optional<std::string> too_large(Agraph_t* graph, const Capacity& bounds) {
    constexpr double padding = 2 * 18;  // points, as in the dot text
    const boxf box = GD_bb(graph);
    const auto units = [&](double from, double to) {
        return static_cast<std::size_t>(std::llround((to - from + padding) * bounds.units_a_point));
    };
    const std::size_t width = units(box.LL.x, box.UR.x);
    const std::size_t height = units(box.LL.y, box.UR.y);
    if (std::max(width, height) <= bounds.most)
        return std::nullopt;
    std::string message = "the picture would be " + with_thousands(width) + " by " + with_thousands(height);
    message.append(" ").append(bounds.units).append(", and ").append(bounds.what);
    return message + " is at most " + with_thousands(bounds.most) + " either way";
}

/// Graphviz' words on one line, without what it puts before and after them.
std::string on_one_line(std::string_view complaint) {
    std::string line = plain_line(complaint);
    if (line.starts_with("Error: "))
        line.erase(0, 7);
    while (!line.empty() && (line.back() == ' ' || line.back() == '.'))
        line.pop_back();
    return line.empty() ? "no reason given" : shorten(line, 200);
}

Rendered failed(std::string message, std::string_view otherwise = "write .dot") {
    return {.bytes = {},
            .notes = {},
            .error = RenderError{std::move(message), std::string(otherwise), /*part_helps=*/true}};
}

Rendered could_not_draw() {
    return failed("Graphviz could not draw the map: " + on_one_line(complaints));
}

/// Only for a child.
Rendered run_graphviz(const Diagram& diagram, const std::string& dot, GraphvizFormat format) {
    setenv("TZ", "UTC0", 1);  // cairo writes into a PDF how far local time is from it
    if (format == GraphvizFormat::pdf)
        use_embeddable_fonts(drawn_characters(diagram));
    agseterr(AGWARN);
    agseterrf(collect_complaint);
    GVC_t* context = gvContext();  // loads the part that measures text
    Agraph_t* graph = agmemread(dot.c_str());
    if (graph == nullptr || gvLayout(context, graph, "dot") != 0)
        return could_not_draw();
    std::optional<std::string> larger;
    if (format == GraphvizFormat::png)
        larger = too_large(graph, {96.0 / 72.0, 32'767, "pixels", "a PNG"});  // cairo's bound
    if (format == GraphvizFormat::pdf)
        larger = too_large(graph, {1, 14'400, "points", "a page of a PDF"});
    if (larger)
        return failed(std::move(*larger), "write .svg");
    char* bytes = nullptr;
    unsigned int size = 0;
    if (gvRenderData(context, graph, name(format), &bytes, &size) != 0 || bytes == nullptr)
        return could_not_draw();
    // Without the part that measures text it guesses, and text leaves its box.
    if (complaints.find("Could not load") != std::string::npos) {
        if (!memory_is_left())
            give_up_for_memory();
        return could_not_draw();
    }
    Rendered rendered{.bytes = std::string(bytes, size), .notes = {}, .error = {}};
    if (const std::u32string missing = without_font(drawn_characters(diagram)); !missing.empty())
        rendered.notes.push_back(font_note(missing));
    return rendered;
}

}  // namespace

Rendered render_with_graphviz(const Diagram& diagram, GraphvizFormat format, const RenderLimits& limits) {
    if (layout_effort(diagram) > feasible_layout)
        return failed("the map is too large to lay out: " + counted(diagram.boxes.size(), "claim") + ", " +
                      counted(diagram.relations.size(), "relation"));
    const std::string dot = to_dot(diagram);
    return in_child("Graphviz", limits, [&] { return run_graphviz(diagram, dot, format); });
}

}  // namespace argmap
