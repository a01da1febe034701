// AM306: a main claim that is argued for, but not against, or the other way round.
#include "check/main_cases.hpp"
#include "check/naming.hpp"
#include "check/rule.hpp"

#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::one_sided{
    .code =
        {
            .id = "AM306",
            .name = "one-sided",
            .severity = Severity::hint,
            .profiles = teaching_only,
            .summary = "the case of a main claim has supports but no attack anywhere, or the reverse",
            .example = R"({"type": "support", "from": "healthy", "to": "cycle-to-work"},
{"type": "support", "from": "cheap", "to": "cycle-to-work"})",
            .why = "Somebody who knows only one side of a question does not know that side well. Readers who "
                   "see no objection cannot tell whether there is none or nobody looked.",
            .mend =
                "Add the strongest objection that somebody who disagrees would make, and what you reply to "
                "it; or the best that can be said for what is only attacked.",
            .leave = "The map shows a proof, a text that argues one side, or an opening speech.",
            .source = "Mill, On Liberty (1859), chapter 2; teaching handbooks on argument maps",
        },
    .check = check,
    .needs_whole_map = true,
};

namespace {

/// Walks back from a claim along all that bears on it, until it has met both a support and an attack. Linear.
class Case {
  public:
    Case(const ArgumentMap& map, ClaimId main)
        : map_(map), claims_(map.claim_count(), false), relations_(map.relation_count(), false) {
        reach(main);
        while (!todo_.empty() && !(has_support_ && has_attack_)) {
            const Target next = todo_.back();
            todo_.pop_back();
            take(next);
        }
    }

    bool has_support() const { return has_support_; }
    bool has_attack() const { return has_attack_; }

  private:
    void reach(ClaimId claim) {
        if (!claims_[index(claim)])
            todo_.emplace_back(claim);
        claims_[index(claim)] = true;
    }

    void reach(RelationId relation) {
        if (relations_[index(relation)])
            return;
        relations_[index(relation)] = true;
        todo_.emplace_back(relation);
        const RelationType type = map_.type(relation);
        has_support_ |= type == RelationType::support;
        has_attack_ |= type == RelationType::attack || type == RelationType::contrary;
    }

    void take(Target next) {
        if (next.is_relation()) {
            for (const ClaimId premise : map_.premises(next.relation()))
                reach(premise);
            if (is_mutual(map_, next.relation()))
                reach(map_.target(next.relation()).claim());
            for (const RelationId relation : map_.relations_to(next.relation()))
                reach(relation);
            return;
        }
        for (const RelationId relation : map_.relations_to(next.claim()))
            reach(relation);
        for (const RelationId relation : map_.relations_from(next.claim()))
            if (is_mutual(map_, relation))
                reach(relation);
    }

    const ArgumentMap& map_;
    std::vector<bool> claims_;     // that were reached
    std::vector<bool> relations_;  // that were reached
    std::vector<Target> todo_;
    bool has_support_ = false;
    bool has_attack_ = false;
};

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    for (const ClaimId main : looked_at_main_claims(map)) {
        const Case found(map, main);
        if (found.has_support() == found.has_attack())
            continue;
        diagnostics.add({.code = &rules::one_sided.code,
                         .primary = {place(map, main),
                                     say(found.has_support()
                                             ? "only supports stand behind {0}, and no attack on any of it"
                                             : "only attacks stand behind {0}, and no support of any of it",
                                         naming::claim(map, main))},
                         .notes = {},
                         .help = {found.has_support() ? "add the strongest objection, and what answers it"
                                                      : "add the best reason for it"}});
    }
}

}  // namespace

}  // namespace argmap
