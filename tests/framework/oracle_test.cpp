// Does the solver agree with an answer set solver, on frameworks too large for trying every set?
// (solve_test.cpp tries every set on small ones.)
//
// Needs `clingo` (Debian's `gringo`), which the project does not install; without it there is nothing to
// compare with, and a notice says so.
#include "cli/folder.hpp"
#include "framework/plain_semantics.hpp"
#include "test.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

namespace {

using Sets = std::vector<Extension>;

bool has_clingo() {
    return std::system("command -v clingo >/dev/null 2>&1") == 0;
}

void say_that_clingo_is_missing() {
    WARN("not compared with clingo, for it is not installed (Debian has it in the package gringo)");
}

constexpr std::string_view conflict_free_sets = R"(
{in(X)} :- argument(X).
attacked(X) :- in(Y), attack(Y, X).
:- in(X), attacked(X).
#show in/1.
)";
constexpr std::string_view admissible_sets = R"(
:- in(X), attack(Y, X), not attacked(Y).
)";
constexpr std::string_view complete_sets = R"(
threatened(X) :- attack(Y, X), not attacked(Y).
:- argument(X), not threatened(X), not in(X).
)";
constexpr std::string_view stable_sets = R"(
:- argument(X), not in(X), not attacked(X).
)";
constexpr std::string_view ranges = R"(
covered(X) :- in(X).
covered(X) :- attacked(X).
)";

/// With these, clingo gives only models in which a largest set of the named atoms holds, one for each set.
constexpr std::string_view largest_sets = "#heuristic in(X) : argument(X). [1, true]\n";
constexpr std::string_view largest_ranges =
    "#heuristic covered(X) : argument(X). [1, true]\n#show covered/1.\n";
constexpr std::string_view largest_only = " --heuristic=Domain --enum-mode=domRec";

/// Asks clingo about one framework.
class Clingo {
  public:
    explicit Clingo(const Framework& framework) : framework_(framework) {
        facts_ = "#defined attack/2.\n#defined argument/1.\n#defined attacked/1.\n";
        for (std::uint32_t i = 0; i < framework.argument_count(); ++i) {
            facts_ += "argument(" + std::to_string(i) + ").\n";
            for (const ArgumentId target : framework.targets(ArgumentId{i}))
                facts_ += "attack(" + std::to_string(i) + ", " + std::to_string(index(target)) + ").\n";
        }
    }

    /// In order; nothing where they are more than `most`.
    std::optional<Sets> extensions(Semantics semantics) const {
        const std::string conflict_free(conflict_free_sets);
        const std::string admissible = conflict_free + std::string(admissible_sets);
        const std::string complete = admissible + std::string(complete_sets);
        switch (semantics) {
            case Semantics::complete:
                return models(complete);
            case Semantics::preferred:
                return models(admissible + std::string(largest_sets), largest_only);
            case Semantics::stable:
                return models(conflict_free + std::string(stable_sets));
            case Semantics::semi_stable:
                return with_largest_range(complete);
            case Semantics::stage:
                return with_largest_range(conflict_free);
            case Semantics::ideal:
                return ideal(admissible);
            case Semantics::naive:
                return models(conflict_free + std::string(largest_sets), largest_only);
            case Semantics::grounded:
                break;
        }
        return std::nullopt;
    }

  private:
    static constexpr std::size_t most = 3000;

    /// Each range first, then the sets that have it.
    std::optional<Sets> with_largest_range(const std::string& program) const {
        const std::string with_ranges = program + std::string(ranges);
        std::string only_ranges = with_ranges + std::string(largest_ranges);
        only_ranges.erase(only_ranges.find("#show in/1."), std::string_view("#show in/1.").size());
        const std::optional<Sets> largest = models(only_ranges, largest_only);
        if (!largest)
            return std::nullopt;
        Sets all;
        for (const Extension& range : *largest) {
            std::string wanted = with_ranges;
            for (const ArgumentId argument : range)
                wanted += ":- not covered(" + std::to_string(index(argument)) + ").\n";
            const std::optional<Sets> found = models(wanted);
            if (!found)
                return std::nullopt;
            all.insert(all.end(), found->begin(), found->end());
        }
        std::sort(all.begin(), all.end());
        return all;
    }

    std::optional<Sets> ideal(const std::string& admissible) const {
        const std::optional<Sets> preferred = extensions(Semantics::preferred);
        if (!preferred)
            return std::nullopt;
        std::string wanted = admissible + std::string(largest_sets);
        for (std::uint32_t i = 0; i < framework_.argument_count(); ++i)
            if (!std::all_of(preferred->begin(), preferred->end(), [&](const Extension& set) {
                    return std::binary_search(set.begin(), set.end(), ArgumentId{i});
                }))
                wanted += ":- in(" + std::to_string(i) + ").\n";
        return models(wanted, largest_only);
    }

