#include "check/reading.hpp"
#include "test.hpp"

namespace argmap {

namespace {

using test::Told;

std::size_t found(const std::string& text) {
    return test::times_found("untrimmed-text", test::map_of({test::quoted(text)}));
}

Told told(const std::string& text) {
    return test::told_by("untrimmed-text", test::map_of({test::quoted(text)}));
}

std::string mended(const std::string& text) {
    const test::Mended mended = test::mended("untrimmed-text", test::map_of({test::quoted(text)}));
    CHECK(mended.safe);
    const std::size_t begin = mended.text.find("\"text\": \"") + 9;
    return mended.text.substr(begin, mended.text.find("\"}", begin) - begin);
}

}  // namespace

TEST_CASE("white space at the ends of a text or doubled inside is told where it stands") {
    CHECK(told(" The cat") == Told{" ", "this text begins with white space"});
    CHECK(told("The cat\\n") == Told{"\\n", "this text ends with white space"});
    CHECK(told("The  cat") == Told{" ", "two words of this text have too much white space between them"});
    CHECK(told("猫睡觉　") == Told{"　", "this text ends with white space"});
}

TEST_CASE("the fix cuts all of it and nothing else") {
    CHECK(mended("  The  cat \\t sleeps\\n ") == "The cat sleeps");
    CHECK(mended("a\\u00a0 b") == "a\\u00a0b");
    CHECK(mended("　猫　　睡觉") == "猫　睡觉");
    CHECK(mended("\\u0020cat") == "cat");
}

TEST_CASE("single spaces, line breaks and two spaces after a sentence stay") {
    for (const char* text : {"The cat sleeps", "猫　睡觉", "One.  Two", "One?  Two:  three", "a\\n\\n  b",
                             "a  \\nb", "a\\tb", "Est-ce\\u00a0vrai", "x"})
        CHECK(std::string(text) + std::to_string(found(text)) == std::string(text) + "0");
    CHECK(found("One.   Two") == 1);
}

TEST_CASE("titles and names are looked at, notes are not") {
    const auto in_map = [](const std::string& keys) {
        return test::times_found("untrimmed-text",
                                 "{" + keys + R"(, "main": "a", "claims": [{"id": "a", "text": "A"}]})");
    };
    CHECK(in_map(R"("title": "T ")") == 1);
    CHECK(in_map(R"("title": {"en": "T ", "zh": " 题"})") == 2);
    CHECK(in_map(R"("speakers": {"s": {"name": " S"}})") == 1);
    CHECK(in_map(R"("sources": {"s": {"title": " S"}})") == 1);
    CHECK(in_map(R"("topics": {"t": {"title": "T  T"}})") == 1);
    CHECK(in_map(R"("note": " N  N ")") == 0);
}

TEST_CASE("white space to spare can be allowed at its claim") {
    CHECK(test::times_found("untrimmed-text", test::map_of({R"("A  B")"}, "en", "untrimmed-text")) == 0);
}

}  // namespace argmap
