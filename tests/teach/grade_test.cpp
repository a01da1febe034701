#include "teach/grade.hpp"

#include "diagram/diagrams.hpp"
#include "test.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace argmap {

namespace {

const std::map<std::string, std::string> texts{
    {"m", "The library should stay open on Sundays"},
    {"a", "Many families have time to read together only at the weekend"},
    {"b", "Most parents work from Monday to Friday"},
    {"c", "Students need a quiet place before their exams"},
    {"d", "Every exam of the college falls on a Monday"},
    {"e", "Students can learn as well in the empty classrooms"},
    {"f", "Heating the building one more day costs too much"},
    {"g", "The city has just cut the price of gas by half"},
    {"h", "Volunteers would gladly run the desk without pay"},
};

struct Line {
    std::string type, from, to, id = {};
};

const std::vector<Line> reference_relations{
    {"support", "a", "m"},   {"support", "b", "a"}, {"support", "cd", "m", "step"},
    {"attack", "e", "step"}, {"attack", "f", "m"},  {"attack", "g", "f"},
};

/// A map of some claims by their letters, with ids of its own.
ArgumentMap map_with(const std::string& claims, const std::vector<Line>& relations, const std::string& prefix,
                     const std::string& main = "m", const std::map<std::string, std::string>& other = {}) {
    std::string json = "{\"language\": \"en\", ";
    if (!main.empty())
        json += "\"main\": \"" + prefix + main + "\", ";
    json += "\"claims\": [";
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const std::string claim(1, claims[i]);
        const auto told = other.find(claim);
        json.append(i == 0 ? "" : ", ")
            .append("{\"id\": \"" + prefix + claim + "\", \"text\": \"")
            .append(told == other.end() ? texts.at(claim) : told->second)
            .append("\"}");
    }
    json += "], \"relations\": [";
    for (std::size_t i = 0; i < relations.size(); ++i) {
        const Line& line = relations[i];
        std::string from;
        for (const char premise : line.from)
            from += (from.empty() ? "\"" : ", \"") + prefix + std::string(1, premise) + "\"";
        const bool to_claim = line.to.size() == 1;
        json += (i == 0 ? "{" : ", {") + (line.id.empty() ? std::string() : "\"id\": \"" + line.id + "\", ") +
                "\"type\": \"" + line.type + "\", \"from\": [" + from + "], \"to\": \"" +
                (to_claim ? prefix : "") + line.to + "\"}";
    }
    return map_of(json + "]}");
}

std::string told(const Grading& grading, const ArgumentMap& student, const ArgumentMap& reference) {
    std::string text;
    for (const Slip& slip : grading.slips) {
        text += (text.empty() ? "" : "; ") + std::string(name(slip.kind));
        for (const ClaimId claim : slip.reference)
            text += " " + std::string(reference.id(claim));
        text += " |";
        for (const ClaimId claim : slip.student)
            text += " " + std::string(student.id(claim));
    }
    return text;
}

std::string graded(const std::string& claims, const std::vector<Line>& relations,
                   const std::string& main = "m", const std::map<std::string, std::string>& other = {}) {
    const ArgumentMap reference = map_with("mabcdefg", reference_relations, "");
    const ArgumentMap student = map_with(claims, relations, "s", main, other);
    return told(grade(student, reference), student, reference);
}

/// The relations of the reference with one taken out and another put in its place.
std::vector<Line> with(const Line& out, const std::vector<Line>& in) {
    std::vector<Line> relations;
    for (const Line& line : reference_relations)
        if (line.from != out.from || line.to != out.to)
            relations.push_back(line);
        else
            relations.insert(relations.end(), in.begin(), in.end());
    if (out.from.empty())
        relations.insert(relations.end(), in.begin(), in.end());
    return relations;
}

}  // namespace

TEST_CASE("a map that says the same with other ids in another order has no slips") {
    CHECK(graded("gfedcbam", reference_relations).empty());
    CHECK(graded("mabcdefg", reference_relations, "").empty());
}

