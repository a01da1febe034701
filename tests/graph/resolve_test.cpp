#include "graph/resolve.hpp"

#include "diagnostics/print.hpp"
#include "format/format.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <optional>
#include <string>
#include <utility>

namespace argmap {

namespace {

struct Resolved {
    ArgumentMap map;
    std::string findings;  // as a person reads them, on lines of their own
};

Resolved resolved(std::string text) {
    const SourceFile source("map.json", std::move(text));
    Diagnostics diagnostics;
    std::optional<Document> document = read(source, diagnostics);
    REQUIRE(document);
    ArgumentMap map = resolve(std::move(*document), diagnostics);
    diagnostics.sort();
    return {std::move(map), "\n" + findings_for_people(source, diagnostics)};
}

/// "a b": ids of claims in order.
template <class Claims>
std::string ids(const ArgumentMap& map, const Claims& claims) {
    std::string text;
    for (const ClaimId claim : claims)
        text += (text.empty() ? "" : " ") + std::string(map.id(claim));
    return text;
}

/// "r: a b support c", "attack r" for one without an id, a line each.
std::string relations(const ArgumentMap& map) {
    std::string text;
    for (const RelationId relation : map.relations()) {
        const Target target = map.target(relation);
        text += (map.id(relation).empty() ? "" : std::string(map.id(relation)) + ": ") +
                ids(map, map.premises(relation)) + " " + std::string(name(map.type(relation))) + " " +
                std::string(target.is_claim() ? map.id(target.claim()) : map.id(target.relation())) + "\n";
    }
    return text;
}

const std::string a_to_d = R"("claims": [
{"id": "a", "text": "A"},
{"id": "b", "text": "B"},
{"id": "c", "text": "C"},
{"id": "d", "text": "D"}],
)";

}  // namespace

TEST_CASE("claims, relations and all that they name are found, in file order") {
    const auto [map, findings] = resolved(R"({
"title": "T", "language": "en", "main": ["b", "a"],
"speakers": {"sam": {"name": "Sam S."}},
"sources": {"book": {"title": "The Book"}},
"topics": {"outer": {"title": "Outer", "topics": {"inner": {"title": {"en": "Inner", "zh": "内"}}}}},
"claims": [
{"id": "a", "text": {"zh": "甲", "en": "A"}, "topic": "inner", "speaker": "sam", "source": ["book", {"in": "book", "at": "p. 2"}]},
{"id": "b", "text": "B"}],
"relations": [
{"type": "attack", "from": "a", "to": "r"},
{"id": "r", "type": "support", "from": ["a"], "to": "b"}]})");
    CHECK(findings == "\n");
    CHECK(ids(map, map.claims()) == "a b");
    CHECK(relations(map) == "a attack r\nr: a support b\n");
    CHECK(ids(map, map.main_claims()) == "b a");
    CHECK(map.is_undercut(RelationId{0}));
    CHECK_FALSE(map.is_undercut(RelationId{1}));
    CHECK(map.find_claim("b") == ClaimId{1});
    CHECK(map.find_claim("r") == std::nullopt);
    CHECK(map.find_relation("r") == RelationId{1});
    CHECK(map.find_relation("a") == std::nullopt);
    CHECK(map.topic(ClaimId{0}) == map.find_topic("inner"));
    CHECK(map.topic(ClaimId{1}) == std::nullopt);
    CHECK(map.parent(*map.find_topic("inner")) == map.find_topic("outer"));
    CHECK(map.title(*map.find_topic("inner"), "zh") == "内");
    CHECK(map.name(*map.speaker(ClaimId{0})) == "Sam S.");
    CHECK(map.speaker(ClaimId{1}) == std::nullopt);
    REQUIRE(map.citations(ClaimId{0}).size() == 2);
    CHECK(map.title(map.citations(ClaimId{0})[1].source) == "The Book");
    CHECK(map.citations(ClaimId{0})[1].entry->locator.text() == "p. 2");
    CHECK(map.text(ClaimId{0}) == "A");
    CHECK(map.text(ClaimId{0}, "zh") == "甲");
    CHECK(map.text(ClaimId{0}, "zh-Hant") == "甲");
    CHECK(map.text(ClaimId{1}, "zh") == "B");
    CHECK(std::vector(map.languages().begin(), map.languages().end()) ==
          std::vector<std::string_view>{"en", "zh"});
}

TEST_CASE("an id that is taken is reported, and the first keeps it") {
    const auto [map, findings] = resolved(R"({"claims": [
{"id": "a", "text": "A"},
{"id": "b", "text": "B"},
{"id": "a", "text": "Another"}],
"relations": [
{"id": "b", "type": "support", "from": "b", "to": "a"},
{"id": "r", "type": "support", "from": "b", "to": "a"},
{"id": "r", "type": "attack", "from": "b", "to": "a"}]})");
    CHECK(findings == R"(
map.json:4:8: error[AM201]: there is already a claim `a`
    {"id": "a", "text": "Another"}],
           ^~~
map.json:2:8: note: the first one
  help: rename one of them
