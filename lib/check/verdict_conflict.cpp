// AM308: a verdict that the map's own arguments do not bear out.
#include "check/contraries.hpp"
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "reason/labelling.hpp"
#include "reason/outcome.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::verdict_conflict{
    .code =
        {
            .id = "AM308",
            .name = "verdict-conflict",
            .severity = Severity::warning,
            .summary = "the `verdict` of a claim is not what the map's arguments come to",
            .example = R"({"id": "move", "text": "We should move the fair", "verdict": "accepted"},
{"id": "no-permit", "text": "The new ground has no permit"},
{"type": "attack", "from": "no-permit", "to": "move"})",
            .why = "Either nobody argued for the verdict, or something that came in later has overturned it. "
                   "The map is weighed strictly and without numbers: an attack counts until it is attacked "
                   "itself, and a claim that is supported falls with its last support.",
            .mend =
                "Where the verdict is right, the argument for it is missing: answer the attack, or say what "
                "speaks against the claim. Where the argument is complete, change the verdict.",
            .leave = "The verdict is that of somebody who weighed the arguments, a judge or a vote, and may "
                     "differ.",
            .source = "the grounded semantics of Dung (1995); Carneades states what should be in and out in "
                      "the same way",
        },
    .check = check,
    .needs_whole_map = true,
};

namespace {

/// A claim whose verdict the map does not bear out, and the relation that shows why.
struct Conflict {
    ClaimId claim;
    std::optional<RelationId> culprit = {};
};

bool is_contrary(const ArgumentMap& map, RelationId relation) {
    return map.type(relation) == RelationType::contrary;
}

ClaimId opposite(const ArgumentMap& map, RelationId contrary, ClaimId claim) {
    const ClaimId premise = map.premises(contrary)[0];
    return premise == claim ? map.target(contrary).claim() : premise;
}

/// The claims by which a relation speaks for or against a claim.
std::vector<ClaimId> speaking(const ArgumentMap& map, RelationId relation, ClaimId about) {
    if (is_contrary(map, relation))
        return {opposite(map, relation, about)};
    const auto premises = map.premises(relation);
    return {premises.begin(), premises.end()};
}

std::string_view conflict_with(Verdict said) {
    switch (said) {
        case Verdict::accepted:
            return "{0} is said to be accepted, but {1}";
        case Verdict::rejected:
            return "{0} is said to be rejected, but {1}";
        case Verdict::undecided:
            return "{0} is said to be undecided, but {1}";
        case Verdict::none:
            break;
    }
    return "";
}

/// What an attack is that makes its target so.
Standing turned_round(Standing target) {
    switch (target) {
        case Standing::in:
            return Standing::out;
        case Standing::out:
            return Standing::in;
        case Standing::undecided:
            break;
    }
    return Standing::undecided;
}

class Search {
  public:
    Search(Facts& facts, Diagnostics& diagnostics)
        : map_(facts.map()), labelling_(facts(grounded)), diagnostics_(diagnostics) {}

    void report_all() {
        std::vector<Conflict> conflicts;
        std::vector<std::uint32_t> conflict_of(map_.claim_count(), none);
        for (const ClaimId claim : map_.claims())
            if (const Verdict verdict = map_[claim].verdict;
                verdict != Verdict::none && standing_of(verdict) != labelling_[claim]) {
                conflict_of[index(claim)] = static_cast<std::uint32_t>(conflicts.size());
                conflicts.push_back({.claim = claim, .culprit = culprit(claim)});
            }
        for (const std::uint32_t origin : origins(conflicts, conflict_of))
            if (!is_told_of_contrary(conflicts[origin]))
                diagnostics_.add(rules::verdict_conflict.code, [&] { return finding(conflicts[origin]); });
    }

  private:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    /// What one of the two claims of a contrary does to the other, or any other relation to its target.
    Standing standing(RelationId relation, ClaimId target) const {
        const Standing own = labelling_[relation];
        if (!is_contrary(map_, relation))
            return own;
        const Standing other = labelling_[opposite(map_, relation, target)];
        if (own == Standing::out || other == Standing::out)
            return Standing::out;
        return own == Standing::in ? other : own;
    }

    /// The first relation that has made a claim what it is: of a fallen one the attack that stands, of an
    /// open one the attack that is open, else the support that is as the claim is; of one that stands the
    /// first attack that has fallen, if there was any.
    std::optional<RelationId> culprit(ClaimId claim) const {
        const Standing standing_of_claim = labelling_[claim];
        const Standing of_attack = turned_round(standing_of_claim);
        for (const auto relations : {map_.relations_to(claim), map_.relations_from(claim)})
            for (const RelationId relation : relations)
                if (is_attack_on(claim, relation) && standing(relation, claim) == of_attack)
                    return relation;
        if (standing_of_claim == Standing::in)
            return std::nullopt;
        for (const RelationId relation : map_.relations_to(claim))
            if (map_.type(relation) == RelationType::support && labelling_[relation] == standing_of_claim)
                return relation;
        return std::nullopt;
    }

    bool is_attack_on(ClaimId claim, RelationId relation) const {
        return is_contrary(map_, relation) ||
               (map_.type(relation) == RelationType::attack && map_.target(relation) == Target(claim));
    }

