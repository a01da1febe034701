#include "report/about_claim.hpp"

#include "report/words.hpp"
#include "structure/answers.hpp"
#include "structure/cycles.hpp"
#include "structure/depth.hpp"
#include "structure/hinges.hpp"
#include "structure/own_lines.hpp"
#include "structure/sides.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace argmap {

namespace {

constexpr std::size_t most_main_claims = 16;

OwnWord yes_or_no(bool is_so) {
    return {is_so ? "yes" : "no"};
}

/// A name or title inside a sentence.
std::string named(std::string_view name) {
    return shorten(plain_line(first_bytes(name, 400)), 60);
}

/// What a relation does to the claim that the section is about, or to a step towards it.
std::string_view what_it_does(const ArgumentMap& map, RelationId relation) {
    const bool on_step = map.target(relation).is_relation();
    switch (map.type(relation)) {
        case RelationType::support:
            return on_step ? "supports a step" : "supports it";
        case RelationType::attack:
            return on_step ? "attacks a step" : "attacks it";
        case RelationType::contrary:
            return on_step ? "attacks a step" : "is contrary to it";
        case RelationType::rephrase:
            return on_step ? "rephrases a step" : "rephrases it";
    }
    return "";
}

/// What it does itself to another claim or step.
std::string_view what_it_does_to(const ArgumentMap& map, RelationId relation) {
    const bool on_step = map.target(relation).is_relation();
    switch (map.type(relation)) {
        case RelationType::support:
            return on_step ? "supports the step" : "supports";
        case RelationType::attack:
        case RelationType::contrary:
            return on_step ? "attacks the step" : "attacks";
        case RelationType::rephrase:
            return "rephrases";
    }
    return "";
}

/// The relations aimed at a claim, each followed by those aimed at it and so on; then the contraries and
/// rephrases that are written from the claim.
std::vector<RelationId> relations_bearing_on(const ArgumentMap& map, ClaimId claim) {
    std::vector<RelationId> found;
    std::vector<RelationId> todo;
    const auto add = [&](std::span<const RelationId> relations) {
        todo.insert(todo.end(), relations.rbegin(), relations.rend());
    };
    add(map.relations_to(claim));
    while (!todo.empty()) {
        found.push_back(todo.back());
        todo.pop_back();
        add(map.relations_to(found.back()));
    }
    for (const RelationId relation : map.relations_from(claim))
        if (is_mutual(map, relation))
            found.push_back(relation);
    return found;
}

/// The claims by which a relation bears on a claim: its premises or, where it is written from the claim, the
/// claim it is aimed at.
std::vector<ClaimId> bearing_claims(const ArgumentMap& map, RelationId relation, ClaimId on) {
    const std::span<const ClaimId> premises = map.premises(relation);
    if (is_mutual(map, relation) && premises[0] == on)
        return {map.target(relation).claim()};
    return {premises.begin(), premises.end()};
}

class AboutClaim {
  public:
    AboutClaim(const ArgumentMap& map, ClaimId claim, const ReportOptions& options)
        : map_(map),
          facts_(map),
          claim_(claim),
          options_(options),
          bearing_(relations_bearing_on(map, claim)) {
        for (const RelationId relation : bearing_)
            attack_of_.emplace(index(relation), std::nullopt);
        for (const Attack& attack : attacks(map))
            if (const auto found = attack_of_.find(index(attack.relation)); found != attack_of_.end())
                found->second = attack;
    }

    Section run() {
        tell_what_it_is();
        tell_attacks();
        tell_main_claims();
        tell_linked();
        tell_behind();
        tell_cycles();
        add_reasons();
        add_answers();
        add_targets();
        add_sources();
        return std::move(section_);
    }

  private:
    void tell(Message sentence) { section_.sentences.push_back(std::move(sentence)); }

    void tell_what_it_is() {
        const ClaimEntry& entry = map_[claim_];
        const auto speaker = map_.speaker(claim_);
        const auto topic = map_.topic(claim_);
        section_.facts = {{"claim", claim_},
                          {"text", map_.text(claim_, options_.language)},
                          {"speaker", speaker ? Cell(map_.id(*speaker)) : Cell()},
                          {"topic", topic ? Cell(map_[*topic].id.text()) : Cell()},
                          {"main", yes_or_no(map_.is_main(claim_))},
                          {"assumed", yes_or_no(entry.assumed)},
                          {"implicit", yes_or_no(entry.implicit)}};
        const std::string text = std::string(map_.text(claim_, options_.language));
        for (std::string& line : wrap(plain_line(text), std::max<std::size_t>(options_.width, 44) - 4))
            tell(words::text(std::move(line)));
        Message what = told_whose();
        if (entry.assumed)
            what = say("{0}, taken for granted", std::move(what));
        if (entry.implicit)
            what = say("{0}, left unstated in the source", std::move(what));
        tell(say("{0}.", std::move(what)));
    }

