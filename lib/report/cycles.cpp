#include "structure/cycles.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace argmap {

namespace {

/// "`a` supports `b`, which supports `c`, which supports `a`"
Message told_as_cycle(const ArgumentMap& map, std::span<const ClaimId> cycle, std::size_t most) {
    const std::string first = words::name(map, cycle[0]);
    if (cycle.size() == 1)
        return say("{0} supports a step that leads to it", first);
    std::vector<Message> parts{say("{0} supports {1}", first, words::name(map, cycle[1]))};
    const std::size_t shown = std::min(cycle.size(), std::max<std::size_t>(most, 2));
    for (std::size_t i = 2; i < shown; ++i)
        parts.push_back(say(", which supports {0}", words::name(map, cycle[i])));
    if (shown < cycle.size())
        parts.push_back(say(", and so on through {0|more claim} back to {1}", cycle.size() - shown, first));
    else
        parts.push_back(say(", which supports {0}", first));
    return joined(std::move(parts));
}

Table support_table(const ArgumentMap& map, const std::vector<std::vector<ClaimId>>& groups) {
    Table table{.id = "support_cycles",
                .title = "Cycles of support",
                .columns = {{"claims", "claims"}, {"shortest", "a shortest cycle"}},
                .shown = Shown::to_programs};
    const std::vector<std::vector<ClaimId>> shortest = shortest_cycles(map, groups);
    for (std::size_t i = 0; i < groups.size(); ++i)
        table.add(groups[i], shortest[i]);
    return table;
}

Table attack_table(const std::vector<std::vector<ClaimId>>& groups) {
    Table table{.id = "attack_cycles", .title = "In a cycle", .columns = {{"claims", "claims"}}};
    for (const std::vector<ClaimId>& group : groups)
        table.add(group);
    return table;
}

void tell_support(const ArgumentMap& map, const Table& cycles, std::size_t most, Section& section) {
    const std::size_t groups = cycles.row_count();
    if (groups == 0) {
        section.sentences.push_back("No claim ends up supporting itself.");
        return;
    }
    for (std::size_t i = 0; i < std::min(groups, most); ++i) {
        const auto& group = std::get<std::vector<ClaimId>>(cycles.row(i)[0]);
        const auto& shortest = std::get<std::vector<ClaimId>>(cycles.row(i)[1]);
        const Message cycle = told_as_cycle(map, shortest, most);
        section.sentences.push_back(
            group.size() == shortest.size()
                ? say("A cycle: {0}.", cycle)
                : say("A cycle: {0}. In all {1} claims support each other in cycles here.", cycle,
                      group.size()));
    }
    if (groups > most)
        section.sentences.push_back(say("There {0?is|are} {0|more cycle} of support.", groups - most));
}

void tell_attacks(const Table& cycles, Section& section) {
    const std::size_t groups = cycles.row_count();
    section.sentences.push_back(groups == 0 ? "No claims attack each other in a cycle."
                                            : say("{0|group} of claims attack each other in a cycle, so that "
                                                  "attacks alone do not settle who is right.",
                                                  groups));
}

Section report_cycles(Facts& facts, const ReportOptions& options) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::cycles);
    Table support = support_table(map, support_cycles(map));
    Table attack = attack_table(attack_cycles(facts));
    section.facts = {
        {"support_cycles", support.row_count()},
        {"attack_cycles", attack.row_count()},
    };
    tell_support(map, support, options.top, section);
    tell_attacks(attack, section);
    section.tables = {std::move(support), std::move(attack)};
    return section;
}

}  // namespace

const Analysis analyses::cycles = {
    .id = "cycles",
    .title = "Cycles",
    .definition =
        "A cycle of support: claims that each end up supporting the others, so that none of them "
        "rests on anything else. A cycle of attack: claims that each end up attacking the others "
        "along attacks, where a contrary is an attack both ways.",
    .cost = "linear",
    .report = report_cycles,
};

}  // namespace argmap
