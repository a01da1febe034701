#include "check/findings.hpp"
#include "test.hpp"

#include <string>
#include <utility>
#include <vector>

namespace argmap {

namespace {

/// The texts of these maps are the same, which is not what the tests are about.
std::string findings_in(std::string text) {
    Levels levels;
    levels.set(*find_code("duplicate-text"), std::nullopt);
    return test::findings_in(std::move(text), levels);
}

/// A map of claims with these texts, each a reason for the first; in English unless another language is
/// given.
std::string map_with(const std::vector<std::string>& texts, const std::string& language = "en") {
    std::string claims, relations;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string id = {'c', static_cast<char>('a' + i)};
        claims += (i > 0 ? ",\n" : "\n") + ("    {\"id\": \"" + id + "\", \"text\": " + texts[i] + "}");
        if (i > 0)
            relations += (i > 1 ? ",\n" : "\n") +
                         ("    {\"type\": \"support\", \"from\": \"" + id + "\", \"to\": \"ca\"}");
    }
    return "{\n" + (language.empty() ? "" : "  \"language\": \"" + language + "\",\n") + "  \"claims\": [" +
           claims + "\n  ],\n  \"relations\": [" + relations + "\n  ]\n}\n";
}

const std::string english = R"("Yes")";
const std::string both = R"({"en": "Yes", "zh": "是"})";
const std::string chinese = R"({"zh": "是"})";

}  // namespace

TEST_CASE("a claim lacks a language that half of the claims have") {
    CHECK(findings_in(map_with({both, both, english, english})) == R"(
map.json:6:12: warning[AM214]: `cc` has no text in `zh`
    {"id": "cc", "text": "Yes"},
           ^~~~
  help: write it as `{"zh": "..."}` beside the other languages
map.json:7:12: warning[AM214]: `cd` has no text in `zh`
    {"id": "cd", "text": "Yes"}
           ^~~~
  help: write it as `{"zh": "..."}` beside the other languages
)");
}

TEST_CASE("a language that less than half of the claims have is not missed") {
    CHECK(findings_in(map_with({both, english, english})) == test::nothing);
    CHECK(findings_in(map_with({both, both, english, english, english})) == test::nothing);
}

TEST_CASE("a plain string is in the language of the map") {
    CHECK(findings_in(map_with({both, chinese, english})) == R"(
map.json:5:12: warning[AM214]: `cb` has no text in `en`
    {"id": "cb", "text": {"zh": "是"}},
           ^~~~
  help: write it as `{"en": "..."}` beside the other languages
map.json:6:12: warning[AM214]: `cc` has no text in `zh`
    {"id": "cc", "text": "Yes"}
           ^~~~
  help: write it as `{"zh": "..."}` beside the other languages
)");
    CHECK(findings_in(map_with({both, R"({"en": "Yes"})", english})) == test::nothing);
}

TEST_CASE("where the map names no language, a plain string is in none") {
    CHECK(findings_in(map_with({R"({"en": "Yes"})", english}, "")) == R"(
map.json:4:12: warning[AM214]: `cb` has no text in `en`
    {"id": "cb", "text": "Yes"}
           ^~~~
  help: write it as `{"en": "..."}` beside the other languages
)");
    CHECK(findings_in(map_with({english, english}, "")) == test::nothing);
}

TEST_CASE("a claim may lack two languages") {
    CHECK(findings_in(map_with({R"({"en": "Yes", "zh": "是", "de": "Ja"})", both, R"({"de": "Ja"})"})) == R"(
map.json:5:12: warning[AM214]: `cb` has no text in `de`
    {"id": "cb", "text": {"en": "Yes", "zh": "是"}},
           ^~~~
  help: write it as `{"de": "..."}` beside the other languages
map.json:6:12: warning[AM214]: `cc` has no text in `en`
    {"id": "cc", "text": {"de": "Ja"}}
           ^~~~
  help: write it as `{"en": "..."}` beside the other languages
map.json:6:12: warning[AM214]: `cc` has no text in `zh`
    {"id": "cc", "text": {"de": "Ja"}}
           ^~~~
  help: write it as `{"zh": "..."}` beside the other languages
)");
}

TEST_CASE("a claim whose text could not be read lacks no language") {
    CHECK(findings_in(map_with({both, both, "\" \""})) == R"(
map.json:6:26: error[AM116]: this text is blank
    {"id": "cc", "text": " "}
                         ^~~
  help: write something to read, or leave the key out where it is not required
)");
}

TEST_CASE("a map without claims lacks no language") {
    CHECK(findings_in(R"({"language": "en", "claims": []})") == test::nothing);
}

}  // namespace argmap
