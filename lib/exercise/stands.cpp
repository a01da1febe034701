// Which claims stand? Labels to be worked out by hand.
#include "exercise/kind.hpp"
#include "exercise/words.hpp"
#include "reason/explanation.hpp"

#include <algorithm>
#include <utility>

namespace argmap {

namespace {

class AskingWhatStands {
  public:
    AskingWhatStands(const Ground& ground, Chance& chance)
        : ground_(ground),
          chance_(chance),
          excerpt_(without_assumptions(ground.excerpt)),
          map_(map_of(excerpt_)),
          labels_(grounded(map_)) {}

    std::optional<Draft> run() {
        const std::vector<ClaimId> asked = some_claims();
        if (asked.size() < 3 || !differ(asked))
            return std::nullopt;
        Question question{.form = QuestionForm::match,
                          .text = ground_.told("Does each of these claims stand?"),
                          .choices = {{.text = ground_.told("stands")},
                                      {.text = ground_.told("has fallen")},
                                      {.text = ground_.told("stays undecided")}},
                          .is_reusable = true};
        for (const ClaimId claim : asked)
            question.gaps.push_back({.name = box_words(claim, ground_.tongue),
                                     .answer = static_cast<std::size_t>(labels_[claim]),
                                     .feedback = why(claim)});
        add_hints(asked, question);
        question.explanation =
            ground_.told("Work from the outside in: what nothing is aimed at stands, and the rest follows.");
        Draft draft{
            .figure = shown_throughout(excerpt()), .questions = {}, .is_makeshift = is_easily_guessed(asked)};
        draft.questions.push_back(std::move(question));
        return draft;
    }

  private:
    const Excerpt& excerpt() const { return excerpt_; }

    /// About as many that stand as others, up to a number; in order.
    std::vector<ClaimId> some_claims() {
        const std::size_t most = ground_.by_level({4, 5, 7, 9, 12});
        std::vector<ClaimId> asked = claims_that_do_not_stand();
        asked.resize(std::min(asked.size(), (most + 1) / 2));
        std::vector<ClaimId> standing = claims_that_stand();
        standing.resize(std::min({standing.size(), most - asked.size(), asked.size() + 1}));
        asked.insert(asked.end(), standing.begin(), standing.end());
        std::sort(asked.begin(), asked.end());
        return asked;
    }

    std::vector<ClaimId> claims_that_do_not_stand() {
        std::vector<ClaimId> claims;
        for (const ClaimId claim : map_.claims())
            if (labels_[claim] != Standing::in)
                claims.push_back(claim);
        chance_.shuffle(claims);
        return claims;
    }

    /// Those that something is aimed at first: that the others stand is soon seen.
    std::vector<ClaimId> claims_that_stand() {
        std::vector<ClaimId> inner, outer;
        for (const ClaimId claim : map_.claims())
            if (labels_[claim] == Standing::in)
                (map_.relations_to(claim).empty() ? outer : inner).push_back(claim);
        chance_.shuffle(inner);
        chance_.shuffle(outer);
        inner.insert(inner.end(), outer.begin(), outer.end());
        return inner;
    }

    /// Whether whoever says of all that they stand is right too often.
    bool is_easily_guessed(const std::vector<ClaimId>& asked) const {
        const auto standing = static_cast<std::size_t>(std::count_if(
            asked.begin(), asked.end(), [this](ClaimId claim) { return labels_[claim] == Standing::in; }));
        return 5 * standing > 3 * asked.size();
    }

    /// Whether not all have one label.
    bool differ(const std::vector<ClaimId>& claims) const {
        return std::any_of(claims.begin(), claims.end(),
                           [&](ClaimId claim) { return labels_[claim] != labels_[claims.front()]; });
    }

    std::string relation(RelationId number) const {
        return relation_words(excerpt(), number, Naming::numbers, ground_.tongue);
    }

    std::string why(ClaimId claim) const {
        const ClaimReason reason = explanation_of(map_, claim).claims.front();
        switch (reason.because) {
            case Because::stands:
                return why_it_stands(reason);
            case Because::attacked:
                return ground_.told(
                    say("It has fallen: {0}, and this attack holds.", relation(*reason.attack)));
            case Because::unsupported:
                return ground_.told("It has fallen: all that is said for it fails.");
            case Because::circular:
                return ground_.told("It has fallen: it rests on nothing but itself, in a circle.");
            case Because::open:
                return ground_.told(
                    "It stays undecided: attacks go round in a circle, and nothing settles it.");
        }
        return {};
    }

    std::string why_it_stands(const ClaimReason& reason) const {
        if (!reason.support && reason.failures.empty())
            return ground_.told("It stands: nothing is aimed at it.");
        if (!reason.support)
            return ground_.told("It stands: no attack on it holds.");
        return ground_.told(
            reason.failures.empty()
                ? say("It stands: {0}, and nothing speaks against it.", relation(*reason.support))
                : say("It stands: {0}, and no attack on it holds.", relation(*reason.support)));
    }

    void add_hints(const std::vector<ClaimId>& asked, Question& question) const {
        question.hints.push_back(
            ground_.told("Begin with the claims at which nothing is aimed: all of them stand."));
        question.hints.push_back(
            ground_.told("Then go on to what they point at: an attack that holds brings down what it hits, "
                         "whatever is said "
                         "for it."));
        const auto fallen = static_cast<std::size_t>(std::count_if(
            asked.begin(), asked.end(), [this](ClaimId claim) { return labels_[claim] == Standing::out; }));
        question.hints.push_back(
            ground_.told(say("{0|of these claims has fallen|of these claims have fallen}.", fallen)));
    }

    const Ground& ground_;
    Chance& chance_;
    Excerpt excerpt_;
    ArgumentMap map_;
    Labelling labels_;
};

std::optional<Draft> make_stands(const Ground& ground, Chance& chance) {
    return AskingWhatStands(ground, chance).run();
}

bool is_attack(const ArgumentMap& map, RelationId relation) {
    return map.type(relation) == RelationType::attack || map.type(relation) == RelationType::contrary;
}

}  // namespace

const ExerciseKind exercise_kinds::stands{
    .name = "stands",
    .title = "Which claims stand?",
    .trains = "Trains you to work out what remains of an argument when every objection is taken at its word.",
    .task =
        "A claim falls if an attack on it holds, or if all that is said for it fails; else it stands. A "
        "support "
        "or attack holds if all its premises stand and nothing brings it down. A contradiction attacks both "
        "ways. "
        "What depends on itself by way of attacks stays undecided.",
    .needs = "claims of which some stand and some fall",
    .effort = 2,
    .make = make_stands,
    .is_material = is_attack};

}  // namespace argmap
