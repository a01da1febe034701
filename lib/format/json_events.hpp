// Parses JSON and hands it over piece by piece, so that a large map never stands in memory as a tree.
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "format/json_value.hpp"
#include "text/source_file.hpp"

#include <deque>
#include <string>

namespace argmap {

/// Takes the members of the outermost object as they are read.
class JsonConsumer {
  public:
    /// How a member's value is wanted: as one value; its items one by one if it is an array; or not at all.
    enum class Wanted { whole, item_by_item, nothing };

    JsonConsumer() = default;
    JsonConsumer(const JsonConsumer&) = delete;
    JsonConsumer& operator=(const JsonConsumer&) = delete;
    virtual ~JsonConsumer() = default;

    /// The outermost value begins here. Gives whether to go on.
    virtual bool begin(JsonKind kind, Offset at) = 0;
    virtual Wanted member(Word key) = 0;

    /// A value that was wanted whole, or was to come item by item but is not an array.
    virtual void value(Word key, JsonValue value) = 0;
    virtual void item(Word key, JsonValue item) = 0;
};

/// Parses a whole text. Strings view the text itself or, where they have escapes, `decoded`. Gives whether
/// all of it was parsed; if not, and it was not the consumer who gave up, says why in `diagnostics` (AM101 to
/// AM106), and what came before the trouble has been handed over. Values may be nested 64 deep, and one
/// handed over may have a million parts.
bool parse_json(const SourceFile& source, std::deque<std::string>& decoded, JsonConsumer& consumer,
                Diagnostics& diagnostics);

}  // namespace argmap
