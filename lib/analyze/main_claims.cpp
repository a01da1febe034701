// What is the map about? The analysis; the claims themselves are `ArgumentMap::main_claims`.
#include "analyze/analysis.hpp"
#include "analyze/ends.hpp"
#include "analyze/words.hpp"

#include <string>

namespace argmap {

namespace {

using words::names;

Table table_of(std::span<const ClaimId> claims) {
    Table table{.id = "claims", .title = "", .columns = {{"claim", "claim"}}};
    for (const ClaimId claim : claims)
        table.add(claim);
    return table;
}

std::string told(const ArgumentMap& map, const ReportOptions& options) {
    if (!map.main_claims().empty())
        return !map.document().has_main
                   ? "The map does not name its main claim; only one claim bears on no other:"
               : map.main_claims().size() == 1
                   ? "The map names its main claim:"
                   : "The map names " + words::many(map.main_claims().size(), "main claim") + ":";
    const std::vector<ClaimId> candidates = roots(map);
    if (candidates.empty())
        return "The map does not name its main claim, and there is none where all arguments end.";
    return "The map does not name its main claim; it could be " +
           std::string(candidates.size() > 1 ? "one of " : "") + names(map, candidates, options.top) + ".";
}

Section tell_main_claims(const ArgumentMap& map, const ReportOptions& options) {
    Section section = section_of(analyses::main_claims);
    const std::string_view how = map.main_claims().empty() ? "unknown"
                                 : map.document().has_main ? "declared"
                                                           : "inferred";
    section.facts = {{"how", how}};
    section.sentences.push_back(told(map, options));
    section.tables.push_back(table_of(map.main_claims()));
    return section;
}

}  // namespace

const Analysis analyses::main_claims = {
    .id = "main-claims",
    .title = "What it is about",
    .definition =
        "The main claims are those the map declares or, where it declares none, the only claim that "
        "others bear on and that itself bears on nothing.",
    .cost = "linear",
    .tell = tell_main_claims,
};

}  // namespace argmap
