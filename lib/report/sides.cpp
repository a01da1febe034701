#include "structure/sides.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

namespace argmap {

namespace {

/// Sides cost a walk for each main claim, so a map that names very many gets the first of them.
constexpr std::size_t most_main_claims = 16;

struct Tally {
    std::array<std::size_t, 4> of_side{};

    std::size_t operator[](Side side) const { return of_side[static_cast<std::size_t>(side)]; }
};

Tally tally(const ArgumentMap& map, const std::vector<Side>& side_of, ClaimId main) {
    Tally counts;
    for (const ClaimId claim : map.claims())
        if (claim != main)
            ++counts.of_side[static_cast<std::size_t>(side_of[index(claim)])];
    return counts;
}

/// "Along whole lines of argument 12 claims speak for `thesis`, 5 against it and 2 both ways; 1 does not bear
/// on it."
Message told(const ArgumentMap& map, ClaimId main, const Tally& counts) {
    const std::string name = words::name(map, main);
    const std::size_t pro = counts[Side::pro];
    const Message in_favour = pro == 0 ? say("no claims speak for {0}", name)
                                       : say("{0|claim} {0?speaks|speak} for {1}", pro, name);
    const Message against = words::many(counts[Side::con], "{0} against it", "none against it");
    const std::size_t both = counts[Side::both];
    const Message sides =
        both == 0 ? say("Along whole lines of argument {0} and {1}", in_favour, against)
                  : say("Along whole lines of argument {0}, {1} and {2} both ways", in_favour, against, both);
    const std::size_t none = counts[Side::none];
    return none == 0 ? say("{0}.", sides) : say("{0}; {1} {1?does|do} not bear on it.", sides, none);
}

/// The relations that end at the main claim itself, what speaks for it first.
void add_direct_reasons(const ArgumentMap& map, ClaimId main, Table& table) {
    std::vector<RelationId> reasons(map.relations_to(main).begin(), map.relations_to(main).end());
    for (const RelationId relation : map.relations_from(main))
        if (is_mutual(map, relation))
            reasons.push_back(relation);
    std::erase_if(reasons, [&](RelationId relation) { return map.type(relation) == RelationType::rephrase; });
    const auto speaks_for = [&](RelationId relation) { return map.type(relation) == RelationType::support; };
    std::stable_partition(reasons.begin(), reasons.end(), speaks_for);
    for (const RelationId relation : reasons) {
        const bool turned = map.target(relation) != Target(main);
        const std::span<const ClaimId> premises = map.premises(relation);
        std::vector<ClaimId> claims(premises.begin(), premises.end());
        if (turned)
            claims = {map.target(relation).claim()};
        table.add(main, OwnWord{name(speaks_for(relation) ? Side::pro : Side::con)}, std::move(claims));
    }
}

Section report_sides(Facts& facts, const ReportOptions&) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::sides);
    const std::span<const ClaimId> mains = map.main_claims();
    const std::size_t told_mains = std::min(mains.size(), most_main_claims);
    const Shown main_column = mains.size() > 1 ? Shown::to_all : Shown::to_programs;
    Table direct{.id = "direct",
                 .title = "Direct reasons",
                 .columns = {{"main", "main claim", main_column}, {"side", "side"}, {"claims", "claims"}}};
    Table all{.id = "claims",
              .title = "Claims that bear on it",
              .columns = {{"main", "main claim", main_column}, {"side", "side"}, {"claim", "claim"}},
              .shown = Shown::to_programs};
    Table counts{.id = "counts",
                 .title = "Claims on each side",
                 .columns = {{"main", "main claim"},
                             {"pro", "pro"},
                             {"con", "con"},
                             {"both", "both"},
                             {"none", "neither"}},
                 .shown = Shown::to_programs};
    for (const ClaimId main : mains.first(told_mains)) {
        const std::vector<Side> side_of = mains.size() == 1 ? facts(sides_of_all_mains) : sides(facts, main);
        const Tally tallied = tally(map, side_of, main);
        section.sentences.push_back(told(map, main, tallied));
        counts.add(main, tallied[Side::pro], tallied[Side::con], tallied[Side::both], tallied[Side::none]);
        add_direct_reasons(map, main, direct);
        for (const ClaimId claim : map.claims())
            if (claim != main && side_of[index(claim)] != Side::none)
                all.add(main, OwnWord{name(side_of[index(claim)])}, claim);
    }
    if (mains.empty())
        section.sentences.push_back("There is no main claim to be for or against.");
    if (told_mains < mains.size())
        section.sentences.push_back(say("{0|more main claim} left out here.", mains.size() - told_mains));
    section.tables = {std::move(direct), std::move(counts), std::move(all)};
    return section;
}

}  // namespace

const Analysis analyses::sides = {
    .id = "sides",
    .title = "For and against",
    .definition =
        "A claim speaks for a main claim where a line of argument with an even number of attacks leads "
        "from it there, and against it where the number is odd; an attack on a step counts like one on "
        "a claim.",
    .cost = "linear for each main claim; the first 16 are told",
    .report = report_sides,
};

}  // namespace argmap
