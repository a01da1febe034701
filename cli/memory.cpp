#include "cli/memory.hpp"

#include <algorithm>
#include <fstream>

#include <unistd.h>

namespace argmap::cli {

namespace {

/// Address space that is reserved and never used: threads' stacks, heaps of threads.
constexpr std::size_t spare = std::size_t{256} << 20U;

/// Bytes of address space of this program; none where the system does not tell.
std::optional<std::size_t> taken() {
    std::size_t pages = 0;
    if (!(std::ifstream("/proc/self/statm") >> pages))
        return std::nullopt;
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

MemoryLimit::MemoryLimit(std::size_t bytes) {
    rlimit now{};
    if (bytes == 0 || ::getrlimit(RLIMIT_AS, &now) != 0 || taken().value_or(bytes + spare) >= bytes + spare)
        return;
    rlimit wanted = now;
    wanted.rlim_cur = std::min<rlim_t>(now.rlim_cur, bytes + spare);
    if (::setrlimit(RLIMIT_AS, &wanted) == 0)
        before_ = now;
}

MemoryLimit::~MemoryLimit() {
    if (before_)
        ::setrlimit(RLIMIT_AS, &*before_);
}

}  // namespace argmap::cli
