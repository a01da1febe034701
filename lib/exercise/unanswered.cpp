#include "exercise/unanswered.hpp"

#include "exercise/words.hpp"
#include "reason/labelling.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace argmap {

namespace {

/// The objections of a tree, and which of them are answered.
class Objections {
  public:
    explicit Objections(const Excerpt& tree) : tree_(tree), labels_(grounded(map_of(tree))) {}

    /// The attacks that speak against the main claim, in order.
    std::vector<RelationId> all() const {
        std::vector<RelationId> objections;
        for (const RelationId relation : tree_.relation_ids())
            if (tree_[relation].type == RelationType::attack && speaks_against(relation))
                objections.push_back(relation);
        return objections;
    }

    bool speaks_against(RelationId relation) const {
        const Target target = tree_[relation].target;
        bool against = false;
        if (target.is_relation())
            against = speaks_against(target.relation());
        else if (target.claim() != tree_.main)
            against = speaks_against(relations_from(tree_, target.claim()).front());
        return against != (tree_[relation].type == RelationType::attack);
    }

    /// The attacks on its step or on one of its premises.
    std::vector<RelationId> answers(RelationId objection) const {
        std::vector<RelationId> answers;
        for (const RelationId relation : relations_to_it(objection))
            if (tree_[relation].type == RelationType::attack)
                answers.push_back(relation);
        return answers;
    }

    /// Whether an answer to it holds.
    bool is_answered(RelationId objection) const {
        const std::vector<RelationId> all = answers(objection);
        return std::any_of(all.begin(), all.end(),
                           [this](RelationId answer) { return labels_[answer] == Standing::in; });
    }

    /// Whether nothing attacks it, nor what is said for it.
    bool is_left_alone(RelationId objection) const {
        const std::vector<RelationId> bearing = relations_to_it(objection);
        return std::all_of(bearing.begin(), bearing.end(), [this](RelationId relation) {
            return tree_[relation].type == RelationType::support && is_left_alone(relation);
        });
    }

  private:
    std::vector<RelationId> relations_to_it(RelationId relation) const {
        std::vector<RelationId> relations = relations_to(tree_, relation);
        for (const ClaimId premise : tree_[relation].premises)
            for (const RelationId bearing : relations_to(tree_, premise))
                relations.push_back(bearing);
        return relations;
    }

    const Excerpt& tree_;
    Labelling labels_;
};

/// The claims of a tree that bear on its main claim without any of some relations, in order.
std::vector<ClaimId> claims_without(const Excerpt& tree, const std::vector<RelationId>& cut) {
    std::vector<bool> is_reached(tree.claims.size(), false);
    std::vector<Target> waiting{tree.main};
    while (!waiting.empty()) {
        const Target target = waiting.back();
        waiting.pop_back();
        if (target.is_claim())
            is_reached[index(target.claim())] = true;
        for (const RelationId relation : relations_to(tree, target))
            if (std::find(cut.begin(), cut.end(), relation) == cut.end()) {
                waiting.emplace_back(relation);
                for (const ClaimId premise : tree[relation].premises)
                    waiting.emplace_back(premise);
            }
    }
    std::vector<ClaimId> claims;
    for (const ClaimId claim : tree.claim_ids())
        if (is_reached[index(claim)])
            claims.push_back(claim);
    return claims;
}

/// The relations by which each claim bears on one thing only and in one way, the first that it has: then each
/// relation speaks for the main claim or against it, and not both.
Excerpt tree_of(const Excerpt& excerpt) {
    std::vector<bool> bears(excerpt.claims.size(), false);
    bears[index(excerpt.main)] = true;
    std::vector<RelationId> cut;
    for (const RelationId relation : excerpt.relation_ids()) {
        const std::vector<ClaimId>& premises = excerpt[relation].premises;
        if (is_mutual(excerpt[relation].type) ||
            std::any_of(premises.begin(), premises.end(), [&](ClaimId claim) { return bears[index(claim)]; }))
            cut.push_back(relation);
        else
            for (const ClaimId premise : premises)
                bears[index(premise)] = true;
    }
    return part_of(excerpt, claims_without(excerpt, cut), cut);
}

/// What is left of a tree when objections that nothing answers are taken out, until there are none.
Excerpt with_all_answered(Excerpt tree) {
    for (;;) {
        const Objections objections(tree);
        std::vector<RelationId> unanswered = objections.all();
        std::erase_if(unanswered, [&](RelationId one) { return objections.is_answered(one); });
        if (unanswered.empty())
            return tree;
        tree = part_of(tree, claims_without(tree, unanswered));
    }
}

/// A tree before and after the answer to one of its objections was taken out. What is missing afterwards has
/// the last numbers before.
struct Unanswered {
    Excerpt whole;
    Excerpt left;
    RelationId answer{};     ///< in `whole`
    RelationId objection{};  ///< in `left`
};

/// Nothing where not exactly one objection is unanswered then.
std::optional<Unanswered> without_answer(const Excerpt& tree, RelationId answer) {
    std::vector<ClaimId> order = claims_without(tree, {answer});
    const std::size_t count = order.size();
    for (const ClaimId claim : tree.claim_ids())
        if (!std::binary_search(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), claim))
            order.push_back(claim);
    Unanswered made{.whole = part_of(tree, order), .left = {}, .answer = answer};
    std::vector<ClaimId> left;
    for (std::uint32_t i = 0; i < count; ++i)
        left.push_back(ClaimId{i});
    made.left = part_of(made.whole, left);
    const Objections objections(made.left);
    std::vector<RelationId> unanswered = objections.all();
    std::erase_if(unanswered, [&](RelationId one) { return objections.is_answered(one); });
    if (unanswered.size() != 1 || objections.all().size() < 2 ||
        !objections.is_left_alone(unanswered.front()))
        return std::nullopt;
    made.objection = unanswered.front();
    return made;
}

