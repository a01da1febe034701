#include "report/shown.hpp"

#include "text/ascii.hpp"
#include "text/markdown.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace argmap {

namespace {

constexpr double noise = 1e-12;  // what sums and products lose on the way

std::string_view no_title(const ReportOptions& options) {
    return translated("A map without a title", tongue_of(options.language));
}

}  // namespace

bool is_shown(const Table& table) {
    return table.shown == Shown::to_all && table.row_count() > 0;
}

bool is_silent(const Section& section) {
    return section.sentences.empty() && std::none_of(section.tables.begin(), section.tables.end(), is_shown);
}

std::size_t shown_rows(const Table& table, const ReportOptions& options) {
    if (table.is_whole)
        return table.row_count();
    const bool asks_for_fewer = options.top < ReportOptions().top;
    const std::size_t most = asks_for_fewer ? options.top : std::max(options.top, table.at_least);
    return table.row_count() <= most + 1 ? table.row_count() : most;
}

std::string three_digits(double number) {
    const double size = std::abs(number);
    if (size < noise)
        return "0";
    if (size < 0.0001)
        return number > 0 ? "<0.0001" : ">-0.0001";
    if (size >= 0.9995 && size < 1 - noise)
        return number > 0 ? ">0.999" : "<-0.999";
    if (number >= 999.5 && number < 1e15)
        return with_thousands(static_cast<std::size_t>(number + 0.5));
    std::array<char, 64> digits;
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::general, 3);
    return {digits.data(), end.ptr};
}

std::string digits_that_differ(double number) {
    const double size = std::abs(number);
    const bool is_next_to_0 = size >= noise && size < 0.0001;
    const bool is_next_to_1 = size >= 0.9995 && size < 1 - noise;
    if (!is_next_to_0 && !is_next_to_1)
        return three_digits(number);
    std::array<char, 64> digits;
    const auto written = [&](int decimals) {
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                       std::chars_format::fixed, decimals);
        return std::string_view(digits.data(), end.ptr);
    };
    const double distance = is_next_to_0 ? size : 1 - size;
    const int first_decimal = static_cast<int>(std::ceil(-std::log10(distance)));
    std::string_view text = written(first_decimal + (is_next_to_0 ? 2 : 0));
    text = text.substr(0, text.find_last_not_of('0') + 1);
    return std::string(text);
}

std::string_view arrow(const ArgumentMap& map, RelationId relation) {
    const RelationType type = map.type(relation);
    return is_mutual(type) ? "↔" : "→";
}

std::string title_text(std::string_view map_name, const ArgumentMap& map, const ReportOptions& options) {
    const std::string_view title = map.title(options.language);
    const std::string_view wanted = is_blank(title) ? no_title(options) : title;
    // Only the beginning is looked at, so that a huge one costs nothing.
    const std::string shown = shorten(plain_line(wanted.substr(0, 4 * options.width + 16)), options.width);
    return (map_name.empty() ? "" : "== " + plain_line(map_name) + '\n') + shown + '\n' +
           std::string(width(shown), '=') + '\n';
}

std::string title_markdown(std::string_view map_name, const ArgumentMap& map, const ReportOptions& options) {
    const std::string_view title = map.title(options.language);
    return (map_name.empty() ? "# " : "# " + markdown_code(map_name) + "\n\n## ") +
           markdown_text(is_blank(title) ? no_title(options) : title) + '\n';
}

namespace {

/// Fills lines with words, one after the other.
class Lines {
  public:
    Lines(std::string& out, Indents indents, std::size_t columns, Tongue tongue)
        : out_(out), indent_(indents.next), columns_(columns), tongue_(tongue), used_(indents.first.size()) {
        out_ += indents.first;
    }

    void add(std::string_view word) {
        if (tongue_ == Tongue::chinese)
            word = rest_of_chinese(word);
        const std::size_t needed = width(word);
        if (needed + indent_.size() > columns_)  // a text without spaces, for no id is as long
            return add_pieces(word);
        if (!is_empty_ && used_ + 1 + needed > columns_)
            end_line();
        append(word);
    }

