// What does somebody want checked? A profile, and changes to it by code.
#pragma once

#include "diagnostics/diagnostics.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

/// As a project file or a command line says it. Later changes win over earlier ones.
struct Settings {
    std::optional<Profile> profile;

    /// Codes to look for instead of those of the profile, if there are any; errors are found anyway.
    std::vector<const Code*> select;
    std::vector<const Code*> ignore;

    /// How to report a code; that switches it on, or off where it is nothing.
    std::vector<std::pair<const Code*, std::optional<Severity>>> severities;
};

/// How each code is reported by the settings, the later ones over the earlier ones.
Levels levels(const Settings& earlier, const Settings& later);

/// The codes that a word selects: one by its id or name, or all whose id begins with it (`AM4`), in order of
/// ids, ASCII case aside. Empty if there is none.
std::vector<const Code*> selected_by(std::string_view word);

/// All profiles, by how much they look for.
inline constexpr Profile all_profiles[] = {Profile::corpus, Profile::core, Profile::teaching, Profile::method,
                                           Profile::strict};

std::optional<Profile> find_profile(std::string_view name);

/// A severity by its name, nothing for "off"; no value at all for another word.
std::optional<std::optional<Severity>> find_severity(std::string_view name);

}  // namespace argmap
