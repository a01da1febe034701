#include "diagnostics/diagnostic.hpp"

#include "test.hpp"

#include <array>
#include <string>
#include <vector>

namespace argmap {

namespace {

constexpr Code late{"AM302", "late", Severity::warning, "something late"};
constexpr Code early{"AM101", "early", Severity::error, "something early"};
constexpr Code kind{"AM401", "kind", Severity::hint, "something kind"};

Diagnostic at(Offset begin, const Code& code, std::string message = "here") {
    return {.code = &code, .primary = {{begin, begin + 1}, std::move(message)}, .notes = {}, .help = {}};
}

}  // namespace

TEST_CASE("findings are sorted by place, then by code, and else stay as they came") {
    Diagnostics diagnostics;
    diagnostics.add(at(7, late, "one"));
    diagnostics.add(at(3, late, "two"));
    diagnostics.add(at(7, early, "three"));
    diagnostics.add(at(7, late, "four"));
    diagnostics.sort();
    std::vector<std::string> messages;
    for (const Diagnostic& diagnostic : diagnostics.all())
        messages.push_back(diagnostic.primary.message);
    CHECK(messages == std::vector<std::string>{"two", "three", "one", "four"});
}

TEST_CASE("findings are counted by how severe they are") {
    Diagnostics diagnostics;
    CHECK(diagnostics.empty());
    diagnostics.add(at(0, late));
    diagnostics.add(at(0, early));
    diagnostics.add(at(0, late));
    CHECK(!diagnostics.empty());
    CHECK(diagnostics.count(Severity::error) == 1);
    CHECK(diagnostics.count(Severity::warning) == 2);
    CHECK(diagnostics.count(Severity::hint) == 0);
}

TEST_CASE("of each code a thousand findings are kept, and the rest is counted") {
    Diagnostics diagnostics;
    for (Offset i = 0; i < Diagnostics::kept_per_code; ++i) {
        CHECK(diagnostics.keeps(late));
        diagnostics.add(at(i, late));
    }
    CHECK(!diagnostics.keeps(late));
    CHECK(diagnostics.keeps(kind));
    CHECK(diagnostics.left_out().empty());
    for (Offset i = 0; i < 5; ++i)
        diagnostics.add(at(i, late));
    diagnostics.add(at(0, kind));
    CHECK(diagnostics.all().size() == 1001);
    CHECK(diagnostics.count(Severity::warning) == 1005);
    CHECK(diagnostics.left_out() == std::map<std::string_view, std::size_t>{{"AM302", 5}});
}

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
    CHECK(list_in_backticks(std::vector<std::string_view>(12'345, "x"), 3) == "`x`, `x` and 12 343 more");
}

TEST_CASE("a number has its thousands apart from five digits on, and a noun its s") {
    CHECK(counted(0, "claim") == "0 claims");
    CHECK(counted(1, "claim") == "1 claim");
    CHECK(counted(2, "claim") == "2 claims");
    CHECK(counted(1000, "claim") == "1000 claims");
    CHECK(counted(10'000, "claim") == "10 000 claims");
    CHECK(counted(123'456, "claim") == "123 456 claims");
    CHECK(counted(1'234'567, "claim") == "1 234 567 claims");
    CHECK(counted(18'446'744'073'709'551'615U, "claim") == "18 446 744 073 709 551 615 claims");
}

}  // namespace argmap
