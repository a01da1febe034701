// Complete the missing premise: what links what is said to what follows?
#include "exercise/kind.hpp"
#include "exercise/words.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace argmap {

namespace {

class MissingPremise {
  public:
    MissingPremise(const Ground& ground, Chance& chance) : ground_(ground), chance_(chance) {}

    std::optional<Draft> run() {
        if (!choose_premise())
            return std::nullopt;
        std::vector<Outsider> wrong =
            some_of(ground_.outsiders, ground_.level, ground_.by_level({2, 2, 3, 4, 5}), chance_);
        if (wrong.size() < 2 && ground_.level == 1)
            add_visible_ones(wrong);
        if (wrong.size() < 2)
            return std::nullopt;
        Draft draft{.figure = figure(), .questions = {}, .closeness = closeness_of(wrong)};
        draft.questions.push_back(question(wrong));
        return draft;
    }

  private:
    const Excerpt& excerpt() const { return ground_.excerpt; }
    const ExcerptRelation& step() const { return excerpt()[step_]; }

    /// One of linked premises whose text nothing else in the picture has.
    bool choose_premise() {
        std::vector<std::pair<RelationId, ClaimId>> found;
        for (const RelationId relation : excerpt().relation_ids())
            if (excerpt()[relation].premises.size() > 1)
                for (const ClaimId premise : excerpt()[relation].premises)
                    if (is_said_once(premise))
                        found.push_back({relation, premise});
        if (found.empty())
            return false;
        std::tie(step_, premise_) = found[chance_.below(found.size())];
        return true;
    }

    bool is_said_once(ClaimId claim) const {
        return std::count_if(
                   excerpt().claims.begin(), excerpt().claims.end(),
                   [&](const ExcerptClaim& other) { return other.text == excerpt().text(claim); }) == 1;
    }

    /// In a small map there is nothing else to offer: claims that stand elsewhere in the picture. In a larger
    /// one a smaller part of it leaves enough outside.
    void add_visible_ones(std::vector<Outsider>& wrong) {
        for (const ClaimId claim : excerpt().claim_ids())
            if (const auto& premises = step().premises;
                std::find(premises.begin(), premises.end(), claim) == premises.end() &&
                step().target != Target(claim) && is_said_once(claim) && wrong.size() < 3)
                wrong.push_back({.text = excerpt().text(claim), .steps = 1});
    }

    Series others() const {
        Series series;
        for (const ClaimId premise : step().premises)
            if (premise != premise_)
                series.names.push_back(quoted(excerpt().text(premise)));
        return series;
    }

    std::string aim() const {
        return step().target.is_claim()
                   ? quoted(excerpt().text(step().target.claim()))
                   : step_words(excerpt(), step().target.relation(), Naming::texts, ground_.tongue);
    }

    Question question(const std::vector<Outsider>& wrong) {
        const std::string feedback = ground_.told(say(
            "What does this have to do with the step? It needs a bridge from {0} to {1}.", others(), aim()));
        Question question{.text = ground_.told(
                              say("Which premise is missing in {0}?", box_words(premise_, ground_.tongue)))};
        question.choices.push_back(
            {.text = excerpt().text(premise_),
             .is_right = true,
             .feedback =
                 sentence(relation_words(excerpt(), step_, Naming::texts, ground_.tongue), ground_.tongue)});
        for (const Outsider& outsider : wrong)
            question.choices.push_back({.text = outsider.text, .feedback = feedback});
        chance_.shuffle(question.choices);
        question.hints = {
            ground_.told(
                "What is spoken of in the conclusion has to be spoken of in a premise; and no premise "
                "speaks of something that appears nowhere else."),
            ground_.told(
                say("What has to be true, besides {0}, so that {1} follows or falls?", others(), aim())),
            ground_.told(say("It is not {0}.", quoted(wrong.front().text)))};
        question.explanation =
            ground_.told(say("The missing premise is {0}.", quoted(excerpt().text(premise_))));
        return question;
    }

    Figure figure() const {
        const Excerpt solved = numbered(excerpt());
        Excerpt asked = solved;
        blank(asked, premise_);
        return {.asked = std::make_shared<ArgumentMap>(map_of(asked)),
                .solved = std::make_shared<ArgumentMap>(map_of(solved))};
    }

    const Ground& ground_;
    Chance& chance_;
    RelationId step_{};
    ClaimId premise_{};
};

std::optional<Draft> make_missing_premise(const Ground& ground, Chance& chance) {
    return MissingPremise(ground, chance).run();
}

bool is_linked(const ArgumentMap& map, RelationId relation) {
    return map.is_linked(relation);
}

}  // namespace

const ExerciseKind exercise_kinds::missing_premise{
    .name = "missing-premise",
    .title = "Complete the missing premise",
    .trains =
        "Trains you to see what an argument takes for granted: the premise without which nothing follows.",
    .task = "A step of this argument lacks one of its premises.",
    .needs = "linked premises, and two other claims",
    .effort = 1.5,
    .make = make_missing_premise,
    .is_material = is_linked};

}  // namespace argmap
