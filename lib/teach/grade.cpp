#include "teach/grade.hpp"

#include "language/language.hpp"
#include "language/similar.hpp"
#include "language/terms.hpp"
#include "teach/align.hpp"
#include "teach/diagnose.hpp"
#include "teach/parts.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace argmap {

namespace {

// docs/decisions/grading.md
constexpr double unsure = 0.35;          // pairs below this confidence are tried otherwise
constexpr double like_enough = 0.6;      // of the bar, for a pair to be tried
constexpr double worth_of_likeness = 2;  // slips that a text which agrees wholly makes up for
constexpr double worth_of_evidence = 2;  // slips that a claim which is wholly a part makes up for
constexpr double least_evidence = -0.1;  // for a part to be tried
constexpr double worth_a_change = 0.5;   // slips
constexpr double guessed = 0.05;         // confidence of a pair that only explains more
constexpr double unjudged = 0.2;         // below what is told as certain
constexpr double maybe_repeated = 0.5;   // likeness of texts of which one may say what the other does
constexpr double surely_repeated = 0.75;
constexpr std::size_t most_trials = 60;
constexpr int most_changes = 3;
constexpr std::size_t most_for_both = 400;  // claims without a pair of one map times those of the other

/// As a part of another claim less is told than that one is missing or extra.
double weight(const Slip& slip) {
    if (slip.kind == SlipKind::split_claim || slip.kind == SlipKind::merged_claims)
        return 0.75;
    return is_defensible(slip.kind) ? 0.5 : 1;
}

/// Some pairs to be taken out and others to come in.
struct Change {
    std::vector<std::size_t> out;  // indices of pairs
    std::vector<std::pair<ClaimId, ClaimId>> in;
    double loss = 0;  // of what texts are worth
};

/// Among alignments that are nearly as good, the one that needs the fewest slips.
class Refining {
  public:
    Refining(const ArgumentMap& student, const ArgumentMap& reference, const GradeOptions& options)
        : student_(student),
          reference_(reference),
          options_(options),
          language_(compared_language(student, options.language)),
          aligned_(align(student, reference, options)),
          parts_(student, reference, aligned_.texts, aligned_.pairs) {}

    Grading run() {
        best_ = diagnosed(aligned_.pairs);
        double worst = badness(best_);
        if (auto with_mains = with_mains_paired();
            with_mains && badness(*with_mains) < worst - worth_a_change) {
            best_ = *std::move(with_mains);
            worst = badness(best_);
        }
        for (int change = 0; change < most_changes && !best_.slips.empty(); ++change) {
            auto next = better(worst);
            if (!next)
                break;
            worst = badness(*next);
            best_ = std::move(*next);
        }
        for (Counterpart& pair : best_.counterparts)
            if (pair.by_place)
                pair.confidence = std::min(pair.confidence, unjudged);
        parts_.trust_plain_parts(best_.counterparts);
        best_ = diagnosed(std::move(best_.counterparts));
        tell_doubtful_relations_once();
        look_at_texts();
        std::stable_sort(best_.counterparts.begin(), best_.counterparts.end(),
                         [](const Counterpart& one, const Counterpart& other) {
                             return std::pair(one.student, one.reference) <
                                    std::pair(other.student, other.reference);
                         });
        return std::move(best_);
    }

  private:
    // ---- What the maps are about. ----

    /// As if both maps were about the same, where it is doubtful what either main claim says, as texts tell
    /// hardly anything.
    std::optional<Grading> with_mains_paired() const {
        const auto main = first_main(student_), wanted = first_main(reference_);
        if (!aligned_.in_other_words || !main || !wanted || is_settled(*main))
            return std::nullopt;
        for (const Counterpart& pair : aligned_.pairs) {
            const bool is_one = pair.student == *main || pair.reference == *wanted;
            const bool is_both = pair.student == *main && pair.reference == *wanted;
            if (is_both || (is_one && (pair.confidence >= doubtful || is_settled(pair.student))))
                return std::nullopt;
        }
        GradeOptions supposing = options_;
        supposing.known.push_back({.student = *main, .reference = *wanted});
        AlignedMaps supposed = align(student_, reference_, supposing);
        for (Counterpart& pair : supposed.pairs)
            if (pair.student == *main && pair.reference == *wanted) {
                pair.confidence = guessed;
                pair.by_place = !may_pair(*main, *wanted);
            }
        return diagnosed(std::move(supposed.pairs));
    }

