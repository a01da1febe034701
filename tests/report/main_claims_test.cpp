#include "report/analysis.hpp"
#include "report/sections.hpp"
#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

namespace {

std::vector<std::string> told(const std::string& json) {
    const ArgumentMap map = test::map_of(json);
    return test::told(test::section(analyses::main_claims, map));
}

}  // namespace

TEST_CASE("what a map is about is told with the size of its case") {
    const std::string claims = R"("claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"},
        {"id": "c", "text": "C"}, {"id": "d", "text": "D"}, {"id": "e", "text": "E"}], )";
    const std::string relations = R"("relations": [{"type": "support", "from": "b", "to": "a"},
        {"type": "attack", "from": "c", "to": "b"}, {"type": "attack", "from": "d", "to": "b"}]})";
    CHECK(told(R"({"main": "a", )" + claims + relations) ==
          std::vector<std::string>{
              "The map names its main claim.",
              "3 of the 4 other claims bear on it (75 %), in up to 2 steps; the broadest "
              "level, 2 steps away, has 2 claims. Its Strahler number is 2, where 1 would be "
              "a bare chain."});
    CHECK(told(R"({"main": "e", )" + claims + relations) ==
          std::vector<std::string>{"The map names its main claim.", "Nothing bears on it."});
    CHECK(told(R"({"main": ["a", "e"], )" + claims + relations) ==
          std::vector<std::string>{"The map names 2 main claims."});
    CHECK(told("{" + claims + R"("relations": []})") ==
          std::vector<std::string>{
              "The map does not name its main claim, and there is none where all arguments end."});
}

}  // namespace argmap
