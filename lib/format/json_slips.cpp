#include "format/json_slips.hpp"

#include "text/ascii.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace argmap {

namespace {

/// A mark that is taken for one of JSON's.
struct Mark {
    std::string_view foreign;
    char json;
    std::string_view name;
};

constexpr std::string_view curly = "a curly quotation mark";
constexpr std::string_view full_width = "full width";
constexpr std::string_view semicolon = "a semicolon";
constexpr Mark marks[] = {
    {"“", '"', curly},
    {"”", '"', curly},
    {"„", '"', curly},
    {"‟", '"', curly},
    {"‘", '"', curly},
    {"’", '"', curly},
    {"«", '"', "another quotation mark"},
    {"»", '"', "another quotation mark"},
    {"＂", '"', full_width},
    {"'", '"', "a single quotation mark"},
    {"＇", '"', full_width},
    {"，", ',', full_width},
    {"、", ',', "a Chinese comma"},
    {"；", ',', semicolon},  // or a colon, behind a key
    {";", ',', semicolon},
    {"：", ':', full_width},
    {"【", '[', "a Chinese bracket"},
    {"】", ']', "a Chinese bracket"},
    {"［", '[', full_width},
    {"］", ']', full_width},
    {"｛", '{', full_width},
    {"｝", '}', full_width},
};

const Mark* mark_at(std::string_view text, std::size_t at) {
    const auto* const found = std::find_if(std::begin(marks), std::end(marks), [&](const Mark& mark) {
        return text.substr(at).starts_with(mark.foreign);
    });
    return found == std::end(marks) ? nullptr : found;
}

bool is_space_in_line(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

/// Whether a string may end before `at`: what follows in the line is what follows strings, or nothing.
bool may_end_string(std::string_view text, std::size_t at) {
    while (at < text.size() && is_space_in_line(text[at]))
        ++at;
    if (at == text.size() || text[at] == '\n')
        return true;
    const Mark* const mark = mark_at(text, at);
    const char next = mark != nullptr ? mark->json : text[at];
    if (next != ',')
        return next == ':' || next == '}' || next == ']';
    // A comma is common inside texts; behind one that separates there is another string, or the line ends.
    at += mark != nullptr ? mark->foreign.size() : 1;
    while (at < text.size() && is_space_in_line(text[at]))
        ++at;
    if (at == text.size() || text[at] == '\n' || text[at] == '"' || text[at] == '{')
        return true;
    const Mark* const begin = mark_at(text, at);
    return begin != nullptr && (begin->json == '"' || begin->json == '{');
}

std::size_t line_end(std::string_view text, std::size_t at) {
    return std::min(text.find('\n', at), text.size());
}

Edit write(std::size_t at, std::size_t size, std::string replacement) {
    return {{static_cast<Offset>(at), static_cast<Offset>(at + size)}, std::move(replacement)};
}

/// Whether a mark may end a string that another one begins. An apostrophe ends only what one has begun.
bool can_close(const Mark& mark, const Mark& begin) {
    return mark.json == '"' && (mark.foreign == "'") == (begin.foreign == "'");
}

/// A string between other quotation marks, whose first stands at `at`: edits for both, and escapes for what
/// would end it. Gives where it ends; `at` where no end of it is found in its line.
std::size_t straighten_string(std::string_view text, std::size_t at, std::vector<Edit>& edits) {
    const Mark& begin = *mark_at(text, at);
    const std::size_t size = begin.foreign.size();
    const std::size_t before = edits.size();
    const std::size_t end = line_end(text, at);
    edits.push_back(write(at, size, "\""));
    for (std::size_t next = at + size; next < end; ++next) {
        if (text[next] == '\\') {
            if (text.substr(next).starts_with("\\'"))
                edits.push_back(write(next, 1, ""));  // JSON has no such escape
            ++next;                                   // and what it escapes
            continue;
        }
        const Mark* const mark = mark_at(text, next);
        const bool is_straight = text[next] == '"';
        if (!is_straight && (mark == nullptr || !can_close(*mark, begin)))
            continue;
        const std::size_t next_size = is_straight ? 1 : mark->foreign.size();
        if ((!is_straight || begin.foreign != "'") && may_end_string(text, next + next_size)) {
            if (!is_straight)
                edits.push_back(write(next, next_size, "\""));
            return next + next_size;
        }
        if (is_straight)
            edits.push_back(write(next, 1, "\\\""));
    }
    edits.resize(before);
    return at;
}

std::size_t past_string(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && text[at] != '"' && text[at] != '\n'; ++at)
        if (text[at] == '\\' && at + 1 < text.size())
            ++at;
    return std::min(at + 1, text.size());
}

/// Follows the tokens of a text just far enough to know whether a key was the last one.
class KeyWatch {
  public:
    /// Bracket, comma or colon; other characters change nothing.
    void see(char sign) {
        after_key_ = false;
        if (sign == '{' || sign == '[')
            open_ += sign;
        else if ((sign == '}' || sign == ']') && !open_.empty())
            open_.pop_back();
        key_due_ = (sign == '{' || sign == ',') && open_.ends_with('{');
    }

