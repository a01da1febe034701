#include "page/sample_exercises.hpp"

#include "diagram/draw.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "render/renderer.hpp"
#include "text/json.hpp"

#include <array>
#include <utility>
#include <vector>

namespace argmap::test {

namespace {

constexpr std::string_view hostile =
    "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'>&amp;\xE2\x80\xA8\xE2\x80\xAE{0}]]>";

/// A picture with boxes of these texts: the second and the third together support the first, the fourth
/// supports the third, the fifth attacks the first.
std::string drawn(const std::array<std::string_view, 5>& texts, std::string_view language) {
    std::string map = "{\"language\": " + json_string(language) + ", \"main\": \"c0\", \"claims\": [";
    for (std::size_t i = 0; i < texts.size(); ++i)
        map += (i == 0 ? "" : ", ") + ("{\"id\": \"c" + std::to_string(i)) +
               "\", \"text\": " + json_string(std::to_string(i + 1) + ". " + std::string(texts[i])) + "}";
    map +=
        "], \"relations\": [{\"type\": \"support\", \"from\": [\"c1\", \"c2\"], \"to\": \"c0\"}, "
        "{\"type\": \"support\", \"from\": \"c3\", \"to\": \"c2\"}, "
        "{\"type\": \"attack\", \"from\": \"c4\", \"to\": \"c0\"}]}";
    const SourceFile source("map.json", map);
    Diagnostics diagnostics;
    auto document = read(source, diagnostics);
    const ArgumentMap resolved = resolve(std::move(*document), diagnostics);
    return renderers::svg.render(draw(resolved, whole(resolved), {}), {}).bytes;
}

Difficulty middling() {
    return {.claims = 5, .depth = 2, .linked = 1, .answers = 4, .wrong = 2, .effort = 1};
}

}  // namespace

Exercise english_exercise() {
    Exercise exercise{.kind = "fill-blanks",
                      .title = "Read an argument",
                      .trains = "You learn to see what supports what, and what speaks against it.",
                      .task = "Look at the picture and answer the questions below. Two boxes are empty.",
                      .map_title = "Are night trains worth their price?",
                      .language = "en",
                      .difficulty = middling()};
    exercise.questions = {
        {.form = QuestionForm::one,
         .text = "What does the argument want to convince you of?",
         .choices = {{"Night trains deserve public money", true, "Everything else leads to this box."},
                     {"Flights are too cheap", false, "That is a reason, and it is not even in the picture."},
                     {"Sleeping on trains is uncomfortable", false, "That speaks against the main claim."}},
         .hints = {"Follow the arrows.", "No arrow leads away from it.", "It is box 1."},
         .explanation = "The main claim is where all arrows end."},
        {.form = QuestionForm::several,
         .text = "Which boxes are premises of the same step?",
         .choices = {{"Box 2", true, "Its line meets that of box 3."},
                     {"Box 3", true, ""},
                     {"Box 4", false, "Box 4 supports box 3, a step before."},
                     {"Box 5", false, "Box 5 is an objection."}},
         .hints = {"Their lines meet before they reach the claim."},
         .explanation = "Linked premises support a claim only together."},
        {.form = QuestionForm::match,
         .text = "What belongs into the empty boxes?",
         .choices = {{"Trains emit a tenth", false, "Close, but this says how much, not why it matters."},
                     {"What harms least needs support", true, ""},
                     {"Beds are narrow", false, ""}},
         .gaps = {{"Box 2", 1, "With box 3 it leads to box 1."}, {"Box 5", 2, "It is the objection."}},
         .hints = {},
         .explanation = "A rule and a fact together make the step; the objection stands apart."},
        {.form = QuestionForm::order,
         .text = "Order these from the first reason to the conclusion.",
         .choices = {{"Night trains deserve public money", false, ""},
                     {"Trains run on electricity", false, ""},
                     {"Night trains emit least", false, ""}},
         .order = {1, 2, 0},
         .hints = {"What is supported comes after what supports it."},
         .explanation = "Each supports the next."}};
    return exercise;
}

Exercise chinese_exercise() {
    Exercise exercise{.kind = "fill-blanks",
                      .title = "读懂论证",
                      .trains = "学会看出什么支持什么，什么反对什么。",
                      .task = "看图回答下面的问题。图中有两个空框。",
                      .map_title = "夜间列车值得补贴吗？",
                      .language = "zh",
                      .difficulty = middling()};
    exercise.questions = {
        {.form = QuestionForm::one,
         .text = "这个论证想让人相信什么？",
         .choices = {{"夜间列车值得补贴", true, "其他的框都通向它。"},
                     {"机票太便宜", false, "图里并没有这一条。"},
                     {"在火车上睡不好", false, "它反对中心主张。"}},
         .hints = {"顺着箭头走。", "没有箭头从它出发。", "是 1 号框。"},
         .explanation = "所有箭头最后指向的就是中心主张。"},
        {.form = QuestionForm::match,
         .text = "空框里应该填什么？",
         .choices = {{"列车的排放只有十分之一", false, "很接近，但这里需要的是理由。"},
                     {"危害最小的应当得到支持", true, ""},
                     {"卧铺太窄", false, ""}},
         .gaps = {{"2 号框", 1, "它和 3 号框一起支持 1 号框。"}, {"5 号框", 2, "它是反对意见。"}},
         .hints = {"想一想缺了什么前提。"},
         .explanation = "一条原则和一个事实合起来才构成这一步。"}};
    return exercise;
}

Exercise gap_exercise() {
    Exercise exercise{.kind = "place-claims",
                      .title = "Put sentences in their place",
                      .trains = "You learn to tell reasons from objections.",
                      .task = "Say what each sentence does for \"The library should open on Sundays\".",
                      .language = "en"};
    exercise.questions = {
        {.form = QuestionForm::match,
         .text = "Which sentence does what?",
         .choices = {{"Most students of the evening school work from Monday to Saturday", false, ""},
                     {"The staff would have to work on a day that others spend with their families", false,
                      ""},
                     {"Libraries in other towns are full on Sundays, and their visitors ask for more", false,
                      ""}},
         .gaps = {{"supports it", 0, ""}, {"speaks against it", 1, ""}, {"supports it as an example", 2, ""}},
         .hints = {"Ask of each: does it make Sunday more or less likely?"},
         .explanation = "Two reasons and one objection."}};
    return exercise;
}

Exercise hostile_exercise() {
    const std::string text(hostile);
    Exercise exercise{.kind = "fill-blanks",
                      .title = "title " + text,
                      .trains = "trains " + text,
                      .task = "task " + text,
                      .map_title = "map " + text,
                      .language = "en\" onload=\"alert(3)"};
    exercise.questions = {
        {.form = QuestionForm::one,
         .text = "question " + text,
         .choices = {{"right " + text, true, "praise " + text}, {"wrong " + text, false, "blame " + text}},
         .hints = {"hint " + text},
         .explanation = "explanation " + text},
        {.form = QuestionForm::match,
         .text = "gaps " + text,
         .choices = {{"first " + text, false, "no " + text}, {"second " + text, false, ""}},
         .gaps = {{"gap " + text, 1, "why " + text}},
         .explanation = text},
        {.form = QuestionForm::order,
         .text = "order " + text,
         .choices = {{"later " + text, false, ""}, {"sooner " + text, false, ""}},
         .order = {1, 0},
         .explanation = text}};
    return exercise;
}

std::string picture(std::string_view language, bool is_solved) {
    if (language == "zh")
        return drawn({"夜间列车值得补贴", is_solved ? "危害最小的应当得到支持" : "？", "夜间列车排放最少",
                      "列车用电运行", is_solved ? "卧铺太窄" : "？"},
                     "zh");
    return drawn(
        {"Night trains deserve public money", is_solved ? "What harms least needs support" : "?",
         "Night trains emit least", "Trains run on electricity", is_solved ? "Beds are narrow" : "?"},
        "en");
}

std::string hostile_picture() {
    return drawn({hostile, "b", "c", "d", hostile}, "en");
}

}  // namespace argmap::test
