#include "analyze/clashes.hpp"

#include "analyze/analysis.hpp"
#include "analyze/own_lines.hpp"
#include "analyze/print.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <tuple>

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
    const OwnLines lines(map);
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

TEST_CASE("clashes are told with the largest first, and with what is one-sided") {
    const ArgumentMap map = test::map_of(R"({"title": "T", "language": "en", "main": ["go", "stay"],
      "topics": {"t": {"title": "Weather"}, "u": {"title": "Mood"}, "v": {"title": "Home"}},
      "claims": [
        {"id": "stay", "text": "S", "topic": "v"}, {"id": "tea", "text": "T"},
        {"id": "go", "text": "G", "topic": "u"}, {"id": "sun", "text": "U", "topic": "u"},
        {"id": "rain", "text": "R", "topic": "t"}, {"id": "clouds", "text": "C", "topic": "t"},
        {"id": "glass", "text": "B", "topic": "t"}, {"id": "hat", "text": "H"}, {"id": "bed", "text": "E"}],
      "relations": [
        {"type": "support", "from": "sun", "to": "go"}, {"type": "attack", "from": "rain", "to": "go"},
        {"type": "support", "from": "clouds", "to": "rain"}, {"type": "support", "from": "glass", "to": "rain"},
        {"type": "contrary", "from": "sun", "to": "rain"}, {"type": "attack", "from": "hat", "to": "clouds"},
        {"type": "support", "from": "bed", "to": "stay"}, {"type": "support", "from": "tea", "to": "stay"}]})");
    const Analysis* const only[] = {&analyses::clashes};
    CHECK(report_text(analyze(map, only, {}), {}) ==
          "T\n=\n"
          "\n"
          "Where the sides clash\n"
          "  2 claims have reasons both for and against them. The two sides clash most over\n"
          "  `go`, with 1 claim in the lines for it and 4 against.\n"
          "  Nothing speaks against `stay` itself, only for it.\n"
          "  1 of 3 topics has several reasons, but all on one side.\n"
          "  Contested, with the claims in the lines on each side:\n"
          "    for  against  claim\n"
          "      1        4  go     G\n"
          "      3        1  rain   R\n"
          "  Topics in which one side only is heard:\n"
          "    for  against  topic\n"
          "      2        0  Home\n");
}

}  // namespace argmap
