#include "diagnostics/diagnostic.hpp"

#include "text/unicode.hpp"

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

std::string in_backticks(std::string_view name) {
    // Long before it is shown a name is cut, so that a hostile one costs nothing.
    constexpr std::size_t enough_bytes = 400;
    constexpr std::size_t columns = 60;
    return "`" + shorten(plain_line(name.substr(0, enough_bytes)), columns) + "`";
}

namespace {

/// "12 000": thousands apart, from five digits on.
std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    if (digits.size() > 4)
        for (std::size_t left = digits.size(); left > 3;)
            digits.insert(left -= 3, " ");
    return digits;
}

}  // namespace

std::string list_in_backticks(std::span<const std::string_view> names, std::size_t most) {
    const std::size_t shown = names.size() > most ? most - 1 : names.size();
    std::string list;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0)
            list += i + 1 == names.size() ? " and " : ", ";
        list += in_backticks(names[i]);
    }
    if (shown < names.size())
        list += " and " + grouped(names.size() - shown) + " more";
    return list;
}

std::string counted(std::size_t number, std::string_view noun) {
    return grouped(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

}  // namespace argmap
