#include "reason/explanation.hpp"

#include "reason/ranks.hpp"
#include "reason/tie_lists.hpp"
#include "reason/ties.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace argmap {

namespace {

class Explainer {
  public:
    explicit Explainer(const ArgumentMap& map)
        : map_(map),
          ties_(ties_of(map)),
          standings_(grounded_standings(ties_)),
          labelling_(labelling_of(map, ties_, standings_)),
          ranks_(ranks_of(ties_, standings_)),
          is_named_(map.claim_count(), false),
          is_defended_(map.relation_count(), false),
          is_in_chain_(map.claim_count(), false),
          is_from_chain_(map.claim_count(), false) {}

    Explanation run(ClaimId claim) {
        name_claim(claim);
        for (std::size_t next = 0; next < named_.size(); ++next)
            explanation_.claims.push_back(reason_of(named_[next]));
        return std::move(explanation_);
    }

  private:
    static constexpr std::uint32_t never = Ranks::never;

    /// A relation as it bears on a claim or on another relation.
    struct Arrow {
        RelationId relation;
        Target about;
    };

    std::uint32_t vertex(ClaimId claim) const { return ties_.claims[index(claim)]; }
    std::uint32_t junction(RelationId relation) const { return ties_.junctions[index(relation)]; }
    std::uint32_t rank(ClaimId claim) const { return ranks_.of[vertex(claim)]; }

    /// Of a relation apart from its premises, for a contrary, or with them.
    std::uint32_t rank_of_junction(RelationId relation) const {
        return junction(relation) == Ties::none ? 0 : ranks_.of[junction(relation)];
    }
    Standing label_of_junction(RelationId relation) const {
        return junction(relation) == Ties::none ? Standing::in : standings_[junction(relation)];
    }

    std::vector<ClaimId> speakers(Arrow arrow) const {
        return speakers_by(map_, arrow.relation, arrow.about);
    }

    Standing label(Arrow arrow) const {
        Standing label = label_of_junction(arrow.relation);
        for (const ClaimId speaker : speakers(arrow)) {
            const Standing other = labelling_[speaker];
            if (other == Standing::out || label == Standing::out)
                label = Standing::out;
            else if (other == Standing::undecided)
                label = other;
        }
        return label;
    }

    std::uint32_t rank(Arrow arrow) const {
        if (label(arrow) == Standing::undecided)
            return never;
        const bool is_out = label(arrow) == Standing::out;
        std::uint32_t found = is_out ? never : rank_of_junction(arrow.relation);
        if (is_out && label_of_junction(arrow.relation) == Standing::out)
            found = rank_of_junction(arrow.relation);
        for (const ClaimId speaker : speakers(arrow))
            if (!is_out)
                found = std::max(found, rank(speaker));
            else if (labelling_[speaker] == Standing::out)
                found = std::min(found, rank(speaker));
        return found;
    }

    /// What attacks or supports something, in the order of the file.
    std::vector<Arrow> arrows(Target about, RelationType type) const {
        std::vector<Arrow> found;
        const auto add = [&](std::span<const RelationId> relations, bool only_mutual) {
            for (const RelationId relation : relations) {
                const bool is_wanted =
                    map_.type(relation) == type ||
                    (type == RelationType::attack && map_.type(relation) == RelationType::contrary);
                if (is_wanted && (!only_mutual || is_mutual(map_, relation)))
                    found.push_back({.relation = relation, .about = about});
            }
        };
        if (about.is_relation()) {
            add(map_.relations_to(about.relation()), false);
            return found;
        }
        add(map_.relations_to(about.claim()), false);
        add(map_.relations_from(about.claim()), true);
        std::stable_sort(found.begin(), found.end(), [](const Arrow& one, const Arrow& other) {
            return index(one.relation) < index(other.relation);
        });
        return found;
    }

    /// The first of those with a label that takes the fewest steps to show, if it takes fewer than so many.
    std::optional<Arrow> soonest(const std::vector<Arrow>& arrows, Standing wanted,
                                 std::uint32_t before) const {
        std::optional<Arrow> best;
        for (const Arrow& arrow : arrows)
            if (label(arrow) == wanted && rank(arrow) < before) {
                before = rank(arrow);
                best = arrow;
            }
        return best;
    }

