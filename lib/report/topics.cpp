#include "structure/topics.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <string>

namespace argmap {

namespace {

/// The largest first.
Table topics_table(const ArgumentMap& map, std::vector<TopicPart> parts, const ReportOptions& options) {
    Table table{.id = "topics",
                .title = "",
                .columns = {{"topic", "topic", Shown::to_programs},
                            {"claims", "claims"},
                            {"inside", "relations inside"},
                            {"leaving", "leaving"},
                            {"entering", "entering"},
                            {"title", "topic"}}};
    std::stable_sort(parts.begin(), parts.end(),
                     [](const TopicPart& one, const TopicPart& other) { return one.claims > other.claims; });
    for (const TopicPart& part : parts)
        table.add(map[part.topic].id.text(), part.claims, part.inside, part.leaving, part.entering,
                  map.title(part.topic, options.language));
    return table;
}

Table pairs_table(const ArgumentMap& map, const std::vector<TopicPair>& pairs, const ReportOptions& options) {
    Table table{.id = "pairs",
                .title = "The topics that relations join most",
                .columns = {{"one", "one", Shown::to_programs},
                            {"other", "other", Shown::to_programs},
                            {"relations", "relations"},
                            {"attacks", "attacks"},
                            {"one_title", "one"},
                            {"other_title", "other"}}};
    for (const TopicPair& pair : pairs)
        table.add(map[pair.one].id.text(), map[pair.other].id.text(), pair.relations, pair.attacks,
                  map.title(pair.one, options.language), map.title(pair.other, options.language));
    return table;
}

/// "14 of 30 relations cross from one topic to another, and 6 more join a topic to claims without one."
Message told(const ArgumentMap& map, const Topics& found) {
    const std::size_t all = map.relation_count();
    const Message crossing =
        found.crossing == 0 ? Message("No relation crosses from one topic to another")
        : found.crossing == all && all > 1
            ? say("All {0|relation} cross from one topic to another", all)
            : say("{0} of {1|relation} {0?crosses|cross} from one topic to another ({2})", found.crossing,
                  all, words::percent(found.crossing, all));
    if (found.joining_none == 0)
        return say("{0}.", crossing);
    return say("{0}; {1} {1?joins|join} a topic to claims without one.", crossing, found.joining_none);
}

Section report_topics(Facts& facts, const ReportOptions& options) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::topics);
    if (map.topic_count() == 0) {
        section.facts = {{"topics", std::size_t{0}},
                         {"claims_without", map.claim_count()},
                         {"crossing", std::size_t{0}},
                         {"joining_none", std::size_t{0}}};
        section.tables = {topics_table(map, {}, options), pairs_table(map, {}, options)};
        return section;
    }
    const Topics found = topics(map);
    section.facts = {{"topics", found.parts.size()},
                     {"claims_without", found.claims_without},
                     {"crossing", found.crossing},
                     {"joining_none", found.joining_none}};
    if (map.relation_count() > 0)
        section.sentences.push_back(told(map, found));
    if (found.claims_without > 0)
        section.sentences.push_back(
            say("{0} of {1|claim} {0?has|have} no topic.", found.claims_without, map.claim_count()));
    section.tables = {topics_table(map, found.parts, options), pairs_table(map, found.pairs, options)};
    return section;
}

}  // namespace

const Analysis analyses::topics = {
    .id = "topics",
    .title = "Topics",
    .definition =
        "A relation is inside a topic where all its claims name that topic. It leaves the topics of its "
        "premises "
        "and enters that of the claim it leads to, where these differ; one aimed at a step leads to the "
        "claim "
        "that the step leads to. A contrary and a rephrase lead both ways.",
    .cost = "linear, and a sort of the pairs",
    .report = report_topics,
};

}  // namespace argmap
