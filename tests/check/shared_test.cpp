#include "check/shared.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <vector>

namespace argmap {

namespace {

ArgumentMap dogs_and_cats() {
    return test::map_of(R"({"language": "en", "main": "a", "claims": [
        {"id": "a", "text": "Big dogs bark loudly"}, {"id": "b", "text": "Small cats sleep indoors"}, {"id": "c", "text": "A dog runs fast uphill"}],
        "relations": [{"type": "support", "from": "b", "to": "a"}, {"type": "support", "from": "c", "to": "a"}]})");
}

template <class Find>
void is_shared(Find find) {
    const ArgumentMap map = dogs_and_cats();
    CHECK(find(map) != find(map));
    const SharedByRules shared(map);
    CHECK(find(map) == find(map));
    const ArgumentMap other = dogs_and_cats();
    CHECK(find(other) != find(map));
    const auto outside = find(map);
    {
        const SharedByRules inner(other);
        CHECK(find(other) == find(other));
        CHECK(find(map) != outside);
    }
    CHECK(find(map) == outside);
}

}  // namespace

TEST_CASE("rules of one check share the texts of its map, their terms, and what is unrelated") {
    is_shared(claim_texts);
    is_shared(claim_terms);
    is_shared(unrelated_supports);
}

TEST_CASE("what is shared is what is found by itself") {
    const ArgumentMap map = dogs_and_cats();
    const SharedByRules shared(map);
    CHECK(claim_texts(map)->texts.size() == 3);
    CHECK(&claim_terms(map)->texts() == claim_texts(map).get());
    CHECK(claim_terms(map)->sharing(ClaimId{0}, ClaimId{2}) == Sharing::terms);
    CHECK(*unrelated_supports(map) == std::vector{true, false});
}

}  // namespace argmap
