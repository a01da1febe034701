#include "analyze/shown.hpp"

#include "text/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace argmap {

bool is_shown(const Table& table) {
    return table.shown == Shown::to_all && table.row_count() > 0;
}

bool is_silent(const Section& section) {
    return section.sentences.empty() && std::none_of(section.tables.begin(), section.tables.end(), is_shown);
}

std::size_t shown_rows(const Table& table, const ReportOptions& options) {
    const bool asks_for_fewer = options.top < ReportOptions().top;
    const std::size_t most = asks_for_fewer ? options.top : std::max(options.top, table.at_least);
    return table.row_count() <= most + 1 ? table.row_count() : most;
}

std::string three_digits(double number) {
    if (number >= 999.5 && number < 1e15)
        return with_thousands(static_cast<std::size_t>(number + 0.5));
    std::array<char, 64> digits;
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::general, 3);
    return {digits.data(), end.ptr};
}

std::string_view arrow(const ArgumentMap& map, RelationId relation) {
    const RelationType type = map.type(relation);
    return type == RelationType::contrary || type == RelationType::rephrase ? "↔" : "→";
}

}  // namespace argmap
