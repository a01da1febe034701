// A text with one map a line, line by line.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <utility>

namespace argmap::cli {

struct NumberedLine {
    std::size_t number = 0;  ///< from 1, blank ones counted
    std::string text;        ///< without its line feed
};

/// Reads a stream that may never end, keeping no more than a line and what a buffer holds. A line is given as
/// soon as it has come.
class Lines {
  public:
    /// `name` is what troubles call it. The stream must live as long.
    Lines(std::istream& in, std::string name) : in_(in), name_(std::move(name)) {}

    /// The next line that is not blank; nothing at the end. Throws Trouble where reading fails or a line is
    /// larger than a map may be.
    std::optional<NumberedLine> next();

  private:
    bool read_more();

    std::istream& in_;
    std::string name_;
    std::string buffer_;     // what has been read and not yet given
    std::size_t begin_ = 0;  // where that begins
    std::size_t number_ = 0;
};

}  // namespace argmap::cli
