// What did the author write, and where? A source file and places in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace argmap {

/// A place in a text, counted in bytes from 0. Texts are at most `SourceFile::max_size` bytes long.
using Offset = std::uint32_t;

/// The bytes from `begin` up to, not including, `end`.
struct Span {
    Offset begin = 0;
    Offset end = 0;

    friend bool operator==(const Span&, const Span&) = default;
};

/// A place as people and editors name it: both count from 1, and a column is a character (a code point).
struct Position {
    std::size_t line = 1;
    std::size_t column = 1;

    friend bool operator==(const Position&, const Position&) = default;
};

/// A named text that never changes. A copy is a handle on the same text, so a view into the text lives as
/// long as any copy. Every byte sequence is allowed; in malformed UTF-8 a stray continuation byte counts with
/// the character before it.
class SourceFile {
  public:
    /// The largest text in bytes; a longer one must be refused before it gets here.
    static constexpr std::size_t max_size = 0xFFFF'FFFE;

    SourceFile() : SourceFile("", "") {}
    SourceFile(std::string name, std::string text);

    const std::string& name() const;
    std::string_view text() const;

    /// Where a byte stands. The first call of this or the next two functions indexes the text in one pass;
    /// later ones cost microseconds even where the whole text is a single line.
    Position position(Offset offset) const;

    /// The line that holds a byte, without its line break, and where that line begins.
    std::string_view line_at(Offset offset) const;
    Offset line_begin(Offset offset) const;

  private:
    struct Data;
    std::shared_ptr<const Data> data_;
};

}  // namespace argmap
