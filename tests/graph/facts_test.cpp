#include "graph/facts.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <vector>

namespace argmap {

namespace {

int times_counted = 0;

std::size_t claims_of(const ArgumentMap& map) {
    ++times_counted;
    return map.claim_count();
}

std::vector<std::size_t> claims_twice(Facts& facts) {
    return {facts(claims_of), facts(claims_of)};
}

}  // namespace

TEST_CASE("a fact is worked out when it is asked for first, and once, whoever asks") {
    const ArgumentMap map =
        test::map_of(R"({"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}], "relations": []})");
    times_counted = 0;
    Facts facts(map);
    CHECK(times_counted == 0);
    CHECK(facts(claims_twice) == std::vector<std::size_t>{2, 2});
    CHECK(&facts(claims_of) == &facts(claims_of));
    CHECK(&facts(claims_twice) == &facts(claims_twice));
    CHECK(times_counted == 1);
    CHECK(&facts.map() == &map);

    Facts others(map);
    CHECK(others(claims_of) == 2);
    CHECK(times_counted == 2);
}

}  // namespace argmap
