// The weakest point: which claim, if it fell, would bring the conclusion down?
#include "exercise/kind.hpp"
#include "exercise/words.hpp"
#include "reason/labelling.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace argmap {

namespace {

class AskingForWeakest {
  public:
    AskingForWeakest(const Ground& ground, Chance& chance)
        : ground_(ground), chance_(chance), excerpt_(without_assumptions(ground.excerpt)) {}

    std::optional<Draft> run() {
        const Labelling labels = grounded(map_of(excerpt()));
        if (labels[excerpt().main] != Standing::in)
            return std::nullopt;
        std::vector<ClaimId> fatal, harmless;
        std::set<std::string> texts{excerpt().text(excerpt().main)};
        for (const ClaimId claim : excerpt().claim_ids())
            if (labels[claim] == Standing::in && texts.insert(excerpt().text(claim)).second)
                (falls_with(claim) ? fatal : harmless).push_back(claim);
        if (fatal.empty() || harmless.size() < 2)
            return std::nullopt;
        chance_.shuffle(fatal);
        chance_.shuffle(harmless);
        const bool asks_for_all = ground_.level >= 4 && fatal.size() > 1;
        fatal.resize(asks_for_all ? std::min<std::size_t>(fatal.size(), 3) : 1);
        harmless.resize(std::min(harmless.size(), ground_.by_level({2, 3, 4, 5, 5})));
        Draft draft{.figure = shown_throughout(excerpt()), .questions = {}, .closeness = 0.5};
        draft.questions.push_back(question(fatal, harmless));
        return draft;
    }

  private:
    const Excerpt& excerpt() const { return excerpt_; }
    std::string text(ClaimId claim) const { return quoted(excerpt().text(claim)); }
    std::string main_text() const { return text(excerpt().main); }

    /// Whether the main claim no longer stands when an objection to a claim does that nothing answers.
    bool falls_with(ClaimId claim) const {
        Excerpt attacked = excerpt();
        const ClaimId objection{static_cast<std::uint32_t>(attacked.claims.size())};
        attacked.claims.push_back({.text = "-"});
        attacked.relations.push_back(
            {.type = RelationType::attack, .premises = {objection}, .target = claim, .scheme = {}});
        return grounded(map_of(attacked))[excerpt().main] != Standing::in;
    }

    Question question(const std::vector<ClaimId>& fatal, const std::vector<ClaimId>& harmless) {
        std::vector<ClaimId> offered = fatal;
        offered.insert(offered.end(), harmless.begin(), harmless.end());
        chance_.shuffle(offered);
        const bool several = fatal.size() > 1;
        Question question{
            .form = several ? QuestionForm::several : QuestionForm::one,
            .text = ground_.told(
                several ? say("Which of these claims would each bring down {0}, if it fell?", main_text())
                        : say("Which of these claims would bring down {0}, if it fell?", main_text()))};
        for (const ClaimId claim : offered) {
            const bool is_fatal = std::find(fatal.begin(), fatal.end(), claim) != fatal.end();
            question.choices.push_back(
                {.text =
                     ground_.told(say("{0}: {1}", box_words(claim, ground_.tongue), excerpt().text(claim))),
                 .is_right = is_fatal,
                 .feedback = ground_.told(is_fatal ? say("Without it {0} no longer stands.",
                                                         box_words(excerpt().main, ground_.tongue))
                                                   : say("Without it {0} would still stand.",
                                                         box_words(excerpt().main, ground_.tongue)))});
        }
        question.hints = {
            ground_.told(
                "Strike out one claim after the other, and with each what rests on it: what is left?"),
            ground_.told(
                "What is supported twice can lose one of both. What answers an objection cannot be spared."),
            ground_.told(say("It is not {0}.", box_words(harmless.front(), ground_.tongue)))};
        question.explanation =
            ground_.told(say("Whoever wants to shake {0} begins there: it hangs by this.", main_text()));
        return question;
    }

    const Ground& ground_;
    Chance& chance_;
    Excerpt excerpt_;
};

std::optional<Draft> make_weakest_point(const Ground& ground, Chance& chance) {
    return AskingForWeakest(ground, chance).run();
}

}  // namespace

const ExerciseKind exercise_kinds::weakest_point{
    .name = "weakest-point",
    .title = "Find the weakest point",
    .trains = "Trains you to see on what a conclusion depends, and what it could do without.",
    .task =
        "A claim falls if an attack on it holds, or if all that is said for it fails. With linked premises a "
        "support fails as soon as one of them does.",
    .needs = "a main claim that stands, with one claim that it cannot do without and two that it can",
    .effort = 2.5,
    .make = make_weakest_point};

}  // namespace argmap
