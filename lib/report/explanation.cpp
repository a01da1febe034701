#include "report/explanation.hpp"

#include "report/shown.hpp"
#include "report/words.hpp"
#include "text/markdown.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace argmap {

namespace {

/// Whether nobody said anything for or against a claim.
bool is_plain(const ClaimReason& reason) {
    return reason.because == Because::stands && !reason.support && reason.failures.empty();
}

class Teller {
  public:
    Teller(const ArgumentMap& map, const Explanation& explanation, const ReportOptions& options)
        : map_(map),
          explanation_(explanation),
          options_(options),
          reason_of_(map.claim_count(), nullptr),
          defence_of_(map.relation_count(), nullptr) {
        for (const ClaimReason& reason : explanation.claims)
            reason_of_[index(reason.claim)] = &reason;
        for (const Defence& defence : explanation.defences)
            defence_of_[index(defence.relation)] = &defence;
    }

    std::vector<ExplanationParagraph> run() {
        std::vector<const ClaimReason*> wanted;
        for (const ClaimReason& reason : explanation_.claims)
            if (&reason == &explanation_.claims.front() || needs_paragraph(reason))
                wanted.push_back(&reason);
        const std::size_t shown = shown_of(wanted.size());
        for (const ClaimReason* const reason : std::span(wanted).first(shown))
            tell(*reason);
        if (shown < wanted.size())
            paragraphs_.push_back(
                {.heading = say("And {0|more claim} on which this rests", wanted.size() - shown),
                 .lines = {}});
        return std::move(paragraphs_);
    }

  private:
    /// How much of a list is told. One more takes no more room than to say that there is one more.
    std::size_t shown_of(std::size_t all) const { return all <= options_.top + 1 ? all : options_.top; }

    /// Of a claim that is plain, or that falls to an attack on it, all is said where it is named.
    bool needs_paragraph(const ClaimReason& reason) const {
        if (reason.because == Because::attacked)
            return defence_of(*reason.attack) != nullptr;
        return !is_plain(reason);
    }

    const Defence* defence_of(RelationId relation) const { return defence_of_[index(relation)]; }

    void add(std::size_t depth, Message text) {
        paragraphs_.back().lines.push_back({.depth = depth, .text = std::move(text)});
    }

    /// "`thesis`: “Tea is good”"
    Message named(ClaimId claim) const {
        constexpr std::size_t most_columns = 160;
        const std::string_view text = map_.text(claim, options_.language);
        if (is_blank(text))
            return words::text(words::name(map_, claim));
        return say("{0} (“{1}”)", words::name(map_, claim),
                   shorten(plain_line(first_bytes(text, 4 * most_columns + 16)), most_columns));
    }

    /// "`a` (“A”), `b` (“B”) and `c` (“C”)"; "`a` (“A”) and 37 more".
    Message named(const std::vector<ClaimId>& claims) const {
        const std::size_t shown = shown_of(claims.size());
        Message all = named(claims.front());
        for (std::size_t i = 1; i < shown; ++i)
            all = i + 1 == claims.size() ? say("{0} and {1}", std::move(all), named(claims[i]))
                                         : joined({std::move(all), ", ", named(claims[i])});
        return shown == claims.size() ? all : say("{0} and {1} more", std::move(all), claims.size() - shown);
    }

    void tell(const ClaimReason& reason) {
        paragraphs_.push_back(
            {.heading = say(heading(reason.standing), words::name(map_, reason.claim)), .lines = {}});
        if (const std::string_view text = map_.text(reason.claim, options_.language); !is_blank(text))
            add(0, say("“{0}”", plain_line(text)));
        tell_why(reason);
        while (!steps_.empty()) {
            const RelationId step = steps_.back();
            steps_.pop_back();
            tell_step(step);
        }
    }

