#include "diagnostics/levels.hpp"

namespace argmap {

namespace {

bool has(Profile profile, const Code& code) {
    switch (profile) {
        case Profile::corpus:
            return false;
        case Profile::core:
            return code.profiles.core;
        case Profile::teaching:
            return code.profiles.teaching;
        case Profile::method:
            return code.profiles.method;
        case Profile::strict:
            return code.profiles.strict;
    }
    return false;
}

}  // namespace

std::optional<Severity> Levels::operator[](const Code& code) const {
    if (code.severity == Severity::error)
        return Severity::error;
    if (const auto set = set_.find(code.id); set != set_.end())
        return set->second;
    if (!has(profile_, code))
        return std::nullopt;
    return profile_ == Profile::strict ? Severity::warning : code.severity;
}

void Levels::set(const Code& code, std::optional<Severity> severity) {
    set_[code.id] = severity;
}

}  // namespace argmap