TEST_CASE("each slip is told once, by its name, with the claims that it is about") {
    CHECK(graded("mabcdefg", with({"", "b", "a"}, {{"support", "b", "c"}})) == "wrong-parent b | sb");
    CHECK(graded("mabcdefg", with({"", "b", "a"}, {{"support", "b", "m"}})) == "to-conclusion b | sb");
    CHECK(graded("mabcdefg", with({"", "b", "a"}, {{"support", "a", "b"}})) == "wrong-direction a b | sa sb");
    CHECK(graded("mabcdefg", with({"", "b", "a"}, {{"attack", "b", "a"}})) == "wrong-polarity b | sb");
    CHECK(graded("mabcdefg", with({"", "g", "f"}, {})) == "missing-relation g | sg");
    CHECK(graded("mabcdefg", with({"", "", ""}, {{"support", "c", "a"}})) == "extra-relation c | sc");
    CHECK(graded("mabcdefg", with({"", "g", "f"}, {{"contrary", "g", "f"}})) ==
          "attack-as-contrary f g | sf sg");
    CHECK(graded("mabcdefg", with({"", "e", "step"}, {{"attack", "e", "c"}})) == "step-as-premise e | se");
    CHECK(graded("mabcdefg", with({"", "e", "step"}, {{"attack", "e", "m"}})) == "step-as-conclusion e | se");
    CHECK(graded("mabcdefg", with({"", "", ""}, {{"support", "a", "b"}})) == "cycle a b | sa sb");
    CHECK(graded("mabcdefg", reference_relations, "a") == "wrong-main m | sa");
}

TEST_CASE("links between premises are compared") {
    CHECK(graded("mabcdef", {{"support", "a", "m"},
                             {"support", "b", "a"},
                             {"support", "c", "m", "step"},
                             {"support", "d", "m"},
                             {"attack", "e", "step"},
                             {"attack", "f", "m"}}) == "linked-as-separate c d | sc sd; missing-claim g |");
    CHECK(graded("mabcdefg", {{"support", "b", "a"},
                              {"support", "acd", "m", "step"},
                              {"attack", "e", "step"},
                              {"attack", "f", "m"},
                              {"attack", "g", "f"}}) == "separate-as-linked a c d | sa sc sd");
}

TEST_CASE("claims that are missing or extra are one slip with all that hangs by them") {
    CHECK(graded("mcdefg", {{"support", "cd", "m", "step"},
                            {"attack", "e", "step"},
                            {"attack", "f", "m"},
                            {"attack", "g", "f"}}) == "missing-claim a b |");
    CHECK(graded("mabcdefgh", with({"", "", ""}, {{"support", "h", "a"}})) == "extra-claim | sh");
    CHECK(graded("mabcdefgh", with({"", "", ""}, {{"attack", "h", "f"}})) == "extra-objection | sh");
    // What is left of a branch hangs where the missing claim did.
    CHECK(graded("mbcdefg", {{"support", "b", "m"},
                             {"support", "cd", "m", "step"},
                             {"attack", "e", "step"},
                             {"attack", "f", "m"},
                             {"attack", "g", "f"}}) == "missing-claim a |");
}

TEST_CASE("another structure that can be defended is told as such") {
    CHECK(graded("mabcdefg", with({"", "", ""}, {{"support", "b", "m"}})) == "shortcut b | sb");
    CHECK(is_defensible(SlipKind::shortcut));
    CHECK(is_defensible(SlipKind::extra_objection));
    CHECK_FALSE(is_defensible(SlipKind::wrong_parent));
}

TEST_CASE("one claim in two and two in one are told as such") {
    const std::string both =
        "Students need a quiet place before their exams, and every exam of the college falls "
        "on a Monday";
    CHECK(graded("mabcefg",
                 {{"support", "a", "m"},
                  {"support", "b", "a"},
                  {"support", "c", "m", "step"},
                  {"attack", "e", "step"},
                  {"attack", "f", "m"},
                  {"attack", "g", "f"}},
                 "m", {{"c", both}}) == "merged-claims c d | sc");
}

TEST_CASE("two claims that are plainly one are one certain slip, without what follows from it") {
    const ArgumentMap reference =
        map_with("mabcd", {{"support", "cd", "m"}, {"support", "a", "c"}, {"support", "ab", "d"}}, "");
    const std::map<std::string, std::string> both{
        {"c", "Students need a quiet place before exams, and every exam of the college falls on a Monday"}};
    const auto merged = [&](const std::vector<Line>& relations) {
        const ArgumentMap student = map_with("mabc", relations, "s", "m", both);
        const Grading grading = grade(student, reference);
        for (const Slip& slip : grading.slips)
            CHECK(slip.confidence > doubtful);
        return told(grading, student, reference);
    };
    CHECK(merged({{"support", "c", "m"}, {"support", "ab", "c"}}) == "merged-claims c d | sc");
    CHECK(merged({{"support", "c", "m"}, {"support", "a", "c"}, {"support", "ab", "c"}}) ==
          "merged-claims c d | sc");
    CHECK(merged({{"support", "c", "m"}, {"support", "a", "c"}}) ==
          "missing-relation b | sb; merged-claims c d | sc");
}

