// AM303: attacks that go round in a circle of odd length.
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "reason/labelling.hpp"
#include "structure/odd_cycles.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::odd_attack_circle{
    .code =
        {
            .id = "AM303",
            .name = "odd-attack-circle",
            .severity = Severity::hint,
            .profiles = teaching_and_strict,
            .summary = "attacks go round in a circle of odd length that nothing else settles",
            .example = R"({"type": "attack", "from": "cook-says", "to": "waiter-says"},
{"type": "attack", "from": "waiter-says", "to": "guest-says"},
{"type": "attack", "from": "guest-says", "to": "cook-says"})",
            .why =
                "Accept any claim of the cycle, and by going round you find that it has to be rejected. So "
                "the attacks alone give no stable verdict: in Dung's terms there may be no stable "
                "extension, and the grounded one leaves everything on the cycle undecided.",
            .mend = "Ask of each attack whether it really makes its target untenable or only weakens it, and "
                    "drop the one that does not. Or say what speaks against one of the claims from outside "
                    "the cycle. Options of which only one can be had are joined by `contrary`, both ways.",
            .leave =
                "The claims are witnesses, say, who do accuse each other in turn, and the map shows just "
                "that.",
            .source = "Dung, On the acceptability of arguments (1995); Carneades marks odd cycles, too",
        },
    .check = check,
};

namespace {

Span place_of(const ArgumentMap& map, Target target) {
    return target.is_claim() ? place(map, target.claim()) : place(map, target.relation());
}

std::string_view id_of(const ArgumentMap& map, Target target) {
    return target.is_claim() ? map.id(target.claim()) : map.id(target.relation());
}

Diagnostic finding(const ArgumentMap& map, const OddCycle& cycle) {
    constexpr std::size_t most_notes = 5;
    constexpr std::size_t text_columns = 60;
    std::vector<std::string_view> names;
    std::vector<Label> notes;
    for (const Target member : cycle) {
        if (!names.empty() && notes.size() < most_notes) {
            const std::string id = in_backticks(id_of(map, member));
            notes.push_back(
                {place_of(map, member), member.is_claim()
                                            ? say("through {0}: {1}", id,
                                                  shorten(plain_line(map.text(member.claim())), text_columns))
                                            : say("through {0}", id)});
        }
        names.push_back(id_of(map, member));
    }
    return {.primary = {place_of(map, cycle[0]), say("{0|attack} in a cycle leave all of it open: {1}",
                                                     cycle.size(), naming::cycle_of_attacks(names))},
            .notes = std::move(notes),
            .help = {"drop an attack that only weakens what it is aimed at, or say what speaks "
                     "against one of these from outside the cycle"}};
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const std::vector<OddCycle> cycles = odd_attack_cycles(map);
    if (cycles.empty())
        return;
    const Labelling& labelling = facts(grounded);
    for (const OddCycle& cycle : cycles) {
        const bool is_open = std::all_of(cycle.begin(), cycle.end(), [&](Target member) {
            return !member.is_claim() || labelling[member.claim()] == Standing::undecided;
        });
        if (is_open)
            diagnostics.add(rules::odd_attack_circle.code, [&] { return finding(map, cycle); });
    }
}

}  // namespace

}  // namespace argmap
