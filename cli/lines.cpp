#include "cli/lines.hpp"

#include "cli/command.hpp"
#include "text/source_file.hpp"
#include "text/wording.hpp"

#include <cerrno>
#include <cstring>

namespace argmap::cli {

/// Waits until there is more, and takes what there is: a line of a pipe must not wait for the next one.
bool Lines::read_more() {
    errno = 0;
    if (in_.peek() == std::istream::traits_type::eof()) {
        if (in_.bad())
            throw Trouble("cannot read " + name_ +
                          (errno != 0 ? std::string(": ") + std::strerror(errno) : ""));
        return false;
    }
    char bytes[1 << 16];
    const std::streamsize got = in_.readsome(bytes, sizeof bytes);
    if (got > 0)
        buffer_.append(bytes, static_cast<std::size_t>(got));
    else
        buffer_ += static_cast<char>(in_.get());
    return true;
}

std::optional<NumberedLine> Lines::next() {
    for (;;) {
        std::size_t end = buffer_.find('\n', begin_);
        while (end == std::string::npos) {
            buffer_.erase(0, begin_);
            begin_ = 0;
            const std::size_t searched = buffer_.size();
            if (searched > SourceFile::max_size)
                throw Trouble("line " + std::to_string(number_ + 1) + " of " + name_ +
                              " is larger than 4 GiB, the most that one map may be");
            if (!read_more())
                break;
            end = buffer_.find('\n', searched);
        }
        if (end == std::string::npos && buffer_.size() == begin_)
            return std::nullopt;
        NumberedLine line{++number_, buffer_.substr(begin_, end - begin_)};
        begin_ = end == std::string::npos ? buffer_.size() : end + 1;
        if (line.text.find_first_not_of(" \t\r") != std::string::npos)
            return line;
    }
}

}  // namespace argmap::cli
