#include "cli/long_work.hpp"

#include "cli/jobs.hpp"
#include "cli/progress.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <utility>

namespace argmap::cli {

void do_long_work(std::string_view what, Io& io, const std::function<void()>& work) {
    if (!io.terminal_err)
        return work();
    const auto begin = std::chrono::steady_clock::now();
    Progress progress(io.exact_err(), true);
    bool taken = false;
    const auto next = [&]() -> std::optional<Job> {
        if (std::exchange(taken, true))
            return std::nullopt;
        return Job{.work = [&]() -> Finish {
            work();
            return [] { return true; };
        }};
    };
    work_in_order({.count = 1}, next, [&] {
        const auto passed =
            std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begin);
        progress.show(std::string(what) + ": " + std::to_string(passed.count()) + " s");
    });
}

}  // namespace argmap::cli
