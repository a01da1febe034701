#include "graph/views.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <iterator>
#include <set>
#include <vector>

#include <boost/concept/assert.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/topological_sort.hpp>

namespace argmap {

BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<ArgumentView>));
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<ArgumentView>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<ArgumentView>));

namespace {

/// Whether a view shows what its selection has, and nothing else: from vertices, edges out and edges in.
bool shows(const ArgumentMap& map, const ArgumentView& part, const Selection& selection) {
    const ArgumentGraph& all = graph(map);
    std::set<ArgumentVertex> expected, seen;
    for (const ClaimId claim : map.claims())
        if (selection.has(claim))
            expected.insert(vertex(claim));
    for (const RelationId relation : map.relations())
        if (const auto point = junction(map, relation); point && selection.has(relation))
            expected.insert(*point);
    std::multiset<std::size_t> edges_expected, out, in;
    for (auto [edge, end] = edges(all); edge != end; ++edge)
        if (selection.has(all[*edge].relation))
            edges_expected.insert(get(boost::edge_index, all, *edge));
    for (auto [v, end] = vertices(part); v != end; ++v) {
        seen.insert(*v);
        for (auto [edge, last] = out_edges(*v, part); edge != last; ++edge)
            out.insert(get(boost::edge_index, all, *edge));
        for (auto [edge, last] = in_edges(*v, part); edge != last; ++edge)
            in.insert(get(boost::edge_index, all, *edge));
    }
    return seen == expected && out == edges_expected && in == edges_expected;
}

}  // namespace

TEST_CASE("a view shows the claims, junctions and edges of its selection, on every small map") {
    test::for_every_small_map(3, 2, [](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        std::vector<Selection> selections{whole(map), of_type(map, RelationType::support),
                                          of_type(map, RelationType::attack),
                                          neighbourhood(map, ClaimId{0}, 1),
                                          claims_where(map, [](ClaimId claim) { return index(claim) != 1; })};
        for (const Selection& selection : selections)
            if (!shows(map, view(map, selection), selection))
                FAIL_CHECK(small.json());
    });
}

TEST_CASE("Boost's algorithms run on a view: the supports of a map with a cycle of attacks can be sorted") {
    const ArgumentMap map = test::map_of(R"({"main": "a",
"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}],
"relations": [
{"type": "support", "from": ["b", "c"], "to": "a"}, {"type": "support", "from": "c", "to": "b"},
{"type": "attack", "from": "a", "to": "c"}]})");
    std::vector<ArgumentVertex> order;
    ArgumentView supports = view(map, of_type(map, RelationType::support));
    topological_sort(supports, std::back_inserter(order));
    CHECK(order == std::vector<ArgumentVertex>{0, 3, 1, 2});
    CHECK_THROWS_AS(topological_sort(graph(map), std::back_inserter(order)), boost::not_a_dag);
}

TEST_CASE("a view counts the vertices of the whole graph, for arrays by vertex") {
    const ArgumentMap map =
        test::map_of(R"({"main": "a", "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]})");
    CHECK(num_vertices(view(map, claims_where(map, [](ClaimId) { return false; }))) == 2);
}

}  // namespace argmap
