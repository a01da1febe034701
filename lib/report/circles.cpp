#include "structure/circles.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace argmap {

namespace {

/// "`a` supports `b`, which supports `c`, which supports `a`"
Message told_as_circle(const ArgumentMap& map, std::span<const ClaimId> circle, std::size_t most) {
    const std::string first = words::name(map, circle[0]);
    if (circle.size() == 1)
        return say("{0} supports a step that leads to it", first);
    std::vector<Message> parts{say("{0} supports {1}", first, words::name(map, circle[1]))};
    const std::size_t shown = std::min(circle.size(), std::max<std::size_t>(most, 2));
    for (std::size_t i = 2; i < shown; ++i)
        parts.push_back(say(", which supports {0}", words::name(map, circle[i])));
    if (shown < circle.size())
        parts.push_back(say(", and so on through {0} more", circle.size() - shown));
    parts.push_back(say(", which supports {0}", first));
    return joined(std::move(parts));
}

Table support_table(const ArgumentMap& map, const std::vector<std::vector<ClaimId>>& groups) {
    Table table{.id = "support_circles",
                .title = "Circles of support",
                .columns = {{"claims", "claims"}, {"shortest", "a shortest circle"}},
                .shown = Shown::to_programs};
    const std::vector<std::vector<ClaimId>> shortest = shortest_circles(map, groups);
    for (std::size_t i = 0; i < groups.size(); ++i)
        table.add(groups[i], shortest[i]);
    return table;
}

Table attack_table(const std::vector<std::vector<ClaimId>>& groups) {
    Table table{.id = "attack_circles", .title = "In a circle", .columns = {{"claims", "claims"}}};
    for (const std::vector<ClaimId>& group : groups)
        table.add(group);
    return table;
}

void tell_support(const ArgumentMap& map, const Table& circles, std::size_t most, Section& section) {
    const std::size_t groups = circles.row_count();
    if (groups == 0) {
        section.sentences.push_back("No claim ends up supporting itself.");
        return;
    }
    for (std::size_t i = 0; i < std::min(groups, most); ++i) {
        const auto& group = std::get<std::vector<ClaimId>>(circles.row(i)[0]);
        const auto& shortest = std::get<std::vector<ClaimId>>(circles.row(i)[1]);
        const Message circle = told_as_circle(map, shortest, most);
        section.sentences.push_back(
            group.size() == shortest.size()
                ? say("A circle: {0}.", circle)
                : say("A circle: {0}. In all {1} claims support each other in circles here.", circle,
                      group.size()));
    }
    if (groups > most)
        section.sentences.push_back(say("There {0?is|are} {0|more circle} of support.", groups - most));
}

void tell_attacks(const Table& circles, Section& section) {
    const std::size_t groups = circles.row_count();
    section.sentences.push_back(groups == 0
                                    ? "No claims attack each other in a circle."
                                    : say("{0|group} of claims attack each other in a circle, so that "
                                          "attacks alone do not settle who is right.",
                                          groups));
}

Section tell_circles(Facts& facts, const ReportOptions& options) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::circles);
    Table support = support_table(map, support_circles(map));
    Table attack = attack_table(attack_circles(facts));
    section.facts = {
        {"support_circles", support.row_count()},
        {"attack_circles", attack.row_count()},
    };
    tell_support(map, support, options.top, section);
    tell_attacks(attack, section);
    section.tables = {std::move(support), std::move(attack)};
    return section;
}

}  // namespace

const Analysis analyses::circles = {
    .id = "circles",
    .title = "Circles",
    .definition =
        "A circle of support: claims that each end up supporting the others, so that none of them "
        "rests on anything else. A circle of attack: claims that each end up attacking the others "
        "along attacks, where a contrary is an attack both ways.",
    .cost = "linear",
    .tell = tell_circles,
};

}  // namespace argmap
