#include "teach/feedback.hpp"

#include "diagram/diagrams.hpp"
#include "teach/grade.hpp"
#include "test.hpp"

#include <string>
#include <string_view>

namespace argmap {

namespace {

constexpr std::string_view claims =
    R"("claims": [{"id": "m", "text": {"en": "The library should stay open on Sundays", "zh": "图书馆星期天应当开放"}},
{"id": "a", "text": {"en": "Heating the building one more day costs too much", "zh": "多供一天暖气花费太大"}},
{"id": "b", "text": {"en": "The city has just cut the price of gas by half", "zh": "市里刚把煤气价格降了一半"}},
{"id": "c", "text": {"en": "Students need a quiet place before their exams", "zh": "学生考试前需要安静的地方"}}])";

std::string map_with(const std::string& relations, std::string_view some_claims = claims) {
    return R"({"language": "en", "main": "m", )" + std::string(some_claims) + ", \"relations\": [" +
           relations + "]}";
}

std::string line(const std::string& type, const std::string& from, const std::string& to,
                 const std::string& id = {}) {
    return R"({"type": ")" + type + R"(", "from": ")" + from + R"(", "to": ")" + to + "\"" +
           (id.empty() ? "" : R"(, "id": ")" + id + "\"") + "}";
}

/// All that is said of a map, a line for each sentence.
std::string told(const std::string& student_map, const std::string& reference_map,
                 std::string_view language = "en") {
    const ArgumentMap student = map_of(student_map), reference = map_of(reference_map);
    const Grading grading = grade(student, reference, {.language = language});
    std::string text;
    for (const Slip& slip : grading.slips) {
        const Feedback feedback = feedback_on(slip, grading, student, reference, language);
        std::vector<Message> all{feedback.name, feedback.where, feedback.question};
        all.insert(all.end(), feedback.answers.begin(), feedback.answers.end());
        for (const Message& message : all)
            text += message.in(tongue_of(language)) + "\n";
    }
    return text;
}

bool ends_with(const std::string& text, std::string_view end) {
    return std::string_view(text).ends_with(end);
}

}  // namespace

TEST_CASE("what attacks an objection is no attack on the conclusion, and is told why") {
    const std::string objection = line("attack", "a", "m") + "," + line("support", "c", "m") + ",";
    const std::string reference = map_with(objection + line("attack", "b", "a")),
                      student = map_with(objection + line("attack", "b", "m"));
    CHECK(told(student, reference) == R"(a step is left out
Look again at “The city has just cut the price of gas by half”.
Which claim lies between this one and that conclusion?
The text: “The city has just cut the price of gas by half” attacks “Heating the building one more day costs too much”.
Your map: “The city has just cut the price of gas by half” attacks “The library should stay open on Sundays”.
support or attack
Look again at “The city has just cut the price of gas by half”.
Does it make what it points at more believable, or less?
The text: “The city has just cut the price of gas by half” attacks “Heating the building one more day costs too much”.
Your map: “The city has just cut the price of gas by half” attacks “The library should stay open on Sundays”.
It attacks what speaks against “The library should stay open on Sundays”, so for that it is a support; you drew an attack.
)");
    CHECK(told(student, reference, "zh") == R"(跳过了一步
再看看“市里刚把煤气价格降了一半”。
从它到那个结论，中间还差哪个主张？
原文：“市里刚把煤气价格降了一半”攻击“多供一天暖气花费太大”。
你的图：“市里刚把煤气价格降了一半”攻击“图书馆星期天应当开放”。
支持还是攻击
再看看“市里刚把煤气价格降了一半”。
它使所指的内容更可信，还是更不可信？
原文：“市里刚把煤气价格降了一半”攻击“多供一天暖气花费太大”。
你的图：“市里刚把煤气价格降了一半”攻击“图书馆星期天应当开放”。
它攻击的内容本身反对“图书馆星期天应当开放”，所以对后者来说它是支持；你画成了攻击。
)");
    const std::string for_objection = map_with(objection + line("support", "b", "a")),
                      for_conclusion = map_with(objection + line("support", "b", "m"));
    CHECK(ends_with(
        told(for_conclusion, for_objection),
        "It supports what speaks against “The library should stay open on Sundays”, so for that it is "
        "an attack; you drew a support.\n"));
    CHECK(ends_with(told(for_conclusion, for_objection, "zh"),
                    "它支持的内容本身反对“图书馆星期天应当开放”，所以对后者来说它是攻击；你画成了支持。\n"));
}

