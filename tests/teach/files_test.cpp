#include "diagnostics/print.hpp"
#include "diagram/diagrams.hpp"
#include "schema.hpp"
#include "teach/alignment_file.hpp"
#include "teach/rubric_file.hpp"
#include "test.hpp"

#include <string>

namespace argmap {

namespace {

std::string findings(const SourceFile& source, Diagnostics& diagnostics, Tongue tongue = Tongue::english) {
    diagnostics.sort();
    return findings_for_people(source, diagnostics, Colour::none, Notes::enough, tongue);
}

const std::string two_claims = R"({"claims": [{"id": "a", "text": "One"}, {"id": "b", "text": "Two"}]})";

}  // namespace

TEST_CASE("a rubric says what is worth and costs how much; the rest is as usual") {
    Diagnostics diagnostics;
    const Rubric rubric = read_rubric(
        SourceFile("r.json", R"({"claim": 2, "main": 0, "costs": {"shortcut": 0.5, "missing-claim": 3}})"),
        diagnostics);
    CHECK(diagnostics.empty());
    CHECK(rubric.claim == 2);
    CHECK(rubric.premise == 1);
    CHECK(rubric.main == 0);
    CHECK(rubric.cost(SlipKind::shortcut) == 0.5);
    CHECK(rubric.cost(SlipKind::missing_claim) == 3);
    CHECK(rubric.cost(SlipKind::wrong_polarity) == 1);
}

TEST_CASE("what is wrong with a rubric is told with its place") {
    const SourceFile source("r.json", R"({
  "claims": 1,
  "main": "one",
  "premise": -1,
  "main": 1,
  "costs": {"wrong-parnt": 1, "cycle": []}
})");
    Diagnostics diagnostics;
    const Rubric rubric = read_rubric(source, diagnostics);
    CHECK(rubric.premise == 1);
    CHECK(findings(source, diagnostics) == R"(r.json:2:3: error[AM111]: a rubric has no key `claims`
    "claims": 1,
    ^~~~~~~~
  help: did you mean `claim`?
r.json:3:11: error[AM110]: `main` is a string, but a number belongs here
    "main": "one",
            ^~~~~
  help: write a number of 0 or more
r.json:4:14: error[AM113]: this is less than 0
    "premise": -1,
               ^~
  help: write a number of 0 or more
r.json:5:3: error[AM107]: the key `main` stands here a second time
    "main": 1,
    ^~~~~~
  help: keep one of them
r.json:6:13: error[AM111]: `costs` has no key `wrong-parnt`
    "costs": {"wrong-parnt": 1, "cycle": []}
              ^~~~~~~~~~~~~
  help: did you mean `wrong-parent`?
r.json:6:40: error[AM110]: `cycle` is a list, but a number belongs here
    "costs": {"wrong-parnt": 1, "cycle": []}
                                         ^
  help: write a number of 0 or more
)");
    CHECK(diagnostics.left_out_parts());
}

TEST_CASE("an alignment that was written is read as it was, and what a person changes counts") {
    const ArgumentMap student = map_of(two_claims), reference = map_of(two_claims);
    const Grading grading = grade(student, reference, {.without = {ClaimId{1}}});
    const std::string written = alignment_file(grading, student, reference, "");
    CHECK(written == R"({
  "format": "argmap-alignment",
  "pairs": [
    {"student": "a", "reference": "a", "student_text": "One", "reference_text": "One", "confidence": 1}
  ],
  "alone": ["b"]
}
)");
    CHECK(test::Schema("alignment.schema.json").accepts(std::string_view(written)));
    Diagnostics diagnostics;
    const SettledClaims settled =
        read_alignment(SourceFile("p.json", written), student, reference, diagnostics);
    CHECK(diagnostics.empty());
    REQUIRE(settled.pairs.size() == 1);
    CHECK(settled.pairs[0].student == ClaimId{0});
    CHECK(settled.alone == std::vector{ClaimId{1}});
    const SettledClaims other = read_alignment(
        SourceFile("p.json",
                   R"({"pairs": [{"student": "a", "reference": "b"}, {"student": "b", "reference": "b"}]})"),
        student, reference, diagnostics);
    const Grading graded = grade(student, reference, {.known = other.pairs});
    REQUIRE(graded.counterparts.size() == 2);
    CHECK(graded.counterparts[0].reference == ClaimId{1});
    CHECK(graded.counterparts[1].reference == ClaimId{1});
}

