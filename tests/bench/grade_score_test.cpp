#include "bench/grade_score.hpp"

#include "test.hpp"

#include <vector>

namespace argmap::bench {

namespace {

Slip slip(SlipKind kind, std::vector<ClaimId> reference, std::vector<ClaimId> student = {}) {
    return {.kind = kind, .reference = std::move(reference), .student = std::move(student)};
}

Tally of(SlipKind kind, const std::vector<Slip>& planted, const std::vector<Slip>& found) {
    return score(planted, found)[static_cast<std::size_t>(kind)];
}

constexpr ClaimId a{0}, b{1}, c{2};

}  // namespace

TEST_CASE("a slip is found where one of its kind is told about one of its claims") {
    constexpr SlipKind cycle = SlipKind::cycle;
    CHECK(of(cycle, {slip(cycle, {a, b})}, {slip(cycle, {b, c})}) == Tally{1, 1, 1});
    CHECK(of(cycle, {slip(cycle, {a})}, {slip(cycle, {b, c})}) == Tally{1, 1, 0});
    CHECK(of(cycle, {slip(cycle, {a})}, {slip(SlipKind::wrong_main, {a})}) == Tally{1, 0, 0});
    CHECK(of(cycle, {}, {slip(cycle, {a})}) == Tally{0, 1, 0});
}

TEST_CASE("a claim of the student tells only what is extra") {
    constexpr SlipKind extra = SlipKind::extra_claim, parent = SlipKind::wrong_parent;
    CHECK(of(extra, {slip(extra, {}, {a})}, {slip(extra, {}, {a, b})}) == Tally{1, 1, 1});
    CHECK(of(extra, {slip(extra, {}, {a})}, {slip(extra, {}, {b})}) == Tally{1, 1, 0});
    CHECK(of(parent, {slip(parent, {a}, {b})}, {slip(parent, {c}, {b})}) == Tally{1, 1, 0});
}

TEST_CASE("each slip is matched once, and as many as can be") {
    constexpr SlipKind parent = SlipKind::wrong_parent;
    CHECK(of(parent, {slip(parent, {a, b})}, {slip(parent, {a}), slip(parent, {b})}) == Tally{1, 2, 1});
    // The first planted one could be either; the second one only the first found.
    CHECK(of(parent, {slip(parent, {a, b}), slip(parent, {a})}, {slip(parent, {a}), slip(parent, {b})}) ==
          Tally{2, 2, 2});
}

TEST_CASE("what can be defended counts for its own kind alone") {
    const std::vector<Slip> found{slip(SlipKind::shortcut, {a, b}), slip(SlipKind::cycle, {a, b})};
    CHECK(of(SlipKind::shortcut, {}, found) == Tally{0, 1, 0});
    CHECK(slips_of(score(std::vector<Slip>{}, found)) == Tally{0, 1, 0});
}

TEST_CASE("shares of nothing are none") {
    CHECK_FALSE(Tally{}.precision());
    CHECK_FALSE(Tally{}.recall());
    CHECK(Tally{4, 2, 1}.precision() == 0.5);
    CHECK(Tally{4, 2, 1}.recall() == 0.25);
}

TEST_CASE("a pair of claims is right where both are") {
    const std::vector<Counterpart> planted{{a, b}, {b, c}}, found{{a, b}, {b, a}, {c, c}};
    CHECK(score(planted, found) == Tally{2, 3, 1});
}

}  // namespace argmap::bench
