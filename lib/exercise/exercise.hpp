// What is a student asked, and what is said about each answer?
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

enum class QuestionForm : std::uint8_t {
    one,      ///< exactly one of the choices is right
    several,  ///< at least one is, and all that are have to be found
    match,    ///< each gap takes one of the choices
    order,    ///< the choices are to be put in order
};

/// "one".
std::string_view name(QuestionForm form);

/// Something to choose.
struct Choice {
    std::string text;
    bool is_right = false;      ///< of `one` and `several`
    std::string feedback = {};  ///< said when it was chosen; may be empty
};

/// Something that one of the choices belongs to.
struct Gap {
    std::string name;           ///< "box 3"
    std::size_t answer = 0;     ///< place among the choices
    std::string feedback = {};  ///< why, said when it was answered; may be empty
};

/// All texts are plain, in the language of the exercise, and may hold whatever an author wrote.
struct Question {
    QuestionForm form = QuestionForm::one;
    std::string text;
    std::vector<Choice> choices;  ///< at least two, all different, in the order in which they are shown
    std::vector<Gap> gaps = {};   ///< of `match`, at least one
    bool is_reusable = false;     ///< of `match`: a choice may belong to several gaps; else to one at most
    std::vector<std::size_t> order = {};  ///< of `order`: the places of all choices, as they belong
    std::vector<std::string> hints = {};  ///< each gives away more than the one before, the last nearly all
    std::string explanation;              ///< said when it is solved or given up
};

/// How many of its choices are right by themselves.
std::size_t right_choices(const Question& question);

/// The picture that goes with an exercise. Its boxes say their numbers before their texts: "3. Socrates is a
/// man"; ids say nothing.
struct Figure {
    std::shared_ptr<const ArgumentMap> asked;   ///< with blanks; null where nothing is shown before the end
    std::shared_ptr<const ArgumentMap> solved;  ///< the same without
    std::vector<RelationId> unsaid = {};        ///< how these bear is not shown in `asked`: a, b, c ...
    bool key_needs_both = false;                ///< whether answers speak of what only `asked` shows
};

/// What makes an exercise hard; docs/how-to/exercises.md says how it becomes a level.
struct Difficulty {
    std::size_t claims = 0;
    std::size_t depth = 0;  ///< relations of the longest chain
    std::size_t undercuts = 0;
    std::size_t linked = 0;   ///< steps with linked premises
    std::size_t answers = 0;  ///< how many have to be given
    std::size_t wrong = 0;    ///< choices that fit nowhere, on average of the questions, rounded
    double closeness = 0;     ///< in [0,1]: how near in the map these are to what is right
    double effort = 0;        ///< of the kind, from 0 (to be seen) to 3 (to be worked out)

    /// The weighted sum of all of them.
    double points() const;

    /// From 1 to 5: 1 below 5 points, then one more for each 2.5.
    int level() const;
};

struct Exercise {
    std::string_view kind;  ///< "fill-blanks"
    std::string title;      ///< "Fill the blanks"
    std::string trains;     ///< what is learnt by it, a sentence
    std::string task;       ///< what to do, a sentence or two
    std::string map_title;  ///< may be empty
    std::string language;   ///< of all texts: "en", "zh"; may be empty
    std::uint64_t seed = 0;
    int asked_level = 0;  ///< from 1 to 5; `difficulty` says what it came to
    Difficulty difficulty;
    std::optional<Figure> figure;
    std::vector<Question> questions;  ///< at least one
};

}  // namespace argmap
