#include "framework/solve.hpp"

#include "framework/plain_semantics.hpp"
#include "test.hpp"

#include <atomic>
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
    for (std::uint32_t arguments = 5; arguments <= 10; ++arguments)
        for (const double attacks_on_each : {0.8, 1.2, 1.7, 2.5})
            for (int i = 0; i < 3; ++i)
                check_everything(test::random_framework(random, arguments, attacks_on_each));
}

}  // namespace argmap
