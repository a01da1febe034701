#include "diagnostics/edits.hpp"

#include "test.hpp"

#include <string>
#include <vector>

namespace argmap {

namespace {

/// The text without the part between two bars, as an edit takes it out.
std::string without(std::string text) {
    const std::size_t begin = text.find('|');
    text.erase(begin, 1);
    const std::size_t end = text.find('|');
    text.erase(end, 1);
    const SourceFile source("map.json", text);
    const Edit edit = take_out(source, {static_cast<Offset>(begin), static_cast<Offset>(end)});
    return text.substr(0, edit.span.begin) + edit.replacement + text.substr(edit.span.end);
}

}  // namespace

TEST_CASE("an item goes with the comma that belongs to it") {
    CHECK(without("[|1|, 2, 3]") == "[2, 3]");
    CHECK(without("[1, |2|, 3]") == "[1, 3]");
    CHECK(without("[1, 2, |3|]") == "[1, 2]");
    CHECK(without("[|1|]") == "[]");
    CHECK(without("[ |1| ]") == "[ ]");
}

TEST_CASE("an item on a line of its own goes with the line") {
    CHECK(without("[\n  |1|,\n  2,\n  3\n]") == "[\n  2,\n  3\n]");
    CHECK(without("[\n  1,\n  |2|,\n  3\n]") == "[\n  1,\n  3\n]");
    CHECK(without("[\n  1,\n  2,\n  |3|\n]") == "[\n  1,\n  2\n]");
    CHECK(without("{\r\n\t\"a\": 1,\r\n\t|\"b\": 2|\r\n}") == "{\r\n\t\"a\": 1\r\n}");
}

TEST_CASE("what is written instead is a JSON string") {
    CHECK(write_instead({3, 7}, "a\"b").replacement == R"("a\"b")");
    CHECK(respell({3, 7}, "meant", true).about == "write `meant`");
}

TEST_CASE("members are added in the layout of those there are") {
    const auto added = [](const std::string& text) {
        const std::vector<std::string> members{R"("x": 1)", R"("y": 2)"};
        const Edit edit = add_members(SourceFile("map.json", text), 0, members);
        return text.substr(0, edit.span.begin) + edit.replacement + text.substr(edit.span.end);
    };
    CHECK(added("{}") == R"({"x": 1, "y": 2})");
    CHECK(added("{\n}") == R"({"x": 1, "y": 2})");
    CHECK(added(R"({"a": "}"})") == R"({"a": "}", "x": 1, "y": 2})");
    CHECK(added("{\r\n  \"a\": {}\r\n}") == "{\r\n  \"a\": {},\n  \"x\": 1,\n  \"y\": 2\r\n}");
}

TEST_CASE("a member is found by its key, not by what stands inside others") {
    const std::string text = R"({"a": {"b": 1}, "c": "\"b\": 2", "d": [{"b": 3}] , "b" : 4})";
    const auto found = find_member(SourceFile("map.json", text), 0, "b");
    REQUIRE(found);
    CHECK(text.substr(found->key) == R"("b" : 4})");
    CHECK(text.substr(found->value) == "4}");
    CHECK_FALSE(find_member(SourceFile("map.json", text), 0, "e"));
    CHECK_FALSE(find_member(SourceFile("map.json", "{}"), 0, "b"));
}

}  // namespace argmap
