#include "message/message.hpp"

#include "text/ascii.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>

namespace argmap {

bool is_variety_of(std::string_view tag, std::string_view language) {
    return same_but_for_case(tag.substr(0, 2), language) && (tag.size() == 2 || tag[2] == '-');
}

Tongue tongue_of(std::string_view tag) {
    return is_variety_of(tag, "zh") ? Tongue::chinese : Tongue::english;
}

Series series_in_backticks(std::span<const std::string_view> names, std::size_t most) {
    const std::size_t shown = names.size() > most ? most - 1 : names.size();
    Series series{.names = {}, .more = names.size() - shown};
    for (const std::string_view name : names.first(shown))
        series.names.push_back(in_backticks(name));
    return series;
}

namespace {

/// `{1|leaf|leaves}`: which gap, and what is done with it.
struct Slot {
    std::size_t gap = 0;
    char kind = '}';  ///< '|' with a noun, '?' a choice, '}' nothing
    std::array<std::string_view, 2> words = {};
    std::size_t size = 0;  ///< of all of it, in bytes
};

/// The slot at the beginning of a text, if there is one.
std::optional<Slot> slot_at(std::string_view text) {
    if (text.size() < 3 || text[0] != '{' || !is_digit(text[1]))
        return std::nullopt;
    Slot slot{.gap = static_cast<std::size_t>(text[1] - '0'), .kind = text[2]};
    if (slot.kind != '}' && slot.kind != '|' && slot.kind != '?')
        return std::nullopt;
    const std::size_t end = text.find('}', 2);
    if (end == std::string_view::npos)
        return std::nullopt;
    slot.size = end + 1;
    if (slot.kind != '}') {
        const std::string_view words = text.substr(3, end - 3);
        const std::size_t bar = words.find('|');
        slot.words[0] = words.substr(0, bar);
        if (bar != std::string_view::npos)
            slot.words[1] = words.substr(bar + 1);
    }
    return slot;
}

std::string one_or_more(const Slot& slot, std::size_t number) {
    if (number == 1)
        return std::string(slot.words[0]);
    return slot.words[1].empty() && slot.kind == '|' ? std::string(slot.words[0]) + "s"
                                                     : std::string(slot.words[1]);
}

std::string in_slot(const Slot& slot, std::size_t number) {
    if (slot.kind == '?')
        return one_or_more(slot, number);
    const std::string shown = with_thousands(number);
    return slot.kind == '|' ? shown + " " + one_or_more(slot, number) : shown;
}

std::string english_series(const Series& series) {
    std::string text;
    for (std::size_t i = 0; i < series.names.size(); ++i) {
        const bool is_last = i + 1 == series.names.size() && series.more == 0;
        text += (i == 0 ? "" : is_last ? " and " : ", ") + series.names[i];
    }
    if (series.more > 0)
        text += (text.empty() ? "" : " and ") + with_thousands(series.more) + (text.empty() ? "" : " more");
    return text;
}

bool may_be_chinese(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

/// "和" between two names, with spaces where one begins in another script.
std::string_view chinese_and(std::string_view before, std::string_view after) {
    const auto is_chinese = [](std::string_view name) {
        return !name.empty() && may_be_chinese(name.front());
    };
    return is_chinese(before) && is_chinese(after) ? "和" : " 和 ";
}

std::string chinese_series(const Series& series) {
    std::string text;
    for (std::size_t i = 0; i < series.names.size(); ++i) {
        const bool is_last = i + 1 == series.names.size() && series.more == 0;
        if (i > 0)
            text += is_last ? chinese_and(series.names[i - 1], series.names[i]) : "、";
        text += series.names[i];
    }
    if (series.more > 0)
        text += (text.empty() ? "" : " 等 ") + with_thousands(series.names.size() + series.more) + " 个";
    return text;
}

struct Show {
    Tongue tongue;
    Slot slot;

    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::size_t number) const { return in_slot(slot, number); }
    std::string operator()(const Series& series) const {
        return tongue == Tongue::chinese ? chinese_series(series) : english_series(series);
    }
    std::string operator()(const Bilingual& both) const {
        return std::string(tongue == Tongue::chinese ? both.chinese : both.english);
    }
    std::string operator()(const std::vector<Message>& parts) const {
        std::string text;
        for (const Message& part : parts)
            text += part.in(tongue);
        return text;
    }
};

/// Chinese parts words of its own from others by a space, but what stands in a gap may end in Chinese itself.
bool is_needless_space(std::string_view before, std::string_view after) {
    return !before.empty() && may_be_chinese(before.back()) && after.size() > 1 && after[0] == ' ' &&
           may_be_chinese(after[1]);
}

/// The same before a gap.
bool ends_in_needless_space(std::string_view before, std::string_view shown) {
    return before.size() > 1 && before.back() == ' ' && may_be_chinese(before[before.size() - 2]) &&
           !shown.empty() && may_be_chinese(shown.front());
}

const std::vector<std::pair<std::string_view, std::string_view>>& sorted_chinese() {
    static const auto sorted = [] {
        auto all = chinese_translations();
        std::sort(all.begin(), all.end());
        return all;
    }();
    return sorted;
}

}  // namespace

std::string_view translated(std::string_view english, Tongue tongue) {
    if (tongue == Tongue::english)
        return english;
    const auto& all = sorted_chinese();
    const auto found =
        std::lower_bound(all.begin(), all.end(), english,
                         [](const auto& one, std::string_view key) { return one.first < key; });
    return found != all.end() && found->first == english ? found->second : english;
}

std::string Message::in(Tongue tongue) const {
    const std::string_view pattern = translated(english_, tongue);
    if (gaps_.empty())
        return std::string(pattern);
    std::string text;
    for (std::size_t at = 0; at < pattern.size();) {
        const auto slot = slot_at(pattern.substr(at));
        if (slot && slot->gap < gaps_.size()) {
            const std::string shown = std::visit(Show{tongue, *slot}, gaps_[slot->gap]);
            if (tongue == Tongue::chinese && ends_in_needless_space(text, shown))
                text.pop_back();
            text += shown;
            at += slot->size;
            at += tongue == Tongue::chinese && is_needless_space(text, pattern.substr(at)) ? 1U : 0U;
        } else {
            text += pattern[at++];
        }
    }
    return text;
}

Message joined(std::vector<Message> parts) {
    return {"{0}", {std::move(parts)}};
}

std::ostream& operator<<(std::ostream& out, const Message& message) {
    return out << message.in(Tongue::english);
}

}  // namespace argmap
