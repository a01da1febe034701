#include "check/entries.hpp"
#include "check/reading.hpp"
#include "test.hpp"

namespace argmap {

namespace {

constexpr const char* rule = "leading-connective";

/// A map in which the second claim supports the first one, and the text of each after the fix; "" without
/// one.
std::string mended(const std::string& conclusion, const std::string& reason,
                   const std::string& language = "en") {
    const std::string map = test::map_of({test::quoted(conclusion), test::quoted(reason)}, language);
    const test::Mended mended = test::mended(rule, map);
    CHECK(!mended.safe);
    const std::size_t begin = mended.text.find("\"ca\"");
    return mended.text.substr(begin, mended.text.find(']') - begin);
}

bool can_be_mended(const std::string& reason, const std::string& language) {
    Levels levels(Profile::corpus);
    levels.set(*find_code(rule), Severity::hint);
    const SourceFile source("map.json", test::map_of({R"("42")", test::quoted(reason)}, language));
    const Diagnostics found = test::diagnose(source, levels);
    REQUIRE(found.all().size() == 1);
    return found.all()[0].fix.has_value();
}

}  // namespace

TEST_CASE("where the relation is drawn, the word can go") {
    CHECK(test::findings_of(
              rule, test::map_of({R"("Therefore the pool should stay")", R"("Children swim there")"})) ==
          R"(
map.json:4:27: hint[AM420]: `ca` begins with `Therefore`, which its relation says already
    {"id": "ca", "text": "Therefore the pool should stay"},
                          ^~~~~~~~~
  help: drop the word
)");
}

TEST_CASE("where it is not, it is to be drawn first") {
    CHECK(test::messages_of(
              rule, test::map_of({R"("Because the pool is old")", R"("So the town should pay")"})) == R"(
AM420 4: `ca` begins with `Because`, but it supports nothing
AM420 5: `cb` begins with `So`, but nothing supports it
)");
}

TEST_CASE("the fix drops the word and what joins it, and begins with a capital") {
    CHECK(mended("Therefore, the pool should stay", "It rains").find("\"The pool should stay\"") !=
          std::string::npos);
    CHECK(mended("And so the pool should stay", "It rains").find("\"The pool should stay\"") !=
          std::string::npos);
    CHECK(mended("42", "Because the pool is old").find("\"The pool is old\"") != std::string::npos);
    CHECK(mended("所以，泳池应当保留", "孩子们喜欢", "zh").find("\"泳池应当保留\"") != std::string::npos);
    CHECK(mended("42", "Denn über dem See ist es kalt", "de").find("\"Über dem See ist es kalt\"") !=
          std::string::npos);
    CHECK(mended("Donc écrire est utile", "Oui", "fr").find("\"Écrire est utile\"") != std::string::npos);
    CHECK(mended("Donc œuvrer est utile", "Oui", "fr").find("\"Œuvrer est utile\"") != std::string::npos);
    CHECK(mended("42", "Denn łódź und Żywiec gibt es", "de").find("\"Łódź und Żywiec gibt es\"") !=
          std::string::npos);
    CHECK(mended("Therefore жизнь is a word", "It rains").find("\"Жизнь is a word\"") != std::string::npos);
}

TEST_CASE("where a sentence is to be put in order without the word, that is said") {
    CHECK(test::findings_of(rule, test::map_of({R"("42")", R"("Weil das Bad zu alt ist")"}, "de")) == R"(
map.json:5:27: hint[AM420]: `cb` begins with `Weil`, which its relation says already
    {"id": "cb", "text": "Weil das Bad zu alt ist"}
                          ^~~~
  help: drop the word, and make a sentence of the rest
)");
}

TEST_CASE("no fix leaves half a sentence, or changes what is written with escapes") {
    CHECK(can_be_mended("Because the pool is old", "en"));
    CHECK_FALSE(can_be_mended("Because\\u0020the pool is old", "en"));
    CHECK_FALSE(can_be_mended("Weil das Bad zu alt ist", "de"));
    CHECK_FALSE(can_be_mended("Parce qu'il est trop vieux", "fr"));
}

}  // namespace argmap
