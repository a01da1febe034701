// AM322: a claim that leads to no main claim, though what supports it does.
#include "check/naming.hpp"
#include "check/rule.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::dead_end{
    .code =
        {
            .id = "AM322",
            .name = "dead-end",
            .severity = Severity::hint,
            .profiles = teaching_only,
            .summary = "a claim leads to no main claim, though one that supports it does",
            .example = R"("main": "plant-trees",
{"type": "support", "from": "shade", "to": "plant-trees"},
{"type": "support", "from": "shade", "to": "leaves-block-sun"})",
            .why =
                "What a map says about a claim that leads nowhere counts for nothing in the end. Where "
                "something supports both that claim and another that does lead on, the arrow is often drawn "
                "the wrong way round: “leaves block the sun” is a reason for “trees give shade”.",
            .mend = "Turn the relation round, or say what the claim is a reason for. If the map is about it, "
                    "too, "
                    "declare it as a main claim.",
            .leave = "The text makes the remark and draws nothing from it.",
            .source = "our own judgement; no tool that we know looks for it",
        },
    .check = check,
    .needs_whole_map = true,
};

namespace {

/// The claims from which relations of any type lead to a main claim, these among them. Linear.
class LeadsOn {
  public:
    explicit LeadsOn(const ArgumentMap& map) : map_(map), leads_(map.claim_count()) {
        for (const ClaimId main : map.main_claims())
            add(main);
        while (!open_.empty()) {
            const ClaimId claim = open_.back();
            open_.pop_back();
            follow(map.relations_to(claim));
            for (const RelationId relation : map.relations_from(claim))
                if (is_mutual(map, relation) && map.target(relation).is_claim())
                    add(map.target(relation).claim());
        }
    }

    bool operator[](ClaimId claim) const { return leads_[index(claim)]; }

  private:
    void add(ClaimId claim) {
        if (leads_[index(claim)])
            return;
        leads_[index(claim)] = true;
        open_.push_back(claim);
    }

    /// What relations come from, and what is aimed at them in turn.
    void follow(std::span<const RelationId> relations) {
        std::vector<RelationId> aimed(relations.begin(), relations.end());
        while (!aimed.empty()) {
            const RelationId relation = aimed.back();
            aimed.pop_back();
            for (const ClaimId premise : map_.premises(relation))
                add(premise);
            const auto about = map_.relations_to(relation);
            aimed.insert(aimed.end(), about.begin(), about.end());
        }
    }

    const ArgumentMap& map_;
    std::vector<bool> leads_;
    std::vector<ClaimId> open_;
};

/// The first support of a claim by a single one that leads to a main claim in another way.
std::optional<RelationId> support_by_what_leads_on(const ArgumentMap& map, ClaimId claim,
                                                   const LeadsOn& leads_on) {
    const auto relations = map.relations_to(claim);
    const auto found = std::find_if(relations.begin(), relations.end(), [&](RelationId relation) {
        return map.type(relation) == RelationType::support && !map.is_linked(relation) &&
               !map.is_main(map.premises(relation)[0]) && leads_on[map.premises(relation)[0]];
    });
    return found == relations.end() ? std::nullopt : std::optional(*found);
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    if (!map.document().has_main || map.main_claims().empty())
        return;
    const LeadsOn leads_on(map);
    for (const ClaimId claim : map.claims()) {
        if (leads_on[claim] || !map.relations_from(claim).empty())
            continue;
        const auto support = support_by_what_leads_on(map, claim, leads_on);
        if (!support)
            continue;
        diagnostics.add(rules::dead_end.code, [&]() -> Diagnostic {
            const std::string end = naming::claim(map, claim);
            const std::string premise = naming::claim(map, map.premises(*support)[0]);
            return {.primary = {place(map, *support),
                                say("{0} supports {1}, which leads to no main claim, though {0} does",
                                    premise, end)},
                    .notes = {{place(map, claim), "where it ends"}},
                    .help = {say("turn it round if {0} is a reason for {1}", end, premise)}};
        });
    }
}

}  // namespace

}  // namespace argmap
