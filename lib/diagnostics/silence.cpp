#include "diagnostics/silence.hpp"

#include "text/wording.hpp"

#include <utility>

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

Message in_general(Silence why) {
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

Message reason(const SilentCodes& silent) {
    return silent.why == Silence::language_unknown
               ? say("argmap does not know what shows it in {0}", in_backticks(silent.language))
               : in_general(silent.why);
}

Message told(const SilentCodes& silent) {
    std::vector<Message> codes;
    for (const Code* code : silent.codes) {
        if (!codes.empty())
            codes.emplace_back(", ");
        codes.push_back(say("{0}", code->id));
    }
    return say("not looked for, because {0}: {1}", reason(silent), joined(std::move(codes)));
}

}  // namespace argmap
