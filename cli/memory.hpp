// How much memory may this program take?
#pragma once

#include <cstddef>
#include <optional>

#include <sys/resource.h>

namespace argmap::cli {

/// While there is one of these, memory beyond a limit is refused: whoever asks for it gets std::bad_alloc. At
/// most one at a time.
class MemoryLimit {
  public:
    /// `bytes` of address space and some more, for not all of it is used; 0 sets no limit. Neither is there
    /// one where the program has taken more already, as with sanitizers.
    explicit MemoryLimit(std::size_t bytes);
    MemoryLimit(const MemoryLimit&) = delete;
    MemoryLimit& operator=(const MemoryLimit&) = delete;
    ~MemoryLimit();

  private:
    std::optional<rlimit> before_;
};

}  // namespace argmap::cli
