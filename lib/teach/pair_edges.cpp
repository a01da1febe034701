#include "teach/pair_edges.hpp"

#include "teach/matching.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

namespace argmap {

namespace {

// Slips in sum, and a little more for those that say less. docs/decisions/grading.md.
constexpr double one_slip = 1, two_slips = 2.05, alone = 1.05;

struct Cost {
    double value = 0;
    std::vector<SlipKind> slips = {};
};

bool has_sign(RelationType type) {
    return !is_mutual(type);
}

/// Where a relation leads in the end.
Thing conclusion(const SideOfMaps& side, std::uint32_t relation) {
    while (side.relations[relation].aims_at_relation)
        relation = side.relations[relation].target;
    return side.relations[relation].target;
}

bool has_end(const PremiseEdge& edge, Thing thing) {
    return signs_of_end(edge, thing) != 0;
}

bool has_end_among(const PremiseEdge& edge, const std::vector<Thing>& things) {
    return std::any_of(things.begin(), things.end(), [&](Thing thing) { return has_end(edge, thing); });
}

class EdgePairing {
  public:
    explicit EdgePairing(const SharedMaps& maps) : student_(maps.student), reference_(maps.reference) {
        result_.reference = premise_edges(reference_, student_);
        result_.student = premise_edges(student_, reference_);
        free_what_is_aimed_at_nothing();
        for (std::uint32_t i = 0; i < result_.student.size(); ++i)
            by_premise_[result_.student[i].premise].push_back(i);
        stands_for_.resize(student_.relations.size());
    }

    PairedEdges run() && {
        constexpr int most_rounds = 3;
        for (int round = 0; round < most_rounds; ++round) {
            pair();
            std::vector<std::set<std::uint32_t>> now(stands_for_.size());
            for (const EdgePair& pair : result_.pairs)
                now[result_.student[pair.student].relation].insert(
                    result_.reference[pair.reference].relation);
            if (now == stands_for_)
                break;
            stands_for_ = std::move(now);
        }
        return std::move(result_);
    }

  private:
    /// An undercut of a step none of whose premises the student has may be anywhere.
    void free_what_is_aimed_at_nothing() {
        for (PremiseEdge& edge : result_.reference) {
            if (!edge.aims_at_relation)
                continue;
            const std::vector<Thing>& premises = reference_.relations[edge.target].premises;
            edge.is_free = std::none_of(premises.begin(), premises.end(),
                                        [&](Thing premise) { return student_.has(premise); });
        }
    }

    /// Of the student, which could stand for one of the reference: of the same premise, or turned round.
    std::vector<std::uint32_t> candidates(const PremiseEdge& edge) const {
        std::vector<std::uint32_t> found;
        const auto add = [&](Thing premise) {
            if (const auto known = by_premise_.find(premise); known != by_premise_.end())
                found.insert(found.end(), known->second.begin(), known->second.end());
        };
        add(edge.premise);
        for (const auto& [end, signs] : edge.ends)
            if (end != edge.premise)
                add(end);
        return found;
    }

    bool is_sure(const PremiseEdge& edge) const { return !(edge.is_free && edge.aims_at_relation); }

    void pair() {
        result_.pairs.clear();
        std::vector<bool> reference_taken(result_.reference.size(), false);
        std::vector<bool> student_taken(result_.student.size(), false);
        const auto take = [&](std::uint32_t of_reference, std::uint32_t of_student,
                              std::vector<SlipKind> slips) {
            result_.pairs.push_back({of_reference, of_student, std::move(slips)});
            reference_taken[of_reference] = student_taken[of_student] = true;
        };
        for (const bool repeated : {false, true})
            for (std::uint32_t i = 0; i < result_.reference.size(); ++i)
                if (result_.reference[i].is_repeated == repeated && is_sure(result_.reference[i]))
                    if (const auto same = same_as(i, student_taken))
                        take(i, *same, {});
        result_.reference_left = left(reference_taken);
        result_.student_left = left(student_taken);
        assign(take);
        result_.reference_left = left(reference_taken);
        result_.student_left = left(student_taken);
    }

