// Order the exchange: which objection answers which?
#include "exercise/kind.hpp"
#include "exercise/words.hpp"

#include <algorithm>
#include <cstddef>
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

    /// Whether one claim says something that could be an answer to what another says, or is said for.
    bool may_answer(const std::string& later, const std::string& earlier) const {
        const auto relations = excerpt().relation_ids();
        return std::any_of(relations.begin(), relations.end(), [&](RelationId number) {
            const ExcerptRelation& relation = excerpt()[number];
            if (relation.type == RelationType::support)
                return false;
            if (relation.target.is_relation())
                return is_said(later, relation.premises) &&
                       is_said(earlier, excerpt()[relation.target.relation()].premises);
            const std::string& aim = excerpt().text(relation.target.claim());
            return (is_said(later, relation.premises) && aim == earlier) ||
                   (is_mutual(relation.type) && is_said(earlier, relation.premises) && aim == later);
        });
    }

    bool is_said(const std::string& text, const std::vector<ClaimId>& claims) const {
        return std::any_of(claims.begin(), claims.end(),
                           [&](ClaimId claim) { return excerpt().text(claim) == text; });
    }

    /// Whether these can be put in one order only, so that each may answer the one before.
    bool has_one_order(const std::vector<ClaimId>& claims) const {
        std::vector<std::string> texts;
        for (const ClaimId claim : claims)
            texts.push_back(excerpt().text(claim));
        return orders(texts, nullptr) == 1;
    }

    /// Of what is left, after a claim if there is one; 2 stands for more, too.
    int orders(const std::vector<std::string>& left, const std::string* before) const {
        if (left.empty())
            return 1;
        int count = 0;
        for (std::size_t i = 0; i < left.size() && count < 2; ++i) {
            if (before != nullptr && !may_answer(left[i], *before))
                continue;
            std::vector<std::string> rest = left;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
            count += orders(rest, &left[i]);
        }
        return std::min(count, 2);
    }

    /// Looks for the longest exchange that begins so; of several the first.
    void extend(const std::vector<ClaimId>& chain, const std::vector<RelationId>& attacks) {
        if (++steps_ > most_steps || chain.size() > 7)
            return;
        if (chain.size() > longest_.size() && has_one_order(chain)) {
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
    .trains = "Trains you to follow a discussion: who answers whom, and with what.",
    .task = "Somebody makes a claim, somebody objects, and so on.",
    .needs = "an objection that is objected to",
    .effort = 1,
    .make = make_order_exchange,
    .is_material = is_attack};

}  // namespace argmap
