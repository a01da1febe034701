// How long may a search go on, and how much memory may it take?
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace argmap {

/// What a search may use. Nothing set means no bound. The pointer must stay valid while anything runs within
/// these bounds.
struct Bounds {
    std::optional<std::chrono::steady_clock::time_point> deadline = std::nullopt;
    std::size_t memory = 0;                          ///< in bytes, of the whole process; 0 is no bound
    const std::atomic<bool>* interrupted = nullptr;  ///< set from a signal handler or another thread
};

/// Bounds that end some seconds from now.
Bounds within_seconds(double seconds);

/// Which bound is met, as a reason to tell: "the time allowed is over". Nothing while all are kept. Costs a
/// look at the clock and, where memory is bounded, a read of /proc, a microsecond or two.
std::optional<std::string> bound_met(const Bounds& bounds);

/// Thrown inside this folder where a bound is met, so that no step needs to say what then; the functions of
/// solve.hpp turn it into "unknown" with the reason.
struct BoundMet {
    std::string reason;
};

/// Looks at bounds now and then. Linear phases call `step` for each thing they look at; it costs a
/// subtraction.
class Watch {
  public:
    /// Keeps a reference to the bounds.
    explicit Watch(const Bounds& bounds) : bounds_(&bounds) {}

    /// Throws BoundMet once a bound is met, at the latest after some ten thousand steps.
    void step(std::size_t steps = 1) {
        if (left_ > steps) {
            left_ -= steps;
            return;
        }
        look();
    }

    /// Looks at once.
    void look();

    const Bounds& bounds() const { return *bounds_; }

  private:
    static constexpr std::size_t steps_between_looks = 1 << 15;

    const Bounds* bounds_;
    std::size_t left_ = steps_between_looks;
};

}  // namespace argmap
