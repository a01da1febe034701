#include "fix/fix.hpp"

#include "check/findings.hpp"
#include "check/settings.hpp"
#include "files.hpp"
#include "test.hpp"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

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

TEST_CASE("words of other languages for values of JSON are written as JSON has them, and left in texts") {
    CHECK(
        fixed(
            R"({"claims": [{"id": "a", "text": "A", "assumed": True}, {"id": "b", "text": "True, and None]"}],
"relations": [{"type": "attack", "from": "a", "to": "b", "implicit": FALSE , "note": "x: None,"}], "z": [None]})",
            Fixes::safe) ==
        R"({"claims": [{"id": "a", "text": "A", "assumed": true}, {"id": "b", "text": "True, and None]"}],
"relations": [{"type": "attack", "from": "a", "to": "b", "implicit": false , "note": "x: None,"}], "z": [null]})");
    for (const std::string_view left : {R"({"claims": [{"id": "a", "text": "A", True: 1}]})",
                                        R"({"claims": [{"id": "a", "text": Truest}]})", "True", "[None"})
        CHECK(fixed(std::string(left), Fixes::all) == left);
}

TEST_CASE("types of relations in other words and languages are written as argmap has them") {
    const auto typed = [](std::string_view type) {
        return R"({"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}],
"relations": [{"type": ")" +
               std::string(type) + R"(", "from": "a", "to": "b"}]})";
    };
    for (const auto& [written, meant] : {std::pair("Objection", "attack"),
                                         {"pro", "support"},
                                         {"con", "attack"},
                                         {"支持", "support"},
                                         {"反对", "attack"},
                                         {"矛盾", "contrary"},
                                         {"unterstützt", "support"},
                                         {"Angriff", "attack"},
                                         {"supports", "support"},
                                         {"Contrary", "contrary"}}) {
        INFO(written);
        CHECK(fixed(typed(written)) == typed(meant));
    }
    CHECK(fixed(typed("下棋")) == typed("下棋"));
}

TEST_CASE("numbers, true and false lose their quotes, and languages called by name get their tags") {
    const auto claim = [](std::string_view keys) {
        return R"({"claims": [{"id": "a", "text": "A", )" + std::string(keys) + "}]}";
    };
    CHECK(fixed(claim(R"("weight": "0.5", "assumed": "Yes")")) == claim(R"("weight": 0.5, "assumed": true)"));
    CHECK(fixed(claim(R"("weight": "1", "implicit": "false")")) ==
          claim(R"("weight": 1, "implicit": false)"));
    for (const std::string_view left : {R"("weight": "2")", R"("weight": "0.")", R"("weight": "half")",
                                        R"("assumed": "maybe")", R"("assumed": "")"})
        CHECK(fixed(claim(left), Fixes::all) == claim(left));
    CHECK(fixed(R"({"language": "中文", "claims": []})") == R"({"language": "zh", "claims": []})");
    CHECK(fixed(R"({"language": "English", "claims": []})") == R"({"language": "en", "claims": []})");
    CHECK(fixed(R"({"language": "Elvish!", "claims": []})") == R"({"language": "Elvish!", "claims": []})");
}

TEST_CASE("one rule is allowed in a list where it was named alone") {
    const auto allowing = [](std::string_view value) {
        return R"({"claims": [{"id": "a", "text": "A", "allow": )" + std::string(value) + "}]}";
    };
    CHECK(fixed(allowing(R"("unused-claim")")) == allowing(R"(["unused-claim"])"));
    CHECK(fixed(allowing(R"("unused-claim, fragment")")) == allowing(R"(["unused-claim", "fragment"])"));
    for (const std::string_view other : {R"("it is so")", R"("")", R"(" ")", "3", "null"})
        CHECK(fixed(allowing(other), Fixes::all) == allowing(other));
}

TEST_CASE("a quotation mark that is missing inside a line is written where fixes may be guessed") {
    const std::string whole = R"({"claims": [{"id": "a", "text": "A [1]"}, {"id": "b", "text": "天空 \\"}]})";
    for (std::size_t quote = whole.find('"'); quote != std::string::npos;
         quote = whole.find('"', quote + 1)) {
        std::string broken = whole;
        broken.erase(quote, 1);
        INFO(broken);
        CHECK(fixed(broken) == broken);
        if (quote != whole.rfind('"'))  // then the file ends inside the text
            CHECK(fixed(broken, Fixes::all) == whole);
    }
}

TEST_CASE("quotation marks inside a text are not taken for missing ones") {
    const auto saying = [](std::string_view text) {
        return R"({"claims": [{"id": "a", "text": ")" + std::string(text) + "\"}]}";
    };
    CHECK(fixed(saying(R"(He said, "no" to it)"), Fixes::all) == saying(R"(He said, \"no\" to it)"));
    CHECK(fixed(saying(R"(He said: "no", and left)"), Fixes::all) == saying(R"(He said: \"no\", and left)"));
    CHECK(fixed(saying(R"(He said: "no")"), Fixes::all) == saying(R"(He said: \"no\")"));
}

TEST_CASE("it is told whether guesses are left where only safe fixes were made") {
    const auto has_guesses = [](Fixes fixes, std::string_view from) {
        return fix(SourceFile("map.json",
                              R"({"claims": [{"id": "faith", "text": "A"}, {"id": "b", "text": "B"}],
"relations": [{"type": "support", "from": ")" +
                                  std::string(from) + R"(", "to": "b"}]})"),
                   Levels(), fixes)
            .has_guesses;
    };
    CHECK(has_guesses(Fixes::safe, "fath"));
    CHECK(!has_guesses(Fixes::all, "fath"));
    CHECK(!has_guesses(Fixes::safe, "faith"));
}

