#include "document/document.hpp"

namespace argmap {

std::string_view name(RelationType type) {
    switch (type) {
        case RelationType::support:
            return "support";
        case RelationType::attack:
            return "attack";
        case RelationType::contrary:
            return "contrary";
        case RelationType::rephrase:
            return "rephrase";
    }
    return "";
}

std::string_view name(Verdict verdict) {
    switch (verdict) {
        case Verdict::none:
            return "";
        case Verdict::accepted:
            return "accepted";
        case Verdict::rejected:
            return "rejected";
        case Verdict::undecided:
            return "undecided";
    }
    return "";
}

}  // namespace argmap