  private:
    /// Fills lines as long as they may end between Chinese characters, and leaves the rest.
    std::string_view rest_of_chinese(std::string_view word) {
        while (const std::size_t size = beginning_that_fits(word)) {
            append(word.substr(0, size));
            end_line();
            word.remove_prefix(size);
        }
        return word;
    }

    /// How many bytes of what is too long for the line still fit on it. Only the beginning is looked at, so
    /// that a long list costs no more than its length.
    std::size_t beginning_that_fits(std::string_view word) const {
        const std::string_view beginning = first_bytes(word, 4 * columns_ + 16);
        std::size_t room = columns_ - std::min(columns_, used_ + (is_empty_ ? 0 : 1));
        if (width(beginning) <= room)
            return 0;
        while (room >= 2) {
            const std::string piece = wrap(beginning, room).front();
            if (beginning.starts_with(piece) && may_end_after(word, piece.size()))
                return piece.size();
            room = std::min(room, width(piece)) - 1;
        }
        return 0;
    }

    /// Not inside a name in backticks, nor between Latin letters.
    static bool may_end_after(std::string_view word, std::size_t size) {
        const auto is_ascii = [&](std::size_t at) { return static_cast<unsigned char>(word[at]) < 0x80; };
        const std::string_view piece = word.substr(0, size);
        return size > 0 && size < word.size() && std::count(piece.begin(), piece.end(), '`') % 2 == 0 &&
               !(is_ascii(size - 1) && is_ascii(size));
    }

    void add_pieces(std::string_view word) {
        for (const std::string& piece : wrap(word, columns_ - indent_.size())) {
            if (!is_empty_)
                end_line();
            append(piece);
        }
    }

    void end_line() {
        (out_ += '\n') += indent_;
        used_ = indent_.size();
        is_empty_ = true;
    }

    void append(std::string_view text) {
        out_ += is_empty_ ? "" : " ";
        out_ += text;
        used_ += width(text) + (is_empty_ ? 0 : 1);
        is_empty_ = false;
    }

    std::string& out_;
    const std::string_view indent_;
    const std::size_t columns_;
    const Tongue tongue_;
    std::size_t used_;
    bool is_empty_ = true;
};

}  // namespace

namespace {

/// Where the first space is that is not one between thousands.
std::size_t end_of_word(std::string_view text) {
    std::size_t space = text.find(' ');
    while (space != std::string_view::npos && space > 0 && is_digit(text[space - 1]) &&
           space + 3 < text.size() && is_digit(text[space + 1]) && is_digit(text[space + 2]) &&
           is_digit(text[space + 3]))
        space = text.find(' ', space + 1);
    return space;
}

}  // namespace

void append_wrapped(std::string& out, std::string_view text, Indents indents, std::size_t columns,
                    Tongue tongue) {
    Lines lines(out, indents, columns, tongue);
    while (!text.empty()) {
        const std::string_view word = text.substr(0, end_of_word(text));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        lines.add(word);
    }
    out += '\n';
}

std::string sentence_with_code(std::string_view sentence) {
    std::string out;
    std::size_t done = 0;
    while (done < sentence.size()) {
        const std::size_t open = std::min(sentence.find('`', done), sentence.size());
        out += markdown_text(sentence.substr(done, open - done));
        if (open == sentence.size())
            break;
        const std::size_t close = sentence.find('`', open + 1);
        // Backticks next to each other would be taken for a longer one.
        const bool is_code = close != std::string_view::npos && close > open + 1 && !out.ends_with('`');
        if (!is_code) {
            out += "\\`";
            done = open + 1;
            continue;
        }
        out += plain_line(sentence.substr(open, close + 1 - open));
        done = close + 1;
    }
    return out;
}

}  // namespace argmap
