// Find the planted flaw: one thing in the picture is wrong.
#include "exercise/kind.hpp"
#include "exercise/unanswered.hpp"
#include "exercise/words.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace argmap {

namespace {

/// What can be said of a picture, right or wrong.
struct Accusation {
    std::string text;
    std::string defence;  ///< said where it is wrong
};

class PlantingFlaw {
  public:
    PlantingFlaw(const Ground& ground, Chance& chance)
        : ground_(ground), chance_(chance), sound_(ground.excerpt), flawed_(ground.excerpt) {}

    std::optional<Draft> run() {
        if (has_flaws())
            return std::nullopt;
        if (chance_.once_in(3))
            if (std::optional<Draft> draft = make_unanswered_objection(ground_, chance_))
                return draft;
        choose_places();
        const std::optional<std::string> planted = plant_one();
        if (!planted)
            return std::nullopt;
        std::vector<Accusation> wrong = wrong_accusations();
        std::erase_if(wrong, [&](const Accusation& other) { return other.text == *planted; });
        chance_.shuffle(wrong);
        wrong.resize(std::min(wrong.size(), ground_.by_level({2, 3, 4, 5, 6})));
        if (wrong.size() < 2)
            return std::nullopt;
        Draft draft{.figure = figure(), .questions = {}, .closeness = 0.5, .part = sound()};
        draft.questions.push_back(question(*planted, wrong));
        return draft;
    }

  private:
    const Excerpt& sound() const { return sound_; }
    std::string box(ClaimId claim) const { return box_words(claim, ground_.tongue); }

    /// Whether the map asks, says something twice or goes round in a circle without our doing.
    bool has_flaws() const {
        std::vector<ClaimId> claims;
        for (const ClaimId claim : sound().claim_ids())
            claims.push_back(claim);
        const std::vector<std::string_view> texts = sorted_texts(sound(), claims);
        std::set<std::string> bare;
        for (const std::string_view text : texts)
            bare.insert(without_trifles(text));
        return bare.size() != texts.size() || std::any_of(texts.begin(), texts.end(), asks) ||
               !is_without_circles();
    }

    /// Capitals and what is no letter do not make another claim.
    static std::string without_trifles(std::string_view text) {
        std::string bare;
        for (const char c : text)
            if (is_ascii_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80)
                bare += lower(c);
        for (const std::string_view mark : {"。", "！", "，"})
            if (bare.ends_with(mark))
                bare.resize(bare.size() - mark.size());
        return bare;
    }

    static bool asks(std::string_view text) {
        return text.find('?') != std::string_view::npos || text.find("？") != std::string_view::npos;
    }

    /// Takes claims away that support nothing that is left, until nothing changes.
    bool is_without_circles() const {
        std::vector<bool> is_left(sound().claims.size(), true);
        const auto supports = [&](ClaimId claim) {
            const std::vector<RelationId> from = relations_from(sound(), claim);
            return std::any_of(from.begin(), from.end(), [&](RelationId relation) {
                const ExcerptRelation& one = sound()[relation];
                return one.type == RelationType::support && one.target.is_claim() &&
                       is_left[index(one.target.claim())];
            });
        };
        for (bool changes = true; changes;) {
            changes = false;
            for (const ClaimId claim : sound().claim_ids())
                if (is_left[index(claim)] && !supports(claim)) {
                    is_left[index(claim)] = false;
                    changes = true;
                }
        }
        return std::find(is_left.begin(), is_left.end(), true) == is_left.end();
    }

    /// Whether a relation is all that there is between two claims, alone or with others.
    bool is_only_one_between(RelationId relation) const {
        const auto joins = [&](const ExcerptRelation& one, ClaimId from, ClaimId to) {
            return one.target == Target(to) &&
                   std::find(one.premises.begin(), one.premises.end(), from) != one.premises.end();
        };
        return std::count_if(sound().relations.begin(), sound().relations.end(),
                             [&](const ExcerptRelation& one) {
                                 return joins(one, premise(relation), target(relation)) ||
                                        joins(one, target(relation), premise(relation));
                             }) == 1;
    }

