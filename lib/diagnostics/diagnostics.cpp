#include "diagnostics/diagnostics.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace argmap {

void Diagnostics::allow(std::vector<Allowed> allowances) {
    std::stable_sort(allowances.begin(), allowances.end(), [](const Allowed& one, const Allowed& other) {
        return std::tuple(one.code->id, one.scope.begin, other.scope.end) <
               std::tuple(other.code->id, other.scope.begin, one.scope.end);
    });
    for (const Allowed& allowed : allowances)
        allowances_.push_back({.allowed = allowed});
}

bool Diagnostics::is_of_earlier_code(const Allowance& allowance, std::string_view id) {
    return allowance.allowed.code->id < id;
}

bool Diagnostics::is_allowed(const Code& code, Span place) {
    // Scopes are disjoint, but for those of the same entry and those of the whole map, which begin first.
    const auto before = [](const Allowance& allowance, const std::pair<std::string_view, Offset>& wanted) {
        return std::pair(allowance.allowed.code->id, allowance.allowed.scope.begin) <= wanted;
    };
    const auto first = std::lower_bound(allowances_.begin(), allowances_.end(), code.id, is_of_earlier_code);
    auto last = std::lower_bound(first, allowances_.end(), std::pair(code.id, place.begin), before);
    bool allowed = false;
    const auto use = [&](Allowance& allowance) {
        const bool fits = place.begin < allowance.allowed.scope.end;
        allowed |= fits;
        allowance.used |= fits;
    };
    if (first == last)
        return false;
    const Offset nearest = std::prev(last)->allowed.scope.begin;
    for (; last != first && std::prev(last)->allowed.scope.begin == nearest; --last)
        use(*std::prev(last));
    for (auto widest = first; widest != last && widest->allowed.scope.begin == first->allowed.scope.begin;
         ++widest)
        use(*widest);
    return allowed;
}

std::vector<Allowed> Diagnostics::unused_allowances() const {
    std::vector<Allowed> unused;
    for (const Allowance& allowance : allowances_)
        if (!allowance.used)
            unused.push_back(allowance.allowed);
    return unused;
}

void Diagnostics::add(Diagnostic diagnostic) {
    const Code& code = *diagnostic.code;
    const std::optional<Severity> severity = levels_[code];
    if (!severity)
        return;
    if (has_allowances_of(code)) {
        bool allowed = is_allowed(code, diagnostic.primary.span);
        for (const Label& note : diagnostic.notes)
            allowed |= is_allowed(code, note.span);
        if (allowed)
            return;
    }
    diagnostic.severity = *severity;
    if (refuses_fixes_)
        diagnostic.fix.reset();
    if (keeps(code))
        kept_.push_back(std::move(diagnostic));
    count_only(code);
}

bool Diagnostics::has_allowances_of(const Code& code) const {
    const auto first = std::lower_bound(allowances_.begin(), allowances_.end(), code.id, is_of_earlier_code);
    return first != allowances_.end() && first->allowed.code->id == code.id;
}

void Diagnostics::count_only(const Code& code) {
    const std::optional<Severity> severity = levels_[code];
    if (!severity)
        return;
    left_out_parts_ |= code.severity == Severity::error;
    ++found_.try_emplace(code.id, Tally{*severity}).first->second.found;
}

void Diagnostics::add(NotLookedFor silent) {
    if (wants(*silent.code))
        not_looked_for_.insert(std::move(silent));
}

bool Diagnostics::keeps(const Code& code) const {
    if (!wants(code))
        return false;
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
        if (tally.severity == severity)
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