    static std::optional<ClaimId> first_main(const ArgumentMap& map) {
        for (const ClaimId claim : map.claims())
            if (map.is_main(claim))
                return claim;
        return std::nullopt;
    }

    /// Where it is doubtful what is wrong with a relation, the first is enough for a person to look at it.
    void tell_doubtful_relations_once() {
        std::set<RelationId> told;
        std::erase_if(best_.slips, [&](const Slip& slip) {
            return slip.relation && slip.confidence < doubtful && !told.insert(*slip.relation).second;
        });
    }

    // ---- What the texts themselves say. ----

    void look_at_texts() {
        tell_repeated();
        for (const Counterpart& pair : best_.counterparts) {
            if (pair.by_place)
                add_slip(SlipKind::unclear_claim, pair, pair.confidence);
            else
                tell_negated(pair);
        }
    }

    void add_slip(SlipKind kind, const Counterpart& pair, double confidence) {
        best_.slips.push_back({.kind = kind,
                               .reference = {pair.reference},
                               .student = {pair.student},
                               .confidence = confidence});
    }

    /// Where the same words stand with a negation and without, anywhere: both are to say the same. Where
    /// other words differ, too, a negation may be in one of them.
    void tell_negated(const Counterpart& pair) {
        const Language* const known = language_for(language_);
        if (known == nullptr)
            return;
        const auto deny = [&](CoreOf core_of) {
            const auto [one, other] = cores(core_of, pair.student, pair.reference);
            return one.negated != other.negated && one.words == other.words;
        };
        if (deny(known->core) || deny(known->undenied))
            add_slip(SlipKind::negated_claim, pair, pair.confidence);
    }

    bool differ_in_negation(ClaimId claim, ClaimId of_reference) const {
        const Language* const known = language_for(language_);
        if (known == nullptr)
            return false;
        const auto differ = [&](CoreOf core_of) {
            const auto [one, other] = cores(core_of, claim, of_reference);
            return one.negated != other.negated;
        };
        return differ(known->core) || differ(known->undenied);
    }

    using CoreOf = Core (*)(std::string_view);

    /// Empty ones in a language of which we do not know how it denies.
    std::pair<Core, Core> cores(CoreOf core_of, ClaimId claim, ClaimId of_reference) const {
        if (core_of == nullptr)
            return {};
        return {core_of(student_.text(claim, language_)), core_of(reference_.text(of_reference, language_))};
    }

    /// A claim that is there twice is neither extra nor one in two parts.
    void tell_repeated() {
        std::vector<std::string> said;
        for (const ClaimId claim : student_.claims())
            said.push_back(normal_form(student_.text(claim, language_)));
        for (Slip& slip : best_.slips) {
            const bool is_extra =
                slip.student.size() == 1 && slip.reference.empty() &&
                (slip.kind == SlipKind::extra_claim || slip.kind == SlipKind::extra_objection);
            if (!is_extra && slip.kind != SlipKind::split_claim)
                continue;
            const ClaimId claim = slip.student.back();
            std::optional<Repetition> found = copied(claim, said);
            if (!found && is_extra)
                found = said_before(claim);
            if (!found)
                continue;
            slip.kind = SlipKind::repeated_claim;
            slip.student = {std::min(claim, found->of), std::max(claim, found->of)};
            if (!found->is_sure)
                slip.confidence = std::min(slip.confidence, unjudged);
        }
    }

    struct Repetition {
        ClaimId of;
        bool is_sure = true;
    };

    /// Letter by letter.
    std::optional<Repetition> copied(ClaimId claim, const std::vector<std::string>& said) const {
        const std::string& own = said[index(claim)];
        for (const ClaimId other : student_.claims())
            if (other != claim && said[index(other)] == own && !own.empty())
                return Repetition{other};
        return std::nullopt;
    }

    /// In other words: nothing in the reference is as near to it as a claim that another one says already.
    /// Who attacks or denies a claim does not repeat it, however many of its words he uses.
    std::optional<Repetition> said_before(ClaimId claim) const {
        const auto claims = reference_.claims();
        const auto nearest = std::max_element(claims.begin(), claims.end(), [&](ClaimId one, ClaimId other) {
            return text(claim, one) < text(claim, other);
        });
        const double likeness = text(claim, *nearest);
        if (likeness < maybe_repeated || differ_in_negation(claim, *nearest))
            return std::nullopt;
        for (const Counterpart& pair : best_.counterparts)
            if (pair.reference == *nearest && !pair.by_place && !oppose_each_other(claim, pair.student))
                return Repetition{pair.student, likeness >= surely_repeated && turn_alike(claim, *nearest)};
        return std::nullopt;
    }

