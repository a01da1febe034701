// How are two versions of a map drawn as one picture?
#pragma once

#include "compare/joint.hpp"
#include "diagram/overlay.hpp"
#include "graph/argument_map.hpp"

#include <string_view>
#include <vector>

namespace argmap::cli {

/// All of two versions as one map, with what became of each part. Views both versions, in which nothing may
/// be wrong.
class DrawnVersions {
  public:
    DrawnVersions(const ArgumentMap& before, const ArgumentMap& after);

    /// It is about what the new version is about.
    const ArgumentMap& map() const { return map_; }

    /// What is shown over the new version, which what is gone has no part in, and what was added, removed and
    /// changed. Earlier texts are given in a language of the map, or in every one of "all"; "" is the map's.
    Overlay overlay(const Overlay& of_after, std::string_view language) const;

  private:
    DrawnVersions(JointMap joint, const ArgumentMap& after);

    std::vector<JointEntry> claims_;
    std::vector<JointEntry> relations_;
    Diff changes_;
    ArgumentMap map_;
};

}  // namespace argmap::cli
