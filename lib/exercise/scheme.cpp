// Spot the scheme, and ask its critical question.
#include "exercise/kind.hpp"
#include "exercise/words.hpp"
#include "schemes/schemes.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace argmap {

namespace {

/// Patterns of which one argument may well follow two.
constexpr std::string_view near_patterns[][6] = {
    {"example", "analogy", "precedent", "classification", "established-rule"},
    {"composition", "division", "example", "classification"},
    {"expert-opinion", "position-to-know", "witness-testimony", "credible-source"},
    {"popular-opinion", "popular-practice"},
    {"practical-reasoning", "positive-consequences", "negative-consequences", "values", "sunk-cost"},
    {"negative-consequences", "positive-consequences", "slippery-slope", "cause-to-effect"},
    {"cause-to-effect", "correlation-to-cause", "sign", "abduction", "evidence-to-hypothesis"},
    {"alternatives", "ignorance", "abduction"},
    {"ethotic", "bias", "circumstantial", "commitment"},
};

bool are_near(std::string_view one, std::string_view other) {
    const auto has = [](const auto& group, std::string_view id) {
        return std::find(std::begin(group), std::end(group), id) != std::end(group);
    };
    return std::any_of(std::begin(near_patterns), std::end(near_patterns),
                       [&](const auto& group) { return has(group, one) && has(group, other); });
}

class SpottingScheme {
  public:
    SpottingScheme(const Ground& ground, Chance& chance) : ground_(ground), chance_(chance) {}

    std::optional<Draft> run() {
        std::vector<RelationId> named;
        for (const RelationId relation : excerpt().relation_ids())
            if (find_scheme(excerpt()[relation].scheme) != nullptr && !has_twin(relation))
                named.push_back(relation);
        if (named.empty())
            return std::nullopt;
        relation_ = named[chance_.below(named.size())];
        right_ = find_scheme(excerpt()[relation_].scheme);
        choose_others();
        Draft draft{.figure = shown_at_the_end(excerpt()), .questions = {}, .closeness = 0.5};
        draft.questions.push_back(which_scheme());
        draft.questions.push_back(which_question());
        return draft;
    }

  private:
    const Excerpt& excerpt() const { return ground_.excerpt; }
    const ExcerptRelation& relation() const { return excerpt()[relation_]; }
    bool is_chinese() const { return ground_.tongue == Tongue::chinese; }

    /// Whether another relation says the same and does not name the same pattern.
    bool has_twin(RelationId relation) const {
        const auto relations = excerpt().relation_ids();
        return std::any_of(relations.begin(), relations.end(), [&](RelationId other) {
            return excerpt()[other].scheme != excerpt()[relation].scheme &&
                   excerpt()[other].type == excerpt()[relation].type &&
                   have_same_ends(excerpt(), relation, other);
        });
    }

    void choose_others() {
        for (const Scheme& scheme : schemes())
            if (&scheme != right_ && !are_near(scheme.id, right_->id))
                others_.push_back(&scheme);
        chance_.shuffle(others_);
        others_.resize(std::min(others_.size(), ground_.by_level({2, 3, 3, 4, 5})));
    }

    std::string argument() const {
        Series premises;
        for (const ClaimId premise : relation().premises)
            premises.names.push_back(quoted(excerpt().text(premise)));
        const std::string aim =
            relation().target.is_claim()
                ? quoted(excerpt().text(relation().target.claim()))
                : step_words(excerpt(), relation().target.relation(), Naming::texts, ground_.tongue);
        if (relation().type != RelationType::support)
            return ground_.told(say("Somebody argues: {0}; this speaks against {1}.", premises, aim));
        return ground_.told(relation().target.is_claim()
                                ? say("Somebody argues: {0}; therefore {1}.", premises, aim)
                                : say("Somebody argues: {0}; this speaks for {1}.", premises, aim));
    }

    std::string name_of(const Scheme& scheme) const {
        if (is_chinese())
            return std::string(scheme.chinese);
        std::string name(scheme.id);
        std::replace(name.begin(), name.end(), '-', ' ');
        return name;
    }

    /// How it argues, which is known in English only, or else what is asked of it.
    std::string pattern_of(const Scheme& scheme) const {
        return is_chinese() ? ground_.told(say("Of this pattern one asks: {0}",
                                               std::string(scheme.questions.front().chinese)))
                            : sentence(std::string(scheme.pattern), ground_.tongue);
    }

