#include "structure/connections.hpp"

#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

TEST_CASE("connections count the relations from and to a claim, but not what is aimed at those") {
    const ArgumentMap map = test::map_of(R"({"main": "a", "claims": [
        {"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}, {"id": "d", "text": "D"}],
      "relations": [
        {"id": "r", "type": "support", "from": ["b", "c"], "to": "a"},
        {"type": "attack", "from": "c", "to": "r"}]})");
    const std::vector<Connections> found = connections(map);
    REQUIRE(found.size() == 3);
    CHECK((found[0].claim == ClaimId{2} && found[0].in == 0 && found[0].out == 2));
    CHECK((found[1].claim == ClaimId{0} && found[1].in == 1 && found[1].out == 0));
    CHECK((found[2].claim == ClaimId{1} && found[2].in == 0 && found[2].out == 1));
}

}  // namespace argmap
