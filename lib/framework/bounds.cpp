#include "framework/bounds.hpp"

#include <cstdio>
#include <memory>

#include <unistd.h>

namespace argmap {

namespace {

/// Bytes of this process that are in memory; 0 where the system does not say.
std::size_t memory_in_use() {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
        std::fopen("/proc/self/statm", "r"), [](std::FILE* open) { return std::fclose(open); });
    unsigned long pages_of_all = 0;
    unsigned long pages_in_memory = 0;
    if (!file || std::fscanf(file.get(), "%lu %lu", &pages_of_all, &pages_in_memory) != 2)
        return 0;
    return pages_in_memory * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace

Bounds within_seconds(double seconds) {
    using Clock = std::chrono::steady_clock;
    return {.deadline = Clock::now() +
                        std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds)),
            .memory = 0,
            .interrupted = nullptr};
}

std::optional<std::string> bound_met(const Bounds& bounds) {
    if (bounds.interrupted && bounds.interrupted->load(std::memory_order_relaxed))
        return "it was interrupted";
    if (bounds.deadline && std::chrono::steady_clock::now() >= *bounds.deadline)
        return "the time allowed is over";
    if (bounds.memory != 0 && memory_in_use() > bounds.memory)
        return "the memory allowed is used up";
    return std::nullopt;
}

void Watch::look() {
    left_ = steps_between_looks;
    if (auto reason = bound_met(*bounds_))
        throw BoundMet{std::move(*reason)};
}

}  // namespace argmap
