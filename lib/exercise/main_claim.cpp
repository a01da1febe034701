// Find the main claim: which of these sentences is all the rest there for?
#include "exercise/kind.hpp"
#include "exercise/words.hpp"

#include <algorithm>
#include <utility>

namespace argmap {

namespace {

class FindingMain {
  public:
    FindingMain(const Ground& ground, Chance& chance) : ground_(ground), chance_(chance) {}

    std::optional<Draft> run() {
        const std::vector<ClaimId> others = some_others();
        if (others.size() < 2 || bears_on_another(excerpt().main))
            return std::nullopt;
        Question question{.text = ground_.told("Which of these is the main claim?")};
        question.choices.push_back({.text = main_text(),
                                    .is_right = true,
                                    .feedback = ground_.told("All the others speak for it or against it, "
                                                             "directly or by way of each other.")});
        for (const ClaimId claim : others)
            question.choices.push_back({.text = excerpt().text(claim), .feedback = role_of(claim)});
        chance_.shuffle(question.choices);
        add_hints(others, question);
        question.explanation = ground_.told(say("The main claim is {0}.", quoted(main_text())));
        Draft draft;
        draft.figure = shown_at_the_end(excerpt());
        draft.questions.push_back(std::move(question));
        draft.closeness = 0.5;
        return draft;
    }

  private:
    const Excerpt& excerpt() const { return ground_.excerpt; }
    const std::string& main_text() const { return excerpt().text(excerpt().main); }

    /// What contradicts a claim is contradicted by it: either of both could be what the rest is there for.
    bool bears_on_another(ClaimId claim) const {
        const std::vector<RelationId> aimed = relations_to(excerpt(), claim);
        return !relations_from(excerpt(), claim).empty() ||
               std::any_of(aimed.begin(), aimed.end(),
                           [&](RelationId relation) { return is_mutual(excerpt()[relation].type); });
    }

    /// Claims with texts of their own, in random order.
    std::vector<ClaimId> some_others() {
        std::vector<ClaimId> claims;
        for (const ClaimId claim : excerpt().claim_ids())
            if (excerpt().text(claim) != main_text() &&
                std::none_of(claims.begin(), claims.end(),
                             [&](ClaimId other) { return excerpt().text(other) == excerpt().text(claim); }))
                claims.push_back(claim);
        chance_.shuffle(claims);
        const std::size_t most = ground_.by_level({3, 4, 5, 7, 9});
        claims.resize(std::min(claims.size(), most));
        return claims;
    }

    std::string role_of(ClaimId claim) const {
        const std::vector<RelationId> from = relations_from(excerpt(), claim);
        if (from.empty())
            return {};
        if (excerpt()[from.front()].target == Target(excerpt().main))
            return ground_.told("It is there for another one: it says why that is so, or why it is not.");
        return ground_.told(say("It bears on another one: {0}.",
                                relation_words(excerpt(), from.front(), Naming::texts, ground_.tongue)));
    }

    void add_hints(const std::vector<ClaimId>& others, Question& question) {
        question.hints.push_back(ground_.told(
            "Put “therefore” before each sentence: before which one do all the others make sense?"));
        question.hints.push_back(ground_.told(
            say("{0} is not the one. {1}", quoted(excerpt().text(others.front())), role_of(others.front()))));
        std::vector<std::string> two{quoted(main_text()), quoted(excerpt().text(others.back()))};
        chance_.shuffle(two);
        question.hints.push_back(ground_.told(say("It is one of these two: {0} or {1}.", two[0], two[1])));
    }

    const Ground& ground_;
    Chance& chance_;
};

std::optional<Draft> make_main_claim(const Ground& ground, Chance& chance) {
    return FindingMain(ground, chance).run();
}

}  // namespace

const ExerciseKind exercise_kinds::main_claim{
    .name = "main-claim",
    .title = "Find the main claim",
    .trains = "Trains you to tell what an argument is about from what is said for or against it.",
    .task = "These sentences belong to one argument, in no order.",
    .needs = "a claim on which two others bear",
    .effort = 0,
    .make = make_main_claim};

}  // namespace argmap
