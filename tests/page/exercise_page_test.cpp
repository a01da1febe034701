#include "page/exercise_page.hpp"

#include "files.hpp"
#include "page/exercise_data.hpp"
#include "page/inline_svg.hpp"
#include "page/masked.hpp"
#include "page/page.hpp"
#include "page/question_form.hpp"
#include "page/sample_exercises.hpp"
#include "test.hpp"
#include "text/base64.hpp"
#include "untranslated.hpp"

#include <array>
#include <regex>
#include <set>
#include <string>

namespace argmap {

namespace {

std::string page_of(const Exercise& exercise) {
    return exercise_page(std::array{ExerciseOnPage{&exercise}});
}

std::string first_form(const Exercise& exercise) {
    return question_form(exercise.questions.front(), {.number = 1, .of = exercise.questions.size()}, "q",
                         tongue_of(exercise.language));
}

bool holds(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

std::size_t times(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

/// What a page says outside its style sheet and script.
std::string without_files(std::string page) {
    for (const std::string_view file : {page_files::style.text, page_files::exercise_script.text})
        if (const std::size_t at = page.find(file); at != std::string::npos)
            page.erase(at, file.size());
    return page;
}

}  // namespace

TEST_CASE("base64 is that of RFC 4648") {
    CHECK(base64("").empty());
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foobar") == "Zm9vYmFy");
    CHECK(base64("\xFF\xFE\xFD") == "//79");
    CHECK(base64_of_hex("fffefd") == "//79");
    CHECK(base64_of_hex("666f6f") == "Zm9v");
    CHECK(masked_base64("foo") == base64("?o\xC8"));
}

TEST_CASE("a style sheet and a script stand in a page as they are in their files") {
    CHECK(page_files::style.text == test::contents(test::project / "lib/page/page.css"));
    CHECK(page_files::exercise_script.text == test::contents(test::project / "lib/page/exercise.js"));
    for (const PageFile& file : {page_files::style, page_files::exercise_script}) {
        CHECK(file.sha256.size() == 64);
        CHECK_FALSE(holds(file.text, "</s"));   // would end it
        CHECK_FALSE(holds(file.text, "<!--"));  // would change how it ends
        CHECK_FALSE(holds(file.text, "http"));
        CHECK_FALSE(holds(file.text, "\r"));  // read as another sign, so that the hash would be another one
    }
    CHECK_FALSE(holds(page_files::exercise_script.text, "innerHTML"));
}

TEST_CASE("a page allows its own style sheet and script, and nothing else") {
    const PageFile script{.text = "run()", .sha256 = "00ff"};
    const std::string page = html({.title = "A <title>",
                                   .language = "en",
                                   .body = "<p>body</p>\n",
                                   .script = &script,
                                   .data = "ZGF0YQ=="});
    const std::string policy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'sha256-" +
        base64_of_hex(page_files::style.sha256) +
        "'; script-src 'sha256-AP8='; img-src data:; base-uri 'none'; form-action 'none'\">";
    CHECK(without_files(page) ==
          "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" + policy +
              "\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
              "<meta name=\"color-scheme\" content=\"light dark\">\n"
              "<meta name=\"referrer\" content=\"no-referrer\">\n<title>A &lt;title&gt;</title>\n"
              "<style></style>\n</head>\n<body>\n<p>body</p>\n"
              "<script type=\"text/plain\" id=\"data\">ZGF0YQ==</script>\n<script>run()</script>\n"
              "</body>\n</html>\n");
    CHECK_FALSE(holds(html({.title = "", .language = "", .body = ""}), "<script"));
}

TEST_CASE("a picture stands in a page with ids of its own") {
    const std::string svg =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg width=\"1\" aria-labelledby=\"t\">"
        "<title id=\"t\">id=\"t\" &gt;</title><g id=\"a\" class=\"id\"><a xlink:href=\"#a\">"
        "<rect fill=\"url(#b)\" data-id=\"c\"/></a><a xlink:href=\"https://a/#b\"/></g></svg>\n";
    CHECK(inline_svg(svg, "p-") ==
          "<svg width=\"1\" aria-labelledby=\"p-t\"><title id=\"p-t\">id=\"t\" &gt;</title>"
          "<g id=\"p-a\" class=\"id\"><a xlink:href=\"#p-a\"><rect fill=\"url(#p-b)\" data-id=\"c\"/></a>"
          "<a xlink:href=\"https://a/#b\"/></g></svg>\n");
    CHECK(inline_svg("", "p-").empty());
    CHECK(inline_svg("no picture", "p-").empty());
    CHECK(inline_svg("<svg id=\"a", "p-") == "<svg id=\"p-a");
}

TEST_CASE("each form of question has its native control, and says how to answer") {
    const Exercise exercise = test::english_exercise();
    CHECK(
        first_form(exercise) ==
        "<form class=\"question\" id=\"q\" autocomplete=\"off\">\n<fieldset><legend>"
        "<span class=\"number\">Question 1 of 4</span> <span class=\"said\" dir=\"auto\">"
        "What does the argument want to convince you of?</span></legend>\n<p class=\"how\">Choose one.</p>\n"
        "<ul class=\"choices\">\n"
        "<li class=\"item\"><label><input type=\"radio\" name=\"q-choice\" value=\"0\">"
        "<span class=\"said\" dir=\"auto\">Night trains deserve public money</span></label></li>\n"
        "<li class=\"item\"><label><input type=\"radio\" name=\"q-choice\" value=\"1\">"
        "<span class=\"said\" dir=\"auto\">Flights are too cheap</span></label></li>\n"
        "<li class=\"item\"><label><input type=\"radio\" name=\"q-choice\" value=\"2\">"
        "<span class=\"said\" dir=\"auto\">Sleeping on trains is uncomfortable</span></label></li>\n"
        "</ul>\n</fieldset>\n</form>\n");
    const std::string page = page_of(exercise);
    CHECK(times(page, "<input type=\"checkbox\"") == 4);
    CHECK(times(page, "<label for=\"exercise-1-question-3-gap-1\">") == 1);
    CHECK(times(page,
                "<select id=\"exercise-1-question-3-gap-1\"><option value=\"\">choose ...</option>"
                "<option value=\"0\">Trains emit a tenth</option>") == 1);
    CHECK(times(page, "<li class=\"item\" data-choice=") == 3);
}

TEST_CASE("choices that are too long for a list stand above it, by letters") {
    const std::string form = first_form(test::gap_exercise());
    CHECK(holds(form, "<li><b>B</b> <span class=\"said\" dir=\"auto\">The staff would"));
    CHECK(holds(form, "<option value=\"1\">B. The staff would"));
    CHECK_FALSE(holds(first_form(test::english_exercise()), "class=\"bank\""));
    CHECK(holds(form, "<ul class=\"gaps\">"));
    Exercise long_names = test::gap_exercise();
    long_names.questions[0].gaps[0].name = "The library should open on Sundays";
    CHECK(holds(first_form(long_names), "<ul class=\"gaps long\">"));
}

TEST_CASE("what is right cannot be read in a page") {
    const Exercise exercise = test::english_exercise();
    const std::string solved = test::picture("en", true);
    const std::string asked = test::picture("en", false);
    const std::string page =
        without_files(exercise_page(std::array{ExerciseOnPage{&exercise, asked, solved}}));
    CHECK(holds(page, "Night trains emit least"));
    for (const std::string_view secret :
         {"Everything else leads", "Follow the arrows", "The main claim is where", "Linked premises support",
          "It is the objection", "2. What harms", "\"right\"", "is_right", "Hint", "order\":["}) {
        INFO(secret);
        CHECK_FALSE(holds(page, secret));
    }
    CHECK(holds(solved, "2. What harms"));
}

TEST_CASE("the script of a page knows what is right, and what is said") {
    Exercise exercise = test::english_exercise();
    exercise.questions.erase(exercise.questions.begin() + 2, exercise.questions.end());
    exercise.questions.erase(exercise.questions.begin());
    const std::string data = exercise_data(std::array{ExerciseOnPage{&exercise}}, Tongue::english);
    const std::size_t at = data.find("\"exercises\":");
    REQUIRE(at != std::string::npos);
    CHECK(
        data.substr(at) ==
        R"("exercises":[{"solved":"","questions":[{"form":"several","text":"Which boxes are premises of the )"
        R"(same step?","choices":[{"text":"Box 2","right":true,"feedback":"Its line meets that of box 3."},)"
        R"({"text":"Box 3","right":true,"feedback":""},{"text":"Box 4","right":false,"feedback":"Box 4 )"
        R"(supports box 3, a step before."},{"text":"Box 5","right":false,"feedback":"Box 5 is an )"
        R"(objection."}],"gaps":[],"reusable":false,"order":[],"hints":["Their lines meet before they reach )"
        R"(the claim."],"explanation":"Linked premises support a claim only together."}]}]})");
    CHECK(holds(data, R"("hint":"Hint {0} of {1}")"));
}

