// Where in the file does a part of a text stand?
#pragma once

#include "text/source_file.hpp"
#include "text/word.hpp"

namespace argmap {

/// The bytes of the file that say a part of a string; the part counts bytes of `text.text()`, which differ
/// from the file's where the author wrote escapes. What falls inside a character takes all of it; a part at
/// the end may be empty. Linear in the string.
Span place_in_text(const SourceFile& source, Word text, Span part);

}  // namespace argmap
