#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

TEST_CASE("a line of more than six steps is deep") {
    CHECK(test::findings_of(
              "deep-line",
              test::MapInWords{.claims = "a b c d e f g h",
                               .relations = {"h supports g", "g attacks f", "f supports e", "e supports d",
                                             "d supports c", "c attacks b", "b supports a"},
                               .main = "a"}) == R"(
map.json:11:12: hint[AM415]: the longest line of reasoning takes 7 steps from `h` to `a`
    {"id": "h", "text": "H"}
           ^~~
map.json:4:12: note: where it leads
  help: leave out steps that add nothing; `argmap analyze` shows the whole line
)");
}

TEST_CASE("a line of six steps is not deep, however broad the map is") {
    CHECK(test::findings_of(
              "deep-line",
              test::MapInWords{.claims = "a b c d e f g x y",
                               .relations = {"g supports f", "f supports e", "e supports d", "d supports c",
                                             "c supports b", "b supports a", "x supports a", "y supports a"},
                               .main = "a"}) == test::nothing);
}

TEST_CASE("claims on a cycle, and those that lead to no main claim, make no line deep") {
    // The cycle itself is AM301's.
    CHECK(test::findings_of("deep-line",
                            test::MapInWords{.claims = "a b c d e f g h i",
                                             .relations = {"b supports a", "c attacks b", "d attacks c",
                                                           "e attacks d", "f attacks e", "g attacks f",
                                                           "h attacks g", "b attacks h", "i supports b"},
                                             .main = "a"}) == test::nothing);
    CHECK(test::findings_of("deep-line", R"({"claims": []})") == test::nothing);
}

TEST_CASE("a deep line can be allowed at either end") {
    for (const char* end : {"\"a\"", "\"h\""}) {
        std::string json =
            test::MapInWords{.claims = "a b c d e f g h",
                             .relations = {"h supports g", "g supports f", "f supports e", "e supports d",
                                           "d supports c", "c supports b", "b supports a"},
                             .main = "a"}
                .json();
        json.insert(json.find('}', json.find(std::string("{\"id\": ") + end)), R"(, "allow": ["deep-line"])");
        CHECK(test::findings_of("deep-line", json) == test::nothing);
    }
}

}  // namespace argmap