TEST_CASE("what undercuts an objection is no attack on the conclusion, and is told why") {
    const std::string objection = line("attack", "a", "m", "step") + "," + line("support", "c", "m") + ",";
    const std::string reference = map_with(objection + line("attack", "b", "step")),
                      student = map_with(objection + line("attack", "b", "m"));
    CHECK(told(student, reference) == R"(a claim or the step
Look again at “The city has just cut the price of gas by half”.
Does it deny a claim, or that one claim follows from another?
The text: “The city has just cut the price of gas by half” undercuts the step from “Heating the building one more day costs too much” to “The library should stay open on Sundays”.
Your map: “The city has just cut the price of gas by half” attacks “The library should stay open on Sundays”.
support or attack
Look again at “The city has just cut the price of gas by half”.
Does it make what it points at more believable, or less?
The text: “The city has just cut the price of gas by half” undercuts the step from “Heating the building one more day costs too much” to “The library should stay open on Sundays”.
Your map: “The city has just cut the price of gas by half” attacks “The library should stay open on Sundays”.
It undercuts an objection to “The library should stay open on Sundays”, so for that it is a support; you drew an attack.
)");
    CHECK(told(student, reference, "zh") == R"(主张还是推理步骤
再看看“市里刚把煤气价格降了一半”。
它否认的是一个主张，还是从一个主张到另一个主张的推理？
原文：“市里刚把煤气价格降了一半”底切从“多供一天暖气花费太大”到“图书馆星期天应当开放”的推理步骤。
你的图：“市里刚把煤气价格降了一半”攻击“图书馆星期天应当开放”。
支持还是攻击
再看看“市里刚把煤气价格降了一半”。
它使所指的内容更可信，还是更不可信？
原文：“市里刚把煤气价格降了一半”底切从“多供一天暖气花费太大”到“图书馆星期天应当开放”的推理步骤。
你的图：“市里刚把煤气价格降了一半”攻击“图书馆星期天应当开放”。
它底切的是对“图书馆星期天应当开放”的反驳，所以对后者来说它是支持；你画成了攻击。
)");
}

TEST_CASE("what undercuts a reason is an attack on the conclusion, too, and needs no more words") {
    const std::string reason = line("support", "a", "m", "step") + "," + line("support", "c", "m") + ",";
    const std::string reference = map_with(reason + line("attack", "b", "step")),
                      student = map_with(reason + line("attack", "b", "m"));
    CHECK(ends_with(
        told(student, reference),
        "Your map: “The city has just cut the price of gas by half” attacks “The library should stay "
        "open on Sundays”.\n"));
}

namespace {

/// What is asked about a claim that the text aims at `m`, or the other way round, and a student otherwise.
std::string asked(const std::string& student, const std::string& reference, std::string_view language) {
    const std::string all = told(map_with(student), map_with(reference), language);
    const std::size_t name = all.find('\n'), where = all.find('\n', name + 1);
    return all.substr(0, name) + ": " + all.substr(where + 1, all.find('\n', where + 1) - where - 1);
}

}  // namespace

TEST_CASE("a question fits what the text has: a support or an attack") {
    const std::string rest = line("support", "c", "m", "step");
    const auto moved = [&](const std::string& type, const std::string& to, std::string_view language) {
        return asked(rest + "," + line("support", "a", "m") + "," + line(type, "b", "c"),
                     rest + "," + line("support", "a", "m") + "," + line(type, "b", to), language);
    };
    CHECK(moved("support", "a", "en") ==
          "aimed at the wrong claim: Which claim would be in doubt if this one were false?");
    CHECK(moved("support", "a", "zh") == "指向了别的主张: 它若不成立，哪个主张会动摇？");
    CHECK(moved("attack", "a", "en") == "aimed at the wrong claim: Against which claim does it speak?");
    CHECK(moved("attack", "a", "zh") == "指向了别的主张: 它反对的是哪个主张？");
    const auto turned = [&](const std::string& type, std::string_view language) {
        return asked(rest + "," + line("support", "a", "m") + "," + line(type, "a", "b"),
                     rest + "," + line("support", "a", "m") + "," + line(type, "b", "a"), language);
    };
    CHECK(turned("support", "en") ==
          "the wrong way round: Read both with “because” between them: which one is the reason?");
    CHECK(turned("support", "zh") == "方向画反了: 用“因为”把两句连起来读：哪一句是理由？");
    CHECK(turned("attack", "en") ==
          "the wrong way round: Read both with “but” between them: which one answers the other?");
    CHECK(turned("attack", "zh") == "方向画反了: 用“但是”把两句连起来读：哪一句是对另一句的回应？");
}

