// What is said to people, in each of the languages that argmap speaks?
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace argmap {

/// The languages of argmap's own sentences.
enum class Tongue : std::uint8_t { english, chinese };

/// Whether a BCP 47 tag is of a language, which has two small letters, or of a variety of it: "zh" and
/// "zh-Hant" are of "zh". ASCII case aside.
bool is_variety_of(std::string_view tag, std::string_view language);

/// That of a BCP 47 tag: Chinese of "zh" and what begins with "zh-", ASCII case aside; else English.
Tongue tongue_of(std::string_view tag);

/// Things named one after the other, as they are to be shown, and how many more there are that are not named.
struct Series {
    std::vector<std::string> names;
    std::size_t more = 0;
};

/// What its own table has in both languages.
struct Bilingual {
    std::string_view english;
    std::string_view chinese;
};

/// Names in backticks: all of them or, of more than `most`, the first. `most` is at least 1.
Series series_in_backticks(std::span<const std::string_view> names, std::size_t most = 5);

/// A sentence or a part of one: English with gaps, and what stands in the gaps. It is put together only when
/// it is read, in the language of the reader. Whoever adds one adds its translation in `chinese/`, where it
/// is found by its English; one that is missing there stays English.
///
/// `{0}` in the English is the first thing that stands in a gap; `{1|claim}` the second, a number, with the
/// noun that it counts: "1 claim", "2 claims"; `{1|leaf|leaves}` where the plural does not end in an s alone;
/// `{1?is|are}` only the one or the other, by that number. Any other brace is a brace.
class Message {
  public:
    using Gap = std::variant<std::string, std::size_t, Series, Bilingual, std::vector<Message>>;

    Message() = default;
    Message(const char* english) : english_(english) {}
    Message(std::string_view english) : english_(english) {}
    Message(std::string english) : english_(std::move(english)) {}
    Message(std::string_view english, std::vector<Gap> gaps) : english_(english), gaps_(std::move(gaps)) {}

    bool empty() const { return english_.empty(); }

    /// The whole of it. Linear in its parts; the first time in another language than English a table of all
    /// translations is made.
    std::string in(Tongue tongue) const;

    /// The English with its gaps, as translations know it.
    std::string_view pattern() const { return english_; }

    /// By what is said in English, for tests.
    friend bool operator==(const Message& one, std::string_view english) {
        return std::string_view(one.in(Tongue::english)) == english;
    }
    friend std::ostream& operator<<(std::ostream& out, const Message& message);

  private:
    std::string english_;
    std::vector<Gap> gaps_;
};

namespace detail {

inline Message::Gap gap(std::size_t number) {
    return number;
}
inline Message::Gap gap(std::string_view text) {
    return std::string(text);
}
inline Message::Gap gap(const char* text) {
    return std::string(text);
}
inline Message::Gap gap(std::string text) {
    return text;
}
inline Message::Gap gap(Series series) {
    return series;
}
inline Message::Gap gap(Bilingual both) {
    return both;
}
inline Message::Gap gap(Message message) {
    return std::vector<Message>{std::move(message)};
}

}  // namespace detail

/// A message with what stands in its gaps: texts as they are to be shown, numbers, series of names and other
/// messages.
template <class... Gaps>
Message say(std::string_view english, Gaps&&... gaps) {
    return {english, {detail::gap(std::forward<Gaps>(gaps))...}};
}

/// Several messages without a sign between them.
Message joined(std::vector<Message> parts);

/// The translation of an English pattern, or the English where there is none.
std::string_view translated(std::string_view english, Tongue tongue);

/// Every English pattern that is translated into Chinese, with its translation, in the order of the files.
const std::vector<std::pair<std::string_view, std::string_view>>& chinese_translations();

}  // namespace argmap
