#include "structure/ends.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <utility>

namespace argmap {

namespace {

Table list(std::string_view id, std::string_view title, const std::vector<ClaimId>& claims) {
    Table table{.id = id, .title = title, .columns = {{"claim", "claim"}}, .layout = TableLayout::list};
    for (const ClaimId claim : claims)
        table.add(claim);
    return table;
}

/// How many of the claims are not main claims.
std::size_t count_others(const ArgumentMap& map, const std::vector<ClaimId>& claims) {
    return static_cast<std::size_t>(
        std::count_if(claims.begin(), claims.end(), [&](ClaimId claim) { return !map.is_main(claim); }));
}

/// "6 roots that support and attack nothing else, 5 of them not main claims; 67 leaves that ..."
Message told(const ArgumentMap& map, const std::vector<ClaimId>& root_claims, std::size_t leaf_count,
             std::size_t assumed) {
    if (root_claims.empty() && leaf_count == 0)
        return "No line of argument begins or ends anywhere.";
    const std::size_t other = count_others(map, root_claims);
    Message root_part = words::many(root_claims.size(),
                                    "{0|root} that {0?supports and attacks|support and attack} nothing else",
                                    "No roots that support and attack nothing else");
    if (other > 0 && !map.main_claims().empty())
        root_part = say(map.main_claims().size() == 1 ? "{0}, {1} of them not the main claim"
                                                      : "{0}, {1} of them not main claims",
                        std::move(root_part), other);
    Message leaf_part = words::many(leaf_count, "{0|leaf|leaves} that nothing supports or attacks",
                                    "no leaves that nothing supports or attacks");
    if (assumed > 0)
        leaf_part = say("{0}, {1} of them taken for granted", std::move(leaf_part), assumed);
    return say("{0}; {1}.", std::move(root_part), std::move(leaf_part));
}

Section report_ends(Facts& facts, const ReportOptions&) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::ends);
    const std::vector<ClaimId> root_claims = roots(map);
    const std::vector<ClaimId> leaf_claims = leaves(map);
    const auto is_assumed = [&](ClaimId claim) { return map[claim].assumed; };
    const auto assumed =
        static_cast<std::size_t>(std::count_if(leaf_claims.begin(), leaf_claims.end(), is_assumed));
    section.facts = {
        {"roots", root_claims.size()}, {"leaves", leaf_claims.size()}, {"assumed_leaves", assumed}};
    section.sentences.push_back(told(map, root_claims, leaf_claims.size(), assumed));
    section.tables = {list("roots", "Roots", root_claims), list("leaves", "Leaves", leaf_claims)};
    return section;
}

}  // namespace

const Analysis analyses::ends = {
    .id = "ends",
    .title = "Roots and leaves",
    .definition =
        "A root bears on nothing else and something is aimed at it; a leaf bears on something and "
        "nothing is aimed at it.",
    .cost = "linear",
    .report = report_ends,
};

}  // namespace argmap
