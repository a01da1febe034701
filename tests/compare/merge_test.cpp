#include "compare/merge.hpp"

#include "check/findings.hpp"
#include "compare/diff.hpp"
#include "compare/edits.hpp"
#include "files.hpp"
#include "format/documents.hpp"
#include "test.hpp"

#include <string>
#include <vector>

namespace argmap {

namespace {

using test::canonical;
using test::MapInWords;

struct Merged {
    std::string map;
    std::string conflicts;
};

Document read(const char* name, const std::string& text) {
    Diagnostics diagnostics;
    if (text.empty())
        return {};
    return *read_map(SourceFile(name, text), diagnostics);
}

Merged merged(const std::string& base, const std::string& ours, const std::string& theirs) {
    Diagnostics conflicts;
    const Document our_map = read("ours", ours);
    const std::string map = merge(read("base", base), our_map, read("theirs", theirs), conflicts);
    return {map, findings_for_people(our_map.source, conflicts)};
}

/// Maps that every test of all maps begins with, in the canonical layout.
std::vector<std::string> sound_maps() {
    std::vector<std::string> maps;
    for (const auto& file : test::map_files())
        if (const std::string text = test::contents(file); test::is_sound(text))
            maps.push_back(canonical(text));
    return maps;
}

std::vector<std::string> small_sound_maps() {
    std::vector<std::string> maps = sound_maps();
    std::erase_if(maps, [](const std::string& map) { return map.size() > 5000; });
    return maps;
}

/// Whether two maps say the same, though perhaps in another order.
bool says_the_same(const std::string& map, const std::string& other) {
    const Document before = read("one", map);
    const Document after = read("other", other);
    Diff changes = diff(before, after);
    for (KindChanges* kind :
         {&changes.speakers, &changes.sources, &changes.topics, &changes.claims, &changes.relations})
        kind->reordered.clear();
    std::erase_if(changes.map, [](const FieldChange& change) { return change.key == "main"; });  // a list
    return changes.empty();
}

}  // namespace

TEST_CASE("where one side changed nothing, or both the same, every map merges to what was changed") {
    test::Chance chance(11);
    test::Editor editor(chance);
    std::size_t maps = 0;
    for (const std::string& base : sound_maps()) {
        const std::string changed = editor.edited(base, 6);
        for (const auto& [ours, theirs] :
             {std::pair(changed, base), std::pair(base, changed), std::pair(changed, changed)}) {
            const Merged result = merged(base, ours, theirs);
            CHECK(result.map == changed);
            CHECK(result.conflicts == "");
        }
        CHECK(merged(base, base, base).map == base);
        ++maps;
    }
    CHECK(maps >= 20);
}

TEST_CASE("whatever one side changed, the other side gets, on many edited maps") {
    test::Chance chance(12);
    test::Editor editor(chance);
    const std::vector<std::string> maps = small_sound_maps();
    for (std::size_t i = 0; i < test::cases(1500); ++i) {
        const std::string base = editor.edited(chance.one_of(maps), chance.below(4));
        const std::string changed = editor.edited(base, 1 + chance.below(6));
        INFO(base << changed);
        CHECK(merged(base, changed, base).map == changed);
        const Merged as_theirs = merged(base, base, changed);
        CHECK(as_theirs.map == changed);
        CHECK(as_theirs.conflicts == "");
        CHECK(merged(base, changed, changed).map == changed);
    }
}

TEST_CASE(
    "whatever two sides changed, the merged map is sound, and without conflicts is the same either way") {
    test::Chance chance(13);
    test::Editor editor(chance);
    const std::vector<std::string> maps = small_sound_maps();
    std::size_t without_conflict = 0;
    for (std::size_t i = 0; i < test::cases(3000); ++i) {
        const std::string base = editor.edited(chance.one_of(maps), chance.below(5));
        const std::string ours = editor.edited(base, 1 + chance.below(6));
        const std::string theirs = editor.edited(base, 1 + chance.below(6));
        INFO("base " << base << "ours " << ours << "theirs " << theirs);
        const Merged result = merged(base, ours, theirs);
        INFO("merged " << result.map << result.conflicts);
        CHECK(test::is_sound(result.map));
        CHECK(canonical(result.map) == result.map);
        const Merged swapped = merged(base, theirs, ours);
        if (!result.conflicts.empty() || !swapped.conflicts.empty())
            continue;
        ++without_conflict;
        CHECK(says_the_same(result.map, swapped.map));
    }
    CHECK(without_conflict > test::cases(3000) / 10);
}

TEST_CASE("two sides that begin from nothing are one map of all that they have") {
    const std::string ours =
        canonical(MapInWords{.claims = "a b", .relations = {"b supports a"}, .main = {}}.json());
    const std::string theirs =
        canonical(MapInWords{.claims = "a c", .relations = {"c attacks a"}, .main = {}}.json());
    const Merged result = merged("", ours, theirs);
    CHECK(result.conflicts == "");
    CHECK(
        result.map ==
        canonical(
            MapInWords{.claims = "a b c", .relations = {"b supports a", "c attacks a"}, .main = {}}.json()));
}

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
  help: it is left out unless you add it again
ours:4:8: error[AM502]: the claim `d` was changed in ours and removed in theirs
    {"id": "d", "text": "Dee, ours"}],
           ^~~
