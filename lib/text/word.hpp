// A string in a source file: what it says and where it stands.
#pragma once

#include "text/source_file.hpp"

#include <string_view>

namespace argmap {

/// A decoded string and the byte at which its token begins. It views text that its document keeps alive.
/// Sixteen bytes, because a map of a million claims holds ten million of them.
class Word {
  public:
    Word() = default;
    Word(std::string_view text, Offset at)
        : data_(text.data()), size_(static_cast<std::uint32_t>(text.size())), at_(at) {}

    std::string_view text() const { return {data_, size_}; }
    Offset at() const { return at_; }

    /// Whether the author wrote it at all; an empty string that was written is present.
    bool present() const { return data_ != nullptr; }

  private:
    const char* data_ = nullptr;
    std::uint32_t size_ = 0;
    Offset at_ = 0;
};

}  // namespace argmap
