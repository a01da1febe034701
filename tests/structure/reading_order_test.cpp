#include "structure/reading_order.hpp"

#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

namespace {

using Matrix = std::vector<std::vector<bool>>;

/// The claims that a step is complete with: those that come last of it.
std::vector<ClaimId> last_claims(const ArgumentMap& map, RelationId r) {
    const std::span<const ClaimId> premises = map.premises(r);
    std::vector<ClaimId> last;
    if (map.type(r) != RelationType::support)
        last.assign(premises.begin(), premises.end());
    if (map.type(r) == RelationType::attack)
        return last;
    if (map.target(r).is_relation())
        return last_claims(map, map.target(r).relation());
    last.push_back(map.target(r).claim());
    return last;
}

/// The claims that come after the reasons for a step.
std::vector<ClaimId> claims_after_reasons_for(const ArgumentMap& map, RelationId r) {
    if (is_mutual(map, r))
        return {};
    if (map.type(r) == RelationType::attack)
        return {map.premises(r).begin(), map.premises(r).end()};
    if (map.target(r).is_relation())
        return claims_after_reasons_for(map, map.target(r).relation());
    return {map.target(r).claim()};
}

bool ends_at_claim_by_supports(const ArgumentMap& map, RelationId r) {
    return map.type(r) == RelationType::support &&
           (map.target(r).is_claim() || ends_at_claim_by_supports(map, map.target(r).relation()));
}

enum class Waiting { all, for_premises };

/// before[a][b]: whether a claim comes before another; because of all relations, or of supports that the
/// latter does not wait for as an objection.
Matrix plain_constraints(const ArgumentMap& map, Waiting which = Waiting::all) {
    Matrix before(map.claim_count(), std::vector<bool>(map.claim_count(), false));
    for (const RelationId r : map.relations()) {
        if (is_mutual(map, r))
            continue;
        const Target target = map.target(r);
        for (const ClaimId premise : map.premises(r)) {
            const bool supports = map.type(r) == RelationType::support;
            const std::vector<ClaimId> others = target.is_claim() ? std::vector{target.claim()}
                                                : supports ? claims_after_reasons_for(map, target.relation())
                                                           : last_claims(map, target.relation());
            const bool is_premise = supports && ends_at_claim_by_supports(map, r);
            if (which == Waiting::for_premises && !is_premise)
                continue;
            for (const ClaimId other : others)
                (supports ? before[index(premise)][index(other)] : before[index(other)][index(premise)]) =
                    true;
        }
    }
    return before;
}

Matrix closure(Matrix reaches) {
    for (std::size_t middle = 0; middle < reaches.size(); ++middle)
        for (std::size_t from = 0; from < reaches.size(); ++from)
            for (std::size_t to = 0; to < reaches.size(); ++to)
                if (reaches[from][middle] && reaches[middle][to])
                    reaches[from][to] = true;
    return reaches;
}

/// Again and again the first claim in the file that may come next.
std::vector<ClaimId> plain_order(const ArgumentMap& map) {
    const Matrix before = plain_constraints(map);
    const Matrix premise_of = plain_constraints(map, Waiting::for_premises);
    const Matrix reaches = closure(before);
    const std::size_t n = before.size();
    const auto is_in_cycle = [&](std::size_t a, std::size_t b) {
        return a == b || (reaches[a][b] && reaches[b][a]);
    };
    std::vector<bool> read(n, false);
    const auto waits = [&](std::size_t claim) {
        for (std::size_t a = 0; a < n; ++a)
            if (before[a][claim] && !read[a])
                return true;
        return false;
    };
    /// Nothing outside its cycle is waited for, and nothing in it is free.
    const auto is_stuck = [&](std::size_t claim) {
        for (std::size_t b = 0; b < n; ++b) {
            if (!is_in_cycle(claim, b))
                continue;
            if (!read[b] && !waits(b))
                return false;
            for (std::size_t a = 0; a < n; ++a)
                if (before[a][b] && !read[a] && !is_in_cycle(a, b))
                    return false;
        }
        return true;
    };
    const auto has_its_premises = [&](std::size_t claim) {
        for (std::size_t a = 0; a < n; ++a)
            if (premise_of[a][claim] && !read[a])
                return false;
        return true;
    };
    /// Nobody in the cycle goes first: neither an earlier claim of its kind nor, before a claim that waits
    /// for premises, any that does not.
    const auto is_first_left = [&](std::size_t claim) {
        for (std::size_t b = 0; b < n; ++b)
            if (b != claim && is_in_cycle(claim, b) && !read[b] &&
                (has_its_premises(b) == has_its_premises(claim) ? b < claim : has_its_premises(b)))
                return false;
        return true;
    };
    std::vector<ClaimId> order;
    while (order.size() < n)
        for (std::size_t claim = 0; claim < n; ++claim)
            if (!read[claim] && (!waits(claim) || (is_stuck(claim) && is_first_left(claim)))) {
                read[claim] = true;
                order.push_back(ClaimId{static_cast<std::uint32_t>(claim)});
                break;
            }
    return order;
}

std::vector<std::vector<ClaimId>> plain_cycles(const ArgumentMap& map) {
    const Matrix reaches = closure(plain_constraints(map));
    std::vector<std::vector<ClaimId>> cycles;
    for (const ClaimId first : map.claims()) {
        std::vector<ClaimId> cycle;
        for (const ClaimId other : map.claims())
            if (reaches[index(first)][index(other)] && reaches[index(other)][index(first)])
                cycle.push_back(other);
        if (!cycle.empty() && cycle.front() == first)
            cycles.push_back(cycle);
    }
    return cycles;
}

void check_order(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    const ReadingOrder found = reading_order(map);
    if (found.claims != plain_order(map) || found.cycles != plain_cycles(map))
        FAIL(small.json());
    const Matrix before = plain_constraints(map);
    const Matrix premise_of = plain_constraints(map, Waiting::for_premises);
    for (std::size_t i = 0; i < found.claims.size(); ++i) {
        Early early = Early::no;
        for (std::size_t later = i + 1; later < found.claims.size(); ++later) {
            if (premise_of[index(found.claims[later])][index(found.claims[i])])
                early = Early::conclusion;
            else if (before[index(found.claims[later])][index(found.claims[i])] && early == Early::no)
                early = Early::objection;
        }
        // A claim that waits for itself is always early; for what, its relations say.
        const bool waits_for_itself = before[index(found.claims[i])][index(found.claims[i])];
        if (waits_for_itself ? found.early[index(found.claims[i])] == Early::no
                             : found.early[index(found.claims[i])] != early)
            FAIL(small.json());
    }
}

}  // namespace

TEST_CASE("reading orders agree with their definition on every small map") {
    test::for_every_small_map(3, 3, check_order);
}

TEST_CASE("reading orders agree with their definition on random maps") {
    std::mt19937 random(51);
    for (std::size_t i = 0; i < 1500; ++i)
        check_order(test::random_map(random, 2 + i % 9, i % 15));
}

}  // namespace argmap
