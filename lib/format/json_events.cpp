// The one file that knows nlohmann's parser. Its SAX events carry no places, but each is sent right after its
// token was read: the iterator below publishes how far reading got, and a token begins at the first byte
// after the previous one that is neither white space, a comma nor a colon.
#include "format/json_events.hpp"

#include "diagnostics/codes.hpp"
#include "format/json_slips.hpp"
#include "text/ascii.hpp"
#include "text/json.hpp"
#include "text/unicode.hpp"

#include <cstring>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace argmap {

std::string_view with_article(JsonKind kind) {
    switch (kind) {
        case JsonKind::null:
            return "null";
        case JsonKind::boolean:
            return "true or false";
        case JsonKind::number:
            return "a number";
        case JsonKind::string:
            return "a string";
        case JsonKind::array:
            return "a list";
        case JsonKind::object:
            return "an object";
    }
    return "";
}

Message not_wanted(JsonValue value, std::string_view wanted) {
    const Message there(with_article(value.kind()));
    if (!value.key().present())
        return say("this is {0}, but {1} belongs here", there, Message(wanted));
    return say("{0} is {1}, but {2} belongs here", in_backticks(value.key().text()), there, Message(wanted));
}

namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t most_nodes = 1'000'000;

class ReachIterator {
  public:
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::input_iterator_tag;
    using pointer = const char*;
    using reference = const char&;

    /// Stands wherever `*at` says, and moves it: all that reads shares one place, which is the reach.
    explicit ReachIterator(const char** at) : at_(at) {}
    const char& operator*() const { return **at_; }
    ReachIterator& operator++() {
        ++*at_;
        return *this;
    }
    friend bool operator==(const ReachIterator& one, const ReachIterator& other) {
        return *one.at_ == *other.at_;
    }

