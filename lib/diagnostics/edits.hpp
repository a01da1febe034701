// How are parts of a JSON text taken out, put in and replaced, so that it stays JSON and keeps its layout?
#pragma once

#include "diagnostics/diagnostic.hpp"

#include <string_view>

namespace argmap {

/// Takes out an item of a list or a member of an object, from its first byte to its last, with the comma that
/// belongs to it and, where it has lines of its own, with these lines. Costs what the white space around it
/// does.
Edit take_out(const SourceFile& source, Span item);

/// Writes another string instead of one, which `place` holds with its quotes.
Edit write_instead(Span place, std::string_view text);

/// From an opening brace or bracket at `at` to the closing one that belongs to it; to the end of the text
/// where there is none.
Span whole_value(const SourceFile& source, Offset at);

/// "write `meant`": for a word out of few, where one that was written is no such word but near to it.
Fix respell(Span place, std::string_view meant, bool safe);

}  // namespace argmap
