#include "teach/matching.hpp"

#include <cmath>
#include <cstdint>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/maximum_weighted_matching.hpp>

namespace argmap {

std::vector<std::size_t> best_matching(const Grid& worth) {
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                        boost::property<boost::edge_weight_t, std::int64_t>>;
    // Whole numbers, because the algorithm asks whether sums are equal.
    constexpr double parts = 1e9;
    const std::size_t rows = worth.rows(), columns = worth.columns();
    std::vector<std::size_t> columns_of_rows(rows, no_match);
    Graph graph(rows + columns);
    bool has_pairs = false;
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column)
            if (worth(row, column) > 0) {
                const std::size_t apart = row > column ? row - column : column - row;
                const std::int64_t weight = std::llround(worth(row, column) * parts) +
                                            static_cast<std::int64_t>(rows + columns - apart);
                boost::add_edge(row, rows + column, weight, graph);
                has_pairs = true;
            }
    if (!has_pairs)
        return columns_of_rows;
    std::vector<Graph::vertex_descriptor> mates(rows + columns);
    boost::maximum_weighted_matching(graph, mates.data());
    for (std::size_t row = 0; row < rows; ++row)
        if (mates[row] != boost::graph_traits<Graph>::null_vertex())
            columns_of_rows[row] = mates[row] - rows;
    return columns_of_rows;
}

}  // namespace argmap