  private:
    const char** at_;
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_json_space(char byte) {
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/// What may stand between two tokens. A switch, because compilers make one look at a bit mask of it.
bool separates(char byte) {
    switch (byte) {
        case ' ':
        case '\n':
        case '\t':
        case '\r':
        case ',':
        case ':':
            return true;
        default:
            return false;
    }
}

class Events {
  public:
    Events(const SourceFile& source, std::deque<std::string>& decoded, JsonConsumer& consumer,
           Diagnostics& diagnostics)
        : source_(source),
          text_(source.text()),
          decoded_(decoded),
          consumer_(consumer),
          diagnostics_(diagnostics) {}

    bool parse() {
        reached_ = text_.data();
        previous_end_ = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
        const char* end = text_.data() + text_.size();
        const ReachIterator first(&reached_);
        const ReachIterator last(&end);
        // Not strict: the parser takes a NUL for the end of the text, so what follows is looked at here.
        if (!nlohmann::json::sax_parse(first, last, this, nlohmann::json::input_format_t::json, false))
            return false;
        return nothing_follows();
    }

    // The events, as nlohmann's parser calls them.
    bool null() { return leaf({.kind = JsonKind::null, .at = token_begin()}); }
    bool boolean(bool value) {
        return leaf({.kind = JsonKind::boolean, .boolean = value, .at = token_begin()});
    }
    bool number_integer(std::int64_t value) { return number(static_cast<double>(value), true); }
    bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value), true); }
    bool number_float(double value, const std::string& written) {
        return number(value, written.find_first_of(".eE") == std::string::npos);
    }
    bool string(std::string& value) {
        const Offset at = token_begin();
        return leaf(
            {.kind = JsonKind::string, .at = at, .text = capturing_ ? keep(value, at) : std::string_view()});
    }
    bool binary(std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return open(JsonKind::object); }
    bool start_array(std::size_t) { return open(JsonKind::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& value) {
        const Offset at = token_begin();
        if (depth_ == 1) {
            top_key_ = Word(keep(value, at), at);
            wanted_ = consumer_.member(top_key_);
            capturing_ = wanted_ != JsonConsumer::Wanted::nothing;
            key_ = top_key_;
        } else if (capturing_) {
            key_ = Word(keep(value, at), at);
        }
        finish_token();
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) {
        // What follows repeats bytes of the file.
        const std::string_view what = error.what();
        explain(what.substr(0, what.find("; last read")));
        return false;
    }

  private:
    Offset reached() const { return static_cast<Offset>(reached_ - text_.data()); }

    void finish_token() { previous_end_ = reached(); }

    /// A number is told only after the byte that follows it was read.
    void finish_number(Offset at) {
        constexpr std::string_view digits = "0123456789";
        const std::size_t first = std::min(text_.find_first_of(digits, at), text_.size() - 1);
        const bool nothing_but_zero = text_[first] == '0' && first + 1 < text_.size() &&
                                      digits.find(text_[first + 1]) != std::string_view::npos;
        const std::size_t end =
            nothing_but_zero ? first + 1 : text_.find_first_not_of("+-.0123456789eE", first);
        previous_end_ = static_cast<Offset>(std::min(end, text_.size()));
    }

    Offset token_begin() const {
        Offset at = previous_end_;
        while (at < text_.size() && separates(text_[at]))
            ++at;
        return at;
    }

    /// The text itself where a string stands in it as it is; only strings with escapes are copied. An escape
    /// is longer than what it stands for, so the size of the token tells.
    std::string_view keep(const std::string& value, Offset at) {
        constexpr std::size_t quotes = 2;
        const bool as_it_is = reached() - at == value.size() + quotes;
        return as_it_is ? text_.substr(at + 1, value.size()) : std::string_view(decoded_.emplace_back(value));
    }

    bool number(double value, bool integer) {
        return leaf({.kind = JsonKind::number, .integer = integer, .at = token_begin(), .number = value});
    }

    bool leaf(const JsonNode& node) {
        if (node.kind == JsonKind::number)
            finish_number(node.at);
        else
            finish_token();
        if (depth_ == 0)
            return consumer_.begin(node.kind, node.at);
        if (capturing_ && !add(node))
            return false;
        deliver();
        return true;
    }

    bool open(JsonKind kind) {
        const Offset at = reached() - 1;
        finish_token();
        if (depth_ == deepest) {
            report(codes::too_deep, json_token(source_.text(), at),
                   say("values are nested deeper than {0} levels, which no map needs", deepest),
                   {"a bracket may be missing somewhere before this"});
            return false;
        }
        ++depth_;
        if (depth_ == 1)
            return consumer_.begin(kind, at);
        if (depth_ == 2 && wanted_ == JsonConsumer::Wanted::item_by_item) {
            items_ = kind == JsonKind::array;
            if (items_) {
                key_ = Word();
                return true;
            }
        }
        if (!capturing_)
            return true;
        open_.push_back(nodes_.size());
        return add({.kind = kind, .at = at});
    }

    bool close() {
        finish_token();
        --depth_;
        if (depth_ == 1 && items_) {
            items_ = false;
            return true;
        }
        if (!open_.empty()) {
            JsonNode& container = nodes_[open_.back()];
            container.size = static_cast<std::uint32_t>(nodes_.size() - open_.back());
            open_.pop_back();
        }
        deliver();
        return true;
    }

    bool add(JsonNode node) {
        if (nodes_.size() == most_nodes) {
            report(codes::too_large, json_token(source_.text(), nodes_[0].at),
                   say("this value has more than {0|part}, which no entry of a map needs", most_nodes));
            return false;
        }
        node.key = key_;
        key_ = Word();
        nodes_.push_back(node);
        return true;
    }

    /// Hands over what is complete.
    void deliver() {
        if (nodes_.empty() || !open_.empty())
            return;
        if (items_)
            consumer_.item(top_key_, JsonValue(nodes_.data()));
        else
            consumer_.value(top_key_, JsonValue(nodes_.data()));
        nodes_.clear();
    }

    void report(const Code& code, Span span, Message message, std::vector<Message> help = {},
                std::optional<Fix> fix = {}) {
        diagnostics_.add({.code = &code,
                          .primary = {span, std::move(message)},
                          .notes = {},
                          .help = std::move(help),
                          .fix = std::move(fix)});
    }
    void report(const Code& code, JsonSlip slip) {
        report(code, slip.span, std::move(slip.message), {std::move(slip.help)}, std::move(slip.fix));
    }

    bool nothing_follows() {
        Offset at = previous_end_;
        while (at < text_.size() && is_json_space(text_[at]))
            ++at;
        if (at == text_.size())
            return true;
        report(codes::text_after_map, json_token(source_.text(), at),
               text_[at] == '\0' ? "a NUL byte follows the end of the map"
                                 : "something follows the end of the map",
               {"a file holds one map; remove what comes after it"});
        return false;
    }

    // What a parse error means for whoever wrote the file; nlohmann's text names the cause in fixed phrases.
    void explain(std::string_view what);
    void explain_end();
    void explain_unexpected(Offset at, std::string_view what);

    const SourceFile& source_;
    std::string_view text_;
    std::deque<std::string>& decoded_;
    JsonConsumer& consumer_;
    Diagnostics& diagnostics_;

    const char* reached_ = nullptr;
    Offset previous_end_ = 0;
    std::size_t depth_ = 0;
    Word top_key_;
    Word key_;
    JsonConsumer::Wanted wanted_ = JsonConsumer::Wanted::nothing;
    bool capturing_ = false;
    bool items_ = false;  // inside an array whose items are handed over one by one
    std::vector<JsonNode> nodes_;
    std::vector<std::size_t> open_;  // containers in nodes_ that are not closed yet
};

