#include "structure/circles.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <string>

namespace argmap {

namespace {

using words::many;
using words::verb;

/// "`a` supports `b`, which supports `c`, which supports `a`."
std::string told_as_circle(const ArgumentMap& map, std::span<const ClaimId> circle, std::size_t most) {
    if (circle.size() == 1)
        return words::name(map, circle[0]) + " supports a step that leads to it.";
    std::string text = words::name(map, circle[0]);
    const std::size_t shown = std::min(circle.size(), std::max<std::size_t>(most, 2));
    for (std::size_t i = 1; i < shown; ++i)
        text += (i == 1 ? " supports " : ", which supports ") + words::name(map, circle[i]);
    if (shown < circle.size())
        text += ", and so on through " + with_thousands(circle.size() - shown) + " more";
    return text + ", which supports " + words::name(map, circle[0]) + ".";
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
        std::string text = "A circle: " + told_as_circle(map, shortest, most);
        if (group.size() > shortest.size())
            text += " In all " + with_thousands(group.size()) + " claims support each other in circles here.";
        section.sentences.push_back(std::move(text));
    }
    if (groups > most)
        section.sentences.push_back("There " + std::string(verb(groups - most, "is ", "are ")) +
                                    many(groups - most, "more circle") + " of support.");
}

void tell_attacks(const Table& circles, Section& section) {
    const std::size_t groups = circles.row_count();
    if (groups == 0)
        section.sentences.push_back("No claims attack each other in a circle.");
    else
        section.sentences.push_back(
            many(groups, "group") +
            " of claims attack each other in a circle, so that attacks alone do not settle who is right.");
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
