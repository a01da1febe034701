#include "check/reading.hpp"
#include "test.hpp"

namespace argmap {

using test::findings_of;
using test::map_of;

TEST_CASE("a map without a language is told once, with the language that its texts show") {
    const std::string map =
        map_of({R"("The bus should run at night")", R"("It is the only way home")", R"("We like it")"}, "");
    CHECK(findings_of("unsaid-language", map) == R"(
map.json:3:26: hint[AM220]: nothing says which language this text is in; by the words of the map it is `en`
    {"id": "ca", "text": "The bus should run at night"},
                         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  help: write `"language": "en"` at the top of the map
)");
    const test::Mended mended = test::mended("unsaid-language", map);
    CHECK(mended.safe);
    CHECK(mended.text.starts_with("{\n  \"language\": \"en\",\n  \"claims\": ["));
    CHECK(test::times_found("unsaid-language", mended.text) == 0);
}

TEST_CASE("where the texts show no language, it has to be said") {
    CHECK(findings_of("unsaid-language", map_of({R"("Alpha beta")", R"("Gamma delta")"}, "")) == R"(
map.json:3:26: hint[AM220]: nothing says which language this text is in, and it cannot be told from the texts
    {"id": "ca", "text": "Alpha beta"},
                         ^~~~~~~~~~~~
  help: write it at the top of the map, as in `"language": "en"`
)");
}

TEST_CASE("a map that says its language, or one for each text, is fine") {
    CHECK(findings_of("unsaid-language", map_of({R"("The bus is late")", R"("It rains")"}, "en")) ==
          test::nothing);
    CHECK(findings_of("unsaid-language", map_of({R"({"en": "The bus is late"})", R"({"en": "It rains"})"},
                                                "")) == test::nothing);
}

TEST_CASE(
    "a guess from few claims is to be looked at, and nothing is said where an error may hide the language") {
    CHECK(!test::mended("unsaid-language", map_of({R"("The bus is the best of all")"}, "")).safe);
    for (const char* written : {R"("language": "english")", R"("langauge": "en")", R"("language": null)"})
        CHECK(test::times_found(
                  "unsaid-language",
                  std::string("{") + written + R"(, "claims": [{"id": "a", "text": "It is the one"}]})") ==
              1);  // the error alone
}

TEST_CASE("a map on one line is mended on that line") {
    CHECK(test::mended("unsaid-language",
                       R"({"claims": [{"id": "a", "text": "The bus is not the best of all"}]})")
              .text ==
          R"({"language": "en", "claims": [{"id": "a", "text": "The bus is not the best of all"}]})");
}

}  // namespace argmap