constexpr const char* not_a_number = "this is not a number as JSON writes them";
constexpr const char* how_numbers_look =
    "digits, a point and an exponent, like `0.5` or `1e-3`; no `+`, no leading `.` or `0`";

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

void Events::explain(std::string_view what) {
    const Offset last = reached() > 0 ? reached() - 1 : 0;
    if (text_.empty() || is_blank(text_))
        return report(codes::not_json, {0, 0}, "the file is empty",
                      {"`argmap new NAME` writes a map to start from"});
    if (has(what, "ill-formed UTF-8") &&
        !is_utf8(
            text_.substr(previous_end_, std::min<std::size_t>(reached() + 4, text_.size()) - previous_end_)))
        return report(codes::wrong_encoding, {last, last + 1}, "these bytes are not UTF-8",
                      {"save the file as UTF-8"});
    if (has(what, "control character")) {
        if (auto slip = string_with_control(text_, token_begin(), last))
            return report(codes::not_json, *std::move(slip));
        return report(codes::not_json, {last, last + 1}, "a string does not end on its line",
                      {"close the string with `\"`, or write a line break inside it as `\\n`"});
    }
    if (has(what, "missing closing quote"))
        return report(codes::not_json, json_token(source_.text(), token_begin()),
                      "the file ends inside this string", {"the file may be cut short"});
    if (has(what, "after backslash") || has(what, "'\\u' must be") || has(what, "surrogate")) {
        Offset backslash = last;
        while (backslash > previous_end_ && text_[backslash] != '\\')
            --backslash;
        return report(codes::not_json, {backslash, last + 1},
                      has(what, "surrogate")
                          ? "this is one half of a character beyond U+FFFF, without the other"
                          : "there is no such escape",
                      {"JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits"});
    }
    if (has(what, "number overflow") || has(what, "out_of_range.406"))
        return report(codes::not_json, json_token(source_.text(), token_begin()),
                      "this number is too large to be read");
    if (has(what, "unexpected end of input"))
        return last < text_.size() && text_[last] == '\0'
                   ? report(codes::not_json, {last, last + 1}, "a NUL byte stands here",
                            {"the file may be damaged, or not a text file"})
                   : explain_end();
    if (has(what, "invalid number"))
        return report(codes::not_json, json_token(source_.text(), token_begin()), not_a_number,
                      {how_numbers_look});
    explain_unexpected(token_begin(), what);
}

void Events::explain_end() {
    const auto end = static_cast<Offset>(text_.size());
    report(codes::not_json, {end, end}, "the file ends in the middle of the map",
           {depth_ > 0 ? say("it may be cut short: {0|bracket} still open", depth_) : "it may be cut short"});
}