    static std::vector<std::uint32_t> left(const std::vector<bool>& taken) {
        std::vector<std::uint32_t> left;
        for (std::uint32_t i = 0; i < taken.size(); ++i)
            if (!taken[i])
                left.push_back(i);
        return left;
    }

    /// Among equals the one whose relation has the same premises, or most of them.
    std::optional<std::uint32_t> same_as(std::uint32_t edge, const std::vector<bool>& taken) const {
        const PremiseEdge& wanted = result_.reference[edge];
        const std::vector<Thing>& premises = reference_.relations[wanted.relation].premises;
        std::optional<std::uint32_t> best;
        std::tuple<bool, bool, std::size_t> best_likeness;
        for (const std::uint32_t candidate : candidates(wanted)) {
            const PremiseEdge& found = result_.student[candidate];
            const std::optional<Cost> cost = taken[candidate] ? std::nullopt : cost_of(wanted, found);
            if (!cost || cost->value > 0)
                continue;
            const std::vector<Thing>& others = student_.relations[found.relation].premises;
            std::vector<Thing> shared;
            std::set_intersection(premises.begin(), premises.end(), others.begin(), others.end(),
                                  std::back_inserter(shared));
            const std::tuple likeness(found.type == wanted.type, others == premises, shared.size());
            if (!best || likeness > best_likeness) {
                best = candidate;
                best_likeness = likeness;
            }
        }
        return best;
    }

    template <class Take>
    void assign(Take take) {
        const std::vector<std::uint32_t> rows = result_.reference_left, columns = result_.student_left;
        std::map<std::uint32_t, std::size_t> column_of;
        for (std::size_t k = 0; k < columns.size(); ++k)
            column_of[columns[k]] = k;
        Grid worth(rows.size(), columns.size());
        std::map<std::pair<std::size_t, std::size_t>, std::vector<SlipKind>> slips;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const PremiseEdge& wanted = result_.reference[rows[i]];
            for (const std::uint32_t candidate : candidates(wanted)) {
                const auto column = column_of.find(candidate);
                if (column == column_of.end())
                    continue;
                std::optional<Cost> cost = cost_of(wanted, result_.student[candidate]);
                if (!cost)
                    continue;
                worth(i, column->second) =
                    (wanted.is_free || wanted.is_repeated ? 0 : alone) + alone - cost->value;
                slips[{i, column->second}] = std::move(cost->slips);
            }
        }
        const std::vector<std::size_t> found = best_matching(worth);
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (found[i] != no_match)
                take(rows[i], columns[found[i]], slips[{i, found[i]}]);
    }

    // ---- What is wrong where one edge stands for another. ----

    static std::optional<SlipKind> between_mutual(RelationType wanted, RelationType found) {
        if (wanted == RelationType::contrary && found == RelationType::attack)
            return SlipKind::contrary_as_attack;
        if (wanted == RelationType::attack && found == RelationType::contrary)
            return SlipKind::attack_as_contrary;
        return std::nullopt;
    }

