#include "framework/skeptical.hpp"

#include "framework/grounded.hpp"
#include "framework/maximizer.hpp"
#include "framework/plain_semantics.hpp"
#include "framework/preferred.hpp"
#include "test.hpp"

#include <algorithm>
#include <random>

namespace argmap {

namespace {

using test::PlainSemantics;

bool has(const Extension& extension, ArgumentId argument) {
    return std::binary_search(extension.begin(), extension.end(), argument);
}

bool is_one_of(const Extension& set, const std::vector<Extension>& sets) {
    return std::find(sets.begin(), sets.end(), set) != sets.end();
}

bool has_all_of(const Extension& larger, const Extension& smaller) {
    return std::includes(larger.begin(), larger.end(), smaller.begin(), smaller.end());
}

template <class Use>
void for_each_argument(const Framework& framework, Use use) {
    for (std::uint32_t a = 0; a < framework.argument_count(); ++a) {
        INFO("argument " << a + 1 << " of " << test::shown(framework));
        use(ArgumentId{a});
    }
}

/// Every framework of up to three arguments, many of four, and random ones, the largest of which are searched
/// by SAT.
template <class Use>
void for_many_frameworks(Use use) {
    for (std::uint32_t arguments = 1; arguments <= 3; ++arguments)
        test::for_every_framework(arguments, use);
    test::for_every_framework(4, use, 23);
    std::mt19937 random(11);
    for (std::uint32_t arguments = 5; arguments <= 14; ++arguments)
        for (const double attacks_on_each : {0.9, 1.2, 1.6, 2.2, 3.0})
            for (int i = 0; i < 8; ++i)
                use(test::random_framework(random, arguments, attacks_on_each));
}

/// "For all values of two variables there are values of two others with which each clause holds", as Dunne
/// and Bench-Capon (2002) put it: the first argument is in all preferred extensions where it is so. The
/// second one attacks itself and the literals of the others; then come the literals, two of each variable,
/// and the clauses.
Framework small_formula(std::mt19937& random, std::uint32_t clauses) {
    const auto below = [&](std::uint32_t bound) { return static_cast<std::uint32_t>(random() % bound); };
    constexpr std::uint32_t some = 6;  // literals of "all" begin at 2, of "some" here
    constexpr std::uint32_t end = 10;
    std::vector<Framework::Attack> attacks;
    const auto attack = [&](std::uint32_t from, std::uint32_t to) {
        attacks.push_back({.from = ArgumentId{from}, .to = ArgumentId{to}});
    };
    attack(0, 1);
    attack(1, 1);
    for (std::uint32_t literal = 2; literal < end; ++literal)
        attack(literal, literal ^ 1U);
    for (std::uint32_t literal = some; literal < end; ++literal)
        attack(1, literal);
    for (std::uint32_t clause = end; clause < end + clauses; ++clause) {
        attack(clause, 0);
        attack(2 + below(4), clause);
        attack(some + below(4), clause);
        attack(some + below(4), clause);
    }
    return Framework(end + clauses, attacks);
}

/// How a search went that began with growth.
struct Walked {
    std::size_t grown_without = 0;  ///< decided by what had grown
    std::size_t to_yes = 0;         ///< what had grown had the argument, as every other extension has it
    std::size_t to_no = 0;          ///< or not every other one
};

/// What grows over the cone until the argument is in or out; `use` looks at it.
template <class Use>
void with_growth(const Framework& framework, ArgumentId argument, Use use) {
    const Bounds bounds;
    Watch watch(bounds);
    const Cone cone = cone_of(framework, argument, watch);
    if (cone.label != ArgumentLabel::undecided)
        return;
    Acceptance acceptance(cone.part.framework, watch);
    Maximizer growth(cone.part.framework, acceptance, acceptance.all(ArgumentLabel::undecided), watch);
    growth.run_until_decided(cone.argument);
    use(cone, acceptance, growth);
}

void check_growth(const Framework& framework, ArgumentId argument) {
    with_growth(framework, argument, [](const Cone& cone, const Acceptance& acceptance, Maximizer& growth) {
        const PlainSemantics plain(cone.part.framework);
        const std::vector<Extension> preferred = plain.extensions(Semantics::preferred);
        REQUIRE(is_one_of(acceptance.all(ArgumentLabel::in), plain.admissible()));
        if (acceptance[cone.argument] == ArgumentLabel::undecided)
            REQUIRE(is_one_of(acceptance.all(ArgumentLabel::in), preferred));
        growth.run();
        REQUIRE(is_one_of(acceptance.all(ArgumentLabel::in), preferred));
    });
}

Decision ask(const Framework& framework, ArgumentId argument, Witness witness, Beginning beginning) {
    const Bounds bounds;
    Watch watch(bounds);
    return skeptical_preferred(framework, argument, witness, beginning, watch);
}

struct AllSets {
    std::vector<Extension> admissible;
    std::vector<Extension> preferred;
};

void check_decision(const Framework& framework, ArgumentId argument, const AllSets& all,
                    Beginning beginning) {
    const bool in_all = std::all_of(all.preferred.begin(), all.preferred.end(),
                                    [&](const Extension& extension) { return has(extension, argument); });
    const Decision decision = ask(framework, argument, Witness::extension, beginning);
    REQUIRE(decision.answer == (in_all ? Answer::yes : Answer::no));
    REQUIRE(decision.witness.has_value() == !in_all);
    const Decision admissible = ask(framework, argument, Witness::admissible, beginning);
    REQUIRE(admissible.answer == decision.answer);
    REQUIRE(admissible.witness.has_value() == !in_all);
    if (in_all)
        return;
    REQUIRE(is_one_of(*decision.witness, all.preferred));
    REQUIRE_FALSE(has(*decision.witness, argument));
    REQUIRE(is_one_of(*admissible.witness, all.admissible));
    for (const Extension& extension : all.preferred)
        if (has_all_of(extension, *admissible.witness))
            REQUIRE_FALSE(has(extension, argument));
}

void check_decisions(const Framework& framework, Walked& walked) {
    const PlainSemantics plain(framework);
    const AllSets all{.admissible = plain.admissible(), .preferred = plain.extensions(Semantics::preferred)};
    const bool several = all.preferred.size() > 1;
    for_each_argument(framework, [&](ArgumentId argument) {
        for (const Beginning beginning : {Beginning::growth, Beginning::attack})
            check_decision(framework, argument, all, beginning);
        with_growth(framework, argument, [&](const Cone& cone, const Acceptance& grown, const Maximizer&) {
            const Decision decision = ask(framework, argument, Witness::admissible, Beginning::growth);
            if (grown[cone.argument] != ArgumentLabel::in)
                ++walked.grown_without;
            else if (several)
                ++(decision.answer == Answer::yes ? walked.to_yes : walked.to_no);
        });
    });
}

void check_walked(const Walked& walked, std::size_t least) {
    CHECK(walked.grown_without > least);
    CHECK(walked.to_yes > least);
    CHECK(walked.to_no > least);
}

}  // namespace

TEST_CASE("what has grown until an argument is decided is admissible, and preferred where it stays undecided",
          "[framework]") {
    for_many_frameworks([](const Framework& framework) {
        for_each_argument(framework, [&](ArgumentId argument) { check_growth(framework, argument); });
    });
}

TEST_CASE(
    "an argument is found to be in all preferred extensions, or one without it, however the search begins",
    "[framework]") {
    Walked walked;
    for_many_frameworks([&](const Framework& framework) { check_decisions(framework, walked); });
    check_walked(walked, 100);
}

TEST_CASE("what small formulas are turned into is searched to the end, however the search begins",
          "[framework]") {
    std::mt19937 random(12);
    Walked walked;
    for (std::uint32_t clauses = 2; clauses <= 6; ++clauses)
        for (int i = 0; i < 12; ++i)
            check_decisions(small_formula(random, clauses), walked);
    check_walked(walked, 10);
}

}  // namespace argmap
