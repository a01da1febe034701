// Signs hidden: does this relation support or attack?
#include "diagram/words.hpp"
#include "exercise/kind.hpp"
#include "exercise/words.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace argmap {

namespace {

class HidingSigns {
  public:
    HidingSigns(const Ground& ground, Chance& chance) : ground_(ground), chance_(chance) {}

    std::optional<Draft> run() {
        const std::vector<RelationId> hidden = some_relations();
        if (hidden.size() < 2)
            return std::nullopt;
        Question question{.form = QuestionForm::match,
                          .text = ground_.told("Does each of these relations support or attack?"),
                          .choices = {{.text = ground_.told("supports")}, {.text = ground_.told("attacks")}},
                          .is_reusable = true};
        for (std::size_t i = 0; i < hidden.size(); ++i)
            question.gaps.push_back(gap(question_letters(static_cast<std::uint32_t>(i)), hidden[i]));
        add_hints(hidden, question);
        question.explanation = ground_.told(
            "A support makes what it points at more believable, an attack makes it less so, whether you "
            "agree "
            "or not.");
        Draft draft{.figure = figure(hidden), .questions = {}, .closeness = 0.5};
        draft.questions.push_back(std::move(question));
        return draft;
    }

  private:
    const Excerpt& excerpt() const { return ground_.excerpt; }

    bool is_attack(RelationId relation) const { return excerpt()[relation].type == RelationType::attack; }

    /// Whether another relation joins the same and bears in another way: nobody could say which is which.
    bool has_twin(RelationId relation) const {
        const auto relations = excerpt().relation_ids();
        return std::any_of(relations.begin(), relations.end(), [&](RelationId other) {
            return excerpt()[other].type != excerpt()[relation].type &&
                   have_same_ends(excerpt(), relation, other);
        });
    }

    /// Supports and attacks, both if there are both, in file order; none where there are not.
    std::vector<RelationId> some_relations() {
        std::vector<RelationId> supports, attacks;
        for (const RelationId relation : excerpt().relation_ids())
            if (!is_mutual(excerpt()[relation].type) && !has_twin(relation))
                (is_attack(relation) ? attacks : supports).push_back(relation);
        if (supports.empty() || attacks.empty())
            return {};
        chance_.shuffle(supports);
        chance_.shuffle(attacks);
        std::vector<RelationId> chosen{supports.back(), attacks.back()};
        supports.pop_back();
        attacks.pop_back();
        std::vector<RelationId> rest = std::move(supports);
        rest.insert(rest.end(), attacks.begin(), attacks.end());
        chance_.shuffle(rest);
        const std::size_t most = ground_.by_level({3, 4, 6, 8, 10});
        for (const RelationId relation : rest)
            if (chosen.size() < most)
                chosen.push_back(relation);
        std::sort(chosen.begin(), chosen.end());
        return chosen;
    }

    /// What the relation joins, without saying how.
    std::string ends(RelationId number) const {
        const ExcerptRelation& relation = excerpt()[number];
        Series premises;
        for (const ClaimId premise : relation.premises)
            premises.names.push_back(box_words(premise, ground_.tongue));
        const std::string aim =
            relation.target.is_claim()
                ? box_words(relation.target.claim(), ground_.tongue)
                : step_words(excerpt(), relation.target.relation(), Naming::numbers, ground_.tongue);
        return ground_.told(say("from {0} to {1}", premises, aim));
    }

    Gap gap(const std::string& name, RelationId relation) const {
        return {.name = ground_.told(say("{0}: {1}", name, ends(relation))),
                .answer = is_attack(relation) ? std::size_t{1} : std::size_t{0},
                .feedback = sentence(relation_words(excerpt(), relation, Naming::texts, ground_.tongue),
                                     ground_.tongue)};
    }

    void add_hints(const std::vector<RelationId>& hidden, Question& question) const {
        const auto attacks = static_cast<std::size_t>(std::count_if(
            hidden.begin(), hidden.end(), [this](RelationId relation) { return is_attack(relation); }));
        question.hints.push_back(
            ground_.told("Suppose that what the arrow comes from is true: do you now believe what it points "
                         "at more, or less?"));
        question.hints.push_back(ground_.told(say("{0|of them attacks|of them attack}.", attacks)));
        question.hints.push_back(
            ground_.told(say("One of them: {0}.",
                             relation_words(excerpt(), hidden.front(), Naming::numbers, ground_.tongue))));
    }

    Figure figure(const std::vector<RelationId>& hidden) const {
        Figure figure = shown_throughout(excerpt());
        figure.unsaid = hidden;
        return figure;
    }

    const Ground& ground_;
    Chance& chance_;
};

std::optional<Draft> make_signs(const Ground& ground, Chance& chance) {
    return HidingSigns(ground, chance).run();
}

}  // namespace

const ExerciseKind exercise_kinds::signs{
    .name = "signs",
    .title = "Support or attack?",
    .trains =
        "Trains you to see whether something speaks for a claim or against it, also against an objection.",
    .task = "In this argument map some relations do not say how they bear on what they point at.",
    .needs = "a support and an attack",
    .effort = 0.5,
    .make = make_signs};

}  // namespace argmap