    /// Nothing where one cannot stand for the other.
    std::optional<Cost> cost_of(const PremiseEdge& wanted, const PremiseEdge& found) const {
        const bool same_premise = wanted.premise == found.premise;
        const bool same_type = wanted.type == found.type;
        if (same_premise && same_type && wanted.target_is_missing && found.target_is_missing)
            return Cost{};
        if (!wanted.aims_at_relation && !found.aims_at_relation) {
            if (same_premise)
                if (const auto end = common_end(wanted, found))
                    return at_one_end(wanted, found, *end);
            if (is_turned_round(wanted, found))
                return turned_round(wanted, found);
            if (!same_premise)
                return std::nullopt;
            if (found.ends.empty())
                return same_type ? Cost{one_slip + 0.02, {SlipKind::wrong_parent}}
                                 : Cost{two_slips + 0.02, {SlipKind::wrong_parent, SlipKind::wrong_polarity}};
        } else if (!same_premise) {
            return std::nullopt;
        } else if (!wanted.aims_at_relation) {
            if (stands_for_one_of(found.target, wanted.steps))
                return Cost{};
        } else if (found.aims_at_relation && stands_for_[found.target].contains(wanted.target)) {
            return same_type ? Cost{} : Cost{one_slip, {SlipKind::wrong_polarity}};
        }
        if (wanted.aims_at_relation && wanted.is_free)
            return Cost{};
        return elsewhere(wanted, found);
    }

    bool stands_for_one_of(std::uint32_t relation, const std::vector<std::uint32_t>& steps) const {
        return std::any_of(steps.begin(), steps.end(),
                           [&](std::uint32_t step) { return stands_for_[relation].contains(step); });
    }

    static std::optional<Thing> common_end(const PremiseEdge& wanted, const PremiseEdge& found) {
        for (const auto& [end, signs] : wanted.ends)
            if (has_end(found, end))
                return end;
        return std::nullopt;
    }

    static Cost at_one_end(const PremiseEdge& wanted, const PremiseEdge& found, Thing end) {
        if (wanted.type == found.type)
            return {};
        if (has_sign(wanted.type) && has_sign(found.type)) {
            const bool is_routed = wanted.target_is_missing || found.target_is_missing;
            if (is_routed && (signs_of_end(wanted, end) & signs_of_end(found, end)) != 0)
                return {};
            return {one_slip, {SlipKind::wrong_polarity}};
        }
        return {one_slip, {between_mutual(wanted.type, found.type).value_or(SlipKind::wrong_polarity)}};
    }

    static bool is_turned_round(const PremiseEdge& wanted, const PremiseEdge& found) {
        return !wanted.target_is_missing && !found.target_is_missing && has_end(wanted, found.premise) &&
               has_end(found, wanted.premise);
    }

    static Cost turned_round(const PremiseEdge& wanted, const PremiseEdge& found) {
        if (wanted.type == found.type)
            return has_sign(wanted.type) ? Cost{one_slip, {SlipKind::wrong_direction}} : Cost{};
        if (const auto kind = between_mutual(wanted.type, found.type))
            return {one_slip, {*kind}};
        return {two_slips, {SlipKind::wrong_direction, SlipKind::wrong_polarity}};
    }

    Cost elsewhere(const PremiseEdge& wanted, const PremiseEdge& found) const {
        const SlipKind kind = kind_of_move(wanted, found);
        if (kind == SlipKind::to_conclusion && has_sign(found.type)) {
            const std::vector<int> signs = ways_beyond(wanted, found);
            const bool is_right = std::any_of(signs.begin(), signs.end(), [&](int sign) {
                return sign == 0 || sign == sign_of(found.type);
            });
            return is_right ? Cost{one_slip, {kind}} : Cost{two_slips, {kind, SlipKind::wrong_polarity}};
        }
        if (kind == SlipKind::step_as_conclusion && has_sign(found.type)) {
            const int sign = sign_at_conclusion(wanted);
            return sign == 0 || sign == sign_of(found.type)
                       ? Cost{one_slip, {kind}}
                       : Cost{two_slips, {kind, SlipKind::wrong_polarity}};
        }
        const double less_said = kind == SlipKind::wrong_parent ? 0.01 : 0;
        if (wanted.type == found.type)
            return {one_slip + less_said, {kind}};
        if (!has_sign(wanted.type) || !has_sign(found.type))
            return {one_slip + less_said + 0.03, {kind}};
        return {two_slips + less_said, {kind, SlipKind::wrong_polarity}};
    }

