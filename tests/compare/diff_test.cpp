#include "compare/diff.hpp"

#include "compare/edits.hpp"
#include "compare/print.hpp"
#include "files.hpp"
#include "format/documents.hpp"
#include "schema.hpp"
#include "test.hpp"
#include "text/unicode.hpp"

#include <string>

namespace argmap {

namespace {

using test::document_of;

Document read(const std::string& text) {
    Diagnostics diagnostics;
    return *read(SourceFile("map.json", text), diagnostics);
}

std::string told(const std::string& before, const std::string& after) {
    const Document old_map = document_of(before);
    const Document new_map = document_of(after);
    return "\n" + diff_text(diff(old_map, new_map));
}

constexpr std::string_view before = R"({
  "title": "Sundays?", "language": "en", "main": "open",
  "speakers": {"mayor": {"name": "The mayor"}, "okafor": {"name": "Ms Okafor"}},
  "sources": {"survey": {"title": "What readers want", "date": "2023"}},
  "topics": {"money": {"title": "Money"}, "readers": {"title": "Readers", "topics": {"families": {"title": "Families"}}}},
  "claims": [
    {"id": "open", "text": "The library should open on Sundays"},
    {"id": "costs", "text": {"en": "One more day costs the town money", "zh": "多开一天要花钱"}, "speaker": "mayor", "topic": "money", "weight": 0.5},
    {"id": "old", "text": "Nobody reads any more"},
    {"id": "free-day", "text": "Many are free on Sundays only", "source": {"in": "survey", "at": "question 11"}, "assumed": true, "tags": ["x", "y"], "topic": "readers"}],
  "relations": [
    {"id": "r", "type": "attack", "from": "costs", "to": "open"},
    {"type": "support", "from": "free-day", "to": "open"},
    {"type": "attack", "from": "old", "to": "open"}]})";

constexpr std::string_view after = R"({
  "title": {"en": "Sundays?", "zh": "星期天？"}, "language": "en", "main": ["open", "costs"],
  "speakers": {"okafor": {"name": "Ms A. Okafor"}, "mayor": {"name": "The mayor"}},
  "sources": {"survey": {"title": "What readers want", "author": "Friends", "date": "2024"}},
  "topics": {"money": {"title": "Money", "topics": {"families": {"title": "Families"}}}, "readers": {"title": "Readers"}},
  "claims": [
    {"id": "free", "text": "many are free  on Sundays only", "source": ["survey", {"in": "survey", "at": "question 12", "characters": [3, 9]}], "tags": ["y", "z"], "topic": "families", "verdict": "accepted", "note": "A note."},
    {"id": "open", "text": {"en": "The library should open on Sundays"}},
    {"id": "costs", "text": {"en": "One more evening costs the town money", "zh": "多开一晚要花钱"}, "speaker": "okafor", "topic": "money", "weight": 0.75, "allow": ["unused-claim"]},
    {"id": "new", "text": {"zh": "新", "en": "New"}}],
  "relations": [
    {"id": "r", "type": "attack", "from": "costs", "to": "open", "weight": 0.5},
    {"type": "support", "from": ["free", "new"], "to": "open", "scheme": "sign"},
    {"id": "u", "type": "attack", "from": "new", "to": "r"}]})";

}  // namespace