    void tell_why(const ClaimReason& reason) {
        switch (reason.because) {
            case Because::stands:
                return tell_standing(reason);
            case Because::attacked:
                add(0, say("It has fallen: {0} {1?attacks|attack} it, and that objection stands.",
                           named(speakers(*reason.attack, reason.claim)),
                           speakers(*reason.attack, reason.claim).size()));
                tell_state_of(*reason.attack, reason.claim);
                if (reason.others > 0)
                    add(0, say("{0|more objection} {0?stands|stand} as well.", reason.others));
                return;
            case Because::unsupported:
                add(0, reason.failures.size() == 1
                           ? Message("It has fallen: the one reason that is given for it fails.")
                           : say("It has fallen: all of the {0|reason} that are given for it fail.",
                                 reason.failures.size()));
                return tell_failures(reason.failures, reason.claim);
            case Because::circular:
                if (is_in_told_chain(reason.claim)) {
                    add(0, "It has fallen with the cycle above.");
                    return tell_other_failures(reason);
                }
                note_chain(reason);
                add(0, say(is_in_cycle(reason)
                               ? "It has fallen: the reasons for it go in a cycle that nothing else carries: "
                                 "{0}."
                               : "It has fallen: it rests only on claims that rest on each other: {0}.",
                           chain(reason)));
                return tell_other_failures(reason);
            case Because::open:
                if (is_in_told_chain(reason.claim)) {
                    add(0, "It is left open with the dispute above.");
                } else {
                    note_chain(reason);
                    add(0, "It is left open, because it hangs on a dispute that the map does not decide:");
                    tell_dispute(reason);
                }
                return tell_what_fails_beside(reason);
        }
    }

    bool is_in_told_chain(ClaimId claim) const {
        return std::binary_search(in_told_chains_.begin(), in_told_chains_.end(), claim);
    }

    void note_chain(const ClaimReason& reason) {
        const std::size_t shown = std::min(reason.chain.size(), most_links);
        in_told_chains_.insert(in_told_chains_.end(), reason.chain.begin(),
                               reason.chain.begin() + static_cast<std::ptrdiff_t>(shown));
        std::sort(in_told_chains_.begin(), in_told_chains_.end());
    }

    /// Of a claim that is left open the reasons and objections that do not count.
    void tell_what_fails_beside(const ClaimReason& reason) {
        std::vector<Failure> reasons;
        std::vector<Failure> objections;
        for (const Failure& failure : reason.failures)
            (map_.type(failure.relation) == RelationType::support ? reasons : objections).push_back(failure);
        tell_other_reasons(reasons, reason.claim);
        if (objections.empty())
            return;
        add(0, objections.size() == 1 ? Message("One objection to it is answered:")
                                      : say("{0|objection} to it are answered:", objections.size()));
        tell_failures(objections, reason.claim);
    }

    static std::string_view heading(Standing standing) {
        switch (standing) {
            case Standing::in:
                return "{0} stands";
            case Standing::out:
                return "{0} has fallen";
            case Standing::undecided:
                break;
        }
        return "{0} is left open";
    }

    std::vector<ClaimId> speakers(RelationId relation, Target about) const {
        return speakers_by(map_, relation, about);
    }

    void tell_standing(const ClaimReason& reason) {
        if (reason.support) {
            add(0, say("It rests on {0}.", named(speakers(*reason.support, reason.claim))));
            tell_state_of(*reason.support, reason.claim);
            if (reason.others > 0)
                add(0, say("{0|more reason} {0?stands|stand} as well.", reason.others));
        } else {
            add(0, map_[reason.claim].assumed ? "It is taken for granted."
                                              : "Nobody argues for it, and it is taken as it is.");
            tell_needless_reasons(reason);
        }
        if (reason.failures.empty())
            return add(0, "Nobody objects to the claim itself.");
        const std::size_t objections = reason.failures.size();
        add(0, objections == 1 ? Message("One objection is raised, and it is answered:")
               : objections == 2
                   ? Message("Two objections are raised, and both are answered:")
                   : say("{0|objection} are raised, and all of them are answered:", objections));
        tell_failures(reason.failures, reason.claim);
    }

