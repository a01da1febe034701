#include "layout/measure.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace argmap {

namespace {

/// A word and the gap before it, with their widths.
struct Measured {
    std::string word;
    std::string gap;
    double width = 0;
    double gap_width = 0;
    bool begins_line = false;
};

/// The parts of a word that is wider than a line, each on a line of its own.
std::vector<std::string> broken(const std::string& word, double word_width, double width, TextStyle style,
                                Measure& measure) {
    const auto columns = static_cast<double>(std::max<std::size_t>(argmap::width(word), 1));
    for (auto each = static_cast<std::size_t>(std::max(2.0, std::floor(columns * width / word_width)));;
         --each) {
        std::vector<std::string> parts = wrap(word, each);
        const auto fits = [&](const std::string& part) { return measure.width(part, style) <= width; };
        if (each == 2 || std::all_of(parts.begin(), parts.end(), fits))
            return parts;
    }
}

std::vector<Measured> measured(std::string_view text, double width, TextStyle style, Measure& measure) {
    std::vector<Measured> words;
    for (TextPiece& piece : pieces(text)) {
        const double word_width = measure.width(piece.word, style);
        const double gap_width = piece.gap.empty() ? 0 : measure.width(piece.gap, style);
        if (word_width <= width) {
            words.push_back(
                {std::move(piece.word), std::move(piece.gap), word_width, gap_width, piece.begins_line});
            continue;
        }
        bool first = true;
        for (std::string& part : broken(piece.word, word_width, width, style, measure)) {
            const double part_width = measure.width(part, style);
            words.push_back({std::move(part), first ? piece.gap : std::string(), part_width,
                             first ? gap_width : 0, !first || piece.begins_line});
            first = false;
        }
    }
    return words;
}

/// The index of the first word of each line, and how wide the widest line is.
struct Breaks {
    std::vector<std::size_t> begins;
    double widest = 0;
};

Breaks fill(const std::vector<Measured>& words, double width) {
    Breaks breaks;
    double line = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const double more = words[i].gap_width + words[i].width;
        if (i == 0 || words[i].begins_line || line + more > width) {
            breaks.begins.push_back(i);
            line = words[i].width;
        } else {
            line += more;
        }
        breaks.widest = std::max(breaks.widest, line);
    }
    return breaks;
}

/// As narrow as the number of lines allows that the full width needs.
Breaks fill_evenly(const std::vector<Measured>& words, double width) {
    constexpr int tries = 6;
    Breaks best = fill(words, width);
    double too_narrow = width / 2, enough = best.widest;
    for (int i = 0; i < tries && best.begins.size() > 1; ++i) {
        const double middle = (too_narrow + enough) / 2;
        Breaks next = fill(words, middle);
        if (next.begins.size() > best.begins.size()) {
            too_narrow = middle;
            continue;
        }
        best = std::move(next);
        enough = best.widest;
    }
    return best;
}

std::string line_of(const std::vector<Measured>& words, std::size_t begin, std::size_t end) {
    std::string line = words[begin].word;
    for (std::size_t i = begin + 1; i < end; ++i)
        line.append(words[i].gap).append(words[i].word);
    return line;
}

}  // namespace

TextSize text_size(TextStyle style) {
    switch (style) {
        case TextStyle::claim:
            return {.size = 12, .leading = 15, .bold = false};
        case TextStyle::thesis:
            return {.size = 15, .leading = 19, .bold = true};
        case TextStyle::note:
            return {.size = 10, .leading = 13, .bold = false};
        case TextStyle::topic:
            return {.size = 12, .leading = 15, .bold = true};
        case TextStyle::tag:
            return {.size = 9.5, .leading = 14, .bold = true};
        case TextStyle::title:
            return {.size = 20, .leading = 26, .bold = true};
        case TextStyle::legend:
            return {.size = 11, .leading = 16, .bold = false};
    }
    return {};
}

Wrapped wrap(std::string_view text, double width, std::size_t most_lines, TextStyle style, Measure& measure) {
    // What is cut anyway need not be measured: no letter that is seen is narrower than a fifth of its size,
    // and one with all its marks seldom takes more than sixteen bytes.
    const double letters = static_cast<double>(most_lines) * width / (text_size(style).size / 5);
    const std::string_view start = first_bytes(text, static_cast<std::size_t>(letters * 16));
    const std::vector<Measured> words = measured(start, width, style, measure);
    Breaks breaks = fill_evenly(words, width);
    Wrapped wrapped{.lines = {}, .width = breaks.widest, .cut = start.size() < text.size()};
    breaks.begins.push_back(words.size());
    for (std::size_t i = 0; i + 1 < breaks.begins.size(); ++i)
        wrapped.lines.push_back(line_of(words, breaks.begins[i], breaks.begins[i + 1]));
    if (wrapped.lines.size() > most_lines) {
        wrapped.cut = true;
        wrapped.lines.resize(most_lines);
    }
    if (wrapped.lines.empty())
        wrapped.lines.emplace_back();
    else if (wrapped.cut)
        wrapped.lines.back() = "…";
    return wrapped;
}

std::string fitted(std::string_view text, double width, TextStyle style, Measure& measure) {
    const std::string line = plain_line(first_bytes(text, 4096));
    double left = width - measure.width("…", style);
    std::string kept;
    bool all = true;
    for (const TextPiece& piece : pieces(line)) {
        const double wide = measure.width(piece.gap, style) + measure.width(piece.word, style);
        if (wide > left) {
            all = false;
            break;
        }
        left -= wide;
        kept.append(piece.gap).append(piece.word);
    }
    if (all && line.size() >= text.size())
        return kept;
    // Not even the first word fits: as much of it as does.
    if (kept.empty())
        kept = wrap(line, static_cast<std::size_t>(std::max(2.0, width / text_size(style).size))).front();
    return kept + "…";
}

}  // namespace argmap
