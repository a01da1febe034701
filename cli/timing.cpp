#include "cli/timing.hpp"

#include <cstdio>
#include <string>
#include <vector>

namespace argmap::cli {

namespace {

std::string line(std::string_view what, Timing::Duration duration, Timing::Duration all) {
    const double milliseconds = std::chrono::duration<double, std::milli>(duration).count();
    const double percent =
        all.count() == 0 ? 0 : 100 * static_cast<double>(duration.count()) / static_cast<double>(all.count());
    char numbers[64];
    std::snprintf(numbers, sizeof numbers, "%12.3f ms %5.1f %%  ", milliseconds, percent);
    return std::string(numbers).append(what) + "\n";
}

}  // namespace

void add(Timing& timing, const Timing& later) {
    timing.loading += later.loading;
    timing.reading += later.reading;
    timing.resolving += later.resolving;
    timing.telling += later.telling;
    for (const auto& [id, rule] : later.rules) {
        auto& [code, duration] = timing.rules[id];
        code = rule.first;
        duration += rule.second;
    }
}

std::string told(const Timing& timing) {
    std::vector<std::pair<std::string, Timing::Duration>> lines{
        {"loading", timing.loading}, {"reading", timing.reading}, {"resolving", timing.resolving}};
    for (const auto& [id, rule] : timing.rules)
        lines.emplace_back(std::string(id) + " " + std::string(rule.first->name), rule.second);
    lines.emplace_back("telling", timing.telling);
    Timing::Duration all{};
    for (const auto& [what, duration] : lines)
        all += duration;
    std::string text;
    for (const auto& [what, duration] : lines)
        text += line(what, duration, all);
    return text + line("together", all, all);
}

}  // namespace argmap::cli
