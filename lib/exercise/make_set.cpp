#include "exercise/make_set.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace argmap {

namespace {

/// The same for exercises that are the same for a student, whatever their seeds.
std::string what_is_asked(const Exercise& exercise) {
    std::vector<std::string> parts;
    for (const Question& question : exercise.questions) {
        parts.push_back(question.text);
        for (const Choice& choice : question.choices)
            parts.push_back(choice.text);
        for (const Gap& gap : question.gaps)
            parts.push_back(gap.name);
    }
    std::sort(parts.begin(), parts.end());
    std::string all(exercise.kind);
    for (const std::string& part : parts)
        all += '\n' + part;
    return all;
}

class MakingSet {
  public:
    MakingSet(const ArgumentMap& map, const ExerciseWish& wish)
        : map_(map), wish_(wish), next_seed_(wish.seed) {}

    ExerciseSet run(const ExercisePlan& plan) {
        for (const PlannedExercises& planned : plan.exercises)
            add(planned);
        return std::move(set_);
    }

  private:
    /// A seed that gives what was asked before is passed over, a few times.
    void add(const PlannedExercises& planned) {
        std::uint64_t seed = planned.seed ? *planned.seed + wish_.seed - 1 : next_seed_;
        const std::size_t wanted = set_.exercises.size() + planned.count;
        for (std::size_t tries = 4 * planned.count; tries > 0 && set_.exercises.size() < wanted; --tries) {
            auto exercise = make_exercise(
                map_, *planned.kind, {.seed = seed++, .level = planned.level, .language = wish_.language});
            if (!exercise)
                break;
            if (asked_.insert(what_is_asked(*exercise)).second)
                set_.exercises.push_back(*std::move(exercise));
        }
        if (set_.exercises.size() < wanted)
            note_missing(planned);
        if (!planned.seed)
            next_seed_ = seed;
    }

    void note_missing(const PlannedExercises& planned) {
        const bool is_there =
            std::any_of(set_.exercises.begin(), set_.exercises.end(),
                        [&](const Exercise& exercise) { return exercise.kind == planned.kind->name; });
        auto& kinds = is_there ? set_.scarce : set_.lacking;
        if (std::find(kinds.begin(), kinds.end(), planned.kind) == kinds.end())
            kinds.push_back(planned.kind);
    }

    const ArgumentMap& map_;
    const ExerciseWish& wish_;
    std::uint64_t next_seed_;
    std::set<std::string> asked_;
    ExerciseSet set_;
};

}  // namespace

ExerciseSet make_set(const ArgumentMap& map, const ExercisePlan& plan, const ExerciseWish& wish) {
    return MakingSet(map, wish).run(plan);
}

}  // namespace argmap
