#include "teach/feedback.hpp"

#include "diagram/draw.hpp"
#include "diagram/words.hpp"
#include "teach/where_to_look.hpp"
#include "text/cut_at_word.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <utility>

namespace argmap {

namespace {

/// What is said of every slip of a kind.
struct SlipWords {
    std::string_view title;
    std::string_view question;
};

SlipWords words_of(SlipKind kind) {
    switch (kind) {
        case SlipKind::missing_claim:
            return {"a claim is missing", "The text says one thing more here: find it."};
        case SlipKind::extra_claim:
            return {"a claim that the text does not make", "Where does the text say this?"};
        case SlipKind::extra_objection:
            return {"an objection of your own", "A fair point, but is it in the text?"};
        case SlipKind::split_claim:
            return {"one claim in several boxes",
                    "Do these boxes say more together than one sentence of the text?"};
        case SlipKind::merged_claims:
            return {"several claims in one box", "Could one half be true and the other false?"};
        case SlipKind::wrong_parent:
            return {"aimed at the wrong claim", "Which claim would be in doubt if this one were false?"};
        case SlipKind::to_conclusion:
            return {"a step is left out", "Which claim lies between this one and that conclusion?"};
        case SlipKind::wrong_direction:
            return {"the wrong way round", "Read both with “because” between them: which one is the reason?"};
        case SlipKind::wrong_polarity:
            return {"support or attack", "Does it make what it points at more believable, or less?"};
        case SlipKind::linked_as_separate:
            return {"premises that need each other", "Does one of them alone still give a reason?"};
        case SlipKind::separate_as_linked:
            return {"reasons that stand alone", "If one of them is false, do the others still count?"};
        case SlipKind::step_as_premise:
        case SlipKind::step_as_conclusion:
        case SlipKind::premise_as_step:
        case SlipKind::conclusion_as_step:
            return {"a claim or the step", "Does it deny a claim, or that one claim follows from another?"};
        case SlipKind::contrary_as_attack:
        case SlipKind::attack_as_contrary:
            return {"attack or contradiction",
                    "Does one of them speak against the other, or do they only exclude each other?"};
        case SlipKind::cycle:
            return {"a circle", "Can a claim be a reason for itself? Where does this line of reasons begin?"};
        case SlipKind::wrong_main:
            return {"another main claim", "Which claim is all the rest there for?"};
        case SlipKind::missing_relation:
            return {"a relation is missing",
                    "The text connects this with something else: with what, and how?"};
        case SlipKind::extra_relation:
            return {"a relation that the text does not make",
                    "Does the text connect this with what it points at?"};
        case SlipKind::unclear_claim:
            return {"does this say the same?", "Say it closer to the text: does it still say what you mean?"};
        case SlipKind::negated_claim:
            return {"the opposite", "Is this what the text says, or what it denies?"};
        case SlipKind::repeated_claim:
            return {"the same claim twice", "Do these two boxes say different things?"};
        case SlipKind::shortcut:
            return {"a shortcut", "True; but does the longer way not say it already?"};
    }
    return {};
}

NamedPremises named_premises(const ArgumentMap& map, RelationId relation, std::string_view language,
                             std::size_t columns) {
    constexpr std::size_t most = 3;
    NamedPremises named;
    named.count = map.premises(relation).size();
    for (const ClaimId premise : map.premises(relation))
        if (named.names.size() < most)
            named.names.push_back(quoted_claim(map, premise, language, columns));
    return named;
}

class Telling {
  public:
    Telling(const Slip& slip, const Grading& grading, const ArgumentMap& student,
            const ArgumentMap& reference, std::string_view language)
        : slip_(slip), grading_(grading), student_(student), reference_(reference), language_(language) {}

    Feedback run() const {
        return {.name = title_of(slip_.kind, slip_.reference.size()),
                .where = where(),
                .question = question(),
                .answers = answers()};
    }

