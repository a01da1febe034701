#include "handout/worksheet.hpp"

#include "handout/handout.hpp"
#include "test.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace argmap {

namespace {

/// A part a line: what it is, its label and its text, and whether it is ticked.
std::string listed(const Leaflet& leaflet) {
    constexpr const char* names[] = {"title",  "heading",      "paragraph",   "note",    "item",
                                     "choice", "round choice", "answer line", "picture", "new page"};
    std::string lines;
    for (const LeafletPart& part : leaflet.parts)
        lines += std::string(names[static_cast<std::size_t>(part.kind)]) +
                 (part.label.empty() ? "" : " " + part.label) + (part.ticked ? " (ticked)" : "") +
                 (part.text.empty() ? "" : ": " + part.text) + "\n";
    return lines;
}

Exercise small_exercise() {
    return {.kind = "kind",
            .title = "A title",
            .trains = "Trains you.",
            .task = "A task.",
            .map_title = "A map",
            .language = "en",
            .seed = 7,
            .asked_level = 1,
            .difficulty = {.claims = 2, .answers = 3},
            .figure = {},
            .questions = {
                {.form = QuestionForm::one,
                 .text = "Which?",
                 .choices = {{.text = "this", .is_right = true, .feedback = "Yes."}, {.text = "that"}},
                 .hints = {"Look."},
                 .explanation = "So it is."},
                {.form = QuestionForm::match,
                 .text = "What where?",
                 .choices = {{.text = "here"}, {.text = "there"}},
                 .gaps = {{.name = "box 1", .answer = 1, .feedback = "Because."}},
                 .explanation = ""},
                {.form = QuestionForm::order,
                 .text = "In which order?",
                 .choices = {{.text = "second"}, {.text = "first"}},
                 .order = {1, 0},
                 .explanation = ""},
            }};
}

}  // namespace

TEST_CASE("a worksheet leaves room for answers and gives none away") {
    const Exercise exercise = small_exercise();
    CHECK(listed(worksheet({&exercise, 1}, Sheet::tasks)) == R"(title: A title
paragraph: A map
note: Level 1 of 5: 2 claims, 3 answers to find. Exercise 7.
answer line: Name:
paragraph: A task.
item 1.: Which?
round choice: this
round choice: that
item 2.: What where?
item A: here
item B: there
answer line: box 1:
item 3.: In which order?
item A: second
item B: first
answer line: The letters in order:
)");
}

TEST_CASE("its key has the answers, and why") {
    const Exercise exercise = small_exercise();
    CHECK(listed(worksheet({&exercise, 1}, Sheet::key)) == R"(title: A title: answers
paragraph: A map
note: Level 1 of 5: 2 claims, 3 answers to find. Exercise 7.
paragraph: A task.
item 1.: Which?
round choice (ticked): this
note: Yes.
round choice: that
paragraph: So it is.
item 2.: What where?
item A: here
item B: there
item: box 1: B
note: Because.
item 3.: In which order?
item A: second
item B: first
item: Answer: B, A
)");
}

TEST_CASE("a worksheet in Chinese is Chinese, and each exercise of a set begins a page") {
    Exercise exercise = small_exercise();
    exercise.language = "zh";
    const std::vector<Exercise> set(2, exercise);
    const Leaflet leaflet = worksheet(set, Sheet::tasks);
    CHECK(leaflet.language == "zh");
    CHECK(leaflet.title == "A map");
    CHECK(listed(leaflet).find("answer line: 姓名：\n") != std::string::npos);
    CHECK(listed(leaflet).find("answer line: 依次填写字母：\nnew page\ntitle: A title\n") !=
          std::string::npos);
}

TEST_CASE("each output is found by its name and by what its files end in") {
    for (const Handout* handout : all_handouts()) {
        CHECK(find_handout(handout->name) == handout);
        CHECK(find_handout_by_ending(handout->ending) == handout);
    }
    CHECK(find_handout("docx") == nullptr);
    CHECK(find_handout_by_ending("docx") == nullptr);
}

}  // namespace argmap