map.json:6:8: error[AM201]: there is already a claim `b`
    {"id": "b", "type": "support", "from": "b", "to": "a"},
           ^~~
map.json:3:8: note: the first one
  help: claims and relations share their ids: rename one of them
map.json:8:8: error[AM201]: there is already a relation `r`
    {"id": "r", "type": "attack", "from": "b", "to": "a"}]}
           ^~~
map.json:7:8: note: the first one
  help: claims and relations share their ids: rename one of them
)");
    CHECK(ids(map, map.claims()) == "a b");
    CHECK(map.text(ClaimId{0}) == "A");
    CHECK(map.find_relation("r") == RelationId{1});
}

TEST_CASE("a relation of something that does not exist is left out, with all that is aimed at it") {
    const auto [map, findings] = resolved("{" + a_to_d + R"("relations": [
{"type": "attack", "from": "c", "to": "warrant"},
{"id": "warrant", "type": "support", "from": "d", "to": "broken"},
{"id": "broken", "type": "support", "from": ["a", "bb"], "to": "c"},
{"id": "kept", "type": "support", "from": "a", "to": "c"},
{"type": "attack", "from": "kept", "to": "c"},
{"type": "attack", "from": "b", "to": "kept"}]})");
    CHECK(findings == R"(
map.json:9:51: error[AM202]: no claim or relation has the id `bb`
    {"id": "broken", "type": "support", "from": ["a", "bb"], "to": "c"},
                                                      ^~~~
  help: did you mean `b`?
map.json:11:28: error[AM202]: `kept` is a relation, and only a claim can be a premise
    {"type": "attack", "from": "kept", "to": "c"},
                               ^~~~~~
  help: name the claims that it comes from
)");
    CHECK(relations(map) == "kept: a support c\nb attack kept\n");
    CHECK(map.find_relation("warrant") == std::nullopt);
    CHECK(map.find_relation("kept") == RelationId{0});
}

TEST_CASE("topics, sources and speakers that are not declared are reported, and what names them is kept") {
    const auto [map, findings] = resolved(R"({
"speakers": {"sam": {"name": "Sam"}}, "sources": {"book": {"title": "Book"}}, "topics": {"trade": {"title": "Trade"}},
"claims": [
{"id": "a", "text": "A", "topic": "trad", "source": "boook", "speaker": "Max"},
{"id": "b", "text": "B"}],
"relations": [
{"type": "support", "from": "a", "to": "b", "source": "film"}]})");
    CHECK(findings == R"(
map.json:4:35: error[AM203]: no topic has the id `trad`
    {"id": "a", "text": "A", "topic": "trad", "source": "boook", "speaker": "Max"},
                                      ^~~~~~
  help: did you mean `trade`?
map.json:4:53: error[AM204]: no source has the id `boook`
    {"id": "a", "text": "A", "topic": "trad", "source": "boook", "speaker": "Max"},
                                                        ^~~~~~~
  help: did you mean `book`?
map.json:4:73: error[AM205]: no speaker has the id `Max`
    {"id": "a", "text": "A", "topic": "trad", "source": "boook", "speaker": "Max"},
                                                                            ^~~~~
  help: the only speaker is `sam`
  help: or declare it under `speakers`: `"Max": {"name": "Max"}`
map.json:7:55: error[AM204]: no source has the id `film`
    {"type": "support", "from": "a", "to": "b", "source": "film"}]}
                                                          ^~~~~~
  help: the only source is `book`
  help: or declare it under `sources`: `"film": {"title": "Film"}`
)");
    CHECK(ids(map, map.claims()) == "a b");
    CHECK(relations(map) == "a support b\n");
    CHECK(map.citations(ClaimId{0}).empty());
}

TEST_CASE("a topic that is nowhere declared is told once, with the line that declares it") {
    const auto [map, findings] = resolved(R"({"claims": [
{"id": "a", "text": "A", "topic": "first-lessons"},
{"id": "b", "text": "B", "topic": "costs"},
{"id": "c", "text": "C", "topic": "first-lessons"},
{"id": "d", "text": "D", "topic": "first-lessons"}]})");
    CHECK(findings == R"(
map.json:2:35: error[AM203]: no topic has the id `first-lessons`, which is named 3 times
    {"id": "a", "text": "A", "topic": "first-lessons"},
                                      ^~~~~~~~~~~~~~~
  help: declare it in the map: `"topics": {"first-lessons": {"title": "First lessons"}}`
map.json:3:35: error[AM203]: no topic has the id `costs`
    {"id": "b", "text": "B", "topic": "costs"},
                                      ^~~~~~~
  help: declare it in the map: `"topics": {"costs": {"title": "Costs"}}`
)");
}

TEST_CASE("speakers need no declaration where none is declared") {
    const auto [map, findings] = resolved(
        R"({"claims": [{"id": "a", "text": "A", "speaker": "Max"}, {"id": "b", "text": "B", "speaker": "Max"}]})");
    CHECK(findings == "\n");
    CHECK(map.speaker(ClaimId{0}) == map.speaker(ClaimId{1}));
    CHECK(map.name(*map.speaker(ClaimId{0})) == "Max");
}