    std::size_t standing_among(const std::vector<Arrow>& arrows) const {
        return static_cast<std::size_t>(std::count_if(
            arrows.begin(), arrows.end(), [&](const Arrow& arrow) { return label(arrow) == Standing::in; }));
    }

    void name_claim(ClaimId claim) {
        if (is_named_[index(claim)])
            return;
        is_named_[index(claim)] = true;
        named_.push_back(claim);
    }

    ClaimReason reason_of(ClaimId claim) {
        switch (labelling_[claim]) {
            case Standing::in:
                return why_in(claim);
            case Standing::out:
                return why_out(claim);
            case Standing::undecided:
                break;
        }
        ClaimReason reason{.claim = claim, .standing = Standing::undecided, .because = Because::open};
        find_chain(reason,
                   [this, steps = steps_to_attacks()](ClaimId from) { return undecided_cause(from, steps); });
        for (const Arrow& arrow : failing_beside(claim))
            reason.failures.push_back(failure(arrow));
        name_chain(reason);
        return reason;
    }

    /// What bears on a claim whose label comes from a chain, but is not what leaves it open or in a cycle.
    std::vector<Arrow> failing_beside(ClaimId claim) const {
        std::vector<Arrow> failing;
        const bool is_open = labelling_[claim] == Standing::undecided;
        for (const Arrow& support : arrows(claim, RelationType::support))
            if (is_open ? label(support) == Standing::out : !is_circular(support, rank(claim)))
                failing.push_back(support);
        for (const Arrow& attack : arrows(claim, RelationType::attack))
            if (is_open && label(attack) == Standing::out)
                failing.push_back(attack);
        return failing;
    }

    /// The first claims of a chain, where there is more to say of them. Not of the chains of these in turn,
    /// so that a long cycle is not gone through from each of its claims.
    void name_chain(const ClaimReason& reason) {
        constexpr std::size_t most_named = 8;
        if (is_from_chain_[index(reason.claim)])
            return;
        for (const ClaimId claim : std::span(reason.chain).first(std::min(reason.chain.size(), most_named)))
            if (!is_named_[index(claim)] && !failing_beside(claim).empty()) {
                is_from_chain_[index(claim)] = true;
                name_claim(claim);
            }
    }

    ClaimReason why_in(ClaimId claim) {
        ClaimReason reason{.claim = claim, .standing = Standing::in, .because = Because::stands};
        if (ties_.needs_support[vertex(claim)]) {
            const auto support = soonest(arrows(claim, RelationType::support), Standing::in, never);
            reason.support = support->relation;
            reason.others = standing_among(arrows(claim, RelationType::support)) - 1;
            name_grounds(*support);
        } else {
            reason.others = standing_among(arrows(claim, RelationType::support));
        }
        for (const Arrow& attack : arrows(claim, RelationType::attack))
            reason.failures.push_back(failure(attack));
        return reason;
    }

    ClaimReason why_out(ClaimId claim) {
        ClaimReason reason{.claim = claim, .standing = Standing::out, .because = Because::attacked};
        const auto attack = soonest(arrows(claim, RelationType::attack), Standing::in, rank(claim));
        if (attack) {
            reason.attack = attack->relation;
            reason.others = standing_among(arrows(claim, RelationType::attack)) - 1;
            name_grounds(*attack);
            return reason;
        }
        reason.because = ranks_.circular[vertex(claim)] ? Because::circular : Because::unsupported;
        if (reason.because == Because::circular)
            find_chain(reason, [&](ClaimId from) { return circular_cause(from, rank(from)); });
        for (const Arrow& support : arrows(claim, RelationType::support))
            if (!is_circular(support, rank(claim)))
                reason.failures.push_back(failure(support));
        if (reason.because == Because::circular)
            name_chain(reason);
        return reason;
    }

    /// Whether it is out in the same round as what it is to carry, with which it hangs together.
    bool is_circular(Arrow arrow, std::uint32_t round) const { return rank(arrow) >= round; }

    /// The claims by which a relation counts, and what keeps it from being undercut.
    void name_grounds(Arrow arrow) {
        for (const ClaimId speaker : speakers(arrow))
            name_claim(speaker);
        defend(arrow.relation);
    }

