#include "reason/strength_evaluation.hpp"

#include "reason/published_graph_maps.hpp"
#include "test.hpp"

#include <cmath>
#include <vector>

namespace argmap {

namespace {

/// Uncertainpy's example of steps that go on for ever: node 0, of base score 1, supports ten nodes, each of
/// these supports ten more, and each of those attacks node 0.
StrengthGraph oscillator() {
    std::vector<double> base(21, 0);
    base[0] = 1;
    std::vector<StrengthEdge> edges;
    for (std::uint32_t b = 1; b <= 10; ++b) {
        edges.push_back({0, b, StrengthRole::support});
        edges.push_back({b + 10, 0, StrengthRole::attack});
        for (std::uint32_t c = 11; c <= 20; ++c)
            edges.push_back({b, c, StrengthRole::support});
    }
    return {std::move(base), edges};
}

StrengthGraph attack_on_itself(double base) {
    const StrengthEdge edge{0, 0, StrengthRole::attack};
    return {{base}, {&edge, 1}};
}

}  // namespace

TEST_CASE("graphs have the strengths that were published for them") {
    for (const auto* graphs : {&test::published_graphs(), &test::published_attack_graphs()})
        for (const test::PublishedGraph& published : *graphs) {
            const StrengthGraph graph = test::graph_of(published);
            for (const auto& [id, expected] : published.strengths) {
                INFO(published.title << ", " << id);
                StrengthEvaluation evaluation(graph, *find_strength_semantics(id));
                evaluation.run();
                CHECK(evaluation.has_converged());
                REQUIRE(evaluation.strengths().size() == expected.size());
                for (std::size_t i = 0; i < expected.size(); ++i)
                    CHECK(std::abs(evaluation.strengths()[i] - expected[i]) < 2e-10);
            }
        }
}

TEST_CASE("a graph without cycles is computed once, each node after those it depends on") {
    const std::vector<StrengthEdge> edges{{2, 1, StrengthRole::support}, {1, 0, StrengthRole::attack}};
    const StrengthGraph chain({0.5, 0.5, 0.5}, edges);
    StrengthEvaluation evaluation(chain, strength_semantics::df_quad);
    evaluation.run();
    CHECK(evaluation.order().nodes == std::vector<std::uint32_t>{2, 1, 0});
    CHECK(evaluation.order().cycles.empty());
    CHECK(evaluation.cycles().empty());
    CHECK(evaluation.looks() == 5);
    CHECK(evaluation.strengths() == std::vector{0.125, 0.75, 0.5});
}

TEST_CASE("where steps go on for ever the continuous form comes to rest") {
    struct Expected {
        const StrengthSemantics& semantics;
        CycleWay way;
        double first, second, third;
    };
    // Computed with Uncertainpy, to its tolerance of 1e-10.
    const Expected all[] = {
        {strength_semantics::df_quad, CycleWay::continuous, 0.0334160989, 0.0334160989, 0.2881383860},
        {strength_semantics::quad, CycleWay::continuous, 0.0334160989, 0.0334160989, 0.2881383860},
        {strength_semantics::quadratic_energy, CycleWay::continuous, 0.2240876601, 0.0478142724,
         0.1860789979},
        {strength_semantics::squared_df_quad, CycleWay::iterated, 0.5002664556, 0.3334517370, 0.4956345264},
        {strength_semantics::euler_based, CycleWay::iterated, 1, 0, 0},
        {strength_semantics::mlp_based, CycleWay::iterated, 1, 0, 0},
    };
    const StrengthGraph graph = oscillator();
    for (const Expected& expected : all) {
        INFO(expected.semantics.id);
        StrengthEvaluation evaluation(graph, expected.semantics);
        evaluation.run();
        REQUIRE(evaluation.cycles().size() == 1);
        CHECK(evaluation.cycles()[0].way == expected.way);
        CHECK(evaluation.cycles()[0].change <= 1e-12);
        CHECK(evaluation[0] == Approx(expected.first).margin(2e-10));
        CHECK(evaluation[1] == Approx(expected.second).margin(2e-10));
        CHECK(evaluation[20] == Approx(expected.third).margin(2e-10));
    }
}

TEST_CASE("an attack of full strength on itself is found by the continuous form alone") {
    const StrengthGraph graph = attack_on_itself(1);
    StrengthEvaluation evaluation(graph, strength_semantics::df_quad);
    evaluation.run();
    REQUIRE(evaluation.cycles().size() == 1);
    CHECK(evaluation.cycles()[0].way == CycleWay::continuous);
    CHECK(evaluation[0] == Approx(0.5));
}

TEST_CASE("a cycle that does not come to rest within its limits is said not to have converged") {
    const StrengthGraph graph = oscillator();
    StrengthEvaluation evaluation(graph, strength_semantics::df_quad, {.steps = 20, .least_steps = 20});
    evaluation.run();
    REQUIRE(evaluation.cycles().size() == 1);
    CHECK(evaluation.cycles()[0].way == CycleWay::not_converged);
    CHECK(evaluation.cycles()[0].steps == 20);
    CHECK(evaluation.cycles()[0].change > 1e-3);
    CHECK_FALSE(evaluation.has_converged());
}

TEST_CASE("no cycle takes more steps than all of them together may") {
    const StrengthGraph graph = oscillator();  // of 120 edges
    StrengthEvaluation evaluation(graph, strength_semantics::df_quad, {.looks = 120 * 50, .least_steps = 7});
    evaluation.run();
    CHECK(evaluation.cycles()[0].steps == 120 * 50 / 121);
    StrengthEvaluation least(graph, strength_semantics::df_quad, {.looks = 120 * 5, .least_steps = 7});
    least.run();
    CHECK(least.cycles()[0].steps == 7);
}

TEST_CASE("what is absent takes the relations with it of which it is a premise") {
    // Nodes 1 and 2 are premises of the relation 3, which attacks 0; 4 attacks 0 too.
    const std::vector<StrengthEdge> edges{{1, 3, StrengthRole::premise},
                                          {2, 3, StrengthRole::premise},
                                          {3, 0, StrengthRole::attack},
                                          {4, 0, StrengthRole::attack}};
    const StrengthGraph graph({0.8, 0.5, 0.5, 1, 0.25}, edges);
    StrengthEvaluation evaluation(graph, strength_semantics::df_quad);
    evaluation.run();
    CHECK(evaluation[0] == Approx(0.8 * 0.75 * 0.75));
    evaluation.set_absent(1, true);
    evaluation.run();
    CHECK(std::isnan(evaluation[1]));
    CHECK(std::isnan(evaluation[3]));
    CHECK(evaluation[0] == Approx(0.8 * 0.75));
    evaluation.set_absent(1, false);
    evaluation.set_bare(0);
    evaluation.run();
    CHECK(evaluation[0] == 0.8);
    evaluation.set_bare(std::nullopt);
    evaluation.run();
    evaluation.set_base(4, 1);
    evaluation.run_after(4);
    CHECK(evaluation[0] == 0);
    evaluation.undo();
    CHECK(evaluation[0] == Approx(0.8 * 0.75 * 0.75));
}

}  // namespace argmap
