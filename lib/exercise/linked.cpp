// Linked or convergent: do these premises work only together?
#include "exercise/kind.hpp"
#include "exercise/words.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace argmap {

namespace {

/// Premises and what they bear on, by one relation with all of them or by one with each.
struct Premises {
    std::vector<RelationId> relations;
    std::vector<ClaimId> claims;
    ClaimId target{};
    RelationType type = RelationType::support;

    bool are_linked() const { return relations.size() == 1; }
};

class AskingWhetherLinked {
  public:
    AskingWhetherLinked(const Ground& ground, Chance& chance) : ground_(ground), chance_(chance) {}

    std::optional<Draft> run() {
        std::vector<Premises> linked = all_linked(), convergent = all_convergent();
        for (std::vector<Premises>* found : {&linked, &convergent})
            std::erase_if(*found, [this](const Premises& premises) { return !are_clear(premises); });
        if (linked.empty() || convergent.empty())
            return std::nullopt;
        chance_.shuffle(linked);
        chance_.shuffle(convergent);
        const std::size_t most = ground_.by_level({2, 2, 3, 4, 5});
        std::vector<Premises> asked;
        for (std::size_t i = 0; asked.size() < most && i < std::max(linked.size(), convergent.size()); ++i) {
            if (i < linked.size())
                asked.push_back(linked[i]);
            if (i < convergent.size() && asked.size() < most)
                asked.push_back(convergent[i]);
        }
        chance_.shuffle(asked);
        Draft draft{.figure = shown_at_the_end(excerpt()), .questions = {}};
        for (const Premises& premises : asked)
            draft.questions.push_back(question(premises));
        return draft;
    }

  private:
    const Excerpt& excerpt() const { return ground_.excerpt; }

    /// Whether the premises differ, and nothing says that they bear in the other way, too: some of linked
    /// ones without the rest, or both of others together.
    bool are_clear(const Premises& premises) const {
        const std::vector<std::string_view> texts = sorted_texts(excerpt(), premises.claims);
        if (std::adjacent_find(texts.begin(), texts.end()) != texts.end())
            return false;
        const auto relations = excerpt().relation_ids();
        return std::none_of(relations.begin(), relations.end(), [&](RelationId number) {
            const ExcerptRelation& other = excerpt()[number];
            if (other.type != premises.type || !other.target.is_claim() ||
                excerpt().text(other.target.claim()) != excerpt().text(premises.target))
                return false;
            const std::vector<std::string_view> own = sorted_texts(excerpt(), other.premises);
            return premises.are_linked()
                       ? own != texts && std::includes(texts.begin(), texts.end(), own.begin(), own.end())
                       : std::includes(own.begin(), own.end(), texts.begin(), texts.end());
        });
    }

    static bool is_asked_about(const ExcerptRelation& relation) {
        return relation.target.is_claim() && !is_mutual(relation.type);
    }

    std::vector<Premises> all_linked() const {
        std::vector<Premises> all;
        for (const RelationId number : excerpt().relation_ids())
            if (const ExcerptRelation& relation = excerpt()[number];
                is_asked_about(relation) && relation.premises.size() > 1)
                all.push_back({{number}, relation.premises, relation.target.claim(), relation.type});
        return all;
    }

    /// Two neighbours each of those that bear on one claim in one way.
    std::vector<Premises> all_convergent() const {
        std::map<std::pair<ClaimId, RelationType>, RelationId> before;
        std::vector<Premises> all;
        for (const RelationId number : excerpt().relation_ids()) {
            const ExcerptRelation& relation = excerpt()[number];
            if (!is_asked_about(relation) || relation.premises.size() != 1)
                continue;
            const auto [place, is_first] =
                before.emplace(std::pair(relation.target.claim(), relation.type), number);
            if (is_first)
                continue;
            const ClaimId first = excerpt()[place->second].premises.front();
            if (first != relation.premises.front())
                all.push_back({{place->second, number},
                               {first, relation.premises.front()},
                               relation.target.claim(),
                               relation.type});
            place->second = number;
        }
        return all;
    }

    Question question(const Premises& premises) const {
        Series names;
        for (const ClaimId claim : premises.claims)
            names.names.push_back(quoted(excerpt().text(claim)));
        const std::string target = quoted(excerpt().text(premises.target));
        const bool is_linked = premises.are_linked();
        Question question{.text = ground_.told(
                              premises.type == RelationType::support
                                  ? say("Here is what is said for {1}: {0}. Do these premises work only "
                                        "together, or is each a reason by itself?",
                                        names, target)
                                  : say("Here is what is said against {1}: {0}. Do these premises work only "
                                        "together, or is each an objection by itself?",
                                        names, target))};
        const std::string test = ground_.told(
            say("Suppose that {0} is false: does {1} still count?", names.names.front(), names.names.back()));
        question.choices = {
            {.text = ground_.told("only together"), .is_right = is_linked, .feedback = is_linked ? "" : test},
            {.text = ground_.told("each by itself"),
             .is_right = !is_linked,
             .feedback = is_linked ? test : ""}};
        question.hints = {
            test, ground_.told("Premises are linked where each leaves a gap that another one fills.")};
        question.explanation = explanation(premises);
        return question;
    }

    std::string explanation(const Premises& premises) const {
        std::string told =
            ground_.told(premises.are_linked()
                             ? Message("They count only together: each leaves a gap that the other fills.")
                             : Message("Each would still count if the other were false."));
        for (const RelationId relation : premises.relations)
            told = one_after_the_other(
                told,
                sentence(relation_words(excerpt(), relation, Naming::texts, ground_.tongue), ground_.tongue),
                ground_.tongue);
        return told;
    }

    const Ground& ground_;
    Chance& chance_;
};

std::optional<Draft> make_linked(const Ground& ground, Chance& chance) {
    return AskingWhetherLinked(ground, chance).run();
}

bool is_linked(const ArgumentMap& map, RelationId relation) {
    return map.is_linked(relation);
}

}  // namespace

const ExerciseKind exercise_kinds::linked{
    .name = "linked",
    .title = "Linked or convergent?",
    .trains = "Trains you to tell premises that need each other from reasons that each count alone.",
    .task =
        "Premises are linked where they work only together, and convergent where each is a reason by itself.",
    .needs = "linked premises, and two reasons or objections for one claim",
    .effort = 1,
    .make = make_linked,
    .is_material = is_linked};

}  // namespace argmap
