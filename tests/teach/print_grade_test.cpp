#include "teach/print_grade.hpp"

#include "diagram/diagrams.hpp"
#include "diagram/random_maps.hpp"
#include "schema.hpp"
#include "teach/feedback.hpp"
#include "test.hpp"

#include <random>
#include <string>
#include <vector>

namespace argmap {

namespace {

GradedMap graded(const ArgumentMap& student, const ArgumentMap& reference, const GradeOptions& options = {}) {
    GradedMap made{.name = "a.json", .student = &student, .reference = &reference};
    made.grading = grade(student, reference, options);
    made.score = score(made.grading, reference);
    return made;
}

}  // namespace

TEST_CASE("points have at most two digits after the point") {
    CHECK(points(0) == "0");
    CHECK(points(3) == "3");
    CHECK(points(2.5) == "2.5");
    CHECK(points(0.25) == "0.25");
    CHECK(points(1.0 / 3) == "0.33");
    CHECK(points(0.05) == "0.05");
}

TEST_CASE("a score is what the reference is worth, less what slips cost") {
    const ArgumentMap reference = map_of(R"({"main": "a", "claims": [{"id": "a", "text": "Plums are good"},
{"id": "b", "text": "They are sweet"}, {"id": "c", "text": "They are cheap this year"}, {"id": "d", "text": "It rained a lot"}],
"relations": [{"type": "support", "from": ["b", "c"], "to": "a"}, {"type": "support", "from": "d", "to": "c"}]})");
    Grading grading;
    CHECK(score(grading, reference).most == 4 + 3 + 1);
    CHECK(score(grading, reference).points == 8);
    grading.slips = {{.kind = SlipKind::missing_claim, .reference = {ClaimId{2}, ClaimId{3}}},
                     {.kind = SlipKind::wrong_polarity},
                     {.kind = SlipKind::shortcut},
                     {.kind = SlipKind::wrong_parent, .confidence = 0.2}};
    const Score found = score(grading, reference);
    CHECK(found.points == 8 - 4 - 1);
    CHECK(found.unsure == 1);
    REQUIRE(found.lines.size() == 4);
    CHECK(found.lines[0].cost == 4);
    CHECK(found.lines[2].cost == 0);
    CHECK(found.lines[3].is_unsure);
    Rubric strict;
    strict.costs.fill(100);
    CHECK(score(grading, reference, strict).points == 0);
}

TEST_CASE(
    "every kind of slip is told in English and Chinese, and what is told for programs obeys its schema") {
    std::mt19937 random(9);
    test::Schema schema("grades.schema.json");
    std::vector<bool> seen(slip_kinds, false);
    for (int round = 0; round < 400; ++round) {
        const ArgumentMap student = map_of(random_map(random, 3 + round % 12));
        const ArgumentMap reference = map_of(random_map(random, 3 + round % 9));
        GradeOptions options;  // texts made at random say little
        for (const ClaimId claim : student.claims())
            if (round % 2 == 0 && index(claim) < reference.claim_count())
                options.known.push_back({claim, claim});
        const GradedMap made = graded(student, reference, options);
        for (const Slip& slip : made.grading.slips) {
            seen[static_cast<std::size_t>(slip.kind)] = true;
            const Feedback feedback = feedback_on(slip, made.grading, student, reference, "zh");
            std::vector<Message> all{feedback.name, feedback.where, feedback.question};
            all.insert(all.end(), feedback.answers.begin(), feedback.answers.end());
            for (const Message& message : all) {
                INFO(message.in(Tongue::english));
                CHECK(message.in(Tongue::chinese) != message.in(Tongue::english));
            }
        }
        const GradedMap unreadable{.name = "b.json"};
        const std::vector<GradedMap> both{made, unreadable};
        for (const int hints : {1, 3})
            CHECK(schema.accepts(std::string_view(grades_json(both, {.hints = hints}))));
    }
    CHECK(schema.accepts(std::string_view(grades_json({}, {}))));
    for (std::size_t kind = 0; kind < slip_kinds; ++kind) {
        INFO(name(static_cast<SlipKind>(kind)));
        const auto slip = static_cast<SlipKind>(kind);
        const bool is_of_texts = slip == SlipKind::split_claim || slip == SlipKind::merged_claims ||
                                 slip == SlipKind::unclear_claim || slip == SlipKind::negated_claim;
        CHECK((seen[kind] || is_of_texts));
    }
}

TEST_CASE("a table of a class counts claims that are missing, not branches of them") {
    const ArgumentMap reference = map_of(
        R"({"language": "en", "main": "a", "claims": [{"id": "a", "text": "Plums are good"}, {"id": "b", "text": "Plums are sweet"},
{"id": "c", "text": "It rained for weeks"}, {"id": "d", "text": "Nobody was away on holiday"}],
"relations": [{"type": "support", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "b"},
{"type": "support", "from": "d", "to": "c"}]})");
    const ArgumentMap student = map_of(
        R"({"language": "en", "main": "a", "claims": [{"id": "a", "text": "Plums are good"}, {"id": "b", "text": "Plums are sweet"}],
"relations": [{"type": "support", "from": "b", "to": "a"}]})");
    const std::string csv = grades_csv(std::vector{graded(student, reference)});
    CHECK(csv.find("\r\na.json,4,8,0,2,0,0,") != std::string::npos);
}

TEST_CASE("of a map in which nothing differs no more is said than can be known") {
    const ArgumentMap map =
        map_of(R"({"language": "en", "claims": [{"id": "a", "text": {"en": "A", "zh": "甲"}}]})");
    CHECK(grade_text(graded(map, map), {}) ==
          "a.json: 1 of 1 points\n"
          "  Nothing was found that differs from the reference, in structure or in wording,\n"
          "  as far as the program can tell.\n");
    CHECK(grade_text(graded(map, map), {.language = "zh"}) ==
          "a.json：1 分（满分 1 分）\n"
          "  就程序所能判断，结构和措辞上都没有发现与参考图不同之处。\n");
}

TEST_CASE("a table of a class has a row for each map and survives spreadsheets") {
    const ArgumentMap map = map_of(R"({"claims": [{"id": "a", "text": "A"}]})");
    GradedMap made = graded(map, map);
    made.name = "=1+1,\"x\".json";
    const GradedMap unreadable{.name = "b.json"};
    const std::string csv = grades_csv(std::vector{made, unreadable});
    CHECK(csv.starts_with("map,points,most,to_be_decided,missing-claim,"));
    CHECK(csv.find("\r\n\"'=1+1,\"\"x\"\".json\",1,1,0,0,") != std::string::npos);
    CHECK(csv.ends_with("\r\nb.json" + std::string(3 + slip_kinds, ',') + "\r\n"));
}

}  // namespace argmap