  private:
    std::string_view own_language(const ArgumentMap& map) const {
        return language_.empty() ? map.language() : language_;
    }

    Series quoted(const ArgumentMap& map, const std::vector<ClaimId>& claims,
                  std::size_t columns = whole_quote) const {
        constexpr std::size_t most = 4;
        Series series;
        for (const ClaimId claim : claims)
            if (series.names.size() < most)
                series.names.push_back(quoted_claim(map, claim, language_, columns));
        series.more = claims.size() - series.names.size();
        return series;
    }

    // ---- Where to look. ----

    Message where() const {
        if (!slip_.student.empty())
            return {"Look again at {0}.", {quoted(student_, slip_.student, short_quote)}};
        if (const auto claims = where_to_look(slip_, grading_, reference_); !claims.empty())
            return {"Look again at what the text says about {0}.", {quoted(student_, claims, short_quote)}};
        return {"Look again at the whole text."};
    }

    // ---- What to ask. ----

    /// Those about relations that lead elsewhere ask about what the text has there: a support, an attack, or
    /// what holds both ways.
    Message question() const {
        if (slip_.kind == SlipKind::missing_claim && slip_.reference.size() > 1)
            return {"The text says {0} things more: find them.", {slip_.reference.size()}};
        if (slip_.model && slip_.kind == SlipKind::wrong_parent)
            return question_about_aim();
        if (slip_.model && slip_.kind == SlipKind::wrong_direction &&
            reference_.type(*slip_.model) == RelationType::attack)
            return {"Read both with “but” between them: which one answers the other?"};
        return words_of(slip_.kind).question;
    }

    Message question_about_aim() const {
        switch (reference_.type(*slip_.model)) {
            case RelationType::support:
                return words_of(SlipKind::wrong_parent).question;
            case RelationType::attack:
                return is_about_step() ? "Against which claim does it speak, or against which step?"
                                       : "Against which claim does it speak?";
            case RelationType::contrary:
                return {"Which claim can it not be true together with?"};
            case RelationType::rephrase:
                return {"Which claim does it say in other words?"};
        }
        return {};
    }

    bool is_about_step() const {
        return reference_.target(*slip_.model).is_relation() ||
               (slip_.relation && student_.target(*slip_.relation).is_relation());
    }

    // ---- The answer. ----

    Message the_text() const {
        return {"The text: {0}.",
                {relation_in_words(reference_, *slip_.model, own_language(reference_), whole_quote)}};
    }

    Message the_map() const {
        return {"Your map: {0}.",
                {relation_in_words(student_, *slip_.relation, own_language(student_), whole_quote)}};
    }

    std::vector<Message> answers() const {
        switch (slip_.kind) {
            case SlipKind::missing_claim:
                return missing();
            case SlipKind::extra_claim:
                return {{"The text does not say {0}.", {quoted(student_, slip_.student)}}};
            case SlipKind::extra_objection:
                return {{"It is no mistake, only not what the text says."}};
            case SlipKind::split_claim:
                return {{"In the text that is one claim: {0}.", {quoted(reference_, slip_.reference)}}};
            case SlipKind::merged_claims:
                return {
                    {"In the text these are several claims: {0}.", {quoted(reference_, slip_.reference)}}};
            case SlipKind::unclear_claim:
            case SlipKind::negated_claim:
                return {{"The text says {0}.", {quoted(reference_, slip_.reference)}}};
            case SlipKind::repeated_claim:
                return {{"One box is enough; all relations can lead to it."}};
            case SlipKind::wrong_main:
                return {{"The text argues for {0}.", {quoted(reference_, slip_.reference)}}};
            default:
                return by_relations();
        }
    }

    std::vector<Message> missing() const {
        std::vector<Message> answers{{"The text also says {0}.", {quoted(reference_, slip_.reference)}}};
        if (const auto relations = reference_.relations_from(slip_.reference.front()); !relations.empty())
            answers.push_back(
                {"The text: {0}.",
                 {relation_in_words(reference_, relations.front(), own_language(reference_), whole_quote)}});
        return answers;
    }