    /// Supports and attacks of one claim on one other, in random order.
    void choose_places() {
        plain_.clear();
        others_.clear();
        for (const RelationId relation : sound().relation_ids()) {
            const ExcerptRelation& one = sound()[relation];
            if (!is_mutual(one.type) && one.premises.size() == 1 && one.target.is_claim() &&
                is_only_one_between(relation))
                plain_.push_back(relation);
        }
        chance_.shuffle(plain_);
        for (const ClaimId claim : sound().claim_ids())
            if (claim != sound().main)
                others_.push_back(claim);
        chance_.shuffle(others_);
    }

    // ---- Accusations. ----

    ClaimId premise(RelationId relation) const { return sound()[relation].premises.front(); }
    ClaimId target(RelationId relation) const { return sound()[relation].target.claim(); }

    std::string false_sign(RelationId relation, RelationType drawn) const {
        return ground_.told(drawn == RelationType::support
                                ? say("{0} is drawn as a reason for {1}, but it speaks against it.",
                                      box(premise(relation)), box(target(relation)))
                                : say("{0} is drawn as an objection to {1}, but it speaks for it.",
                                      box(premise(relation)), box(target(relation))));
    }

    std::string false_direction(ClaimId from, ClaimId to) const {
        return ground_.told(
            say("The arrow from {0} to {1} points the wrong way: the conclusion is drawn as the reason.",
                box(from), box(to)));
    }

    std::string in_a_circle(const std::vector<ClaimId>& claims) const {
        Series series;
        for (const ClaimId claim : claims)
            series.names.push_back(box(claim));
        return ground_.told(say("{0} go round in a circle: each is a reason for the next.", series));
    }

    std::string a_question(ClaimId claim) const {
        return ground_.told(
            say("{0} asks something: it is no claim, which could be true or false.", box(claim)));
    }

    std::string said_twice(ClaimId one, ClaimId other) const {
        return ground_.told(say("{0} and {1} say the same.", box(one), box(other)));
    }

    std::string without_a_premise(RelationId relation) const {
        return ground_.told(say("{0} lacks a premise without which it does not hold.",
                                step_words(flawed_, relation, Naming::numbers, ground_.tongue)));
    }

    // ---- Planting. ----

    /// What is wrong then, in words; nothing where nothing can be planted.
    std::optional<std::string> plant_one() {
        std::vector<std::optional<std::string> (PlantingFlaw::*)()> ways{
            &PlantingFlaw::plant_false_sign, &PlantingFlaw::plant_false_direction,
            &PlantingFlaw::plant_circle,     &PlantingFlaw::plant_question,
            &PlantingFlaw::plant_repetition, &PlantingFlaw::plant_missing_premise};
        chance_.shuffle(ways);
        for (const auto way : ways)
            if (auto planted = (this->*way)())
                return planted;
        return std::nullopt;
    }

    ExcerptRelation& flawed(RelationId relation) { return flawed_.relations[index(relation)]; }

    std::optional<std::string> plant_false_sign() {
        if (plain_.empty())
            return std::nullopt;
        const RelationId relation = plain_.back();
        const bool is_support = sound()[relation].type == RelationType::support;
        const RelationType drawn = is_support ? RelationType::attack : RelationType::support;
        flawed(relation).type = drawn;
        explanation_ = right_words(relation);
        return false_sign(relation, drawn);
    }

    /// Of a support below the main claim; what else is aimed at its ends stays.
    std::optional<std::string> plant_false_direction() {
        for (const RelationId relation : plain_) {
            const ClaimId from = premise(relation), to = target(relation);
            if (sound()[relation].type != RelationType::support || to == sound().main ||
                relations_from(sound(), from).size() != 1)
                continue;
            flawed(relation).premises = {to};
            flawed(relation).target = from;
            explanation_ = right_words(relation);
            return false_direction(to, from);
        }
        return std::nullopt;
    }

    /// From a claim to one that supports it by way of another, or directly.
    std::optional<std::string> plant_circle() {
        for (const RelationId relation : plain_) {
            if (sound()[relation].type != RelationType::support)
                continue;
            const ClaimId from = premise(relation), to = target(relation);
            std::vector<ClaimId> circle{from, to};
            for (const RelationId next : plain_)
                if (sound()[next].type == RelationType::support && premise(next) == to &&
                    target(next) != from) {
                    circle.push_back(target(next));
                    break;
                }
            flawed_.relations.push_back(
                {.type = RelationType::support, .premises = {circle.back()}, .target = from, .scheme = {}});
            explanation_ =
                ground_.told("A claim cannot be a reason for itself: one of these supports has to go.");
            std::sort(circle.begin(), circle.end());
            circle_ = circle;
            return in_a_circle(circle);
        }
        return std::nullopt;
    }

