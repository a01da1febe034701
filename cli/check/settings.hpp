// What does somebody want checked, by the command line?
#pragma once

#include "check/settings.hpp"
#include "cli/arguments.hpp"
#include "message/message.hpp"

#include <string>
#include <vector>

namespace argmap::cli {

/// `--profile`, `--select`, `--ignore` and `--severity`, for every command that checks.
class SettingsArguments {
  public:
    void describe(Arguments& arguments);

    /// What was said. Throws Trouble where there is no such rule or severity, and where an error would be
    /// left out. A rule that there once was can be left out, but not selected.
    Settings settings() const;

    /// What should be known of it, a line each: that a rule is no longer looked for anyway.
    std::vector<std::string> notices(Tongue tongue) const;

  private:
    std::string profile_;
    std::vector<std::string> select_, ignore_, severities_;
};

}  // namespace argmap::cli