class AskingForUnanswered {
  public:
    AskingForUnanswered(const Ground& ground, Chance& chance, Unanswered found)
        : ground_(ground), chance_(chance), found_(std::move(found)), objections_(found_.left) {}

    std::optional<Draft> run() {
        std::vector<Choice> wrong = other_objections();
        chance_.shuffle(wrong);
        std::vector<Choice> more = reasons();
        chance_.shuffle(more);
        wrong.insert(wrong.end(), more.begin(), more.end());
        wrong.resize(std::min(wrong.size(), ground_.by_level({2, 3, 4, 5, 6})));
        if (wrong.size() < 2)
            return std::nullopt;
        Draft draft{.figure = figure(), .questions = {}, .closeness = 0.5, .part = found_.whole};
        draft.questions.push_back(question(wrong));
        return draft;
    }

  private:
    const Excerpt& left() const { return found_.left; }

    /// "Box 3 and box 4".
    std::string boxes(RelationId relation) const {
        Series series;
        for (const ClaimId premise : left()[relation].premises)
            series.names.push_back(box_words(premise, ground_.tongue));
        return capitalised(ground_.told(say("{0}", series)));
    }

    std::string words(RelationId relation) const {
        return relation_words(left(), relation, Naming::numbers, ground_.tongue);
    }

    std::vector<Choice> other_objections() const {
        std::vector<Choice> choices;
        for (const RelationId objection : objections_.all())
            if (objection != found_.objection)
                choices.push_back(
                    {.text = boxes(objection),
                     .feedback = ground_.told(say("This objection is answered: {0}.",
                                                  words(objections_.answers(objection).front())))});
        return choices;
    }

    /// Why they are none has to be seen, too.
    std::vector<Choice> reasons() const {
        std::vector<Choice> choices;
        for (const RelationId relation : left().relation_ids())
            if (left()[relation].type == RelationType::support && !objections_.speaks_against(relation))
                choices.push_back(
                    {.text = boxes(relation),
                     .feedback = ground_.told(say("This is no objection: {0}.", words(relation)))});
        return choices;
    }

    Question question(const std::vector<Choice>& wrong) {
        const std::string explanation =
            ground_.told(say("Nothing answers it. What was left out is this: {0}.",
                             relation_words(found_.whole, found_.answer, Naming::texts, ground_.tongue)));
        Question question{
            .text = ground_.told(
                "Every objection in this argument was answered, but one answer was left out. Which objection "
                "is left unanswered?"),
            .choices = wrong};
        question.choices.push_back(
            {.text = boxes(found_.objection), .is_right = true, .feedback = explanation});
        chance_.shuffle(question.choices);
        question.hints = {
            ground_.told(
                "Follow each attack backwards: is anything aimed at the claim that it comes from, or "
                "at the attack itself?"),
            ground_.told(say("It is not this: {0}", wrong.front().text))};
        question.explanation = explanation;
        return question;
    }

    Figure figure() const {
        return {.asked = std::make_shared<ArgumentMap>(map_of(numbered(left()))),
                .solved = std::make_shared<ArgumentMap>(map_of(numbered(found_.whole))),
                .unsaid = {},
                .key_needs_both = true};
    }

    const Ground& ground_;
    Chance& chance_;
    Unanswered found_;
    Objections objections_;
};

}  // namespace

std::optional<Draft> make_unanswered_objection(const Ground& ground, Chance& chance) {
    const Excerpt tree = with_all_answered(without_assumptions(tree_of(ground.excerpt)));
    const Objections objections(tree);
    std::vector<RelationId> answers;
    for (const RelationId objection : objections.all())
        if (const std::vector<RelationId> all = objections.answers(objection); all.size() == 1)
            answers.push_back(all.front());
    chance.shuffle(answers);
    for (const RelationId answer : answers)
        if (std::optional<Unanswered> found = without_answer(tree, answer))
            if (auto draft = AskingForUnanswered(ground, chance, *std::move(found)).run())
                return draft;
    return std::nullopt;
}

}  // namespace argmap
