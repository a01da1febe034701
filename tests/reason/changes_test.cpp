#include "reason/changes.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

/// Claims a, b, c, d with the relations given.
ArgumentMap among_four(const std::string& relations) {
    return test::map_of(R"({"main": "a", "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"},
        {"id": "c", "text": "C"}, {"id": "d", "text": "D"}], "relations": [)" +
                        relations + "]}");
}

constexpr ClaimId a{0};
constexpr ClaimId b{1};
constexpr ClaimId c{2};
constexpr ClaimId d{3};

/// "a: b! c; b attack a; b, c support x": claims, assumed ones with an exclamation mark, then relations.
std::string told(const ArgumentMap& map) {
    std::string text;
    for (const ClaimId claim : map.claims())
        text += (text.empty() ? "" : " ") + std::string(map.id(claim)) + (map[claim].assumed ? "!" : "");
    for (const RelationId relation : map.relations()) {
        text += "; " + std::string(map.id(relation)) + (map.id(relation).empty() ? "" : ": ");
        for (const ClaimId premise : map.premises(relation))
            text += std::string(map.id(premise)) + " ";
        const Target target = map.target(relation);
        text += std::string(name(map.type(relation))) + " " +
                std::string(target.is_claim() ? map.id(target.claim()) : map.id(target.relation()));
    }
    return text;
}

}  // namespace

TEST_CASE("without a claim its relations are gone, and what is aimed at these") {
    const ArgumentMap map = among_four(R"({"id": "linked", "type": "support", "from": ["b", "c"], "to": "a"},
        {"id": "undercut", "type": "attack", "from": "d", "to": "linked"},
        {"id": "answer", "type": "attack", "from": "a", "to": "undercut"},
        {"id": "other", "type": "support", "from": "d", "to": "a"},
        {"id": "on-b", "type": "attack", "from": "d", "to": "b"})");
    CHECK(told(changed(map, {.without = {b}})) == "a c d; other: d support a");
    CHECK(told(changed(map, {.without = {a}})) == "b c d; on-b: d attack b");
    CHECK(told(changed(map, {.without = {d, d}})) == "a b c; linked: b c support a");
    CHECK(told(changed(map, {.without = {a, b, c, d}})).empty());
}

TEST_CASE("without a relation what is aimed at it is gone too") {
    const ArgumentMap map = among_four(R"({"id": "for", "type": "support", "from": "b", "to": "a"},
        {"id": "undercut", "type": "attack", "from": "d", "to": "for"},
        {"id": "answer", "type": "attack", "from": "a", "to": "undercut"},
        {"id": "other", "type": "support", "from": "d", "to": "a"})");
    CHECK(told(changed(map, {.without_relations = {RelationId{0}}})) == "a b c d; other: d support a");
    CHECK(told(changed(map, {.without_relations = {RelationId{2}}})) ==
          "a b c d; for: b support a; undercut: d attack for; other: d support a");
}

TEST_CASE("a claim that stands come what may is attacked no longer, and still attacks") {
    const ArgumentMap map = among_four(R"({"id": "for", "type": "support", "from": "b", "to": "a"},
        {"id": "against", "type": "attack", "from": "c", "to": "a"},
        {"id": "undercut", "type": "attack", "from": "d", "to": "against"},
        {"id": "ab", "type": "contrary", "from": "a", "to": "b"},
        {"id": "unlike", "type": "attack", "from": "d", "to": "ab"})");
    CHECK(told(changed(map, {.assumed = {a}})) ==
          "a! b c d; for: b support a; ab: a attack b; unlike: d attack ab");
    CHECK(told(changed(map, {.assumed = {b}})) ==
          "a b! c d; for: b support a; against: c attack a; undercut: d attack against; ab: b attack a; "
          "unlike: d attack ab");
    CHECK(told(changed(map, {.assumed = {a, b}})) == "a! b! c d; for: b support a");
    CHECK(told(changed(map, {.without = {b}, .assumed = {a, b}})) == "a! c d");
}

TEST_CASE("claims can attack more claims and relations, also those without an id") {
    const ArgumentMap map = among_four(R"({"type": "support", "from": "b", "to": "a"},
        {"id": "relation-1", "type": "support", "from": "c", "to": "a"},
        {"type": "support", "from": "d", "to": "a"})");
    CHECK(told(changed(map,
                       {.attacks = {{d, b}, {c, RelationId{0}}, {d, RelationId{0}}, {d, RelationId{1}}}})) ==
          "a b c d; relation-2: b support a; relation-1: c support a; d support a; d attack b; "
          "c attack relation-2; d attack relation-2; d attack relation-1");
    CHECK(told(changed(map, {.attacks = {{b, RelationId{2}}, {c, RelationId{0}}}})) ==
          "a b c d; relation-3: b support a; relation-1: c support a; relation-2: d support a; "
          "b attack relation-2; c attack relation-3");
}

