// Does a search that runs out of memory end with "unknown", wherever that happens?
#include "memory.hpp"

#include "framework/plain_semantics.hpp"
#include "framework/solve.hpp"
#include "test.hpp"

#include <functional>
#include <random>
#include <string>

// What a solver that ran out of memory holds is lost on purpose.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:CaDiCaL\n";
}

namespace argmap {

namespace {

/// "yes", or why nobody knows.
std::string told(const Decision& decision) {
    switch (decision.answer) {
        case Answer::yes:
            return "yes";
        case Answer::no:
            return "no";
        case Answer::unknown:
            break;
    }
    return decision.reason;
}

std::string told_count(const Framework& framework, Semantics semantics) {
    Count counted = count(framework, semantics, {});
    return counted.exact ? counted.number : counted.reason;
}

std::string told_enumeration(const Framework& framework, Semantics semantics) {
    Enumeration all = enumerate(framework, semantics, {}, [](std::span<const ArgumentId>) { return true; });
    return all.complete ? std::to_string(all.found) : all.reason;
}

void check_with_little_memory(const std::function<std::string()>& ask) {
    std::string answer;
    const std::size_t needed = test::memory_of([&] { answer = ask(); }).made;
    for (std::size_t most = 0; most <= needed; most += 1 + needed / 20) {
        INFO("after " << most << " of " << needed << " allocations");
        std::string here;
        const bool refused = test::memory_of([&] { here = ask(); }, most).refused;
        REQUIRE(here == (refused ? "there is no more memory" : answer));
    }
}

}  // namespace

TEST_CASE("a search that runs out of memory ends as unknown, wherever that happens", "[framework]") {
    std::mt19937 random(5);
    const Framework framework = test::random_framework(random, 30, 2.2);
    const ArgumentId argument{7};
    for (const Semantics semantics : all_semantics()) {
        INFO(code(semantics));
        check_with_little_memory([&] { return told(some_extension(framework, semantics, {})); });
        check_with_little_memory([&] { return told(credulous(framework, semantics, argument, {})); });
        check_with_little_memory([&] { return told(skeptical(framework, semantics, argument, {})); });
        check_with_little_memory([&] { return told_count(framework, semantics); });
        check_with_little_memory([&] { return told_enumeration(framework, semantics); });
    }
}

}  // namespace argmap
