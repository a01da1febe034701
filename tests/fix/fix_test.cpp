#include "fix/fix.hpp"

#include "check/findings.hpp"
#include "check/settings.hpp"
#include "files.hpp"
#include "test.hpp"

#include <filesystem>

namespace argmap {

namespace {

std::string fixed(std::string text, Fixes fixes = Fixes::safe, Levels levels = Levels()) {
    return fix(SourceFile("map.json", std::move(text)), levels, fixes).text;
}

}  // namespace

TEST_CASE("a relation written twice is removed with its comma, and nothing else changes") {
    const std::string begin = R"({"claims": [
   {"id": "a",    "text": "A is so"},
   {"id": "b", "text": "B is so"}
],
"relations": [
   {"type": "support", "from": "a", "to": "b"})";
    const std::string again = R"({"from": "a", "type": "support", "to": "b"})";
    CHECK(fixed(begin + ",\n   " + again + "\n]}\n") == begin + "\n]}\n");
    CHECK(fixed(begin + ",\n   " + again + ",\n   " + again + "\n]}\n") == begin + "\n]}\n");
    CHECK(fixed(begin + "," + again + "]}") == begin + "]}");
}

TEST_CASE("a repetition that says more is left for people") {
    const std::string text =
        R"({"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}], "relations": [
{"type": "support", "from": "a", "to": "b"}, {"type": "support", "from": "a", "to": "b", "note": "Why?"}]})";
    CHECK(fixed(text) == text);
    CHECK(fixed(text, Fixes::all) ==
          R"({"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}], "relations": [
{"type": "support", "from": "a", "to": "b"}]})");
}

TEST_CASE("slips in words of which there are few are mended") {
    CHECK(fixed(R"({"claims": [{"id": "a", "text": "A"}, {"id": "b", "txt": "B"}],
"relations": [{"type": "atack", "form": "a", "to": "b"}]})") ==
          R"({"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}],
"relations": [{"type": "attack", "from": "a", "to": "b"}]})");
}

TEST_CASE("an id is guessed only where guesses are wanted") {
    const std::string text = R"({"claims": [{"id": "faith", "text": "A"}, {"id": "b", "text": "B"}],
"relations": [{"type": "support", "from": "fath", "to": "b"}]})";
    CHECK(fixed(text) == text);
    CHECK(fixed(text, Fixes::all) == R"({"claims": [{"id": "faith", "text": "A"}, {"id": "b", "text": "B"}],
"relations": [{"type": "support", "from": "faith", "to": "b"}]})");
}

TEST_CASE("a missing main claim is declared where guesses are wanted") {
    const std::string other = R"("claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"},
{"id": "c", "text": "C"}, {"id": "d", "text": "D"}],
"relations": [{"type": "support", "from": "c", "to": "a"}, {"type": "support", "from": "d", "to": "b"},
{"type": "rephrase", "from": "a", "to": "b"}]})";
    CHECK(fixed("{\n  \"language\": \"en\",\n  " + other, Fixes::all) ==
          "{\n  \"language\": \"en\",\n  \"main\": \"a\",\n  " + other);
    CHECK(fixed("{" + other, Fixes::all) == "{\"main\": \"a\"," + other);
}

TEST_CASE("an allowance of nothing is removed, with its reason") {
    CHECK(fixed(R"({"claims": [{"id": "a", "text": "A", "allow": ["AM301", "unused-claim"]}]})") ==
          R"({"claims": [{"id": "a", "text": "A", "allow": ["unused-claim"]}]})");
    CHECK(
        fixed(
            R"({"claims": [{"id": "a", "text": "A", "allow": {"AM301": "so it is", "AM212": "later"}}]})") ==
        R"({"claims": [{"id": "a", "text": "A", "allow": {"AM212": "later"}}]})");
}

TEST_CASE("fixes that touch wait for each other") {
    // Both names are removed, though each wants the comma between them.
    CHECK(fixed(R"({"claims": [{"id": "a", "text": "A", "allow": ["unused-claim", "AM301", "AM302"]}]})") ==
          R"({"claims": [{"id": "a", "text": "A", "allow": ["unused-claim"]}]})");
}

TEST_CASE("a text that is no map stays as it is") {
    for (const char* text : {"", "[", "{\"claims\": [", "7", "\xFF", "{\"claims\": 3}"})
        CHECK(fixed(text, Fixes::all) == text);
}

TEST_CASE("nothing is left to be fixed in what was fixed, and it has no more errors than before") {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test::project / "maps")) {
        if (entry.path().filename() != "bad.json")
            continue;
        INFO(entry.path());
        const SourceFile before("map.json", test::contents(entry.path()));
        for (const Fixes fixes : {Fixes::safe, Fixes::all}) {
            for (const Profile profile : all_profiles) {
                const Levels levels(profile);
                const SourceFile after("map.json", fix(before, levels, fixes).text);
                CHECK(fix(after, levels, fixes).text == after.text());
                CHECK(test::diagnose(after, levels).count(Severity::error) <=
                      test::diagnose(before, levels).count(Severity::error));
            }
        }
    }
}

TEST_CASE("what differs is shown with the lines around it") {
    const std::string before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n";
    const std::string after = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n11\n12\n14\n15\nmore\n";
    CHECK("\n" + unified_diff(before, after, "map.json") == R"(
--- map.json
+++ map.json
@@ -2,7 +2,7 @@
 2
 3
 4
-5
+five
 6
 7
 8
@@ -10,6 +10,6 @@
 10
 11
 12
-13
 14
 15
+more
)");
    CHECK(unified_diff(before, before, "map.json").empty());
    CHECK("\n" + unified_diff("a", "b\n", "map.json") == R"(
--- map.json
+++ map.json
@@ -1 +1 @@
-a
\ No newline at end of file
+b
)");
}

}  // namespace argmap
