#include "check/entries.hpp"
#include "check/findings.hpp"
#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

using test::MapInWords;
using test::with;

namespace {

constexpr const char* rule = "redundant-support";

const MapInWords short_cut{
    .claims = "main middle start",
    .relations = {"one: start supports middle", "two: middle supports main", "direct: start supports main"},
    .main = "main"};

bool is_plain_support(const ArgumentMap& map, RelationId relation, ClaimId from, ClaimId to) {
    if (map.type(relation) != RelationType::support || map.is_linked(relation) ||
        map.premises(relation)[0] != from || map.target(relation) != Target(to))
        return false;
    for (const RelationId about : map.relations_to(relation))
        if (map.is_undercut(about))
            return false;
    return true;
}

bool has_plain_support(const ArgumentMap& map, ClaimId from, ClaimId to) {
    for (const RelationId relation : map.relations())
        if (is_plain_support(map, relation, from, to))
            return true;
    return false;
}

/// Whether there are two steps and a direct support that nothing else is said about; of equal direct ones the
/// first counts.
bool has_short_cut(const ArgumentMap& map) {
    for (const ClaimId start : map.claims())
        for (const ClaimId end : map.claims())
            for (const RelationId direct : map.relations()) {
                if (!is_plain_support(map, direct, start, end))
                    continue;
                for (const ClaimId middle : map.claims())
                    if (middle != start && middle != end && has_plain_support(map, start, middle) &&
                        has_plain_support(map, middle, end) && map.relations_to(direct).empty())
                        return true;
                break;
            }
    return false;
}

}  // namespace

TEST_CASE("a support that skips a step is redundant") {
    CHECK(test::findings_of(rule, short_cut) == R"(
map.json:11:30: hint[AM310]: `start` supports `main` both directly and by way of `middle`
    {"id": "direct", "type": "support", "from": "start", "to": "main"}
                             ^~~~~~~~~
map.json:9:27: note: the first step
map.json:10:27: note: the second step
  help: remove the direct support, unless it is a reason of its own
)");
}

TEST_CASE("a short cut past several claims is told once") {
    CHECK(test::messages_of(
              rule, MapInWords{.claims = "main a b start",
                               .relations = {"start supports a", "start supports b", "a supports main",
                                             "b supports main", "start supports main"},
                               .main = "main"}) == R"(
AM310 14: `start` supports `main` both directly and by way of `a`
)");
}

TEST_CASE("a linked or undercut step leaves the direct support its use") {
    for (const char* step : {"one: start, other support middle", "one: start attacks middle"})
        CHECK(test::findings_of(rule, MapInWords{.claims = "main middle start other",
                                                 .relations = {step, "middle supports main",
                                                               "start supports main", "other supports main"},
                                                 .main = "main"}) == test::nothing);
    for (const char* attack :
         {"other attacks one", "other attacks two", "other attacks direct", "other supports direct"})
        CHECK(test::findings_of(
                  rule, MapInWords{.claims = "main middle start other",
                                   .relations = {"one: start supports middle", "two: middle supports main",
                                                 "direct: start supports main", attack},
                                   .main = "main"}) == test::nothing);
}

TEST_CASE("so does a source for the direct support") {
    const std::string cited = with(short_cut, "direct", R"("source": "book")");
    CHECK(test::findings_of(rule, std::string(cited).insert(
                                      2, R"("sources": {"book": {"title": "Book"}},)")) == test::nothing);
}

TEST_CASE("a short cut can be allowed at each of its relations") {
    for (const char* id : {"one", "two", "direct"})
        CHECK(test::findings_of(rule, with(short_cut, id, R"("allow": ["redundant-support"])")) ==
              test::nothing);
}

TEST_CASE("short cuts agree with their definition on every small map") {
    test::for_every_small_map(3, 3, [](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        REQUIRE((test::times_found(map, rules::redundant_support) > 0) == has_short_cut(map));
    });
}

TEST_CASE("only the first 32 relations of a claim are looked at") {
    const auto found_behind = [](std::size_t others) {
        std::string json = R"({"main": "main", "claims": [{"id": "main", "text": "Main"},
            {"id": "a", "text": "A"}, {"id": "b", "text": "B"})";
        std::string relations;
        for (std::size_t i = 0; i < others; ++i) {
            json += R"(, {"id": "o)" + std::to_string(i) + R"(", "text": "O"})";
            relations += R"({"type": "support", "from": "a", "to": "o)" + std::to_string(i) + R"("}, )";
        }
        return test::times_found(test::map_of(json + R"(], "relations": [)" + relations +
                                              R"({"type": "support", "from": "a", "to": "b"},
            {"type": "support", "from": "b", "to": "main"}, {"type": "support", "from": "a", "to": "main"}]})"),
                                 rules::redundant_support);
    };
    CHECK(found_behind(30) == 1);
    CHECK(found_behind(31) == 0);
}

}  // namespace argmap
