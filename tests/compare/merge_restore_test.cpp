#include "compare/merged.hpp"
#include "test.hpp"

#include <string>

namespace argmap {

using test::merged;
using test::Merged;

TEST_CASE("what one side removed and the other changed or refers to is a conflict") {
    const Merged result = merged(R"({"claims": [
{"id": "a", "text": "Ah"},
{"id": "b", "text": "Be"},
{"id": "c", "text": "See"},
{"id": "d", "text": "Dee"}],
"relations": [{"type": "support", "from": "c", "to": "a"}]})",
                                 R"({"claims": [
{"id": "a", "text": "Ah"},
{"id": "c", "text": "See"},
{"id": "d", "text": "Dee, ours"}],
"relations": [
{"type": "support", "from": "c", "to": "a"},
{"type": "attack", "from": "c", "to": "d"}]})",
                                 R"({"claims": [
{"id": "a", "text": "Ah"},
{"id": "b", "text": "Be, theirs"}],
"relations": [
{"id": "r", "type": "support", "from": "b", "to": "a"},
{"type": "attack", "from": "a", "to": "r"}]})");
    CHECK("\n" + result.conflicts == R"(
theirs:3:8: error[AM502]: the claim `b` was changed in theirs and removed in ours
    {"id": "b", "text": "Be, theirs"}],
           ^~~
base:3:8: note: this is what it was before
theirs:5:40: note: ours removed the claim `b`; the relation `r` is left out
theirs:6:39: note: the relation `r` is left out; the attack from `a` to `r` is left out
  help: it is left out unless you add it again
ours:4:8: error[AM502]: the claim `d` was changed in ours and removed in theirs
    {"id": "d", "text": "Dee, ours"}],
           ^~~
base:5:8: note: this is what it was before
  help: it stays unless you remove it
ours:7:28: error[AM502]: theirs removed the claim `c`, which the attack from `c` to `d` needs here; it stays
    {"type": "attack", "from": "c", "to": "d"}]}
                               ^~~
base:4:8: note: this is what was removed
  help: keep both, or let both go
)");
    CHECK(result.map == R"({
  "claims": [
    {"id": "a", "text": "Ah"},
    {"id": "c", "text": "See"},
    {"id": "d", "text": "Dee, ours"}
  ],
  "relations": [
    {"type": "support", "from": "c", "to": "a"},
    {"type": "attack", "from": "c", "to": "d"}
  ]
}
)");
}

}  // namespace argmap