base:5:8: note: this is what it was before
  help: it stays unless you remove it
theirs:5:40: error[AM502]: ours removed the claim `b`; the relation `r` is left out
    {"id": "r", "type": "support", "from": "b", "to": "a"},
                                           ^~~
base:3:8: note: this is what was removed
  help: add both again, or let both go
theirs:6:39: error[AM502]: the relation `r` is left out; the attack from `a` to `r` is left out
    {"type": "attack", "from": "a", "to": "r"}]}
                                          ^~~
  help: add both again, or let both go
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

TEST_CASE("different things under one id are a conflict") {
    const Merged result =
        merged(R"({"claims": [{"id": "a", "text": "Ah"}]})", R"({"claims": [{"id": "a", "text": "Ah"},
{"id": "new", "text": "Ours", "weight": 1}, {"id": "r", "text": "Ar"}]})",
               R"({"claims": [{"id": "a", "text": "Ah"},
{"id": "new", "text": "Theirs", "note": "N"}],
"relations": [
{"id": "r", "type": "support", "from": "new", "to": "a"}, {"type": "attack", "from": "a", "to": "r"}]})");
    CHECK("\n" + result.conflicts == R"(
ours:2:8: error[AM503]: the claim `new` was added on both sides with different `text`
    {"id": "new", "text": "Ours", "weight": 1}, {"id": "r", "text": "Ar"}]}
           ^~~~~
theirs:2:8: note: what theirs added is left out
  help: take over what theirs says better, or add it under another id
theirs:4:8: error[AM503]: both sides use the id `r` for something new, and this one is left out
    {"id": "r", "type": "support", "from": "new", "to": "a"}, {"type": "attack", "from": "a", "to": "r"…
           ^~~
  help: add it again under another id
theirs:4:97: error[AM502]: the relation `r` is left out; the attack from `a` to `r` is left out
    …d": "r", "type": "support", "from": "new", "to": "a"}, {"type": "attack", "from": "a", "to": "r"}]}
                                                                                                  ^~~
  help: add both again, or let both go
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

TEST_CASE("speakers that one side declares and the other only names are a conflict, one way or the other") {
    const std::string base = R"({"claims": [{"id": "a", "text": "Ah"}]})";
    const std::string declares =
        R"({"speakers": {"p": {"name": "P"}}, "claims": [{"id": "a", "text": "Ah", "speaker": "p"}]})";
    const std::string names =
        R"({"claims": [{"id": "a", "text": "Ah"}, {"id": "b", "text": "Be", "speaker": "Ms Q"}]})";
    const Merged ours_declares = merged(base, declares, names);
    CHECK("\n" + ours_declares.conflicts == R"(
theirs:1:77: error[AM502]: ours does not declare the speaker `Ms Q`, which the claim `b` names here
    {"claims": [{"id": "a", "text": "Ah"}, {"id": "b", "text": "Be", "speaker": "Ms Q"}]}
                                                                                ^~~~~~
  help: name another here, or add it again
)");
    CHECK(ours_declares.map == R"({
  "speakers": {
    "p": {"name": "P"}
  },
  "claims": [
    {"id": "a", "text": "Ah", "speaker": "p"},
    {"id": "b", "text": "Be"}
  ],
  "relations": []
}
)");
    const Merged ours_names = merged(base, names, declares);
    CHECK("\n" + ours_names.conflicts == R"(
ours:1:77: error[AM502]: theirs declares its speakers, but not `Ms Q`; `speakers` is left out
    {"claims": [{"id": "a", "text": "Ah"}, {"id": "b", "text": "Be", "speaker": "Ms Q"}]}
                                                                                ^~~~~~
  help: declare every speaker under `speakers`
)");
    CHECK(ours_names.map == R"({
  "claims": [
    {"id": "a", "text": "Ah", "speaker": "p"},
    {"id": "b", "text": "Be", "speaker": "Ms Q"}
  ],
  "relations": []
}
)");
}

}  // namespace argmap
