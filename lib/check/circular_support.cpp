// AM301: begging the question: claims that hold each other up.
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "structure/cycles.hpp"
#include "text/unicode.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::circular_support{
    {
        .id = "AM301",
        .name = "circular-support",
        .severity = Severity::warning,
        .summary = "a claim ends up supporting itself",
        .example = R"({"type": "support", "from": "true-reviews", "to": "honest-shop"},
{"type": "support", "from": "honest-shop", "to": "true-reviews"})",
        .why = "Claims that only hold each other up give no reason to somebody who doubts them all: the "
               "argument begs the question.",
        .mend = "Find the claim of the cycle that is best known without the others and ground it in "
                "something else; drop the support that leads back to it. Where two claims say the same, a "
                "`rephrase` says so.",
        .leave = "The claims really do strengthen each other and have grounds outside the cycle, or you map "
                 "a text that argues in a circle.",
        .source = "Walton, Begging the Question (1991); argument-debugger and vargdown look for it, too",
    },
    check,
};

namespace {

/// "`a` supports `b`, which supports `c`, which supports `a`". A cycle of one leads through a relation.
Message as_sentence(const ArgumentMap& map, const std::vector<ClaimId>& cycle) {
    if (cycle.size() == 1)
        return "it supports a step that leads to it";
    std::vector<std::string_view> names;
    for (const ClaimId claim : cycle)
        names.push_back(map.id(claim));
    return naming::cycle_of_supports(names);
}

Diagnostic finding(const ArgumentMap& map, const std::vector<ClaimId>& cycle) {
    constexpr std::size_t most_notes = 5;
    constexpr std::size_t text_columns = 60;
    std::vector<Label> notes;
    for (std::size_t i = 1; i < cycle.size() && i <= most_notes; ++i)
        notes.push_back({place(map, cycle[i]), say("through {0}: {1}", naming::claim(map, cycle[i]),
                                                   shorten(plain_line(map.text(cycle[i])), text_columns))});
    return {.primary = {place(map, cycle[0]), say("{0} ends up supporting itself: {1}",
                                                  naming::claim(map, cycle[0]), as_sentence(map, cycle))},
            .notes = std::move(notes),
            .help = {"drop one of these supports, or ground one of the claims in something else"}};
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const auto groups = support_cycles(map);
    for (const std::vector<ClaimId>& cycle : shortest_cycles(map, groups))
        diagnostics.add(rules::circular_support.code, [&] { return finding(map, cycle); });
}

}  // namespace

}  // namespace argmap
