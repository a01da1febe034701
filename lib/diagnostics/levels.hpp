// How are findings of each kind reported in one run, if at all?
#pragma once

#include "diagnostics/code.hpp"

#include <map>
#include <optional>
#include <string_view>

namespace argmap {

/// How findings of each code are reported in one run, if at all.
class Levels {
  public:
    /// Those of a profile.
    explicit Levels(Profile profile = Profile::core) : profile_(profile) {}

    /// Nothing where findings of the code are left out. An error is always an error.
    std::optional<Severity> operator[](const Code& code) const;

    /// Sets how one code is reported; has no effect on an error.
    void set(const Code& code, std::optional<Severity> severity);

  private:
    Profile profile_;
    std::map<std::string_view, std::optional<Severity>> set_;  // by code id
};

}  // namespace argmap
