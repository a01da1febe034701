// AM416: a large map that is not divided into topics.
#include "check/rule.hpp"

namespace argmap {

namespace {

constexpr std::size_t most_claims = 50;

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::map_without_topics{
    .code =
        {
            .id = "AM416",
            .name = "map-without-topics",
            .severity = Severity::hint,
            .profiles = teaching_and_strict,
            .summary = "a map of more than fifty claims has no topics",
            .why = "Nobody takes in fifty claims at once. With topics a reader sees first what the map is "
                   "about, drawings keep together what belongs together, and `argmap analyze` can say where "
                   "the topics meet.",
            .mend =
                "Declare some `topics` and give each claim one; three to nine claims to a topic read well. "
                "Topics may lie inside others.",
            .leave = "The claims were collected by a program, and nobody reads the map as a whole.",
            .source = "Dwyer, Hogan and Stewart (2010): a map of fifty propositions is too large to take in",
        },
    .check = check,
    .needs_whole_map = true,
};

namespace {

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    if (map.claim_count() <= most_claims || map.topic_count() > 0)
        return;
    diagnostics.add({.code = &rules::map_without_topics.code,
                     .primary = {token(map, map.document().at),
                                 say("this map has {0|claim} and no topics", map.claim_count())},
                     .notes = {},
                     .help = {"declare `topics`, and give each claim the `topic` it belongs to"}});
}

}  // namespace

}  // namespace argmap
