#include "diagram/part.hpp"

#include "diagram/diagrams.hpp"
#include "diagram/random_maps.hpp"
#include "test.hpp"

#include <random>
#include <vector>

namespace argmap {

namespace {

/// The picture without what depends on how much of the map it shows.
Diagram without_notes(Diagram diagram) {
    diagram.title.clear();
    for (Box& box : diagram.boxes)
        box.notes.clear();
    return diagram;
}

}  // namespace

TEST_CASE("a part of a picture is the picture of that part of the map") {
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        const std::string json = random_map(random, 3 + round % 25);
        INFO(json);
        const ArgumentMap map = map_of(json);
        DrawOptions options{.layout = LayoutKind::argument};
        options.columns = 22;
        const Diagram diagram = draw(map, whole(map), options);
        const Links links(diagram);
        DiagramParts parts(diagram, links);
        for (int part = 0; part < 4; ++part) {
            std::vector<std::uint32_t> boxes;
            for (std::uint32_t box = 0; box < diagram.boxes.size(); ++box)
                if (random() % 3 != 0)
                    boxes.push_back(box);
            const Selection selected = claims_where(map, [&](ClaimId claim) {
                return std::find(boxes.begin(), boxes.end(), index(claim)) != boxes.end();
            });
            const Diagram taken = parts.of(boxes);
            const Diagram expected = without_notes(draw(map, selected, options));
            CHECK(told(taken) == told(expected));
            CHECK(taken == expected);
        }
    }
}

}  // namespace argmap
