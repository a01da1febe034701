#include "structure/cuts.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace argmap {

namespace {

using Claims = std::set<std::size_t>;

struct PlainSupport {
    Claims premises;
    std::size_t target;
};

/// Claims that rephrase each other as the first of them, and supports of claims, as written.
struct PlainSupports {
    std::vector<std::size_t> first_wording;
    std::vector<PlainSupport> supports;

    explicit PlainSupports(const test::SmallMap& small) {
        for (std::size_t c = 0; c < small.claims; ++c)
            first_wording.push_back(c);
        for (std::size_t round = 0; round < small.claims; ++round)
            for (const test::SmallRelation& relation : small.relations)
                if (relation.type == RelationType::rephrase) {
                    std::size_t& one = first_wording[relation.from[0]];
                    std::size_t& other = first_wording[relation.to];
                    one = other = std::min(one, other);
                }
        for (const test::SmallRelation& relation : small.relations) {
            if (relation.type != RelationType::support || relation.to_relation)
                continue;
            Claims premises;
            for (const std::size_t premise : relation.from)
                premises.insert(first_wording[premise]);
            supports.push_back({premises, first_wording[relation.to]});
        }
    }

    /// The claims that stand without some: c0 stands only on its supports, and nothing stands on c0.
    Claims standing(const Claims& lost) const {
        Claims stands;
        for (const std::size_t claim : first_wording)
            if (!lost.contains(claim) && claim != 0 && !is_supported(claim))
                stands.insert(claim);
        for (std::size_t round = 0; round < first_wording.size(); ++round)
            for (const PlainSupport& support : supports)
                if (!lost.contains(support.target) && all_in(support.premises, stands))
                    stands.insert(support.target);
        return stands;
    }

    bool is_supported(std::size_t claim) const {
        return std::any_of(supports.begin(), supports.end(),
                           [&](const PlainSupport& support) { return support.target == claim; });
    }

    static bool all_in(const Claims& some, const Claims& all) {
        return !some.contains(0) && std::includes(all.begin(), all.end(), some.begin(), some.end());
    }

    /// The claims with a line to c0 that does not pass a claim, among those that stand when nothing is lost.
    Claims with_line(std::size_t avoided) const {
        const Claims stands = standing({});
        Claims reached = {0};
        for (std::size_t round = 0; round < first_wording.size(); ++round)
            for (const PlainSupport& support : supports)
                if (reached.contains(support.target) && all_in(support.premises, stands) &&
                    !support.premises.contains(support.target))
                    for (const std::size_t premise : support.premises)
                        if (premise != avoided)
                            reached.insert(premise);
        reached.erase(0);
        return reached;
    }

