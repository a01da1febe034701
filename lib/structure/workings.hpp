// What do several analyses of one map need, so that it is found only once?
#pragma once

#include "structure/own_lines.hpp"
#include "structure/sides.hpp"

#include <memory>
#include <vector>

namespace argmap {

class Bearing;  // structure/bearing.hpp

/// Finds what it is asked for the first time and keeps it. The map must outlive it. Not for several threads.
class Workings {
  public:
    explicit Workings(const ArgumentMap& map) : map_(map) {}

    Bearing& bearing();
    const OwnLines& own_lines();

    /// The sides towards a main claim; those of the last one asked for are kept until the next is.
    const std::vector<Side>& sides(ClaimId main);

    /// The sides towards all main claims together.
    const std::vector<Side>& sides_of_all();

  private:
    const ArgumentMap& map_;
    std::shared_ptr<Bearing> bearing_;  // shared, for it is not known here what it holds
    std::unique_ptr<const OwnLines> own_lines_;
    std::vector<Side> sides_;
    ClaimId main_{};  // whose sides they are, where there are any
    std::vector<Side> sides_of_all_;
};

/// Those that the report's analyses share or, where an analysis is on its own, new ones that it keeps itself.
class SharedWorkings {
  public:
    SharedWorkings(const ArgumentMap& map, Workings* shared) : own_(map), used_(shared ? *shared : own_) {}
    SharedWorkings(const SharedWorkings&) = delete;
    SharedWorkings& operator=(const SharedWorkings&) = delete;

    Workings* operator->() { return &used_; }

  private:
    Workings own_;
    Workings& used_;
};

}  // namespace argmap
