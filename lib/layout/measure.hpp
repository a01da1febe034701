// How wide is text, and where do its lines end?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// The kinds of text in a picture.
enum class TextStyle : std::uint8_t { claim, thesis, note, topic, tag, title, legend };

/// In pixels.
struct TextSize {
    double size = 12;     ///< of letters
    double leading = 15;  ///< from line to line
    bool bold = false;
};

TextSize text_size(TextStyle style);

/// Measures text for a layout.
class Measure {
  public:
    Measure() = default;
    Measure(const Measure&) = delete;
    Measure& operator=(const Measure&) = delete;
    virtual ~Measure() = default;

    /// In pixels, on one line.
    virtual double width(std::string_view text, TextStyle style) = 0;
};

/// A text in lines that are at most so wide, as long as each other: as narrow as the number of lines allows.
/// A word that is wider is broken. At most `most_lines`; then the last one is "…" and `cut` is set. Never
/// empty. Linear in the text.
struct Wrapped {
    std::vector<std::string> lines;
    double width = 0;  ///< of the widest
    bool cut = false;
};
Wrapped wrap(std::string_view text, double width, std::size_t most_lines, TextStyle style, Measure& measure);

/// The text on one line, cut with "…" where it is wider.
std::string fitted(std::string_view text, double width, TextStyle style, Measure& measure);

}  // namespace argmap
