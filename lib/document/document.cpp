#include "document/document.hpp"

#include "text/json.hpp"

#include <algorithm>

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

Span Document::place(Offset begin) const {
    if (written == Written::as_json)
        return json_token(source.text(), begin);
    const auto found = std::lower_bound(spans.begin(), spans.end(), begin,
                                        [](Span span, Offset offset) { return span.begin < offset; });
    return found != spans.end() && found->begin == begin ? *found : Span{begin, begin};
}

}  // namespace argmap
