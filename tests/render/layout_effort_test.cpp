#include "render/layout_effort.hpp"

#include "diagram/diagrams.hpp"
#include "test.hpp"

namespace argmap {

TEST_CASE("layout effort counts places and the layers that arrows pass") {
    Diagram diagram;
    for (const char* id : {"a", "b", "c", "d"})
        diagram.boxes.push_back(box(id, id));
    diagram.relations.push_back({.id = "", .number = 1, .kind = ArrowKind::support});
    diagram.arrows = {{0, 1, 0}, {1, 2, 0}, {2, 3, 0}};
    CHECK(layout_effort(diagram) == 4);
    diagram.arrows.push_back({0, 3, 0});  // passes two layers
    CHECK(layout_effort(diagram) == 6);
    diagram.relations.push_back({.id = "", .number = 2, .kind = ArrowKind::contrary});
    diagram.arrows.push_back({0, 3, 1});
    CHECK(layout_effort(diagram) == 6);
}

TEST_CASE("layout effort of cycles is bounded") {
    Diagram diagram;
    diagram.boxes = {box("a", "a"), box("b", "b")};
    diagram.relations.push_back({.id = "", .number = 1, .kind = ArrowKind::support});
    diagram.arrows = {{0, 1, 0}, {1, 0, 0}};
    CHECK(layout_effort(diagram) == 2);
    CHECK(layout_effort(Diagram{}) == 0);
}

}  // namespace argmap
