#include "structure/main_claims.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"
#include "structure/ends.hpp"

#include <utility>

namespace argmap {

namespace {

/// A case costs a walk for each main claim, so a map that names very many gets the first of them.
constexpr std::size_t most_main_claims = 16;

Table claims_table(std::span<const ClaimId> claims) {
    Table table{.id = "claims", .title = "", .columns = {{"claim", "claim"}}};
    for (const ClaimId claim : claims)
        table.add(claim);
    return table;
}

Table cases_table(const ArgumentMap& map, const std::vector<Case>& found) {
    Table table{.id = "cases",
                .title = "What bears on each",
                .columns = {{"bearing", "claims"},
                            {"share", "share of the map", Shown::to_programs},
                            {"depth", "steps"},
                            {"breadth", "broadest level"},
                            {"broadest", "which level", Shown::to_programs},
                            {"strahler", "Strahler"},
                            {"main", "main claim"}},
                .shown = found.size() > 1 ? Shown::to_all : Shown::to_programs};
    const std::size_t others = map.claim_count() - 1;
    for (const Case& one : found)
        table.add(one.bearing,
                  others == 0 ? Cell() : Cell(static_cast<double>(one.bearing) / static_cast<double>(others)),
                  std::size_t{one.depth}, one.breadth, std::size_t{one.broadest}, std::size_t{one.strahler},
                  one.main);
    return table;
}

Message told_main_claims(const ArgumentMap& map, const ReportOptions& options) {
    const std::size_t mains = map.main_claims().size();
    if (mains > 0 && !map.document().has_main)
        return "The map does not name its main claim; only one claim bears on no other.";
    if (mains > 0)
        return mains == 1 ? "The map names its main claim." : say("The map names {0|main claim}.", mains);
    const std::vector<ClaimId> candidates = roots(map);
    if (candidates.empty())
        return "The map does not name its main claim, and there is none where all arguments end.";
    return say(candidates.size() > 1 ? "The map does not name its main claim; it could be one of {0}."
                                     : "The map does not name its main claim; it could be {0}.",
               words::names(map, candidates, options.top));
}

/// "124 of the 129 other claims bear on it (96 %)"
Message told_bearing(std::size_t bearing, std::size_t others) {
    if (bearing < others)
        return say("{0} of the {1|other claim} {0?bears|bear} on it ({2})", bearing, others,
                   words::percent(bearing, others));
    return others == 1 ? "The only other claim bears on it" : say("All {0|other claim} bear on it", others);
}

/// "124 of the 129 other claims bear on it (96 %), in up to 9 steps; the broadest level, 4 steps away, has 27
/// claims. Its Strahler number is 4, where 1 would be a bare chain."
Message told(const ArgumentMap& map, const Case& found) {
    if (found.bearing == 0)
        return "Nothing bears on it.";
    Message text = told_bearing(found.bearing, map.claim_count() - 1);
    if (found.depth > 0)
        text = say("{0}, in up to {1|step}", std::move(text), std::size_t{found.depth});
    if (found.breadth > 1 && found.depth > 1)
        text = say("{0}; the broadest level, {1} away, has {2|claim}", std::move(text),
                   words::many(found.broadest, "{0|step}", "no steps"), found.breadth);
    return say(found.strahler > 1 ? "{0}. Its Strahler number is {1}, where 1 would be a bare chain."
                                  : "{0}. Its Strahler number is {1}, as of a bare chain.",
               std::move(text), std::size_t{found.strahler});
}

Section report_main_claims(Facts& facts, const ReportOptions& options) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::main_claims);
    const std::string_view how = map.main_claims().empty() ? "unknown"
                                 : map.document().has_main ? "declared"
                                                           : "inferred";
    section.facts = {{"how", OwnWord{how}}};
    const std::vector<Case> found = cases(facts, most_main_claims);
    section.sentences.push_back(told_main_claims(map, options));
    if (found.size() == 1)
        section.sentences.push_back(told(map, found.front()));
    if (found.size() < map.main_claims().size())
        section.sentences.push_back(say("What bears on them is told for the first {0}.", found.size()));
    section.tables = {claims_table(map.main_claims()), cases_table(map, found)};
    if (found.size() > 1 && found.size() == map.main_claims().size())
        section.tables.front().shown = Shown::to_programs;
    return section;
}

}  // namespace

const Analysis analyses::main_claims = {
    .id = "main-claims",
    .title = "What it is about",
    .definition =
        "The main claims are those the map declares or, where it declares none, the only claim that "
        "others bear on and that itself bears on nothing. A level is what is equally many steps away, along "
        "the longest chain. The Strahler number says how richly a case branches: 1 where nothing bears on a "
        "claim, else the largest number among the claims that bear on it directly or on a step to it, and "
        "one more where two of them have it; claims on a cycle count as one.",
    .cost = "linear for each main claim; the first 16 are measured",
    .report = report_main_claims,
};

}  // namespace argmap
