#include "teach/class_report.hpp"

#include "diagram/diagrams.hpp"
#include "teach/instead.hpp"
#include "test.hpp"

#include <deque>
#include <string>
#include <vector>

namespace argmap {

namespace {

const std::string claims =
    R"({"id": "m", "text": {"en": "The library should stay open on Sundays", "zh": "图书馆周日应当开放"}},
{"id": "a", "text": {"en": "Many families have time to read together only at the weekend", "zh": "许多家庭只有周末有空一起读书"}},
{"id": "b", "text": {"en": "Most parents work from Monday to Friday", "zh": "多数家长周一到周五上班"}},
{"id": "c", "text": {"en": "Students need a quiet place before their exams", "zh": "学生考前需要安静的地方"}},
{"id": "d", "text": {"en": "Every exam of the college falls on a Monday", "zh": "学院的考试都在周一"}},
{"id": "e", "text": {"en": "Students can learn as well in the empty classrooms", "zh": "学生也可以在空教室里学习"}})";

const std::string first_step = R"({"type": "support", "from": "a", "to": "m"})";
const std::string second_step = R"({"type": "support", "from": "b", "to": "a"})";
const std::string linked = R"({"id": "step", "type": "support", "from": ["c", "d"], "to": "m"})";
const std::string undercut = R"({"type": "attack", "from": "e", "to": "step"})";

ArgumentMap map_with(const std::vector<std::string>& relations, const std::string& more_claims = "") {
    std::string json =
        R"({"language": "en", "main": "m", "claims": [)" + claims + more_claims + "],\n\"relations\": [";
    for (std::size_t i = 0; i < relations.size(); ++i)
        json += (i == 0 ? "" : ",\n") + relations[i];
    return map_of(json + "]}");
}

ArgumentMap model() {
    return map_with({first_step, second_step, linked, undercut});
}

/// Claims with the same id say the same; the others have no counterpart.
Grading graded_by_ids(const ArgumentMap& student, const ArgumentMap& reference) {
    GradeOptions options;
    for (const ClaimId claim : student.claims())
        if (const auto same = reference.find_claim(student.id(claim)))
            options.known.push_back({claim, *same});
        else
            options.without.push_back(claim);
    return grade(student, reference, options);
}

/// What is told of each relation of the model that a student lacks.
std::string lacks(const ArgumentMap& student) {
    const ArgumentMap reference = model();
    std::string text;
    const auto instead = drawn_instead(graded_by_ids(student, reference), student, reference);
    for (std::size_t relation = 0; relation < instead.size(); ++relation)
        if (instead[relation])
            text += (text.empty() ? "" : "; ") + std::to_string(relation) + ": " +
                    told_instead(*instead[relation], 1, reference, "en").in(Tongue::english);
    return text;
}

std::string relation(const std::string& type, const std::string& from, const std::string& to) {
    return R"({"type": ")" + type + R"(", "from": ")" + from + R"(", "to": ")" + to + "\"}";
}

std::string class_of(const std::vector<std::vector<std::string>>& students, std::string_view language) {
    const ArgumentMap reference = model();
    std::deque<ArgumentMap> maps;
    std::vector<GradedMap> all;
    for (const auto& relations : students) {
        maps.push_back(map_with(relations));
        GradedMap& one = all.emplace_back();
        one.student = &maps.back();
        one.reference = &reference;
        one.grading = graded_by_ids(maps.back(), reference);
        one.score = score(one.grading, reference);
    }
    const std::string text = class_text(all, {.language = language});
    const auto relations = text.rfind("\n\n");
    return text.substr(relations == std::string::npos ? 0 : relations + 2);
}

}  // namespace

TEST_CASE("of a relation that a student lacks is told what was drawn instead") {
    CHECK(lacks(model()).empty());
    CHECK(lacks(map_with({first_step, linked, undercut})) == "1: 1 left it out");
    CHECK(lacks(map_with({first_step, relation("support", "b", "m"), linked, undercut})) ==
          "1: 1 aimed it at “The library should stay open on Sundays” instead");
    CHECK(lacks(map_with({first_step, relation("support", "b", "c"), linked, undercut})) ==
          "1: 1 aimed it at “Students need a quiet place before their exams” instead");
    CHECK(lacks(map_with({first_step, relation("support", "b", "x"), linked, undercut},
                         R"(, {"id": "x", "text": "Reading is fun"})")) ==
          "1: 1 aimed it at a claim that the text does not make");
    CHECK(lacks(map_with({first_step, relation("support", "a", "b"), linked, undercut})) ==
          "1: 1 drew it the wrong way round");
    CHECK(lacks(map_with({first_step, relation("attack", "b", "a"), linked, undercut})) ==
          "1: 1 drew it as an attack");
    CHECK(lacks(map_with({first_step, second_step,
                          R"({"id": "step", "type": "support", "from": "c", "to": "m"})",
                          relation("support", "d", "m"), undercut})) == "2: 1 drew its premises separately");
    CHECK(lacks(map_with({first_step, second_step, linked, relation("attack", "e", "c")})) ==
          "3: 1 aimed it at “Students need a quiet place before their exams” instead");
}

