#include "check/text_place.hpp"

#include <charconv>
#include <string_view>

namespace argmap {

namespace {

/// How many bytes of the file, inside a string, say how many bytes of its text.
struct Unit {
    Offset written;
    Offset decoded;
};

Unit first_unit(std::string_view string) {
    if (string[0] != '\\')
        return {1, 1};
    if (string.substr(0, 2) != "\\u" || string.size() < 6)
        return {2, 1};
    unsigned code_unit = 0;
    std::from_chars(string.data() + 2, string.data() + 6, code_unit, 16);
    const bool surrogate = code_unit >= 0xD800 && code_unit <= 0xDFFF;
    if (surrogate)
        return {12, 4};  // the second one follows, for the string is well-formed
    return {6, code_unit < 0x80 ? 1U : code_unit < 0x800 ? 2U : 3U};
}

}  // namespace

PlacesInText::PlacesInText(const Document& document, Word text) {
    const std::string_view all = document.source.text();
    const Span place = document.place(text.at());
    const std::string_view written = all.substr(place.begin, place.end - place.begin);
    if (document.can_be_edited()) {
        string_ = written.substr(1, written.size() - 2);
        begin_ = place.begin + 1;
        has_escapes_ = string_.size() != text.text().size();
    } else if (written == text.text()) {
        begin_ = place.begin;
    } else {
        whole_ = place;
    }
}

template <class Stop>
PlacesInText::Place PlacesInText::walk(Place from, Stop stop) {
    while (from.written < string_.size()) {
        const Unit unit = first_unit(string_.substr(from.written));
        if (stop(from.decoded, unit.decoded))
            break;
        from.written += unit.written;
        from.decoded += unit.decoded;
        ++steps_;
    }
    return from;
}

Span PlacesInText::of(Span part) {
    if (whole_)
        return *whole_;
    if (!has_escapes_)
        return {begin_ + part.begin, begin_ + part.end};
    last_ = walk(part.begin < last_.decoded ? Place{} : last_,
                 [&](Offset before, Offset size) { return before + size > part.begin; });
    const Place end = walk(last_, [&](Offset before, Offset) { return before >= part.end; });
    return {begin_ + last_.written, begin_ + end.written};
}

Span place_in_text(const Document& document, Word text, Span part) {
    return PlacesInText(document, text).of(part);
}

}  // namespace argmap