TEST_CASE("a difference is told by entries and keys") {
    CHECK(told(std::string(before), std::string(after)) == R"(
1 claim added, 1 removed, 2 changed, 1 moved, 1 renamed, 1 reordered; 1 relation added, 1 removed, 2 changed, 1 moved; 1 topic moved; 1 speaker changed, 1 reordered; 1 source changed; what the map says of itself

Map
  ~ title (zh), new: 星期天？
  ~ main: with `costs`

Speakers
  ~ `okafor`
      name: Ms {+A. +}Okafor
  ~ `okafor` now comes first

Sources
  ~ `survey`
      author, new: Friends
      date: [-2023-]{+2024+}

Topics
  ~ `families`
      in: `readers` → `money`

Claims
  + `new`: New
  - `old`: Nobody reads any more
  ~ `free-day`
      is now called `free`
      text: [-Many-]{+many+} are free[- -]{+  +}on Sundays only
      topic: `readers` → `families`
      source: without `survey` at question 11, with `survey`, with `survey` at question 12, characters 3 to 9
      assumed: yes → no
      verdict: none → `accepted`
      tags: without `x`, with `z`
      note, new: A note.
  ~ `costs`
      text (en): One more [-day-]{+evening+} costs the town money
      text (zh): 多开一[-天-]{+晚+}要花钱
      speaker: `mayor` → `okafor`
      weight: 0.5 → 0.75
      allow: none → `unused-claim`
  ~ `free` now comes first

Relations
  + `u`: `new` attacks `r`
  - `old` attacks `open`
  ~ `r`: `costs` attacks `open`
      weight: none → 0.5
  ~ `free-day` supports `open`
      from: with `new`
      scheme: none → `sign`
)");
}

TEST_CASE("and backwards") {
    CHECK(told(std::string(after), std::string(before)) == R"(
1 claim added, 1 removed, 2 changed, 1 moved, 1 renamed, 1 reordered; 1 relation added, 1 removed, 2 changed, 1 moved; 1 topic moved; 1 speaker changed, 1 reordered; 1 source changed; what the map says of itself

Map
  ~ title (zh), gone: 星期天？
  ~ main: without `costs`

Speakers
  ~ `okafor`
      name: Ms [-A. -]Okafor
  ~ `mayor` now comes first

Sources
  ~ `survey`
      author, gone: Friends
      date: [-2024-]{+2023+}

Topics
  ~ `families`
      in: `money` → `readers`

Claims
  + `old`: Nobody reads any more
  - `new`: New
  ~ `costs`
      text (en): One more [-evening-]{+day+} costs the town money
      text (zh): 多开一[-晚-]{+天+}要花钱
      speaker: `okafor` → `mayor`
      weight: 0.75 → 0.5
      allow: `unused-claim` → none
  ~ `free`
      is now called `free-day`
      text: [-many-]{+Many+} are free[-  -]{+ +}on Sundays only
      topic: `families` → `readers`
      source: without `survey`, without `survey` at question 12, characters 3 to 9, with `survey` at question 11
      assumed: no → yes
      verdict: `accepted` → none
      tags: without `z`, with `x`
      note, gone: A note.
  ~ `free-day` now comes after `old`

Relations
  + `old` attacks `open`
  - `u`: `new` attacks `r`
  ~ `r`: `costs` attacks `open`
      weight: 0.5 → none
  ~ `free` and `new` support `open`
      from: without `new`
      scheme: `sign` → none
)");
}

TEST_CASE("a difference in Markdown") {
    const Document old_map = document_of(std::string(before));
    const Document new_map = document_of(std::string(after));
    CHECK("\n" + diff_markdown(diff(old_map, new_map)) == R"(
1 claim added, 1 removed, 2 changed, 1 moved, 1 renamed, 1 reordered; 1 relation added, 1 removed, 2 changed, 1 moved; 1 topic moved; 1 speaker changed, 1 reordered; 1 source changed; what the map says of itself

## Map

* Changed: title (zh), new: 星期天？
* Changed: main: with `costs`

## Speakers

* Changed: `okafor`
  * name: Ms <ins>A. </ins>Okafor
* Reordered: `okafor` now comes first

## Sources

* Changed: `survey`
  * author, new: Friends
  * date: <del>2023</del><ins>2024</ins>

## Topics

* Changed: `families`
  * in: `readers` → `money`

## Claims

* Added: `new`: New
* Removed: `old`: Nobody reads any more
* Changed: `free-day`
  * is now called `free`
  * text: <del>Many</del><ins>many</ins> are free<del> </del><ins>  </ins>on Sundays only
  * topic: `readers` → `families`
  * source: without `survey` at question 11, with `survey`, with `survey` at question 12, characters 3 to 9
  * assumed: yes → no
  * verdict: none → `accepted`
  * tags: without `x`, with `z`
  * note, new: A note.
* Changed: `costs`
  * text (en): One more <del>day</del><ins>evening</ins> costs the town money
  * text (zh): 多开一<del>天</del><ins>晚</ins>要花钱
  * speaker: `mayor` → `okafor`
  * weight: 0.5 → 0.75
  * allow: none → `unused-claim`
* Reordered: `free` now comes first

## Relations

* Added: `u`: `new` attacks `r`
* Removed: `old` attacks `open`
* Changed: `r`: `costs` attacks `open`
  * weight: none → 0.5
* Changed: `free-day` supports `open`
  * from: with `new`
  * scheme: none → `sign`
)");
}

