#include "report/words.hpp"

#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

TEST_CASE("numbers have their thousands apart, and nouns follow them") {
    CHECK(with_thousands(0) == "0");
    CHECK(with_thousands(9999) == "9999");
    CHECK(with_thousands(10000) == "10 000");
    CHECK(with_thousands(1234567) == "1 234 567");
    CHECK(with_thousands(123456) == "123 456");
    CHECK(words::many(0, "{0|claim}", "no claims") == "no claims");
    CHECK(words::many(1, "{0|claim}", "no claims") == "1 claim");
    CHECK(words::many(12000, "{0|claim}", "no claims") == "12 000 claims");
    CHECK(words::list({}) == "");
    CHECK(words::list({"one", "two", "three"}) == "one, two, three");
    CHECK(words::row(std::vector<std::string>{"en", "zh"}) == "en, zh");
}

TEST_CASE("a percentage is nothing or everything only of that") {
    CHECK(words::percent(0, 7) == "0 %");
    CHECK(words::percent(1, 101) == "under 1 %");
    CHECK(words::percent(1, 100) == "1 %");
    CHECK(words::percent(1, 8) == "13 %");
    CHECK(words::percent(124, 129) == "96 %");
    CHECK(words::percent(99, 100) == "99 %");
    CHECK(words::percent(100, 101) == "over 99 %");
    CHECK(words::percent(7, 7) == "100 %");
}

TEST_CASE("names of claims are told as in speech") {
    const ArgumentMap map = test::SmallMap{.claims = 4, .relations = {}}.map();
    const std::vector<ClaimId> all(map.claims().begin(), map.claims().end());
    CHECK(say("{0}", words::names(map, std::span(all).first(1), 5)) == "`c0`");
    CHECK(say("{0}", words::names(map, std::span(all).first(2), 5)) == "`c0` and `c1`");
    CHECK(say("{0}", words::names(map, all, 5)) == "`c0`, `c1`, `c2` and `c3`");
    CHECK(say("{0}", words::names(map, all, 3)) == "`c0`, `c1` and 2 more");
}

}  // namespace argmap