    std::optional<std::string> plant_question() {
        const ClaimId claim = others_.empty() ? sound().main : others_.back();
        flawed_.claims[index(claim)].text = ground_.told(say("{0}?", without_stop(sound().text(claim))));
        explanation_ = ground_.told("A claim says something that can be true or false; a question does not.");
        return a_question(claim);
    }

    static std::string without_stop(std::string text) {
        for (const std::string_view stop : {".", "。", "!", "！"})
            if (text.ends_with(stop))
                text.resize(text.size() - stop.size());
        return text;
    }

    /// One more box that says what another one says, as a reason for something else.
    std::optional<std::string> plant_repetition() {
        for (const RelationId relation : plain_) {
            const ClaimId repeated = premise(relation),
                          again{static_cast<std::uint32_t>(sound().claims.size())};
            if (sound()[relation].type != RelationType::support || repeated == sound().main)
                continue;
            flawed_.claims.push_back({.text = sound().text(repeated)});
            flawed_.relations.push_back({.type = RelationType::support,
                                         .premises = {again},
                                         .target = target(relation),
                                         .scheme = {}});
            explanation_ = ground_.told("Saying a thing twice does not make it count twice.");
            return said_twice(repeated, again);
        }
        return std::nullopt;
    }

    /// Leaves one of linked premises out, with its box, which has the last number where it is shown again.
    std::optional<std::string> plant_missing_premise() {
        std::vector<std::pair<RelationId, ClaimId>> found;
        for (const RelationId relation : sound().relation_ids())
            if (is_whole_step(relation))
                for (const ClaimId left_out : sound()[relation].premises)
                    if (is_missed(relation, left_out))
                        found.emplace_back(relation, left_out);
        if (found.empty())
            return std::nullopt;
        const auto [relation, left_out] = found[chance_.below(found.size())];
        move_to_the_end(left_out);
        flawed_ = sound();
        flawed_.claims.pop_back();
        std::erase(flawed(relation).premises, last_claim());
        choose_places();
        std::erase(others_, last_claim());
        explanation_ = one_after_the_other(
            ground_.told(say("What was left out is {0}.", quoted(sound().text(last_claim())))),
            right_words(relation), ground_.tongue);
        return without_a_premise(relation);
    }

    /// Whether a step has linked premises, and nobody says that they do not suffice.
    bool is_whole_step(RelationId relation) const {
        const ExcerptRelation& step = sound()[relation];
        return step.premises.size() > 1 && !is_mutual(step.type) && step.target.is_claim() &&
               relations_to(sound(), relation).empty();
    }

    /// Whether a step cannot do without a premise that stands nowhere else: it is not one that goes without
    /// saying, and nowhere in the map do the others alone bear on the same claim.
    bool is_missed(RelationId relation, ClaimId left_out) const {
        if (left_out == sound().main || sound().claims[index(left_out)].assumed ||
            relations_from(sound(), left_out).size() > 1 || !relations_to(sound(), left_out).empty())
            return false;
        std::vector<ClaimId> rest;
        for (const ClaimId premise : sound()[relation].premises)
            if (premise != left_out)
                rest.push_back(origin(premise));
        const auto bearing = ground_.map->relations_to(origin(target(relation)));
        return std::none_of(bearing.begin(), bearing.end(), [&](RelationId other) {
            const auto premises = ground_.map->premises(other);
            return std::all_of(premises.begin(), premises.end(), [&](ClaimId premise) {
                return std::find(rest.begin(), rest.end(), premise) != rest.end();
            });
        });
    }

    ClaimId origin(ClaimId claim) const { return sound().claims[index(claim)].origin; }
    ClaimId last_claim() const { return ClaimId{static_cast<std::uint32_t>(sound().claims.size() - 1)}; }

    void move_to_the_end(ClaimId moved) {
        std::vector<ClaimId> order;
        for (const ClaimId claim : sound().claim_ids())
            if (claim != moved)
                order.push_back(claim);
        order.push_back(moved);
        sound_ = part_of(sound(), order);
    }

