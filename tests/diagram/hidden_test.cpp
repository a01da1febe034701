#include "diagram/hidden.hpp"

#include "diagram/diagrams.hpp"
#include "diagram/words.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <optional>
#include <random>

namespace argmap {

namespace {

enum class Side : std::uint8_t { reason, objection, rewording };

/// What the premises of a relation are to a claim, if it leads there.
std::optional<Side> side(const ArgumentMap& map, RelationId relation, ClaimId claim) {
    const bool attacks = map.type(relation) == RelationType::attack;
    if (const Target target = map.target(relation); target.is_relation()) {
        const auto aim = side(map, target.relation(), claim);
        if (!aim)
            return {};
        return (*aim == Side::objection) != attacks ? Side::objection : Side::reason;
    }
    const bool begins_there = is_mutual(map, relation) && map.premises(relation).front() == claim;
    if (map.target(relation) != Target(claim) && !begins_there)
        return {};
    return map.type(relation) == RelationType::rephrase  ? Side::rewording
           : map.type(relation) == RelationType::support ? Side::reason
                                                         : Side::objection;
}

bool is_at(const ArgumentMap& map, ClaimId claim, RelationId relation) {
    const auto premises = map.premises(relation);
    return std::find(premises.begin(), premises.end(), claim) != premises.end();
}

bool is_on(const ArgumentMap& map, Side wanted, ClaimId other, ClaimId claim) {
    for (const RelationId relation : map.relations()) {
        const bool is_end = is_at(map, other, relation) ||
                            (is_mutual(map, relation) && map.target(relation) == Target(other));
        if (is_end && side(map, relation, claim) == wanted)
            return true;
    }
    return false;
}

bool is_conclusion(const ArgumentMap& map, ClaimId other, ClaimId claim) {
    for (const RelationId relation : map.relations())
        if (!is_mutual(map, relation) && is_at(map, claim, relation) && side(map, relation, other))
            return true;
    return false;
}

Hidden hidden_by_definition(const ArgumentMap& map, const Selection& selection, ClaimId claim) {
    Hidden hidden;
    for (const ClaimId other : map.claims()) {
        if (selection.has(other))
            continue;
        hidden.reasons += is_on(map, Side::reason, other, claim) ? 1U : 0U;
        hidden.objections += is_on(map, Side::objection, other, claim) ? 1U : 0U;
        hidden.rewordings += is_on(map, Side::rewording, other, claim) ? 1U : 0U;
        hidden.conclusions += is_conclusion(map, other, claim) ? 1U : 0U;
    }
    return hidden;
}

void check_parts(const ArgumentMap& map, const std::string& json, unsigned kept) {
    const Selection part =
        claims_where(map, [&](ClaimId claim) { return ((kept >> index(claim)) & 1U) != 0; });
    const std::vector<Hidden> hidden = hidden_around(map, part);
    for (const ClaimId claim : map.claims()) {
        const Hidden expected = part.has(claim) ? hidden_by_definition(map, part, claim) : Hidden{};
        if (!(hidden[index(claim)] == expected))
            FAIL_CHECK(json << " with claims " << kept << " at c" << index(claim));
    }
}

}  // namespace

TEST_CASE(
    "what is hidden around a claim is counted once on each side, on every small map and on larger ones") {
    test::for_every_small_map(3, 2, [](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        for (unsigned kept = 0; kept < 8; ++kept)
            check_parts(map, small.json(), kept);
    });
    std::mt19937 random(1);
    for (int i = 0; i < 200; ++i) {
        const test::SmallMap small = test::random_map(random, 9, 16);
        check_parts(small.map(), small.json(), static_cast<unsigned>(random()) % 512);
    }
}

TEST_CASE("a box tells what is hidden around it, and only where something is") {
    const ArgumentMap map = map_of(R"({"language": "en", "main": "sell", "claims": [
      {"id": "sell", "text": {"en": "We should sell the car", "zh": "我们应当卖掉汽车"}},
      {"id": "costs", "text": {"en": "It costs much", "zh": "它很贵"}}, {"id": "rust", "text": "It rusts"},
      {"id": "bill", "text": "The bill says so"}, {"id": "winter", "text": "We need it in winter"},
      {"id": "tram", "text": "The tram is warm"}, {"id": "worn", "text": "It is worn out"}],
    "relations": [
      {"type": "support", "from": "costs", "to": "sell"}, {"type": "support", "from": "rust", "to": "sell"},
      {"type": "support", "from": "bill", "to": "costs"}, {"type": "rephrase", "from": "rust", "to": "worn"},
      {"id": "cold", "type": "attack", "from": "winter", "to": "sell"},
      {"type": "attack", "from": "tram", "to": "cold"}]})");
    const auto part = [&](std::string_view ids) {
        return claims_where(map, [&](ClaimId c) { return ids.find(map.id(c)) != std::string_view::npos; });
    };
    CHECK(told(draw(map, part("sell costs"), {.legend = false})) ==
          R"(thesis box sell: [We should sell the car] /+2 reasons, +1 objection not shown/
pro box costs: [It costs much] /+1 reason not shown/
support costs -> sell
)");
    CHECK(told(draw(map, part("costs"), {.language = "zh", .legend = false})) ==
          "pro box costs: [它很贵] /未显示：1 个理由、1 个结论/\n");
    CHECK(told(draw(map, part("worn"), {.legend = false})) ==
          "pro box worn: [It is worn out] /+1 rewording not shown/\n");
    for (const Box& box : draw(map, whole(map), {}).boxes)
        CHECK(box.notes.empty());
}

TEST_CASE("what is hidden in words") {
    CHECK(hidden_words({}, "en") == "");
    CHECK(hidden_words({.reasons = 3, .objections = 1, .rewordings = 2, .conclusions = 10'000}, "") ==
          "+3 reasons, +1 objection, +2 rewordings, +10 000 conclusions not shown");
    CHECK(hidden_words({.reasons = 3, .objections = 1, .rewordings = 2, .conclusions = 1}, "zh-Hans") ==
          "未显示：3 个理由、1 个反驳、2 个同义主张、1 个结论");
}

}  // namespace argmap
