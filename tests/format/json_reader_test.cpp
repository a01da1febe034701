#include "diagnostics/print.hpp"
#include "format/documents.hpp"
#include "format/format.hpp"
#include "test.hpp"

#include <optional>
#include <string>
#include <utility>

namespace argmap {

using test::document_of;
using test::told;

namespace {

/// What reading finds, a line each, "AM110 at what is meant: message; help (note)", and then what is read
/// nevertheless, if a map can be made of it.
std::string reading(std::string text) {
    const SourceFile source("map.json", std::move(text));
    Diagnostics diagnostics;
    const std::optional<Document> document = read(source, diagnostics);
    diagnostics.sort();
    std::string all = "\n";
    const auto meant = [&](Span span) {
        return std::string(source.text().substr(span.begin, span.end - span.begin));
    };
    for (const Diagnostic& found : diagnostics.all()) {
        all += std::string(found.code->id) + " at " + meant(found.primary.span) + ": " +
               found.primary.message.in(Tongue::english);
        for (const Label& note : found.notes)
            all += "; " + note.message.in(Tongue::english) + " " + meant(note.span);
        for (const Message& help : found.help)
            all += "; " + help.in(Tongue::english);
        all += "\n";
    }
    return all + (document ? told(*document) : "no map\n");
}

/// The same of a claim with a key more, or of a relation, or of a map.
std::string claim_with(const std::string& member) {
    return reading(R"({"claims": [{"id": "a", "text": "A", )" + member + "}]}");
}
std::string relation_with(const std::string& member) {
    return reading(R"({"claims": [], "relations": [{"type": "support", "from": "a", "to": "b", )" + member +
                   "}]}");
}
std::string map_with(const std::string& member) {
    return reading(R"({"claims": [], )" + member + "}");
}

}  // namespace

TEST_CASE("every key is read") {
    CHECK(told(document_of(R"({
  "$schema": "x.json", "title": {"en": "T", "zh-Hant": "題"}, "language": "en", "main": ["a", "b"], "note": "N",
  "speakers": {"sam": {"name": "Sam", "note": "one"}, "max": {"name": {"en": "Max"}}},
  "sources": {"s": {"title": "S", "author": "A", "publisher": "P", "date": "2024", "url": "https://example.org", "note": "n"}},
  "topics": {"t": {"title": "T", "note": "n", "topics": {"u": {"title": "U"}}}, "v": {"title": "V"}},
  "claims": [
    {"id": "a", "text": "A", "speaker": "sam", "topic": "u", "source": ["s", {"in": "s", "at": "p. 1", "characters": [0, 7]}],
     "weight": 0.25, "assumed": true, "implicit": true, "tags": ["x", "y"], "note": "n"},
    {"id": "b", "text": {"en": "B", "zh": "乙"}, "source": "s", "assumed": false}],
  "relations": [
    {"id": "r", "type": "contrary", "from": "a", "to": "b", "scheme": "sign", "source": {"in": "s"}, "weight": 1,
     "implicit": true, "tags": ["x"], "note": {"en": "n"}},
    {"type": "support", "from": ["a", "b"], "to": "r"}, {"type": "attack", "from": "a", "to": "b"},
    {"type": "rephrase", "from": ["a"], "to": "b"}]})")) ==
          R"( schema(x.json) title(en: T) title(zh-Hant: 題) language(en) main(a) main(b) note(-: N)
speaker sam name(-: Sam) note(-: one)
speaker max name(en: Max)
source s title(-: S) author(A) publisher(P) date(2024) url(https://example.org) note(-: n)
topic t title(-: T) note(-: n)
topic u in(t) title(-: U)
topic v title(-: V)
claim a text(-: A) speaker(sam) topic(u) source(s) source(s at p. 1 0-7) weight(0.25) assumed implicit tags(x) tags(y) note(-: n)
claim b text(en: B) text(zh: 乙) source(s)
relation r contrary from(a) to(b) scheme(sign) source(s) weight(1) implicit tags(x) note(en: n)
relation - support from(a) from(b) to(r)
relation - attack from(a) to(b)
relation - rephrase from(a) to(b)
)");
}

TEST_CASE("entries say where they begin, and words where they stand") {
    const std::string text =
        R"({"claims": [ {"id": "a", "text": "\u0041"} ], "relations": [{"to": "a", "type": "support", "from": "b"}]})";
    const Document document = document_of(text);
    const auto at = [&](Offset offset) { return text.substr(offset, 4); };
    CHECK(at(document.claims[0].at) == "{\"id");
    CHECK(at(document.claims[0].id.at()) == "\"a\",");
    CHECK(at(document[document.claims[0].texts][0].text.at()) == "\"\\u0");
    CHECK(document[document.claims[0].texts][0].text.text() == "A");
    CHECK(at(document.relations[0].at) == "{\"to");
    CHECK(at(document.relations[0].type_at) == "\"sup");
    CHECK(at(document[document.relations[0].from][0].at()) == "\"b\"}");
}

TEST_CASE("a text that is no JSON is told with its cause") {
    CHECK(reading("") ==
          "\nAM101 at : the file is empty; `argmap new NAME` writes a map to start from\nno map\n");
    CHECK(reading(R"({"claims": [)") ==
          "\nAM101 at : the file ends in the middle of the map; it may be cut short: 2 brackets still "
          "open\nno map\n");
    CHECK(reading(R"({"claims": [],})") ==
          "\nAM101 at ,: a comma stands before the closing bracket; remove the comma\nno map\n");
    CHECK(reading(R"({"claims": [] "main": "a"})") ==
          "\nAM101 at \"main\": `,` or `}` was expected here; a comma may be missing before this\nno map\n");
    CHECK(reading(R"({"claims" []})") ==
          "\nAM101 at [: `:` was expected here, between a key and its value\nno map\n");
    CHECK(reading(R"({claims: []})") ==
          "\nAM101 at claims: a key was expected here; keys are strings in double quotes\nno map\n");
    CHECK(reading(R"({'claims': []})") ==
          R"(
AM101 at ': `'` is a single quotation mark, and JSON wants `"`; write `"` before and after each key and text
no map
)");
    CHECK(reading("{// remark\n}") == "\nAM101 at /: JSON has no comments; say it in a `note`\nno map\n");
    CHECK(reading("{\"title\": \"x\ny\"}") ==
          "\nAM101 at \n: a string does not end on its line; close the string with `\"`, or write a line "
          "break inside it as `\\n`\nno map\n");
    CHECK(reading(R"({"claims": [{"weight": 01}]})") ==
          "\nAM101 at 01: this is not a number as JSON writes them; digits, a point and an exponent, like "
          "`0.5` or `1e-3`; no `+`, no leading `.` or `0`\nno map\n");
    CHECK(reading(R"({"claims": [{"weight": 1e999}]})") ==
          "\nAM101 at 1e999: this number is too large to be read\nno map\n");
    CHECK(reading(R"({"title": "\x"})") ==
          "\nAM101 at \\x: there is no such escape; JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u "
          "with four digits\nno map\n");
}

TEST_CASE("a file in another encoding is refused, a byte order mark only told") {
    CHECK(reading(std::string("\xFF\xFE{\0", 4)) ==
          "\nAM102 at : the file looks like UTF-16; save the file as UTF-8\nno map\n");
    CHECK(reading("{\"title\": \"\xE4\"}") ==
          "\nAM102 at \": these bytes are not UTF-8; save the file as UTF-8\nno map\n");
    CHECK(reading("\xEF\xBB\xBF{\"claims\": []}") ==
          "\nAM103 at \xEF\xBB\xBF: the file begins with a byte order mark; save it as UTF-8 without one, or "
          "let `argmap format` write it anew\n\n");
}

TEST_CASE("a file holds one map and nothing else") {
    CHECK(reading("{\"claims\": []} \n\t\r") == "\n\n");
    CHECK(reading("{\"claims\": []} {}") ==
          "\nAM106 at {: something follows the end of the map; a file holds one map; remove what comes after "
          "it\nno map\n");
    CHECK(reading(std::string("{\"claims\": []}\0", 15)) ==
          "\nAM106 at " + std::string(1, '\0') +
              ": a NUL byte follows the end of the map; a file holds one map; remove what comes after it\nno "
              "map\n");
    CHECK(reading("[]") ==
          "\nAM110 at [: a map is an object, and this is a list; a map begins with `{` and has a list of "
          "`claims`\nno map\n");
    CHECK(reading("7") ==
          "\nAM110 at 7: a map is an object, and this is a number; a map begins with `{` and has a list of "
          "`claims`\nno map\n");
}

TEST_CASE("a key twice is told, and the first counts") {
    CHECK(map_with(R"("title": "T", "title": "U")") ==
          "\nAM107 at \"title\": the key `title` stands here a second time; the first time \"title\"; keep "
          "one of them: some readers take the first, others the last\n title(-: T)\n");
    CHECK(claim_with(R"("topic": "t", "topic": "u")") ==
          "\nAM107 at \"topic\": the key `topic` stands here a second time; the first time \"topic\"; keep "
          "one of them: some readers take the first, others the last\n\nclaim a text(-: A) topic(t)\n");
}

TEST_CASE("keys that mean nothing or are missing are told") {
    CHECK(map_with(R"("titel": "T")") ==
          "\nAM111 at \"titel\": a map has no key `titel`; did you mean `title`?\n\n");
    CHECK(map_with(R"("x": [{"y": 1}])") ==
          "\nAM111 at \"x\": a map has no key `x`; its keys are `$schema`, `title`, `language`, `main`, "
          "`allow`, `note`, `speakers`, `sources`, `topics`, `claims` and `relations`\n\n");
    CHECK(claim_with(R"("Speaker": "S")") ==
          "\nAM111 at \"Speaker\": a claim has no key `Speaker`; did you mean `speaker`?\n\nclaim a text(-: "
          "A)\n");
    CHECK(reading("{}") ==
          "\nAM112 at {: a map needs `claims`, and this one has none; add the key `claims`\n\n");
    CHECK(reading(R"({"claims": [{"text": "A"}, {"id": "b"}]})") ==
          "\nAM112 at {: a claim needs `id`, and this one has none; add the key `id`\nAM112 at {: a claim "
          "needs `text`, and this one has none; add the key `text`\n\nclaim b\n");
    CHECK(reading(R"({"claims": [], "relations": [{"type": "support"}, {"from": "a", "to": "b"}]})") ==
          "\nAM112 at {: this relation has no premise; add the key `from`\nAM112 at {: this relation has no "
          "target; add the key `to`\nAM112 at {: a relation needs `type`, and this one has none; add the key "
          "`type`\n\n");
    CHECK(map_with(R"("speakers": {"s": {}}, "sources": {"q": {}}, "topics": {"t": {}})") ==
          "\nAM112 at {: a speaker needs `name`, and this one has none; add the key `name`\nAM112 at {: a "
          "source needs `title`, and this one has none; add the key `title`\nAM112 at {: a topic needs "
          "`title`, and this one has none; add the key `title`\n\nspeaker s\nsource q\ntopic t\n");
    CHECK(claim_with(R"("source": {"at": "p. 1"})") ==
          "\nAM112 at {: a citation needs `in`, and this one has none; add the key `in`\n\nclaim a text(-: "
          "A)\n");
}

TEST_CASE("a value of the wrong kind is told and left out") {
    CHECK(map_with(R"("title": 1, "language": [], "main": {}, "note": null)") == R"(
AM110 at 1: `title` is a number, but a text (a string, or an object with one for each language) belongs here
AM110 at [: `language` is a list, but a string belongs here
AM110 at {: `main` is an object, but an id or a list of ids belongs here
AM110 at null: `note` is null, but a text (a string, or an object with one for each language) belongs here

)");
    CHECK(
        map_with(
            R"("speakers": [], "sources": {"s": 1}, "topics": {"t": {"title": "T", "topics": []}}, "relations": {})") ==
        R"(
AM110 at [: `speakers` is a list, but an object belongs here; write `"speakers": {"ana": {"name": "Ana"}}`
AM110 at 1: `s` is a number, but an object belongs here; write `"s": {"title": "S"}`
AM110 at [: `topics` is a list, but an object belongs here; write `"topics": {"health": {"title": "Health"}}`
AM110 at {: `relations` is an object, but a list belongs here

source s
topic t title(-: T)
)");
    CHECK(claim_with(
              R"("speaker": 1, "topic": true, "source": 2, "weight": "1", "assumed": 1, "tags": "t")") == R"(
AM110 at 1: `speaker` is a number, but a string belongs here
AM110 at true: `topic` is true or false, but a string belongs here
AM110 at 2: `source` is a number, but a source's id, or an object with `in` and `at`, belongs here
AM110 at "1": `weight` is a string, but a number belongs here; write `1`
AM110 at 1: `assumed` is a number, but true or false belongs here
AM110 at "t": `tags` is a string, but a list belongs here

claim a text(-: A)
)");
    CHECK(reading(R"({"claims": [1, {"id": "a", "text": {"en": 1, "zh": "甲"}}], "relations": ["a"]})") == R"(
AM110 at 1: this is a number, but an object belongs here
AM110 at 1: `en` is a number, but a string belongs here
AM110 at "a": this is a string, but an object belongs here

claim a text(zh: 甲)
)");
    CHECK(relation_with(R"("id": 1, "scheme": [], "source": [3])") == R"(
AM110 at 1: `id` is a number, but a string belongs here
AM110 at [: `scheme` is a list, but a string belongs here
AM110 at 3: this is a number, but a source's id, or an object with `in` and `at`, belongs here

relation - support from(a) to(b)
)");
}

TEST_CASE("a number outside its range is told") {
    CHECK(claim_with(R"("weight": 1.5)") ==
          "\nAM113 at 1.5: a weight lies between 0 and 1, and this is `1.5`; 0 is not at all, 1 is "
          "entirely\n\nclaim a text(-: A)\n");
    CHECK(claim_with(R"("weight": -1e-300)") ==
          "\nAM113 at -1e-300: a weight lies between 0 and 1, and this is `-1e-300`; 0 is not at all, 1 is "
          "entirely\n\nclaim a text(-: A)\n");
    CHECK(claim_with(R"("weight": 1e-400)") == "\n\nclaim a text(-: A) weight(0)\n");
    const auto characters = [](const std::string& range) {
        return claim_with(R"("source": {"in": "s", "characters": )" + range + "}");
    };
    CHECK(characters("[0, 4294967295]") == "\n\nclaim a text(-: A) source(s 0-4294967295)\n");
    CHECK(characters("[0, 4294967296]") ==
          "\nAM113 at 4294967296: a character's number lies between 0 and 4294967295, and this is "
          "`4294967296`\n\nclaim a text(-: A) "
          "source(s)\n");
    CHECK(characters("[0.5, 1]") ==
          "\nAM110 at 0.5: characters are counted in whole numbers\n\nclaim a text(-: A) source(s)\n");
    CHECK(characters("[1]") ==
          "\nAM110 at [: `characters` has two numbers: the first character, and the one after the "
          "last\n\nclaim a text(-: A) source(s)\n");
    CHECK(characters("[7, 5]") ==
          "\nAM121 at [: this range ends before it begins; write the first character, then the one after the "
          "last\n\nclaim a text(-: A) source(s)\n");
    CHECK(characters("[5, 5]") ==
          "\nAM121 at [: this range is empty; write the first character, then the one after the "
          "last\n\nclaim a text(-: A) source(s)\n");
}

TEST_CASE("a relation is of one of four types") {
    CHECK(
        reading(
            R"({"claims": [], "relations": [{"type": "suport", "from": "a", "to": "b"}, {"type": "is", "from": "a", "to": "b"}]})") ==
        "\nAM114 at \"suport\": there is no relation type `suport`; did you mean `support`?\nAM114 at "
        "\"is\": there is no relation type `is`; the types are `support`, `attack`, `contrary` and "
        "`rephrase`\n\n");
}

TEST_CASE("a malformed id is told, and what needs it is left out") {
    CHECK(
        reading(
            R"({"claims": [{"id": "", "text": "A"}, {"id": "b c", "text": "B"}, {"id": "c\u0001", "text": "C"},
{"id": "门\u3000", "text": "D"}]})") == R"(
AM115 at "": this id is empty; an id is a short name such as `close-centre`
AM115 at "b c": the id `b c` has white space in it; write `b-c`, here and wherever it is named
AM115 at "c\u0001": the id `c�` has a control character in it; an id is a short name such as `close-centre`
AM115 at "门\u3000": the id `门　` has white space in it; write `门`, here and wherever it is named

)");
    CHECK(map_with(R"("topics": {"a b": {"title": "T"}})") ==
          "\nAM115 at \"a b\": the id `a b` has white space in it; write `a-b`, here and wherever it is "
          "named\n\n");
    CHECK(reading(R"({"claims": [], "relations": [{"type": "support", "from": ["a", "b c"], "to": "d"}]})") ==
          "\nAM115 at \"b c\": the id `b c` has white space in it; write `b-c`, here and wherever it is "
          "named\n\n");
}

TEST_CASE("what is declared in another shape is told once, and its ids are taken") {
    CHECK(
        map_with(
            R"("topics": {"t": "T", "u": {"title": "U", "topics": ["v"]}}, "sources": [{"id": "s", "title": "S"}, 7])") ==
        R"(
AM110 at "T": `t` is a string, but an object belongs here; write `"t": {"title": "T"}`
AM110 at [: `topics` is a list, but an object belongs here; write `"topics": {"v": {"title": "V"}}`
AM110 at [: `sources` is a list, but an object belongs here; write `"sources": {"s": {"title": "S"}}`

source s
topic t
topic u title(-: U)
topic v in(u)
)");
    CHECK(reading(R"({"claims": {"a": "A", "b": {"text": "B"}}})") ==
          "\nAM110 at {: `claims` is an object, but a list belongs here; write `\"claims\": [{\"id\": "
          "\"close-centre\", \"text\": \"...\"}]`\n\nclaim a\nclaim b\n");
}

TEST_CASE("a JSON Schema is no map, and nothing else is said of it") {
    CHECK(reading(R"({"$id": "x", "$schema" : "https://json-schema.org/draft/2020-12/schema", "type": 7})") ==
          "\nAM110 at \"$schema\": this is a JSON Schema, and no map; leave it alone; a map has a list of "
          "`claims`, and needs no `$schema`\nno map\n");
    CHECK(reading(R"({"$schema": "http://json-schema.org/draft-07/schema#", "claims": []})") ==
          "\n schema(http://json-schema.org/draft-07/schema#)\n");
}

TEST_CASE("a text has something to read and nothing that disturbs") {
    CHECK(reading(R"({"claims": [{"id": "a", "text": " \u3000"}, {"id": "b", "text": ""}]})") ==
          "\nAM116 at \" \\u3000\": this text is blank; write something to read, or leave the key out where "
          "it is not required\nAM116 at \"\": this text is empty; write something to read, or leave the key "
          "out where it is not required\n\nclaim a\nclaim b\n");
    CHECK(
        claim_with(R"("note": "a\u0000b")") ==
        "\nAM117 at \\u0000: this text has the control character U+0000 in it; remove it\n\nclaim a text(-: "
        "A)\n");
    CHECK(claim_with(R"("note": "a\r\nb")") ==
          "\nAM117 at \\r: this text has a carriage return (`\\r`) in it; write the line break as `\\n` "
          "alone\n\nclaim a text(-: A)\n");
    CHECK(claim_with(R"("note": "a\n\tb")") == "\n\nclaim a text(-: A) note(-: a\n\tb)\n");
    CHECK(claim_with(R"("speaker": "a\nb")") ==
          "\nAM117 at \\n: this text has a line break (`\\n`) in it; write it on one line, with a space "
          "here\n\nclaim a text(-: A)\n");
}

TEST_CASE("a language is a language tag") {
    const std::string help = "; a language tag looks like `en`, `zh` or `pt-BR`\n";
    CHECK(map_with(R"("language": "English")") ==
          "\nAM118 at \"English\": `English` is not a language tag; write `en`\n\n");
    CHECK(map_with(R"("language": "Elvish!")") ==
          "\nAM118 at \"Elvish!\": `Elvish!` is not a language tag" + help + "\n");
    CHECK(map_with(R"("title": {"e": "T", "de-CH-1996": "U", "zh_CN": "V"})") ==
          "\nAM118 at \"e\": `e` is not a language tag" + help +
              "AM118 at \"zh_CN\": `zh_CN` is not a language tag" + help + " title(de-CH-1996: U)\n");
}

TEST_CASE("lists name different things, and some of them at least one") {
    CHECK(reading(
              R"({"claims": [], "relations": [{"type": "support", "from": ["a", "b", "a"], "to": "c"}]})") ==
          "\nAM119 at \"a\": `a` is named twice in this list; name it once\n\nrelation - support from(a) "
          "from(b) to(c)\n");
    CHECK(reading(R"({"claims": [], "relations": [{"type": "support", "from": [], "to": "c"}]})") ==
          "\nAM120 at [: this relation has no premise; name the claim it comes from, or the claims that only "
          "work together\n\n");
    CHECK(map_with(R"("main": [], "title": {})") ==
          "\nAM120 at [: this list is empty; name at least one, or leave the key out\nAM120 at {: this text "
          "is in no language; write it as a string, or as `{\"en\": \"...\"}`\n\n");
    CHECK(
        claim_with(R"("source": [], "tags": [])") ==
        "\nAM120 at [: this list is empty; name at least one, or leave the key out\n\nclaim a text(-: A)\n");
}

}  // namespace argmap
