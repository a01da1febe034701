// Between text and document: reads maps and writes them back.
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "document/document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace argmap {

/// Reads a map written as JSON (docs/format.md). What is wrong is reported (AM1xx) and left out, and the rest
/// is read; nothing is returned only where no map can be made out at all: not JSON, not an object, a JSON
/// Schema, or beyond a bound. Linear in the text. Besides the text itself about one and a half times its size
/// is needed.
std::optional<Document> read_map(SourceFile source, Diagnostics& diagnostics);

/// As much of the beginning of a text as `json_schema_mark` looks at.
inline constexpr std::size_t json_schema_window = 4096;

/// The key by which the beginning of a text says that it is a JSON Schema, and so no map.
std::optional<Span> json_schema_mark(std::string_view text);

/// The document in the one canonical layout: keys in a fixed order, one claim or relation a line, UTF-8, a
/// line break at the end. Reading it again gives the same document, places aside. Linear.
std::string write_map(const Document& document);

}  // namespace argmap
