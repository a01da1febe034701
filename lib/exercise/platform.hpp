// What is written for a learning platform, from what, and what is the same for all of them?
#pragma once

#include "exercise/exercise.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

enum class PlatformImageType : std::uint8_t { svg, png };

/// A picture as the file that a platform shows.
struct PlatformImage {
    PlatformImageType type = PlatformImageType::svg;
    std::string bytes;        ///< empty where there is no picture
    std::string alternative;  ///< says the same in words
    std::string outline;      ///< the same as plain text in lines, for formats without pictures; may be empty
};

/// An exercise with its pictures, which were drawn by the caller.
struct PlatformExercise {
    Exercise exercise;
    PlatformImage asked;   ///< goes with each question
    PlatformImage solved;  ///< goes with each explanation
};

struct PlatformFile {
    std::string bytes;
    std::vector<std::string> notes;  ///< what the format could not hold, and what was done; each said once
};

/// "svg", as a name's ending.
std::string_view name(PlatformImageType type);

/// A plain text as HTML that is also XML: escaped, with `<br/>` for each line break. What XML 1.0 does not
/// allow, and what hides or reorders text, becomes U+FFFD. A text with nothing to read becomes `&#160;`, for
/// platforms throw away what is empty. Linear.
std::string platform_html(std::string_view text);

/// The same in a paragraph; nothing for a text with nothing to read.
std::string platform_paragraph(std::string_view text);

/// What is asked, above the picture: the task, where the question does not say it anyway. In HTML.
std::string platform_task(const Exercise& exercise, const Question& question);

/// What is said at the end: the explanation and, of `match` and `order`, what would be said about single
/// choices and gaps, for which no format has a place there. In HTML.
std::string platform_explanation(const Question& question);

/// Whether that says anything about single choices or gaps.
bool tells_answers_at_the_end(const Question& question);

/// "Fill the blanks 42, 3": the same for the same exercise, in one line, different within it. Numbers are
/// from 1.
std::string platform_name(const Exercise& exercise, std::size_t number);

/// A question that asks the same and that more formats have: a `match` of one gap becomes `one`. Any other
/// stays as it is.
Question without_single_gap(Question question);

/// The same for an `order`: each place, "1.", becomes a gap that takes one of the choices.
Question as_places(const Question& question);

/// Whether each choice has its place in the order.
bool is_whole_order(const Question& question);

/// The choices that no gap takes, in their order.
std::vector<std::size_t> unused_choices(const Question& question);

/// "$course$/top/Socrates/Fill the blanks 42": where Moodle puts the questions of an exercise, escaped for
/// HTML, for Moodle takes tags out of what is not. At most some 1500 bytes, in one line.
std::string platform_category(const Exercise& exercise);

/// What each choice of `several` brings or costs, in percent of the mark: "50", "-33.33333". What the right
/// ones bring adds up to 100, and so does what the wrong ones cost. Moodle takes a few shares only: they are
/// equal where it has such a one, else of two sizes; where more than 20 are right or wrong, each is 5.
std::vector<std::string> platform_shares(const Question& question);

/// Whether more than 20 choices are right or wrong.
bool needs_too_small_shares(const Question& question);

/// Adds a note that was not made before.
void add_note(std::vector<std::string>& notes, std::string_view note);

}  // namespace argmap
