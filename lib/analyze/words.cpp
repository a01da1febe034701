#include "analyze/words.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace argmap::words {

std::string number(std::size_t count) {
    std::string digits = std::to_string(count);
    if (digits.size() > 4)
        for (std::size_t at = digits.size(); at > 3;)
            digits.insert(at -= 3, " ");
    return digits;
}

std::string many(std::size_t count, std::string_view noun) {
    std::string text = count == 0 ? "no" : number(count);
    (text += ' ') += noun;
    if (count != 1)
        text += 's';
    return text;
}

std::string_view verb(std::size_t count, std::string_view for_one, std::string_view for_more) {
    return count == 1 ? for_one : for_more;
}

std::string sentence(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string name(std::string_view id) {
    // A hostile id is cut before it is looked at, so that it costs nothing.
    constexpr std::size_t enough_bytes = 400;
    constexpr std::size_t columns = 40;
    return "`" + shorten(plain_line(id.substr(0, enough_bytes)), columns) + "`";
}

std::string name(const ArgumentMap& map, ClaimId claim) {
    return name(map.id(claim));
}

std::string names(const ArgumentMap& map, std::span<const ClaimId> claims, std::size_t most) {
    const std::size_t shown = std::min(claims.size(), most);
    std::string list;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0)
            list += i + 1 == claims.size() ? " and " : ", ";
        list += name(map, claims[i]);
    }
    if (shown < claims.size())
        list += " and " + number(claims.size() - shown) + " more";
    return list;
}

}  // namespace argmap::words
