#include "structure/dominators.hpp"

#include "small_maps.hpp"
#include "structure/bearing_graph.hpp"
#include "test.hpp"

#include <boost/graph/dominator_tree.hpp>

namespace argmap {

namespace {

/// Boost's short form takes what the root does not reach for the root itself, so the long one it is, in which
/// such vertices can be told apart.
std::vector<std::uint32_t> dominators_by_boost(const ArgumentGraph& graph, ArgumentVertex root) {
    const std::size_t vertices = num_vertices(graph);
    const auto index_map = get(boost::vertex_index, graph);
    std::vector<std::uint32_t> number(vertices, Dominators::none);
    std::vector<std::uint32_t> parent(vertices, Dominators::none);
    std::vector<std::uint32_t> order(vertices, Dominators::none);
    std::vector<std::uint32_t> immediate(vertices, Dominators::none);
    const auto by_vertex = [&](std::vector<std::uint32_t>& values) {
        return boost::make_iterator_property_map(values.begin(), index_map);
    };
    boost::lengauer_tarjan_dominator_tree(graph, root, index_map, by_vertex(number), by_vertex(parent), order,
                                          by_vertex(immediate));
    return immediate;
}

}  // namespace

TEST_CASE("dominators are those of Boost on random maps") {
    std::mt19937 random(7);
    for (std::size_t i = 0; i < 1500; ++i) {
        const test::SmallMap small = test::random_map(random, 2 + i % 20, i % 60);
        const ArgumentMap map = small.map();
        const ArgumentGraph graph = bearing_graph(map);
        const ArgumentVertex root = vertex(ClaimId{0});
        if (dominators(graph, root).immediate != dominators_by_boost(graph, root))
            FAIL(small.json());
    }
}

TEST_CASE("what the root does not reach is in no order and has no dominator") {
    const test::SmallMap small{.claims = 3, .relations = {{RelationType::support, {1}, 0, false}}};
    const ArgumentMap map = small.map();
    const Dominators found = dominators(bearing_graph(map), vertex(ClaimId{0}));
    CHECK(found.order == std::vector<std::uint32_t>{0, 1});
    CHECK(found.immediate == std::vector<std::uint32_t>{Dominators::none, 0, Dominators::none});
}

}  // namespace argmap
