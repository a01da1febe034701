#include "report/analysis.hpp"
#include "report/shown.hpp"
#include "report/words.hpp"
#include "structure/counts.hpp"
#include "text/unicode.hpp"

#include <initializer_list>
#include <string>
#include <utility>

namespace argmap {

namespace {

using words::many;

/// "25 claims: 3 taken for granted, 1 left unstated." Kinds that there are none of are not mentioned.
std::string told(std::size_t all, std::string_view noun,
                 std::initializer_list<std::pair<std::size_t, std::string>> kinds) {
    std::string text = many(all, noun);
    bool first = true;
    for (const auto& [count, kind] : kinds) {
        if (count == 0)
            continue;
        text += std::exchange(first, false) ? ": " : ", ";
        text += kind;
    }
    return text + ".";
}

std::string number_or_all(std::size_t count, std::size_t all) {
    return count == all ? "all" : with_thousands(count);
}

std::string told_claims(const Counts& counts) {
    return told(
        counts.claims, "claim",
        {{counts.assumed, with_thousands(counts.assumed) + " taken for granted"},
         {counts.implicit, with_thousands(counts.implicit) + " left unstated in the source"},
         {counts.with_source, number_or_all(counts.with_source, counts.claims) + " with a source"},
         {counts.with_speaker, number_or_all(counts.with_speaker, counts.claims) + " with a speaker"}});
}

std::string told_relations(const Counts& counts) {
    const auto of_type = [&](RelationType type, std::string_view noun) {
        return std::pair(counts[type], many(counts[type], noun));
    };
    auto attacks = of_type(RelationType::attack, "attack");
    if (counts.undercuts > 0)
        attacks.second += " (" + with_thousands(counts.undercuts) + " on a step: " +
                          std::string(words::verb(counts.undercuts, "an undercut", "undercuts")) + ")";
    return told(counts.relations, "relation",
                {of_type(RelationType::support, "support"),
                 attacks,
                 of_type(RelationType::contrary, "contrary pair"),
                 of_type(RelationType::rephrase, "rephrase"),
                 {counts.linked, with_thousands(counts.linked) + " with linked premises"}});
}

std::string told_languages(const ArgumentMap& map) {
    std::string list;
    for (const std::string_view language : map.languages())
        list += (list.empty() ? "" : ", ") + shorten(plain_line(language), 20);
    return list;
}

/// "3 topics, 2 speakers; written in en, zh."; "" where there is nothing of the kind.
std::string told_surroundings(const ArgumentMap& map, const Counts& counts) {
    std::string text;
    for (const auto& [count, noun] :
         {std::pair(counts.topics, "topic"), std::pair(counts.speakers, "speaker"),
          std::pair(counts.sources, "source")})
        if (count > 0)
            text += (text.empty() ? "" : ", ") + many(count, noun);
    if (counts.languages > 0)
        text += (text.empty() ? "Written in " : "; written in ") + told_languages(map);
    return text.empty() ? text : text + ".";
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
std::string told_density(const Cell& per_claim, const Cell& density) {
    const double share = std::get<double>(density) * 100;
    const std::string relations = three_digits(std::get<double>(per_claim));
    return relations + (relations == "1" ? " relation" : " relations") +
           " for each claim; of all ordered pairs of claims " +
           (share < 0.01 ? "under 0.01" : three_digits(share)) + " % are joined directly.";
}

Section tell_overview(Facts& facts, const ReportOptions&) {
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
    section.sentences = {words::sentence(told_claims(counts)), words::sentence(told_relations(counts))};
    if (counts.claims > 1 && counts.relations > 0)
        section.sentences.push_back(
            told_density(section.facts[section.facts.size() - 2].value, section.facts.back().value));
    if (std::string surroundings = told_surroundings(map, counts); !surroundings.empty())
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
    .tell = tell_overview,
};

}  // namespace argmap
