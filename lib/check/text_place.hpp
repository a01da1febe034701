// Where in the file does a part of a text stand?
#pragma once

#include "document/document.hpp"
#include "text/source_file.hpp"
#include "text/word.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace argmap {

/// Finds parts of one string of a file. A part counts bytes of `text.text()`, which differ from the file's
/// where the author wrote escapes. In a format other than JSON a text that is written otherwise than it reads
/// is one place, whatever the part.
class PlacesInText {
  public:
    PlacesInText(const Document& document, Word text);

    /// The bytes of the file that say a part. What falls inside a character takes all of it; a part at the
    /// end may be empty. Parts that are asked for in order cost together a walk through the string and the
    /// parts themselves.
    Span of(Span part);

    /// How many characters were looked at so far.
    std::size_t steps() const { return steps_; }

  private:
    /// A place in the string as written, and how many bytes of the text stand before it.
    struct Place {
        Offset written = 0;
        Offset decoded = 0;
    };

    template <class Stop>
    Place walk(Place from, Stop stop);

    std::optional<Span> whole_;  // where the parts cannot be told apart
    std::string_view string_;    // without its quotes
    Offset begin_ = 0;
    bool has_escapes_ = false;
    Place last_;
    std::size_t steps_ = 0;
};

/// A single part. Linear in the string.
Span place_in_text(const Document& document, Word text, Span part);

}  // namespace argmap