    void see_string() { after_key_ = std::exchange(key_due_, false); }

    /// What a mark stands for here.
    char meant(const Mark& mark) const { return mark.name == semicolon && after_key_ ? ':' : mark.json; }

  private:
    std::string open_;
    bool key_due_ = false;
    bool after_key_ = false;
};

/// Edits for all marks that stand outside of strings; none where they are so many that it is no map.
std::vector<Edit> straighten(std::string_view text) {
    constexpr std::size_t most = 10'000;
    constexpr std::string_view signs = "{}[],:";
    std::vector<Edit> edits;
    KeyWatch keys;
    for (std::size_t at = 0; at < text.size();) {
        if (edits.size() > most)
            return {};
        if (text[at] == '"') {
            at = past_string(text, at);
            keys.see_string();
            continue;
        }
        const bool may_be_mark =
            static_cast<unsigned char>(text[at]) >= 0x80 || text[at] == '\'' || text[at] == ';';
        const Mark* const mark = may_be_mark ? mark_at(text, at) : nullptr;
        if (mark == nullptr) {
            if (signs.find(text[at]) != std::string_view::npos)
                keys.see(text[at]);
            ++at;
        } else if (mark->json != '"') {
            const char meant = keys.meant(*mark);
            edits.push_back(write(at, mark->foreign.size(), std::string(1, meant)));
            keys.see(meant);
            at += mark->foreign.size();
        } else {
            const std::size_t end = straighten_string(text, at, edits);
            at = end == at ? line_end(text, at) : end;
            keys.see_string();
        }
    }
    return edits;
}

/// Whether JSON can go on so: else a text does, whose quotation mark was taken for its end.
bool begins_token(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    constexpr std::string_view beginnings = "\"{}[],:-0123456789";
    return text.empty() || beginnings.find(text[0]) != std::string_view::npos ||
           mark_at(text, 0) != nullptr || text.starts_with("true") || text.starts_with("false") ||
           text.starts_with("null");
}

/// Whether edits write marks between strings only, which can mean nothing else.
bool are_clear(std::string_view text, const std::vector<Edit>& edits) {
    return std::all_of(edits.begin(), edits.end(), [&](const Edit& edit) {
        return !edit.replacement.empty() && !edit.replacement.ends_with('"') &&
               begins_token(text.substr(edit.span.end));
    });
}

/// Edits for the control characters of a string, from the first one on to the end of it or of its line.
std::vector<Edit> without_control(std::string_view text, std::size_t at) {
    constexpr std::size_t most = 10'000;
    std::vector<Edit> edits;
    for (; at < text.size() && text[at] != '"' && text[at] != '\n' && text[at] != '\r'; ++at) {
        if (text[at] == '\\')
            ++at;
        else if (static_cast<unsigned char>(text[at]) < 0x20 && edits.size() < most)
            edits.push_back(write(at, 1, text[at] == '\t' ? "\\t" : ""));
    }
    return edits;
}

/// Where the closing quotation mark of a string belongs that goes on to the end of its line, at `line`:
/// before the comma and brackets there, if what stands in the next line can follow them. Nothing where the
/// text may go on in that line.
std::optional<std::size_t> end_of_unclosed(std::string_view text, std::size_t begin, std::size_t line) {
    std::size_t end = line;
    const auto ends_with = [&](std::string_view signs) {
        while (end > begin + 1 && is_space_in_line(text[end - 1]))
            --end;
        return end > begin + 1 && signs.find(text[end - 1]) != std::string_view::npos;
    };
    const bool comma = ends_with(",");
    end -= comma ? 1 : 0;
    while (ends_with("}]"))
        --end;
    const std::size_t next = text.find_first_not_of(" \t\r\n", line);
    const std::string_view can_follow = comma ? "\"{" : "}]";
    return next != std::string_view::npos && can_follow.find(text[next]) != std::string_view::npos
               ? std::optional(end)
               : std::nullopt;
}

/// A word for a value of JSON in another language of programs.
struct ForeignWord {
    std::string_view written;
    std::string_view json;
};

constexpr ForeignWord foreign_words[] = {
    {"True", "true"}, {"TRUE", "true"}, {"False", "false"}, {"FALSE", "false"},    {"None", "null"},
    {"Null", "null"}, {"NULL", "null"}, {"nil", "null"},    {"undefined", "null"},
};

/// The word at a place where a value is due, if nothing but the word stands there; nullptr else.
const ForeignWord* foreign_word_at(std::string_view text, std::size_t at) {
    constexpr std::string_view white_space = " \t\r\n";
    const std::size_t before = at == 0 ? std::string_view::npos : text.find_last_not_of(white_space, at - 1);
    if (before == std::string_view::npos ||
        std::string_view(":[,").find(text[before]) == std::string_view::npos)
        return nullptr;
    const auto* const found =
        std::find_if(std::begin(foreign_words), std::end(foreign_words),
                     [&](const ForeignWord& word) { return text.substr(at).starts_with(word.written); });
    if (found == std::end(foreign_words))
        return nullptr;
    const std::size_t after = text.find_first_not_of(white_space, at + found->written.size());
    return after != std::string_view::npos &&
                   std::string_view(",]}").find(text[after]) != std::string_view::npos
               ? found
               : nullptr;
}

/// Edits for all such words outside of strings, from `at` on; none where they are so many that it is no map.
std::vector<Edit> write_words_of_json(std::string_view text, std::size_t at) {
    constexpr std::size_t most = 10'000;
    std::vector<Edit> edits;
    while (at < text.size()) {
        if (text[at] == '"') {
            at = past_string(text, at);
        } else if (const ForeignWord* const word =
                       is_ascii_letter(text[at]) ? foreign_word_at(text, at) : nullptr) {
            if (edits.size() == most)
                return {};
            edits.push_back(write(at, word->written.size(), std::string(word->json)));
            at += word->written.size();
        } else {
            ++at;
        }
    }
    return edits;
}

/// Where the string begins whose closing quotation mark is at `quote`. Linear in the string.
std::size_t string_begin(std::string_view text, std::size_t quote) {
    const auto is_escaped = [&](std::size_t at) {
        std::size_t backslashes = 0;
        while (backslashes < at && text[at - 1 - backslashes] == '\\')
            ++backslashes;
        return backslashes % 2 == 1;
    };
    std::size_t at = quote;
    do
        at = at == 0 ? std::string_view::npos : text.rfind('"', at - 1);
    while (at != std::string_view::npos && is_escaped(at));
    return at == std::string_view::npos ? quote : at;
}

/// Whether a closing bracket at `at` closes one that was opened before it in the same string.
bool closes_own_bracket(std::string_view string, std::size_t at) {
    const char opening = string[at] == ']' ? '[' : '{';
    const auto count = [&](char c) { return std::count(string.begin(), string.begin() + at, c); };
    return count(opening) > count(string[at]);
}

/// Where a string ended before the punctuation of JSON that it now ends with: `A}, {` after `A`. Brackets
/// that belong to the text stay in it. The size of the string where it ends with none.
std::size_t end_before_punctuation(std::string_view string) {
    const std::size_t last = string.find_last_not_of(" \t{}[],:");
    std::size_t end = last == std::string_view::npos ? string.size() : last + 1;
    while (end < string.size() && (string[end] == ']' || string[end] == '}') &&
           closes_own_bracket(string, end))
        ++end;
    return end;
}

/// What follows a quotation mark at `quote` that was taken for the end of a string.
enum class Follows { key, end_of_string, neither };

Follows following(std::string_view text, std::size_t quote) {
    const std::size_t line = line_end(text, quote);
    std::size_t at = quote + 1;
    while (at < line && text[at] != '"')
        at += text[at] == '\\' ? 2U : 1U;
    if (at >= line)
        return Follows::neither;
    std::size_t next = at + 1;
    while (next < line && is_space_in_line(text[next]))
        ++next;
    if (next < line && text[next] == ':')
        return Follows::key;
    return may_end_string(text, at + 1) ? Follows::end_of_string : Follows::neither;
}

/// Whether a string at `begin` is where a key is due, and a word as keys are.
bool is_like_key(std::string_view text, std::size_t begin, std::string_view word) {
    const std::size_t before =
        begin == 0 ? std::string_view::npos : text.find_last_not_of(" \t\r\n", begin - 1);
    return before != std::string_view::npos && (text[before] == '{' || text[before] == ',') &&
           std::all_of(word.begin(), word.end(), is_ascii_letter);
}

/// `{"text": "A, "note": "B"}`: a string that took in what should have stood behind it, and ended where the
/// next one begins, at `quote`.
std::optional<JsonSlip> missing_end_of_string(std::string_view text, std::size_t quote) {
    const std::size_t begin = string_begin(text, quote);
    if (begin == quote)
        return std::nullopt;
    const std::string_view string = text.substr(begin + 1, quote - begin - 1);
    const std::size_t end = end_before_punctuation(string);
    const std::size_t last = string.find_last_not_of(" \t");
    if (end == 0 || end >= string.size() || last < end)
        return std::nullopt;
    const Follows follows = following(text, quote);
    const bool before_key = follows == Follows::key && (string[last] == ',' || string[last] == '{');
    const bool before_value = follows == Follows::end_of_string && string[last] == ':' &&
                              is_like_key(text, begin, string.substr(0, end));
    if (!before_key && !before_value)
        return std::nullopt;
    const std::size_t at = begin + 1 + end;
    return JsonSlip{{static_cast<Offset>(at), static_cast<Offset>(at + 1)},
                    "the closing `\"` of a string is missing before this",
                    "write `\"` here",
                    Fix{.about = "close the string", .safe = false, .edits = {write(at, 0, "\"")}}};
}

std::optional<JsonSlip> unclosed_string(std::string_view text, std::size_t begin, std::size_t line) {
    const auto end = end_of_unclosed(text, begin, line);
    if (!end)
        return std::nullopt;
    return JsonSlip{{static_cast<Offset>(*end), static_cast<Offset>(*end + 1)},
                    "a string does not end on its line: its closing `\"` is missing before this",
                    "write `\"` here",
                    Fix{.about = "close the string", .safe = false, .edits = {write(*end, 0, "\"")}}};
}

}  // namespace

