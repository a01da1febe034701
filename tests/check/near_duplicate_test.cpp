#include "check/entries.hpp"
#include "check/reading.hpp"
#include "test.hpp"

namespace argmap {

namespace {

using test::times_found;

const char* const one = "Travellers arrive rested in the morning after a night in a quiet compartment";
const char* const two = "After a night in a quiet compartment the traveller arrives rested in the morning";

std::string map_with(const std::string& a, const std::string& b,
                     const std::vector<std::string_view>& relations, const std::string& language = "en") {
    return test::saying({.claims = "main a b c", .relations = relations, .main = "main"}, language,
                        {{"a", a}, {"b", b}});
}

}  // namespace

TEST_CASE("claims that share nearly all their words are told at the later one") {
    CHECK(test::messages_of("near-duplicate",
                            map_with(one, two, {"a supports main", "b supports main", "c supports a"})) ==
          "\nAM408 7: `b` says nearly the same as `a`\n");
    CHECK(times_found("near-duplicate", map_with("夜里坐安静的卧铺，旅客早上到达时精神很好",
                                                 "旅客夜里坐安静的卧铺，早上到达时精神很好", {}, "zh")) == 1);
}

TEST_CASE("claims that a relation joins, or that are linked, are known to be alike") {
    for (const char* relation :
         {"a rephrase b", "b supports a", "a attacks b", "a contrary b", "a, c, b support main"}) {
        INFO(relation);
        CHECK(times_found("near-duplicate", map_with(one, two, {relation})) == 0);
    }
    CHECK(times_found("near-duplicate", map_with(one, two, {"a, c support main", "b supports main"})) == 1);
}

TEST_CASE("equal claims, different ones and those in other languages are not near duplicates") {
    CHECK(times_found("near-duplicate", map_with(one, one, {})) == 0);
    CHECK(times_found("near-duplicate",
                      map_with(one, "The conductor wakes travellers with coffee in the morning", {})) == 0);
    CHECK(times_found("near-duplicate", map_with(one, two, {}, "de")) == 0);
}

TEST_CASE("near duplicates can be allowed at either claim") {
    for (const char* claim : {"a", "b"})
        CHECK(times_found("near-duplicate",
                          test::with(map_with(one, two, {}), claim, R"("allow": ["near-duplicate"])")) == 0);
}

}  // namespace argmap