    void defend(RelationId relation) {
        if (is_defended_[index(relation)] || map_.relations_to(relation).empty())
            return;
        is_defended_[index(relation)] = true;
        Defence defence{.relation = relation, .undercuts = {}};
        for (const Arrow& undercut : arrows(relation, RelationType::attack))
            defence.undercuts.push_back(failure(undercut));
        if (const auto warrant = soonest(arrows(relation, RelationType::support), Standing::in, never)) {
            defence.warrant = warrant->relation;
            name_grounds(*warrant);
        }
        explanation_.defences.push_back(std::move(defence));
    }

    std::size_t out_among(Arrow arrow) const {
        const std::vector<ClaimId> all = speakers(arrow);
        return static_cast<std::size_t>(std::count_if(
            all.begin(), all.end(), [&](ClaimId speaker) { return labelling_[speaker] == Standing::out; }));
    }

    /// What brings a relation down that is out, the soonest way.
    Failure failure(Arrow arrow) {
        Failure failure{.relation = arrow.relation};
        std::uint32_t soonest_rank = rank(arrow);
        for (const ClaimId speaker : speakers(arrow))
            if (labelling_[speaker] == Standing::out && rank(speaker) == soonest_rank) {
                failure.premise = speaker;
                failure.others = out_among(arrow) - 1;
                name_claim(speaker);
                return failure;
            }
        const auto undercut = soonest(arrows(arrow.relation, RelationType::attack), Standing::in,
                                      rank_of_junction(arrow.relation));
        if (undercut) {
            failure.fault = Fault::undercut;
            failure.undercut = undercut->relation;
            name_grounds(*undercut);
            return failure;
        }
        failure.fault = Fault::warrant;
        for (const Arrow& warrant : arrows(arrow.relation, RelationType::support))
            this->failure(warrant);  // whose claims are named
        return failure;
    }

    /// Claims from one to the next cause, until one comes again.
    template <class Cause>
    void find_chain(ClaimReason& reason, Cause cause) {
        std::optional<ClaimId> at = reason.claim;
        while (at && !is_in_chain_[index(*at)]) {
            is_in_chain_[index(*at)] = true;
            reason.chain.push_back(*at);
            const auto next = cause(*at);
            if (next)
                reason.links.push_back(next->first);
            at = next ? std::optional(next->second) : std::nullopt;
        }
        for (const ClaimId claim : reason.chain)
            is_in_chain_[index(claim)] = false;
    }

    using Cause = std::optional<std::pair<RelationId, ClaimId>>;

    /// A support that is out in the same round as what it is to carry, and a claim that it comes from and
    /// that hangs together with it; a support of the claim or of a step to it.
    Cause circular_cause(Target about, std::uint32_t round) const {
        for (const Arrow& support : arrows(about, RelationType::support)) {
            if (!is_circular(support, round))
                continue;
            for (const ClaimId speaker : speakers(support))
                if (ranks_.circular[vertex(speaker)] && rank(speaker) == round)
                    return std::pair(support.relation, speaker);
            if (const Cause warrant = circular_cause(support.relation, round))
                return warrant;
        }
        return std::nullopt;
    }

    /// How many supports and premises lead from each undecided vertex to one that an undecided attack is
    /// aimed at. There is one: what only supports leave undecided would be out.
    std::vector<std::uint32_t> steps_to_attacks() const {
        const auto is_open = [&](std::uint32_t v) { return standings_[v] == Standing::undecided; };
        std::vector<std::uint32_t> steps(ties_.vertices, never);
        std::vector<std::uint32_t> reached;
        const auto reach = [&](std::uint32_t v, std::uint32_t so_many) {
            if (steps[v] != never)
                return;
            steps[v] = so_many;
            reached.push_back(v);
        };
        for (std::size_t tie = 0; tie < ties_.size(); ++tie)
            if (const auto [from, to] = ties_.ends[tie];
                ties_.kinds[tie] == Tie::attack && is_open(from) && is_open(to))
                reach(to, 0);
        const TieLists from(ties_, TieLists::At::from);
        for (std::size_t next = 0; next < reached.size(); ++next)
            for (const TieEnd tie : from[reached[next]])
                if (tie.kind != Tie::attack && is_open(tie.other))
                    reach(tie.other, steps[reached[next]] + 1);
        return steps;
    }