std::optional<JsonSlip> foreign_punctuation(std::string_view text, Offset at, bool after_key) {
    const Mark* const mark = mark_at(text, at);
    if (mark == nullptr)
        return std::nullopt;
    const char json = mark->name == semicolon && after_key ? ':' : mark->json;
    const std::string written = in_backticks(mark->foreign);
    const std::string meant = in_backticks({&json, 1});
    JsonSlip slip{{at, static_cast<Offset>(at + mark->foreign.size())}, {}, {}};
    slip.message = mark->name == full_width
                       ? say("{0} is of full width, and JSON wants the narrow {1}", written, meant)
                       : say("{0} is {1}, and JSON wants {2}", written, Message(mark->name), meant);
    slip.help = json != '"'            ? say("write {0}", meant)
                : mark->foreign == "'" ? "write `\"` before and after each key and text"
                                       : "write `\"` before and after each key and text; an editor for "
                                         "programs does not change it";
    slip.fix = Fix{.about = "write the marks of JSON", .safe = false, .edits = straighten(text)};
    slip.fix->safe = are_clear(text, slip.fix->edits);
    if (slip.fix->edits.empty())
        slip.fix.reset();
    return slip;
}

std::optional<JsonSlip> foreign_word(std::string_view text, Offset at) {
    const ForeignWord* const word = foreign_word_at(text, at);
    if (word == nullptr)
        return std::nullopt;
    JsonSlip slip{{at, static_cast<Offset>(at + word->written.size())},
                  say("{0} is no word of JSON, which writes {1}", in_backticks(word->written),
                      in_backticks(word->json)),
                  say("write {0}", in_backticks(word->json)),
                  Fix{.about = "write the words of JSON", .edits = write_words_of_json(text, at)}};
    if (slip.fix->edits.empty())
        slip.fix.reset();
    return slip;
}

