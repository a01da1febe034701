#include "check/findings.hpp"
#include "check/reading.hpp"
#include "test.hpp"

namespace argmap {

namespace {

/// A map with claims of these ids.
std::size_t found_in_ids(const std::vector<std::string>& ids) {
    std::string claims;
    for (const std::string& id : ids)
        claims += (claims.empty() ? "{\"id\": \"" : ", {\"id\": \"") + id + "\", \"text\": \"T\"}";
    return test::times_found("same-label", "{\"claims\": [" + claims + "]}");
}

std::size_t found_in(const std::string& keys) {
    return test::times_found("same-label", "{\"language\": \"en\", " + keys + ", \"claims\": []}");
}

}  // namespace

TEST_CASE("ids that are hardly told apart are told with both places") {
    CHECK(test::findings_of("same-label",
                            test::MapInWords{.claims = "main cat-food catFood",
                                             .relations = {"cat-food, catFood support main"}}) == R"(
map.json:5:12: hint[AM417]: the ids `cat-food` and `catFood` are hardly told apart
    {"id": "catFood", "text": "CatFood"}
           ^~~~~~~~~
map.json:4:12: note: the other one
  help: give one of them another id, here and wherever it is named
)");
}

TEST_CASE("ids are alike that differ in case, hyphens and underscores") {
    CHECK(found_in_ids({"close-centre", "close_centre"}) == 1);
    CHECK(found_in_ids({"closeCentre", "close-centre"}) == 1);
    CHECK(found_in_ids({"Größe", "größe"}) == 1);
    CHECK(found_in_ids({"ｃａｔ", "cat"}) == 1);
    CHECK(found_in_ids({"a-b", "ab", "A_B"}) == 2);
}

TEST_CASE("other ids are not alike") {
    CHECK(found_in_ids({"cat", "cats", "a", "b", "cb", "cc", "猫", "狗"}) == 0);
    CHECK(found_in_ids({"q1-2", "q12", "q-12x", "1-1", "11"}) == 0);
}

TEST_CASE("two speakers, sources or topics with one name are told once") {
    CHECK(test::findings_of("same-label",
                            R"({"main": "a", "speakers": {
"one": {"name": {"en": "Ann Lee", "zh": "李安"}},
"two": {"name": {"en": "ann  lee", "zh": "李安"}}},
"claims": [{"id": "a", "text": {"en": "A", "zh": "甲"}}]})") == R"(
map.json:3:24: hint[AM417]: the speakers `one` and `two` are called the same: `ann  lee`
    "two": {"name": {"en": "ann  lee", "zh": "李安"}}},
                           ^~~~~~~~~~
map.json:2:24: note: the other one
  help: say in their names what tells them apart, or keep only one of them
)");
    CHECK(found_in(
              R"("speakers": {"a": {"name": "Ann"}, "b": {"name": {"en": "ann"}}, "c": {"name": "ANN"}})") ==
          2);
    CHECK(found_in(R"("sources": {"a": {"title": "News"}, "b": {"title": "news"}})") == 1);
    CHECK(found_in(R"("topics": {"a": {"title": "Costs"}, "b": {"title": "Costs"}})") == 1);
}

TEST_CASE("what else tells them apart, or another language, makes names different") {
    CHECK(found_in(R"("speakers": {"a": {"name": {"en": "Gift"}}, "b": {"name": {"de": "Gift"}}})") == 0);
    CHECK(
        found_in(
            R"("sources": {"a": {"title": "News", "date": "2023"}, "b": {"title": "News", "date": "2024"}})") ==
        0);
    CHECK(found_in(R"("sources": {"a": {"title": "News", "author": "A"}, "b": {"title": "News"}})") == 0);
    CHECK(
        found_in(
            R"("sources": {"a": {"title": "Home", "url": "https://a.org"}, "b": {"title": "Home", "url": "https://b.org"}})") ==
        0);
    CHECK(found_in(R"("topics": {"a": {"title": "Trains", "topics": {"c": {"title": "Costs"}}},
"b": {"title": "Buses", "topics": {"d": {"title": "Costs"}}}})") == 0);
    CHECK(found_in(R"("speakers": {"a": {"name": "Ann"}}, "topics": {"b": {"title": "Ann"}})") == 0);
}

TEST_CASE("ids that are hardly told apart can be allowed at either claim") {
    for (const char* claim : {"\"cat-food\"", "\"catFood\""}) {
        std::string json = test::MapInWords{.claims = "main cat-food catFood",
                                            .relations = {"cat-food, catFood support main"}}
                               .json();
        json.insert(json.find('}', json.find(std::string("{\"id\": ") + claim)),
                    R"(, "allow": ["same-label"])");
        CHECK(test::findings_of("same-label", json) == test::nothing);
    }
}

}  // namespace argmap
