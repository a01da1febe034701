#include "structure/own_lines.hpp"

#include "small_maps.hpp"
#include "structure/plain.hpp"
#include "test.hpp"

namespace argmap {

namespace {

using Nodes = std::vector<bool>;

/// Who bears on the ends of arguments along lines that do not pass a node; these ends themselves do.
Nodes bearing_without(const ArgumentMap& map, const Nodes& is_end, std::optional<std::size_t> without) {
    Nodes bears = is_end;
    if (without)
        bears[*without] = false;
    const auto steps = test::plain_steps(map);
    for (std::size_t round = 0; round < bears.size(); ++round)
        for (const auto& step : steps)
            if (bears[step.to] && step.from != without)
                bears[step.from] = true;
    return bears;
}

Nodes plain_ends(const ArgumentMap& map) {
    const auto bears = test::bearing(map, [](const auto&) { return true; });
    Nodes is_end(test::node_count(map), true);
    for (std::size_t from = 0; from < is_end.size(); ++from)
        for (std::size_t to = 0; to < is_end.size(); ++to)
            if (bears[from][to] && !bears[to][from])
                is_end[from] = false;
    return is_end;
}

/// needs[a][b]: whether the claim a is b or needs b.
std::vector<Nodes> plain_needs(const ArgumentMap& map) {
    const Nodes is_end = plain_ends(map);
    std::vector<Nodes> needs(map.claim_count(), Nodes(test::node_count(map), false));
    for (std::size_t b = 0; b < test::node_count(map); ++b) {
        const Nodes bears = bearing_without(map, is_end, b);
        for (std::size_t a = 0; a < map.claim_count(); ++a)
            needs[a][b] = !bears[a];
    }
    return needs;
}

std::size_t plain_claims(const ArgumentMap& map, const std::vector<Nodes>& needs,
                         const std::vector<std::size_t>& ends, std::optional<std::size_t> but) {
    std::size_t count = 0;
    for (std::size_t claim = 0; claim < map.claim_count(); ++claim) {
        bool is_in = false;
        for (const std::size_t end : ends) {
            const bool holds_but = but && needs[*but][end];
            is_in = is_in || (needs[claim][end] && !(holds_but && needs[claim][*but]));
        }
        count += is_in ? 1U : 0U;
    }
    return count;
}

void check_lines(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    Facts facts(map);
    const OwnLines lines(facts);
    const auto needs = plain_needs(map);
    for (const ClaimId claim : map.claims()) {
        std::vector<ClaimId> needing;
        for (const ClaimId other : map.claims())
            if (other != claim && needs[index(other)][test::node(claim)])
                needing.push_back(other);
        if (lines.claims_that_need(claim) != needing)
            FAIL(small.json() << " " << map.id(claim));
    }
    for (const RelationId r : map.relations()) {
        std::vector<std::size_t> ends = {test::node(map, r)};
        std::vector<Target> targets;
        for (const ClaimId premise : map.premises(r)) {
            ends.push_back(test::node(premise));
            targets.emplace_back(premise);
        }
        if (lines.claims_behind(r) != plain_claims(map, needs, ends, std::nullopt))
            FAIL(small.json());
        ends.erase(ends.begin());
        for (const ClaimId claim : map.claims())
            if (lines.claims_in(targets, claim) != plain_claims(map, needs, ends, test::node(claim)))
                FAIL(small.json() << " " << map.id(claim));
    }
}

}  // namespace

TEST_CASE("the lines behind relations agree with their definition on every small map") {
    test::for_every_small_map(3, 3, check_lines);
}

TEST_CASE("the lines behind relations agree with their definition on random maps") {
    std::mt19937 random(21);
    for (std::size_t i = 0; i < 800; ++i)
        check_lines(test::random_map(random, 3 + i % 8, i % 15));
}

}  // namespace argmap