    /// What an edge that is aimed at a step says of the step's conclusion: what attacks an objection speaks
    /// for it. 0 where it says neither.
    int sign_at_conclusion(const PremiseEdge& edge) const {
        int sign = sign_of(edge.type);
        for (std::uint32_t step = edge.target;; step = reference_.relations[step].target) {
            sign *= sign_of(reference_.relations[step].type);
            if (!reference_.relations[step].aims_at_relation)
                return sign;
        }
    }

    SlipKind kind_of_move(const PremiseEdge& wanted, const PremiseEdge& found) const {
        if (wanted.aims_at_relation && !found.aims_at_relation) {
            if (has_end_among(found, reference_.relations[wanted.target].premises))
                return SlipKind::step_as_premise;
            if (has_end(found, conclusion(reference_, wanted.target)))
                return SlipKind::step_as_conclusion;
        } else if (!wanted.aims_at_relation && found.aims_at_relation) {
            return kind_of_move_to_step(wanted, found);
        } else if (!wanted.aims_at_relation && !ways_beyond(wanted, found).empty()) {
            return SlipKind::to_conclusion;
        }
        return SlipKind::wrong_parent;
    }

    SlipKind kind_of_move_to_step(const PremiseEdge& wanted, const PremiseEdge& found) const {
        if (has_end_among(wanted, student_.relations[found.target].premises))
            return SlipKind::premise_as_step;
        if (has_end(wanted, conclusion(student_, found.target)))
            return SlipKind::conclusion_as_step;
        for (const std::uint32_t step : stands_for_[found.target]) {
            if (has_end_among(wanted, reference_.relations[step].premises))
                return SlipKind::premise_as_step;
            if (!reference_.relations[step].aims_at_relation &&
                has_end(wanted, reference_.relations[step].target))
                return SlipKind::conclusion_as_step;
        }
        return SlipKind::wrong_parent;
    }

    /// Where an edge leads to a conclusion beyond where it should: the signs of the ways from the premise to
    /// there, 0 where one says neither. What attacks a reason speaks against its conclusion, what attacks an
    /// objection for it.
    std::vector<int> ways_beyond(const PremiseEdge& wanted, const PremiseEdge& found) const {
        std::vector<int> signs;
        for (const auto& [end, signs_of_end] : wanted.ends) {
            const std::map<Thing, int>& above = above_in_reference(end);
            for (const auto& [other, signs_of_other] : found.ends)
                if (const auto way = above.find(other); way != above.end())
                    signs.push_back(sign_of(wanted.type) * way->second);
        }
        return signs;
    }

    const std::map<Thing, int>& above_in_reference(Thing thing) const {
        const auto known = above_.find(thing);
        return known != above_.end()
                   ? known->second
                   : above_.emplace(thing, what_it_bears_on(reference_, thing)).first->second;
    }

    const SideOfMaps& student_;
    const SideOfMaps& reference_;
    PairedEdges result_;
    std::map<Thing, std::vector<std::uint32_t>> by_premise_;  // of the student's edges
    std::vector<std::set<std::uint32_t>> stands_for_;         // by relation of the student
    mutable std::map<Thing, std::map<Thing, int>> above_;
};

}  // namespace

bool EdgePair::has(SlipKind kind) const {
    return std::find(slips.begin(), slips.end(), kind) != slips.end();
}

std::map<Thing, int> what_it_bears_on(const SideOfMaps& side, Thing thing) {
    std::map<Thing, int> found{{thing, 1}};
    std::vector<Thing> open{thing};
    for (std::size_t next = 0; next < open.size(); ++next)
        for (const Bears& bears : side.bears[open[next]])
            if (found.emplace(bears.on, found[open[next]] * bears.sign).second)
                open.push_back(bears.on);
    found.erase(thing);
    return found;
}

PairedEdges pair_edges(const SharedMaps& maps) {
    return EdgePairing(maps).run();
}

}  // namespace argmap
