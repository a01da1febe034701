#include "framework/solve.hpp"

#include "framework/plain_semantics.hpp"
#include "test.hpp"

#include <algorithm>
#include <optional>
#include <random>

namespace argmap {

namespace {

using test::PlainSemantics;

bool has(const Extension& extension, ArgumentId argument) {
    return std::binary_search(extension.begin(), extension.end(), argument);
}

bool is_one_of(const std::optional<Extension>& witness, const std::vector<Extension>& extensions) {
    return witness && std::find(extensions.begin(), extensions.end(), *witness) != extensions.end();
}

std::vector<Extension> enumerated(const Framework& framework, Semantics semantics) {
    std::vector<Extension> all;
    const Enumeration result =
        enumerate(framework, semantics, {}, [&](std::span<const ArgumentId> extension) {
            all.emplace_back(extension.begin(), extension.end());
            return true;
        });
    REQUIRE(result.complete);
    REQUIRE(result.found == all.size());
    std::sort(all.begin(), all.end());
    return all;
}

void check_decisions(const Framework& framework, Semantics semantics,
                     const std::vector<Extension>& extensions) {
    for (std::uint32_t a = 0; a < framework.argument_count(); ++a) {
        const ArgumentId argument{a};
        INFO("argument " << framework.name(argument));
        const auto with = std::count_if(extensions.begin(), extensions.end(),
                                        [&](const Extension& one) { return has(one, argument); });
        const Decision some = credulous(framework, semantics, argument, {});
        REQUIRE(some.answer == (with > 0 ? Answer::yes : Answer::no));
        REQUIRE(is_one_of(some.witness, extensions) == (with > 0));
        const Decision every = skeptical(framework, semantics, argument, {});
        const bool in_all = with == static_cast<std::ptrdiff_t>(extensions.size());
        REQUIRE(every.answer == (in_all ? Answer::yes : Answer::no));
        REQUIRE(is_one_of(every.witness, extensions) == !in_all);
    }
}

/// Whether an admissible witness proves what it should.
void check_admissible_witnesses(const Framework& framework, const PlainSemantics& plain) {
    const auto admissible = plain.admissible();
    const auto preferred = plain.extensions(Semantics::preferred);
    for (std::uint32_t a = 0; a < framework.argument_count(); ++a) {
        const ArgumentId argument{a};
        const Decision some = credulous(framework, Semantics::preferred, argument, {}, Witness::admissible);
        if (some.answer == Answer::yes)
            REQUIRE((is_one_of(some.witness, admissible) && has(*some.witness, argument)));
        const Decision every = skeptical(framework, Semantics::preferred, argument, {}, Witness::admissible);
        if (every.answer != Answer::no)
            continue;
        REQUIRE(is_one_of(every.witness, admissible));
        for (const Extension& extension : preferred)
            if (std::includes(extension.begin(), extension.end(), every.witness->begin(),
                              every.witness->end()))
                REQUIRE_FALSE(has(extension, argument));
    }
}

void check_everything(const Framework& framework) {
    INFO(test::shown(framework));
    const PlainSemantics plain(framework);
    for (const Semantics semantics : all_semantics()) {
        INFO(code(semantics));
        const std::vector<Extension> extensions = plain.extensions(semantics);
        const Decision some = some_extension(framework, semantics, {});
        REQUIRE(some.answer == (extensions.empty() ? Answer::no : Answer::yes));
        REQUIRE(is_one_of(some.witness, extensions) == !extensions.empty());
        REQUIRE(enumerated(framework, semantics) == extensions);
        const Count counted = count(framework, semantics, {});
        REQUIRE(counted.exact);
        REQUIRE(counted.number == std::to_string(extensions.size()));
        check_decisions(framework, semantics, extensions);
    }
    check_admissible_witnesses(framework, plain);
}

/// "For all values of these variables there are values of those with which each clause holds."
struct Formula {
    static constexpr std::uint32_t all = 5;   // variables 0 to 4
    static constexpr std::uint32_t some = 5;  // and the five after them

    struct Literal {
        std::uint32_t variable;
        bool negated;
    };
    std::vector<std::vector<Literal>> clauses{};

    bool holds(std::uint32_t values) const {
        return std::all_of(clauses.begin(), clauses.end(), [&](const auto& clause) {
            return std::any_of(clause.begin(), clause.end(), [&](Literal literal) {
                return ((values >> literal.variable & 1) != 0) != literal.negated;
            });
        });
    }

