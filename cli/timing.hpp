// Where does the time go, when maps are checked?
#pragma once

#include "diagnostics/diagnostics.hpp"

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace argmap::cli {

/// How long some work took, by step, and by rule. Of workers beside each other the times add up.
struct Timing {
    using Duration = std::chrono::nanoseconds;

    Duration loading{};                                                       ///< the file's bytes
    Duration reading{};                                                       ///< from text to document
    Duration resolving{};                                                     ///< from document to map
    Duration telling{};                                                       ///< from findings to text
    std::map<std::string_view, std::pair<const Code*, Duration>> rules = {};  ///< by id
};

/// Adds later work.
void add(Timing& timing, const Timing& later);

/// A line for each step and each rule, as they follow each other, rules by code: milliseconds, and per cent
/// of the whole.
std::string told(const Timing& timing);

/// How long something took since this was made, or since it was asked last.
class Stopwatch {
  public:
    Timing::Duration lap() {
        const auto now = std::chrono::steady_clock::now();
        return now - std::exchange(begin_, now);
    }

  private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace argmap::cli