    /// Of a claim that stands whatever becomes of the reasons for it.
    void tell_needless_reasons(const ClaimReason& reason) {
        const auto aimed = map_.relations_to(reason.claim);
        const auto given =
            static_cast<std::size_t>(std::count_if(aimed.begin(), aimed.end(), [&](RelationId one) {
                return map_.type(one) == RelationType::support;
            }));
        if (given == 0)
            return;
        add(0,
            say(reason.others == given ? "{0|reason} {0?is|are} given for it as well, and {0?stands|stand}."
                : reason.others == 0
                    ? "{0|reason} {0?is|are} given for it as well, but {0?does|do} not stand."
                    : "{0|reason} {0?is|are} given for it as well, of which {1} {1?stands|stand}.",
                given, reason.others));
    }

    /// What is more to say of the claims by which a relation counts, and of what is aimed at it.
    void tell_state_of(RelationId relation, Target about) {
        const std::vector<ClaimId> claims = speakers(relation, about);
        const Defence* const defence = defence_of(relation);
        const bool is_support = map_.type(relation) == RelationType::support;
        if ((is_support || defence == nullptr || defence->undercuts.empty()) &&
            std::all_of(claims.begin(), claims.end(), [&](ClaimId claim) { return is_unopposed(claim); }))
            add(0, !is_support          ? "Nobody answers that objection."
                   : claims.size() == 1 ? "Nobody objects to that reason."
                                        : "Nobody objects to these reasons.");
        else
            tell_unopposed_among(claims);
        if (defence != nullptr)
            tell(*defence);
    }

    /// Linked premises of which there is no more to say; the others have paragraphs.
    void tell_unopposed_among(const std::vector<ClaimId>& claims) {
        std::vector<ClaimId> unopposed;
        std::copy_if(claims.begin(), claims.end(), std::back_inserter(unopposed),
                     [&](ClaimId claim) { return is_unopposed(claim); });
        if (!unopposed.empty() && unopposed.size() < claims.size())
            add(0, say("Nobody objects to {0}.", words::names(map_, unopposed, options_.top)));
    }

    bool is_unopposed(ClaimId claim) const {
        const ClaimReason* const reason = reason_of_[index(claim)];
        return reason != nullptr && is_plain(*reason);
    }

    void tell(const Defence& defence) {
        if (!defence.undercuts.empty())
            add(0, defence.undercuts.size() == 1
                       ? Message("That step is denied, and the denial is answered:")
                       : say("That step is denied {0} times, and each denial is answered:",
                             defence.undercuts.size()));
        tell_failures(defence.undercuts, defence.relation);
        if (!defence.warrant)
            return;
        add(0, say("The step itself is backed by {0}.", named(speakers(*defence.warrant, defence.relation))));
        want_step(*defence.warrant);
    }

    /// A denial or backing of a step that is itself denied or backed gets a paragraph.
    void want_step(RelationId relation) {
        if (defence_of(relation) != nullptr)
            steps_.push_back(relation);
    }

    void tell_step(RelationId relation) {
        const Defence& defence = *defence_of(relation);
        const RelationId step = map_.target(relation).relation();
        const std::vector<ClaimId> by = speakers(relation, step);
        const bool is_denial = map_.type(relation) != RelationType::support;
        paragraphs_.push_back({.heading = say(is_denial ? "That {0} {1?denies|deny} a step stands"
                                                        : "That {0} {1?backs|back} a step stands",
                                              words::names(map_, by, 4), by.size()),
                               .lines = {}});
        const Target target = map_.target(step);
        const Series from = words::names(map_, map_.premises(step), 4);
        add(0, target.is_claim()
                   ? say("It is the step from {0} to {1}.", from, words::name(map_, target.claim()))
                   : say("It is the step from {0} to another step.", from));
        if (!defence.undercuts.empty())
            add(0,
                defence.undercuts.size() == 1
                    ? say(is_denial ? "The denial is itself denied, and that is answered:"
                                    : "The backing is denied, and that is answered:")
                    : say(is_denial ? "The denial is itself denied {0} times, and each time that is answered:"
                                    : "The backing is denied {0} times, and each time that is answered:",
                          defence.undercuts.size()));
        tell_failures(defence.undercuts, relation);
        if (!defence.warrant)
            return;
        add(0, say("It is itself backed by {0}.", named(speakers(*defence.warrant, relation))));
        want_step(*defence.warrant);
    }

