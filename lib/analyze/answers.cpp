#include "analyze/answers.hpp"

#include "analyze/analysis.hpp"
#include "analyze/bearing_graph.hpp"
#include "analyze/sides.hpp"
#include "analyze/words.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace argmap {

namespace {

bool is_attack(const ArgumentMap& map, RelationId relation) {
    const RelationType type = map.type(relation);
    return type == RelationType::attack || type == RelationType::contrary;
}

/// How many attacks each claim and each relation suffers, and what becomes of each claim's supports.
struct AttackCounts {
    std::vector<std::uint32_t> on_claim;
    std::vector<std::uint32_t> on_relation;
    std::vector<std::uint32_t> supports;         // of each claim
    std::vector<std::uint32_t> shaken_supports;  // of each claim: undercut, or with a premise attacked
};

bool is_support_of_claim(const ArgumentMap& map, RelationId relation) {
    return map.type(relation) == RelationType::support && map.target(relation).is_claim();
}

bool is_shaken(const ArgumentMap& map, RelationId relation, const AttackCounts& counts) {
    const auto premises = map.premises(relation);
    return counts.on_relation[index(relation)] > 0 ||
           std::any_of(premises.begin(), premises.end(),
                       [&](ClaimId premise) { return counts.on_claim[index(premise)] > 0; });
}

AttackCounts count_attacks(const ArgumentMap& map) {
    const std::vector<std::uint32_t> none(map.claim_count(), 0);
    AttackCounts counts{.on_claim = none,
                        .on_relation = std::vector<std::uint32_t>(map.relation_count(), 0),
                        .supports = none,
                        .shaken_supports = none};
    for (const RelationId relation : map.relations()) {
        if (!is_attack(map, relation))
            continue;
        const Target target = map.target(relation);
        if (target.is_relation())
            ++counts.on_relation[index(target.relation())];
        else
            ++counts.on_claim[index(target.claim())];
        if (is_mutual(map, relation))
            for (const ClaimId premise : map.premises(relation))
                ++counts.on_claim[index(premise)];
    }
    for (const RelationId relation : map.relations()) {
        if (!is_support_of_claim(map, relation))
            continue;
        const std::uint32_t claim = index(map.target(relation).claim());
        ++counts.supports[claim];
        counts.shaken_supports[claim] += is_shaken(map, relation, counts) ? 1U : 0U;
    }
    return counts;
}

/// How many supports of a claim are shaken by one attack only, which is the only one on its victim. Over all
/// attacks linear, for each claim is the only victim of one attack at the most.
std::uint32_t shaken_by_this_alone(const ArgumentMap& map, Target victim, ClaimId claim,
                                   const AttackCounts& counts) {
    const auto counts_attacks = [&](RelationId support) {
        std::uint32_t attacks = counts.on_relation[index(support)];
        for (const ClaimId premise : map.premises(support))
            attacks += counts.on_claim[index(premise)];
        return attacks;
    };
    const auto alone = [&](RelationId support) {
        return is_support_of_claim(map, support) && map.target(support) == Target(claim) &&
               counts_attacks(support) == 1;
    };
    if (victim.is_relation())
        return alone(victim.relation()) ? 1 : 0;
    if (counts.on_claim[index(victim.claim())] != 1)
        return 0;
    const auto supports = map.relations_from(victim.claim());
    return static_cast<std::uint32_t>(std::count_if(supports.begin(), supports.end(), alone));
}

bool is_answered(const ArgumentMap& map, RelationId attack, const AttackCounts& counts) {
    if (counts.on_relation[index(attack)] > 0)
        return true;
    // A contrary is itself one of the attacks on its two claims; no other relation attacks its own premises.
    const std::uint32_t own = is_mutual(map, attack) ? 1 : 0;
    const auto is_met = [&](ClaimId side, Target victim) {
        const std::uint32_t i = index(side);
        return counts.on_claim[i] > own ||
               (counts.supports[i] > 0 &&
                counts.shaken_supports[i] - shaken_by_this_alone(map, victim, side, counts) ==
                    counts.supports[i]);
    };
    const std::span<const ClaimId> premises = map.premises(attack);
    const Target target = map.target(attack);
    return std::any_of(premises.begin(), premises.end(),
                       [&](ClaimId premise) { return is_met(premise, target); }) ||
           (own > 0 && is_met(target.claim(), premises[0]));
}

}  // namespace

std::vector<Attack> attacks(const ArgumentMap& map) {
    const AttackCounts counts = count_attacks(map);
    std::vector<Attack> found;
    for (const RelationId relation : map.relations())
        if (is_attack(map, relation))
            found.push_back({.relation = relation, .answered = is_answered(map, relation, counts)});
    return found;
}

