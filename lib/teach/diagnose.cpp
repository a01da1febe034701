#include "teach/diagnose.hpp"

#include "teach/pair_edges.hpp"
#include "teach/shared_map.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace argmap {

namespace {

bool is_move(SlipKind kind) {
    return kind == SlipKind::wrong_parent || kind == SlipKind::to_conclusion ||
           kind == SlipKind::step_as_premise || kind == SlipKind::step_as_conclusion ||
           kind == SlipKind::premise_as_step || kind == SlipKind::conclusion_as_step;
}

class Diagnosis {
  public:
    Diagnosis(const ArgumentMap& student, const ArgumentMap& reference, std::span<const Counterpart> pairs)
        : student_(student),
          given_(pairs),
          maps_(share(student, reference, pairs)),
          edges_(pair_edges(maps_)) {}

    std::vector<Slip> run() {
        find_turned();
        for (const EdgePair& pair : edges_.pairs)
            judge(pair);
        compare_links();
        judge_what_is_left();
        find_branches();
        find_several();
        judge_main();
        for (std::size_t i = 0; i < slips_.size(); ++i)
            slips_[i].confidence = confidence(slips_[i], ends_[i]);
        return std::move(slips_);
    }

  private:
    using Aim = std::pair<bool, std::uint32_t>;  // at a relation or a thing

    static Aim aim(const PremiseEdge& edge) { return {edge.aims_at_relation, edge.target}; }

    const PremiseEdge& reference_edge(const EdgePair& pair) const { return edges_.reference[pair.reference]; }
    const PremiseEdge& student_edge(const EdgePair& pair) const { return edges_.student[pair.student]; }

    // ---- Making slips. ----

    static void add_claims(const SideOfMaps& side, const std::vector<Thing>& things,
                           std::vector<ClaimId>& claims) {
        for (const Thing thing : things)
            claims.insert(claims.end(), side.claims_of[thing].begin(), side.claims_of[thing].end());
        std::sort(claims.begin(), claims.end());
        claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    }

    Slip& add(SlipKind kind, const std::vector<Thing>& things) {
        Slip& slip = slips_.emplace_back();
        ends_.emplace_back();
        slip.kind = kind;
        add_claims(maps_.reference, things, slip.reference);
        add_claims(maps_.student, things, slip.student);
        return slip;
    }

    /// The same again, as the key says, is the same slip.
    template <class... Key>
    Slip& add_to(SlipKind kind, const std::vector<Thing>& things, Key... key) {
        const auto [known, is_new] = keys_.emplace(std::tuple(kind, key...), slips_.size());
        if (is_new)
            return add(kind, things);
        Slip& slip = slips_[known->second];
        add_claims(maps_.reference, things, slip.reference);
        add_claims(maps_.student, things, slip.student);
        return slip;
    }

    /// Says which relations a slip is about; what these lead to has to be sure for the slip to be.
    void name_relations(Slip& slip, const PremiseEdge* of_student, const PremiseEdge* of_reference) {
        const auto of_slip = static_cast<std::size_t>(&slip - slips_.data());
        if (of_student != nullptr)
            add_ends(*of_student, maps_.student, ends_[of_slip]);
        if (of_reference != nullptr)
            add_ends(*of_reference, maps_.reference, ends_[of_slip]);
        if (of_student != nullptr && !slip.relation)
            slip.relation = maps_.student.relations[of_student->relation].originals.front();
        if (of_reference != nullptr && !slip.model)
            slip.model = maps_.reference.relations[of_reference->relation].originals.front();
    }

    /// The thing at which a relation is aimed, or all of the step.
    static void add_ends(const PremiseEdge& edge, const SideOfMaps& side, std::set<Thing>& ends) {
        std::uint32_t target = edge.target;
        for (bool at_relation = edge.aims_at_relation; at_relation;) {
            const ThingRelation& step = side.relations[target];
            ends.insert(step.premises.begin(), step.premises.end());
            at_relation = step.aims_at_relation;
            target = step.target;
        }
        ends.insert(target);
    }

    // ---- Edges that stand for each other. ----

