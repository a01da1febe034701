// Work on many things at once, told in order as if there were one worker.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>

namespace argmap::cli {

/// What is left to do with a piece of work that is done, in the caller's thread and in order. Returns whether
/// to go on.
using Finish = std::function<bool()>;

/// A piece of work that a worker can do beside others.
struct Job {
    std::function<Finish()> work;
    std::size_t size = 0;  ///< bytes to be read: how much memory it needs, roughly
};

struct Workers {
    std::size_t count = 1;  ///< at least 1

    /// Jobs wait for others to be finished while together they would be larger than this; a larger one is
    /// done alone.
    std::size_t most_bytes = std::size_t{256} << 20U;
};

/// As many workers as there are processors for this program.
std::size_t usual_workers();

/// Does the jobs that `next` gives until it gives none, and calls what each returns, in the order in which
/// they came. `next` is called by one thread at a time, and never far ahead: at most twice as many jobs as
/// there are workers are under way or wait to be finished. `waiting` is called where there is nothing to
/// finish yet, and again every tenth of a second. What a job or `next` throws is thrown in its turn; then, or
/// when a finish says so, nothing more is begun, and this returns once what was begun has ended. Throws
/// Trouble where not even one thread can be started.
void work_in_order(Workers workers, const std::function<std::optional<Job>()>& next,
                   const std::function<void()>& waiting);

}  // namespace argmap::cli