TEST_CASE("attacks by and on what is left out are left out, and those on what stands come what may") {
    const ArgumentMap map = among_four(R"({"id": "for", "type": "support", "from": "b", "to": "a"})");
    CHECK(told(changed(map, {.without = {b},
                             .assumed = {c},
                             .attacks = {{b, a}, {a, b}, {d, RelationId{0}}, {d, c}, {c, d}}})) ==
          "a c! d; c attack d");
}

TEST_CASE("claims can have other weights") {
    const ArgumentMap map = test::map_of(R"({"claims": [{"id": "a", "text": "A", "weight": 0.5},
        {"id": "b", "text": "B"}, {"id": "c", "text": "C", "weight": 0.25}]})");
    const ArgumentMap other =
        changed(map, {.without = {a}, .weights = {{b, 0.25}, {c, 1}, {a, 0}, {c, 0.75}}});
    CHECK(other.claim_count() == 2);
    CHECK(other[ClaimId{0}].weight.value == 0.25);
    CHECK(other[ClaimId{1}].weight.value == 0.75);
}

TEST_CASE("a changed map says all that is left of a map, and needs it no longer") {
    std::optional<ArgumentMap> map = test::map_of(R"({"title": "T", "language": "en", "main": ["a", "b"],
        "speakers": {"ann": {"name": "Ann"}}, "sources": {"book": {"title": "A b\u006fok"}},
        "topics": {"t": {"title": "Outer", "topics": {"u": {"title": "Inner"}}}},
        "claims": [{"id": "\u0061", "text": {"en": "A", "zh": "\u4e00"}, "speaker": "ann", "topic": "u"},
        {"id": "b", "text": "B", "source": [{"in": "book", "at": "p. 3"}], "tags": ["old"]}],
        "relations": [{"type": "rephrase", "from": "a", "to": "b", "note": "N"}]})");
    const ArgumentMap same = changed(*map, {});
    const ArgumentMap without_b = changed(*map, {.without = {b}});
    const std::string written = write_map(map->document());
    map.reset();
    CHECK(write_map(same.document()) == written);
    CHECK(write_map(without_b.document()) == R"({
  "title": "T",
  "language": "en",
  "main": "a",
  "speakers": {
    "ann": {"name": "Ann"}
  },
  "sources": {
    "book": {"title": "A book"}
  },
  "topics": {
    "t": {"title": "Outer", "topics": {"u": {"title": "Inner"}}}
  },
  "claims": [
    {"id": "a", "text": {"en": "A", "zh": "一"}, "speaker": "ann", "topic": "u"}
  ],
  "relations": []
}
)");
}

TEST_CASE("what a map could not mean stays left out of a changed one") {
    Diagnostics diagnostics;
    const ArgumentMap map = resolve(
        *read(SourceFile("map.json", R"({"claims": [{"id": "a", "text": "A"}, {"id": "a", "text": "Again"},
            {"id": "b", "text": "B"}, {"id": "c", "text": "C"}], "relations": [
            {"id": "r", "type": "support", "from": "nobody", "to": "a"},
            {"id": "r", "type": "support", "from": "b", "to": "a"},
            {"id": "b", "type": "support", "from": "c", "to": "a"},
            {"type": "attack", "from": "b", "to": "c"}]})"),
              diagnostics),
        diagnostics);
    CHECK(told(changed(map, {.without = {a}})) == "b c; b attack c");
    CHECK(told(changed(map, {.attacks = {{c, RelationId{0}}, {b, RelationId{1}}}})) ==
          "a b c; relation-1: b support a; relation-2: c support a; b attack c; c attack relation-1; "
          "b attack relation-2");
}

