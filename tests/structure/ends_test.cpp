#include "structure/ends.hpp"

#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

TEST_CASE("contraries and rephrases make neither roots nor leaves") {
    const ArgumentMap map = test::map_of(R"({"main": "main", "claims": [
        {"id": "main", "text": "M"}, {"id": "reason", "text": "R"}, {"id": "rival", "text": "V"},
        {"id": "again", "text": "A"}, {"id": "alone", "text": "L"}, {"id": "doubt", "text": "D"}],
      "relations": [
        {"id": "r", "type": "support", "from": "reason", "to": "main"},
        {"type": "contrary", "from": "main", "to": "rival"},
        {"type": "rephrase", "from": "again", "to": "reason"},
        {"type": "attack", "from": "doubt", "to": "r"}]})");
    CHECK(roots(map) == std::vector{ClaimId{0}});
    CHECK(leaves(map) == std::vector{ClaimId{1}, ClaimId{2}, ClaimId{3}, ClaimId{5}});
}

}  // namespace argmap