TEST_CASE("answers are kept for the same exercises, in whatever language argmap speaks") {
    const auto key = [](const Exercise& exercise, Tongue tongue) {
        const std::string data = exercise_data(std::array{ExerciseOnPage{&exercise}}, tongue);
        return data.substr(0, data.find(','));
    };
    const Exercise exercise = test::english_exercise();
    Exercise other = exercise;
    other.questions[0].choices[0].text += "!";
    CHECK(key(exercise, Tongue::english) == key(exercise, Tongue::chinese));
    CHECK(key(exercise, Tongue::english) != key(other, Tongue::english));
}

TEST_CASE("all that argmap says in a Chinese page is Chinese") {
#define WORD(name, english) CHECK(test::is_chinese(translated(english, Tongue::chinese)));
#include "page/words.def"
#undef WORD
    Exercise exercise = test::chinese_exercise();
    std::string page = without_files(page_of(exercise));
    page = std::regex_replace(page, std::regex("<[^>]*>"), " ");
    INFO(page);
    // The data of the script is the only word in Latin letters.
    const std::string data =
        masked_base64(exercise_data(std::array{ExerciseOnPage{&exercise}}, Tongue::chinese));
    const std::regex latin("[A-Za-z]{2,}\\b");
    for (std::sregex_iterator word(page.begin(), page.end(), latin), end; word != end; ++word)
        CHECK(holds(data, word->str()));
    CHECK(holds(page_of(exercise), "<html lang=\"zh\">"));
}

