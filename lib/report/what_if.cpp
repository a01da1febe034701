#include "report/what_if.hpp"

#include "report/words.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace argmap {

namespace {

std::string_view sentence_on_label(Standing label) {
    switch (label) {
        case Standing::in:
            return "{0} would stand.";
        case Standing::out:
            return "{0} would have fallen.";
        case Standing::undecided:
            break;
    }
    return "{0} would be left open.";
}

Message about_claim_asked(const ArgumentMap& map, ClaimId claim, std::span<const ClaimChange> changes) {
    const auto found = std::find_if(changes.begin(), changes.end(),
                                    [&](const ClaimChange& one) { return one.claim == claim; });
    if (found == changes.end())
        return say("Nothing would change for {0}.", words::name(map, claim));
    if (!found->has_other_label())
        return say("The label of {0} would not change, but its strength would.", words::name(map, claim));
    return say(sentence_on_label(found->label_after), words::name(map, claim));
}

std::string_view nothing_would_do(bool to_stand, Means means) {
    switch (means) {
        case Means::drop:
            return to_stand ? "To drop other claims is not enough to make {0} stand."
                            : "To drop other claims is not enough to make {0} fall.";
        case Means::assume:
            return to_stand ? "To assume other claims is not enough to make {0} stand."
                            : "To assume other claims is not enough to make {0} fall.";
        case Means::both:
            break;
    }
    return to_stand ? "Nothing that becomes of other claims would make {0} stand."
                    : "Nothing that becomes of other claims would make {0} fall.";
}

Message about_remedies(const ArgumentMap& map, ClaimId claim, Wish wish, Means means, const Remedies& found) {
    const std::string name = words::name(map, claim);
    const bool to_stand = wish == Wish::in;
    if (found.remedies.empty()) {
        if (found.is_impossible)
            return say(nothing_would_do(to_stand, means), name);
        if (found.ruled_out < 2)
            return "Nothing was found.";
        return say(to_stand ? "Fewer than {1|claim} are not enough to make {0} stand; more were not tried."
                            : "Fewer than {1|claim} are not enough to make {0} fall; more were not tried.",
                   name, found.ruled_out);
    }
    const std::size_t steps = found.remedies.front().size();
    if (steps == 0)
        return say(to_stand ? "{0} stands as it is." : "{0} has fallen as it is.", name);
    if (steps == 1)
        return say(to_stand ? "To make {0} stand, one claim is enough. Any of these:"
                            : "To make {0} fall, one claim is enough. Any of these:",
                   name);
    return say(to_stand ? "To make {0} stand, it takes {1} claims together. Any of these sets:"
                        : "To make {0} fall, it takes {1} claims together. Any of these sets:",
               name, steps);
}

/// A sentence for all sets of which the same is to be said.
void add_unargued(const ArgumentMap& map, std::span<const std::vector<ClaimId>> unargued, Section& section) {
    constexpr std::size_t most_named = 4;
    for (std::size_t set = 0; set < unargued.size(); ++set) {
        const auto first = std::find(unargued.begin(), unargued.end(), unargued[set]);
        if (unargued[set].empty() || first - unargued.begin() != static_cast<std::ptrdiff_t>(set))
            continue;
        std::vector<std::string> sets;
        for (std::size_t other = set; other < unargued.size(); ++other)
            if (unargued[other] == unargued[set])
                sets.push_back(std::to_string(other + 1));
        section.remarks.push_back(say("No. {0} {1?works|work} only because nobody argues for {2} any more.",
                                      words::row(sets), sets.size(),
                                      words::names(map, unargued[set], most_named)));
    }
}

}  // namespace

Section what_if_section(const ArgumentMap& map, ClaimId claim, std::span<const ClaimChange> changes,
                        const StrengthSemantics& semantics) {
    Section section{.id = "what_if",
                    .title = "What would be otherwise",
                    .definition =
                        "The claims of which the label or the strength would be another. What is left "
                        "out is left out as if nobody had written it; what is assumed stands come what "
                        "may."};
    section.facts = {{"claim", claim}, {"changes", changes.size()}, {"semantics", OwnWord{semantics.id}}};
    section.sentences.push_back(about_claim_asked(map, claim, changes));
    if (&semantics != all_strength_semantics().front())
        section.sentences.push_back(say("Strengths are by {0}.", std::string(semantics.title)));
    Table table{.id = "changes",
                .title = "",
                .columns = {{"before", "now"},
                            {"after", "then"},
                            {"strength_before", "strength now"},
                            {"strength_after", "strength then"},
                            {"claim", "claim"}},
                .has_heading = true};
    for (const ClaimChange& change : changes)
        table.add(OwnWord{name(change.label_before)}, OwnWord{name(change.label_after)},
                  change.strength_before, change.strength_after, change.claim);
    section.tables.push_back(std::move(table));
    return section;
}

Section remedies_section(const ArgumentMap& map, ClaimId claim, Wish wish, Means means,
                         const Remedies& remedies, std::span<const std::vector<ClaimId>> unargued) {
    Section section{.id = "remedies",
                    .title = "What it would take",
                    .definition =
                        "The smallest sets of other claims to drop, as if nobody had written them, or to "
                        "assume, so that they stand come what may."};
    section.facts = {{"claim", claim},
                     {"wish", OwnWord{wish == Wish::in ? "in" : "out"}},
                     {"remedies", remedies.remedies.size()},
                     {"all", OwnWord{remedies.are_all ? "yes" : "no"}}};
    section.sentences.push_back(about_remedies(map, claim, wish, means, remedies));
    if (!remedies.reason.empty())
        section.sentences.push_back(say("The search ended early: {0}.", Message(remedies.reason)));
    else if (!remedies.are_all && !remedies.remedies.empty())
        section.sentences.push_back("There are more of the same size.");
    add_unargued(map, unargued, section);
    Table table{.id = "remedies",
                .title = "",
                .columns = {{"set", "no."},
                            {"deed", "how"},
                            {"claim", "claim"},
                            {"unargued", "unargued", Shown::to_programs}},
                .is_whole = true};  // no set in part; as many were looked for as are to be shown
    for (std::size_t set = 0; set < remedies.remedies.size(); ++set)
        for (const Step& step : remedies.remedies[set])
            table.add(set + 1, OwnWord{step.deed == Deed::drop ? "drop" : "assume"}, step.claim,
                      set < unargued.size() ? unargued[set] : std::vector<ClaimId>());
    section.tables.push_back(std::move(table));
    return section;
}

}  // namespace argmap
