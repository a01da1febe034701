#include "report/analysis.hpp"
#include "report/shown.hpp"
#include "report/words.hpp"
#include "structure/counts.hpp"
#include "text/unicode.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

namespace {

/// "25 claims: 3 taken for granted, 1 left unstated." Kinds that there are none of are not mentioned.
Message told(const Message& all, std::initializer_list<std::pair<std::size_t, Message>> kinds) {
    std::vector<Message> parts;
    for (const auto& [count, kind] : kinds)
        if (count > 0)
            parts.push_back(kind);
    return parts.empty() ? say("{0}.", all) : say("{0}: {1}.", all, words::list(parts));
}

Message told_claims(const Counts& counts) {
    const std::size_t all = counts.claims;
    return told(
        words::many(all, "{0|claim}", "No claims"),
        {{counts.assumed, say("{0} taken for granted", counts.assumed)},
         {counts.implicit, say("{0} left unstated in the source", counts.implicit)},
         {counts.with_source,
          say(counts.with_source == all ? "all with a source" : "{0} with a source", counts.with_source)},
         {counts.with_speaker, say(counts.with_speaker == all ? "all with a speaker" : "{0} with a speaker",
                                   counts.with_speaker)}});
}

Message told_attacks(std::size_t attacks, std::size_t undercuts) {
    return undercuts == 0 ? say("{0|attack}", attacks)
                          : say("{0|attack} ({1} on a step: {1?an undercut|undercuts})", attacks, undercuts);
}

Message told_relations(const Counts& counts) {
    const auto of_type = [&](RelationType type, std::string_view pattern) {
        return std::pair(counts[type], say(pattern, counts[type]));
    };
    return told(words::many(counts.relations, "{0|relation}", "No relations"),
                {of_type(RelationType::support, "{0|support}"),
                 {counts[RelationType::attack], told_attacks(counts[RelationType::attack], counts.undercuts)},
                 of_type(RelationType::contrary, "{0|contrary pair}"),
                 of_type(RelationType::rephrase, "{0|rephrase}"),
                 {counts.linked, say("{0} with linked premises", counts.linked)}});
}

Message told_languages(const ArgumentMap& map) {
    std::vector<std::string> languages;
    for (const std::string_view language : map.languages())
        languages.push_back(shorten(plain_line(language), 20));
    return words::row(languages);
}

/// "3 topics, 2 speakers; written in en, zh."; empty where there is nothing of the kind.
Message told_surroundings(const ArgumentMap& map, const Counts& counts) {
    std::vector<Message> parts;
    for (const auto& [count, pattern] :
         {std::pair(counts.topics, "{0|topic}"), std::pair(counts.speakers, "{0|speaker}"),
          std::pair(counts.sources, "{0|source}")})
        if (count > 0)
            parts.push_back(say(pattern, count));
    if (parts.empty())
        return counts.languages > 0 ? say("Written in {0}.", told_languages(map)) : Message();
    const Message all = words::list(parts);
    return counts.languages > 0 ? say("{0}; written in {1}.", all, told_languages(map)) : say("{0}.", all);
}

/// Nothing where the whole is nothing.
Cell ratio(double part, double whole) {
    return whole > 0 ? Cell(part / whole) : Cell();
}

/// Of all ordered pairs of different claims those that are joined.
Cell density(const ArgumentMap& map) {
    const auto claims = static_cast<double>(map.claim_count());
    return ratio(static_cast<double>(joined_pairs(map)), claims * (claims - 1));
}

/// "1.02 relations for each claim; of all ordered pairs of claims 0.8 % are joined directly."
Message told_density(const Cell& per_claim, const Cell& density) {
    const double share = std::get<double>(density) * 100;
    const std::string relations = three_digits(std::get<double>(per_claim));
    return say(relations == "1"
                   ? "{0} relation for each claim; of all ordered pairs of claims {1} are joined directly."
                   : "{0} relations for each claim; of all ordered pairs of claims {1} are joined directly.",
               relations, share < 0.01 ? Message("under 0.01 %") : say("{0} %", three_digits(share)));
}

Section report_overview(Facts& facts, const ReportOptions&) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::overview);
    const Counts counts = count(map);
    section.facts = {
        {"claims", counts.claims},
        {"assumed", counts.assumed},
        {"implicit", counts.implicit},
        {"with_source", counts.with_source},
        {"with_speaker", counts.with_speaker},
        {"relations", counts.relations},
        {"supports", counts[RelationType::support]},
        {"attacks", counts[RelationType::attack]},
        {"contraries", counts[RelationType::contrary]},
        {"rephrases", counts[RelationType::rephrase]},
        {"undercuts", counts.undercuts},
        {"on_relations", counts.on_relations},
        {"linked", counts.linked},
        {"topics", counts.topics},
        {"speakers", counts.speakers},
        {"sources", counts.sources},
        {"languages", counts.languages},
        {"per_claim", ratio(static_cast<double>(counts.relations), static_cast<double>(counts.claims))},
        {"density", density(map)},
    };
    section.sentences = {told_claims(counts), told_relations(counts)};
    if (counts.claims > 1 && counts.relations > 0)
        section.sentences.push_back(
            told_density(section.facts[section.facts.size() - 2].value, section.facts.back().value));
    if (Message surroundings = told_surroundings(map, counts); !surroundings.empty())
        section.sentences.push_back(std::move(surroundings));
    return section;
}

}  // namespace

const Analysis analyses::overview = {
    .id = "overview",
    .title = "What is in it",
    .definition =
        "How many claims, relations, topics, speakers, sources and languages there are. An undercut is "
        "an attack aimed at a relation and counts as an attack too. The density is the share of all ordered "
        "pairs of different claims in which a relation leads directly from the first to the second; a "
        "contrary "
        "or rephrase leads both ways, and a relation aimed at a relation joins no pair.",
    .cost = "linear",
    .report = report_overview,
};

}  // namespace argmap
