// What do punctuation marks say about a text? The same in every language that has them.
#pragma once

#include "text/source_file.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace argmap {

/// The question mark at the end of a text, whatever closes or cries after it. Inside quotation marks or
/// brackets it counts only where they hold the whole text: `"Is it?"` asks, `He asked "Is it?"` does not.
/// Costs little where the text ends otherwise.
std::optional<Span> final_question_mark(std::string_view text);

/// Whether a place in a text is inside quotation marks or brackets: told by what was passed before it.
/// Apostrophes count for nothing.
class Enclosure {
  public:
    void pass(std::string_view text);

    bool inside() const { return quoted_ || depth_ > 0; }

  private:
    bool quoted_ = false;  // by marks that look alike at both ends
    bool low_ = false;     // by „, which “ closes
    std::size_t depth_ = 0;
};

/// A text without white space at its beginning and end; it views the same bytes.
std::string_view trimmed(std::string_view text);

/// The place of a part of a text.
Span place_in(std::string_view text, std::string_view part);

}  // namespace argmap
