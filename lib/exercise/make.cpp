#include "exercise/make.hpp"

#include "graph/bearing.hpp"
#include "structure/depth.hpp"
#include "text/seeded_hash.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>

namespace argmap {

namespace {

constexpr std::size_t most_roots = 48;
constexpr std::size_t most_trials = 1500;     // of parts of a small map
constexpr std::size_t most_work = 4'000'000;  // trials times claims, of a large one
constexpr std::size_t most_outsiders = 60;    // enough to choose from
constexpr std::uint64_t rounds_to_improve = 3;
constexpr std::uint64_t most_rounds = 12;  // over all roots, while nothing was found
constexpr std::size_t few_claims = 4;      // fewer make a poor exercise

/// Claims around an excerpt, the nearest first.
class Surrounding {
  public:
    Surrounding(const ArgumentMap& map, const Excerpt& excerpt, std::string_view language)
        : map_(map), language_(language), steps_(map.claim_count(), unreached) {
        for (const ExcerptClaim& claim : excerpt.claims) {
            texts_.insert(claim.text);
            reach(claim.origin, 0);
        }
    }

    std::vector<Outsider> run() {
        while (!waiting_.empty() && outsiders_.size() < most_outsiders) {
            const ClaimId claim = waiting_.front();
            waiting_.pop_front();
            for (const RelationId relation : map_.relations_from(claim))
                reach_ends(relation, steps_[index(claim)] + 1);
            for (const RelationId relation : map_.relations_to(claim))
                reach_ends(relation, steps_[index(claim)] + 1);
        }
        return std::move(outsiders_);
    }

  private:
    static constexpr std::uint32_t unreached = 0xFFFF'FFFF;

    /// Of a relation and, where it is aimed at another, of that one.
    void reach_ends(RelationId relation, std::uint32_t steps) {
        for (const ClaimId premise : map_.premises(relation))
            reach(premise, steps);
        const Target target = map_.target(relation);
        if (target.is_claim())
            reach(target.claim(), steps);
        else
            reach_ends(target.relation(), steps);
    }

    void reach(ClaimId claim, std::uint32_t steps) {
        if (steps_[index(claim)] != unreached)
            return;
        steps_[index(claim)] = steps;
        waiting_.push_back(claim);
        std::string text = plain_line(map_.text(claim, language_));
        if (steps > 0 && !is_blank(text) && texts_.insert(text).second)
            outsiders_.push_back({.text = std::move(text), .steps = steps, .origin = claim});
    }

    const ArgumentMap& map_;
    std::string_view language_;
    std::vector<std::uint32_t> steps_;
    std::unordered_set<std::string, SeededHash> texts_;
    std::deque<ClaimId> waiting_;
    std::vector<Outsider> outsiders_;
};

bool are_different(std::vector<std::string_view> texts) {
    std::sort(texts.begin(), texts.end());
    return std::adjacent_find(texts.begin(), texts.end()) == texts.end();
}

/// Whether no two questions, and no two choices or hints of one, look alike: long texts are cut, and an
/// author may say the same twice.
bool is_clear(const Draft& draft) {
    std::vector<std::string_view> questions;
    for (const Question& question : draft.questions) {
        questions.push_back(question.text);
        std::vector<std::string_view> choices;
        for (const Choice& choice : question.choices)
            choices.push_back(choice.text);
        if (!are_different(choices) || !are_different({question.hints.begin(), question.hints.end()}) ||
            std::any_of(choices.begin(), choices.end(), is_blank))
            return false;
    }
    return are_different(questions);
}

class MakingExercise {
  public:
    MakingExercise(const ArgumentMap& map, const ExerciseKind& kind, const ExerciseWish& wish)
        : map_(map),
          kind_(kind),
          wish_(wish),
          language_(wish.language.empty() ? map.language() : wish.language),
          tongue_(tongue_of(language_)),
          trials_left_(std::min(most_trials, most_work / (map.claim_count() + 1) + most_roots)) {}

    /// Where parts of the wished-for size have no material, larger and smaller ones may. The third round over
    /// all of them is the last where something was found.
    std::optional<Exercise> run() {
        const std::vector<ClaimId> roots = some_roots();
        for (std::uint64_t round = 0;
             trials_left_ > 0 && !is_exact() && round < (best_ ? rounds_to_improve : most_rounds); ++round)
            for (const int away : {0, 1, -1, 2, -2, 3, -3, 4, -4})
                if (const int level = wish_.level + away; level >= 1 && level <= 5)
                    for (const ClaimId root : roots)
                        try_below(root, level, round);
        return std::move(best_);
    }

    /// Whether there is any exercise, of whatever level.
    bool finds_any() {
        any_will_do_ = true;
        return run().has_value();
    }

  private:
    struct Made {
        Exercise exercise;
        bool is_makeshift = false;
    };

    bool is_exact() const { return best_ && (any_will_do_ || best_distance_ == 0); }

    void try_below(ClaimId root, int level, std::uint64_t round) {
        if (is_exact() || trials_left_ == 0)
            return;
        --trials_left_;
        std::optional<Made> made = exercise_below(root, level, round);
        if (!made)
            return;
        const Difficulty& difficulty = made->exercise.difficulty;
        const int distance = std::abs(difficulty.level() - wish_.level) +
                             (difficulty.claims < few_claims ? 2 : 0) + (made->is_makeshift ? 1 : 0);
        if (!best_ || distance < best_distance_) {
            best_ = std::move(made->exercise);
            best_distance_ = distance;
        }
    }