    /// Negations, quantities and numbers make another claim of the same words.
    bool turn_alike(ClaimId claim, ClaimId of_reference) const {
        const TaggedText texts[] = {{student_.text(claim, language_), language_},
                                    {reference_.text(of_reference, language_), language_}};
        const TermSets terms = content_terms(texts);
        return terms.turn(0) == terms.turn(1);
    }

    bool oppose_each_other(ClaimId one, ClaimId other) const {
        return opposes(one, other) || opposes(other, one);
    }

    bool opposes(ClaimId one, ClaimId other) const {
        const auto relations = student_.relations_from(one);
        return std::any_of(relations.begin(), relations.end(), [&](RelationId relation) {
            const RelationType type = student_.type(relation);
            const Target target = student_.target(relation);
            return (type == RelationType::attack || type == RelationType::contrary) && target.is_claim() &&
                   target.claim() == other;
        });
    }

    Grading diagnosed(std::vector<Counterpart> pairs) const {
        std::vector<Slip> slips = diagnose(student_, reference_, pairs);
        return {std::move(pairs), std::move(slips)};
    }

    double text(ClaimId one, ClaimId other) const { return aligned_.texts(index(one), index(other)); }

    double badness(const Grading& grading) const {
        double badness = 0;
        for (const Slip& slip : grading.slips)
            badness += weight(slip);
        return badness - worth_of_texts(grading.counterparts);
    }

    /// Of pairs that share a claim the first counts as one, the others as parts.
    double worth_of_texts(const std::vector<Counterpart>& pairs) const {
        double worth = worth_of_evidence * parts_.evidence(pairs);
        std::vector<bool> has_pair(student_.claim_count(), false), is_paired(reference_.claim_count(), false);
        for (const Counterpart& pair : pairs) {
            if (!has_pair[index(pair.student)] && !is_paired[index(pair.reference)])
                worth += worth_of_likeness * text(pair.student, pair.reference);
            has_pair[index(pair.student)] = is_paired[index(pair.reference)] = true;
        }
        return worth;
    }

    bool may_pair(ClaimId one, ClaimId other) const {
        return text(one, other) >= like_enough * aligned_.bar && !is_settled(one);
    }

    bool is_settled(ClaimId claim) const {
        return std::find(options_.without.begin(), options_.without.end(), claim) != options_.without.end() ||
               std::any_of(options_.known.begin(), options_.known.end(),
                           [claim](const Counterpart& known) { return known.student == claim; });
    }

    std::optional<Grading> better(double worst) {
        std::optional<Grading> best;
        double least = worst - worth_a_change;
        for (const Change& change : changes()) {
            if (trials_++ >= most_trials)
                break;
            Grading tried = diagnosed(changed(change));
            if (const double badness_of_it = badness(tried); badness_of_it < least) {
                least = badness_of_it;
                best = std::move(tried);
            }
        }
        return best;
    }

    std::vector<Counterpart> changed(const Change& change) const {
        std::vector<Counterpart> pairs;
        for (std::size_t i = 0; i < best_.counterparts.size(); ++i)
            if (std::find(change.out.begin(), change.out.end(), i) == change.out.end())
                pairs.push_back(best_.counterparts[i]);
        for (const auto& [one, other] : change.in)
            pairs.push_back(
                {.student = one, .reference = other, .confidence = guessed, .likeness = text(one, other)});
        return pairs;
    }

    /// What only stands in the place of a claim is no whole of which others are parts.
    static std::vector<Counterpart> by_texts(std::vector<Counterpart> pairs) {
        std::erase_if(pairs, [](const Counterpart& pair) { return pair.by_place; });
        return pairs;
    }

