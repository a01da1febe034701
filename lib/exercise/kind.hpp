// Which kinds of exercises are there, and what is each made from?
#pragma once

#include "exercise/chance.hpp"
#include "exercise/excerpt.hpp"
#include "exercise/exercise.hpp"
#include "message/message.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// A claim of the map that is not in the excerpt: what a wrong choice may say.
struct Outsider {
    std::string text;
    std::size_t steps = 1;  ///< relations from the nearest claim of the excerpt, whatever their directions
    ClaimId origin{};       ///< in the map
};

/// What an exercise is made from.
struct Ground {
    const ArgumentMap* map = nullptr;  ///< that the excerpt was taken from
    Excerpt excerpt;
    std::vector<Outsider> outsiders;  ///< nearest first, their texts all different and not in the excerpt
    int level = 1;                    ///< asked for, from 1 to 5
    Tongue tongue = Tongue::english;

    std::string told(const Message& message) const { return message.in(tongue); }

    /// One of five numbers, by the level.
    std::size_t by_level(const std::size_t (&numbers)[5]) const {
        return numbers[static_cast<std::size_t>(level - 1)];
    }
};

/// Some of these, which are in order as those of a ground, no more than there are: of a high level near ones,
/// of a low level far ones.
std::vector<Outsider> some_of(std::span<const Outsider> outsiders, int level, std::size_t most,
                              Chance& chance);

/// Whether a claim of the map may speak for another (or against it), by a line of argument of whatever
/// length; also where it is not found out in some hundreds of steps.
bool may_bear_on(const ArgumentMap& map, ClaimId claim, ClaimId target, bool against);

/// How near some outsiders are, as `Draft::closeness` has it; 0 of none.
double closeness_of(std::span<const Outsider> outsiders);

/// The relations that have a claim among their premises, and those aimed at it, in order.
std::vector<RelationId> relations_from(const Excerpt& excerpt, ClaimId claim);
std::vector<RelationId> relations_to(const Excerpt& excerpt, Target target);

/// The texts of claims, sorted.
std::vector<std::string_view> sorted_texts(const Excerpt& excerpt, const std::vector<ClaimId>& claims);

/// Whether two relations join what says the same, however they bear.
bool have_same_ends(const Excerpt& excerpt, RelationId one, RelationId other);

/// The same with no claim assumed: exercises do not tell students what that means.
Excerpt without_assumptions(Excerpt excerpt);

/// The picture of an excerpt, to be shown when the exercise is solved.
Figure shown_at_the_end(const Excerpt& excerpt);

/// The same picture, shown from the beginning.
Figure shown_throughout(const Excerpt& excerpt);

/// The part of an exercise that its kind makes: the rest is the same for all.
struct Draft {
    std::optional<Figure> figure = {};
    std::vector<Question> questions;
    double closeness = 0;  ///< in [0,1]: of wrong choices
    /// What is shown when it is solved, where that is not the whole excerpt of the ground.
    std::optional<Excerpt> part = {};
    bool is_makeshift = false;  ///< to be taken only where nothing better of about the level is found
};

/// One kind: a constant in its file and a line in kinds.def. Its sentences are patterns of messages.
struct ExerciseKind {
    std::string_view name;    ///< "fill-blanks"
    std::string_view title;   ///< "Fill the blanks"
    std::string_view trains;  ///< what is learnt by it, a sentence
    std::string_view task;    ///< what to do, said once above all questions
    std::string_view needs;   ///< "claims in different places": what a map has to have for it
    double effort = 0;        ///< as in Difficulty
    /// Nothing where the ground has no material.
    std::optional<Draft> (*make)(const Ground& ground, Chance& chance);
    /// Whether a part of a map with this relation may have material; null where any may.
    bool (*is_material)(const ArgumentMap& map, RelationId relation) = nullptr;
};

/// All of them, in the order in which they are learnt.
std::span<const ExerciseKind* const> all_exercise_kinds();

/// Nothing where there is no such kind.
const ExerciseKind* find_exercise_kind(std::string_view name);

namespace exercise_kinds {
#define EXERCISE_KIND(name) extern const ExerciseKind name;
#include "exercise/kinds.def"
#undef EXERCISE_KIND
}  // namespace exercise_kinds

}  // namespace argmap