    /// The claims with a line to c0 by way of a claim.
    Claims behind(std::size_t claim) const {
        const Claims stands = standing({});
        Claims reached = {claim};
        for (std::size_t round = 0; round < first_wording.size(); ++round)
            for (const PlainSupport& support : supports)
                if (reached.contains(support.target) && all_in(support.premises, stands) &&
                    !support.premises.contains(support.target))
                    reached.insert(support.premises.begin(), support.premises.end());
        reached.erase(claim);
        return reached;
    }
};

/// Whether some set of so many claims is a cut.
bool is_cut_by_some(const PlainSupports& plain, const std::vector<std::size_t>& from, std::size_t count,
                    std::size_t first, Claims& lost) {
    if (count == 0)
        return !plain.standing(lost).contains(0);
    for (std::size_t next = first; next < from.size(); ++next) {
        lost.insert(from[next]);
        if (is_cut_by_some(plain, from, count - 1, next + 1, lost))
            return true;
        lost.erase(from[next]);
    }
    return false;
}

void check_cut(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    const PlainSupports plain(small);
    const std::optional<Cut> found = smallest_cut(map, ClaimId{0});
    REQUIRE(found);
    const Claims supporting = plain.with_line(small.claims);
    const bool stands = plain.standing({}).contains(0);
    Claims cut;
    bool fits = found->is_smallest && found->supporting == (stands ? supporting.size() : 0);
    for (const CutClaim& one : found->claims) {
        const std::size_t claim = index(one.claim);
        cut.insert(claim);
        Claims alone;
        const Claims others = plain.with_line(claim);
        std::set_difference(supporting.begin(), supporting.end(), others.begin(), others.end(),
                            std::inserter(alone, alone.end()));
        alone.erase(claim);
        fits = fits && one.behind == plain.behind(claim).size() && one.alone == alone.size();
    }
    fits = fits && cut.size() == found->claims.size() && !cut.contains(0) && !plain.standing(cut).contains(0);
    const std::vector<std::size_t> candidates(supporting.begin(), supporting.end());
    for (std::size_t fewer = 0; fewer < cut.size(); ++fewer) {
        Claims lost;
        fits = fits && !is_cut_by_some(plain, candidates, fewer, 0, lost);
    }
    if (!fits)
        FAIL(small.json());
}

/// Supports only, most of them towards c0; one in so many has two premises.
test::SmallMap random_supports(std::mt19937& random, std::size_t claims, std::size_t relations,
                               std::size_t linked) {
    test::SmallMap map{.claims = claims, .relations = {}};
    while (map.relations.size() < relations) {
        const std::size_t to = random() % (claims - 1);
        const std::size_t from =
            random() % 8 == 0 ? random() % claims : to + 1 + random() % (claims - to - 1);
        const std::size_t second = to + 1 + random() % (claims - to - 1);
        test::SmallRelation relation{RelationType::support, {from}, to, false};
        if (linked > 0 && random() % linked == 0 && second != from)
            relation.from.push_back(second);
        if (from != to)
            map.relations.push_back(relation);
    }
    return map;
}

/// How many ways there are to c0 that share no claim, where supports have single premises and each claim with
/// a way from a leaf begins one: Ford and Fulkerson's search on a matrix, the second implementation.
std::size_t disjoint_ways(const PlainSupports& plain) {
    const std::size_t claims = plain.first_wording.size();
    const std::size_t source = 2 * claims;
    std::vector<std::vector<int>> room(source + 1, std::vector<int>(source + 1, 0));
    for (std::size_t c = 1; c < claims; ++c) {
        room[2 * c][2 * c + 1] = 1;
        room[source][2 * c] = plain.is_supported(c) ? 0 : 1;
    }
    for (const PlainSupport& support : plain.supports)
        if (const std::size_t premise = *support.premises.begin(); premise != 0)
            room[2 * premise + 1][2 * support.target] = 1;
    std::size_t ways = 0;
    for (;; ++ways) {
        std::vector<std::size_t> before(source + 1, source + 1);
        std::vector<std::size_t> queue = {source};
        before[source] = source;
        for (std::size_t next = 0; next < queue.size(); ++next)
            for (std::size_t to = 0; to <= source; ++to)
                if (before[to] > source && room[queue[next]][to] > 0) {
                    before[to] = queue[next];
                    queue.push_back(to);
                }
        if (before[0] > source)
            return ways;
        for (std::size_t at = 0; at != source; at = before[at]) {
            --room[before[at]][at];
            ++room[at][before[at]];
        }
    }
}

}  // namespace

TEST_CASE("cuts agree with their definition on every small map") {
    test::for_every_small_map(3, 3, check_cut);
}

TEST_CASE("cuts agree with their definition on random maps") {
    std::mt19937 random(25);
    for (std::size_t i = 0; i < 1000; ++i)
        check_cut(test::random_map(random, 3 + i % 8, i % 25));
    for (std::size_t i = 0; i < 1500; ++i)
        check_cut(random_supports(random, 4 + i % 9, 3 + i % 20, 1 + i % 4));
    for (std::size_t i = 0; i < 100; ++i)
        check_cut(random_supports(random, 18, 30, 3));
}

TEST_CASE("without linked premises a cut has as many claims as there are ways that share none") {
    std::mt19937 random(26);
    for (std::size_t i = 0; i < 200; ++i) {
        const test::SmallMap small = random_supports(random, 40, 40 + i % 40, 0);
        const std::optional<Cut> found = smallest_cut(small.map(), ClaimId{0});
        REQUIRE(found);
        CHECK(found->claims.size() == disjoint_ways(PlainSupports(small)));
    }
}

}  // namespace argmap
