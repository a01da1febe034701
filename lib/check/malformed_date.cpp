// AM219: a date that programs cannot read.
#include "check/rule.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <string_view>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::malformed_date{
    {
        .id = "AM219",
        .name = "malformed-date",
        .severity = Severity::hint,
        .profiles = strict_only,
        .summary = "the `date` of a source is not written as a year, a month or a day that there is",
        .example = R"("survey": {"title": "What readers want", "date": "05/06/2023"})",
        .why = "`05/06/2023` is in May for some readers and in June for others, and no program can sort by "
               "it. A day that the calendar does not have is a slip.",
        .mend = "Write as much as is known: `2023`, `2023-05` or `2023-05-14`; for a range two of these: "
                "`2019/2021`. `about 380 BC` is understood, too.",
        .leave = "The source gives its date in words that you want to keep, such as the year of a reign.",
        .source = "ISO 8601, and for ranges its part 2 (the Library of Congress's EDTF)",
    },
    check,
};

namespace {

/// A year, and a month and a day where they are given; 0 where they are not.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
};

std::optional<int> number(std::string_view digits, std::size_t fewest, std::size_t most) {
    const bool fits = digits.size() >= fewest && digits.size() <= most &&
                      std::all_of(digits.begin(), digits.end(), is_digit);
    int value = 0;
    if (!fits || std::from_chars(digits.data(), digits.data() + digits.size(), value).ec != std::errc())
        return std::nullopt;
    return value;
}

/// Whether the calendar has a day.
bool exists(Date day) {
    return (std::chrono::year(day.year) / day.month / day.day).ok();
}

/// "2023", "2023-05" or "2023-05-14", if the calendar has it.
std::optional<Date> numeric_date(std::string_view text) {
    const auto year = number(text.substr(0, 4), 4, 4);
    if (!year)
        return std::nullopt;
    if (text.size() == 4)
        return Date{*year};
    const auto month = number(text.substr(5, 2), 2, 2);
    if (text[4] != '-' || !month || *month < 1 || *month > 12)
        return std::nullopt;
    if (text.size() == 7)
        return Date{*year, *month};
    const auto day = text.size() == 10 ? number(text.substr(8), 2, 2) : std::nullopt;
    if (text[7] != '-' || !day)
        return std::nullopt;
    const Date whole{*year, *month, *day};
    return exists(whole) ? std::optional(whole) : std::nullopt;
}

/// "380 BC", "14 CE": then the year may have fewer digits. Before our era years count backwards.
std::optional<Date> year_of_an_era(std::string_view text) {
    const std::size_t space = text.find(' ');
    const auto year = number(text.substr(0, space), 1, 5);
    if (space == std::string_view::npos || !year)
        return std::nullopt;
    const std::string_view era = text.substr(space + 1);
    if (era == "BC" || era == "BCE")
        return Date{-*year};
    return era == "AD" || era == "CE" ? std::optional(Date{*year}) : std::nullopt;
}

std::optional<Date> date(std::string_view text) {
    for (const std::string_view word : {"about ", "before ", "after "})
        if (text.starts_with(word))
            text.remove_prefix(word.size());
    const auto numeric = numeric_date(text);
    return numeric ? numeric : year_of_an_era(text);
}

/// Whether one does not come after the other, as far as both say.
bool in_order(Date one, Date other) {
    if (one.year != other.year || one.month == 0 || other.month == 0)
        return one.year <= other.year;
    return one.month != other.month || one.day == 0 || other.day == 0 ? one.month <= other.month
                                                                      : one.day <= other.day;
}

/// What is wrong with a date, which stands in the gap.
std::optional<std::string_view> problem_of(std::string_view text) {
    constexpr std::string_view reversed = "{0} ends before it begins";
    if (date(text))
        return std::nullopt;
    for (const std::string_view to : {"/", " – ", "–", " - ", " to "}) {
        const std::size_t at = text.find(to);
        if (at == std::string_view::npos)
            continue;
        const auto first = date(text.substr(0, at));
        const auto last = date(text.substr(at + to.size()));
        if (first && last)
            return in_order(*first, *last) ? std::nullopt : std::optional(reversed);
    }
    if (text.size() == 9 && text[4] == '-' && date(text.substr(0, 4)) && date(text.substr(5)))
        return in_order(*date(text.substr(0, 4)), *date(text.substr(5))) ? std::nullopt
                                                                         : std::optional(reversed);
    const bool looks_like_a_day = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                                  number(text.substr(0, 4), 4, 4) && number(text.substr(5, 2), 2, 2) &&
                                  number(text.substr(8), 2, 2);
    return looks_like_a_day ? "{0} is a day that no calendar has" : "{0} is not a date such as `2023-05-14`";
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    for (const SourceId source : map.sources()) {
        const Word date = map[source].date;
        if (!date.present())
            continue;
        if (const auto problem = problem_of(date.text()))
            diagnostics.add(rules::malformed_date.code, [&]() -> Diagnostic {
                return {.primary = {token(map, date.at()), say(*problem, in_backticks(date.text()))},
                        .notes = {},
                        .help = {"write as much as is known: `2023`, `2023-05` or `2023-05-14`"}};
            });
    }
}

}  // namespace

}  // namespace argmap
