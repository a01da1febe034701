// Findings all of whose words are made to break what reads them.
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "render/hostile.hpp"
#include "text/unicode.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

inline constexpr Code hostile_code{
    .id = "AM301", .name = "doubt", .severity = Severity::warning, .summary = "a doubt"};

/// Texts to be told; those of drawings, and what is special to the formats of findings.
inline std::vector<std::string> hostile_words() {
    std::vector<std::string> texts = hostile_texts();
    for (const char* text :
         {"a,b:c::d%e%0Af", "::error file=x::gotcha", "x\n::error::gotcha", "x\r::stop-commands::y",
          "{0} {{1}} } {", "[click](https://example.org) [a] ]( \\[", "-->]]></failure><!--", "&#0; &#x1F;",
          "\"}], \"runs\": [{", "\x1B[2J\x1B]0;title\x07", "../../../etc/passwd?query#part",
          "http://example.org/a b.json", "C:\\maps\\a.json", "trailing space ", ""})
        texts.emplace_back(text);
    return texts;
}

/// One finding of each severity would say the same: with `words` wherever words can be.
inline Diagnostics hostile_findings(const std::string& words) {
    Diagnostics diagnostics;
    diagnostics.add({.code = &hostile_code,
                     .primary = {{0, 1}, words},
                     .notes = {{{1, 2}, words}},
                     .help = {words},
                     .fix = Fix{.about = words, .safe = false, .edits = {{{0, 2}, words}}}});
    return diagnostics;
}

/// The text with U+FFFD for each malformed byte, and for each character that is changed.
template <class Changed>
std::string with_replacements(std::string_view text, Changed changed) {
    std::string result;
    for (Character character; !text.empty(); text.remove_prefix(character.size)) {
        character = first_character(text);
        const bool keeps = character.code_point != 0xFFFD && !changed(character.code_point);
        result += keeps ? text.substr(0, character.size) : "\xEF\xBF\xBD";
    }
    return result;
}

inline std::string well_formed(std::string_view text) {
    return with_replacements(text, [](char32_t) { return false; });
}

}  // namespace argmap
