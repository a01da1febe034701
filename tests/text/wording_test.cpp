#include "text/wording.hpp"

#include "test.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

TEST_CASE("a name is shown on one line, not too long, and harmless") {
    CHECK(in_backticks("close-centre") == "`close-centre`");
    CHECK(in_backticks("") == "``");
    CHECK(in_backticks("two\nlines") == "`two lines`");
    CHECK(in_backticks("\x1B[2J") == "`\uFFFD[2J`");
    CHECK(in_backticks(std::string(60, 'x')) == "`" + std::string(60, 'x') + "`");
    CHECK(in_backticks(std::string(61, 'x')) == "`" + std::string(59, 'x') + "…`");
    CHECK(in_backticks(std::string(1'000'000, 'x')) == "`" + std::string(59, 'x') + "…`");
    CHECK(in_backticks("市中心") == "`市中心`");
}

TEST_CASE("a name is cut between characters, even where nothing of it can be seen") {
    std::string marks = "a";
    for (int i = 0; i < 1000; ++i)
        marks += "\u0301";
    CHECK(in_backticks(marks).find("\uFFFD") == std::string::npos);
}

TEST_CASE("names are listed, and the last ones counted where there are many") {
    const std::vector<std::string_view> names{"a", "b", "c", "d", "e", "f"};
    const std::span<const std::string_view> all(names);
    CHECK(list_in_backticks(all.first(0)) == "");
    CHECK(list_in_backticks(all.first(1)) == "`a`");
    CHECK(list_in_backticks(all.first(2)) == "`a` and `b`");
    CHECK(list_in_backticks(all.first(5)) == "`a`, `b`, `c`, `d` and `e`");
    CHECK(list_in_backticks(all) == "`a`, `b`, `c`, `d` and 2 more");
    CHECK(list_in_backticks(all, 2) == "`a` and 5 more");
    CHECK(list_in_backticks(all, 1) == "6");
    CHECK(list_in_backticks(std::vector<std::string_view>(12'345, "x"), 3) == "`x`, `x` and 12 343 more");
}

TEST_CASE("a number has its thousands apart from five digits on, and a noun its s") {
    CHECK(with_thousands(9999) == "9999");
    CHECK(with_thousands(10'000) == "10 000");
    CHECK(counted(0, "claim") == "0 claims");
    CHECK(counted(1, "claim") == "1 claim");
    CHECK(counted(2, "claim") == "2 claims");
    CHECK(counted(1000, "claim") == "1000 claims");
    CHECK(counted(10'000, "claim") == "10 000 claims");
    CHECK(counted(123'456, "claim") == "123 456 claims");
    CHECK(counted(1'234'567, "claim") == "1 234 567 claims");
    CHECK(counted(18'446'744'073'709'551'615U, "claim") == "18 446 744 073 709 551 615 claims");
}

TEST_CASE("a character is called by its number in four digits or more") {
    CHECK(code_point_name(0x9B) == "U+009B");
    CHECK(code_point_name(U'不') == "U+4E0D");
    CHECK(code_point_name(0x1F1E9) == "U+1F1E9");
}

}  // namespace argmap
