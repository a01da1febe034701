#include "language/chinese_text.hpp"

#include "language/marks.hpp"

#include <algorithm>

namespace argmap::chinese {

std::string_view without_stop(std::string_view text) {
    text = trimmed(text);
    for (const std::string_view stop : {"。", "！", "!", "."})
        if (text.ends_with(stop))
            text.remove_suffix(stop.size());
    return trimmed(text);
}

bool quotes(std::string_view text) {
    constexpr std::string_view marks[] = {"“", "”", "「", "」", "『", "』", "《", "》", "\""};
    return holds_one_of(text, marks);
}

std::string_view clause(std::string_view text) {
    std::size_t end = text.size();
    for (const std::string_view mark : {"，", "；", "：", "。", ",", ";", "？", "！"})
        end = std::min(end, text.substr(0, end).find(mark));
    return text.substr(0, std::min(end, text.size()));
}

bool starts_with_one_of(std::string_view text, Characters beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return text.starts_with(beginning); });
}

bool ends_with_one_of(std::string_view text, Characters endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return text.ends_with(ending); });
}

bool holds_one_of(std::string_view text, Characters parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

}  // namespace argmap::chinese