    /// "`thesis` is a claim of Ann under the topic Tea"
    Message told_whose() const {
        const std::string name = words::name(map_, claim_);
        const Message what = map_.is_main(claim_) ? "a main claim" : "a claim";
        const auto speaker = map_.speaker(claim_);
        const std::string of = speaker ? named(map_.name(*speaker, options_.language)) : "";
        const auto topic = map_.topic(claim_);
        if (!topic)
            return speaker ? say("{0} is {1} of {2}", name, what, of) : say("{0} is {1}", name, what);
        const std::string under = named(map_.title(*topic, options_.language));
        return speaker ? say("{0} is {1} of {2} under the topic {3}", name, what, of, under)
                       : say("{0} is {1} under the topic {2}", name, what, under);
    }

    void add_sources() {
        Table table{.id = "sources",
                    .title = "It cites",
                    .columns = {{"source", "source"}, {"at", "at"}, {"title", "title"}}};
        for (const ResolvedCitation& citation : map_.citations(claim_))
            table.add(map_[citation.source].id.text(),
                      citation.entry->locator.present() ? Cell(citation.entry->locator.text()) : Cell(),
                      map_.title(citation.source, options_.language));
        section_.tables.push_back(std::move(table));
    }

    const Attack* attack(RelationId relation) const {
        const auto found = attack_of_.find(index(relation));
        return found == attack_of_.end() || !found->second ? nullptr : &*found->second;
    }

    void tell_attacks() {
        std::size_t suffered = 0;
        std::size_t unanswered = 0;
        for (const RelationId relation : bearing_)
            if (const Attack* const found = attack(relation); found != nullptr && is_direct(relation)) {
                ++suffered;
                unanswered += found->answered ? 0U : 1U;
            }
        section_.facts.push_back({"attacks", suffered});
        section_.facts.push_back({"unanswered", unanswered});
        if (bearing_.empty())
            tell("Nothing bears on it.");
        else if (suffered == 0)
            tell("Nobody attacks it.");
        else
            tell(say("It suffers {0|attack}, {1}.", suffered, told_unanswered(suffered, unanswered)));
    }

    static Message told_unanswered(std::size_t suffered, std::size_t unanswered) {
        if (unanswered == suffered)
            return suffered == 1 ? "which is unanswered" : "none of them answered";
        if (unanswered == 0)
            return suffered == 1 ? "which is answered" : "all answered";
        return say("{0} of them unanswered", unanswered);
    }

    /// Whether a relation that bears on the claim is aimed at the claim itself, and not at a step.
    bool is_direct(RelationId relation) const {
        return map_.target(relation) == Target(claim_) || is_mutual(map_, relation);
    }

    void tell_main_claims() {
        const std::uint32_t depth = depths(facts_).of[index(claim_)];
        section_.facts.push_back({"depth", depth == Depths::unreached ? Cell() : Cell(std::size_t{depth})});
        Table table{.id = "main_claims",
                    .title = "Main claims that it bears on",
                    .columns = {{"side", "side"}, {"behind", "claims behind it"}, {"main", "main claim"}},
                    .shown = Shown::to_programs};
        for (const ClaimId main :
             map_.main_claims().first(std::min(map_.main_claims().size(), most_main_claims)))
            if (main != claim_)
                add_main_claim(main, table);
        if (table.row_count() == 0 && !map_.main_claims().empty() && !map_.is_main(claim_))
            tell("It bears on no main claim.");
        if (depth != Depths::unreached && !map_.is_main(claim_))
            tell(say(map_.main_claims().size() == 1 ? "It is {0} from the main claim on the longest line."
                                                    : "It is {0} from a main claim on the longest line.",
                     words::many(depth, "{0|step}", "no steps")));
        section_.tables.push_back(std::move(table));
    }

    void add_main_claim(ClaimId main, Table& table) {
        const Side side = sides(facts_, main)[index(claim_)];
        if (side == Side::none)
            return;
        const std::vector<Hinge> all = hinges_in(facts_, main).hinges;
        const auto hinge =
            std::find_if(all.begin(), all.end(), [&](const Hinge& one) { return one.claim == claim_; });
        const std::size_t behind = hinge == all.end() ? 0 : hinge->behind;
        table.add(OwnWord{name(side)}, behind, main);
        const Message text = say(side == Side::both  ? "It speaks both for and against {0}"
                                 : side == Side::pro ? "It speaks for {0}"
                                                     : "It speaks against {0}",
                                 words::name(map_, main));
        tell(behind == 0
                 ? say("{0}.", text)
                 : say("{0} and is a hinge: {1|other claim} {1?bears|bear} on that only by way of it.", text,
                       behind));
    }

    /// "It supports `thesis` only together with `other`."
    void tell_linked() {
        std::size_t told = 0;
        for (const RelationId relation : map_.relations_from(claim_)) {
            if (!map_.is_linked(relation))
                continue;
            if (told++ == options_.top)
                break;
            const Target target = map_.target(relation);
            const std::vector<ClaimId> others = linked_with(relation);
            tell(say("It {0} {1} only together with {2}.", Message(what_it_does_to(map_, relation)),
                     in_backticks(target.is_claim() ? map_.id(target.claim()) : map_.id(target.relation())),
                     words::names(map_, others, std::max<std::size_t>(options_.top, 2))));
        }
    }