    /// An attack that is undecided or, where there is none, the support that leads to one the soonest way,
    /// and a claim on account of which it is undecided.
    Cause undecided_cause(Target about, const std::vector<std::uint32_t>& steps) const {
        for (const Arrow& attack : arrows(about, RelationType::attack)) {
            if (label(attack) != Standing::undecided)
                continue;
            for (const ClaimId speaker : speakers(attack))
                if (labelling_[speaker] == Standing::undecided)
                    return std::pair(attack.relation, speaker);
            return undecided_cause(attack.relation, steps);
        }
        Cause best;
        std::uint32_t fewest = never;
        for (const Arrow& support : arrows(about, RelationType::support)) {
            if (label(support) != Standing::undecided)
                continue;
            if (const std::uint32_t own = junction(support.relation);
                own != Ties::none && is_left_open_by_what_is_aimed_at(support.relation) &&
                steps[own] < fewest) {
                fewest = steps[own];
                best = undecided_cause(support.relation, steps);
            }
            for (const ClaimId speaker : speakers(support))
                if (labelling_[speaker] == Standing::undecided && steps[vertex(speaker)] < fewest) {
                    fewest = steps[vertex(speaker)];
                    best = std::pair(support.relation, speaker);
                }
        }
        return best;
    }

    bool is_left_open_by_what_is_aimed_at(RelationId relation) const {
        const auto aimed = map_.relations_to(relation);
        return std::any_of(aimed.begin(), aimed.end(),
                           [&](RelationId one) { return labelling_[one] == Standing::undecided; });
    }

    const ArgumentMap& map_;
    const Ties ties_;
    const std::vector<Standing> standings_;
    const Labelling labelling_;
    const Ranks ranks_;
    Explanation explanation_;
    std::vector<ClaimId> named_;
    std::vector<bool> is_named_;
    std::vector<bool> is_defended_;
    std::vector<bool> is_in_chain_;
    std::vector<bool> is_from_chain_;  // named for its place in the chain of another
};

}  // namespace

std::string_view name(Because because) {
    switch (because) {
        case Because::stands:
            return "stands";
        case Because::attacked:
            return "attacked";
        case Because::unsupported:
            return "unsupported";
        case Because::circular:
            return "circular";
        case Because::open:
            return "open";
    }
    return "";
}

std::string_view name(Fault fault) {
    switch (fault) {
        case Fault::premise:
            return "premise";
        case Fault::undercut:
            return "undercut";
        case Fault::warrant:
            return "warrant";
    }
    return "";
}

std::vector<ClaimId> speakers_by(const ArgumentMap& map, RelationId relation, Target about) {
    const std::span<const ClaimId> premises = map.premises(relation);
    if (is_mutual(map, relation) && about == Target(premises[0]))
        return {map.target(relation).claim()};
    return {premises.begin(), premises.end()};
}

Explanation explanation_of(const ArgumentMap& map, ClaimId claim) {
    return Explainer(map).run(claim);
}

Selection selection_of(const ArgumentMap& map, const Explanation& explanation) {
    Selection selection{.claims = std::vector<bool>(map.claim_count(), false),
                        .relations = std::vector<bool>(map.relation_count(), false)};
    const auto add_claim = [&](ClaimId claim) { selection.claims[index(claim)] = true; };
    const auto add = [&](const std::optional<RelationId>& relation) {
        if (!relation)
            return;
        selection.relations[index(*relation)] = true;
        for (const ClaimId premise : map.premises(*relation))
            add_claim(premise);
        if (const Target target = map.target(*relation); target.is_claim())
            add_claim(target.claim());
    };
    const auto add_failures = [&](const std::vector<Failure>& failures) {
        for (const Failure& failure : failures) {
            add(failure.relation);
            add(failure.undercut);
        }
    };
    for (const ClaimReason& reason : explanation.claims) {
        add_claim(reason.claim);
        add(reason.support);
        add(reason.attack);
        add_failures(reason.failures);
        for (const RelationId link : reason.links)
            add(link);
    }
    for (const Defence& defence : explanation.defences) {
        add(defence.relation);
        add(defence.warrant);
        add_failures(defence.undercuts);
    }
    drop_dangling_relations(map, selection);
    return selection;
}

}  // namespace argmap