    /// Those that cost the least likeness first.
    std::vector<Change> changes() const {
        const std::vector<Counterpart>& pairs = best_.counterparts;
        std::vector<bool> has_pair(student_.claim_count(), false), is_paired(reference_.claim_count(), false);
        for (const Counterpart& pair : pairs)
            has_pair[index(pair.student)] = is_paired[index(pair.reference)] = true;
        std::vector<ClaimId> alone, alone_there;
        for (const ClaimId claim : student_.claims())
            if (!has_pair[index(claim)])
                alone.push_back(claim);
        for (const ClaimId claim : reference_.claims())
            if (!is_paired[index(claim)])
                alone_there.push_back(claim);
        const std::vector<Counterpart> said = by_texts(pairs);
        std::vector<Change> changes;
        for (std::size_t i = 0; i < pairs.size(); ++i)
            if (pairs[i].confidence < unsure && !is_settled(pairs[i].student))
                add_changes(i, alone, alone_there, changes);
        for (const ClaimId one : alone)
            for (const ClaimId other : alone_there)
                if (may_pair(one, other))
                    changes.push_back({{}, {{one, other}}});
        for (const ClaimId one : alone)
            if (!is_settled(one))
                add_parts(parts_.of_student(one, said), {}, changes);
        for (const ClaimId other : alone_there)
            add_parts(parts_.of_reference(other, said), {}, changes);
        const double now = worth_of_texts(pairs);
        for (Change& change : changes)
            change.loss = now - worth_of_texts(changed(change));
        std::stable_sort(changes.begin(), changes.end(),
                         [](const Change& one, const Change& other) { return one.loss < other.loss; });
        return changes;
    }

    /// Another partner for either claim of a pair, a swap with another pair, both alone, or no pair.
    void add_changes(std::size_t doubted, const std::vector<ClaimId>& alone,
                     const std::vector<ClaimId>& alone_there, std::vector<Change>& changes) const {
        const std::vector<Counterpart>& pairs = best_.counterparts;
        const Counterpart& pair = pairs[doubted];
        for (const ClaimId one : alone)
            if (may_pair(one, pair.reference))
                changes.push_back({{doubted}, {{one, pair.reference}}});
        for (const ClaimId other : alone_there)
            if (may_pair(pair.student, other))
                changes.push_back({{doubted}, {{pair.student, other}}});
        for (std::size_t i = 0; i < pairs.size(); ++i)
            if (pairs[i].student != pair.student && pairs[i].reference != pair.reference &&
                may_pair(pairs[i].student, pair.reference) && may_pair(pair.student, pairs[i].reference))
                changes.push_back(
                    {{doubted, i}, {{pairs[i].student, pair.reference}, {pair.student, pairs[i].reference}}});
        if (alone.size() * alone_there.size() <= most_for_both)
            for (const ClaimId one : alone)
                for (const ClaimId other : alone_there)
                    if (may_pair(one, pair.reference) && may_pair(pair.student, other))
                        changes.push_back({{doubted}, {{one, pair.reference}, {pair.student, other}}});
        changes.push_back({{doubted}, {}});
        add_partings(doubted, changes);
    }

    static void add_parts(const std::vector<ClaimPart>& parts, const Change& besides,
                          std::vector<Change>& changes) {
        for (const ClaimPart& part : parts)
            if (part.evidence > least_evidence) {
                Change& change = changes.emplace_back(besides);
                change.in.emplace_back(part.student, part.reference);
            }
    }

    /// Either claim of a pair, or both, as a part of what is beside it.
    void add_partings(std::size_t doubted, std::vector<Change>& changes) const {
        std::vector<Counterpart> others = best_.counterparts;
        const Counterpart pair = others[doubted];
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(doubted));
        const auto has_other = [&](auto claim_of, ClaimId claim) {
            return std::any_of(others.begin(), others.end(),
                               [&](const Counterpart& other) { return other.*claim_of == claim; });
        };
        const bool is_shared = has_other(&Counterpart::student, pair.student) ||
                               has_other(&Counterpart::reference, pair.reference);
        if (is_shared)
            return;
        others = by_texts(std::move(others));
        const std::vector<ClaimPart> of_reference = parts_.of_reference(pair.reference, others);
        add_parts(of_reference, {{doubted}, {}}, changes);
        for (const ClaimPart& part : parts_.of_student(pair.student, others))
            if (part.evidence > least_evidence) {
                const Change parted{{doubted}, {{part.student, part.reference}}};
                changes.push_back(parted);
                add_parts(of_reference, parted, changes);
            }
    }

    const ArgumentMap& student_;
    const ArgumentMap& reference_;
    const GradeOptions& options_;
    std::string_view language_;
    AlignedMaps aligned_;
    Parts parts_;
    Grading best_;
    std::size_t trials_ = 0;
};

}  // namespace

Grading grade(const ArgumentMap& student, const ArgumentMap& reference, const GradeOptions& options) {
    if (student.claim_count() == 0 || reference.claim_count() == 0)
        return {.counterparts = {}, .slips = diagnose(student, reference, {})};
    return Refining(student, reference, options).run();
}

}  // namespace argmap
