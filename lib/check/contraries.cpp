#include "check/contraries.hpp"

namespace argmap {

std::string_view why_taken_to_stand(const ArgumentMap& map, ClaimId claim) {
    switch (map[claim].verdict) {
        case Verdict::accepted:
            return "accepted";
        case Verdict::none:
            return map[claim].assumed ? "assumed" : "";
        case Verdict::rejected:
        case Verdict::undecided:
            break;
    }
    return "";
}

bool both_taken_to_stand(const ArgumentMap& map, RelationId contrary) {
    return !why_taken_to_stand(map, map.premises(contrary)[0]).empty() &&
           !why_taken_to_stand(map, map.target(contrary).claim()).empty();
}

}  // namespace argmap
