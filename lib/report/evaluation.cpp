#include "report/evaluation.hpp"

#include "report/words.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace argmap {

namespace {

constexpr std::size_t most_named = 5;

OwnWord word_of(Verdict verdict) {
    return {name(verdict)};
}

std::vector<ClaimId> asked_claims(const ArgumentMap& map, const Evaluation& evaluation) {
    const auto all = map.claims();
    return evaluation.asked ? *evaluation.asked : std::vector<ClaimId>(all.begin(), all.end());
}

/// The main claims among some, then the others.
std::vector<ClaimId> main_ones_first(std::vector<ClaimId> claims, const ArgumentMap& map) {
    std::stable_partition(claims.begin(), claims.end(), [&](ClaimId claim) { return map.is_main(claim); });
    return claims;
}

Section empty_section() {
    return {.id = "evaluation",
            .title = "Which claims stand",
            .definition =
                "A claim is in where all attacks on it are out and, if it needs support, a support of it is "
                "in; it is out where an attack on it is in or all supports that it needs are out; else it is "
                "undecided. A labelling says so of all claims at once; a semantics says which labellings "
                "count."};
}

class Teller {
  public:
    Teller(const ArgumentMap& map, const Evaluation& evaluation)
        : map_(map), evaluation_(evaluation), asked_(asked_claims(map, evaluation)) {}

    Section run(const EvaluationRows& rows) {
        rows_ = rows;
        if (!evaluation_.acceptability.has_labelling) {
            tell(say("There is no {0} labelling: a cycle of attacks keeps each from deciding all.",
                     Message(name(evaluation_.semantics))));
            add_fact("labellings", std::size_t{0});
        }
        tell_counts();
        tell_main_claims();
        tell_verdicts();
        tell_strengths();
        add_claims();
        return std::move(section_);
    }

  private:
    void tell(Message sentence) { section_.sentences.push_back(std::move(sentence)); }
    void add_fact(std::string_view id, Cell value) { section_.facts.push_back({id, std::move(value)}); }

    Outcome outcome(ClaimId claim) const { return evaluation_.acceptability.claims[index(claim)]; }
    Standing label(Outcome outcome) const {
        return rows_.mode == LabelMode::credulous ? somewhere(outcome) : standing(outcome);
    }
    Standing label(ClaimId claim) const { return label(outcome(claim)); }

    static Standing somewhere(Outcome outcome) {
        return outcome.in != Share::none    ? Standing::in
               : outcome.out != Share::none ? Standing::out
                                            : Standing::undecided;
    }

    void tell_counts() {
        std::size_t in = 0;
        std::size_t out = 0;
        std::size_t in_some = 0;
        for (const ClaimId claim : asked_) {
            if (!is_known(claim))
                continue;
            in += label(claim) == Standing::in ? 1U : 0U;
            out += label(claim) == Standing::out ? 1U : 0U;
            in_some += outcome(claim).in == Share::some ? 1U : 0U;
        }
        const std::size_t all = asked_.size();
        const std::size_t unanswered = evaluation_.acceptability.unanswered.size();
        const std::size_t open = evaluation_.acceptability.has_labelling ? all - in - out - unanswered : 0;
        add_fact("semantics", OwnWord{name(evaluation_.semantics)});
        add_fact("support", OwnWord{name(evaluation_.reading.support)});
        add_fact("claims", all);
        add_fact("in", in);
        add_fact("out", out);
        add_fact("undecided", open);
        add_fact("unanswered", unanswered);
        if (map_.claim_count() == 0)
            return tell("The map has no claims.");
        if (!evaluation_.acceptability.has_labelling)
            return;
        if (is_about_one())
            tell_the_one();
        else
            tell_clauses(in, out, open);
        if (in_some > 0 && rows_.mode == LabelMode::each && !is_about_one())
            tell(say("Of those left open, {0} {0?stands|stand} in some labellings and not in others.",
                     in_some));
        tell_unanswered();
    }

    /// Whether a single claim was asked for.
    bool is_about_one() const { return evaluation_.asked && asked_.size() == 1; }

    void tell_the_one() {
        const ClaimId claim = asked_.front();
        if (!is_known(claim))
            return;
        tell(say(sentence_on_one(label(claim)), words::name(map_, claim),
                 Message(name(evaluation_.semantics))));
        if (outcome(claim).in == Share::some && rows_.mode == LabelMode::each)
            tell("It stands in some labellings and not in others.");
    }