TEST_CASE("a right map in quite other words is for a person to judge, each relation once") {
    const std::vector<Line> relations{
        {"support", "a", "m"},   {"support", "bc", "a"}, {"support", "d", "m"},        {"attack", "e", "d"},
        {"support", "f", "m"},   {"attack", "g", "f"},   {"attack", "h", "m", "step"}, {"support", "i", "h"},
        {"attack", "j", "step"}, {"attack", "k", "m"},   {"attack", "l", "k"}};
    const ArgumentMap reference =
        map_with("mabcdefghijkl", relations, "", "m",
                 {{"m", "Primary schools should stop giving daily homework"},
                  {"a", "An evening of exercises teaches children little"},
                  {"b", "Children come home from school tired"},
                  {"c", "Tired children learn little from exercises"},
                  {"d", "Homework starts quarrels in many families"},
                  {"e", "Short tasks at a fixed hour leave little to quarrel about"},
                  {"f", "Homework favours children who get help at home"},
                  {"g", "A free homework club gives every child the same help"},
                  {"h", "Daily practice makes reading and arithmetic stick"},
                  {"i", "Young children soon lose skills they do not use"},
                  {"j", "Daily practice can take place during lessons"},
                  {"k", "Homework teaches children to plan their own time"},
                  {"l", "Usually the parents plan when homework gets done"}});
    const ArgumentMap student = map_with(
        "mabcdefghijkl", relations, "s", "m",
        {{"m", "Elementary pupils ought not to be assigned tasks for home every day"},
         {"a", "Doing worksheets at night has hardly any educational value"},
         {"b", "After a school day kids are exhausted"},
         {"c", "Exhausted kids do not benefit much from worksheets"},
         {"d", "Assignments cause conflict between parents and kids"},
         {"e", "If assignments are brief and always at the same time, there is no reason for conflict"},
         {"f", "Pupils whose parents assist them have an advantage"},
         {"g", "An after-school club without fees would give everyone equal assistance"},
         {"h", "Repetition every day consolidates literacy and numeracy"},
         {"i", "What young pupils do not use they forget quickly"},
         {"j", "Repetition every day is possible at school"},
         {"k", "Assignments train pupils in time management"},
         {"l", "It is mostly mothers and fathers who decide on the timing"}});
    const Grading grading = grade(student, reference);
    CHECK(told(grading, student, reference) ==
          "wrong-parent g | sg; to-conclusion l | sf; extra-objection | sl; merged-claims a f | sa; "
          "unclear-claim m | sm; unclear-claim d | sd; unclear-claim e | se; unclear-claim j | sj");
    std::map<RelationId, std::size_t> times;
    for (const Slip& slip : grading.slips) {
        CHECK((slip.confidence < doubtful || slip.kind == SlipKind::extra_objection));
        if (slip.relation)
            CHECK(++times[*slip.relation] == 1);
    }
}

TEST_CASE("parts of a claim are told as such in other words, too, by what they say and how long they are") {
    const std::map<std::string, std::string> in_two{{"a", "Lots of households find the hours for reading"},
                                                    {"h", "Together only on Saturdays and at the weekend"}};
    CHECK(graded("mabcdefgh", with({"", "", ""}, {{"support", "h", "m"}}), "m", in_two) ==
          "split-claim a | sa sh");
    const std::map<std::string, std::string> one_more{
        {"a", "Lots of families find time for reading together, if only at the weekend"},
        {"h", "Trains and buses would be full if only everybody took them at the weekend"}};
    CHECK(graded("mabcdefgh", with({"", "", ""}, {{"support", "h", "m"}}), "m", one_more) ==
          "extra-claim | sh");
}

TEST_CASE("a claim all of whose words another one says, too, is merged with that where both are said") {
    const std::map<std::string, std::string> much_the_same{
        {"c", "Reading rooms may help students"},
        {"d", "Reading rooms more likely help students together with teachers"}};
    const ArgumentMap reference = map_with("mabcdefg", reference_relations, "", "m", much_the_same);
    const std::vector<Line> merged{{"support", "a", "m"},         {"support", "b", "a"},
                                   {"support", "d", "m", "step"}, {"attack", "e", "step"},
                                   {"attack", "f", "m"},          {"attack", "g", "f"}};
    const ArgumentMap both =
        map_with("mabdefg", merged, "s", "m",
                 {{"d",
                   "Reading rooms may help students and reading rooms more likely help students together "
                   "with teachers"}});
    CHECK(told(grade(both, reference), both, reference) == "merged-claims c d | sd");
    const ArgumentMap one = map_with("mabdefg", merged, "s", "m", much_the_same);
    CHECK(told(grade(one, reference), one, reference) == "missing-claim c |");
}