    std::string right_words(RelationId relation) const {
        return sentence(relation_words(sound(), relation, Naming::texts, ground_.tongue), ground_.tongue);
    }

    // ---- What is not wrong. ----

    /// In a circle that was planted any of the arrows could be called the wrong one.
    bool is_in_circle(RelationId relation) const {
        const auto is_member = [&](ClaimId claim) {
            return std::find(circle_.begin(), circle_.end(), claim) != circle_.end();
        };
        return is_member(premise(relation)) && is_member(target(relation));
    }

    std::vector<Accusation> wrong_accusations() const {
        std::vector<Accusation> wrong;
        for (const RelationId relation : plain_) {
            if (flawed_[relation].type != sound()[relation].type ||
                flawed_[relation].target != sound()[relation].target || is_in_circle(relation))
                continue;
            wrong.push_back({false_sign(relation, sound()[relation].type), right_words(relation)});
            if (sound()[relation].type == RelationType::support)
                wrong.push_back(
                    {false_direction(premise(relation), target(relation)), right_words(relation)});
        }
        for (const RelationId relation : plain_)
            if (sound()[relation].type == RelationType::support && !is_in_circle(relation))
                wrong.push_back({in_a_circle({std::min(premise(relation), target(relation)),
                                              std::max(premise(relation), target(relation))}),
                                 ground_.told("Follow the arrows: between these they do not come back.")});
        for (const RelationId relation : sound().relation_ids())
            if (is_whole_step(relation) && flawed_[relation].premises == sound()[relation].premises)
                wrong.push_back({without_a_premise(relation), right_words(relation)});
        for (const ClaimId claim : others_)
            if (flawed_.text(claim) == sound().text(claim))
                wrong.push_back(
                    {a_question(claim), ground_.told(say("It says: {0}. That is true or it is false.",
                                                         quoted(sound().text(claim))))});
        for (std::size_t i = 1; i < others_.size(); ++i)
            if (sound().text(others_[i - 1]) != sound().text(others_[i]))
                wrong.push_back(
                    {said_twice(std::min(others_[i - 1], others_[i]), std::max(others_[i - 1], others_[i])),
                     ground_.told(say("One says {0}, the other {1}: one could be true without the other.",
                                      quoted(sound().text(others_[i - 1])),
                                      quoted(sound().text(others_[i]))))});
        return wrong;
    }

    Question question(const std::string& planted, const std::vector<Accusation>& wrong) {
        Question question{.text = ground_.told("What is wrong in this picture?")};
        question.choices.push_back(
            {.text = capitalised(planted), .is_right = true, .feedback = explanation_});
        for (const Accusation& accusation : wrong)
            question.choices.push_back(
                {.text = capitalised(accusation.text), .feedback = accusation.defence});
        chance_.shuffle(question.choices);
        question.hints = {
            ground_.told(
                "Read every arrow aloud with “because” or “but”, and every box by itself: is it a claim?"),
            ground_.told(say("It is not this: {0}", capitalised(wrong.front().text)))};
        question.explanation = explanation_;
        return question;
    }

    Figure figure() const {
        return {.asked = std::make_shared<ArgumentMap>(map_of(numbered(flawed_))),
                .solved = std::make_shared<ArgumentMap>(map_of(numbered(sound()))),
                .unsaid = {},
                .key_needs_both = true};
    }

    const Ground& ground_;
    Chance& chance_;
    Excerpt sound_;
    Excerpt flawed_;
    std::vector<RelationId> plain_;
    std::vector<ClaimId> others_;
    std::vector<ClaimId> circle_;  ///< that was planted
    std::string explanation_;
};

std::optional<Draft> make_flaw(const Ground& ground, Chance& chance) {
    return PlantingFlaw(ground, chance).run();
}

}  // namespace

const ExerciseKind exercise_kinds::flaw{.name = "flaw",
                                        .title = "Find the flaw",
                                        .trains =
                                            "Trains you to read a map critically: signs, directions, "
                                            "circles, what is missing, and whether each box makes a claim.",
                                        .task = "One thing in this argument map was made wrong on purpose.",
                                        .needs = "two reasons or objections, each by one claim",
                                        .effort = 2,
                                        .make = make_flaw};

}  // namespace argmap
