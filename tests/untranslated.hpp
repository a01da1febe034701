// Is all that is said of findings said in Chinese, too?
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "message/message.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::test {

/// A text without the names in backticks, which are the same in every language.
inline std::string without_names(std::string_view text) {
    std::string rest;
    bool in_name = false;
    for (const char c : text) {
        if (c == '`')
            in_name = !in_name;
        else if (!in_name)
            rest += c;
    }
    return rest;
}

/// Whether a text has a Chinese character, or nothing to translate.
inline bool is_chinese(std::string_view text) {
    bool has_letters = false;
    for (const char c : without_names(text)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xE4 && byte <= 0xE9)
            return true;  // U+4000 to U+9FFF
        has_letters |= byte >= 'A';
    }
    return !has_letters;
}

/// Whether there is no English in a text that quotes nothing but names: no two small letters side by side,
/// but for the words of JSON.
inline bool is_chinese_throughout(std::string_view text) {
    std::string rest = without_names(text);
    for (const std::string_view word : {"true", "false", "null"})
        if (const std::size_t at = rest.find(word); at != std::string::npos)
            rest.erase(at, word.size());
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    return std::adjacent_find(rest.begin(), rest.end(), [&](char one, char next) {
               return is_small(one) && is_small(next);
           }) == rest.end();
}

/// All that is said of a finding.
inline std::vector<Message> said(const Diagnostic& finding) {
    std::vector<Message> said{finding.primary.message};
    for (const Label& note : finding.notes)
        said.push_back(note.message);
    said.insert(said.end(), finding.help.begin(), finding.help.end());
    if (finding.fix)
        said.push_back(finding.fix->about);
    return said;
}

/// What is said of findings that is not Chinese by such a measure, a line each.
inline std::string untranslated(const Diagnostics& found, bool (*is_translated)(std::string_view)) {
    std::string lines;
    for (const Diagnostic& finding : found.all())
        for (const Message& message : said(finding))
            if (const std::string text = message.in(Tongue::chinese); !is_translated(text))
                lines.append(finding.code->id).append(": ").append(text).append("\n");
    return lines;
}

}  // namespace argmap::test