TEST_CASE("a question says how many claims are missing, and names no second claim that is not named") {
    constexpr std::string_view two =
        R"("claims": [{"id": "m", "text": {"en": "The library should stay open on Sundays", "zh": "图书馆星期天应当开放"}},
{"id": "c", "text": {"en": "Students need a quiet place before their exams", "zh": "学生考试前需要安静的地方"}}])";
    const std::string support = line("support", "c", "m");
    const std::string reference =
        map_with(support + "," + line("attack", "a", "m") + "," + line("attack", "b", "a"));
    CHECK(told(map_with(support, two), reference) == R"(claims are missing
Look again at what the text says about “The library should stay open on Sundays”.
The text says 2 things more: find them.
The text also says “Heating the building one more day costs too much” and “The city has just cut the price of gas by half”.
The text: “Heating the building one more day costs too much” attacks “The library should stay open on Sundays”.
)");
    CHECK(told(map_with(support, two), reference, "zh") == R"(缺了几个主张
再看看原文关于“图书馆星期天应当开放”说了什么。
原文还说了 2 点，找找看。
原文还说了“多供一天暖气花费太大”和“市里刚把煤气价格降了一半”。
原文：“多供一天暖气花费太大”攻击“图书馆星期天应当开放”。
)");
    const std::string less = line("attack", "a", "m") + "," + line("attack", "b", "a");
    CHECK(told(map_with(less), reference) == R"(a relation is missing
Look again at “Students need a quiet place before their exams”.
The text connects this with something else: with what, and how?
The text: “Students need a quiet place before their exams” supports “The library should stay open on Sundays”.
)");
    CHECK(told(map_with(less), reference, "zh") == R"(缺了一条关系
再看看“学生考试前需要安静的地方”。
原文把它和别的内容联系起来了：和什么，怎样联系？
原文：“学生考试前需要安静的地方”支持“图书馆星期天应当开放”。
)");
    const std::string more = support + "," + less + "," + line("support", "c", "b");
    CHECK(told(map_with(more), reference) == R"(a relation that the text does not make
Look again at “Students need a quiet place before their exams”.
Does the text connect this with what it points at?
Your map: “Students need a quiet place before their exams” supports “The city has just cut the price of gas by half”.
)");
    CHECK(told(map_with(more), reference, "zh") == R"(原文没有的关系
再看看“学生考试前需要安静的地方”。
原文把它和它所指的内容联系起来了吗？
你的图：“学生考试前需要安静的地方”支持“市里刚把煤气价格降了一半”。
)");
    CHECK(told(R"({"claims": []})", reference) == R"(claims are missing
Look again at the whole text.
The text says 4 things more: find them.
The text also says “The library should stay open on Sundays”, “Heating the building one more day costs too much”, “The city has just cut the price of gas by half” and “Students need a quiet place before their exams”.
)");
    CHECK(told(R"({"claims": []})", reference, "zh") == R"(缺了几个主张
再从头到尾看看原文。
原文还说了 4 点，找找看。
原文还说了“图书馆星期天应当开放”、“多供一天暖气花费太大”、“市里刚把煤气价格降了一半”和“学生考试前需要安静的地方”。
)");
}

TEST_CASE("a long claim is cut at a word where one is to look, and is whole in the answer") {
    std::string words, characters;
    for (int i = 0; i < 30; ++i) {
        words += " unmistakably";
        characters += "非常";
    }
    const std::string long_claims =
        R"("claims": [{"id": "m", "text": {"en": "Sundays are quiet", "zh": "星期天很安静"}}, {"id": "a", "text": {"en": "Trains are)" +
        words + R"( late", "zh": "火车)" + characters + R"(晚点"}}])";
    const std::string reference = map_with(line("attack", "a", "m"), long_claims),
                      student = map_with(line("support", "a", "m"), long_claims);
    CHECK(told(student, reference) ==
          "support or attack\n"
          "Look again at “Trains are unmistakably unmistakably unmistakably "
          "unmistakably unmistakably unmistakably…”.\n"
          "Does it make what it points at more believable, or less?\n"
          "The text: “Trains are" +
              words +
              " late” attacks “Sundays are quiet”.\n"
              "Your map: “Trains are" +
              words + " late” supports “Sundays are quiet”.\n");
    std::string some;
    for (int i = 0; i < 21; ++i)
        some += "非常";
    CHECK(told(student, reference, "zh") ==
          "支持还是攻击\n"
          "再看看“火车" +
              some +
              "…”。\n"
              "它使所指的内容更可信，还是更不可信？\n"
              "原文：“火车" +
              characters +
              "晚点”攻击“星期天很安静”。\n"
              "你的图：“火车" +
              characters + "晚点”支持“星期天很安静”。\n");
}

TEST_CASE("a question about an aim fits every kind of relation") {
    const ArgumentMap reference = map_of(
                          map_with(line("contrary", "a", "m") + "," + line("rephrase", "b", "m") + "," +
                                   line("support", "c", "m", "step") + "," + line("attack", "a", "step"))),
                      student = map_of(map_with(line("attack", "a", "b")));
    const auto asked_of = [&](std::uint32_t model) {
        const Slip slip{.kind = SlipKind::wrong_parent,
                        .student = {ClaimId{1}},
                        .relation = RelationId{0},
                        .model = RelationId{model}};
        return feedback_on(slip, {}, student, reference, "en").question.in(Tongue::english) + " " +
               feedback_on(slip, {}, student, reference, "zh").question.in(Tongue::chinese);
    };
    CHECK(asked_of(0) == "Which claim can it not be true together with? 它和哪个主张不能同真？");
    CHECK(asked_of(1) == "Which claim does it say in other words? 它换一种说法说的是哪个主张？");
    CHECK(asked_of(3) ==
          "Against which claim does it speak, or against which step? 它反对的是哪个主张，或哪一步推理？");
}

}  // namespace argmap
