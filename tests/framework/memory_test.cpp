// Does a search that runs out of memory end with "unknown", wherever that happens?
#include "framework/plain_semantics.hpp"
#include "framework/solve.hpp"
#include "test.hpp"

#include <cstdlib>
#include <functional>
#include <new>
#include <random>

// What a solver that ran out of memory holds is lost on purpose.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:CaDiCaL\n";
}

namespace argmap {

namespace {

/// Which allocations of this thread fail: all that are not small once so many have been made.
struct Memory {
    static constexpr std::size_t small = 32;

    std::size_t made = 0;
    std::size_t most = static_cast<std::size_t>(-1);
    bool refused = false;
};

thread_local Memory memory;

void* allocated(std::size_t size) noexcept {
    if (size > Memory::small && ++memory.made > memory.most) {
        memory.refused = true;
        return nullptr;
    }
    return std::malloc(size == 0 ? 1 : size);
}

void* allocated_or_thrown(std::size_t size) {
    void* const bytes = allocated(size);
    if (bytes == nullptr)
        throw std::bad_alloc();
    return bytes;
}

/// How much memory a question needed, or whether it was refused any.
Memory while_asking(std::size_t most, const std::function<void()>& question) {
    memory = {.most = most};
    question();
    return std::exchange(memory, Memory());
}

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
    const std::size_t needed = while_asking(static_cast<std::size_t>(-1), [&] { answer = ask(); }).made;
    for (std::size_t most = 0; most <= needed; most += 1 + needed / 20) {
        INFO("after " << most << " of " << needed << " allocations");
        std::string here;
        const bool refused = while_asking(most, [&] { here = ask(); }).refused;
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

void* operator new(std::size_t size) {
    return argmap::allocated_or_thrown(size);
}
void* operator new[](std::size_t size) {
    return argmap::allocated_or_thrown(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return argmap::allocated(size);
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return argmap::allocated(size);
}
void operator delete(void* bytes) noexcept {
    std::free(bytes);
}
void operator delete[](void* bytes) noexcept {
    std::free(bytes);
}
void operator delete(void* bytes, std::size_t) noexcept {
    std::free(bytes);
}
void operator delete[](void* bytes, std::size_t) noexcept {
    std::free(bytes);
}