    void find_turned() {
        for (const EdgePair& pair : edges_.pairs)
            if (pair.has(SlipKind::wrong_direction))
                turned_.emplace(student_edge(pair).premise, student_edge(pair).target);
    }

    /// Whether a student's support that leads somewhere new leads round in a circle.
    bool leads_round(const PremiseEdge& edge, Thing premise) const {
        if (edge.aims_at_relation || edge.ends.empty() || edge.type != RelationType::support)
            return false;
        std::set<Thing> seen{edge.ends.front().first};
        std::vector<Thing> open{edge.ends.front().first};
        for (std::size_t next = 0; next < open.size(); ++next)
            for (const Bears& bears : maps_.student.bears[open[next]]) {
                if (bears.sign != 1 || turned_.contains({open[next], bears.on}))
                    continue;
                if (bears.on == premise)
                    return true;
                if (seen.insert(bears.on).second)
                    open.push_back(bears.on);
            }
        return false;
    }

    void judge(const EdgePair& pair) {
        const PremiseEdge &wanted = reference_edge(pair), &found = student_edge(pair);
        for (SlipKind kind : pair.slips) {
            if ((kind == SlipKind::wrong_parent || kind == SlipKind::to_conclusion) &&
                leads_round(found, wanted.premise))
                kind = SlipKind::cycle;
            Slip& slip = kind == SlipKind::wrong_polarity
                             ? add_to(kind, {wanted.premise}, Aim{true, found.relation}, Aim{})
                         : is_move(kind) || kind == SlipKind::cycle
                             ? add_to(kind, {wanted.premise}, aim(wanted), aim(found))
                             : add_to(kind, both_ends(wanted, found), Aim{true, wanted.relation}, Aim{});
            name_relations(slip, &found, &wanted);
        }
    }

    /// Of what was turned round or is a contrary.
    static std::vector<Thing> both_ends(const PremiseEdge& wanted, const PremiseEdge& found) {
        if (wanted.premise != found.premise || wanted.aims_at_relation)
            return {wanted.premise, found.premise};
        return {wanted.premise, wanted.target};
    }

    /// Linked premises drawn as reasons by themselves, and the reverse; among edges that lead to the right
    /// place, or were moved together.
    void compare_links() {
        using Group = std::map<std::uint32_t, std::vector<const EdgePair*>>;  // by the other side's relation
        std::map<std::pair<std::uint32_t, Aim>, Group> of_reference;
        std::map<std::uint32_t, Group> of_student;
        for (const EdgePair& pair : edges_.pairs) {
            const PremiseEdge &wanted = reference_edge(pair), &found = student_edge(pair);
            const bool is_moved = std::any_of(pair.slips.begin(), pair.slips.end(), is_move);
            const bool is_turned = pair.has(SlipKind::wrong_direction);
            const bool is_anywhere = wanted.is_free && wanted.aims_at_relation;
            if (!is_moved && !is_turned && !is_anywhere) {
                of_reference[{wanted.relation, Aim{}}][found.relation].push_back(&pair);
                of_student[found.relation][wanted.relation].push_back(&pair);
            } else if (!is_turned && !wanted.is_free) {
                of_reference[{wanted.relation, aim(found)}][found.relation].push_back(&pair);
            }
        }
        for (const auto& [key, group] : of_reference)
            add_link_slip(SlipKind::linked_as_separate, group);
        for (const auto& [key, group] : of_student)
            add_link_slip(SlipKind::separate_as_linked, group);
    }

    template <class Group>
    void add_link_slip(SlipKind kind, const Group& group) {
        if (group.size() < 2)
            return;
        std::vector<Thing> premises;
        for (const auto& [other, pairs] : group)
            for (const EdgePair* pair : pairs) {
                if (reference_edge(*pair).target_is_missing || student_edge(*pair).target_is_missing)
                    return;
                premises.push_back(reference_edge(*pair).premise);
            }
        const EdgePair& first = *group.begin()->second.front();
        name_relations(add(kind, premises), &student_edge(first), &reference_edge(first));
    }

    // ---- Edges that stand for none. ----

