// Text that was written in UTF-8 and read as if it were Windows-1252, so that `é` became `Ã©`.
#pragma once

#include "text/source_file.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// A run of characters that stand for others, in bytes of the text, and what they stand for.
struct Garbled {
    Span place;
    std::string meant;
};

/// The garbled runs of a text, in order. Characters count as garbled where Windows-1252 (or Latin-1, for the
/// five bytes that it leaves open) writes them as bytes that are UTF-8 for a letter, a punctuation mark or a
/// symbol that texts have: several in a row, or one that nobody writes on purpose. `É”` at the end of a
/// quotation and `é »` with a space that does not break are left alone. A run that was garbled twice is told
/// as garbled once. Linear.
std::vector<Garbled> garbled_in(std::string_view text);

/// What Windows-1252 has where Latin-1 has the C1 control characters; "" where it has nothing, and for all
/// other characters.
std::string_view windows_1252(char32_t c1_control);

}  // namespace argmap
