// Runs three of Boost's graph algorithms on a map: `three_algorithms map.json`.
#include "argmap.hpp"
#include "graph/views.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>

using namespace argmap;

int main(int, char** argv) {
    std::ifstream file(argv[1]);
    Diagnostics diagnostics;
    auto document = read({argv[1], {std::istreambuf_iterator<char>(file), {}}}, diagnostics);
    if (!document)
        return 1;
    const ArgumentMap map = resolve(std::move(*document), diagnostics);
    const ArgumentGraph& all = graph(map);

    std::vector<int> numbers(num_vertices(all));
    const auto by_vertex = boost::make_iterator_property_map(numbers.begin(), get(boost::vertex_index, all));
    std::cout << "strong components: " << strong_components(all, by_vertex) << '\n';

    numbers.assign(num_vertices(all), 0);
    const auto distances = boost::record_distances(by_vertex, boost::on_tree_edge());
    breadth_first_search(all, vertex(ClaimId{1}), visitor(boost::make_bfs_visitor(distances)));
    std::cout << "edges from the second claim to the first: " << numbers[0] << '\n';

    std::vector<ArgumentVertex> order;  // conclusions before what they rest on
    ArgumentView supports = view(map, of_type(map, RelationType::support));
    topological_sort(supports, std::back_inserter(order));
    for (const ArgumentVertex v : order)
        std::cout << (all[v].is_claim() ? map.id(all[v].claim()) : "(linked premises)") << '\n';
}
