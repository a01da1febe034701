#include "files.hpp"
#include "format/documents.hpp"
#include "format/format.hpp"
#include "test.hpp"

#include <string>

namespace argmap {

using test::document_of;
using test::told;

TEST_CASE("a map is written in one layout, whatever it looked like") {
    CHECK(write_map(document_of(R"({"relations":[{"to":"b","from":["a"],"note":"N","tags":["t","u"],
"weight":1e-1,"implicit":true,"source":["s"],"scheme":"sign","type":"support","id":"r"},
{"type":"attack","from":["a","c"],"to":"r","source":[{"in":"s","at":"p. 1"},{"in":"s","characters":[0,12]}]}],
"claims":[{"text":"A","id":"a","tags":[],"assumed":false,"implicit":false,"note":{"zh":"注","en":"N"}},
{"id":"b","text":{"zh":"乙","en":"B \u0022quoted\u0022, \\ and\n\u82cf"},"topic":"u","speaker":"p","source":{"in":"s"},
"weight":-0.0,"assumed":true,"implicit":true},{"id":"c","text":"C","weight":0.30000000000000004}],
"topics":{"t":{"topics":{"u":{"title":"U","topics":{"v":{"title":"V"}}},"w":{"title":"W"}},"title":"T","note":"N"},"x":{"title":"X"}},
"sources":{"s":{"note":"N","url":"https://example.org","date":"2024","publisher":"P","author":"A","title":"S"}},
"speakers":{"p":{"note":"N","name":"P"}},
"note":"N","main":["b"],"language":"en","title":{"en":"T","zh":"题"},"$schema":"../x.json"})")) ==
          R"json({
  "$schema": "../x.json",
  "title": {"en": "T", "zh": "题"},
  "language": "en",
  "main": "b",
  "note": "N",
  "speakers": {
    "p": {"name": "P", "note": "N"}
  },
  "sources": {
    "s": {"title": "S", "author": "A", "publisher": "P", "date": "2024", "url": "https://example.org", "note": "N"}
  },
  "topics": {
    "t": {"title": "T", "note": "N", "topics": {"u": {"title": "U", "topics": {"v": {"title": "V"}}}, "w": {"title": "W"}}},
    "x": {"title": "X"}
  },
  "claims": [
    {"id": "a", "text": "A", "note": {"zh": "注", "en": "N"}},
    {"id": "b", "text": {"zh": "乙", "en": "B \"quoted\", \\ and\n苏"}, "speaker": "p", "topic": "u", "source": "s", "weight": 0, "assumed": true, "implicit": true},
    {"id": "c", "text": "C", "weight": 0.30000000000000004}
  ],
  "relations": [
    {"id": "r", "type": "support", "from": "a", "to": "b", "scheme": "sign", "source": "s", "weight": 0.1, "implicit": true, "tags": ["t", "u"], "note": "N"},
    {"type": "attack", "from": ["a", "c"], "to": "r", "source": [{"in": "s", "at": "p. 1"}, {"in": "s", "characters": [0, 12]}]}
  ]
}
)json");
}

TEST_CASE("what a map lacks is left out, but for its lists of claims and relations") {
    CHECK(write_map(document_of(R"({"claims":[]})")) == "{\n  \"claims\": [],\n  \"relations\": []\n}\n");
    CHECK(write_map(document_of(R"({"speakers":{},"sources":{},"topics":{},"relations":[],"claims":[]})")) ==
          "{\n  \"speakers\": {},\n  \"claims\": [],\n  \"relations\": []\n}\n");
}

TEST_CASE("several main claims are a list") {
    CHECK(write_map(
              document_of(R"({"main":["a","b"],"claims":[{"id":"a","text":"A"},{"id":"b","text":"B"}]})")) ==
          R"({
  "main": ["a", "b"],
  "claims": [
    {"id": "a", "text": "A"},
    {"id": "b", "text": "B"}
  ],
  "relations": []
}
)");
}

TEST_CASE("what is written says the same when it is read again, for every map there is") {
    std::size_t maps = 0;
    for (const std::filesystem::path& file : test::map_files()) {
        Diagnostics diagnostics;
        const auto document = read(SourceFile(file.string(), test::contents(file)), diagnostics);
        if (!document || diagnostics.count(Severity::error) > 0)
            continue;
        INFO(file);
        const std::string written = write_map(*document);
        const Document again = document_of(written);
        CHECK(told(again) == told(*document));
        CHECK(write_map(again) == written);
        ++maps;
    }
    CHECK(maps >= 30);
}

TEST_CASE("every character comes back that a text may hold") {
    for (const char* text :
         {"\\u0009 tab", "\\n line", "\\u007e", "\\u0080", "\\u00ad", "\\u2028\\u2029", "\\ufeff x",
          "\\ud83d\\ude00", "\\/", "\\\\n", "\\\"", "</script>", "\\ufffd", "\\uffff"}) {
        INFO(text);
        const Document document =
            document_of(std::string(R"({"claims": [{"id": "a", "text": "x )") + text + "\"}]}");
        CHECK(told(document_of(write_map(document))) == told(document));
    }
}

}  // namespace argmap
