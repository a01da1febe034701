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

}  // namespace argmap