namespace {

using words::many;

using words::verb;

std::string_view kind(const ArgumentMap& map, RelationId relation) {
    return map.is_undercut(relation) ? "undercut" : name(map.type(relation));
}

/// What speaks against the main claim first, for that is what its case has to deal with. The side of an
/// attack is that of its first premise, and there are sides where there is one main claim.
Table unanswered_table(const ArgumentMap& map, const std::vector<Attack>& all) {
    const bool has_sides = map.main_claims().size() == 1;
    const std::vector<Side> side_of = has_sides ? sides(map, map.main_claims()[0]) : std::vector<Side>();
    Table table{.id = "unanswered",
                .title = "Unanswered",
                .columns = {{"side", "side", has_sides ? Shown::to_all : Shown::to_programs},
                            {"kind", "kind"},
                            {"attack", "from and to"}}};
    const auto side = [&](const Attack& attack) {
        if (!has_sides)
            return Side::none;
        const Side of_premise = side_of[index(map.premises(attack.relation)[0])];
        if (!is_mutual(map, attack.relation))
            return of_premise;
        return of_premise == side_of[index(map.target(attack.relation).claim())] ? of_premise : Side::both;
    };
    for (const Side told_now : {Side::con, Side::both, Side::pro, Side::none})
        for (const Attack& attack : all)
            if (!attack.answered && side(attack) == told_now)
                table.add(name(told_now), kind(map, attack.relation), attack.relation);
    return table;
}

/// How many attacks each attacked claim suffers, and how many of them go unanswered.
Table targets_table(const ArgumentMap& map, const std::vector<Attack>& all) {
    Table table{.id = "targets",
                .title = "Attacked claims",
                .columns = {{"attacks", "attacks"}, {"unanswered", "unanswered"}, {"claim", "claim"}},
                .shown = Shown::to_programs};
    std::vector<std::size_t> suffered(map.claim_count(), 0);
    std::vector<std::size_t> unanswered(map.claim_count(), 0);
    for (const Attack& attack : all) {
        const auto suffers = [&](ClaimId claim) {
            ++suffered[index(claim)];
            unanswered[index(claim)] += attack.answered ? 0 : 1;
        };
        if (map.target(attack.relation).is_claim())
            suffers(map.target(attack.relation).claim());
        if (is_mutual(map, attack.relation))
            for (const ClaimId premise : map.premises(attack.relation))
                suffers(premise);
    }
    for (const ClaimId claim : map.claims())
        if (suffered[index(claim)] > 0)
            table.add(suffered[index(claim)], unanswered[index(claim)], claim);
    return table;
}

/// "Both attacks", "All 3 attacks".
std::string all_of(std::size_t attacks) {
    return attacks == 2 ? "Both attacks" : "All " + many(attacks, "attack");
}

/// "3 of 5 attacks on `thesis` itself go unanswered."
std::string told_of_main_claim(const ArgumentMap& map, ClaimId main, std::size_t suffered,
                               std::size_t unanswered) {
    const std::string on = " on " + words::name(map, main) + " itself ";
    if (unanswered == 0)
        return suffered == 1 ? "The one attack" + on + "is answered."
                             : all_of(suffered) + on + "are answered.";
    if (unanswered == suffered)
        return suffered == 1 ? "The one attack" + on + "goes unanswered."
                             : all_of(suffered) + on + "go unanswered.";
    return with_thousands(unanswered) + " of " + many(suffered, "attack") + on +
           std::string(verb(unanswered, "goes", "go")) + " unanswered.";
}

void tell_of_main_claims(const ArgumentMap& map, const Table& targets, std::size_t most, Section& section) {
    std::vector<bool> is_main(map.claim_count(), false);
    for (const ClaimId main : map.main_claims().first(std::min(most, map.main_claims().size())))
        is_main[index(main)] = true;
    for (std::size_t i = 0; i < targets.row_count(); ++i)
        if (const auto claim = std::get<ClaimId>(targets.row(i)[2]); is_main[index(claim)])
            section.sentences.push_back(told_of_main_claim(map, claim,
                                                           std::get<std::size_t>(targets.row(i)[0]),
                                                           std::get<std::size_t>(targets.row(i)[1])));
}

/// "3 of 7 attacks go unanswered: 2 against `thesis`, 1 for it."
std::string told(const ArgumentMap& map, std::size_t all, const Table& unanswered) {
    const std::size_t open = unanswered.row_count();
    if (all == 0)
        return "Nothing is attacked in this map.";
    if (open == 0)
        return all == 1 ? "The one attack is answered." : all_of(all) + " are answered.";
    std::string text = with_thousands(open) + " of " + many(all, "attack") +
                       std::string(verb(open, " goes", " go")) + " unanswered";
    if (map.main_claims().size() == 1) {
        std::size_t against = 0;
        std::size_t in_favour = 0;
        for (std::size_t i = 0; i < open; ++i) {
            against += unanswered.row(i)[0] == Cell(name(Side::con)) ? 1U : 0U;
            in_favour += unanswered.row(i)[0] == Cell(name(Side::pro)) ? 1U : 0U;
        }
        text += ": " + with_thousands(against) + " against " + words::name(map, map.main_claims()[0]) + ", " +
                with_thousands(in_favour) + " in its favour";
        if (const std::size_t rest = open - against - in_favour; rest > 0)
            text += ", " + with_thousands(rest) + " on both sides or neither";
    }
    return text + ".";
}

Section tell_answers(const ArgumentMap& map, const ReportOptions& options) {
    Section section = section_of(analyses::answers);
    const std::vector<Attack> all = attacks(map);
    Table unanswered = unanswered_table(map, all);
    Table targets = targets_table(map, all);
    section.facts = {{"attacks", all.size()}, {"unanswered", unanswered.row_count()}};
    section.sentences.push_back(told(map, all.size(), unanswered));
    tell_of_main_claims(map, targets, options.top, section);
    section.tables = {std::move(unanswered), std::move(targets)};
    return section;
}

}  // namespace

const Analysis analyses::answers = {
    .id = "answers",
    .title = "Attacks and answers",
    .definition =
        "Attacks are attacks on claims, undercuts (attacks on a step) and contraries. One is answered "
        "where another is aimed at it, at one of its premises, or at all that is said for one of them; of a "
        "contrary, at either side.",
    .cost = "linear",
    .tell = tell_answers,
};

}  // namespace argmap