TEST_CASE("relations that contradict themselves are left out") {
    const auto [map, findings] = resolved("{" + a_to_d + R"("relations": [
{"type": "support", "from": ["a", "b"], "to": "b"},
{"type": "contrary", "from": ["a", "b"], "to": "c"},
{"id": "r", "type": "support", "from": "a", "to": "b"},
{"type": "rephrase", "from": "c", "to": "r"},
{"id": "self", "type": "attack", "from": "a", "to": "self"},
{"id": "one", "type": "attack", "from": "a", "to": "two"},
{"id": "two", "type": "attack", "from": "b", "to": "one"},
{"type": "attack", "from": "c", "to": "two"}]})");
    CHECK(findings == R"(
map.json:7:47: error[AM206]: `b` is both a premise and the target of this relation
    {"type": "support", "from": ["a", "b"], "to": "b"},
                                                  ^~~
  help: name another claim as `from` or as `to`
map.json:8:10: error[AM208]: a contrary joins two claims, and this one has several premises
    {"type": "contrary", "from": ["a", "b"], "to": "c"},
             ^~~~~~~~~~
  help: use `attack`, or name two claims
map.json:10:41: error[AM208]: a rephrase joins two claims, and `r` is a relation
    {"type": "rephrase", "from": "c", "to": "r"},
                                            ^~~
  help: use `support`, or name two claims
map.json:11:53: error[AM207]: the relation `self` is aimed at itself
    {"id": "self", "type": "attack", "from": "a", "to": "self"},
                                                        ^~~~~~
  help: aim one of them at a claim
map.json:12:52: error[AM207]: the relations `one` and `two` are aimed at each other in a cycle
    {"id": "one", "type": "attack", "from": "a", "to": "two"},
                                                       ^~~~~
  help: aim one of them at a claim
)");
    CHECK(relations(map) == "r: a support b\n");
}

TEST_CASE("without a main claim declared, the only top is the main claim") {
    const auto main_of = [](const std::string& relations) {
        const Resolved result = resolved("{" + a_to_d + "\"relations\": [" + relations + "]}");
        return ids(result.map, result.map.main_claims());
    };
    const std::string a_to_b = R"({"type": "support", "from": "a", "to": "b"})";
    CHECK(main_of("").empty());
    CHECK(main_of(a_to_b) == "b");
    CHECK(main_of(a_to_b + R"(, {"type": "attack", "from": "b", "to": "c"})") == "c");
    CHECK(main_of(a_to_b + R"(, {"type": "attack", "from": "c", "to": "d"})").empty());
    CHECK(main_of(a_to_b + R"(, {"type": "support", "from": "b", "to": "a"})").empty());
    CHECK(main_of(a_to_b + R"(, {"type": "rephrase", "from": "b", "to": "a"})") == "b");
}

TEST_CASE("a main claim must be a claim that exists") {
    const auto [map, findings] = resolved(R"({"main": ["b", "r", "x"],
"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}],
"relations": [{"id": "r", "type": "support", "from": "a", "to": "b"}]})");
    CHECK(findings == R"(
map.json:1:16: error[AM202]: `r` is a relation, and only a claim can be the main one
    {"main": ["b", "r", "x"],
                   ^~~
  help: name the claim that the map is about
map.json:1:21: error[AM202]: no claim or relation has the id `x`
    {"main": ["b", "r", "x"],
                        ^~~
  help: add a claim with this id, or name another one here
)");
    CHECK(ids(map, map.main_claims()) == "b");
}

TEST_CASE("the lists of relations hold what their definition says, on every small map") {
    test::for_every_small_map(3, 2, [](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        bool same = map.claim_count() == small.claims && map.relation_count() == small.relations.size();
        for (const ClaimId claim : map.claims()) {
            std::vector<RelationId> from, to;
            for (const RelationId relation : map.relations()) {
                const auto premises = map.premises(relation);
                if (std::find(premises.begin(), premises.end(), claim) != premises.end())
                    from.push_back(relation);
                if (map.target(relation) == Target(claim))
                    to.push_back(relation);
            }
            const auto all_from = map.relations_from(claim), all_to = map.relations_to(claim);
            same = same && std::equal(from.begin(), from.end(), all_from.begin(), all_from.end()) &&
                   std::equal(to.begin(), to.end(), all_to.begin(), all_to.end());
        }
        for (const RelationId relation : map.relations()) {
            std::vector<RelationId> to;
            for (const RelationId other : map.relations())
                if (map.target(other) == Target(relation))
                    to.push_back(other);
            const auto all_to = map.relations_to(relation);
            const test::SmallRelation& written = small.relations[index(relation)];
            same = same && std::equal(to.begin(), to.end(), all_to.begin(), all_to.end()) &&
                   map.type(relation) == written.type && map.is_linked(relation) == (written.from.size() > 1);
        }
        if (!same)
            FAIL_CHECK(small.json());
    });
}

}  // namespace argmap