TEST_CASE("a step that is left out keeps its sign along the whole way") {
    const Line rebuttal{"attack", "g", "f"};
    CHECK(graded("mabcdefg", with(rebuttal, {{"support", "g", "m"}})) == "to-conclusion g | sg");
    CHECK(graded("mabcdefg", with(rebuttal, {{"attack", "g", "m"}})) ==
          "to-conclusion g | sg; wrong-polarity g | sg");
}

TEST_CASE("an objection to a step that is drawn against its conclusion keeps its sign along the step") {
    const std::vector<Line> against{
        {"support", "a", "m"}, {"attack", "f", "m", "step"}, {"attack", "g", "step"}};
    const auto drawn = [&](const std::string& type) {
        const ArgumentMap reference = map_with("mafg", against, "");
        const ArgumentMap student =
            map_with("mafg", {against[0], {"attack", "f", "m"}, {type, "g", "m"}}, "s");
        return told(grade(student, reference), student, reference);
    };
    CHECK(drawn("support") == "step-as-conclusion g | sg");
    CHECK(drawn("attack") == "step-as-conclusion g | sg; wrong-polarity g | sg");
    CHECK(graded("mabcdefg", with({"", "e", "step"}, {{"support", "e", "m"}})) ==
          "step-as-conclusion e | se; wrong-polarity e | se");
}

TEST_CASE("a claim that says the opposite is told, and one that is there twice") {
    const std::string denied = "The library should not stay open on Sundays";
    CHECK(graded("mabcdefg", reference_relations, "m", {{"m", denied}}) == "negated-claim m | sm");
    CHECK(graded("mabcdefgh", with({"", "", ""}, {{"support", "h", "m"}}), "m", {{"h", texts.at("a")}}) ==
          "repeated-claim | sa sh");
}

TEST_CASE("a claim that is there twice in other words is told as such, as surely as the words agree") {
    const auto graded_with = [](const std::string& text, const Line& relation) {
        const ArgumentMap reference = map_with("mabcdefg", reference_relations, "");
        const ArgumentMap student =
            map_with("mabcdefgh", with({"", "", ""}, {relation}), "s", "m", {{"h", text}});
        const Grading grading = grade(student, reference);
        return told(grading, student, reference) +
               (!grading.slips.empty() && grading.slips[0].confidence < doubtful ? " ?" : "");
    };
    const Line reason{"support", "h", "m"};
    CHECK(graded_with("Before their exams students need a quiet place", reason) == "repeated-claim | sc sh");
    CHECK(graded_with("Students want a quiet room before their exams begin", reason) ==
          "repeated-claim | sc sh ?");
    CHECK(graded_with("Students should not need a quiet place before their exams", reason) ==
          "extra-claim | sh");
    CHECK(graded_with("Before their exams students do not need a quiet place", reason) == "extra-claim | sh");
    CHECK(graded_with("Two students need a quiet place before their exams", reason) ==
          "repeated-claim | sc sh ?");
    CHECK(graded_with("Before their exams students never need a quiet place", {"attack", "h", "c"}) ==
          "extra-objection | sh");
    CHECK(graded_with("Before their exams students rarely need a quiet place", {"attack", "h", "c"}) ==
          "extra-objection | sh");
    // One more attack from a claim that has its counterpart repeats nothing.
    CHECK(graded("mabcdefg", with({"", "", ""}, {{"attack", "b", "f"}})) == "extra-objection b | sb");
    CHECK(graded_with("Cheap coffee would be good for students", reason) == "extra-claim | sh");
}

TEST_CASE("a claim in Chinese that is there twice in other words is told as such") {
    const auto map = [](const std::string& more, const std::string& relation) {
        return map_of(
            R"({"language": "zh", "main": "m", "claims": [{"id": "m", "text": "图书馆星期天应当开放"},
{"id": "a", "text": "学生考试前需要安静的地方"}, {"id": "b", "text": "多供一天暖气花费太大"})" +
            more + R"(], "relations": [{"type": "support", "from": "a", "to": "m"},
{"type": "attack", "from": "b", "to": "m"})" +
            relation + "]}");
    };
    const ArgumentMap reference = map("", "");
    const ArgumentMap student = map(R"(, {"id": "c", "text": "考试前学生需要安静地方"})",
                                    R"(, {"type": "support", "from": "c", "to": "m"})");
    CHECK(told(grade(student, reference), student, reference) == "repeated-claim | a c");
}