void Events::explain_unexpected(Offset at, std::string_view what) {
    // A comma too many or too few is found at the token after it.
    Offset token = previous_end_;
    std::optional<Offset> comma;
    bool value_due =
        previous_end_ > 0 && (text_[previous_end_ - 1] == '{' || text_[previous_end_ - 1] == '[');
    while (token < text_.size() && separates(text_[token])) {
        if (text_[token] == ',') {
            if (value_due || has(what, "expected ':'"))
                return report(codes::not_json, {token, token + 1}, "a comma stands where a value should");
            comma = token;
        }
        value_due = value_due || !is_json_space(text_[token]);
        ++token;
    }
    if (at >= text_.size())
        return explain_end();
    if (auto slip = foreign_punctuation(text_, at, has(what, "expected ':'")))
        return report(codes::not_json, *std::move(slip));
    if (auto slip = text_after_string(text_, previous_end_, at))
        return report(codes::not_json, *std::move(slip));
    const Span span = json_token(source_.text(), at);
    const char byte = text_[at];
    if (is_ascii_letter(byte) || static_cast<unsigned char>(byte) >= 0x80) {
        if (auto slip = foreign_word(text_, at))
            return report(codes::not_json, *std::move(slip));
        if (auto slip = missing_begin_of_string(text_, at))
            return report(codes::not_json, *std::move(slip));
    }
    if (comma && (byte == '}' || byte == ']'))
        return report(codes::not_json, {*comma, *comma + 1}, "a comma stands before the closing bracket",
                      {"remove the comma"},
                      Fix{.about = "remove the comma", .edits = {{{*comma, *comma + 1}, ""}}});
    if ((byte == '}' || byte == ']') && !value_due)
        return report(codes::not_json, span,
                      byte == '}' ? "`]` was expected here, to close a list"
                                  : "`}` was expected here, to close an object",
                      {"a bracket is missing, or this one is wrong"});
    if (byte == '}' || byte == ']' || byte == ':')
        return report(codes::not_json, span,
                      say("{0} stands where a value or key should", in_backticks({&byte, 1})));
    if (byte >= '0' && byte <= '9' && at == previous_end_ && at > 0)
        return report(codes::not_json, {at - 1, span.end}, not_a_number, {how_numbers_look});
    if (byte == '+' || byte == '.' || byte == '-' ||
        (byte >= '0' && byte <= '9' && has(what, "invalid literal")))
        return report(codes::not_json, span, not_a_number, {how_numbers_look});
    if (byte == '/' || byte == '#')
        return report(codes::not_json, span, "JSON has no comments", {"say it in a `note`"});
    if (has(what, "while parsing object key") && !has(what, "invalid string"))
        return report(codes::not_json, span, "a key was expected here",
                      {"keys are strings in double quotes"});
    if (has(what, "while parsing object separator"))
        return report(codes::not_json, span, "`:` was expected here, between a key and its value");
    if (has(what, "while parsing object") && !has(what, "invalid literal"))
        return report(codes::not_json, span, "`,` or `}` was expected here",
                      {"a comma may be missing before this"});
    if (has(what, "while parsing array") && !has(what, "invalid literal"))
        return report(codes::not_json, span, "`,` or `]` was expected here",
                      {"a comma may be missing before this"});
    report(codes::not_json, span, "this is not JSON",
           {"text goes in double quotes; the only bare words are true, false and null"});
}

/// Whether the text is in UTF-16 or UTF-32, told by its byte order mark or by the zeros between ASCII
/// characters.
bool looks_like_utf16(std::string_view text) {
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
           (text.size() >= 2 && ((text[0] == '\0') != (text[1] == '\0')) &&
            (text[0] == '{' || text[1] == '{' || text[0] == ' ' || text[1] == ' '));
}

}  // namespace

bool parse_json(const SourceFile& source, std::deque<std::string>& decoded, JsonConsumer& consumer,
                Diagnostics& diagnostics) {
    if (looks_like_utf16(source.text())) {
        diagnostics.add({.code = &codes::wrong_encoding,
                         .primary = {{0, 0}, "the file looks like UTF-16"},
                         .notes = {},
                         .help = {"save the file as UTF-8"}});
        return false;
    }
    if (source.text().starts_with(byte_order_mark) && !is_blank(source.text()))
        diagnostics.add({.code = &codes::byte_order_mark,
                         .primary = {{0, 3}, "the file begins with a byte order mark"},
                         .notes = {},
                         .help = {"save it as UTF-8 without one, or let `argmap format` write it anew"},
                         .fix = Fix{.about = "take it away", .edits = {{{0, 3}, ""}}}});
    return Events(source, decoded, consumer, diagnostics).parse();
}

}  // namespace argmap
