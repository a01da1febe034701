#include "diagnostics/diagnostic.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace argmap {

std::string_view name(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::hint:
            return "hint";
    }
    return "";
}

void Diagnostics::add(Diagnostic diagnostic) {
    Tally& tally = found_.try_emplace(diagnostic.code->id, Tally{diagnostic.code, 0}).first->second;
    if (tally.found++ < kept_per_code)
        kept_.push_back(std::move(diagnostic));
}

bool Diagnostics::keeps(const Code& code) const {
    const auto tally = found_.find(code.id);
    return tally == found_.end() || tally->second.found < kept_per_code;
}

void Diagnostics::sort() {
    const auto place = [](const Diagnostic& diagnostic) {
        return std::tuple(diagnostic.primary.span.begin, diagnostic.code->id);
    };
    std::stable_sort(kept_.begin(), kept_.end(), [&](const Diagnostic& one, const Diagnostic& other) {
        return place(one) < place(other);
    });
}

std::size_t Diagnostics::count(Severity severity) const {
    std::size_t found = 0;
    for (const auto& [id, tally] : found_)
        if (tally.code->severity == severity)
            found += tally.found;
    return found;
}

std::map<std::string_view, std::size_t> Diagnostics::left_out() const {
    std::map<std::string_view, std::size_t> counts;
    for (const auto& [id, tally] : found_)
        if (tally.found > kept_per_code)
            counts[id] = tally.found - kept_per_code;
    return counts;
}

}  // namespace argmap
