#include "check/settings.hpp"

#include "check/check.hpp"
#include "text/ascii.hpp"

namespace argmap {

namespace {

void apply(const Settings& settings, Levels& levels) {
    if (!settings.select.empty()) {
        for (const Code* code : all_codes())
            levels.set(*code, std::nullopt);
        for (const Code* code : settings.select)
            levels.set(*code, code->severity);
    }
    for (const Code* code : settings.ignore)
        levels.set(*code, std::nullopt);
    for (const auto& [code, severity] : settings.severities)
        levels.set(*code, severity);
}

}  // namespace

Levels levels(const Settings& earlier, const Settings& later) {
    Levels levels(later.profile.value_or(earlier.profile.value_or(Profile::core)));
    apply(earlier, levels);
    apply(later, levels);
    return levels;
}

std::vector<const Code*> selected_by(std::string_view word) {
    if (const Code* const code = find_code(word))
        return {code};
    std::string beginning(word);
    for (char& c : beginning)
        c = upper(c);
    std::vector<const Code*> selected;
    for (const Code* code : all_codes())
        if (beginning.size() >= 2 && code->id.starts_with(beginning))
            selected.push_back(code);
    return selected;
}

std::optional<Profile> find_profile(std::string_view wanted) {
    for (const Profile profile : all_profiles)
        if (name(profile) == wanted)
            return profile;
    return std::nullopt;
}

std::optional<std::optional<Severity>> find_severity(std::string_view wanted) {
    for (const Severity severity : {Severity::error, Severity::warning, Severity::hint})
        if (name(severity) == wanted)
            return severity;
    if (wanted == "off")
        return std::optional<Severity>();
    return std::nullopt;
}

}  // namespace argmap
