#include "teach/unseen.hpp"

#include "diagram/diagrams.hpp"
#include "teach/print_grade.hpp"
#include "test.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

TEST_CASE("the hash of a text is FNV-1a, whose authors give these values") {
    CHECK(content_hash("") == 0xcbf29ce484222325);
    CHECK(content_hash("a") == 0xaf63dc4c8601ec8c);
    CHECK(content_hash("foobar") == 0x85944171f73967e8);
    CHECK(content_hash("\xff") == 0xaf64724c8602eb6e);
}

TEST_CASE("texts are numbered by what is in them, wherever they stand, and the same ones as they stand") {
    const std::vector<std::string_view> texts{"", "a", "foobar", "a"};
    CHECK(unseen_order(texts) == std::vector<std::size_t>{2, 1, 3, 0});
    const std::vector<std::string_view> otherwise{"a", "foobar", "a", ""};
    CHECK(unseen_order(otherwise) == std::vector<std::size_t>{1, 0, 2, 3});
    CHECK(unseen_order({}).empty());
}

TEST_CASE("a key says which number is which file, and spreadsheets take no name for a formula") {
    const std::vector<std::string> files{"class/ann.json", "=1+1,\"x\".json"};
    CHECK(key_csv(files) == "number,file\r\n1,class/ann.json\r\n2,\"'=1+1,\"\"x\"\".json\"\r\n");
    CHECK(key_csv({}) == "number,file\r\n");
}

TEST_CASE("a map with a number is told by it, in tables and for programs the same in every language") {
    const ArgumentMap map = map_of(R"({"language": "zh", "claims": [{"id": "a", "text": "甲"}]})");
    GradedMap graded{.name = "ann.json", .number = 12, .student = &map, .reference = &map};
    graded.grading = grade(map, map);
    graded.score = score(graded.grading, map);
    const std::vector<GradedMap> all{graded, {.name = "bo.json", .number = 13}};
    CHECK(grade_text(graded, {.language = "en"}).starts_with("map 12: 1 of 1 points\n"));
    CHECK(grade_text(graded, {}).starts_with("图 12：1 分（满分 1 分）\n"));
    CHECK(grades_csv(all).find("\r\nmap 12,1,1,0,0") != std::string::npos);
    CHECK(grades_csv(all).find("\r\nmap 13,,,") != std::string::npos);
    CHECK(grades_json(all, {.language = "zh"}).find(R"("map": "map 12")") != std::string::npos);
    CHECK((grades_csv(all) + grades_json(all, {}) + grade_text(graded, {})).find(".json") ==
          std::string::npos);
}

}  // namespace argmap
