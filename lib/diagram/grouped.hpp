// Many lists of numbers, kept as one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace argmap {

/// A list of numbers for each owner, in the order in which they were given.
class Grouped {
  public:
    Grouped() = default;

    /// `tell_all` is called twice and calls what it is given with each owner and number. Linear.
    template <class TellAll>
    Grouped(std::size_t owners, TellAll tell_all) : first_(owners + 1, 0) {
        tell_all([&](std::uint32_t owner, std::uint32_t) { ++first_[owner + 1]; });
        for (std::size_t i = 0; i < owners; ++i)
            first_[i + 1] += first_[i];
        numbers_.resize(first_.back());
        std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
        tell_all([&](std::uint32_t owner, std::uint32_t number) { numbers_[next[owner]++] = number; });
    }

    std::span<const std::uint32_t> operator[](std::uint32_t owner) const {
        return {numbers_.data() + first_[owner], first_[owner + 1] - first_[owner]};
    }

  private:
    std::vector<std::uint32_t> first_;
    std::vector<std::uint32_t> numbers_;
};

}  // namespace argmap
