// How much may a map hold? One step up to each bound, and one beyond.
#include "check/findings.hpp"
#include "mutate.hpp"
#include "test.hpp"

#include <string>

namespace argmap {

namespace {

using test::findings_in;
using test::repeated;

/// What is wrong, without the line of the file: it is enormous.
std::string messages(const std::string& text) {
    std::string messages;
    const SourceFile source("map.json", text);
    const Diagnostics diagnostics = test::diagnose(source);
    for (const Diagnostic& diagnostic : diagnostics.all())
        messages += std::string(diagnostic.code->id) + " at " +
                    std::to_string(diagnostic.primary.span.begin) + ": " +
                    diagnostic.primary.message.in(Tongue::english) + "\n";
    return messages;
}

/// A map with one claim that has so many tags. It is the claim, its id, its text, the list, and the tags.
std::string map_with_tags(std::size_t tags) {
    return R"({"main": "a", "claims": [{"id": "a", "text": "A", "tags": ["x")" +
           repeated(R"(,"x")", tags - 1) + "]}]}";
}

/// The claim is the third level: the map, the list of claims, the claim.
std::string map_nested(std::size_t levels) {
    return R"({"main": "a", "claims": [{"id": "a", "text": "A", "tags": )" + repeated("[", levels - 3) +
           repeated("]", levels - 3) + "}]}";
}

}  // namespace

TEST_CASE("an entry may have a million parts, and not one more") {
    CHECK(messages(map_with_tags(1'000'000 - 4)).empty());
    CHECK(messages(map_with_tags(1'000'000 - 3)) ==
          "AM105 at 25: this value has more than 1 000 000 parts, which no entry of a map needs\n");
}

TEST_CASE("values may be nested 64 levels deep, and not one more") {
    CHECK(messages(map_nested(64)) == "AM110 at 59: this is a list, but a string belongs here\n");
    CHECK(messages(map_nested(65)) ==
          "AM104 at 119: values are nested deeper than 64 levels, which no map needs\n");
}

TEST_CASE("a map may be in 256 languages, and not one more") {
    std::string texts;
    for (std::size_t i = 0; i < 256; ++i)
        texts += std::string(i > 0 ? ", " : "") + "\"aa-x" + static_cast<char>('a' + i / 26) +
                 static_cast<char>('a' + i % 26) + "a\": \"A\"";
    const auto map = [](const std::string& claims) { return R"({"main": "a", "claims": [)" + claims + "]}"; };
    const std::string claim = R"({"id": "a", "text": {)" + texts + "}}";
    CHECK(messages(map(claim)).empty());
    CHECK(messages(map(claim + R"(, {"id": "b", "text": {"aa-xaaa": "B"}})")).find("AM105") ==
          std::string::npos);
    CHECK(messages(map(claim + R"(, {"id": "b", "text": {"de": "B"}})")) ==
          "AM105 at 4165: `de` is one language more than the 256 that a map may be written in\n");
}

TEST_CASE("an id may have 200 characters of any script, and not one more") {
    for (const char* character : {"a", "门", "😀"}) {
        const std::string id = repeated(character, 200);
        CHECK(messages("{\"main\": \"" + id + "\", \"claims\": [{\"id\": \"" + id + "\", \"text\": \"A\"}]}")
                  .empty());
        CHECK(messages("{\"claims\": [{\"id\": \"" + id + character + "\", \"text\": \"A\"}]}") ==
              "AM115 at 19: this id has more than 200 characters\n");
    }
}

}  // namespace argmap
