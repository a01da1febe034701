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

namespace {

Span beginning_at(Offset begin, const std::vector<Span>& spans, std::size_t size) {
    const auto found = std::lower_bound(spans.begin(), spans.end(), begin,
                                        [](Span span, Offset offset) { return span.begin < offset; });
    const auto end = static_cast<Offset>(size);
    return found != spans.end() && found->begin == begin ? *found : Span{end, end};
}

}  // namespace

Span Document::place(Offset begin) const {
    const std::string_view text = source.text();
    return can_be_edited() ? json_token(text, begin) : beginning_at(begin, spans, text.size());
}

Span Document::extent(Offset begin) const {
    const std::string_view text = source.text();
    return can_be_edited() ? json_value(text, begin) : beginning_at(begin, extents, text.size());
}

}  // namespace argmap
