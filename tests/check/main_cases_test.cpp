#include "check/main_cases.hpp"

#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

TEST_CASE("a relation is on the side that its target gives it") {
    const ArgumentMap map = test::map_of(R"({"main": "main", "claims": [
        {"id": "main", "text": "Main"}, {"id": "a", "text": "A"}, {"id": "b", "text": "B"},
        {"id": "c", "text": "C"}, {"id": "aside", "text": "Aside"}], "relations": [
        {"type": "attack", "from": "c", "to": "warrant"},
        {"id": "warrant", "type": "support", "from": "b", "to": "step"},
        {"id": "step", "type": "attack", "from": "a", "to": "main"},
        {"type": "support", "from": "a", "to": "aside"}]})");
    CHECK(sides_of_relations(map, sides(map, ClaimId{0})) ==
          std::vector<Side>{Side::pro, Side::con, Side::con, Side::none});
}

namespace {

Side plain_side(const ArgumentMap& map, RelationId relation, const std::vector<Side>& of_claims) {
    const RelationType type = map.type(relation);
    if (type == RelationType::contrary || type == RelationType::rephrase)
        return of_claims[index(map.premises(relation)[0])];
    const Target target = map.target(relation);
    const Side side =
        target.is_claim() ? of_claims[index(target.claim())] : plain_side(map, target.relation(), of_claims);
    if (type == RelationType::support || side == Side::none || side == Side::both)
        return side;
    return side == Side::pro ? Side::con : Side::pro;
}

}  // namespace

TEST_CASE("the sides of relations agree with their definition on every small map") {
    test::for_every_small_map(3, 3, [](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        const std::vector<Side> of_claims = sides(map, ClaimId{0});
        const std::vector<Side> of_relations = sides_of_relations(map, of_claims);
        for (const RelationId relation : map.relations())
            REQUIRE(of_relations[index(relation)] == plain_side(map, relation, of_claims));
    });
}

TEST_CASE("the first sixteen main claims are looked at") {
    std::string text = R"({"main": [)";
    for (int i = 0; i < 20; ++i)
        text += std::string(i > 0 ? ", " : "") + "\"c" + std::to_string(i) + "\"";
    text += R"(], "claims": [)";
    for (int i = 0; i < 20; ++i)
        text += std::string(i > 0 ? ", " : "") + R"({"id": "c)" + std::to_string(i) + R"(", "text": "C"})";
    const ArgumentMap map = test::map_of(text + R"(], "relations": []})");
    CHECK(looked_at_main_claims(map).size() == 16);
    CHECK(looked_at_main_claims(map).back() == ClaimId{15});
}

}  // namespace argmap
