#include "structure/clashes.hpp"

#include "small_maps.hpp"
#include "structure/own_lines.hpp"
#include "test.hpp"

namespace argmap {

namespace {

bool speaks_against(const ArgumentMap& map, RelationId r) {
    return map.type(r) == RelationType::attack || map.type(r) == RelationType::contrary;
}

/// Follows each relation to the claim where it arrives, and gathers what arrives at one.
Clash plain_clash(const ArgumentMap& map, const OwnLines& lines, ClaimId claim) {
    std::vector<Target> ends[2];
    Clash clash{.claim = claim};
    const auto arrives = [&](std::span<const ClaimId> premises, bool against) {
        ends[against].insert(ends[against].end(), premises.begin(), premises.end());
        ++(against ? clash.reasons_against : clash.reasons_for);
    };
    for (const RelationId r : map.relations()) {
        bool against = speaks_against(map, r);
        Target target = map.target(r);
        while (target.is_relation()) {
            against = against != speaks_against(map, target.relation());
            target = map.target(target.relation());
        }
        const ClaimId last = target.claim();
        if (last == claim)
            arrives(map.premises(r), against);
        const bool mutual = map.type(r) == RelationType::contrary || map.type(r) == RelationType::rephrase;
        if (mutual && map.premises(r)[0] == claim)
            arrives({&last, 1}, against);
    }
    // The lines themselves have a test of their own.
    clash.for_it = lines.claims_in(ends[0], claim);
    clash.against = lines.claims_in(ends[1], claim);
    return clash;
}

void check_clashes(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    Facts facts(map);
    const OwnLines lines(facts);
    const std::vector<Clash> found = clashes(map, lines);
    for (const ClaimId claim : map.claims())
        if (found.size() != map.claim_count() || found[index(claim)] != plain_clash(map, lines, claim))
            FAIL(small.json() << map.id(claim));
}

}  // namespace

TEST_CASE("clashes agree with their definition on every small map and on random ones") {
    test::for_every_small_map(3, 3, check_clashes);
    std::mt19937 random(31);
    for (std::size_t i = 0; i < 1000; ++i)
        check_clashes(test::random_map(random, 2 + i % 9, i % 15));
}

}  // namespace argmap
