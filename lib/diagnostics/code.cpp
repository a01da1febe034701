#include "diagnostics/code.hpp"

namespace argmap {

std::string_view name(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::hint:
            return "hint";
    }
    return "";
}

std::string_view name(Profile profile) {
    switch (profile) {
        case Profile::corpus:
            return "corpus";
        case Profile::core:
            return "core";
        case Profile::teaching:
            return "teaching";
        case Profile::method:
            return "method";
        case Profile::strict:
            return "strict";
    }
    return "";
}

}  // namespace argmap