    void tell_other_failures(const ClaimReason& reason) { tell_other_reasons(reason.failures, reason.claim); }

    void tell_other_reasons(const std::vector<Failure>& reasons, ClaimId claim) {
        if (reasons.empty())
            return;
        add(0, reasons.size() == 1 ? Message("The one other reason that is given for it fails:")
                                   : say("The {0|other reason} that are given for it fail:", reasons.size()));
        tell_failures(reasons, claim);
    }

    void tell_failures(const std::vector<Failure>& failures, Target about) {
        const std::size_t shown = shown_of(failures.size());
        for (const Failure& failure : std::span(failures).first(shown)) {
            add(1, say("{0}: {1}", named(speakers(failure.relation, about)), why(failure, about)));
            if (failure.undercut)
                want_step(*failure.undercut);
        }
        if (shown < failures.size())
            add(1, rest_of(std::span(failures).subspan(shown)));
    }

    /// "and 37 more: 30 rest on a claim that has fallen, 7 are denied as a step".
    static Message rest_of(std::span<const Failure> rest) {
        const auto count = [&](Fault fault) {
            return static_cast<std::size_t>(std::count_if(
                rest.begin(), rest.end(), [fault](const Failure& one) { return one.fault == fault; }));
        };
        std::vector<Message> kinds;
        for (const auto& [fault, pattern] :
             {std::pair(Fault::premise, "{0} {0?comes|come} from a claim that has fallen"),
              std::pair(Fault::undercut, "{0} {0?is|are} denied as a step"),
              std::pair(Fault::warrant, "{0} {0?is|are} left without what the step rests on")})
            if (const std::size_t number = count(fault); number > 0)
                kinds.push_back(say(pattern, number));
        return say("and {0} more: {1}.", rest.size(), words::list(kinds));
    }

    /// "`fund` (“...”) denies that this follows."
    Message why(const Failure& failure, Target about) const {
        switch (failure.fault) {
            case Fault::premise:
                return why_premise(failure, about);
            case Fault::undercut: {
                const std::vector<ClaimId> by = speakers(*failure.undercut, failure.relation);
                return say("{0} {1?denies|deny} that step, and that stands.", named(by), by.size());
            }
            case Fault::warrant:
                break;
        }
        return say("that this follows rests on {0}, which does not stand.",
                   named(warranting(failure.relation)));
    }

    /// The claims that were to show that a step follows.
    std::vector<ClaimId> warranting(RelationId relation) const {
        std::vector<ClaimId> claims;
        for (const RelationId aimed : map_.relations_to(relation))
            if (map_.type(aimed) == RelationType::support)
                for (const ClaimId claim : speakers(aimed, relation))
                    if (std::find(claims.begin(), claims.end(), claim) == claims.end())
                        claims.push_back(claim);
        return claims;
    }

    Message why_premise(const Failure& failure, Target about) const {
        Message first = why_first_premise(failure, about);
        return failure.others == 0 ? first
                                   : say("{0} {1} more of these claims {1?has|have} fallen too.",
                                         std::move(first), failure.others);
    }

