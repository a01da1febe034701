#include "structure/ends.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <string>

namespace argmap {

namespace {

using words::many;

using words::verb;

Table list(std::string_view id, std::string_view title, const std::vector<ClaimId>& claims) {
    Table table{.id = id, .title = title, .columns = {{"claim", "claim"}}, .layout = Layout::list};
    for (const ClaimId claim : claims)
        table.add(claim);
    return table;
}

/// "6 roots that support and attack nothing else, 5 of them not main claims; 67 leaves that ..."
std::string told(const ArgumentMap& map, const std::vector<ClaimId>& root_claims, std::size_t leaf_count,
                 std::size_t assumed) {
    if (root_claims.empty() && leaf_count == 0)
        return "No line of argument begins or ends anywhere.";
    std::vector<bool> is_main(map.claim_count(), false);
    for (const ClaimId main : map.main_claims())
        is_main[index(main)] = true;
    const auto other = static_cast<std::size_t>(std::count_if(
        root_claims.begin(), root_claims.end(), [&](ClaimId claim) { return !is_main[index(claim)]; }));
    std::string text = many(root_claims.size(), "root") + " that " +
                       std::string(verb(root_claims.size(), "supports and attacks", "support and attack")) +
                       " nothing else";
    if (other > 0 && !map.main_claims().empty())
        text += ", " + with_thousands(other) + " of them not " +
                (map.main_claims().size() == 1 ? "the main claim" : "main claims");
    text += "; ";
    text += leaf_count == 1   ? "1 leaf"
            : leaf_count == 0 ? "no leaves"
                              : with_thousands(leaf_count) + " leaves";
    text += " that nothing supports or attacks";
    if (assumed > 0)
        text += ", " + with_thousands(assumed) + " of them taken for granted";
    return words::sentence(text) + ".";
}

Section tell_ends(Facts& facts, const ReportOptions&) {
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
    .tell = tell_ends,
};

}  // namespace argmap
