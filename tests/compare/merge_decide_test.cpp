#include "compare/merged.hpp"
#include "test.hpp"

#include <string>

namespace argmap {

using test::merged;
using test::Merged;

TEST_CASE("changes of different things fit together, also within one claim") {
    const Merged result = merged(R"({"language": "en", "main": "a", "claims": [
        {"id": "a", "text": "A dog", "tags": ["x", "y"]},
        {"id": "b", "text": "Be", "source": "s"}],
      "sources": {"s": {"title": "S"}}, "relations": [{"type": "support", "from": "b", "to": "a"}]})",
                                 R"({"language": "en", "main": ["a", "b"], "claims": [
        {"id": "a", "text": {"en": "A dog", "zh": "狗"}, "tags": ["y", "ours"]},
        {"id": "b", "text": "Be", "source": ["s", {"in": "s", "at": "p. 1"}], "weight": 0.5}],
      "sources": {"s": {"title": "S"}}, "relations": [{"type": "attack", "from": "b", "to": "a"}]})",
                                 R"({"language": "en", "main": ["a", "c"], "claims": [
        {"id": "a", "text": "A big dog", "tags": ["x", "y", "theirs"]},
        {"id": "c", "text": "See"},
        {"id": "b", "text": "Be", "source": [{"in": "s", "at": "p. 2"}, "s"], "note": "N"}],
      "sources": {"s": {"title": "S"}},
      "relations": [{"type": "support", "from": "b", "to": "a", "note": "N"}, {"type": "support", "from": "c", "to": "a"}]})");
    CHECK(result.conflicts == "");
    CHECK(result.map == R"({
  "language": "en",
  "main": ["a", "b", "c"],
  "sources": {
    "s": {"title": "S"}
  },
  "claims": [
    {"id": "a", "text": {"en": "A big dog", "zh": "狗"}, "tags": ["y", "ours", "theirs"]},
    {"id": "c", "text": "See"},
    {"id": "b", "text": "Be", "source": [{"in": "s", "at": "p. 2"}, "s", {"in": "s", "at": "p. 1"}], "weight": 0.5, "note": "N"}
  ],
  "relations": [
    {"type": "attack", "from": "b", "to": "a", "note": "N"},
    {"type": "support", "from": "c", "to": "a"}
  ]
}
)");
}

TEST_CASE("a claim that got another id keeps what the other side changed and says of it") {
    const Merged result = merged(
        R"({"claims": [{"id": "a", "text": "Ah"}, {"id": "b", "text": "Be"}],
      "relations": [{"type": "support", "from": "b", "to": "a"}]})",
        R"({"claims": [{"id": "a", "text": "Ah"}, {"id": "bee", "text": "Be"}],
      "relations": [{"type": "support", "from": "bee", "to": "a"}]})",
        R"({"claims": [{"id": "a", "text": "Ah"}, {"id": "b", "text": "Be", "weight": 1}, {"id": "c", "text": "See"}],
      "relations": [{"type": "support", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "b"}]})");
    CHECK(result.conflicts == "");
    CHECK(result.map == R"({
  "claims": [
    {"id": "a", "text": "Ah"},
    {"id": "bee", "text": "Be", "weight": 1},
    {"id": "c", "text": "See"}
  ],
  "relations": [
    {"type": "support", "from": "bee", "to": "a"},
    {"type": "attack", "from": "c", "to": "bee"}
  ]
}
)");
}

TEST_CASE("what both sides changed differently stays ours, and both places are named") {
    const Merged result = merged(R"({"claims": [
{"id": "a", "text": {"en": "Old", "zh": "旧"}, "topic": "t", "weight": 0.1, "note": "N"}], "topics": {"t": {"title": "T"}}})",
                                 R"({"claims": [
{"id": "a", "text": {"en": "Ours", "zh": "旧"}, "topic": "u", "weight": 0.2, "note": "Our N"}], "topics": {"t": {"title": "T"}, "u": {"title": "U"}}})",
                                 R"({"claims": [
{"id": "a", "text": {"en": "Theirs", "zh": "新"}, "topic": "v", "weight": 0.3}], "topics": {"t": {"title": "T"}, "v": {"title": "V"}}})");
    CHECK("\n" + result.conflicts == R"(
ours:2:28: error[AM501]: `text` (`en`) of the claim `a` was changed on both sides
    {"id": "a", "text": {"en": "Ours", "zh": "旧"}, "topic": "u", "weight": 0.2, "note": "Our N"}], "to…
                               ^~~~~~