    Question which_scheme() {
        Question question{.text = one_after_the_other(argument(),
                                                      ground_.told("Which pattern of reasoning is this?"),
                                                      ground_.tongue)};
        question.choices.push_back(
            {.text = name_of(*right_), .is_right = true, .feedback = pattern_of(*right_)});
        for (const Scheme* scheme : others_)
            question.choices.push_back({.text = name_of(*scheme), .feedback = pattern_of(*scheme)});
        chance_.shuffle(question.choices);
        question.hints = {
            ground_.told("What makes the step from one to the other plausible: who says it, what "
                         "follows from it, or what it is like?"),
            ground_.told(say("It is not {0}.", quoted(name_of(*others_.front()))))};
        question.explanation = ground_.told(say("The pattern is {0}.", quoted(name_of(*right_))));
        return question;
    }

    std::string_view words_of(const CriticalQuestion& question) const {
        return is_chinese() ? question.chinese : question.english;
    }

    Question which_question() {
        const CriticalQuestion& right = right_->questions[chance_.below(right_->questions.size())];
        Question question{
            .text = one_after_the_other(
                argument(), ground_.told("Which question puts this argument to the test?"), ground_.tongue)};
        question.choices.push_back({.text = std::string(words_of(right)),
                                    .is_right = true,
                                    .feedback = what_it_doubts(right.doubt)});
        for (const Scheme* scheme : others_)
            add_question_of(*scheme, question);
        chance_.shuffle(question.choices);
        question.hints = {ground_.told("Which of them speaks of what this argument rests on?"),
                          ground_.told(say("It is not {0}.", quoted(a_wrong_one(question))))};
        question.explanation = ground_.told(
            "Every pattern has its own critical questions: each shows where an objection could begin.");
        return question;
    }

    /// One that no other choice says and that does not belong to the right scheme, too.
    void add_question_of(const Scheme& scheme, Question& question) {
        for (const CriticalQuestion& asked : scheme.questions) {
            const std::string_view text = words_of(asked);
            const auto says = [&](const auto& other) { return std::string_view(other) == text; };
            const bool is_known =
                std::any_of(right_->questions.begin(), right_->questions.end(),
                            [&](const CriticalQuestion& own) { return says(words_of(own)); }) ||
                std::any_of(question.choices.begin(), question.choices.end(),
                            [&](const Choice& choice) { return says(choice.text); });
            if (is_known)
                continue;
            question.choices.push_back(
                {.text = std::string(text),
                 .feedback = ground_.told(
                     say("This is to be asked of another pattern: {0}.", quoted(name_of(scheme))))});
            return;
        }
    }

    static std::string a_wrong_one(const Question& question) {
        return std::find_if(question.choices.begin(), question.choices.end(),
                            [](const Choice& choice) { return !choice.is_right; })
            ->text;
    }

    std::string what_it_doubts(Doubt doubt) const {
        switch (doubt) {
            case Doubt::premise:
                return ground_.told("It doubts what is stated: an objection to a premise.");
            case Doubt::assumption:
                return ground_.told("It doubts what is left unstated: the step needs one premise more.");
            case Doubt::exception:
                return ground_.told("It asks whether this case is an exception: an objection to the step.");
        }
        return {};
    }

    const Ground& ground_;
    Chance& chance_;
    RelationId relation_{};
    const Scheme* right_ = nullptr;
    std::vector<const Scheme*> others_;
};

std::optional<Draft> make_scheme(const Ground& ground, Chance& chance) {
    return SpottingScheme(ground, chance).run();
}

bool has_scheme(const ArgumentMap& map, RelationId relation) {
    return find_scheme(map[relation].scheme.text()) != nullptr;
}

}  // namespace

const ExerciseKind exercise_kinds::scheme{
    .name = "scheme",
    .title = "Spot the scheme",
    .trains = "Trains you to know the common patterns of reasoning, and to ask of each what it leaves open.",
    .task = "Many arguments follow a pattern that has a name, and each pattern has its critical questions.",
    .needs = "a relation that names its scheme",
    .effort = 2,
    .make = make_scheme,
    .is_material = has_scheme};

}  // namespace argmap