    /// The other premises of a relation.
    std::vector<ClaimId> linked_with(RelationId relation) const {
        const auto premises = map_.premises(relation);
        std::vector<ClaimId> others(premises.begin(), premises.end());
        others.erase(std::find(others.begin(), others.end(), claim_));
        return others;
    }

    void tell_behind() {
        Table table{.id = "behind",
                    .title = "Behind it, and bearing on nothing but by way of it",
                    .columns = {{"claim", "claim"}},
                    .layout = TableLayout::list};
        for (const ClaimId claim : facts_(own_lines).claims_that_need(claim_))
            table.add(claim);
        section_.tables.push_back(std::move(table));
    }

    void tell_cycles() {
        Table table{.id = "cycles",
                    .title = "Cycles that it is in",
                    .columns = {{"kind", "kind"}, {"claims", "claims"}},
                    .shown = Shown::to_programs};
        const auto look = [&](const std::vector<std::vector<ClaimId>>& cycles, OwnWord kind,
                              std::string_view pattern) {
            for (const std::vector<ClaimId>& cycle : cycles)
                if (std::binary_search(cycle.begin(), cycle.end(), claim_)) {
                    table.add(kind, cycle);
                    tell(say(pattern, cycle.size(),
                             words::names(map_, cycle, std::max<std::size_t>(options_.top, 2))));
                }
        };
        look(support_cycles(map_), {"support"}, "It is in a cycle of support of {0|claim}: {1}.");
        look(attack_cycles(facts_), {"attack"}, "It is in a cycle of attack of {0|claim}: {1}.");
        section_.tables.push_back(std::move(table));
    }

    /// What bears on it; a step's own reasons and attacks come after the step.
    void add_reasons() {
        Table table{.id = "reasons",
                    .title = "Bearing on it directly",
                    .columns = {{"does", "what it does"},
                                {"answered", "answered", Shown::to_programs},
                                {"relation", "relation", Shown::to_programs},
                                {"claims", "claims"}},
                    .at_least = 12};
        for (const RelationId relation : bearing_) {
            const Attack* const found = attack(relation);
            table.add(OwnWord{what_it_does(map_, relation)},
                      found == nullptr ? Cell() : Cell(yes_or_no(found->answered)), relation,
                      bearing_claims(map_, relation, claim_));
        }
        section_.tables.push_back(std::move(table));
    }

    void add_answers() {
        Table table{.id = "answers",
                    .title = "Answers to the attacks on it, the first to each",
                    .columns = {{"attack", "attack", Shown::to_programs},
                                {"attack_from", "attack from"},
                                {"answer", "answer", Shown::to_programs},
                                {"by", "by", map_.speaker_count() > 0 ? Shown::to_all : Shown::to_programs},
                                {"claim", "answer from"}}};
        for (const RelationId relation : bearing_) {
            const Attack* const found = attack(relation);
            if (found == nullptr || !found->answered)
                continue;
            const auto speaker = answering_speaker(map_, *found);
            table.add(relation, bearing_claims(map_, relation, claim_), *found->answer,
                      speaker ? Cell(map_.name(*speaker, options_.language)) : Cell(),
                      answering_claim(map_, *found));
        }
        section_.tables.push_back(std::move(table));
    }

    /// What it bears on itself, with those that it does so together with.
    void add_targets() {
        Table table{.id = "targets",
                    .title = "What it bears on directly",
                    .columns = {{"does", "what it does"},
                                {"relation", "relation", Shown::to_programs},
                                {"together_with", "together with", Shown::to_programs},
                                {"target", "what"}},
                    .at_least = 12};
        for (const RelationId relation : map_.relations_from(claim_)) {
            if (is_mutual(map_, relation))
                continue;
            std::vector<ClaimId> others = linked_with(relation);
            const Target target = map_.target(relation);
            table.add(OwnWord{what_it_does_to(map_, relation)}, relation,
                      others.empty() ? Cell() : Cell(std::move(others)),
                      target.is_claim() ? Cell(target.claim()) : Cell(target.relation()));
        }
        section_.tables.push_back(std::move(table));
    }

    const ArgumentMap& map_;
    Facts facts_;
    ClaimId claim_;
    const ReportOptions& options_;
    std::vector<RelationId> bearing_;
    std::unordered_map<std::uint32_t, std::optional<Attack>> attack_of_;  // of what bears on it; never walked
    Section section_{
        .id = "claim",
        .title = "One claim",
        .definition =
            "What is said of one claim, in the words of the other sections: its side towards the main claims "
            "and its depth; a hinge is a claim that others need to bear on a main claim."};
};

}  // namespace

Report about_claim(const ArgumentMap& map, ClaimId claim, const ReportOptions& options) {
    return {.map = &map, .sections = {AboutClaim(map, claim, options).run()}};
}

}  // namespace argmap
