// Chance that is the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

/// SplitMix64 (Steele, Lea, Flood 2014), written out because the standard's distributions differ from one
/// library to the next.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    /// From 0 up to, not including, `count`, which is from 1 to 2^32 - 1.
    std::uint64_t below(std::uint64_t count) { return ((next() >> 32U) * count) >> 32U; }
    bool once_in(std::uint64_t count) { return below(count) == 0; }

    /// A random order, each as likely (Fisher and Yates; Durstenfeld 1964).
    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t left = items.size(); left > 1; --left)
            std::swap(items[left - 1], items[below(left)]);
    }

    template <class Words>
    std::string_view one_of(const Words& words) {
        return words[below(std::size(words))];
    }

  private:
    std::uint64_t next() {
        std::uint64_t mixed = state_ += 0x9E37'79B9'7F4A'7C15U;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D0'49BB'1331'11EBU;
        return mixed ^ (mixed >> 31U);
    }

    std::uint64_t state_;
};

}  // namespace argmap