std::optional<JsonSlip> missing_begin_of_string(std::string_view text, Offset at) {
    const std::size_t line = line_end(text, at);
    const std::size_t quote = text.find('"', at);
    if (quote >= line || !may_end_string(text, quote + 1))
        return std::nullopt;
    return JsonSlip{{at, at + 1},
                    "the opening `\"` of a string is missing before this",
                    "write `\"` here",
                    Fix{.about = "open the string", .safe = false, .edits = {write(at, 0, "\"")}}};
}

std::optional<JsonSlip> text_after_string(std::string_view text, Offset end, Offset at) {
    if (end == 0 || at >= text.size() || text[end - 1] != '"')
        return std::nullopt;
    const std::string_view between = text.substr(end, at - end);
    constexpr std::string_view no_text = "\"{}[]:,/#'";
    if (!std::all_of(between.begin(), between.end(), is_space_in_line) ||
        no_text.find(text[at]) != std::string_view::npos)
        return std::nullopt;
    if (auto slip = missing_end_of_string(text, end - 1))
        return slip;
    JsonSlip slip{{end - 1, end},
                  "this quotation mark ends the text, but more of it follows",
                  "write `\\\"` for a quotation mark inside a text"};
    Fix fix{.about = "write `\\\"` inside the text", .safe = false, .edits = {write(end - 1, 0, "\\")}};
    const std::size_t line = line_end(text, at);
    for (std::size_t next = at; next < line; ++next) {
        if (text[next] == '\\') {
            ++next;
        } else if (text[next] == '"') {
            if (may_end_string(text, next + 1)) {
                slip.fix = std::move(fix);
                break;
            }
            fix.edits.push_back(write(next, 0, "\\"));
        }
    }
    return slip;
}

std::optional<JsonSlip> string_with_control(std::string_view text, Offset begin, Offset at) {
    if (text[at] != '\n' && text[at] != '\r') {
        const bool is_tab = text[at] == '\t';
        return JsonSlip{
            {at, at + 1},
            is_tab ? "a tab stands in a string as it is" : "a control character stands in a string as it is",
            is_tab ? "write it as `\\t`" : "remove it",
            Fix{.about = is_tab ? "write `\\t`" : "remove it", .edits = without_control(text, at)}};
    }
    for (std::size_t next = begin + 1U; next < at; ++next) {
        const Mark* const mark = mark_at(text, next);
        if (mark == nullptr || mark->json != '"' || mark->foreign == "'" ||
            !may_end_string(text, next + mark->foreign.size()))
            continue;
        return JsonSlip{
            {static_cast<Offset>(next), static_cast<Offset>(next + mark->foreign.size())},
            say("{0} does not end a string, and JSON wants `\"`", in_backticks(mark->foreign)),
            "write `\"`",
            Fix{.about = "write `\"`", .safe = false, .edits = {write(next, mark->foreign.size(), "\"")}}};
    }
    return unclosed_string(text, begin, at);
}

}  // namespace argmap
