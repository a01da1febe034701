#include "structure/hinges.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <string>

namespace argmap {

namespace {

using words::many;
using words::name;

/// Hinges cost a walk for each main claim, so a map that names very many gets the first of them.
constexpr std::size_t most_main_claims = 16;

std::string told(const ArgumentMap& map, ClaimId main, const Hinges& found) {
    if (found.hinges.empty())
        return "No claim has to go through another one to bear on " + name(map, main) + ".";
    const Hinge& first = found.hinges.front();
    if (found.hinges.size() == 1)
        return name(map, first.claim) + " is the one hinge: " + with_thousands(first.behind) + " of " +
               many(found.bearing, "claim") + std::string(words::verb(first.behind, " bears", " bear")) +
               " on " + name(map, main) + " only by way of it.";
    return many(found.hinges.size(), "claim") + " are hinges: others bear on " + name(map, main) +
           " only by way of them. The largest is " + name(map, first.claim) + ", with " +
           with_thousands(first.behind) + " of " + many(found.bearing, "claim") + " behind it.";
}

Section tell_hinges(Facts& facts, const ReportOptions&) {
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
        section.sentences.push_back(many(mains.size() - told_mains, "more main claim") + " left out here.");
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
    .tell = tell_hinges,
};

}  // namespace argmap
