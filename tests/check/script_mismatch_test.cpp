#include "check/reading.hpp"
#include "test.hpp"

namespace argmap {

namespace {

std::size_t found(const std::string& text, const std::string& language = "en") {
    return test::times_found("script-mismatch", test::map_of({text}, language));
}

}  // namespace

TEST_CASE("a text in a script that its language is not written in is told where it stands") {
    CHECK(test::told_by("script-mismatch",
                        test::map_of({R"({"en": "Tea is healthy", "zh": "Tea is healthy"})"})) ==
          test::Told{"Tea is healthy", "`ca` has a text in `zh` that is written in Latin letters"});
    CHECK(test::told_by("script-mismatch", test::map_of({R"("茶有益健康")"})).message ==
          "`ca` has a text in `en` that is written in Han letters");
    CHECK(test::told_by("script-mismatch", test::map_of({R"({"en": "茶有益健康", "zh": "Tea is healthy"})"}))
              .message == "`ca` has a text in `en` that is written in Han letters");
    CHECK(found(R"({"ru": "Tea is healthy"})") == 1);
}

TEST_CASE("names and words of another script inside a text are no mismatch") {
    for (const char* text : {R"({"zh": "GPT-4比GPT-3更合设计者本意"})", R"({"en": "The word 茶 means tea"})",
                             R"({"zh": "DNA"})", R"({"ja": "お茶は健康によい"})", R"({"sr": "Чај је здрав"})",
                             R"({"sr-Latn": "Čaj je zdrav"})", R"({"en": "1 + 1 = 2"})", R"({"xx": "茶"})"})
        CHECK(std::string(text) + std::to_string(found(text)) ==
              text + std::string(std::string_view(text) == R"({"zh": "DNA"})" ? "1" : "0"));
    CHECK(found(R"("茶有益健康")", "") == 0);
}

TEST_CASE("a mismatch can be allowed at its claim") {
    CHECK(test::times_found("script-mismatch", test::map_of({R"("茶")"}, "en", "script-mismatch")) == 0);
}

}  // namespace argmap