    std::string_view sentence_on_one(Standing label) const {
        const bool is_single = has_one_labelling();
        const bool is_credulous = rows_.mode == LabelMode::credulous;
        switch (label) {
            case Standing::in:
                return is_single      ? "The claim {0} stands."
                       : is_credulous ? "The claim {0} stands in some {1} labelling."
                                      : "The claim {0} stands in every {1} labelling.";
            case Standing::out:
                return is_single      ? "The claim {0} has fallen."
                       : is_credulous ? "The claim {0} has fallen in some {1} labelling and stands in none."
                                      : "The claim {0} has fallen in every {1} labelling.";
            case Standing::undecided:
                break;
        }
        return is_single || !is_credulous ? "The claim {0} is left open."
                                          : "The claim {0} is left open in every {1} labelling.";
    }

    void tell_clauses(std::size_t in, std::size_t out, std::size_t open) {
        std::vector<Message> clauses;
        add_clause(in, Standing::in, clauses);
        add_clause(out, Standing::out, clauses);
        add_clause(open, Standing::undecided, clauses);
        if (!clauses.empty())
            tell(say(evaluation_.asked ? "Of the {0|claim} asked for {1}." : "Of {0|claim} {1}.",
                     asked_.size(), words::list(clauses)));
    }

    void add_clause(std::size_t count, Standing label, std::vector<Message>& clauses) const {
        if (count > 0)
            clauses.push_back(say(clause(label), count, Message(name(evaluation_.semantics))));
    }

    std::string_view clause(Standing label) const {
        const bool is_single = has_one_labelling();
        const bool is_credulous = rows_.mode == LabelMode::credulous;
        switch (label) {
            case Standing::in:
                return is_single      ? "{0} {0?stands|stand}"
                       : is_credulous ? "{0} {0?stands|stand} in some {1} labelling"
                                      : "{0} {0?stands|stand} in every {1} labelling";
            case Standing::out:
                return is_single ? "{0} {0?has|have} fallen"
                       : is_credulous
                           ? "{0} {0?has|have} fallen in some {1} labelling and {0?stands|stand} in none"
                           : "{0} {0?has|have} fallen in every {1} labelling";
            case Standing::undecided:
                break;
        }
        return is_single || !is_credulous ? "{0} {0?is|are} left open"
                                          : "{0} {0?is|are} left open in every {1} labelling";
    }

    /// Whether there is a label to tell.
    bool is_known(ClaimId claim) const { return argmap::is_known(evaluation_, claim); }

    bool has_one_labelling() const {
        return evaluation_.semantics == Semantics::grounded || evaluation_.semantics == Semantics::ideal;
    }

    void tell_unanswered() {
        const Acceptability& found = evaluation_.acceptability;
        if (!found.unanswered.empty())
            tell(say("What becomes of {0|claim} was not found out ({1}): {2}.", found.unanswered.size(),
                     Message(found.reason), words::names(map_, found.unanswered, most_named)));
    }

    void tell_main_claims() {
        if (!evaluation_.acceptability.has_labelling || is_about_one())
            return;
        std::vector<ClaimId> mains = main_ones_first(asked_, map_);
        std::erase_if(mains, [&](ClaimId claim) { return !map_.is_main(claim); });
        mains.resize(std::min(mains.size(), most_named));
        for (const ClaimId main : mains)
            tell(say(is_known(main) ? sentence_on(label(main))
                                    : "What becomes of the main claim {0} was not found out.",
                     words::name(map_, main)));
    }

    static std::string_view sentence_on(Standing label) {
        switch (label) {
            case Standing::in:
                return "The main claim {0} stands.";
            case Standing::out:
                return "The main claim {0} has fallen.";
            case Standing::undecided:
                break;
        }
        return "The main claim {0} is left open.";
    }

    void tell_verdicts() {
        declared_ = static_cast<std::size_t>(
            std::count_if(asked_.begin(), asked_.end(), [&](ClaimId claim) { return has_verdict(claim); }));
        const std::vector<ClaimId> wrong = misjudged(map_, evaluation_);
        add_fact("verdicts", declared_);
        add_fact("misjudged", wrong.size());
        if (declared_ == 0) {
            if (evaluation_.is_judged)
                tell("There is no verdict to judge.");
            return;
        }
        if (unjudged() > 0)
            return tell(say("{0|declared verdict} {0?is|are} not judged, for there is no label to compare.",
                            unjudged()));
        if (is_about_one())
            tell(wrong.empty() ? "Its declared verdict agrees with that."
                               : "Its declared verdict is not what the arguments come to.");
        else if (wrong.empty())
            tell(declared_ == 1 ? Message("The one declared verdict agrees with that.")
                                : say("All {0|declared verdict} agree with that.", declared_));
        else
            tell(say(declared_ == 1
                         ? "The one declared verdict is not what the arguments come to: {2}."
                         : "{0} of {1|declared verdict} {0?is|are} not what the arguments come to: {2}.",
                     wrong.size(), declared_, words::names(map_, wrong, most_named)));
    }