TEST_CASE("what is wrong with an alignment is told with its place") {
    const ArgumentMap map = map_of(two_claims);
    const SourceFile source("p.json", R"({"pairs": [{"student": "a"}, {"student": "c", "reference": "b"}, 3,
  {"student": "a", "reference": 1}], "alone": ["d"]})");
    Diagnostics diagnostics;
    CHECK(read_alignment(source, map, map, diagnostics).pairs.empty());
    CHECK(findings(source, diagnostics) == R"(p.json:1:12: error[AM112]: a pair has two claims
    {"pairs": [{"student": "a"}, {"student": "c", "reference": "b"}, 3,
               ^
  help: name `student` and `reference`
p.json:1:42: error[AM202]: the student's map has no claim `c`
    {"pairs": [{"student": "a"}, {"student": "c", "reference": "b"}, 3,
                                             ^~~
  help: write the id of a claim
p.json:1:66: error[AM110]: this is a number, but an object belongs here
    {"pairs": [{"student": "a"}, {"student": "c", "reference": "b"}, 3,
                                                                     ^
  help: write `{"student": "a", "reference": "b"}`, for example
p.json:2:33: error[AM110]: `reference` is a number, but a string belongs here
    {"student": "a", "reference": 1}], "alone": ["d"]}
                                  ^
  help: write the id of a claim
p.json:2:48: error[AM202]: the student's map has no claim `d`
    {"student": "a", "reference": 1}], "alone": ["d"]}
                                                 ^~~
  help: write the id of a claim
)");
    Diagnostics in_chinese;
    read_alignment(source, map, map, in_chinese);
    CHECK(findings(source, in_chinese, Tongue::chinese) == R"(p.json:1:12: 错误[AM112]：对应关系要有两个主张
    {"pairs": [{"student": "a"}, {"student": "c", "reference": "b"}, 3,
               ^
  建议：写明 `student` 和 `reference`
p.json:1:42: 错误[AM202]：学生的图里没有主张 `c`
    {"pairs": [{"student": "a"}, {"student": "c", "reference": "b"}, 3,
                                             ^~~
  建议：写一个主张的标识
p.json:1:66: 错误[AM110]：这是数字，但这里应当是对象
    {"pairs": [{"student": "a"}, {"student": "c", "reference": "b"}, 3,
                                                                     ^
  建议：例如写成 `{"student": "a", "reference": "b"}`
p.json:2:33: 错误[AM110]：`reference` 是数字，但这里应当是字符串
    {"student": "a", "reference": 1}], "alone": ["d"]}
                                  ^
  建议：写一个主张的标识
p.json:2:48: 错误[AM202]：学生的图里没有主张 `d`
    {"student": "a", "reference": 1}], "alone": ["d"]}
                                                 ^~~
  建议：写一个主张的标识
)");
}

TEST_CASE("an alignment that contradicts or repeats itself is told where") {
    const ArgumentMap map = map_of(two_claims);
    const SourceFile source("p.json", R"({"alone": ["a", "b",
  "b"], "pairs": [{"student": "a", "reference": "a"}, {"student": "a", "reference": "b"},
  {"student": "a", "reference": "a"}]})");
    Diagnostics diagnostics;
    read_alignment(source, map, map, diagnostics);
    CHECK(diagnostics.left_out_parts());
    CHECK(findings(source, diagnostics) ==
          R"(p.json:1:12: error[AM119]: `a` stands in a pair and under `alone`
    {"alone": ["a", "b",
               ^~~
  help: keep one of them
p.json:2:3: error[AM119]: `b` stands under `alone` a second time
    "b"], "pairs": [{"student": "a", "reference": "a"}, {"student": "a", "reference": "b"},
    ^~~
  help: keep one of them
p.json:3:3: error[AM119]: this pair stands here a second time
    {"student": "a", "reference": "a"}]}
    ^
  help: keep one of them
)");
    Diagnostics in_chinese;
    read_alignment(source, map, map, in_chinese);
    CHECK(findings(source, in_chinese, Tongue::chinese) ==
          R"(p.json:1:12: 错误[AM119]：`a` 既有对应关系，又列在 `alone` 里
    {"alone": ["a", "b",
               ^~~
  建议：只留一个
p.json:2:3: 错误[AM119]：`b` 在 `alone` 里重复出现
    "b"], "pairs": [{"student": "a", "reference": "a"}, {"student": "a", "reference": "b"},
    ^~~
  建议：只留一个
p.json:3:3: 错误[AM119]：这个对应关系在此重复出现
    {"student": "a", "reference": "a"}]}
    ^
  建议：只留一个
)");
}

}  // namespace argmap