namespace {

/// A choice of what to change in a map of claims c0, c1 ... and relations r0, r1 ...
Changes random_changes(std::mt19937& random, const test::SmallMap& small) {
    Changes changes;
    for (std::uint32_t claim = 0; claim < small.claims; ++claim) {
        if (random() % 5 == 0)
            changes.without.push_back(ClaimId{claim});
        if (random() % 4 == 0)
            changes.assumed.push_back(ClaimId{claim});
    }
    for (std::uint32_t relation = 0; relation < small.relations.size(); ++relation)
        if (random() % 8 == 0)
            changes.without_relations.push_back(RelationId{relation});
    for (std::size_t count = random() % 3; count > 0; --count) {
        const ClaimId from{static_cast<std::uint32_t>(random() % small.claims)};
        const ClaimId to{static_cast<std::uint32_t>(random() % small.claims)};
        if (random() % 3 == 0 && !small.relations.empty())
            changes.attacks.emplace_back(
                from, RelationId{static_cast<std::uint32_t>(random() % small.relations.size())});
        else if (from != to)
            changes.attacks.emplace_back(from, to);
    }
    return changes;
}

/// The map's text after the changes, by what they are said to be: one thing after another is looked at again
/// until nothing is to go any more.
std::string plainly_changed(const test::SmallMap& small, const Changes& changes) {
    using Json = nlohmann::ordered_json;
    Json map = Json::parse(small.json());
    const auto is_among = [](const auto& ids, char kind, const std::string& id) {
        return std::any_of(ids.begin(), ids.end(),
                           [&](auto one) { return kind + std::to_string(index(one)) == id; });
    };
    const auto is_assumed = [&](const std::string& id) { return is_among(changes.assumed, 'c', id); };
    const auto has = [&](const std::string& id) {
        for (const char* list : {"claims", "relations"})
            for (const Json& entry : map[list])
                if (entry.value("id", "") == id)
                    return true;
        return false;
    };
    const auto erase = [&](const char* list, const auto& is_to_go) {
        Json left = Json::array();
        for (const Json& entry : map[list])
            if (!is_to_go(entry))
                left.push_back(entry);
        const bool is_smaller = left.size() < map[list].size();
        map[list] = left;
        return is_smaller;
    };
    for (const auto& [from, target] : changes.attacks)
        map["relations"].push_back(
            {{"type", "attack"},
             {"from", {"c" + std::to_string(index(from))}},
             {"to", target.is_claim() ? "c" + std::to_string(index(target.claim()))
                                      : "r" + std::to_string(index(target.relation()))}});
    for (Json& claim : map["claims"])
        if (is_assumed(claim["id"]))
            claim["assumed"] = true;
    erase("claims", [&](const Json& claim) { return is_among(changes.without, 'c', claim["id"]); });
    erase("relations", [&](const Json& relation) {
        return is_among(changes.without_relations, 'r', relation.value("id", ""));
    });
    for (Json& relation : map["relations"])
        if (relation["type"] == "contrary" && is_assumed(relation["from"][0])) {
            relation["type"] = "attack";
        } else if (relation["type"] == "contrary" && is_assumed(relation["to"])) {
            relation["type"] = "attack";
            std::swap(relation["from"][0], relation["to"]);
        }
    while (erase("relations", [&](const Json& relation) {
        const auto& from = relation["from"];
        return !std::all_of(from.begin(), from.end(), has) || !has(relation["to"]) ||
               (relation["type"] == "attack" && is_assumed(relation["to"]));
    })) {
    }
    if (!has("c0"))
        map.erase("main");
    return map.dump();
}

}  // namespace

TEST_CASE("changed maps are what the definition of the changes says") {
    std::mt19937 random(3);
    for (std::size_t i = 0; i < 3000; ++i) {
        const test::SmallMap small = test::random_map(random, 2 + i % 6, i % 12);
        const Changes changes = random_changes(random, small);
        if (changes.without.size() == small.claims)
            continue;
        const ArgumentMap expected = test::map_of(plainly_changed(small, changes));
        const ArgumentMap found = changed(small.map(), changes);
        if (write_map(found.document()) != write_map(expected.document()) ||
            grounded(found) != grounded(expected))
            FAIL(small.json() << " becomes " << write_map(found.document()) << " instead of "
                              << write_map(expected.document()));
    }
}

TEST_CASE("what changes between two maps is told claim by claim") {
    const ArgumentMap before = test::map_of(R"({"claims": [{"id": "d", "text": "D", "weight": 0.4},
        {"id": "a", "text": "A", "weight": 0.8}, {"id": "b", "text": "B", "weight": 0.5},
        {"id": "c", "text": "C", "weight": 0.6}],
        "relations": [{"type": "attack", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "b"},
        {"type": "support", "from": "a", "to": "d"}]})");
    const auto told_without = [&](const Changes& changes) {
        const ArgumentMap after = changed(before, changes);
        const Labelling labels_before = grounded(before);
        const Labelling labels_after = grounded(after);
        const auto strengths_before = std::get<Strengths>(strengths_of(before));
        const auto strengths_after = std::get<Strengths>(strengths_of(after));
        std::string text;
        for (const ClaimChange& change : changes_between({before, labels_before, strengths_before},
                                                         {after, labels_after, strengths_after})) {
            char numbers[64];
            std::snprintf(numbers, sizeof numbers, " %.4g -> %.4g", change.strength_before,
                          change.strength_after);
            text += (text.empty() ? "" : ", ") + std::string(before.id(change.claim)) + " " +
                    std::string(name(change.label_before)) + " -> " + std::string(name(change.label_after)) +
                    numbers;
        }
        return text;
    };
    CHECK(told_without({}).empty());
    CHECK(told_without({.without = {ClaimId{3}}}) ==
          "d in -> out 0.784 -> 0.64, a in -> out 0.64 -> 0.4, b out -> in 0.2 -> 0.5");
    CHECK(told_without({.weights = {{ClaimId{0}, 0.4005}}}).empty());
    CHECK(told_without({.weights = {{ClaimId{0}, 0.41}}}) == "d in -> in 0.784 -> 0.7876");
    CHECK(told_without({.without = {ClaimId{1}}}) == "d in -> in 0.784 -> 0.4");
}

}  // namespace argmap