    void judge_what_is_left() {
        for (const std::uint32_t left : edges_.student_left)
            judge_extra(edges_.student[left]);
        for (const std::uint32_t left : edges_.reference_left) {
            const PremiseEdge& edge = edges_.reference[left];
            if (!edge.is_free && !edge.is_repeated)
                name_relations(
                    add_to(SlipKind::missing_relation, {edge.premise}, Aim{true, edge.relation}, Aim{}),
                    nullptr, &edge);
        }
    }

    void judge_extra(const PremiseEdge& edge) {
        if (edge.is_repeated || (edge.target_is_missing && edge.ends.empty()))
            return;
        const SlipKind kind = kind_of_extra(edge);
        std::vector<Thing> things{edge.premise};
        if (kind == SlipKind::cycle)
            things.push_back(edge.ends.front().first);
        name_relations(add_to(kind, things, Aim{true, edge.relation}, Aim{true, 0}), &edge, nullptr);
    }

    SlipKind kind_of_extra(const PremiseEdge& edge) const {
        if (edge.aims_at_relation)
            return edge.type == RelationType::attack ? SlipKind::extra_objection : SlipKind::extra_relation;
        if (edge.type == RelationType::rephrase)
            return SlipKind::extra_relation;
        if (leads_round(edge, edge.premise))
            return SlipKind::cycle;
        if (!is_mutual(edge.type)) {
            const std::map<Thing, int> above = what_it_bears_on(maps_.reference, edge.premise);
            if (const auto known = above.find(edge.ends.front().first); known != above.end())
                return known->second == 0 || known->second == sign_of(edge.type) ? SlipKind::shortcut
                                                                                 : SlipKind::extra_relation;
        }
        return edge.type == RelationType::support ? SlipKind::extra_relation : SlipKind::extra_objection;
    }

    // ---- Claims. ----

    /// The topmost thing of the branch that a thing belongs to, as far as one side alone speaks of it.
    Thing head_of_branch(Thing thing, const SideOfMaps& side, const SideOfMaps& other,
                         const std::vector<std::vector<std::uint32_t>>& from) const {
        constexpr int most_steps = 1'000;
        const auto is_alone = [&](Thing one) { return !other.has(one); };
        for (int step = 0; step < most_steps; ++step) {
            if (from[thing].empty())
                return thing;
            const ThingRelation& relation = side.relations[from[thing].front()];
            const std::vector<Thing>& premises =
                relation.aims_at_relation ? side.relations[relation.target].premises : relation.premises;
            const bool all_alone = std::all_of(premises.begin(), premises.end(), is_alone);
            if (relation.aims_at_relation) {
                if (!all_alone)
                    return thing;
                thing = premises.front();
            } else if (is_alone(relation.target) && relation.target != thing) {
                thing = relation.target;
            } else {
                return all_alone ? premises.front() : thing;
            }
        }
        return thing;
    }

    std::map<Thing, std::vector<Thing>> branches(const SideOfMaps& side, const SideOfMaps& other) const {
        std::vector<std::vector<std::uint32_t>> from(maps_.things);
        for (std::uint32_t relation = 0; relation < side.relations.size(); ++relation)
            for (const Thing premise : side.relations[relation].premises)
                from[premise].push_back(relation);
        std::map<Thing, std::vector<Thing>> branches;
        for (Thing thing = 0; thing < maps_.things; ++thing)
            if (side.has(thing) && !other.has(thing))
                branches[head_of_branch(thing, side, other, from)].push_back(thing);
        return branches;
    }

    void find_branches() {
        for (const auto& [head, branch] : branches(maps_.reference, maps_.student))
            add(SlipKind::missing_claim, branch);
        for (const auto& [head, branch] : branches(maps_.student, maps_.reference))
            add(only_objects(head, branch) ? SlipKind::extra_objection : SlipKind::extra_claim, branch);
    }

    bool only_objects(Thing head, const std::vector<Thing>& branch) const {
        bool objects = false;
        for (const ThingRelation& relation : maps_.student.relations) {
            const auto is_extra = [&](Thing thing) { return !maps_.reference.has(thing); };
            if (std::binary_search(relation.premises.begin(), relation.premises.end(), head)) {
                if (relation.type != RelationType::attack && relation.type != RelationType::contrary)
                    return false;
                objects = true;
            }
            const bool carries = !relation.aims_at_relation &&
                                 std::binary_search(branch.begin(), branch.end(), relation.target) &&
                                 !std::all_of(relation.premises.begin(), relation.premises.end(), is_extra);
            if (carries)
                return false;
        }
        return objects;
    }