TEST_CASE("an id is guessed only where guesses are wanted") {
    const std::string text = R"({"claims": [{"id": "faith", "text": "A"}, {"id": "b", "text": "B"}],
"relations": [{"type": "support", "from": "fath", "to": "b"}]})";
    CHECK(fixed(text) == text);
    CHECK(fixed(text, Fixes::all) == R"({"claims": [{"id": "faith", "text": "A"}, {"id": "b", "text": "B"}],
"relations": [{"type": "support", "from": "faith", "to": "b"}]})");
}

TEST_CASE("what refers to a relation with a slip of its own is not aimed at another") {
    const std::string claims =
        R"({"main": "a", "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}],
"relations": [{"id": "r1", "type": "attack", "from": "b", "to": "a"}, )";
    const std::string aimed = R"({"type": "attack", "from": "c", "to": "r2"}]})";
    CHECK(fixed(claims + R"({"id": "r2", "type": "attakc", "from": "c", "to": "a"}, )" + aimed, Fixes::all) ==
          claims + R"({"id": "r2", "type": "attack", "from": "c", "to": "a"}, )" + aimed);
    // Nothing says what this one should be.
    const std::string unclear = claims + R"({"id": "r2", "type": "xyzzy", "from": "c", "to": "a"}, )" + aimed;
    CHECK(fixed(unclear, Fixes::all) == unclear);
}

TEST_CASE("a main claim that is a relation left out is left alone, and no fix is counted for it") {
    const std::string text = R"({"main": "r", "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}],
"relations": [{"id": "r", "type": "attack", "from": "a", "to": "a"}]})";
    const Fixed tried = fix(SourceFile("map.json", text), Levels(), Fixes::all);
    CHECK(tried.text == text);
    CHECK(tried.count() == 0);
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

namespace {

/// A map with so many relations whose types have slips. Those at some places are bad: once their types are
/// known, they have more ends that lead nowhere than all other relations have slips.
std::string map_with_slips(std::size_t count, const std::vector<std::size_t>& bad) {
    std::string nowhere;
    for (std::size_t i = 0; i < count + 2; ++i)
        nowhere += (i == 0 ? "\"nowhere" : ", \"nowhere") + std::to_string(i) + "\"";
    std::string text = R"({"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}], "relations": [)";
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_bad = std::find(bad.begin(), bad.end(), i) != bad.end();
        text += i == 0 ? "\n" : ",\n";
        text += is_bad ? R"({"type": "atack", "from": [)" + nowhere + R"(], "to": "b"})"
                       : R"({"type": "suport", "from": "a", "to": "b"})";
    }
    return text + "]}";
}

std::size_t count_of(std::string_view word, std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
        ++count;
    return count;
}

/// All codes but errors are left out: a relation that is there often is not what this is about.
Fixed fixed_errors(const std::string& text) {
    return fix(SourceFile("map.json", text), Levels(Profile::corpus), Fixes::safe);
}

}  // namespace

TEST_CASE("a fix that would make the map worse keeps no other from being made") {
    for (const std::vector<std::size_t>& bad :
         {std::vector<std::size_t>{0}, {7}, {3}, {0, 1}, {0, 7}, {2, 3, 6}}) {
        const Fixed fixed = fixed_errors(map_with_slips(8, bad));
        INFO(fixed.text);
        CHECK(count_of("suport", fixed.text) == 0);
        CHECK(count_of("atack", fixed.text) == bad.size());
        CHECK(fixed.count() == 8 - bad.size());
        CHECK(fixed.refused == bad.size());
    }
}

TEST_CASE("a fix that was refused is not tried again, and finding it takes as long as halving does") {
    for (const std::size_t count : {128U, 256U}) {
        const Fixed fixed = fixed_errors(map_with_slips(count, {0}));
        CHECK(fixed.count() == count - 1);
        CHECK(fixed.refused == 1);
        // The text as it was, all together, then two halves each time; nothing is left for a second round.
        CHECK(fixed.readings == 2 + 2 * (count == 128 ? 7 : 8));
    }
}

TEST_CASE("where there is no end of bad fixes, trying ends") {
    std::vector<std::size_t> all(200);
    std::iota(all.begin(), all.end(), std::size_t{0});
    const std::string text = map_with_slips(all.size(), all);
    const Fixed fixed = fixed_errors(text);
    CHECK(fixed.text == text);
    CHECK(fixed.readings == 256);
    CHECK(fixed.gave_up);
    CHECK(!fixed_errors(map_with_slips(8, {0, 3})).gave_up);
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

TEST_CASE("a name in a diff is one that patch understands, and does no harm") {
    const auto header = [](std::string_view name) {
        const std::string diff = unified_diff("a\n", "b\n", name);
        return diff.substr(0, diff.find("@@"));
    };
    CHECK(header("a-b/图.json") == "--- a-b/图.json\n+++ a-b/图.json\n");
    CHECK(header("my map.json") == "--- my map.json\t\n+++ my map.json\t\n");
    CHECK(header("new\n::error::\x1B.json") ==
          "--- \"new\\012::error::\\033.json\"\n+++ \"new\\012::error::\\033.json\"\n");
    CHECK(header("a\"b\\c\xFF") == "--- \"a\\\"b\\\\c\\377\"\n+++ \"a\\\"b\\\\c\\377\"\n");
}

}  // namespace argmap
