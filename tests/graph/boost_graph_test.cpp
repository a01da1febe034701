#include "graph/boost_graph.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace argmap {

namespace {

std::string_view told(EdgeKind kind) {
    switch (kind) {
        case EdgeKind::support:
            return "support";
        case EdgeKind::attack:
            return "attack";
        case EdgeKind::contrary:
            return "contrary";
        case EdgeKind::rephrase:
            return "rephrase";
        case EdgeKind::undercut:
            return "undercut";
        case EdgeKind::premise:
            return "premise";
    }
    return "";
}

std::string told(const ArgumentMap& map, ArgumentVertex vertex) {
    const Vertex& what = graph(map)[vertex];
    return what.is_claim() ? std::string(map.id(what.claim()))
                           : "(" + std::string(map.id(what.relation())) + ")";
}

/// A line for each edge, in the order of vertices and their edges.
std::string told(const ArgumentMap& map) {
    const ArgumentGraph& all = graph(map);
    std::string text;
    for (auto [vertex, end] = vertices(all); vertex != end; ++vertex)
        for (auto [edge, last] = out_edges(*vertex, all); edge != last; ++edge)
            text += told(map, source(*edge, all)) + " -" + std::string(told(all[*edge].kind)) + "-> " +
                    told(map, target(*edge, all)) + "\n";
    return text;
}

using Ends = std::tuple<ArgumentVertex, ArgumentVertex, EdgeKind, RelationId>;

EdgeKind kind_of(const ArgumentMap& map, RelationId relation) {
    switch (map.type(relation)) {
        case RelationType::support:
            return EdgeKind::support;
        case RelationType::attack:
            return map.is_undercut(relation) ? EdgeKind::undercut : EdgeKind::attack;
        case RelationType::contrary:
            return EdgeKind::contrary;
        case RelationType::rephrase:
            return EdgeKind::rephrase;
    }
    return EdgeKind::support;
}

/// The edges that a map should have, from the definition.
std::multiset<Ends> edges_of(const ArgumentMap& map) {
    std::multiset<Ends> edges;
    for (const RelationId relation : map.relations()) {
        const Target target = map.target(relation);
        const ArgumentVertex to =
            target.is_claim() ? vertex(target.claim()) : junction(map, target.relation()).value();
        const auto point = junction(map, relation);
        for (const ClaimId premise : map.premises(relation))
            if (point)
                edges.insert({vertex(premise), *point, EdgeKind::premise, relation});
            else
                edges.insert({vertex(premise), to, kind_of(map, relation), relation});
        if (point)
            edges.insert({*point, to, kind_of(map, relation), relation});
    }
    return edges;
}

}  // namespace

TEST_CASE("a relation is one edge, or two and more by way of its junction") {
    const ArgumentMap map = test::map_of(R"({"main": "a",
"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}, {"id": "d", "text": "D"}],
"relations": [
{"id": "plain", "type": "support", "from": "d", "to": "a"},
{"id": "linked", "type": "attack", "from": ["b", "c"], "to": "a"},
{"id": "undercut", "type": "attack", "from": "d", "to": "warranted"},
{"id": "warranted", "type": "support", "from": "b", "to": "a"},
{"id": "warrant", "type": "support", "from": "c", "to": "warranted"},
{"id": "against", "type": "contrary", "from": "c", "to": "d"},
{"id": "same", "type": "rephrase", "from": "d", "to": "b"}]})");
    CHECK(told(map) == R"(b -premise-> (linked)
b -premise-> (warranted)
c -premise-> (linked)
c -support-> (warranted)
c -contrary-> d
d -support-> a
d -undercut-> (warranted)
d -rephrase-> b
(linked) -attack-> a
(warranted) -support-> a
)");
    CHECK(junction(map, *map.find_relation("linked")) == 4U);
    CHECK(junction(map, *map.find_relation("warranted")) == 5U);
    CHECK(junction(map, *map.find_relation("plain")) == std::nullopt);
    CHECK(degree(vertex(*map.find_claim("d")), graph(map)) == 4);
}

TEST_CASE("a map without claims has a graph without vertices") {
    const ArgumentMap map = test::map_of(R"({"claims": []})");
    CHECK(num_vertices(graph(map)) == 0);
    CHECK(num_edges(graph(map)) == 0);
}

TEST_CASE("the graph has the vertices and edges of its definition, both ways, on every small map") {
    test::for_every_small_map(3, 2, [](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        const ArgumentGraph& all = graph(map);
        std::size_t junctions = 0;
        bool same = true;
        for (const RelationId relation : map.relations()) {
            const auto point = junction(map, relation);
            const bool needed = map.is_linked(relation) || !map.relations_to(relation).empty();
            same = same && point.has_value() == needed;
            if (point)
                same =
                    same && *point == map.claim_count() + junctions++ && all[*point].relation() == relation;
        }
        for (const ClaimId claim : map.claims())
            same = same && all[vertex(claim)].is_claim() && all[vertex(claim)].claim() == claim;
        same = same && num_vertices(all) == map.claim_count() + junctions;

        std::multiset<Ends> out, in;
        for (auto [v, end] = vertices(all); v != end; ++v) {
            for (auto [edge, last] = out_edges(*v, all); edge != last; ++edge)
                out.insert({source(*edge, all), target(*edge, all), all[*edge].kind, all[*edge].relation});
            for (auto [edge, last] = in_edges(*v, all); edge != last; ++edge)
                in.insert({source(*edge, all), target(*edge, all), all[*edge].kind, all[*edge].relation});
        }
        if (!same || out != edges_of(map) || in != out || num_edges(all) != out.size())
            FAIL_CHECK(small.json());
    });
}

}  // namespace argmap