    /// How many verdicts are about claims that have no label.
    std::size_t unjudged() const {
        return static_cast<std::size_t>(std::count_if(asked_.begin(), asked_.end(), [&](ClaimId claim) {
            return has_verdict(claim) && !is_known(claim);
        }));
    }

    bool has_verdict(ClaimId claim) const { return evaluation_.verdicts[index(claim)] != Verdict::none; }

    void tell_strengths() {
        add_fact("strength", evaluation_.strengths ? Cell(OwnWord{evaluation_.strength->id}) : Cell());
        if (!evaluation_.strengths)
            return;
        std::vector<ClaimId> unreliable = evaluation_.strengths->unreliable;
        std::erase_if(unreliable, [&](ClaimId claim) {
            return !std::binary_search(asked_.begin(), asked_.end(), claim);
        });
        add_fact("unsettled", unreliable.size());
        if (!unreliable.empty())
            tell(say("The strengths of {0|claim} did not settle and mean nothing: {1}.", unreliable.size(),
                     words::names(map_, unreliable, most_named)));
    }

    void add_claims() {
        const Shown strength_column = evaluation_.strengths ? Shown::to_all : Shown::to_programs;
        const Shown verdict_column = declared_ > 0 ? Shown::to_all : Shown::to_programs;
        Table table{.id = "claims",
                    .title = "",
                    .columns = {{"label", "label"},
                                {"in", "in", Shown::to_programs},
                                {"out", "out", Shown::to_programs},
                                {"strength", "strength", strength_column},
                                {"base", "base score", Shown::to_programs},
                                {"change", "change", strength_column},
                                {"verdict", "verdict", verdict_column},
                                {"main", "main", Shown::to_programs},
                                {"claim", "claim"}},
                    .has_heading = true};
        for (const ClaimId claim : main_ones_first(asked_, map_))
            if (is_wanted(claim))
                add_claim(claim, table);
        if (rows_.label && table.row_count() == 0 && !asked_.empty())
            tell(say(evaluation_.asked ? "No claim that was asked for has the label {0}."
                                       : "No claim has the label {0}.",
                     Message(name(*rows_.label))));
        section_.tables.push_back(std::move(table));
    }

    bool is_wanted(ClaimId claim) const {
        return !rows_.label || (is_known(claim) && *rows_.label == label(claim));
    }

    /// Nothing of a claim of which it was not found out.
    Cell label_cell(ClaimId claim) const {
        if (!is_known(claim))
            return {};
        const Outcome found = outcome(claim);
        return OwnWord{rows_.mode == LabelMode::each ? name(found) : name(label(found))};
    }

    void add_claim(ClaimId claim, Table& table) const {
        const Outcome found = outcome(claim);
        const Verdict verdict = evaluation_.verdicts[index(claim)];
        const std::optional<Strengths>& strengths = evaluation_.strengths;
        const bool known = is_known(claim);
        table.add(label_cell(claim), known ? Cell(OwnWord{name(found.in)}) : Cell(),
                  known ? Cell(OwnWord{name(found.out)}) : Cell(),
                  strengths ? Cell((*strengths)[claim]) : Cell(),
                  strengths ? Cell(strengths->base[index(claim)]) : Cell(),
                  strengths ? Cell(strengths->change(claim)) : Cell(),
                  verdict == Verdict::none ? Cell() : Cell(word_of(verdict)),
                  OwnWord{map_.is_main(claim) ? "yes" : "no"}, claim);
    }

    const ArgumentMap& map_;
    const Evaluation& evaluation_;
    const std::vector<ClaimId> asked_;
    EvaluationRows rows_;
    std::size_t declared_ = 0;
    Section section_ = empty_section();
};

/// The labellings of a map beside each other.
class Lister {
  public:
    Lister(const ArgumentMap& map, const LabellingList& list) : map_(map), list_(list) {
        differs_.resize(map.claim_count());
        for (const std::vector<Standing>& labels : list.labellings)
            for (std::size_t c = 0; c < labels.size(); ++c)
                differs_[c] = differs_[c] || labels[c] != list.labellings.front()[c];
    }

    Section run() {
        Section section = empty_section();
        section.facts = {{"semantics", OwnWord{name(list_.semantics)}},
                         {"labellings", list_.labellings.size()},
                         {"complete", OwnWord{list_.reason.empty() ? "yes" : "no"}}};
        section.sentences.push_back(sentence());
        Table table{.id = "labellings",
                    .title = "In them, of the claims whose labels differ",
                    .columns = {{"number", "no."},
                                {"differing", "in"},
                                {"in", "in", Shown::to_programs},
                                {"out", "out", Shown::to_programs},
                                {"undecided", "undecided", Shown::to_programs}}};
        for (std::size_t at = 0; at < list_.labellings.size(); ++at)
            add(at, table);
        if (list_.labellings.size() == 1)
            table.title = "In it";
        section.tables.push_back(std::move(table));
        return section;
    }