TEST_CASE("texts of authors are harmless in a page") {
    const Exercise exercise = test::hostile_exercise();
    const std::string picture = test::hostile_picture();
    const std::string page =
        without_files(exercise_page(std::array{ExerciseOnPage{&exercise, picture, picture}}));
    CHECK(times(page, "<script") == 2);
    CHECK(times(page, "</script>") == 2);
    CHECK_FALSE(holds(page, "<img"));
    CHECK_FALSE(holds(page, "\" onload"));
    CHECK_FALSE(holds(page, "\xE2\x80\xA8"));  // ends a line in JavaScript
    CHECK_FALSE(holds(page, "\xE2\x80\xAE"));  // turns the rest around
    const std::string data = exercise_data(std::array{ExerciseOnPage{&exercise}}, Tongue::english);
    CHECK_FALSE(holds(data, "u202e"));
    CHECK_FALSE(holds(data, "u2028"));
}

TEST_CASE("a page of several exercises lists them, and each has its own ids") {
    const Exercise one = test::english_exercise();
    const Exercise other = test::gap_exercise();
    const std::string picture = test::picture("en", false);
    const std::array set{ExerciseOnPage{&one, picture}, ExerciseOnPage{&other},
                         ExerciseOnPage{&one, picture}};
    const std::string page = without_files(exercise_page(set, {.title = "Week 3", .language = "en"}));
    CHECK(holds(page, "<title>Week 3</title>"));
    CHECK(holds(page,
                "<a href=\"#exercise-2\"><span class=\"name\">2. <bdi>Put sentences in their place</bdi>"));
    std::set<std::string> seen;
    const std::regex id(" id=\"([^\"]*)\"");
    for (std::sregex_iterator at(page.begin(), page.end(), id), end; at != end; ++at) {
        INFO((*at)[1]);
        CHECK(seen.insert((*at)[1]).second);
    }
    CHECK(seen.size() > 20);
}

TEST_CASE("a page says how hard an exercise is, and stays the same for the same exercises") {
    const Exercise exercise = test::english_exercise();
    CHECK(holds(page_of(exercise), "<bdi>Are night trains worth their price?</bdi> · Level 2 of 5</p>"));
    CHECK(page_of(exercise) == page_of(test::english_exercise()));
    CHECK(holds(exercise_page({}), "<h1 id=\"title\" dir=\"auto\">Exercises</h1>"));
}

}  // namespace argmap