TEST_CASE("a difference in JSON") {
    const Document old_map = document_of(std::string(before));
    const Document new_map = document_of(std::string(after));
    CHECK("\n" + diff_json(diff(old_map, new_map)) == R"(
{
  "equal": false,
  "map": [
    {"key": "title", "language": "zh", "old": null, "new": "星期天？"},
    {"key": "main", "old": ["open"], "new": ["open", "costs"]}
  ],
  "speakers": {
    "added": [],
    "removed": [],
    "changed": [
      {"old": {"id": "okafor", "name": "Ms Okafor"},
       "new": {"id": "okafor", "name": "Ms A. Okafor"},
       "what": ["changed"], "keys": [
         {"key": "name", "old": "Ms Okafor", "new": "Ms A. Okafor"}
       ]}
    ],
    "reordered": [
      {"entry": {"id": "okafor", "name": "Ms A. Okafor"}, "after": null}
    ]
  },
  "sources": {
    "added": [],
    "removed": [],
    "changed": [
      {"old": {"id": "survey", "title": "What readers want", "date": "2023"},
       "new": {"id": "survey", "title": "What readers want", "author": "Friends", "date": "2024"},
       "what": ["changed"], "keys": [
         {"key": "author", "old": null, "new": "Friends"},
         {"key": "date", "old": "2023", "new": "2024"}
       ]}
    ],
    "reordered": []
  },
  "topics": {
    "added": [],
    "removed": [],
    "changed": [
      {"old": {"id": "families", "in": "readers", "title": "Families"},
       "new": {"id": "families", "in": "money", "title": "Families"},
       "what": ["moved"], "keys": [
         {"key": "in", "old": "readers", "new": "money"}
       ]}
    ],
    "reordered": []
  },
  "claims": {
    "added": [
      {"id": "new", "text": {"zh": "新", "en": "New"}}
    ],
    "removed": [
      {"id": "old", "text": "Nobody reads any more"}
    ],
    "changed": [
      {"old": {"id": "free-day", "text": "Many are free on Sundays only", "topic": "readers", "source": [{"in": "survey", "at": "question 11"}], "assumed": true, "tags": ["x", "y"]},
       "new": {"id": "free", "text": "many are free  on Sundays only", "topic": "families", "source": [{"in": "survey"}, {"in": "survey", "at": "question 12", "characters": [3, 9]}], "verdict": "accepted", "tags": ["y", "z"], "note": "A note."},
       "what": ["changed", "moved", "renamed"], "keys": [
         {"key": "text", "old": "Many are free on Sundays only", "new": "many are free  on Sundays only"},
         {"key": "topic", "old": "readers", "new": "families"},
         {"key": "source", "old": [{"in": "survey", "at": "question 11"}], "new": [{"in": "survey"}, {"in": "survey", "at": "question 12", "characters": [3, 9]}]},
         {"key": "assumed", "old": true, "new": null},
         {"key": "verdict", "old": null, "new": "accepted"},
         {"key": "tags", "old": ["x", "y"], "new": ["y", "z"]},
         {"key": "note", "old": null, "new": "A note."}
       ]},
      {"old": {"id": "costs", "text": {"en": "One more day costs the town money", "zh": "多开一天要花钱"}, "speaker": "mayor", "topic": "money", "weight": 0.5},
       "new": {"id": "costs", "text": {"en": "One more evening costs the town money", "zh": "多开一晚要花钱"}, "speaker": "okafor", "topic": "money", "weight": 0.75, "allow": [{"rule": "unused-claim"}]},
       "what": ["changed"], "keys": [
         {"key": "text", "language": "en", "old": "One more day costs the town money", "new": "One more evening costs the town money"},
         {"key": "text", "language": "zh", "old": "多开一天要花钱", "new": "多开一晚要花钱"},
         {"key": "speaker", "old": "mayor", "new": "okafor"},
         {"key": "weight", "old": 0.5, "new": 0.75},
         {"key": "allow", "old": null, "new": [{"rule": "unused-claim"}]}
       ]}
    ],
    "reordered": [
      {"entry": {"id": "free", "text": "many are free  on Sundays only", "topic": "families", "source": [{"in": "survey"}, {"in": "survey", "at": "question 12", "characters": [3, 9]}], "verdict": "accepted", "tags": ["y", "z"], "note": "A note."}, "after": null}
    ]
  },
  "relations": {
    "added": [
      {"id": "u", "type": "attack", "from": ["new"], "to": "r"}
    ],
    "removed": [
      {"type": "attack", "from": ["old"], "to": "open"}
    ],
    "changed": [
      {"old": {"id": "r", "type": "attack", "from": ["costs"], "to": "open"},
       "new": {"id": "r", "type": "attack", "from": ["costs"], "to": "open", "weight": 0.5},
       "what": ["changed"], "keys": [
         {"key": "weight", "old": null, "new": 0.5}
       ]},
      {"old": {"type": "support", "from": ["free-day"], "to": "open"},
       "new": {"type": "support", "from": ["free", "new"], "to": "open", "scheme": "sign"},
       "what": ["changed", "moved"], "keys": [
         {"key": "from", "old": ["free-day"], "new": ["free", "new"]},
         {"key": "scheme", "old": null, "new": "sign"}
       ]}
    ],
    "reordered": []
  },
  "left_unanswered": []
}
)");
}