  private:
    Message sentence() const {
        const Message semantics = name(list_.semantics);
        const std::size_t count = list_.labellings.size();
        if (!list_.reason.empty() && count == 0)
            return say("No {0} labelling was found: {1}.", semantics, Message(list_.reason));
        if (!list_.reason.empty())
            return say("{0|labelling} {0?is|are} {1}, and perhaps there are more: {2}.", count, semantics,
                       Message(list_.reason));
        return count == 0 ? say("There is no {0} labelling.", semantics)
                          : say("{0|labelling} {0?is|are} {1}.", count, semantics);
    }

    void add(std::size_t at, Table& table) const {
        const std::vector<Standing>& labels = list_.labellings[at];
        const auto with = [&](Standing standing, bool differing) {
            std::vector<ClaimId> claims;
            for (const ClaimId claim : map_.claims())
                if (labels[index(claim)] == standing && (!differing || differs_[index(claim)]))
                    claims.push_back(claim);
            return claims;
        };
        table.add(at + 1, with(Standing::in, list_.labellings.size() > 1), with(Standing::in, false),
                  with(Standing::out, false), with(Standing::undecided, false));
    }

    const ArgumentMap& map_;
    const LabellingList& list_;
    std::vector<bool> differs_;
};

/// Digits of a number that people can still read.
constexpr std::size_t most_digits_read = 30;

/// As `with_thousands`, which knows no longer numbers, has it.
std::string with_thousands_apart(std::string digits) {
    if (digits.size() > 4)
        for (std::size_t left = digits.size(); left > 3;)
            digits.insert(left -= 3, " ");
    return digits;
}

/// A number of any length: "1 152 921 504 606 846 976"; rounded down where it is too long to read:
/// "1.07 × 10^301".
std::string for_people(const std::string& digits) {
    return digits.size() <= most_digits_read ? with_thousands_apart(digits)
                                             : digits.substr(0, 1) + "." + digits.substr(1, 2) + " × 10^" +
                                                   std::to_string(digits.size() - 1);
}

/// A number of any length, where it is small enough to be one.
Cell number_cell(const std::string& digits) {
    constexpr std::size_t most_digits = 15;
    return digits.size() <= most_digits ? Cell(static_cast<std::size_t>(std::stoull(digits))) : Cell();
}

}  // namespace

std::vector<Verdict> declared_verdicts(const ArgumentMap& map) {
    std::vector<Verdict> verdicts;
    verdicts.reserve(map.claim_count());
    for (const ClaimId claim : map.claims())
        verdicts.push_back(map[claim].verdict);
    return verdicts;
}

bool is_known(const Evaluation& evaluation, ClaimId claim) {
    const std::vector<ClaimId>& unanswered = evaluation.acceptability.unanswered;
    return evaluation.acceptability.has_labelling &&
           !std::binary_search(unanswered.begin(), unanswered.end(), claim);
}

std::vector<ClaimId> misjudged(const ArgumentMap& map, const Evaluation& evaluation) {
    std::vector<ClaimId> found;
    for (const ClaimId claim : asked_claims(map, evaluation))
        if (const Verdict verdict = evaluation.verdicts[index(claim)];
            verdict != Verdict::none && is_known(evaluation, claim) &&
            standing_of(verdict) != standing(evaluation.acceptability.claims[index(claim)]))
            found.push_back(claim);
    return found;
}

Report evaluation_report(const ArgumentMap& map, const Evaluation& evaluation, const EvaluationRows& rows) {
    return {.map = &map, .sections = {Teller(map, evaluation).run(rows)}};
}

Report labellings_report(const ArgumentMap& map, const LabellingList& list) {
    return {.map = &map, .sections = {Lister(map, list).run()}};
}

Report count_report(const ArgumentMap& map, Semantics semantics, const Count& count) {
    Section section = empty_section();
    section.facts = {{"semantics", OwnWord{name(semantics)}},
                     {"labellings", number_cell(count.number)},
                     {"complete", OwnWord{count.exact ? "yes" : "no"}}};
    const Message words = name(semantics);
    const std::string number = for_people(count.number);
    if (!count.exact && count.number == "0")
        section.sentences.push_back(say("No {0} labelling was found: {1}.", words, Message(count.reason)));
    else if (!count.exact)
        section.sentences.push_back(
            say("Labellings that are {1}: at least {0} ({2}).", number, words, Message(count.reason)));
    else if (count.number.size() <= most_digits_read)
        section.sentences.push_back(say("Labellings that are {1}: {0}.", number, words));
    else
        section.sentences.push_back(say("Labellings that are {1}: about {0}.", number, words));
    return {.map = &map, .sections = {std::move(section)}};
}

}  // namespace argmap
