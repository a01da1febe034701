#include "text/wording.hpp"

#include "text/unicode.hpp"

#include <cstdio>

namespace argmap {

std::string with_thousands(std::size_t number) {
    std::string digits = std::to_string(number);
    if (digits.size() > 4)
        for (std::size_t left = digits.size(); left > 3;)
            digits.insert(left -= 3, " ");
    return digits;
}

std::string counted(std::size_t number, std::string_view noun) {
    return with_thousands(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

std::string in_backticks(std::string_view name) {
    // Long before it is shown a name is cut, so that a hostile one costs nothing.
    constexpr std::size_t enough_bytes = 400;
    constexpr std::size_t columns = 60;
    return "`" + shorten(plain_line(first_bytes(name, enough_bytes)), columns) + "`";
}

std::string code_point_name(char32_t code_point) {
    char name[16];
    std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(code_point));
    return name;
}

std::string list_in_backticks(std::span<const std::string_view> names, std::size_t most) {
    const std::size_t shown = names.size() > most ? most - 1 : names.size();
    std::string list;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0)
            list += i + 1 == names.size() ? " and " : ", ";
        list += in_backticks(names[i]);
    }
    if (shown < names.size())
        list +=
            (shown == 0 ? "" : " and ") + with_thousands(names.size() - shown) + (shown == 0 ? "" : " more");
    return list;
}

std::string list_with_or(std::span<const std::string> choices) {
    std::string list;
    for (std::size_t i = 0; i < choices.size(); ++i)
        list += (i == 0 ? "" : i + 1 < choices.size() ? ", " : " or ") + choices[i];
    return list;
}

}  // namespace argmap