TEST_CASE("a relation between claims that a student does not have is lacking, too") {
    const ArgumentMap without_a_step = map_of(
        R"({"main": "m", "claims": [{"id": "m", "text": "M"}, {"id": "b", "text": "B"}, {"id": "e", "text": "E"}],
"relations": [{"type": "support", "from": "b", "to": "m"}]})");
    CHECK(lacks(without_a_step) ==
          "0: 1 left out a claim of it; 1: 1 left out a claim of it; 2: 1 left out a claim of it; "
          "3: 1 left out a claim of it");
}

TEST_CASE("premises that were moved or turned into attacks together are each lacking") {
    const ArgumentMap reference = map_of(
        R"({"main": "m", "claims": [{"id": "m", "text": "M"}, {"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}],
"relations": [{"type": "support", "from": "a", "to": "m"}, {"type": "support", "from": "b", "to": "m"}, {"type": "support", "from": "c", "to": "m"}]})");
    const ArgumentMap student = map_of(
        R"({"main": "m", "claims": [{"id": "m", "text": "M"}, {"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}],
"relations": [{"type": "support", "from": "a", "to": "m"}, {"type": "support", "from": "b", "to": "a"}, {"type": "support", "from": "c", "to": "a"}]})");
    const Grading grading = graded_by_ids(student, reference);
    const auto instead = drawn_instead(grading, student, reference);
    CHECK(!instead[0]);
    CHECK(instead[1] == Instead{InsteadKind::at_claim, ClaimId{1}});
    CHECK(instead[2] == instead[1]);
}

TEST_CASE("a class is told where those went who lack a relation, the most common first, each once") {
    const std::vector<std::string> left_out{first_step, linked, undercut};
    const auto with = [](const std::string& second) {
        return std::vector<std::string>{first_step, second, linked, undercut};
    };
    const std::vector<std::vector<std::string>> students{with(relation("attack", "b", "a")),
                                                         with(relation("support", "b", "m")),
                                                         left_out,
                                                         with(relation("support", "b", "m")),
                                                         with(second_step),
                                                         with(relation("support", "b", "c")),
                                                         with(relation("support", "a", "b")),
                                                         left_out};
    CHECK(class_of(students, "en") == R"(Relations of the reference, and how many have them:
  8 of 8: “Many families have time to read together only at the weekend”
      supports “The library should stay open on Sundays”
  1 of 8: “Most parents work from Monday to Friday” supports “Many families
      have time to read together only at the weekend”
        2 left it out
        2 aimed it at “The library should stay open on Sundays” instead
        1 drew it the wrong way round
        2 in other ways
  8 of 8: “Students need a quiet place before their exams” and “Every exam
      of the college falls on a Monday” support “The library should stay open on
      Sundays”
  8 of 8: “Students can learn as well in the empty classrooms” undercuts the
      step from “Students need a quiet place before their exams” and “Every exam
      of the college falls on a Monday” to “The library should stay open on
      Sundays”
)");
    CHECK(class_of(students, "zh") == R"(参考图的各条关系，以及画出它们的人数：
  8 人中有 8 人：“许多家庭只有周末有空一起读书”支持“图书馆周日应当开放”
  8 人中有 1 人：“多数家长周一到周五上班”支持“许多家庭只有周末有空一起读书”
        2 人没有画
        2 人改为指向“图书馆周日应当开放”
        1 人画反了方向
        2 人用了别的画法
  8 人中有 8 人：“学生考前需要安静的地方”和“学院的考试都在周一”支持“图书馆周
      日应当开放”
  8 人中有 8 人：“学生也可以在空教室里学习”底切从“学生考前需要安静的地
      方”和“学院的考试都在周一”到“图书馆周日应当开放”的推理步骤
)");
}

TEST_CASE("nobody is counted in two ways for one relation") {
    const std::vector<std::string> moved_and_turned{first_step, second_step, relation("attack", "c", "m"),
                                                    relation("support", "d", "a")};
    CHECK(class_of({moved_and_turned}, "en") == R"(Relations of the reference, and how many have them:
  1 of 1: “Many families have time to read together only at the weekend”
      supports “The library should stay open on Sundays”
  1 of 1: “Most parents work from Monday to Friday” supports “Many families
      have time to read together only at the weekend”
  0 of 1: “Students need a quiet place before their exams” and “Every exam
      of the college falls on a Monday” support “The library should stay open on
      Sundays”
        1 aimed it at “Many families have time to read together only at the
            weekend” instead
  0 of 1: “Students can learn as well in the empty classrooms” undercuts the
      step from “Students need a quiet place before their exams” and “Every exam
      of the college falls on a Monday” to “The library should stay open on
      Sundays”
        1 left it out
)");
}

}  // namespace argmap