TEST_CASE("a difference on a terminal has colours instead of marks") {
    const Document old_map =
        document_of(R"({"claims": [{"id": "a", "text": "One two"}, {"id": "b", "text": "B"}]})");
    const Document new_map =
        document_of(R"({"claims": [{"id": "a", "text": "One three"}, {"id": "c", "text": "C"}]})");
    std::string visible;
    for (const char c : diff_text(diff(old_map, new_map), Colour::ansi))
        visible += c == '\033' ? std::string("<E>") : std::string(1, c);
    CHECK("\n" + visible == R"(
1 claim added, 1 removed, 1 changed

<E>[1mClaims<E>[0m
  <E>[32m+ `c`: C<E>[0m
  <E>[31m- `b`: B<E>[0m
  ~ `a`
      text: One <E>[31mtwo<E>[0m<E>[32mthree<E>[0m
)");
}

TEST_CASE("layout, the order of tags, and how a language is written are no difference") {
    const Document one = document_of(
        R"({"language": "en", "claims": [{"id": "a", "text": "A", "tags": ["x", "y"], "source": ["s"]}], "sources": {"s": {"title": "S"}}})");
    const Document other = document_of(
        R"({"sources": {"s": {"title": {"en": "S"}}}, "claims": [{"text": {"en": "A"}, "tags": ["y", "x"], "id": "a", "source": "s"}], "language": "en"})");
    CHECK(diff(one, other).empty());
    CHECK(diff_text(diff(one, one)) == "the maps are the same\n");
    CHECK(diff_text(diff(one, other)) == "the maps say the same and differ in their layout only\n");
    CHECK(diff_markdown(diff(one, one)) == "the maps are the same\n");
}

TEST_CASE("a speaker who is declared later is the same") {
    const Document one = document_of(R"({"claims": [{"id": "a", "text": "A", "speaker": "p"}]})");
    const Document other = document_of(
        R"({"speakers": {"p": {"name": "P"}}, "claims": [{"id": "a", "text": "A", "speaker": "p"}]})");
    CHECK(diff(one, other).claims.empty());
    CHECK(diff(one, other).speakers.added.size() == 1);
}

TEST_CASE("relations without ids are found again by what they share") {
    const auto map = [](const std::string& relations) {
        return R"({"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}, {"id": "d", "text": "D"}], "relations": [)" +
               relations + "]}";
    };
    const std::string a_b = R"({"type": "support", "from": "a", "to": "b"})";
    CHECK(told(map(a_b), map(R"({"type": "attack", "from": "a", "to": "b"})")) == R"(
1 relation changed

Relations
  ~ `a` supports `b`
      type: `support` → `attack`
)");
    CHECK(told(map(a_b), map(R"({"type": "support", "from": "a", "to": "c"})")) == R"(
1 relation moved

Relations
  ~ `a` supports `b`
      to: `b` → `c`
)");
    CHECK(told(map(a_b), map(R"({"type": "support", "from": ["c", "a"], "to": "b"})")) == R"(
1 relation moved

Relations
  ~ `a` supports `b`
      from: with `c`
)");
    CHECK(told(map(a_b), map(R"({"id": "r", "type": "support", "from": "a", "to": "b"})")) == R"(
1 relation renamed

Relations
  ~ `a` supports `b`
      now has the id `r`
)");
    // Nothing in common but type and target: another argument.
    CHECK(told(map(a_b), map(R"({"type": "support", "from": "c", "to": "b"})")) == R"(
1 relation added, 1 removed

Relations
  + `c` supports `b`
  - `a` supports `b`
)");
    CHECK(told(map(R"({"type": "support", "from": ["a", "c"], "to": "b"})"),
               map(R"({"type": "support", "from": ["c", "a"], "to": "b"})")) == R"(
1 relation moved

Relations
  ~ `a` and `c` support `b`
      from: in another order
)");
}

TEST_CASE("what only names something that got another id has not changed") {
    CHECK(
        told(
            R"({"main": "a", "topics": {"t": {"title": "T"}}, "claims": [{"id": "a", "text": "A", "topic": "t"}, {"id": "b", "text": "B"}],
      "relations": [{"id": "r", "type": "support", "from": "b", "to": "a"}, {"type": "attack", "from": "b", "to": "r"}]})",
            R"({"main": "x", "topics": {"u": {"title": "T"}}, "claims": [{"id": "x", "text": "A", "topic": "u"}, {"id": "b", "text": "B"}],
      "relations": [{"id": "s", "type": "support", "from": "b", "to": "x"}, {"type": "attack", "from": "b", "to": "s"}]})") ==
        R"(
1 claim renamed; 1 relation renamed; 1 topic renamed

Topics
  ~ `t`
      is now called `u`

Claims
  ~ `a`
      is now called `x`

Relations
  ~ `r`: `b` supports `a`
      is now called `s`
)");
}

TEST_CASE("no map differs from itself, however it is laid out, and every edit is a difference") {
    test::Chance chance(21);
    test::Editor editor(chance);
    test::Schema schema("diff.schema.json");
    std::size_t maps = 0;
    for (const auto& file : test::map_files()) {
        const std::string text = test::contents(file);
        if (!test::is_sound(text))
            continue;
        INFO(file);
        const Document map = read(text);
        const Document again = read(test::canonical(text));
        CHECK(diff(map, again).empty());
        for (int i = 0; i < 5; ++i) {
            const std::string edited = editor.edited(text, 1 + chance.below(5));
            const Document changed = read(edited);
            const Diff changes = diff(map, changed);
            CHECK(schema.accepts(std::string_view(diff_json(changes))));
            // Undoing them is as many changes.
            const Diff back = diff(changed, map);
            CHECK(back.empty() == changes.empty());
            CHECK(back.claims.changed.size() == changes.claims.changed.size());
            CHECK(back.claims.added.size() == changes.claims.removed.size());
            CHECK(back.relations.added.size() == changes.relations.removed.size());
            if (edited != test::canonical(text))
                CHECK_FALSE(changes.empty());
        }
        ++maps;
    }
    CHECK(maps >= 20);
}

TEST_CASE("no text of a map disturbs where its difference is read") {
    const std::string hostile =
        R"(\u0085\u009b31m \u202e <b>x</b> | `code` **b** [l](u) \" \\ \n# h\n* i \u2028 [-x-]{+y+} </del>)";
    const Document old_map =
        read(R"({"claims": [{"id": "a", "text": "A)" + hostile + R"( end"}, {"id": "`<i>|", "text": "B"}]})");
    const Document new_map =
        read(R"({"claims": [{"id": "a", "text": "C)" + hostile + R"(", "note": ")" + hostile +
             R"(", "tags": ["|<b>"], "speaker": "<b>`"}, {"id": "d", "text": ")" + hostile +
             R"("}], "relations": [{"type": "attack", "from": "d", "to": "a", "id": "<i>"}]})");
    const Diff changes = diff(old_map, new_map);
    std::string text = diff_text(changes);
    CHECK("\n" + text == R"(
1 claim added, 1 removed, 1 changed; 1 relation added

Claims
  + `d`: ��31m � <b>x</b> | `code` **b** [l](u) " \  # h * i � [-x-]{+y+} </del>
  - ``<i>|`: B
  ~ `a`
      text: [-A��31m-]{+C��31m+} � <b>x</b> | `code` **b** [l](u) " \  # h * i � [-x-]{+y+} </del>[- end-]
      speaker: none → `<b>``
      tags: none → `|<b>`
      note, new: ��31m � <b>x</b> | `code` **b** [l](u) " \  # h * i � [-x-]{+y+} </del>

Relations
  + `<i>`: `d` attacks `a`
)");
    std::erase(text, '\n');
    CHECK(plain_line(text) == text);
    std::string markdown = diff_markdown(changes);
    CHECK("\n" + markdown == R"(
1 claim added, 1 removed, 1 changed; 1 relation added

## Claims

* Added: `d`: ��31m � &lt;b&gt;x&lt;/b&gt; &#124; \`code\` \*\*b\*\* \[l\](u) " \\  \# h \* i � \[-x-\]{+y+} &lt;/del&gt;
* Removed: \`&lt;i&gt;&#124;: B
* Changed: `a`
  * text: <del>A��31m</del><ins>C��31m</ins> � &lt;b&gt;x&lt;/b&gt; &#124; \`code\` \*\*b\*\* \[l\](u) " \\  \# h \* i � \[-x-\]{+y+} &lt;/del&gt;<del> end</del>
  * speaker: none → &lt;b&gt;\`
  * tags: none → &#124;&lt;b&gt;
  * note, new: ��31m � &lt;b&gt;x&lt;/b&gt; &#124; \`code\` \*\*b\*\* \[l\](u) " \\  \# h \* i � \[-x-\]{+y+} &lt;/del&gt;

## Relations

* Added: `<i>`: `d` attacks `a`
)");
    std::erase(markdown, '\n');
    CHECK(plain_line(markdown) == markdown);
    CHECK(test::Schema("diff.schema.json").accepts(std::string_view(diff_json(changes))));
}

}  // namespace argmap
