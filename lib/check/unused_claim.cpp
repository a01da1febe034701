// AM212: a claim that takes no part in the argument.
#include "check/naming.hpp"
#include "check/rule.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

namespace {

constexpr std::size_t most_told_apart = 5;

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::unused_claim{
    {
        .id = "AM212",
        .name = "unused-claim",
        .severity = Severity::warning,
        .summary = "a claim is in no relation",
        .why = "It takes no part in the argument. Either a relation was forgotten, or the claim does not "
               "belong here.",
        .mend = "Relate it to what it speaks for or against, or remove it. Above five such claims they are "
                "told in one finding.",
        .leave = "You are still collecting, and the claim waits for its place.",
        .source = "argdown-feedback (all propositions are used)",
    },
    check,
    /*needs_whole_map=*/true,
};

namespace {

/// Takes out claims that a relation names both as a premise and as the target. It had to be left out, and one
/// of the two is a slip: such a claim may well be meant to be used.
void leave_out_slips(const ArgumentMap& map, std::vector<ClaimId>& unused) {
    const Document& document = map.document();
    std::set<std::string_view> slips;
    for (const RelationEntry& relation : document.relations)
        for (const Word premise : document[relation.from])
            if (premise.text() == relation.to.text())
                slips.insert(premise.text());
    std::erase_if(unused, [&](ClaimId claim) { return slips.contains(map.id(claim)); });
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    std::vector<ClaimId> unused;
    for (const ClaimId claim : map.claims())
        if (map.relations_from(claim).empty() && map.relations_to(claim).empty() && !map.is_main(claim) &&
            !diagnostics.is_allowed(rules::unused_claim.code, place(map, claim)))
            unused.push_back(claim);
    if (!unused.empty())
        leave_out_slips(map, unused);
    const std::vector<Message> help{"say what it supports or attacks, or what speaks for or against it"};
    if (unused.size() <= most_told_apart) {
        for (const ClaimId claim : unused)
            diagnostics.add(
                {.code = &rules::unused_claim.code,
                 .primary = {place(map, claim), say("{0} is in no relation", naming::claim(map, claim))},
                 .notes = {},
                 .help = help});
        return;
    }
    diagnostics.add({.code = &rules::unused_claim.code,
                     .primary = {place(map, unused[0]), say("{0|claim} are in no relation: {1}",
                                                            unused.size(), naming::claims(map, unused))},
                     .notes = naming::others(map, unused),
                     .help = {"say what each supports or attacks, or what speaks for or against it"},
                     .shown_notes = 0});
}

}  // namespace

}  // namespace argmap