    /// Where the kind finds material, and the main claims; in random order.
    std::vector<ClaimId> some_roots() const {
        const std::vector<RelationId> last = last_aims(map_);
        std::vector<bool> is_root(map_.claim_count(), false);
        for (const RelationId relation : map_.relations())
            if (!kind_.is_material || kind_.is_material(map_, relation))
                is_root[index(map_.target(last[index(relation)]).claim())] = true;
        for (const ClaimId claim : map_.main_claims())
            is_root[index(claim)] = true;
        std::vector<ClaimId> roots;
        for (const ClaimId claim : map_.claims())
            if (is_root[index(claim)])
                roots.push_back(claim);
        Chance chance(wish_.seed);
        chance.shuffle(roots);
        roots.resize(std::min(roots.size(), most_roots));
        return roots;
    }

    std::optional<Made> exercise_below(ClaimId root, int level, std::uint64_t round) const {
        if (is_blank(map_.text(root, language_)))
            return std::nullopt;
        // Two parts shall not look alike because they have the same seed.
        Chance chance((wish_.seed * 1'009 + round) * 1'000'003 + index(root));
        Ground ground{.map = &map_, .excerpt = {}, .outsiders = {}, .level = level, .tongue = tongue_};
        ground.excerpt = excerpt_below(map_, root, ground.by_level({5, 8, 12, 17, 24}), language_, chance);
        ground.outsiders = Surrounding(map_, ground.excerpt, language_).run();
        std::optional<Draft> draft = kind_.make(ground, chance);
        if (!draft || !is_clear(*draft))
            return std::nullopt;
        const Excerpt shown = draft->part ? *std::exchange(draft->part, {}) : std::move(ground.excerpt);
        const bool is_makeshift = draft->is_makeshift;
        return Made{whole(shown, *std::move(draft)), is_makeshift};
    }

    Exercise whole(const Excerpt& excerpt, Draft draft) const {
        return {.kind = kind_.name,
                .title = Message(kind_.title).in(tongue_),
                .trains = Message(kind_.trains).in(tongue_),
                .task = Message(kind_.task).in(tongue_),
                .map_title = plain_line(excerpt.title),
                .language = std::string(language_),
                .seed = wish_.seed,
                .asked_level = wish_.level,
                .difficulty = difficulty(excerpt, draft),
                .figure = std::move(draft.figure),
                .questions = std::move(draft.questions)};
    }

    /// Of what is shown before the end: what is told about it must not give away what was changed in it.
    Difficulty difficulty(const Excerpt& excerpt, const Draft& draft) const {
        const ArgumentMap part = map_of(excerpt);
        const bool has_picture = draft.figure && draft.figure->asked;
        const ArgumentMap& shown = has_picture ? *draft.figure->asked : part;
        const std::vector<bool> is_read =
            has_picture ? std::vector<bool>(shown.claim_count(), true) : claims_quoted(excerpt, draft);
        Difficulty difficulty{.closeness = draft.closeness, .effort = kind_.effort};
        difficulty.claims = static_cast<std::size_t>(std::count(is_read.begin(), is_read.end(), true));
        const std::size_t longest = std::min(depths(shown).deepest.size(), difficulty.claims);
        difficulty.depth = longest - (longest > 0 ? 1 : 0);  // with a circle there may be no main claim
        for (const RelationId relation : shown.relations()) {
            const auto premises = shown.premises(relation);
            if (!std::all_of(premises.begin(), premises.end(),
                             [&](ClaimId claim) { return is_read[index(claim)]; }))
                continue;
            difficulty.undercuts +=
                shown.target(relation).is_relation() && shown.type(relation) == RelationType::attack;
            difficulty.linked += shown.is_linked(relation);
        }
        std::size_t choices = 0;
        for (const Question& question : draft.questions) {
            const std::size_t answers = answers_of(question);
            difficulty.answers += answers;
            choices += question.choices.size() - std::min(question.choices.size(), answers);
        }
        difficulty.wrong = choices / draft.questions.size();
        return difficulty;
    }

    static std::vector<bool> claims_quoted(const Excerpt& excerpt, const Draft& draft) {
        std::vector<bool> is_read(excerpt.claims.size(), false);
        const auto says = [](const Question& question, std::string_view text) {
            return question.text.find(text) != std::string::npos ||
                   std::any_of(question.choices.begin(), question.choices.end(), [&](const Choice& choice) {
                       return choice.text.find(text) != std::string::npos;
                   });
        };
        for (const ClaimId claim : excerpt.claim_ids())
            for (const Question& question : draft.questions)
                if (says(question, excerpt.text(claim)))
                    is_read[index(claim)] = true;
        return is_read;
    }

    static std::size_t answers_of(const Question& question) {
        switch (question.form) {
            case QuestionForm::one:
                return 1;
            case QuestionForm::several:
                return right_choices(question);
            case QuestionForm::match:
                return question.gaps.size();
            case QuestionForm::order:
                return question.order.size();
        }
        return 0;
    }

    const ArgumentMap& map_;
    const ExerciseKind& kind_;
    const ExerciseWish& wish_;
    std::string_view language_;
    Tongue tongue_;
    std::size_t trials_left_;
    bool any_will_do_ = false;
    std::optional<Exercise> best_;
    int best_distance_ = 0;
};

}  // namespace

std::optional<Exercise> make_exercise(const ArgumentMap& map, const ExerciseKind& kind,
                                      const ExerciseWish& wish) {
    return MakingExercise(map, kind, wish).run();
}

std::vector<const ExerciseKind*> fitting_kinds(const ArgumentMap& map, const ExerciseWish& wish) {
    std::vector<const ExerciseKind*> kinds;
    for (const ExerciseKind* kind : all_exercise_kinds())
        if (MakingExercise(map, *kind, wish).finds_any())
            kinds.push_back(kind);
    return kinds;
}

}  // namespace argmap
