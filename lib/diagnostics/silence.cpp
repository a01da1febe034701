#include "diagnostics/silence.hpp"

#include "text/wording.hpp"

namespace argmap {

std::vector<SilentCodes> silent_codes(const Diagnostics& diagnostics) {
    std::vector<SilentCodes> all;
    for (const NotLookedFor& silent : diagnostics.not_looked_for()) {
        if (all.empty() || all.back().why != silent.why || all.back().language != silent.language)
            all.push_back({silent.why, silent.language, {}});
        all.back().codes.push_back(silent.code);
    }
    return all;
}

std::string_view in_general(Silence why) {
    switch (why) {
        case Silence::parts_left_out:
            return "parts of the map were left out";
        case Silence::language_unsaid:
            return "nothing says which language the texts are in";
        case Silence::language_unknown:
            return "argmap does not know what shows it in the language of the texts";
    }
    return "";
}

std::string reason(const SilentCodes& silent) {
    return silent.why == Silence::language_unknown
               ? "argmap does not know what shows it in " + in_backticks(silent.language)
               : std::string(in_general(silent.why));
}

std::string told(const SilentCodes& silent) {
    std::string text = "not looked for, because " + reason(silent) + ": ";
    for (const Code* code : silent.codes)
        text.append(code == silent.codes.front() ? "" : ", ").append(code->id);
    return text;
}

}  // namespace argmap