theirs:2:28: note: theirs says `Theirs`
base:2:28: note: before, it was `Old`
  help: this stays unless you write something else
ours:2:57: error[AM501]: `topic` of the claim `a` was changed on both sides
    …: {"en": "Ours", "zh": "旧"}, "topic": "u", "weight": 0.2, "note": "Our N"}], "topics": {"t": {"ti…
                                            ^~~
theirs:2:59: note: theirs says `v`
base:2:56: note: before, it was `t`
  help: this stays unless you write something else
ours:2:8: error[AM501]: `weight` of the claim `a` was changed on both sides
    {"id": "a", "text": {"en": "Ours", "zh": "旧"}, "topic": "u", "weight": 0.2, "note": "Our N"}], "to…
           ^~~
theirs:2:8: note: theirs says 0.3
base:2:8: note: before, it was 0.1
  help: this stays unless you write something else
ours:2:85: error[AM502]: `note` of the claim `a` was changed in ours and removed in theirs
    …, "topic": "u", "weight": 0.2, "note": "Our N"}], "topics": {"t": {"title": "T"}, "u": {"title": "…
                                            ^~~~~~~
base:2:84: note: before, it was `N`
  help: this stays unless you write something else
)");
    CHECK(result.map == R"({
  "topics": {
    "t": {"title": "T"},
    "u": {"title": "U"},
    "v": {"title": "V"}
  },
  "claims": [
    {"id": "a", "text": {"en": "Ours", "zh": "新"}, "topic": "u", "weight": 0.2, "note": "Our N"}
  ],
  "relations": []
}
)");
}

TEST_CASE(
    "a claim's new id that the other side gives to a new claim is one conflict, whichever side is ours") {
    const std::string base = R"({"claims": [{"id": "a", "text": "Ah"}]})";
    const std::string renames = R"({"claims": [{"id": "b", "text": "Ah"}]})";
    const std::string adds = R"({"claims": [{"id": "a", "text": "Aha"}, {"id": "b", "text": "Be"}]})";
    const Merged ours_renames = merged(base, renames, adds);
    CHECK("\n" + ours_renames.conflicts == R"(
theirs:1:48: error[AM503]: both sides use the id `b` for something new, and this one is left out
    {"claims": [{"id": "a", "text": "Aha"}, {"id": "b", "text": "Be"}]}
                                                   ^~~
ours:1:20: note: ours uses it here
  help: add it again under another id
)");
    const Merged ours_adds = merged(base, adds, renames);
    CHECK("\n" + ours_adds.conflicts == R"(
theirs:1:20: error[AM503]: the claim `a` got the id `b` here, which ours uses for something else
    {"claims": [{"id": "b", "text": "Ah"}]}
                       ^~~
ours:1:48: note: ours uses it here
  help: choose another id for one of them
)");
    CHECK(ours_adds.map == R"({
  "claims": [
    {"id": "a", "text": "Aha"},
    {"id": "b", "text": "Be"}
  ],
  "relations": []
}
)");
}

TEST_CASE("an id that ours took from a relation and gave to a claim is not given back") {
    const Merged result = merged(
        R"({"claims": [{"id": "a", "text": "Ah"}, {"id": "b", "text": "Be"}],
"relations": [{"id": "r", "type": "support", "from": "b", "to": "a"}]})",
        R"({"claims": [{"id": "a", "text": "Ah"}, {"id": "r", "text": "Be"}],
"relations": [{"type": "support", "from": "r", "to": "a"}]})",
        R"({"claims": [{"id": "a", "text": "Ah"}, {"id": "b", "text": "Be"}],