    std::optional<Sets> models(const std::string& program, std::string_view options = "") const {
        const test::TemporaryFolder folder;
        folder.put("program.lp", facts_ + program);
        const std::string command = "clingo -V0 --warn=none " + std::to_string(most + 1) +
                                    std::string(options) + " '" + (folder / "program.lp") + "' 2>/dev/null";
        const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
        std::string told;
        std::array<char, 4096> buffer{};
        while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
            told.append(buffer.data(), got);
        Sets sets = sets_in(told);
        if (sets.size() > most)
            return std::nullopt;
        return sets;
    }

    /// A line for each model: "in(0) in(4)". The last line says whether there was one.
    static Sets sets_in(std::string_view told) {
        Sets sets;
        while (!told.empty()) {
            const std::string_view line = told.substr(0, told.find('\n'));
            told.remove_prefix(std::min(line.size() + 1, told.size()));
            if (line.find("SATISFIABLE") == std::string_view::npos)
                sets.push_back(numbers_in(line));
            else
                REQUIRE(told.empty());
        }
        std::sort(sets.begin(), sets.end());
        return sets;
    }

    static Extension numbers_in(std::string_view line) {
        Extension numbers;
        for (std::size_t at = line.find('('); at != std::string_view::npos; at = line.find('(', at + 1))
            numbers.push_back(ArgumentId{static_cast<std::uint32_t>(std::atoi(line.data() + at + 1))});
        std::sort(numbers.begin(), numbers.end());
        return numbers;
    }

    const Framework& framework_;
    std::string facts_;
};

constexpr std::array asked{Semantics::complete,    Semantics::preferred, Semantics::stable,
                           Semantics::semi_stable, Semantics::stage,     Semantics::ideal,
                           Semantics::naive};

Sets all_of(const Framework& framework, Semantics semantics) {
    Sets sets;
    enumerate(framework, semantics, {}, [&](std::span<const ArgumentId> set) {
        sets.emplace_back(set.begin(), set.end());
        return true;
    });
    std::sort(sets.begin(), sets.end());
    return sets;
}

Answer answer_of(bool is) {
    return is ? Answer::yes : Answer::no;
}

void compare_decisions(const Framework& framework, Semantics semantics, const Sets& expected) {
    for (std::uint32_t i = 0; i < framework.argument_count(); ++i) {
        const ArgumentId argument{i};
        const auto has = [&](const Extension& set) {
            return std::binary_search(set.begin(), set.end(), argument);
        };
        const bool in_some = std::any_of(expected.begin(), expected.end(), has);
        const bool in_all = std::all_of(expected.begin(), expected.end(), has);
        INFO(code(semantics) << " of argument " << i + 1 << " of " << test::shown(framework));
        CHECK(credulous(framework, semantics, argument, {}).answer == answer_of(in_some));
        CHECK(skeptical(framework, semantics, argument, {}).answer == answer_of(in_all));
    }
}

}  // namespace

TEST_CASE("what clingo is told means what the definitions mean") {
    if (!has_clingo())
        return say_that_clingo_is_missing();
    std::mt19937 random(7);
    for (std::uint32_t arguments = 3; arguments <= 8; ++arguments) {
        const Framework framework = test::random_framework(random, arguments, 1.5);
        const test::PlainSemantics plain(framework);
        for (const Semantics semantics : asked) {
            INFO(code(semantics) << " of " << test::shown(framework));
            CHECK(Clingo(framework).extensions(semantics) == plain.extensions(semantics));
        }
    }
}

TEST_CASE("the solver agrees with clingo on random frameworks of 15 to 40 arguments") {
    if (!has_clingo())
        return say_that_clingo_is_missing();
    std::mt19937 random(15);
    std::size_t compared = 0;
    for (int i = 0; i < 24; ++i) {
        const auto arguments = static_cast<std::uint32_t>(15 + random() % 26);
        const Framework framework = test::random_framework(random, arguments, 0.8 + 0.2 * (i % 8));
        for (const Semantics semantics : asked) {
            const std::optional<Sets> expected = Clingo(framework).extensions(semantics);
            if (!expected)
                continue;  // too many to list
            INFO(code(semantics) << " of " << test::shown(framework));
            CHECK(all_of(framework, semantics) == *expected);
            compare_decisions(framework, semantics, *expected);
            ++compared;
        }
    }
    CHECK(compared > 100);
}

}  // namespace argmap
