#include "structure/centrality.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <cmath>
#include <limits>
#include <numeric>

namespace argmap {

namespace {

using Matrix = std::vector<std::vector<bool>>;

/// steps[a][b]: whether a claim bears on another directly; of supports only, or of all relations.
Matrix plain_steps(const ArgumentMap& map, bool supports_only) {
    Matrix steps(map.claim_count(), std::vector<bool>(map.claim_count(), false));
    for (const RelationId r : map.relations()) {
        RelationId at = r;
        bool all_support = map.type(at) == RelationType::support;
        while (map.target(at).is_relation()) {
            at = map.target(at).relation();
            all_support = all_support && map.type(at) == RelationType::support;
        }
        if (supports_only && !all_support)
            continue;
        const std::size_t to = index(map.target(at).claim());
        const bool mutual = map.type(r) == RelationType::contrary || map.type(r) == RelationType::rephrase;
        for (const ClaimId premise : map.premises(r)) {
            steps[index(premise)][to] = steps[index(premise)][to] || index(premise) != to;
            if (mutual)
                steps[to][index(premise)] = true;
        }
    }
    return steps;
}

/// Distances by relaxing until nothing changes, ways by adding up over distances, and then the definition.
std::vector<double> plain_betweenness(const ArgumentMap& map) {
    const Matrix steps = plain_steps(map, false);
    const std::size_t n = steps.size();
    const std::size_t far = n + 1;
    std::vector<std::vector<std::size_t>> distance(n, std::vector<std::size_t>(n, far));
    std::vector<std::vector<double>> ways(n, std::vector<double>(n, 0));
    for (std::size_t from = 0; from < n; ++from) {
        distance[from][from] = 0;
        ways[from][from] = 1;
        for (std::size_t round = 0; round < n; ++round)
            for (std::size_t a = 0; a < n; ++a)
                for (std::size_t b = 0; b < n; ++b)
                    if (steps[a][b] && distance[from][a] == round && distance[from][b] >= round + 1) {
                        distance[from][b] = round + 1;
                        ways[from][b] += ways[from][a];
                    }
    }
    std::vector<double> of(n, 0);
    for (std::size_t s = 0; s < n; ++s)
        for (std::size_t t = 0; t < n; ++t)
            for (std::size_t v = 0; v < n; ++v)
                if (s != t && v != s && v != t && distance[s][t] < far &&
                    distance[s][v] + distance[v][t] == distance[s][t])
                    of[v] += ways[s][v] * ways[v][t] / ways[s][t];
    return of;
}

/// The power iteration of the definition.
std::vector<double> plain_page_rank(const ArgumentMap& map) {
    const Matrix steps = plain_steps(map, true);
    const std::size_t n = steps.size();
    const auto count = static_cast<double>(n);
    std::vector<double> rank(n, 1 / count);
    for (int round = 0; round < 300; ++round) {
        std::vector<double> next(n, 0.15 / count);
        for (std::size_t from = 0; from < n; ++from) {
            const auto out = std::count(steps[from].begin(), steps[from].end(), true);
            for (std::size_t to = 0; to < n; ++to)
                if (out == 0)
                    next[to] += 0.85 * rank[from] / count;
                else if (steps[from][to])
                    next[to] += 0.85 * rank[from] / static_cast<double>(out);
        }
        rank = next;
    }
    return rank;
}

bool is_near(const std::vector<double>& one, const std::vector<double>& other, double least) {
    for (std::size_t i = 0; i < other.size(); ++i)
        if (one.size() != other.size() || !(std::abs(one[i] - other[i]) <= least))
            return false;
    return true;
}

void check_betweenness(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    const std::vector<double> expected = plain_betweenness(map);
    const Betweenness exact = betweenness(map);
    if (!is_near(exact.of, expected, 1e-9) || exact.sources != map.claim_count())
        FAIL(small.json());
    const Betweenness walked = sampled_betweenness(map);
    if (!is_near(walked.of, expected, 1e-9) || walked.sources != map.claim_count())
        FAIL(small.json());
}

void check_support(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    std::vector<double> flow = support_flow(map);
    const double sum = std::accumulate(flow.begin(), flow.end(), 0.0);
    for (double& value : flow)
        value /= sum;
    if (!is_near(flow, plain_page_rank(map), 1e-5))
        FAIL(small.json());
}

/// Claims in rows of `width`, each bearing on all of the next row.
test::SmallMap grid(std::size_t rows, std::size_t width) {
    test::SmallMap map{.claims = rows * width, .relations = {}};
    for (std::size_t row = 1; row < rows; ++row)
        for (std::size_t from = 0; from < width; ++from)
            for (std::size_t to = 0; to < width; ++to)
                map.relations.push_back(
                    {RelationType::support, {row * width + from}, (row - 1) * width + to, false});
    return map;
}

}  // namespace

TEST_CASE("betweenness agrees with its definition on every small map and on random ones") {
    test::for_every_small_map(3, 3, check_betweenness);
    std::mt19937 random(41);
    for (std::size_t i = 0; i < 500; ++i)
        check_betweenness(test::random_map(random, 2 + i % 12, i % 30));
}

TEST_CASE("the flow of support agrees with PageRank on every small map and on random ones") {
    test::for_every_small_map(3, 2, check_support);
    std::mt19937 random(42);
    for (std::size_t i = 0; i < 300; ++i)
        check_support(test::random_map(random, 2 + i % 10, i % 25));
}

TEST_CASE("Boost's betweenness and walks from all claims agree on larger maps") {
    std::mt19937 random(43);
    for (std::size_t i = 0; i < 20; ++i) {
        const ArgumentMap map = test::random_map(random, 100 + 40 * i, 150 + 60 * i).map();
        constexpr std::size_t no_bound = std::numeric_limits<std::size_t>::max();
        const Betweenness exact = betweenness(map, no_bound);
        const Betweenness walked = sampled_betweenness(map, no_bound);
        for (std::size_t c = 0; c < exact.of.size(); ++c)
            if (!(std::abs(exact.of[c] - walked.of[c]) <= 1e-9 * (1 + exact.of[c])))
                FAIL(i << " " << c << ": " << exact.of[c] << " and " << walked.of[c]);
    }
}

TEST_CASE("more ways than a number can hold do no harm") {
    // Ways to the first row: 2 to the power of 1999.
    const Betweenness found = betweenness(grid(2000, 2).map());
    CHECK(found.sources > 100);
    CHECK(found.sources < 4000);
    for (const double value : found.of)
        if (!std::isfinite(value))
            FAIL(value);
    // Those of a row share evenly what passes it.
    CHECK(found.of[2000] == Approx(found.of[2001]).epsilon(0.05));
    CHECK(found.of[2000] > 0);
}

TEST_CASE("a sample comes close to the truth") {
    std::mt19937 random(44);
    const ArgumentMap map = test::random_map(random, 1000, 1500).map();
    const Betweenness exact = betweenness(map, std::numeric_limits<std::size_t>::max());
    const Betweenness sampled = betweenness(map, 100'000);
    REQUIRE(exact.sources == 1000);
    REQUIRE(sampled.sources < 600);
    const auto most =
        static_cast<std::size_t>(std::max_element(exact.of.begin(), exact.of.end()) - exact.of.begin());
    CHECK(sampled.of[most] == Approx(exact.of[most]).epsilon(0.2));
}

}  // namespace argmap
