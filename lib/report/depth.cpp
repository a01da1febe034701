#include "structure/depth.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace argmap {

namespace {

constexpr std::uint32_t unreached = Depths::unreached;

/// How many claims there are at each depth.
Table levels_table(const std::vector<std::uint32_t>& depth_of) {
    Table table{.id = "levels",
                .title = "Claims by their distance from the main claim",
                .columns = {{"depth", "steps"}, {"claims", "claims"}},
                .shown = Shown::to_programs};
    std::vector<std::size_t> counts;
    for (const std::uint32_t depth : depth_of) {
        if (depth == unreached)
            continue;
        if (depth >= counts.size())
            counts.resize(depth + std::size_t{1}, 0);
        ++counts[depth];
    }
    for (std::size_t depth = 0; depth < counts.size(); ++depth)
        table.add(depth, counts[depth]);
    return table;
}

std::string_view role(const ArgumentMap& map, const ChainLink& link) {
    if (!link.relation)
        return "in a cycle with it";
    if (map.is_undercut(*link.relation))
        return "attacks that step";
    const bool on_step = map.target(*link.relation).is_relation();
    switch (map.type(*link.relation)) {
        case RelationType::support:
            return on_step ? "supports that step" : "supports it";
        case RelationType::attack:
            return "attacks it";
        case RelationType::contrary:
            return "is contrary to it";
        case RelationType::rephrase:
            return on_step ? "rephrases that step" : "rephrases it";
    }
    return "";
}

Table chain_table(const ArgumentMap& map, const std::vector<ChainLink>& chain) {
    Table table{.id = "longest",
                .title = "The longest line, from the main claim on",
                .columns = {{"role", "what it does"}, {"claim", "claim"}},
                .at_least = 12};
    for (const ChainLink& link : chain)
        table.add(OwnWord{table.cells.empty() ? "main claim" : role(map, link)}, link.claim);
    return table;
}

/// The claims that bear on no main claim.
Table unreached_table(const ArgumentMap& map, const std::vector<std::uint32_t>& depth_of) {
    Table table{.id = "unreached",
                .title = "Bearing on no main claim",
                .columns = {{"claim", "claim"}},
                .layout = TableLayout::list};
    for (const ClaimId claim : map.claims())
        if (depth_of[index(claim)] == unreached)
            table.add(claim);
    return table;
}

/// "1, 7, 10 and 4"
Message told_counts(const Table& levels) {
    constexpr std::size_t most_levels = 12;
    Series counts;
    for (std::size_t i = 0; i < std::min(levels.row_count(), most_levels); ++i)
        counts.names.push_back(with_thousands(std::get<std::size_t>(levels.row(i)[1])));
    return levels.row_count() <= most_levels ? say("{0}", counts) : say("{0} ...", words::row(counts.names));
}

/// "Counted from the main claim step by step there are 1, 7, 10 and 4 claims."
Message told_levels(const ArgumentMap& map, const Table& levels) {
    const bool is_one = levels.row_count() == 1 && std::get<std::size_t>(levels.row(0)[1]) == 1;
    if (map.main_claims().size() == 1)
        return say(is_one ? "Counted from the main claim step by step there is {0} claim."
                          : "Counted from the main claim step by step there are {0} claims.",
                   told_counts(levels));
    return say(is_one ? "Counted from main claims step by step there is {0} claim."
                      : "Counted from main claims step by step there are {0} claims.",
               told_counts(levels));
}

Section report_depth(Facts& facts, const ReportOptions&) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::depth);
    const Depths found = depths(facts);
    Table levels = levels_table(found.of);
    Table unreached_claims = unreached_table(map, found.of);
    const std::size_t deepest = levels.row_count() == 0 ? 0 : levels.row_count() - 1;
    section.facts = {{"depth", deepest}, {"unreached", unreached_claims.row_count()}};
    if (levels.row_count() == 0) {
        section.sentences.push_back("There is no main claim to count from.");
        unreached_claims.shown = Shown::to_programs;
    } else {
        section.sentences.push_back(say("The longest line of argument takes {0}. {1}",
                                        words::many(deepest, "{0|step}", "no steps"),
                                        told_levels(map, levels)));
    }
    section.tables = {chain_table(map, found.deepest), std::move(levels), std::move(unreached_claims)};
    if (deepest == 0)
        section.tables[0].shown = Shown::to_programs;
    return section;
}

}  // namespace

const Analysis analyses::depth = {
    .id = "depth",
    .title = "Depth",
    .definition =
        "The depth of a claim is the number of relations in the longest chain from it to a main claim. "
        "Claims on a cycle count as one.",
    .cost = "linear",
    .report = report_depth,
};

}  // namespace argmap