    /// What brings a premise down is named at once; the rest is in its paragraph.
    Message why_first_premise(const Failure& failure, Target about) const {
        const ClaimReason* const reason = reason_of_[index(*failure.premise)];
        const bool is_only = speakers(failure.relation, about).size() == 1;
        const Message what =
            is_only ? Message("that has fallen") : say("{0} has fallen", words::name(map_, *failure.premise));
        if (reason != nullptr && reason->because == Because::attacked) {
            const std::vector<ClaimId> by = speakers(*reason->attack, reason->claim);
            return say("{0}, because {1} {2?speaks|speak} against it.", what, named(by), by.size());
        }
        if (reason != nullptr && reason->because == Because::circular)
            return say("{0}, because the reasons for it go in a cycle.", what);
        return say("{0}, because no reason for it holds.", what);
    }

    /// Whether a chain comes back to the claim that it begins with.
    bool is_in_cycle(const ClaimReason& reason) const {
        if (reason.links.empty())
            return false;
        const std::vector<ClaimId> last = speakers(reason.links.back(), reason.chain.back());
        return std::find(last.begin(), last.end(), reason.claim) != last.end();
    }

    static constexpr std::size_t most_links = 8;

    /// "`b` supports `a`, `a` supports `b`".
    Message chain(const ClaimReason& reason) const {
        std::vector<Message> links;
        for (std::size_t i = 0; i < std::min(reason.links.size(), most_links); ++i)
            links.push_back(linked(reason, i, words::names(map_, speakers_of_link(reason, i), 4)));
        Message all = words::list(links);
        return links.size() < reason.links.size()
                   ? say("{0} and {1} more", std::move(all), reason.links.size() - links.size())
                   : all;
    }

    /// What each claim of an open chain hangs on, a line each.
    void tell_dispute(const ClaimReason& reason) {
        const std::size_t shown = std::min(reason.links.size(), most_links);
        for (std::size_t i = 0; i < shown; ++i)
            add(1, say("{0}.", linked(reason, i, std::vector<Message>{named(speakers_of_link(reason, i))})));
        if (shown < reason.links.size())
            add(1, say("and {0} more", reason.links.size() - shown));
    }

    std::vector<ClaimId> speakers_of_link(const ClaimReason& reason, std::size_t at) const {
        return speakers(reason.links[at], reason.chain[at]);
    }

    /// What the link at a place does to its claim, and who does it.
    Message linked(const ClaimReason& reason, std::size_t at, Message::Gap by) const {
        const RelationId relation = reason.links[at];
        const ClaimId claim = reason.chain[at];
        const bool is_direct = map_.target(relation) == Target(claim) || is_mutual(map_, relation);
        const bool is_support = map_.type(relation) == RelationType::support;
        const std::string_view pattern = !is_direct && is_support
                                             ? "{0} {2?backs|back} a step that bears on {1}"
                                         : !is_direct ? "{0} {2?denies|deny} a step that bears on {1}"
                                         : is_support ? "{0} {2?supports|support} {1}"
                                         : is_mutual(map_, relation) ? "{0} {2?contradicts|contradict} {1}"
                                                                     : "{0} {2?attacks|attack} {1}";
        return {pattern, {std::move(by), words::name(map_, claim), speakers_of_link(reason, at).size()}};
    }