TEST_CASE("a negation is told wherever it stands, also in Chinese before what says which") {
    CHECK(graded("mabcdefg", reference_relations, "m",
                 {{"a", "No families have time to read together only at the weekend"}}) ==
          "negated-claim a | sa");
    const auto map = [](const std::string& main) {
        return map_of(R"({"language": "zh", "main": "a", "claims": [{"id": "a", "text": ")" + main +
                      R"("}, {"id": "b", "text": "猫爱吃鱼"}, {"id": "c", "text": "太阳是恒星"}],
                         "relations": [{"type": "support", "from": "b", "to": "a"},
                                       {"type": "attack", "from": "c", "to": "a"}]})");
    };
    const ArgumentMap reference = map("学生应该完成老师布置的作业");
    const ArgumentMap student = map("学生不应该完成老师布置的作业");
    CHECK(told(grade(student, reference), student, reference) == "negated-claim a | a");
    CHECK(told(grade(reference, reference), reference, reference).empty());
}

TEST_CASE("a claim in the place of another, in quite other words, is for a person to judge") {
    const ArgumentMap reference = map_with("mabcdefg", reference_relations, "");
    const ArgumentMap student = map_with("mabcdefg", reference_relations, "s", "m",
                                         {{"f", "Gas is more expensive than anybody can pay"}});
    const Grading grading = grade(student, reference);
    CHECK(told(grading, student, reference) == "unclear-claim f | sf");
    CHECK(grading.slips.front().confidence < doubtful);
}

TEST_CASE("a second main claim is one too many where it is said") {
    const ArgumentMap reference = map_with("mab", {{"support", "a", "m"}, {"support", "b", "a"}}, "");
    const ArgumentMap student =
        map_of(R"({"language": "en", "main": ["x", "y"], "claims": [{"id": "x", "text": ")" + texts.at("m") +
               R"("}, {"id": "y", "text": ")" + texts.at("a") + R"("}, {"id": "z", "text": ")" +
               texts.at("b") + R"("}], "relations": [{"type": "support", "from": "y", "to": "x"},
{"type": "support", "from": "z", "to": "y"}]})");
    CHECK(told(grade(student, reference), student, reference) == "wrong-main m | x y");
}

TEST_CASE("claims are found in other words") {
    const ArgumentMap reference = map_with("mabcdefg", reference_relations, "");
    const ArgumentMap student = map_with("mabcdefg", reference_relations, "s", "m",
                                         {{"a", "Families can only read together at weekends"},
                                          {"b", "Parents mostly are at work Monday through Friday"},
                                          {"e", "The empty classrooms are just as good for learning"},
                                          {"f", "Heatng the buildng for another day is too costly"}});
    const Grading grading = grade(student, reference);
    CHECK(told(grading, student, reference).empty());
    REQUIRE(grading.counterparts.size() == 8);
    for (const Counterpart& pair : grading.counterparts) {
        CHECK(index(pair.student) == index(pair.reference));
        CHECK(pair.confidence > doubtful);
    }
}

TEST_CASE("what a person has settled stays") {
    const ArgumentMap reference = map_with("mabcdefg", reference_relations, "");
    const ArgumentMap student = map_with("mabcdefg", reference_relations, "s");
    const auto claim = [](std::uint32_t number) { return ClaimId{number}; };
    GradeOptions options;
    options.known = {{claim(1), claim(2)}, {claim(2), claim(1)}};
    options.without = {claim(7)};
    const Grading grading = grade(student, reference, options);
    REQUIRE(grading.counterparts.size() == 7);
    CHECK(grading.counterparts[1].reference == claim(2));
    CHECK(grading.counterparts[2].reference == claim(1));
    CHECK(grading.counterparts[1].confidence == 1);
}

TEST_CASE("maps without claims are graded, too") {
    const ArgumentMap reference = map_with("mab", {{"support", "a", "m"}, {"support", "b", "a"}}, "");
    const ArgumentMap empty = map_of("{\"claims\": []}");
    CHECK(told(grade(empty, reference), empty, reference) == "missing-claim m a b |");
    CHECK(told(grade(reference, empty), reference, empty) == "extra-claim | m a b");
    CHECK(grade(empty, empty).slips.empty());
}

}  // namespace argmap
