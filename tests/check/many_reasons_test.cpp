#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

namespace {

/// `main` with so many relations of some types aimed at it, in turn.
test::MapInWords map_with(const std::vector<std::string>& relations, std::string& claims,
                          std::vector<std::string>& kept) {
    claims = "main";
    for (std::size_t i = 0; i < relations.size(); ++i) {
        const std::string claim = "c" + std::to_string(i);
        claims += " " + claim;
        kept.push_back(claim + " " + relations[i] + " main");
    }
    return {.claims = claims, .relations = {kept.begin(), kept.end()}, .main = "main"};
}

std::string found(const std::vector<std::string>& relations) {
    std::string claims;
    std::vector<std::string> kept;
    return test::findings_of("many-reasons", map_with(relations, claims, kept));
}

}  // namespace

TEST_CASE("more than seven supports and attacks are many reasons") {
    CHECK(found({"supports", "supports", "attacks", "supports", "supports", "attacks", "supports",
                 "supports"}) == R"(
map.json:4:12: hint[AM414]: `main` has 8 reasons for or against it side by side
    {"id": "main", "text": "Main"},
           ^~~~~~
  help: gather those that make one point under a claim that makes it
)");
}

TEST_CASE("seven reasons are not many, nor are contraries and rephrases reasons") {
    CHECK(found(std::vector<std::string>(7, "supports")) == test::nothing);
    CHECK(found({"supports", "supports", "attacks", "supports", "supports", "attacks", "supports", "contrary",
                 "rephrase"}) == test::nothing);
}

TEST_CASE("linked premises are one reason, and reasons further down are not counted") {
    CHECK(test::findings_of(
              "many-reasons",
              test::MapInWords{.claims = "main a b c d e f g h i",
                               .relations = {"a, b, c, d, e, f, g, h support main", "i supports a"},
                               .main = "main"}) == test::nothing);
}

TEST_CASE("many reasons can be allowed at the claim that has them") {
    std::string claims;
    std::vector<std::string> kept;
    std::string json = map_with(std::vector<std::string>(8, "supports"), claims, kept).json();
    json.insert(json.find("}"), R"(, "allow": ["many-reasons"])");
    CHECK(test::findings_of("many-reasons", json) == test::nothing);
}

}  // namespace argmap