    bool is_true() const {
        for (std::uint32_t these = 0; these < 1U << all; ++these) {
            bool can_hold = false;
            for (std::uint32_t those = 0; those < 1U << some; ++those)
                can_hold = can_hold || holds(these | those << all);
            if (!can_hold)
                return false;
        }
        return true;
    }
};

/// Each clause has one literal of "these" and two of "those".
Formula random_formula(std::mt19937& random, std::size_t clauses) {
    const auto below = [&](std::uint32_t bound) { return static_cast<std::uint32_t>(random() % bound); };
    Formula formula;
    for (std::size_t i = 0; i < clauses; ++i) {
        const std::uint32_t these = below(2 * Formula::all);
        const std::uint32_t one = below(2 * Formula::some);
        const std::uint32_t other = below(2 * Formula::some);
        formula.clauses.push_back({{.variable = these / 2, .negated = these % 2 != 0},
                                   {.variable = Formula::all + one / 2, .negated = one % 2 != 0},
                                   {.variable = Formula::all + other / 2, .negated = other % 2 != 0}});
    }
    return formula;
}

/// As Dunne and Bench-Capon (2002) put it: argument 0 is in all preferred extensions where the formula is
/// true. Argument 1 attacks itself and the literals of "those"; then come the literals, then the clauses.
Framework framework_of(const Formula& formula) {
    constexpr std::uint32_t variables = Formula::all + Formula::some;
    const auto literal = [](std::uint32_t variable, bool negated) {
        return ArgumentId{2 + 2 * variable + (negated ? 1 : 0)};
    };
    std::vector<Framework::Attack> attacks{{.from = ArgumentId{0}, .to = ArgumentId{1}},
                                           {.from = ArgumentId{1}, .to = ArgumentId{1}}};
    for (std::uint32_t variable = 0; variable < variables; ++variable)
        for (const bool negated : {false, true}) {
            attacks.push_back({.from = literal(variable, negated), .to = literal(variable, !negated)});
            if (variable >= Formula::all)
                attacks.push_back({.from = ArgumentId{1}, .to = literal(variable, negated)});
        }
    ArgumentId clause{2 + 2 * variables};
    for (const auto& literals : formula.clauses) {
        attacks.push_back({.from = clause, .to = ArgumentId{0}});
        for (const Formula::Literal one : literals)
            attacks.push_back({.from = literal(one.variable, one.negated), .to = clause});
        clause = ArgumentId{index(clause) + 1};
    }
    return Framework(index(clause), attacks);
}

}  // namespace

TEST_CASE("every task agrees with its definition on every framework of up to three arguments",
          "[framework]") {
    for (std::uint32_t arguments = 0; arguments <= 3; ++arguments)
        test::for_every_framework(arguments, check_everything);
}

TEST_CASE("every task agrees with its definition on many frameworks of four arguments", "[framework]") {
    test::for_every_framework(4, check_everything, 97);
}

TEST_CASE("every task agrees with its definition on random frameworks", "[framework]") {
    std::mt19937 random(1);
    for (std::uint32_t arguments = 5; arguments <= 12; ++arguments)
        for (const double attacks_on_each : {0.8, 1.2, 1.7, 2.5})
            for (int i = 0; i < 3; ++i)
                check_everything(test::random_framework(random, arguments, attacks_on_each));
}

TEST_CASE("every task agrees with its definition where sets are searched for and not tried", "[framework]") {
    std::mt19937 random(2);
    for (const double attacks_on_each : {1.4, 1.9, 2.5, 3.2})
        check_everything(test::random_framework(random, 14, attacks_on_each));
}

TEST_CASE("an argument is in all preferred extensions where the formula that it stands for is true",
          "[framework]") {
    std::mt19937 random(3);
    std::size_t true_ones = 0;
    for (int i = 0; i < 200; ++i) {
        const Formula formula = random_formula(random, 8 + static_cast<std::size_t>(i % 10));
        const bool is_true = formula.is_true();
        true_ones += is_true ? 1 : 0;
        const Framework framework = framework_of(formula);
        INFO(test::shown(framework));
        for (const Witness witness : {Witness::extension, Witness::admissible}) {
            const Decision decision = skeptical(framework, Semantics::preferred, ArgumentId{0}, {}, witness);
            CHECK(decision.answer == (is_true ? Answer::yes : Answer::no));
        }
    }
    CHECK(true_ones > 50);
    CHECK(true_ones < 150);
}

}  // namespace argmap
