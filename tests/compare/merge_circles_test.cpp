#include "compare/merged.hpp"
#include "test.hpp"

#include <string>

namespace argmap {

using test::merged;
using test::Merged;

TEST_CASE("sides that together would lie in a circle are a conflict") {
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
theirs:4:8: error[AM501]: the relation `s` would lie in a circle with what ours changed
    {"id": "s", "type": "support", "from": "b", "to": "r"}]}
           ^~~
  help: compare both versions, and write what is meant
theirs:2:43: error[AM501]: the topic `t` would lie in a circle with what ours changed
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

}  // namespace argmap
