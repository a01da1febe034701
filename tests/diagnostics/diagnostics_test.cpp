#include "diagnostics/diagnostics.hpp"

#include "test.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

namespace {

constexpr Code late{
    .id = "AM302", .name = "late", .severity = Severity::warning, .summary = "something late"};
constexpr Code early{
    .id = "AM101", .name = "early", .severity = Severity::error, .summary = "something early"};
constexpr Code kind{.id = "AM401", .name = "kind", .severity = Severity::hint, .summary = "something kind"};

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
        messages.push_back(diagnostic.primary.message.in(Tongue::english));
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

}  // namespace argmap
