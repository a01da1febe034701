#include "compare/merged.hpp"
#include "test.hpp"

#include <string>

namespace argmap {

using test::merged;
using test::Merged;

TEST_CASE("sides that together would lie in a cycle are a conflict") {
    const std::string base = R"({"claims": [{"id": "a", "text": "Ah"}, {"id": "b", "text": "Be"}],
"topics": {"t": {"title": "T"}, "u": {"title": "U"}},
"relations": [{"id": "r", "type": "support", "from": "a", "to": "b"}, {"id": "s", "type": "support", "from": "b", "to": "a"}]})";
    const Merged result = merged(base, R"({"claims": [{"id": "a", "text": "Ah"}, {"id": "b", "text": "Be"}],
"topics": {"t": {"title": "T", "topics": {"u": {"title": "U"}}}},
"relations": [{"id": "r", "type": "support", "from": "a", "to": "s"}, {"id": "s", "type": "support", "from": "b", "to": "a"}]})",
                                 R"({"claims": [{"id": "a", "text": "Ah"}, {"id": "b", "text": "Be"}],
"topics": {"u": {"title": "U", "topics": {"t": {"title": "T"}}}},
"relations": [{"id": "r", "type": "support", "from": "a", "to": "b"},
{"id": "s", "type": "support", "from": "b", "to": "r"}]})");
    CHECK("\n" + result.conflicts == R"(
theirs:4:8: error[AM501]: the relation `s` would lie in a cycle with what ours changed
    {"id": "s", "type": "support", "from": "b", "to": "r"}]}
           ^~~
  help: compare both versions, and write what is meant
theirs:2:43: error[AM501]: the topic `t` would lie in a cycle with what ours changed
    "topics": {"u": {"title": "U", "topics": {"t": {"title": "T"}}}},
                                              ^~~
  help: compare both versions, and write what is meant
)");
    CHECK(result.map == R"({
  "topics": {
    "t": {"title": "T", "topics": {"u": {"title": "U"}}}
  },
  "claims": [
    {"id": "a", "text": "Ah"},
    {"id": "b", "text": "Be"}
  ],
  "relations": [
    {"id": "r", "type": "support", "from": "a", "to": "s"},
    {"id": "s", "type": "support", "from": "b", "to": "a"}
  ]
}
)");
}

TEST_CASE("what stays because ours needs it does not lie in a cycle with what theirs changed") {
    const std::string start = R"({"main": "d", "claims": [{"id": "a", "text": "Ants dig"},
        {"id": "b", "text": "Bees fly"}, {"id": "c", "text": "Cats run"}, {"id": "d", "text": "Dogs bark"}],
        "relations": [)";
    const std::string base = start + R"({"id": "r", "type": "support", "from": "a", "to": "s"},
        {"id": "s", "type": "support", "from": "b", "to": "d"}, {"id": "t", "type": "support", "from": "c", "to": "d"}]})";
    const std::string aims_at_r = start + R"({"id": "r", "type": "support", "from": "a", "to": "s"},
        {"id": "s", "type": "support", "from": "b", "to": "d"}, {"id": "t", "type": "support", "from": "c", "to": "r"}]})";
    const std::string removes_r = start + R"({"id": "s", "type": "support", "from": "b", "to": "t"},
        {"id": "t", "type": "support", "from": "c", "to": "d"}]})";
    const Merged one = merged(base, aims_at_r, removes_r);
    CHECK(
        one.conflicts ==
        R"(ours:4:115: error[AM502]: theirs removed the relation `r`, which the relation `t` needs here; it stays
    …type": "support", "from": "b", "to": "d"}, {"id": "t", "type": "support", "from": "c", "to": "r"}]}
                                                                                                  ^~~
base:3:30: note: this is what was removed
theirs:3:30: note: the relation `s` would lie in a cycle with what ours changed
  help: keep both, or let both go
)");
    CHECK(one.map == R"({
  "main": "d",
  "claims": [
    {"id": "a", "text": "Ants dig"},
    {"id": "b", "text": "Bees fly"},
    {"id": "c", "text": "Cats run"},
    {"id": "d", "text": "Dogs bark"}
  ],
  "relations": [
    {"id": "r", "type": "support", "from": "a", "to": "s"},
    {"id": "s", "type": "support", "from": "b", "to": "d"},
    {"id": "t", "type": "support", "from": "c", "to": "r"}
  ]
}
)");
    CHECK(merged(base, removes_r, aims_at_r).conflict_count == one.conflict_count);
}

}  // namespace argmap
