#include "report/words.hpp"

#include "text/wording.hpp"

#include <vector>

namespace argmap::words {

std::string many(std::size_t count, std::string_view noun) {
    return count == 0 ? "no " + std::string(noun) + "s" : counted(count, noun);
}

std::string_view verb(std::size_t count, std::string_view for_one, std::string_view for_more) {
    return count == 1 ? for_one : for_more;
}

std::string percent(std::size_t part, std::size_t whole) {
    if (part > 0 && part * 100 < whole)
        return "under 1 %";
    if (part < whole && (whole - part) * 100 < whole)
        return "over 99 %";
    return std::to_string((part * 100 + whole / 2) / whole) + " %";
}

std::string sentence(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string name(const ArgumentMap& map, ClaimId claim) {
    return in_backticks(map.id(claim));
}

std::string names(const ArgumentMap& map, std::span<const ClaimId> claims, std::size_t most) {
    std::vector<std::string_view> ids;
    for (const ClaimId claim : claims)
        ids.push_back(map.id(claim));
    return list_in_backticks(ids, most);
}

}  // namespace argmap::words
