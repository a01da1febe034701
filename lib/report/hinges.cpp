#include "structure/hinges.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <string>

namespace argmap {

namespace {

using words::name;

/// Hinges cost a walk for each main claim, so a map that names very many gets the first of them.
constexpr std::size_t most_main_claims = 16;

Message told(const ArgumentMap& map, ClaimId main, const Hinges& found) {
    if (found.hinges.empty())
        return say("No claim has to go through another one to bear on {0}.", name(map, main));
    const Hinge& first = found.hinges.front();
    if (found.hinges.size() == 1)
        return say("{0} is the one hinge: {1} of {2|claim} {1?bears|bear} on {3} only by way of it.",
                   name(map, first.claim), first.behind, found.bearing, name(map, main));
    return say(
        "{0|claim} are hinges: others bear on {1} only by way of them. The largest is {2}, with {3} of "
        "{4|claim} behind it.",
        found.hinges.size(), name(map, main), name(map, first.claim), first.behind, found.bearing);
}

Section report_hinges(Facts& facts, const ReportOptions&) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::hinges);
    const std::span<const ClaimId> mains = map.main_claims();
    const std::size_t told_mains = std::min(mains.size(), most_main_claims);
    Table table{.id = "hinges",
                .title = "The largest hinges",
                .columns = {{"main", "main claim", mains.size() > 1 ? Shown::to_all : Shown::to_programs},
                            {"behind", "claims behind it"},
                            {"claim", "hinge"}}};
    for (const ClaimId main : mains.first(told_mains)) {
        const Hinges found = hinges_in(facts, main);
        section.sentences.push_back(told(map, main, found));
        for (const Hinge& hinge : found.hinges)
            table.add(main, hinge.behind, hinge.claim);
    }
    if (mains.empty())
        section.sentences.push_back("There is no main claim that anything could hinge on.");
    if (told_mains < mains.size())
        section.sentences.push_back(say("{0|more main claim} left out here.", mains.size() - told_mains));
    section.tables = {std::move(table)};
    return section;
}

}  // namespace

const Analysis analyses::hinges = {
    .id = "hinges",
    .title = "Hinges",
    .definition =
        "A hinge is a claim that others need to bear on the main claim: every line of argument from "
        "them to it, of supports, attacks or both, runs through the hinge.",
    .cost = "practically linear for each main claim; the first 16 are told",
    .report = report_hinges,
};

}  // namespace argmap
