#include "reason/strength_semantics.hpp"

#include "reason/plain_strengths.hpp"
#include "test.hpp"

#include <random>
#include <vector>

namespace argmap {

namespace {

/// A number from 0 to 1, both of them now and then.
double chance(std::mt19937& random) {
    const auto number = static_cast<double>(random() % 1201);
    return number > 1100 ? 1 : number > 1000 ? 0 : number / 1000;
}

std::vector<double> chances(std::mt19937& random, std::size_t count) {
    std::vector<double> numbers;
    while (numbers.size() < count)
        numbers.push_back(chance(random));
    return numbers;
}

struct Case {
    double base;
    std::vector<double> attackers;
    std::vector<double> supporters;

    double strength(const StrengthSemantics& semantics) const {
        return semantics.strength(base, attackers, supporters);
    }
};

/// 500 cases for each semantics, some of them without attackers or without supporters.
template <class Use>
void for_many_cases(Use use) {
    std::mt19937 random(6);
    for (const StrengthSemantics* semantics : all_strength_semantics()) {
        INFO(semantics->id);
        for (int round = 0; round < 500; ++round)
            use(*semantics, Case{.base = chance(random),
                                 .attackers = chances(random, random() % 4),
                                 .supporters = chances(random, semantics->attacks_only ? 0 : random() % 4)});
    }
}

constexpr double rounding = 1e-12;

}  // namespace

TEST_CASE("every formula is the one that the literature prints") {
    for_many_cases([](const StrengthSemantics& semantics, const Case& given) {
        if (semantics.id == "mlp-based" && (given.base == 0 || given.base == 1)) {
            CHECK(given.strength(semantics) == given.base);  // where the logarithm is infinite
            return;
        }
        CHECK(given.strength(semantics) ==
              Approx(test::plain_formula(semantics.id, given.base, given.attackers, given.supporters))
                  .margin(rounding));
    });
}

TEST_CASE("strengths lie between 0 and 1 however many attackers or supporters there are") {
    for (const StrengthSemantics* semantics : all_strength_semantics())
        for (const double base : {0.0, 0.3, 1.0})
            for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{2000}}) {
                INFO(semantics->id << ", " << base << ", " << count);
                const std::vector<double> many(count, 1);
                for (const Case& given :
                     {Case{base, many, {}}, Case{base, {}, many}, Case{base, many, many}}) {
                    if (semantics->attacks_only && !given.supporters.empty())
                        continue;
                    const double strength = given.strength(*semantics);
                    CHECK(strength >= 0);
                    CHECK(strength <= 1);
                }
            }
}

TEST_CASE("without attackers and supporters a strength is the base score") {
    for_many_cases([](const StrengthSemantics& semantics, const Case& given) {
        CHECK(semantics.strength(given.base, {}, {}) == Approx(given.base).margin(rounding));
    });
}

TEST_CASE("a strength never falls with the base score or a supporter, nor grows with an attacker") {
    std::mt19937 random(7);
    for_many_cases([&](const StrengthSemantics& semantics, const Case& given) {
        const double before = given.strength(semantics);
        Case better = given;
        better.base += (1 - better.base) * chance(random);
        CHECK(better.strength(semantics) >= before - rounding);
        for (std::size_t i = 0; i <= given.attackers.size(); ++i) {
            Case worse = given;
            if (i < given.attackers.size())
                worse.attackers[i] += (1 - worse.attackers[i]) * chance(random);
            else
                worse.attackers.push_back(chance(random));
            CHECK(worse.strength(semantics) <= before + rounding);
        }
        for (std::size_t i = 0; i <= given.supporters.size() && !semantics.attacks_only; ++i) {
            better = given;
            if (i < given.supporters.size())
                better.supporters[i] += (1 - better.supporters[i]) * chance(random);
            else
                better.supporters.push_back(chance(random));
            CHECK(better.strength(semantics) >= before - rounding);
        }
    });
}

TEST_CASE("slopes are what small differences come to") {
    std::mt19937 random(8);
    constexpr double step = 1e-6;
    const auto inner = [&] { return 0.05 + 0.0009 * static_cast<double>(random() % 1000); };
    for (const StrengthSemantics* semantics : all_strength_semantics())
        for (int round = 0; round < 200; ++round) {
            Case given{.base = inner(), .attackers = {}, .supporters = {}};
            for (std::size_t i = random() % 4; i > 0; --i)
                given.attackers.push_back(inner());
            for (std::size_t i = semantics->attacks_only ? 0 : random() % 4; i > 0; --i)
                given.supporters.push_back(inner());
            StrengthSlopes slopes;
            semantics->slopes(given.base, given.attackers, given.supporters, slopes);
            const auto slope_along = [&](double& number) {
                const double here = number;
                number = here + step;
                const double above = given.strength(*semantics);
                number = here - step;
                const double below = given.strength(*semantics);
                number = here;
                return (above - below) / (2 * step);
            };
            INFO(semantics->id);
            CHECK(slopes.base == Approx(slope_along(given.base)).margin(1e-5));
            REQUIRE(slopes.attackers.size() == given.attackers.size());
            for (std::size_t i = 0; i < given.attackers.size(); ++i)
                CHECK(slopes.attackers[i] == Approx(slope_along(given.attackers[i])).margin(1e-5));
            REQUIRE(slopes.supporters.size() == given.supporters.size());
            for (std::size_t i = 0; i < given.supporters.size(); ++i)
                CHECK(slopes.supporters[i] == Approx(slope_along(given.supporters[i])).margin(1e-5));
        }
}

TEST_CASE("slopes are finite where values are 0 or 1") {
    for_many_cases([](const StrengthSemantics& semantics, const Case& given) {
        StrengthSlopes slopes;
        semantics.slopes(given.base, given.attackers, given.supporters, slopes);
        CHECK(std::isfinite(slopes.base));
        for (const double slope : slopes.attackers)
            CHECK(std::isfinite(slope));
        for (const double slope : slopes.supporters)
            CHECK(std::isfinite(slope));
    });
}

TEST_CASE("semantics are found by their names, which are all different") {
    for (const StrengthSemantics* semantics : all_strength_semantics())
        CHECK(find_strength_semantics(semantics->id) == semantics);
    CHECK(find_strength_semantics("df-quat") == nullptr);
    CHECK(all_strength_semantics().front() == &strength_semantics::df_quad);
}

}  // namespace argmap
