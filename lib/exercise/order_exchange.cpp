// Order the exchange: which objection answers which?
#include "exercise/kind.hpp"
#include "exercise/words.hpp"

#include <algorithm>
#include <utility>

namespace argmap {

namespace {

constexpr std::size_t most_steps = 20'000;

class OrderingExchange {
  public:
    OrderingExchange(const Ground& ground, Chance& chance) : ground_(ground), chance_(chance) {}

    std::optional<Draft> run() {
        for (const ClaimId claim : excerpt().claim_ids())
            extend({claim}, {});
        if (longest_.size() < 3)
            return std::nullopt;
        Draft draft{.figure = shown_at_the_end(excerpt()), .questions = {}, .closeness = 0.5};
        draft.questions.push_back(question());
        return draft;
    }

  private:
    const Excerpt& excerpt() const { return ground_.excerpt; }
    std::string text(ClaimId claim) const { return quoted(excerpt().text(claim)); }

    /// Looks for the longest exchange that begins so; of several the first.
    void extend(const std::vector<ClaimId>& chain, const std::vector<RelationId>& attacks) {
        if (++steps_ > most_steps || chain.size() > 7)
            return;
        if (chain.size() > longest_.size()) {
            longest_ = chain;
            attacks_ = attacks;
        }
        for (const auto& [attack, from] : answers_to(chain.back(), attacks))
            if (is_new(from, chain)) {
                std::vector<ClaimId> longer = chain;
                std::vector<RelationId> by = attacks;
                longer.push_back(from);
                by.push_back(attack);
                extend(longer, by);
            }
    }

    bool is_new(ClaimId claim, const std::vector<ClaimId>& chain) const {
        return std::none_of(chain.begin(), chain.end(), [&](ClaimId other) {
            return other == claim || excerpt().text(other) == excerpt().text(claim);
        });
    }

    /// Attacks by a claim alone: on a claim, or on the attack that it made before.
    std::vector<std::pair<RelationId, ClaimId>> answers_to(ClaimId claim,
                                                           const std::vector<RelationId>& attacks) const {
        std::vector<std::pair<RelationId, ClaimId>> answers;
        for (const RelationId relation : excerpt().relation_ids()) {
            const ExcerptRelation& attack = excerpt()[relation];
            const bool is_answer = attack.target == Target(claim) ||
                                   (!attacks.empty() && attack.target == Target(attacks.back()));
            if (attack.type == RelationType::attack && attack.premises.size() == 1 && is_answer)
                answers.push_back({relation, attack.premises.front()});
        }
        return answers;
    }

    Question question() {
        Question question{.form = QuestionForm::order,
                          .text = ground_.told(
                              "Begin with the claim that the exchange is about; each of the others answers "
                              "the one before.")};
        std::vector<std::size_t> places(longest_.size());
        for (std::size_t i = 0; i < places.size(); ++i)
            places[i] = i;
        chance_.shuffle(places);
        if (std::is_sorted(places.begin(), places.end()))
            std::reverse(places.begin(), places.end());
        for (const std::size_t place : places)
            question.choices.push_back({.text = excerpt().text(longest_[place])});
        question.order.resize(places.size());
        for (std::size_t i = 0; i < places.size(); ++i)
            question.order[places[i]] = i;
        question.hints = {
            ground_.told("Read two of them with “but” in between: does the second speak against the first?"),
            ground_.told(say("It begins with {0}.", text(longest_.front()))),
            ground_.told(say("It ends with {0}.", text(longest_.back())))};
        for (const RelationId attack : attacks_)
            question.explanation = one_after_the_other(
                question.explanation,
                sentence(relation_words(excerpt(), attack, Naming::texts, ground_.tongue), ground_.tongue),
                ground_.tongue);
        return question;
    }

    const Ground& ground_;
    Chance& chance_;
    std::vector<ClaimId> longest_;
    std::vector<RelationId> attacks_;
    std::size_t steps_ = 0;
};

std::optional<Draft> make_order_exchange(const Ground& ground, Chance& chance) {
    return OrderingExchange(ground, chance).run();
}

bool is_attack(const ArgumentMap& map, RelationId relation) {
    return map.type(relation) == RelationType::attack;
}

}  // namespace

const ExerciseKind exercise_kinds::order_exchange{
    .name = "order-exchange",
    .title = "Order the exchange",
    .trains = "To follow a discussion: who answers whom, and with what.",
    .task = "Somebody makes a claim, somebody objects, and so on.",
    .needs = "an objection that is objected to",
    .effort = 1,
    .make = make_order_exchange,
    .is_material = is_attack};

}  // namespace argmap