"relations": [{"id": "r", "type": "support", "from": "b", "to": "a"}, {"type": "attack", "from": "a", "to": "r"}]})");
    CHECK("\n" + result.conflicts == R"(
theirs:2:109: error[AM502]: the support from `r` to `a` has no id in ours; the attack from `a` to `r` is left out
    …"id": "r", "type": "support", "from": "b", "to": "a"}, {"type": "attack", "from": "a", "to": "r"}]}
                                                                                                  ^~~
base:2:22: note: this is what was removed
  help: add both again, or let both go
)");
    CHECK(result.map == R"({
  "claims": [
    {"id": "a", "text": "Ah"},
    {"id": "r", "text": "Be"}
  ],
  "relations": [
    {"type": "support", "from": "r", "to": "a"}
  ]
}
)");
}

TEST_CASE("different things under one id are a conflict") {
    const Merged result =
        merged(R"({"claims": [{"id": "a", "text": "Ah"}]})", R"({"claims": [{"id": "a", "text": "Ah"},
{"id": "new", "text": "Ours", "weight": 1}, {"id": "r", "text": "Ar"}]})",
               R"({"claims": [{"id": "a", "text": "Ah"},
{"id": "new", "text": "Theirs", "note": "N"}],
"relations": [
{"id": "r", "type": "support", "from": "new", "to": "a"}, {"type": "attack", "from": "a", "to": "r"}]})");
    CHECK("\n" + result.conflicts == R"(
theirs:2:8: error[AM503]: both sides use the id `new` for something new, and this one is left out
    {"id": "new", "text": "Theirs", "note": "N"}],
           ^~~~~
ours:2:8: note: ours uses it here
theirs:4:40: note: the claim `new` is left out; the relation `r` is left out
  help: add it again under another id
theirs:4:8: error[AM503]: both sides use the id `r` for something new, and this one is left out
    {"id": "r", "type": "support", "from": "new", "to": "a"}, {"type": "attack", "from": "a", "to": "r"…
           ^~~
ours:2:52: note: ours uses it here
theirs:4:97: note: the relation `r` is left out; the attack from `a` to `r` is left out
  help: add it again under another id
)");
    CHECK(result.map == R"({
  "claims": [
    {"id": "a", "text": "Ah"},
    {"id": "new", "text": "Ours", "weight": 1},
    {"id": "r", "text": "Ar"}
  ],
  "relations": []
}
)");
}

TEST_CASE("an id that both sides gave to different relations is a conflict, and no relation is lost") {
    const std::string start = R"({"claims": [{"id": "a", "text": "Ah"}, {"id": "b", "text": "Be"}],
"relations": [
)";
    const std::string base = start + R"({"type": "support", "from": "b", "to": "a"},
{"type": "attack", "from": "a", "to": "b"}]})";
    const std::string ours = start + R"({"id": "new", "type": "attack", "from": "a", "to": "b"},
{"type": "support", "from": "b", "to": "a"},
{"type": "attack", "from": "a", "to": "b"}]})";
    const std::string theirs = start + R"({"type": "attack", "from": "a", "to": "b"},
{"id": "new", "type": "support", "from": "b", "to": "a"}]})";
    const Merged result = merged(base, ours, theirs);
    CHECK("\n" + result.conflicts == R"(
theirs:4:8: error[AM503]: the support from `b` to `a` got the id `new` here, which ours uses for something else
    {"id": "new", "type": "support", "from": "b", "to": "a"}]}
           ^~~~~
ours:3:8: note: ours uses it here
  help: choose another id for one of them
)");
    CHECK(result.map == R"({
  "claims": [
    {"id": "a", "text": "Ah"},
    {"id": "b", "text": "Be"}
  ],
  "relations": [
    {"id": "new", "type": "attack", "from": "a", "to": "b"},
    {"type": "support", "from": "b", "to": "a"},
    {"type": "attack", "from": "a", "to": "b"}
  ]
}
)");
    CHECK(merged(base, theirs, ours).conflict_count == result.conflict_count);
}

}  // namespace argmap
