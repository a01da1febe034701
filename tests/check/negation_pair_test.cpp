#include "check/entries.hpp"
#include "check/reading.hpp"
#include "test.hpp"

namespace argmap {

namespace {

using test::times_found;

std::string map_with(const std::string& a, const std::string& b,
                     const std::vector<std::string_view>& relations, const std::string& language = "en") {
    return test::saying({.claims = "main a b c", .relations = relations, .main = "main"}, language,
                        {{"a", a}, {"b", b}});
}

}  // namespace

TEST_CASE("a claim and its denial that nothing joins are told at the later one") {
    CHECK(
        test::messages_of("negation-pair", map_with("The ice is safe", "The ice is not safe",
                                                    {"a supports main", "b attacks main", "c supports b"})) ==
        "\nAM409 7: `b` and `a` deny each other in the same words, and nothing joins them as contraries\n");
    CHECK(times_found("negation-pair", map_with("湖上的冰不安全", "湖上的冰安全", {}, "zh")) == 1);
    CHECK(times_found("negation-pair", map_with("The ice holds", "The ice is safe", {})) == 0);
    CHECK(times_found("negation-pair", map_with("The ice is safe", "The ice is not safe", {}, "de")) == 0);
}

TEST_CASE("a contrary or an attack between them says that they deny each other") {
    for (const char* relation :
         {"a contrary b", "b contrary a", "a attacks b", "b attacks a", "b, c attack a"}) {
        INFO(relation);
        CHECK(times_found("negation-pair", map_with("The ice is safe", "The ice is not safe", {relation})) ==
              0);
    }
    for (const char* relation : {"a supports b", "a, b support main"}) {
        INFO(relation);
        CHECK(times_found("negation-pair", map_with("The ice is safe", "The ice is not safe", {relation})) ==
              1);
    }
}

TEST_CASE("a denial in both languages of a claim is told once") {
    CHECK(times_found("negation-pair",
                      test::map_of({R"({"en": "The ice is safe", "zh": "冰很安全"})",
                                    R"({"en": "The ice is not safe", "zh": "冰不安全"})"})) == 1);
}

TEST_CASE("a denial can be allowed at either claim") {
    for (const char* claim : {"a", "b"})
        CHECK(times_found("negation-pair", test::with(map_with("The ice is safe", "The ice is not safe", {}),
                                                      claim, R"("allow": ["negation-pair"])")) == 0);
}

}  // namespace argmap