    /// The conflicts that do not follow from another one, in order, and one of each cycle of conflicts that
    /// follow from each other.
    std::vector<std::uint32_t> origins(const std::vector<Conflict>& conflicts,
                                       const std::vector<std::uint32_t>& conflict_of) const {
        std::vector<std::uint32_t> found;
        std::vector<std::uint32_t> visited_from(conflicts.size(), none);
        for (std::uint32_t start = 0; start < conflicts.size(); ++start) {
            std::uint32_t at = start;
            std::uint32_t next = at;
            while (next != none && visited_from[next] == none) {
                at = next;
                visited_from[at] = start;
                next = cause(conflicts[at], conflict_of);
            }
            if (next == none)
                found.push_back(at);
            else if (visited_from[next] == start)
                found.push_back(next);
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    /// The conflict that a conflict follows from: that of a claim by which its culprit speaks, or by which
    /// the attacks do that made the culprit what it is.
    std::uint32_t cause(const Conflict& conflict, const std::vector<std::uint32_t>& conflict_of) const {
        if (!conflict.culprit)
            return none;
        const auto first_of = [&](const auto& claims) {
            for (const ClaimId claim : claims)
                if (conflict_of[index(claim)] != none)
                    return conflict_of[index(claim)];
            return none;
        };
        std::uint32_t found = first_of(speaking(map_, *conflict.culprit, conflict.claim));
        for (auto attack = undercut(*conflict.culprit); attack && found == none; attack = undercut(*attack))
            found = first_of(map_.premises(*attack));
        return found;
    }

    /// The first attack on a relation that has made it what it is; nothing where its premises did.
    std::optional<RelationId> undercut(RelationId relation) const {
        const Standing found = labelling_[relation];
        const auto premises = map_.premises(relation);
        if (found != Standing::in && std::any_of(premises.begin(), premises.end(), [&](ClaimId premise) {
                return labelling_[premise] == found;
            }))
            return std::nullopt;
        const Standing of_attack = turned_round(found);
        for (const RelationId attack : map_.relations_to(relation))
            if (map_.type(attack) == RelationType::attack && labelling_[attack] == of_attack)
                return attack;
        return std::nullopt;
    }

    /// AM307 says it already.
    bool is_told_of_contrary(const Conflict& conflict) const {
        return conflict.culprit && is_contrary(map_, *conflict.culprit) &&
               both_taken_to_stand(map_, *conflict.culprit);
    }

    Diagnostic finding(const Conflict& conflict) const {
        std::vector<Label> notes;
        if (conflict.culprit)
            notes.push_back({place(map_, *conflict.culprit), about_culprit(conflict)});
        if (const auto attack = conflict.culprit ? undercut(*conflict.culprit) : std::nullopt)
            notes.push_back({place(map_, *attack), about_undercut(*attack)});
        return {
            .primary = {place(map_, conflict.claim), say(conflict_with(map_[conflict.claim].verdict),
                                                         naming::claim(map_, conflict.claim), why(conflict))},
            .notes = std::move(notes),
            .help = {"change the verdict, or add the argument for it that is missing"}};
    }

    Message why(const Conflict& conflict) const {
        const Standing found = labelling_[conflict.claim];
        if (!conflict.culprit)
            return "nothing speaks against it";
        const Series by = naming::claims(map_, speaking(map_, *conflict.culprit, conflict.claim));
        const bool is_support = map_.type(*conflict.culprit) == RelationType::support;
        switch (found) {
            case Standing::in:
                return "no attack on it stands";
            case Standing::out:
                return is_support ? Message("all that supported it has fallen")
                                  : say("the attack by {0} stands", by);
            case Standing::undecided:
                return say(is_support ? "the support by {0} is left open" : "the attack by {0} is left open",
                           by);
        }
        return "";
    }

    Message about_culprit(const Conflict& conflict) const {
        const bool is_support = map_.type(*conflict.culprit) == RelationType::support;
        switch (standing(*conflict.culprit, conflict.claim)) {
            case Standing::in:
                return is_support ? "this support stands" : "this attack stands";
            case Standing::out:
                return is_support ? "this support has fallen" : "this attack has fallen";
            case Standing::undecided:
                return is_support ? "whether this support stands is left open"
                                  : "whether this attack stands is left open";
        }
        return "";
    }

    Message about_undercut(RelationId attack) const {
        const Series by = naming::claims(map_, map_.premises(attack));
        switch (labelling_[attack]) {
            case Standing::in:
                return say("the attack by {0} on this step stands", by);
            case Standing::out:
                return say("the attack by {0} on this step has fallen", by);
            case Standing::undecided:
                return say("whether the attack by {0} on this step stands is left open", by);
        }
        return "";
    }

    const ArgumentMap& map_;
    const Labelling& labelling_;
    Diagnostics& diagnostics_;
};

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const auto claims = map.claims();
    const bool has_verdict = std::any_of(claims.begin(), claims.end(),
                                         [&](ClaimId claim) { return map[claim].verdict != Verdict::none; });
    if (has_verdict)
        Search(facts, diagnostics).report_all();
}

}  // namespace

}  // namespace argmap
