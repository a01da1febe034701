// What does this objection hit: a premise, the conclusion, or the step from one to the other?
#include "exercise/kind.hpp"
#include "exercise/words.hpp"

#include <algorithm>
#include <utility>

namespace argmap {

namespace {

/// An objection to a part of an argument.
struct Objection {
    RelationId attack;
    RelationId argument;                ///< a support
    std::optional<ClaimId> claim = {};  ///< the premise that is hit; nothing where it is the step
};

class AskingWhatIsHit {
  public:
    AskingWhatIsHit(const Ground& ground, Chance& chance) : ground_(ground), chance_(chance) {}

    std::optional<Draft> run() {
        const std::vector<Objection> objections = some_objections();
        if (objections.empty())
            return std::nullopt;
        Draft draft{.figure = shown_at_the_end(excerpt()), .questions = {}, .closeness = 1};
        for (const Objection& objection : objections)
            draft.questions.push_back(question(objection));
        return draft;
    }

  private:
    const Excerpt& excerpt() const { return ground_.excerpt; }
    std::string text(ClaimId claim) const { return quoted(excerpt().text(claim)); }

    /// Those to steps and premises. What speaks against a conclusion often speaks against what is said for
    /// it, too, so that nobody could say for certain.
    std::vector<Objection> some_objections() {
        std::vector<Objection> objections;
        for (const RelationId attack : excerpt().relation_ids()) {
            if (excerpt()[attack].type != RelationType::attack)
                continue;
            if (const auto objection = objection_by(attack); objection && is_clear(*objection))
                objections.push_back(*objection);
        }
        chance_.shuffle(objections);
        objections.resize(std::min(objections.size(), ground_.by_level({1, 2, 2, 3, 4})));
        return objections;
    }

    /// Whether all sentences of the argument differ, and those who object deny nothing else of it.
    bool is_clear(const Objection& objection) const {
        const ExcerptRelation& argument = excerpt()[objection.argument];
        std::vector<ClaimId> parts = argument.premises;
        parts.push_back(argument.target.claim());
        const std::vector<std::string_view> texts = sorted_texts(excerpt(), parts);
        const auto relations = excerpt().relation_ids();
        return std::adjacent_find(texts.begin(), texts.end()) == texts.end() &&
               std::none_of(relations.begin(), relations.end(), [&](RelationId relation) {
                   return relation != objection.attack && is_also_denied(relation, objection, texts);
               });
    }

    /// Whether by another relation the same objectors deny a part of the argument, or its step.
    bool is_also_denied(RelationId number, const Objection& objection,
                        const std::vector<std::string_view>& parts) const {
        const ExcerptRelation& relation = excerpt()[number];
        if (relation.type == RelationType::support)
            return false;
        const auto objectors = sorted_texts(excerpt(), excerpt()[objection.attack].premises);
        const bool is_theirs = sorted_texts(excerpt(), relation.premises) == objectors;
        if (relation.target.is_relation())
            return is_theirs && have_same_ends(excerpt(), relation.target.relation(), objection.argument);
        const std::string& aim = excerpt().text(relation.target.claim());
        const auto is_part = [&](const std::string& text) {
            return std::binary_search(parts.begin(), parts.end(), std::string_view(text));
        };
        return (is_theirs && is_part(aim)) ||
               (is_mutual(relation.type) && objectors == std::vector<std::string_view>{aim} &&
                is_part(excerpt().text(relation.premises.front())));
    }

    bool is_argument(RelationId relation) const {
        return excerpt()[relation].type == RelationType::support && excerpt()[relation].target.is_claim();
    }

    /// As an objection to the first argument that what it is aimed at is a part of.
    std::optional<Objection> objection_by(RelationId attack) const {
        const Target target = excerpt()[attack].target;
        if (target.is_relation())
            return is_argument(target.relation()) ? std::optional(Objection{attack, target.relation()})
                                                  : std::nullopt;
        for (const RelationId argument : relations_from(excerpt(), target.claim()))
            if (is_argument(argument) && shares_no_claim(attack, argument))
                return Objection{attack, argument, target.claim()};
        return std::nullopt;
    }

    /// Whether none of those who object is a part of the argument.
    bool shares_no_claim(RelationId attack, RelationId argument) const {
        const auto& parts = excerpt()[argument].premises;
        return std::none_of(excerpt()[attack].premises.begin(), excerpt()[attack].premises.end(),
                            [&](ClaimId claim) {
                                return std::find(parts.begin(), parts.end(), claim) != parts.end() ||
                                       excerpt()[argument].target == Target(claim);
                            });
    }

    Series texts(const std::vector<ClaimId>& claims) const {
        Series series;
        for (const ClaimId claim : claims)
            series.names.push_back(text(claim));
        return series;
    }

    Question question(const Objection& objection) const {
        const ExcerptRelation& argument = excerpt()[objection.argument];
        const std::string objecting = ground_.told(say("{0}", texts(excerpt()[objection.attack].premises)));
        Question question{
            .text = ground_.told(say("Somebody argues: {0}; therefore {1}. Somebody else "
                                     "objects: {2}. What does the objection deny?",
                                     texts(argument.premises), text(argument.target.claim()), objecting))};
        for (const ClaimId premise : argument.premises)
            question.choices.push_back(
                choice(say("the premise {0}", text(premise)), objection.claim == premise));
        question.choices.push_back(choice(say("the conclusion {0}", text(argument.target.claim())),
                                          objection.claim == argument.target.claim()));
        question.choices.push_back(
            choice("the step: even if what is said for it is true, the conclusion need not follow",
                   !objection.claim));
        question.hints = {
            ground_.told("Suppose that the objection is right. What do you have to give up?"),
            ground_.told(objection.claim ? Message("One of the sentences of the argument would be false.")
                                         : Message("All sentences of the argument could still be true."))};
        question.explanation = sentence(
            relation_words(excerpt(), objection.attack, Naming::texts, ground_.tongue), ground_.tongue);
        return question;
    }

    Choice choice(const Message& text, bool is_right) const {
        return {
            .text = ground_.told(text),
            .is_right = is_right,
            .feedback = is_right ? "" : ground_.told("This could still be so if the objection is right.")};
    }

    const Ground& ground_;
    Chance& chance_;
};

std::optional<Draft> make_objection_target(const Ground& ground, Chance& chance) {
    return AskingWhatIsHit(ground, chance).run();
}

bool is_attack(const ArgumentMap& map, RelationId relation) {
    return map.type(relation) == RelationType::attack;
}

}  // namespace

const ExerciseKind exercise_kinds::objection_target{
    .name = "objection-target",
    .title = "What does the objection hit?",
    .trains =
        "Trains you to tell whether an objection denies a premise, the conclusion, or that one follows from "
        "the other.",
    .task = "An objection can be right and leave most of an argument as it is.",
    .needs = "an argument with an objection to one of its premises or to its step",
    .effort = 1.5,
    .make = make_objection_target,
    .is_material = is_attack};

}  // namespace argmap