    void find_several() {
        for (Thing thing = 0; thing < maps_.things; ++thing) {
            if (!maps_.reference.has(thing) || !maps_.student.has(thing))
                continue;
            if (maps_.student.claims_of[thing].size() > 1)
                add(SlipKind::split_claim, {thing});
            if (maps_.reference.claims_of[thing].size() > 1)
                add(SlipKind::merged_claims, {thing});
        }
    }

    // ---- The main claim. ----

    /// A main claim that is said is judged; one that only follows from the relations, where no other slip
    /// explains it.
    void judge_main() {
        const std::vector<Thing>&wanted = maps_.reference.mains, &found = maps_.student.mains;
        const auto is_in = [](const std::vector<Thing>& things) {
            return [&things](Thing thing) {
                return std::find(things.begin(), things.end(), thing) != things.end();
            };
        };
        const bool are_there =
            std::any_of(wanted.begin(), wanted.end(), [&](Thing main) { return maps_.student.has(main); });
        const bool is_said = !student_.document().main.empty();
        const bool is_right = is_said ? std::all_of(found.begin(), found.end(), is_in(wanted))
                                      : std::any_of(found.begin(), found.end(), is_in(wanted));
        if (!are_there || found.empty() || is_right)
            return;
        if (!is_said) {
            std::vector<Thing> both = wanted;
            both.insert(both.end(), found.begin(), found.end());
            const std::set<Thing> concerned = concerned_by_slips();
            if (std::any_of(both.begin(), both.end(),
                            [&](Thing thing) { return concerned.contains(thing); }) ||
                !std::all_of(found.begin(), found.end(),
                             [&](Thing thing) { return maps_.reference.has(thing); }))
                return;
        }
        Slip& slip = add(SlipKind::wrong_main, {});
        add_claims(maps_.reference, wanted, slip.reference);
        add_claims(maps_.student, found, slip.student);
    }

    std::set<Thing> concerned_by_slips() const {
        std::set<Thing> concerned;
        for (const EdgePair& pair : edges_.pairs)
            if (!pair.slips.empty()) {
                concerned.insert({reference_edge(pair).premise, student_edge(pair).premise});
                if (!student_edge(pair).aims_at_relation)
                    concerned.insert(student_edge(pair).target);
            }
        for (const std::uint32_t left : edges_.student_left)
            if (!edges_.student[left].ends.empty())
                concerned.insert(edges_.student[left].ends.front().first);
        for (const std::uint32_t left : edges_.reference_left)
            concerned.insert(edges_.reference[left].premise);
        return concerned;
    }

    /// That of the least sure of its pairs of claims, and of those that its relations lead to.
    double confidence(const Slip& slip, const std::set<Thing>& ends) const {
        double least = 1;
        for (const Counterpart& pair : given_) {
            const bool is_in =
                std::binary_search(slip.student.begin(), slip.student.end(), pair.student) ||
                std::binary_search(slip.reference.begin(), slip.reference.end(), pair.reference);
            if (is_in || ends.contains(maps_.student.thing_of[index(pair.student)]))
                least = std::min(least, pair.confidence);
        }
        return least;
    }

    const ArgumentMap& student_;
    std::span<const Counterpart> given_;
    SharedMaps maps_;
    PairedEdges edges_;
    std::set<std::pair<Thing, Thing>> turned_;  // the student's relations that lead the wrong way
    std::vector<Slip> slips_;
    std::vector<std::set<Thing>> ends_;  // by slip: what its relations lead to
    std::map<std::tuple<SlipKind, Aim, Aim>, std::size_t> keys_;
};

}  // namespace

std::vector<Slip> diagnose(const ArgumentMap& student, const ArgumentMap& reference,
                           std::span<const Counterpart> pairs) {
    return Diagnosis(student, reference, pairs).run();
}

}  // namespace argmap
