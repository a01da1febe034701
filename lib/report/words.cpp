#include "report/words.hpp"

#include "text/wording.hpp"

#include <utility>

namespace argmap::words {

Message many(std::size_t count, std::string_view some, std::string_view none) {
    return count == 0 ? Message(none) : say(some, count);
}

Message percent(std::size_t part, std::size_t whole) {
    if (part > 0 && part * 100 < whole)
        return "under 1 %";
    if (part < whole && (whole - part) * 100 < whole)
        return "over 99 %";
    return say("{0} %", (part * 100 + whole / 2) / whole);
}

Message list(const std::vector<Message>& clauses) {
    Message all;
    for (const Message& clause : clauses)
        all = all.empty() ? clause : say("{0}, {1}", std::move(all), clause);
    return all;
}

Message row(std::span<const std::string> names) {
    std::vector<Message> all;
    for (const std::string& name : names) {
        if (!all.empty())
            all.emplace_back(", ");
        all.push_back(text(name));
    }
    return joined(std::move(all));
}

Message text(std::string text) {
    return say("{0}", std::move(text));
}

std::string name(const ArgumentMap& map, ClaimId claim) {
    return in_backticks(map.id(claim));
}

Series names(const ArgumentMap& map, std::span<const ClaimId> claims, std::size_t most) {
    std::vector<std::string_view> ids;
    for (const ClaimId claim : claims)
        ids.push_back(map.id(claim));
    return series_in_backticks(ids, most);
}

}  // namespace argmap::words