    std::vector<Message> by_relations() const {
        std::vector<Message> answers;
        if (slip_.model)
            answers.push_back(the_text());
        if (slip_.relation)
            answers.push_back(the_map());
        if (is_opposite_for_conclusion())
            answers.push_back(why_opposite());
        return answers;
    }

    // ---- Where the text and the map use the same word, and yet say the opposite. ----

    /// Of what attacks an objection, or undercuts it, and is drawn as an attack on the conclusion; likewise
    /// of what supports an objection.
    bool is_opposite_for_conclusion() const {
        if (!slip_.relation || !slip_.model || !student_.target(*slip_.relation).is_claim() ||
            student_.type(*slip_.relation) != reference_.type(*slip_.model))
            return false;
        return slip_.kind == SlipKind::wrong_polarity || (slip_.kind == SlipKind::step_as_conclusion &&
                                                          undercuts_objection() && !is_told_of_polarity());
    }

    bool undercuts_objection() const {
        const Target step = reference_.target(*slip_.model);
        return step.is_relation() && reference_.type(step.relation()) == RelationType::attack;
    }

    bool is_told_of_polarity() const {
        return std::any_of(grading_.slips.begin(), grading_.slips.end(), [&](const Slip& other) {
            return other.kind == SlipKind::wrong_polarity && other.relation == slip_.relation;
        });
    }

    Message why_opposite() const {
        const std::string conclusion =
            quoted_claim(student_, student_.target(*slip_.relation).claim(), language_, whole_quote);
        if (reference_.target(*slip_.model).is_relation())
            return {"It undercuts an objection to {0}, so for that it is a support; you drew an attack.",
                    {conclusion}};
        if (reference_.type(*slip_.model) == RelationType::attack)
            return {"It attacks what speaks against {0}, so for that it is a support; you drew an attack.",
                    {conclusion}};
        return {"It supports what speaks against {0}, so for that it is an attack; you drew a support.",
                {conclusion}};
    }

    const Slip& slip_;
    const Grading& grading_;
    const ArgumentMap& student_;
    const ArgumentMap& reference_;
    std::string_view language_;
};

}  // namespace

Feedback feedback_on(const Slip& slip, const Grading& grading, const ArgumentMap& student,
                     const ArgumentMap& reference, std::string_view language) {
    return Telling(slip, grading, student, reference, language).run();
}

std::optional<Position> place_of(const Slip& slip, const ArgumentMap& student) {
    const SourceFile& source = student.document().source;
    if (slip.relation)
        return source.position(student[*slip.relation].at);
    if (!slip.student.empty())
        return source.position(student[slip.student.front()].id.at());
    return std::nullopt;
}

Message title_of(SlipKind kind, std::size_t claims) {
    const bool is_branch = kind == SlipKind::missing_claim && claims > 1;
    return is_branch ? Message("claims are missing") : Message(words_of(kind).title);
}

std::string relation_in_words(const ArgumentMap& map, RelationId relation, std::string_view language,
                              std::size_t columns) {
    const Target target = map.target(relation);
    std::string aim;
    if (target.is_claim()) {
        aim = quoted_claim(map, target.claim(), language, columns);
    } else {
        const Target beyond = map.target(target.relation());
        aim = inference(named_premises(map, target.relation(), language, columns),
                        beyond.is_claim() ? quoted_claim(map, beyond.claim(), language, columns) : "…",
                        language);
    }
    return relation_sentence(arrow_kind(map, relation), named_premises(map, relation, language, columns), aim,
                             language);
}

std::string quoted_claim(const ArgumentMap& map, ClaimId claim, std::string_view language,
                         std::size_t columns) {
    return "“" + cut_at_word(plain_line(map.text(claim, language)), columns) + "”";
}

}  // namespace argmap
