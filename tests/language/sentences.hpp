// Tables of sentences in which a function about a language finds something, and of such in which it must not.
#pragma once

#include "language/language.hpp"
#include "test.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace argmap::test {

using Finder = std::optional<Span> (*)(std::string_view text);

/// What a function marks in a text; "" if nothing.
inline std::string marked(Finder find, std::string_view text) {
    const std::optional<Span> found = find(text);
    if (!found)
        return "";
    REQUIRE(found->begin < found->end);
    REQUIRE(found->end <= text.size());
    return std::string(text.substr(found->begin, found->end - found->begin));
}

struct Marked {
    std::string_view text;
    std::string_view mark;
};

inline void finds(Finder find, std::initializer_list<Marked> sentences) {
    for (const Marked& sentence : sentences) {
        INFO(sentence.text);
        CHECK(marked(find, sentence.text) == sentence.mark);
    }
}

inline void is_silent(Finder find, std::initializer_list<std::string_view> sentences) {
    for (const std::string_view sentence : sentences) {
        INFO(sentence);
        CHECK(marked(find, sentence) == "");
    }
}

}  // namespace argmap::test
