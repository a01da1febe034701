#include "structure/answers.hpp"

#include "structure/bearing_graph.hpp"

#include <algorithm>
#include <cstdint>

namespace argmap {

namespace {

bool is_attack(const ArgumentMap& map, RelationId relation) {
    const RelationType type = map.type(relation);
    return type == RelationType::attack || type == RelationType::contrary;
}

/// The attacks on something: how many, and the first two that differ.
struct Attackers {
    std::uint32_t count = 0;
    std::optional<RelationId> first = {};
    std::optional<RelationId> second = {};

    void add(RelationId attack) {
        ++count;
        if (!first)
            first = attack;
        else if (!second && *first != attack)
            second = attack;
    }

    std::optional<RelationId> other_than(RelationId attack) const { return first == attack ? second : first; }
};

/// What each claim and each relation suffers, and what becomes of each claim's supports.
struct Suffered {
    std::vector<Attackers> claim;
    std::vector<Attackers> relation;
    std::vector<std::uint32_t> supports;         // of each claim
    std::vector<std::uint32_t> shaken_supports;  // of each claim: undercut, or with a premise attacked
    std::vector<Attackers> first_support;        // of each claim: who shakes the first of its supports
};

bool is_support_of_claim(const ArgumentMap& map, RelationId relation) {
    return map.type(relation) == RelationType::support && map.target(relation).is_claim();
}

bool is_shaken(const ArgumentMap& map, RelationId relation, const Suffered& suffered) {
    const auto premises = map.premises(relation);
    return suffered.relation[index(relation)].count > 0 ||
           std::any_of(premises.begin(), premises.end(),
                       [&](ClaimId premise) { return suffered.claim[index(premise)].count > 0; });
}

/// The first two of an attack on the relation and attacks on its premises that differ.
Attackers shakers(const ArgumentMap& map, RelationId relation, const Suffered& suffered) {
    Attackers found;
    const auto add = [&](const Attackers& attackers) {
        for (const auto& attack : {attackers.first, attackers.second})
            if (attack)
                found.add(*attack);
    };
    add(suffered.relation[index(relation)]);
    for (const ClaimId premise : map.premises(relation))
        add(suffered.claim[index(premise)]);
    return found;
}

void count_attacks(const ArgumentMap& map, Suffered& suffered) {
    for (const RelationId relation : map.relations()) {
        if (!is_attack(map, relation))
            continue;
        const Target target = map.target(relation);
        if (target.is_relation())
            suffered.relation[index(target.relation())].add(relation);
        else
            suffered.claim[index(target.claim())].add(relation);
        if (is_mutual(map, relation))
            for (const ClaimId premise : map.premises(relation))
                suffered.claim[index(premise)].add(relation);
    }
}

Suffered suffered(const ArgumentMap& map) {
    const std::vector<std::uint32_t> none(map.claim_count(), 0);
    Suffered found{.claim = std::vector<Attackers>(map.claim_count()),
                   .relation = std::vector<Attackers>(map.relation_count()),
                   .supports = none,
                   .shaken_supports = none,
                   .first_support = std::vector<Attackers>(map.claim_count())};
    count_attacks(map, found);
    for (const RelationId relation : map.relations()) {
        if (!is_support_of_claim(map, relation))
            continue;
        const std::uint32_t claim = index(map.target(relation).claim());
        if (found.supports[claim]++ == 0)
            found.first_support[claim] = shakers(map, relation, found);
        found.shaken_supports[claim] += is_shaken(map, relation, found) ? 1U : 0U;
    }
    return found;
}

/// How many supports of a claim are shaken by one attack only, which is the only one on its victim. Over all
/// attacks linear, for each claim is the only victim of one attack at the most.
std::uint32_t shaken_by_this_alone(const ArgumentMap& map, Target victim, ClaimId claim,
                                   const Suffered& suffered) {
    const auto count_of = [&](RelationId support) {
        std::uint32_t attacks = suffered.relation[index(support)].count;
        for (const ClaimId premise : map.premises(support))
            attacks += suffered.claim[index(premise)].count;
        return attacks;
    };
    const auto alone = [&](RelationId support) {
        return is_support_of_claim(map, support) && map.target(support) == Target(claim) &&
               count_of(support) == 1;
    };
    if (victim.is_relation())
        return alone(victim.relation()) ? 1 : 0;
    if (suffered.claim[index(victim.claim())].count != 1)
        return 0;
    const auto supports = map.relations_from(victim.claim());
    return static_cast<std::uint32_t>(std::count_if(supports.begin(), supports.end(), alone));
}

/// The first attack other than this one on a side of it, or on all that is said for that side.
std::optional<RelationId> reply_to(const ArgumentMap& map, RelationId attack, ClaimId side, Target victim,
                                   const Suffered& suffered) {
    // A contrary is itself one of the attacks on its two claims; no other relation attacks its own premises.
    const std::uint32_t i = index(side);
    if (const auto other = suffered.claim[i].other_than(attack))
        return other;
    const bool all_shaken = suffered.supports[i] > 0 &&
                            suffered.shaken_supports[i] - shaken_by_this_alone(map, victim, side, suffered) ==
                                suffered.supports[i];
    return all_shaken ? suffered.first_support[i].other_than(attack) : std::nullopt;
}

std::optional<RelationId> answer_to(const ArgumentMap& map, RelationId attack, const Suffered& suffered) {
    if (const auto on_it = suffered.relation[index(attack)].first)
        return on_it;
    const std::span<const ClaimId> premises = map.premises(attack);
    const Target target = map.target(attack);
    for (const ClaimId premise : premises)
        if (const auto reply = reply_to(map, attack, premise, target, suffered))
            return reply;
    return is_mutual(map, attack) ? reply_to(map, attack, target.claim(), premises[0], suffered)
                                  : std::nullopt;
}

}  // namespace

std::vector<Attack> attacks(const ArgumentMap& map) {
    const Suffered counts = suffered(map);
    std::vector<Attack> found;
    for (const RelationId relation : map.relations())
        if (is_attack(map, relation)) {
            const auto answer = answer_to(map, relation, counts);
            found.push_back({.relation = relation, .answered = answer.has_value(), .answer = answer});
        }
    return found;
}

namespace {

/// Who makes a relation: the speaker of its first premise that has one.
std::optional<SpeakerId> speaker_of(const ArgumentMap& map, RelationId relation) {
    for (const ClaimId premise : map.premises(relation))
        if (const auto speaker = map.speaker(premise))
            return speaker;
    return std::nullopt;
}

}  // namespace

ClaimId answering_claim(const ArgumentMap& map, const Attack& attack) {
    const ClaimId premise = map.premises(*attack.answer)[0];
    const auto answered = map.premises(attack.relation);
    const bool is_turned = is_mutual(map, *attack.answer) &&
                           std::find(answered.begin(), answered.end(), premise) != answered.end();
    return is_turned ? map.target(*attack.answer).claim() : premise;
}

std::optional<SpeakerId> answering_speaker(const ArgumentMap& map, const Attack& attack) {
    return is_mutual(map, *attack.answer) ? map.speaker(answering_claim(map, attack))
                                          : speaker_of(map, *attack.answer);
}

namespace {

bool is_attack(EdgeKind kind) {
    return kind == EdgeKind::attack || kind == EdgeKind::contrary || kind == EdgeKind::undercut;
}

/// The claims and junctions that some attack bears on.
std::vector<bool> replied_to(const ArgumentGraph& bearing) {
    std::vector<bool> found(num_vertices(bearing), false);
    std::vector<ArgumentVertex> todo;
    const auto reach = [&](ArgumentVertex vertex) {
        if (!found[vertex])
            todo.push_back(vertex);
        found[vertex] = true;
    };
    for (auto [edge, end] = edges(bearing); edge != end; ++edge)
        if (is_attack(bearing[*edge].kind))
            reach(source(*edge, bearing));
    while (!todo.empty()) {
        const ArgumentVertex vertex = todo.back();
        todo.pop_back();
        for (auto [edge, end] = in_edges(vertex, bearing); edge != end; ++edge)
            reach(source(*edge, bearing));
    }
    return found;
}

}  // namespace

std::vector<bool> dropped_attacks(Facts& facts) {
    const ArgumentMap& map = facts.map();
    const ArgumentGraph& bearing = facts(bearing_graph);
    const std::vector<bool> has_reply = replied_to(bearing);
    std::vector<bool> dropped(map.relation_count(), false);
    for (const RelationId relation : map.relations())
        dropped[index(relation)] = map.type(relation) == RelationType::attack;
    for (auto [edge, end] = edges(bearing); edge != end; ++edge)
        if (has_reply[target(*edge, bearing)])
            dropped[index(bearing[*edge].relation)] = false;
    return dropped;
}

}  // namespace argmap
