// Fill the blanks, and place all claims: a picture with empty boxes, and what belongs into them.
#include "exercise/kind.hpp"
#include "exercise/roles.hpp"
#include "exercise/words.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace argmap {

namespace {

/// How much is left out.
struct Extent {
    std::size_t blanks = 0;  ///< at most
    std::size_t least = 1;   ///< fewer are no exercise
    std::size_t wrong = 0;   ///< of choices that belong nowhere, at most
    bool with_main = false;  ///< whether the main claim may be left out, too
};

class Blanking {
  public:
    /// Of some outsiders that are to be wrong choices, boxes that one of them fits are left as they are.
    Blanking(const Ground& ground, Chance& chance, std::vector<Outsider> wanted = {})
        : ground_(ground), chance_(chance), wanted_(std::move(wanted)) {}

    std::optional<Draft> run(const Extent& extent) {
        choose_blanks(extent);
        if (blanks_.size() < extent.least)
            return std::nullopt;
        Question question{.form = QuestionForm::match};
        add_choices(extent.wrong, question);
        if (question.choices.size() < 2)
            return std::nullopt;
        const bool are_all_used = question.choices.size() == blanks_.size();
        question.text = asked(extent.wrong > 0, are_all_used);
        add_hints(question);
        question.explanation = ground_.told(
            "Each claim stands where its relations make sense: read every arrow aloud once more.");
        Draft draft{.figure = figure(),
                    .questions = {},
                    .closeness = closeness_,
                    .part = excerpt(),
                    .is_makeshift = extent.wrong > 0 && are_all_used};
        draft.questions.push_back(std::move(question));
        return draft;
    }

  private:
    const Excerpt& excerpt() const { return ground_.excerpt; }

    std::string asked(bool may_have_wrong, bool are_all_used) const {
        std::string question = ground_.told("Which claim belongs into which box?");
        if (!may_have_wrong)
            return question;
        return one_after_the_other(question,
                                   ground_.told(are_all_used ? Message("There is a box for each claim.")
                                                             : Message("Some claims belong nowhere.")),
                                   ground_.tongue);
    }

    /// As many as can be told apart by where they stand, in a random choice; then in the order of the boxes.
    void choose_blanks(const Extent& extent) {
        std::map<std::string_view, int> times;
        for (const ExcerptClaim& claim : excerpt().claims)
            ++times[claim.text];
        std::vector<ClaimId> candidates;
        for (const ClaimId claim : excerpt().claim_ids())
            if (times[excerpt().text(claim)] == 1 && (extent.with_main || claim != excerpt().main) &&
                !is_for_one_of(wanted_, claim))
                candidates.push_back(claim);
        chance_.shuffle(candidates);
        is_blank_.assign(excerpt().claims.size(), false);
        for (const ClaimId claim : candidates) {
            if (blanks_.size() == extent.blanks)
                break;
            is_blank_[index(claim)] = true;
            blanks_.push_back(claim);
            if (are_told_apart())
                continue;
            is_blank_[index(claim)] = false;
            blanks_.pop_back();
        }
        std::sort(blanks_.begin(), blanks_.end());
    }

    bool are_told_apart() const {
        const std::vector<std::uint32_t> numbers = roles(excerpt(), is_blank_);
        std::vector<std::uint32_t> of_blanks;
        for (const ClaimId claim : blanks_)
            of_blanks.push_back(numbers[index(claim)]);
        std::sort(of_blanks.begin(), of_blanks.end());
        return std::adjacent_find(of_blanks.begin(), of_blanks.end()) == of_blanks.end();
    }

    void add_choices(std::size_t most_wrong, Question& question) {
        std::vector<std::string> texts;
        for (const ClaimId claim : blanks_)
            texts.push_back(excerpt().text(claim));
        const std::vector<Outsider> wrong =
            some_of(outsiders_that_fit_nowhere(), ground_.level, most_wrong, chance_);
        closeness_ = closeness_of(wrong);
        for (const Outsider& outsider : wrong)
            texts.push_back(outsider.text);
        chance_.shuffle(texts);
        for (const std::string& text : texts)
            question.choices.push_back({.text = text});
        for (const ClaimId claim : blanks_)
            question.gaps.push_back(
                {.name = box_words(claim, ground_.tongue),
                 .answer = static_cast<std::size_t>(
                     std::find(texts.begin(), texts.end(), excerpt().text(claim)) - texts.begin()),
                 .feedback = why(claim, Naming::texts)});
    }

