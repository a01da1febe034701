// How is a small JSON file read that is no map: one object with a few keys?
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "format/json_value.hpp"
#include "message/message.hpp"
#include "text/source_file.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace argmap {

/// Tells what is wrong with a value, at its place.
class ValueReading {
  public:
    ValueReading(const SourceFile& source, Diagnostics& diagnostics)
        : source_(source), diagnostics_(diagnostics) {}

    /// Whether a value is of a kind; otherwise that is reported with what helps.
    bool expect(JsonKind kind, JsonValue value, Message help);

    /// A number from 0 to a million; otherwise that is reported.
    std::optional<double> number_from_0(JsonValue value);

    /// Whether a key has not been seen in its object, to which it is then added; otherwise that is reported.
    bool is_new(Word key, std::vector<Word>& seen);

    void report(const Code& code, Offset at, Message message, Message help);

  private:
    const SourceFile& source_;
    Diagnostics& diagnostics_;
};

/// A key of an object and what reads its value; nothing for one that may stand there and says nothing.
struct KeyReader {
    std::string_view key;
    std::function<void(JsonValue)> read = {};
};

/// Reads the members of an object that is `what`, "a rubric", by their keys. Unknown and repeated keys are
/// reported.
void read_members(JsonValue object, const Message& what, std::span<const KeyReader> keys,
                  ValueReading& reading);

/// Reads a file that is such an object. What is wrong with it is reported and left out; `example` is what one
/// may look like. Linear in the text.
void read_small_file(const SourceFile& source, const Message& what, std::string_view example,
                     std::span<const KeyReader> keys, Diagnostics& diagnostics);

}  // namespace argmap
