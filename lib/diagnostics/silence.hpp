// What was not looked for, and how is that told?
#pragma once

#include "diagnostics/diagnostics.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// Codes that were not looked for, all for the same reason.
struct SilentCodes {
    Silence why;
    std::string language;  ///< the tag of one that is unknown
    std::vector<const Code*> codes;
};

/// What was not looked for in one file, by reason, language and code.
std::vector<SilentCodes> silent_codes(const Diagnostics& diagnostics);

/// "parts of the map were left out": why, after "because"; without the language.
Message in_general(Silence why);

/// The same with the language.
Message reason(const SilentCodes& silent);

/// "not looked for, because parts of the map were left out: AM211, AM212"
Message told(const SilentCodes& silent);

}  // namespace argmap
