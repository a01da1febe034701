#include "structure/cuts.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace argmap {

namespace {

using words::name;

/// A cut costs flows for each main claim, so a map that names very many gets the first of them.
constexpr std::size_t most_main_claims = 4;

bool has_support(const ArgumentMap& map, ClaimId main) {
    const auto relations = map.relations_to(main);
    return std::any_of(relations.begin(), relations.end(),
                       [&](RelationId relation) { return map.type(relation) == RelationType::support; });
}

/// "7 of the 96 claims"
Message which(std::size_t size, std::size_t supporting) {
    return size < supporting ? say("{0} of the {1} claims", size, supporting)
           : size == 2       ? Message("both claims")
                             : say("all {0} claims", size);
}

/// "The loss of 7 of the 96 claims that support `main`, and of no fewer, would leave it without support: one
/// for each of its supports."
Message told_of_several(const Cut& cut, const std::string& main) {
    const std::size_t size = cut.claims.size();
    return say(!cut.is_smallest
                   ? "The loss of {0} that support {1} would leave it without support; fewer may do, for not "
                     "every choice among linked premises was tried."
               : size == cut.supports
                   ? "The loss of {0} that support {1}, and of no fewer, would leave it without support: one "
                     "for each of its supports."
                   : "The loss of {0} that support {1}, and of no fewer, would leave it without support.",
               which(size, cut.supporting), main);
}

Message told(const ArgumentMap& map, ClaimId main, const Cut& cut) {
    const std::string of = name(map, main);
    if (cut.claims.empty())
        return say(has_support(map, main) ? "What supports {0} only goes round in circles."
                                          : "Nothing supports {0} directly.",
                   of);
    const std::string first = name(map, cut.claims.front().claim);
    if (cut.supporting == 1)
        return say("Only {0} supports {1}.", first, of);
    if (cut.claims.size() == 1)
        return say("The loss of {0} alone would leave {1} without support, though {2} claims support it.",
                   first, of, cut.supporting);
    return told_of_several(cut, of);
}

Message told_as_too_large(const ArgumentMap& map, ClaimId main) {
    return say(
        "Too much supports {0} to look for a smallest cut: more than {1} claims, supports and premises "
        "together.",
        name(map, main), std::size_t{most_support});
}

Table claims_table(Shown main_column) {
    return {.id = "claims",
            .title = "These, with the claims behind each and behind it alone",
            .columns = {{"main", "main claim", main_column},
                        {"behind", "behind"},
                        {"alone", "alone"},
                        {"claim", "claim"}}};
}

Table cuts_table() {
    return {.id = "cuts",
            .title = "Cuts",
            .columns = {{"main", "main claim"},
                        {"supporting", "supporting"},
                        {"supports", "supports"},
                        {"size", "size"},
                        {"is_smallest", "smallest"}},
            .shown = Shown::to_programs};
}

Section report_cuts(Facts& facts, const ReportOptions&) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::cuts);
    const std::span<const ClaimId> mains = map.main_claims();
    const std::size_t told_mains = std::min(mains.size(), most_main_claims);
    Table claims = claims_table(mains.size() > 1 ? Shown::to_all : Shown::to_programs);
    Table cuts = cuts_table();
    for (const ClaimId main : mains.first(told_mains)) {
        const std::optional<Cut> cut = smallest_cut(map, main);
        if (!cut) {
            section.sentences.push_back(told_as_too_large(map, main));
            continue;
        }
        section.sentences.push_back(told(map, main, *cut));
        cuts.add(main, cut->supporting, cut->supports, cut->claims.size(),
                 OwnWord{cut->is_smallest ? "yes" : "no"});
        for (const CutClaim& claim : cut->claims)
            claims.add(main, claim.behind, claim.alone, claim.claim);
    }
    if (mains.empty())
        section.sentences.push_back("There is no main claim that could lose its support.");
    if (told_mains < mains.size())
        section.sentences.push_back(say("{0|more main claim} left out here.", mains.size() - told_mains));
    section.tables = {std::move(claims), std::move(cuts)};
    return section;
}

}  // namespace

const Analysis analyses::cuts = {
    .id = "cuts",
    .title = "What would cut its support",
    .definition =
        "The smallest set of claims, the main claim aside, whose loss leaves it without support; of several "
        "such "
        "sets one near the main claim. A support stands where all its premises do, so that the loss of one "
        "linked "
        "premise is enough; a claim stands where one of its supports does, or where nothing supports it, but "
        "not "
        "in a cycle. A line leads from a claim that stands along supports that stand; behind a claim are "
        "those "
        "that have a line through it, and alone behind it those that have no other. Claims that rephrase "
        "each "
        "other count as one, and supports of a step do not count.",
    .cost =
        "maximum flows; left out where claims, supports and premises behind a main claim "
        "are more than 100 000; the first 4 main claims are told",
    .report = report_cuts,
};

}  // namespace argmap
