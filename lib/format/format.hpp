// Between text and document: reads maps and writes them back.
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "document/document.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace argmap {

/// A way to write maps: a constant in the file that reads it, and a line in formats.def.
struct Format {
    std::string_view name;    ///< "json"
    std::string_view ending;  ///< of the names of its files: ".json"
    std::optional<Document> (*read)(SourceFile source, Diagnostics& diagnostics);
};

/// All of them; the first is what a file is in whose name says nothing.
std::span<const Format* const> all_formats();

/// The format of a file with a name, by how the name ends.
const Format& format_of(std::string_view file_name);

/// Reads a map. What is wrong is reported (AM1xx) and left out, and the rest is read; nothing is returned
/// only where no map can be made out at all: of JSON (docs/format.md), not JSON, not an object, a JSON
/// Schema, or beyond a bound. Linear in the text. Besides the text itself about one and a half times its size
/// is needed.
std::optional<Document> read(SourceFile source, const Format& format, Diagnostics& diagnostics);

/// The same in the format that the source's name says.
std::optional<Document> read(SourceFile source, Diagnostics& diagnostics);

namespace formats {
#define FORMAT(name) extern const Format name;
#include "format/formats.def"
#undef FORMAT
}  // namespace formats

/// As much of the beginning of a text as `json_schema_mark` looks at.
inline constexpr std::size_t json_schema_window = 4096;

/// The key by which the beginning of a text says that it is a JSON Schema, and so no map.
std::optional<Span> json_schema_mark(std::string_view text);

/// The document in the one canonical layout: keys in a fixed order, one claim or relation a line, UTF-8, a
/// line break at the end. Reading it again gives the same document, places aside. Linear.
std::string write_map(const Document& document);

}  // namespace argmap
