// How long has this process worked?
#pragma once

#include <ctime>

namespace argmap {

/// Seconds of a processor: other programs on the machine do not count.
inline double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

}  // namespace argmap
