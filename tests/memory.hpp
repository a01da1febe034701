// How much memory does something ask for, and what if it gets none? Tests count work where they cannot count
// seconds.
#pragma once

#include <cstddef>
#include <functional>

namespace argmap::test {

/// What this thread asked for since it was last asked.
struct Memory {
    std::size_t made = 0;   ///< allocations that are not small
    std::size_t bytes = 0;  ///< of all allocations together
    std::size_t most =
        static_cast<std::size_t>(-1);  ///< so many that are not small, and all others are refused
    bool refused = false;
};

/// What a piece of work asked for, where it gets no more than `most` allocations that are not small.
Memory memory_of(const std::function<void()>& work, std::size_t most = static_cast<std::size_t>(-1));

}  // namespace argmap::test
