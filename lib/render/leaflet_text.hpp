// How is a text of a leaflet set in lines? Only for a child that draws, as render/pango_text.hpp.
#pragma once

#include "render/pango_text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// Letters, in points.
struct LeafletFont {
    double size = 11;
    bool bold = false;

    friend bool operator==(const LeafletFont&, const LeafletFont&) = default;
};

enum class LeafletAlignment : std::uint8_t {
    at_start,  ///< on the left, or on the right where a text runs from there
    at_middle,
};

/// A line of a text, where it begins in the room that the text has, and how wide it is. In points.
struct SetLine {
    std::shared_ptr<PangoLayout> layout;  ///< which the line is of
    PangoLayoutLine* line = nullptr;
    double left = 0;
    double width = 0;
};

/// Whether the first letter of a text is one of those that run from right to left.
bool begins_at_right(std::string_view text);

class LeafletText {
  public:
    explicit LeafletText(std::string_view language);

    /// The text in lines so wide, broken where its language lets a line end; a word that is wider is broken
    /// inside. Line breaks of the text are kept; what else disturbs is handled as by `plain_line`. Stops soon
    /// after `most_lines`. Never empty. Linear.
    std::vector<SetLine> set(std::string_view text, double width, LeafletFont font, LeafletAlignment aligned,
                             std::size_t most_lines) const;

    /// The text on one line, cut with "…" where it is wider, and in text that runs from the right or not.
    SetLine on_one_line(std::string_view text, double width, LeafletFont font, bool from_right) const;

    /// How wide it is on one line.
    double width(std::string_view text, LeafletFont font) const;

  private:
    std::shared_ptr<PangoLayout> laid_out(std::string_view text, bool from_right, LeafletFont font) const;
    void add_lines(std::string_view paragraph, double width, LeafletFont font, LeafletAlignment aligned,
                   std::size_t most_lines, std::vector<SetLine>& lines) const;

    std::array<TextContext, 2> contexts_;  ///< for what runs from left to right, and from right to left
    std::string families_;
};

}  // namespace argmap
