#include "structure/clashes.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <string>

namespace argmap {

namespace {

/// Where fewer claims of one side stand against the other, the clash is smaller.
Table contested_table(std::vector<Clash> all) {
    const auto is_uncontested = [](const Clash& clash) {
        return clash.reasons_for == 0 || clash.reasons_against == 0;
    };
    all.erase(std::remove_if(all.begin(), all.end(), is_uncontested), all.end());
    const auto size = [](const Clash& clash) {
        return std::pair(std::min(clash.for_it, clash.against), std::max(clash.for_it, clash.against));
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](const Clash& one, const Clash& other) { return size(one) > size(other); });
    Table table{.id = "contested",
                .title = "Contested, with the claims in the lines on each side",
                .columns = {{"for", "for"}, {"against", "against"}, {"claim", "claim"}}};
    for (const Clash& clash : all)
        table.add(clash.for_it, clash.against, clash.claim);
    return table;
}

bool is_one_sided(std::size_t reasons_for, std::size_t reasons_against) {
    return (reasons_for == 0) != (reasons_against == 0);
}

/// Topics with several reasons, all on one side; most reasons first. With one reason there is no other side
/// to miss.
Table topics_table(const ArgumentMap& map, std::vector<TopicSides> all, std::string_view language) {
    const auto is_fine = [](const TopicSides& sides) {
        return !is_one_sided(sides.reasons_for, sides.reasons_against) ||
               sides.reasons_for + sides.reasons_against == 1;
    };
    all.erase(std::remove_if(all.begin(), all.end(), is_fine), all.end());
    std::stable_sort(all.begin(), all.end(), [](const TopicSides& one, const TopicSides& other) {
        return one.reasons_for + one.reasons_against > other.reasons_for + other.reasons_against;
    });
    Table table{.id = "one_sided_topics",
                .title = "Topics in which one side only is heard",
                .columns = {{"topic", "topic", Shown::to_programs},
                            {"for", "for"},
                            {"against", "against"},
                            {"title", "topic"}}};
    for (const TopicSides& sides : all)
        table.add(map[sides.topic].id.text(), sides.reasons_for, sides.reasons_against,
                  map.title(sides.topic, language));
    return table;
}

/// "Of 12 contested claims, the sharpest clash is over `thesis`, with 7 claims for it and 5 against."
Message told_contested(const ArgumentMap& map, const Table& contested) {
    const std::size_t count = contested.row_count();
    if (count == 0)
        return "No claim is contested: none has reasons both for and against it.";
    const auto for_it = std::get<std::size_t>(contested.row(0)[0]);
    const auto against = std::get<std::size_t>(contested.row(0)[1]);
    const std::string name = words::name(map, std::get<ClaimId>(contested.row(0)[2]));
    if (count == 1)
        return say(
            "One claim has reasons both for and against it: {0}, with {1|claim} in the lines for it and {2} "
            "against.",
            name, for_it, against);
    return say(
        "{0|claim} have reasons both for and against them. The two sides clash most over {1}, with {2|claim} "
        "in the lines for it and {3} against.",
        count, name, for_it, against);
}

void tell_of_main_claims(const ArgumentMap& map, const std::vector<Clash>& all, std::size_t most,
                         Section& section) {
    std::vector<ClaimId> no_support;
    std::vector<ClaimId> no_attack;
    for (const ClaimId main : map.main_claims()) {
        const Clash& clash = all[index(main)];
        if (is_one_sided(clash.reasons_for, clash.reasons_against))
            (clash.reasons_for == 0 ? no_support : no_attack).push_back(main);
    }
    section.facts.push_back({"one_sided_main_claims", no_support.size() + no_attack.size()});
    const auto tell = [&](const std::vector<ClaimId>& claims, std::string_view pattern) {
        if (!claims.empty())
            section.sentences.push_back(
                say(pattern, words::names(map, claims, std::max<std::size_t>(most, 2)), claims.size()));
    };
    tell(no_attack, "Nothing speaks against {0} {1?itself|themselves}, only for it.");
    tell(no_support, "Nothing speaks for {0} {1?itself|themselves}, only against it.");
}

/// "In 5 of 12 topics that are argued about one side only is heard.", those with one reason aside.
Message told_topics(std::size_t one_sided, std::size_t topics) {
    return say("{0} of {1|topic} {0?has|have} several reasons, but all on one side.", one_sided, topics);
}

Section report_clashes(Facts& facts, const ReportOptions& options) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::clashes);
    const std::vector<Clash> all = clashes(map, facts(own_lines));
    Table contested = contested_table(all);
    Table topics = topics_table(map, topic_sides(map, all), options.language);
    section.facts = {{"contested", contested.row_count()}, {"one_sided_topics", topics.row_count()}};
    if (map.relation_count() > 0)
        section.sentences.push_back(told_contested(map, contested));
    tell_of_main_claims(map, all, options.top, section);
    if (topics.row_count() > 0)
        section.sentences.push_back(told_topics(topics.row_count(), map.topic_count()));
    section.tables = {std::move(contested), std::move(topics)};
    return section;
}

}  // namespace

const Analysis analyses::clashes = {
    .id = "clashes",
    .title = "Where the sides clash",
    .definition =
        "A claim is contested where reasons for it and against it arrive: relations aimed at it, or at a "
        "step towards it. The lines of a side hold their premises and the claims that bear on anything "
        "only by way of these, replies to them included. The clash is as large as the smaller side.",
    .cost = "practically linear",
    .report = report_clashes,
};

}  // namespace argmap