    const ArgumentMap& map_;
    const Explanation& explanation_;
    const ReportOptions& options_;
    std::vector<const ClaimReason*> reason_of_;  // of each claim
    std::vector<const Defence*> defence_of_;     // of each relation
    std::vector<ClaimId> in_told_chains_;        // sorted
    std::vector<RelationId> steps_;              // that a paragraph is still to be told of
    std::vector<ExplanationParagraph> paragraphs_;
};

Table claims_table(const Explanation& explanation) {
    Table table{.id = "claims",
                .title = "",
                .columns = {{"claim", "claim"},
                            {"label", "label"},
                            {"because", "because"},
                            {"support", "support"},
                            {"attack", "attack"},
                            {"chain", "chain"}}};
    const auto cell = [](const std::optional<RelationId>& relation) {
        return relation ? Cell(*relation) : Cell();
    };
    for (const ClaimReason& reason : explanation.claims)
        table.add(reason.claim, OwnWord{name(reason.standing)}, OwnWord{name(reason.because)},
                  cell(reason.support), cell(reason.attack),
                  reason.chain.empty() ? Cell() : Cell(reason.chain));
    return table;
}

Table failures_table(const Explanation& explanation) {
    Table table{.id = "failures",
                .title = "",
                .columns = {{"relation", "relation"},
                            {"claim", "claim"},
                            {"of", "of"},
                            {"fault", "fault"},
                            {"premise", "premise"},
                            {"undercut", "undercut"}}};
    const auto add = [&](const Failure& failure, Cell claim, Cell of) {
        table.add(failure.relation, std::move(claim), std::move(of), OwnWord{name(failure.fault)},
                  failure.premise ? Cell(*failure.premise) : Cell(),
                  failure.undercut ? Cell(*failure.undercut) : Cell());
    };
    for (const ClaimReason& reason : explanation.claims)
        for (const Failure& failure : reason.failures)
            add(failure, reason.claim, {});
    for (const Defence& defence : explanation.defences)
        for (const Failure& undercut : defence.undercuts)
            add(undercut, {}, defence.relation);
    return table;
}

std::string_view language_of(const ArgumentMap& map, const ReportOptions& options) {
    return options.language.empty() ? map.language() : options.language;
}

}  // namespace

std::vector<ExplanationParagraph> told(const ArgumentMap& map, const Explanation& explanation,
                                       const ReportOptions& options) {
    return Teller(map, explanation, options).run();
}

std::string explanation_text(const ArgumentMap& map, const Explanation& explanation,
                             const ReportOptions& options) {
    const Tongue tongue = tongue_of(language_of(map, options));
    std::string out;
    for (const ExplanationParagraph& paragraph : told(map, explanation, options)) {
        out += out.empty() ? "" : "\n";
        out += paragraph.heading.in(tongue) + "\n";
        for (const ExplanationLine& line : paragraph.lines)
            append_wrapped(out, line.text.in(tongue),
                           line.depth == 0 ? Indents{"  ", "  "} : Indents{"    - ", "      "}, options.width,
                           tongue);
    }
    return out;
}

std::string explanation_markdown(const ArgumentMap& map, const Explanation& explanation,
                                 const ReportOptions& options) {
    const Tongue tongue = tongue_of(language_of(map, options));
    std::string out;
    for (const ExplanationParagraph& paragraph : told(map, explanation, options)) {
        out += out.empty() ? "" : "\n";
        out += "## " + sentence_with_code(paragraph.heading.in(tongue)) + "\n";
        bool in_list = false;
        for (const ExplanationLine& line : paragraph.lines) {
            const bool is_item = line.depth > 0;
            out += is_item && in_list ? "" : "\n";
            out += (is_item ? "* " : "") + sentence_with_code(line.text.in(tongue)) + "\n";
            in_list = is_item;
        }
    }
    return out;
}

Report explanation_report(const ArgumentMap& map, const Explanation& explanation,
                          const ReportOptions& options) {
    Section section{.id = "explanation",
                    .title = "Why a claim stands or not",
                    .definition = "Of several reasons the one that takes the fewest steps to show."};
    const ClaimReason& asked = explanation.claims.front();
    section.facts = {{"claim", asked.claim}, {"label", OwnWord{name(asked.standing)}}};
    ReportOptions whole = options;
    whole.top = map.claim_count() + map.relation_count();
    for (const ExplanationParagraph& paragraph : told(map, explanation, whole))
        for (const ExplanationLine& line : paragraph.lines)
            section.sentences.push_back(line.text);
    section.tables = {claims_table(explanation), failures_table(explanation)};
    return {.map = &map, .sections = {std::move(section)}};
}

}  // namespace argmap
