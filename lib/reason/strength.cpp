#include "reason/strength.hpp"

#include "text/wording.hpp"

#include <algorithm>

namespace argmap {

std::string_view name(CycleWay way) {
    switch (way) {
        case CycleWay::iterated:
            return "iterated";
        case CycleWay::continuous:
            return "continuous";
        case CycleWay::not_converged:
            return "not converged";
    }
    return "";
}

MapStrengthGraph strength_graph(const ArgumentMap& map, const StrengthOptions& options) {
    BaseScores bases;
    bases.claim = options.default_base.value_or(options.semantics->default_base);
    return strength_graph(map, bases);
}

std::optional<StrengthRefusal> refusal_of(const ArgumentMap& map, const StrengthSemantics& semantics) {
    if (!semantics.attacks_only)
        return std::nullopt;
    std::size_t supports = 0;
    for (const RelationId relation : map.relations())
        if (map.type(relation) == RelationType::support)
            ++supports;
    if (supports == 0)
        return std::nullopt;
    return StrengthRefusal{in_backticks(semantics.id) +
                           " is defined for maps of attacks alone, and this one has " +
                           counted(supports, "support")};
}

namespace {

void add_strengths_of_relations(const ArgumentMap& map, const MapStrengthGraph& nodes,
                                const StrengthEvaluation& evaluation, Strengths& strengths) {
    strengths.forwards.assign(map.relation_count(), 0);
    strengths.backwards.assign(map.relation_count(), 0);
    strengths.relations.assign(map.relation_count(), 0);
    for (const RelationId relation : map.relations()) {
        double& forward = strengths.forwards[index(relation)];
        double& backward = strengths.backwards[index(relation)];
        const std::uint32_t node = nodes.relation_nodes[index(relation)];
        const bool is_contrary = map.type(relation) == RelationType::contrary;
        if (map.type(relation) == RelationType::rephrase)
            continue;
        forward = evaluation[node != no_node ? node : index(map.premises(relation)[0])];
        if (is_contrary && map.target(relation).is_claim())
            backward = evaluation[node != no_node ? node + 1 : index(map.target(relation).claim())];
        strengths.relations[index(relation)] = std::max(forward, backward);
    }
}

/// The claims of a cycle, which come in file order, as its nodes are by number.
std::vector<ClaimId> claims_in(const CycleReport& cycle, std::size_t claims) {
    std::vector<ClaimId> found;
    for (const std::uint32_t node : cycle.nodes)
        if (node < claims)
            found.push_back(ClaimId{node});
    return found;
}

std::vector<StrengthCycle> cycles_of(const StrengthEvaluation& evaluation, std::size_t claims) {
    std::vector<StrengthCycle> cycles;
    for (const CycleReport& report : evaluation.cycles())
        cycles.push_back({.claims = claims_in(report, claims),
                          .way = report.way,
                          .steps = report.steps,
                          .change = report.change});
    std::sort(cycles.begin(), cycles.end(), [](const StrengthCycle& one, const StrengthCycle& other) {
        return one.claims.front() < other.claims.front();
    });
    return cycles;
}

std::vector<ClaimId> unreliable_claims(const StrengthGraph& graph, const StrengthEvaluation& evaluation,
                                       std::size_t claims) {
    std::vector<ClaimId> unreliable;
    if (evaluation.has_converged())
        return unreliable;
    const StrengthOrder& order = evaluation.order();
    std::vector<bool> is_unreliable(graph.size(), false);
    for (const CycleReport& report : evaluation.cycles())
        for (const std::uint32_t node : report.nodes)
            is_unreliable[node] = report.way == CycleWay::not_converged;
    const auto infect = [&](std::uint32_t node) {
        const auto from = graph.dependencies(node);
        if (std::any_of(from.begin(), from.end(), [&](std::uint32_t other) { return is_unreliable[other]; }))
            is_unreliable[node] = true;
    };
    std::size_t cycle = 0;
    for (std::uint32_t place = 0; place < graph.size(); ++place) {
        infect(order.nodes[place]);
        // A cycle all of which is to be looked at again once its last member is known.
        if (cycle < order.cycles.size() && order.cycles[cycle].end == place + 1) {
            const StrengthOrder::Range range = order.cycles[cycle++];
            const auto begin = order.nodes.begin() + range.begin;
            const auto end = order.nodes.begin() + range.end;
            if (std::any_of(begin, end, [&](std::uint32_t node) { return is_unreliable[node]; }))
                std::for_each(begin, end, [&](std::uint32_t node) { is_unreliable[node] = true; });
        }
    }
    for (std::uint32_t claim = 0; claim < claims; ++claim)
        if (is_unreliable[claim])
            unreliable.push_back(ClaimId{claim});
    return unreliable;
}

}  // namespace

std::variant<Strengths, StrengthRefusal> strengths_of(const ArgumentMap& map,
                                                      const StrengthOptions& options) {
    if (std::optional<StrengthRefusal> refusal = refusal_of(map, *options.semantics))
        return *std::move(refusal);
    const MapStrengthGraph nodes = strength_graph(map, options);
    StrengthEvaluation evaluation(nodes.graph, *options.semantics, options.limits);
    evaluation.run();
    const auto claims = static_cast<std::ptrdiff_t>(nodes.claims);
    Strengths strengths{
        .base = {nodes.graph.bases().begin(), nodes.graph.bases().begin() + claims},
        .claims = {evaluation.strengths().begin(), evaluation.strengths().begin() + claims},
        .relations = {},
        .backwards = {},
        .forwards = {},
        .cycles = cycles_of(evaluation, nodes.claims),
        .unreliable = unreliable_claims(nodes.graph, evaluation, nodes.claims),
    };
    add_strengths_of_relations(map, nodes, evaluation, strengths);
    return strengths;
}

}  // namespace argmap