    /// Those that bear on nothing in the way that a blank does, not even by way of others.
    std::vector<Outsider> outsiders_that_fit_nowhere() const {
        std::vector<Outsider> outsiders = wanted_.empty() ? ground_.outsiders : wanted_;
        for (const ClaimId blank : blanks_)
            std::erase_if(outsiders, [&](const Outsider& outsider) { return fits(outsider, blank); });
        return outsiders;
    }

    bool is_for_one_of(const std::vector<Outsider>& outsiders, ClaimId box) const {
        return std::any_of(outsiders.begin(), outsiders.end(),
                           [&](const Outsider& outsider) { return fits(outsider, box); });
    }

    bool fits(const Outsider& outsider, ClaimId box) const {
        const std::vector<RelationId> from = relations_from(excerpt(), box);
        const std::vector<RelationId> to = relations_to(excerpt(), box);
        return std::any_of(from.begin(), from.end(),
                           [&](RelationId relation) { return fits(outsider, relation); }) ||
               std::any_of(to.begin(), to.end(), [&](RelationId relation) {
                   return goes_with_premises(outsider, excerpt()[relation]);
               });
    }

    /// Whether the premises of a relation that is aimed at a box are in the map with the outsider: they may
    /// bear on it, too, in the same way, or work with it, so that it reads well above them.
    bool goes_with_premises(const Outsider& outsider, const ExcerptRelation& relation) const {
        const bool against = relation.type != RelationType::support;
        return std::any_of(relation.premises.begin(), relation.premises.end(), [&](ClaimId premise) {
            const ClaimId origin = excerpt().claims[index(premise)].origin;
            return may_bear_on(*ground_.map, origin, outsider.origin, against) ||
                   are_premises_of_one(origin, outsider.origin);
        });
    }

    bool are_premises_of_one(ClaimId one, ClaimId other) const {
        const auto relations = ground_.map->relations_from(one);
        return std::any_of(relations.begin(), relations.end(), [&](RelationId relation) {
            const auto premises = ground_.map->premises(relation);
            return std::find(premises.begin(), premises.end(), other) != premises.end();
        });
    }

    bool fits(const Outsider& outsider, RelationId relation) const {
        bool against = false;
        Target aim = relation;
        for (; aim.is_relation(); aim = excerpt()[aim.relation()].target)
            against ^= excerpt()[aim.relation()].type != RelationType::support;
        const ClaimId target = excerpt().claims[index(aim.claim())].origin;
        return may_bear_on(*ground_.map, outsider.origin, target, against);
    }

    /// The first relation that a claim is in: as a premise, where it is any.
    std::string why(ClaimId claim, Naming naming) const {
        const std::vector<RelationId> from = relations_from(excerpt(), claim);
        const RelationId relation = from.empty() ? relations_to(excerpt(), claim).front() : from.front();
        return sentence(relation_words(excerpt(), relation, naming, ground_.tongue), ground_.tongue);
    }

    void add_hints(Question& question) const {
        question.hints.push_back(
            ground_.told("Begin with an empty box beside a full one: read “because” along a support, “but” "
                         "along an attack."));
        const ClaimId first = blanks_.front();
        question.hints.push_back(ground_.told(
            say("Look at {0}: {1}", box_words(first, ground_.tongue), why(first, Naming::numbers))));
        if (blanks_.size() > 1)
            question.hints.push_back(ground_.told(
                say("In {0} stands {1}.", box_words(first, ground_.tongue), quoted(excerpt().text(first)))));
    }

    Figure figure() const {
        const Excerpt solved = numbered(excerpt());
        Excerpt asked = solved;
        for (const ClaimId claim : blanks_)
            blank(asked, claim);
        return {.asked = std::make_shared<ArgumentMap>(map_of(asked)),
                .solved = std::make_shared<ArgumentMap>(map_of(solved))};
    }

