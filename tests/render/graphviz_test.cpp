#include "render/graphviz.hpp"

#include "render/diagrams.hpp"
#include "render/layout_effort.hpp"
#include "test.hpp"

#include <string>

namespace argmap {

namespace {

Diagram row_of(std::size_t boxes) {
    Diagram diagram;
    diagram.direction = Direction::top_to_bottom;
    diagram.boxes.assign(boxes, box("a", "some words in a box"));
    return diagram;
}

RenderError failure(const Diagram& diagram, GraphvizFormat format, const RenderLimits& limits) {
    const Rendered rendered = render_with_graphviz(diagram, format, limits);
    CHECK(rendered.bytes.empty());
    return rendered.error.value_or(RenderError{"none", "none", false});
}

}  // namespace

TEST_CASE("a map that cannot be laid out in reasonable time is refused at once") {
    const RenderError error = failure(row_of(feasible_layout + 1), GraphvizFormat::svg, {});
    CHECK(error.message == "the map is too large to lay out: 20 001 claims, 0 relations");
    CHECK(error.otherwise == "write .dot");
    CHECK(error.part_helps);
}

TEST_CASE("a drawing that takes too long is given up") {
    RenderLimits limits;
    limits.waiting = std::chrono::seconds(0);
    const RenderError error = failure(row_of(1), GraphvizFormat::svg, limits);
    CHECK(error.message == "drawing the map took longer than 0 s");
    CHECK(error.otherwise == "write .dot");
    CHECK(error.part_helps);
}

TEST_CASE("a drawing that computes too long is given up") {
    Diagram diagram = row_of(400);
    diagram.relations.push_back({.id = "", .number = 1, .kind = ArrowKind::support});
    for (std::uint32_t i = 0; i < 400; ++i) {
        for (std::uint32_t k = 1; k <= 30; ++k)
            diagram.arrows.push_back({i, (i * k + k * k) % 400, 0, ArrowPart::whole});
    }
    RenderLimits limits;
    limits.computing = std::chrono::seconds(1);
    CHECK(failure(diagram, GraphvizFormat::svg, limits).message ==
          "Graphviz needs more than 1 s to draw the map");
}

// The address sanitizer reserves terabytes, so that memory is not limited under it.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARGMAP_ADDRESS_SANITIZER 1
#endif
#endif
#if !defined(__SANITIZE_ADDRESS__) && !defined(ARGMAP_ADDRESS_SANITIZER)
TEST_CASE("a drawing that needs too much memory is given up") {
    RenderLimits limits;
    limits.memory = 1U << 20U;
    const RenderError error = failure(row_of(10), GraphvizFormat::svg, limits);
    CHECK(error.message == "Graphviz needs more than 1 MiB of memory to draw the map");
    CHECK(error.otherwise == "write .dot");
    CHECK(error.part_helps);
}
#endif

TEST_CASE("a picture that its format cannot hold is refused") {
    // The boxes stand in a row. How wide they are depends on the fonts.
    const RenderError bitmap = failure(row_of(300), GraphvizFormat::png, {});
    CHECK(bitmap.message.starts_with("the picture would be 6"));
    CHECK(bitmap.message.ends_with(" pixels, and a PNG is at most 32 767 either way"));
    CHECK(bitmap.otherwise == "write .svg");
    const RenderError page = failure(row_of(100), GraphvizFormat::pdf, {});
    CHECK(page.message.starts_with("the picture would be 16 "));
    CHECK(page.message.ends_with(" points, and a page of a PDF is at most 14 400 either way"));
    CHECK(page.otherwise == "write .svg");
    CHECK(page.part_helps);
    CHECK_FALSE(render_with_graphviz(row_of(80), GraphvizFormat::pdf, {}).error);
    CHECK_FALSE(render_with_graphviz(row_of(100), GraphvizFormat::png, {}).error);
}

TEST_CASE("each format begins as it must") {
    CHECK(render_with_graphviz(row_of(2), GraphvizFormat::svg, {}).bytes.starts_with("<?xml"));
    CHECK(render_with_graphviz(row_of(2), GraphvizFormat::png, {}).bytes.starts_with("\x89PNG"));
    CHECK(render_with_graphviz(row_of(2), GraphvizFormat::pdf, {}).bytes.starts_with("%PDF"));
}

}  // namespace argmap