    const Ground& ground_;
    Chance& chance_;
    std::vector<Outsider> wanted_;
    std::vector<bool> is_blank_;
    std::vector<ClaimId> blanks_;
    double closeness_ = 0;
};

/// Relations at the rim: nothing is aimed at them or their premises, which bear on nothing else.
std::vector<RelationId> relations_at_the_rim(const Excerpt& excerpt) {
    std::vector<RelationId> rim;
    for (const RelationId relation : excerpt.relation_ids()) {
        const std::vector<ClaimId>& premises = excerpt[relation].premises;
        if (relations_to(excerpt, relation).empty() &&
            std::all_of(premises.begin(), premises.end(), [&](ClaimId claim) {
                return claim != excerpt.main && relations_to(excerpt, claim).empty() &&
                       relations_from(excerpt, claim).size() == 1;
            }))
            rim.push_back(relation);
    }
    return rim;
}

/// The same with a relation at the rim and its premises outside.
Ground without_rim(const Ground& ground, RelationId relation) {
    const std::vector<ClaimId>& premises = ground.excerpt[relation].premises;
    Ground smaller{
        .map = ground.map, .excerpt = {}, .outsiders = {}, .level = ground.level, .tongue = ground.tongue};
    std::vector<ClaimId> left;
    for (const ClaimId claim : ground.excerpt.claim_ids())
        if (std::find(premises.begin(), premises.end(), claim) == premises.end())
            left.push_back(claim);
    smaller.excerpt = part_of(ground.excerpt, left);
    for (const ClaimId premise : premises) {
        const ExcerptClaim& claim = ground.excerpt.claims[index(premise)];
        if (std::none_of(smaller.excerpt.claims.begin(), smaller.excerpt.claims.end(),
                         [&](const ExcerptClaim& other) { return other.text == claim.text; }))
            smaller.outsiders.push_back({.text = claim.text, .steps = 1, .origin = claim.origin});
    }
    return smaller;
}

/// With wrong choices, for which boxes that they would fit are left full; nothing where there are none.
std::optional<Draft> with_wrong_choices(const Ground& ground, const Extent& extent, Chance& chance) {
    constexpr std::size_t tries = 6;
    for (const Outsider& outsider : some_of(ground.outsiders, ground.level, tries, chance))
        if (auto draft = Blanking(ground, chance, {outsider}).run(extent); draft && !draft->is_makeshift)
            return draft;
    return std::nullopt;
}

/// Where there is nothing outside that could be a wrong choice, a smaller part leaves something outside.
std::optional<Draft> make_fill_blanks(const Ground& ground, Chance& chance) {
    Extent extent{
        .blanks = ground.by_level({3, 3, 4, 5, 6}), .least = 1, .wrong = ground.by_level({1, 1, 2, 3, 4})};
    std::optional<Draft> makeshift = Blanking(ground, chance).run(extent);
    if (makeshift && !makeshift->is_makeshift)
        return makeshift;
    extent.least = makeshift ? 2 : 1;
    if (auto draft = with_wrong_choices(ground, extent, chance))
        return draft;
    std::vector<RelationId> rim = relations_at_the_rim(ground.excerpt);
    chance.shuffle(rim);
    for (const RelationId relation : rim)
        if (auto draft = with_wrong_choices(without_rim(ground, relation), extent, chance))
            return draft;
    return makeshift;
}

std::optional<Draft> make_place_claims(const Ground& ground, Chance& chance) {
    return Blanking(ground, chance)
        .run({.blanks = ground.excerpt.claims.size(), .least = 3, .wrong = 0, .with_main = true});
}

}  // namespace

const ExerciseKind exercise_kinds::fill_blanks{
    .name = "fill-blanks",
    .title = "Fill the blanks",
    .trains = "Trains you to see from its place in an argument what a claim has to say.",
    .task = "Some boxes of this argument map are empty. Put each claim where it belongs.",
    .needs = "a claim with a reason or an objection",
    .effort = 1,
    .make = make_fill_blanks};

const ExerciseKind exercise_kinds::place_claims{
    .name = "place-claims",
    .title = "Place the claims",
    .trains =
        "Trains you to find the structure of an argument: what is it about, and what speaks for or against "
        "what.",
    .task = "The shape of the argument is given. Put each claim into its box.",
    .needs = "three claims that can be told apart by their places",
    .effort = 2,
    .make = make_place_claims};

}  // namespace argmap
