// Is all that is said of findings said in Chinese, too?
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "message/message.hpp"

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

/// What is said of findings in English only, a line each.
inline std::string untranslated(const Diagnostics& found) {
    std::string lines;
    for (const Diagnostic& finding : found.all())
        for (const Message& message : said(finding))
            if (const std::string text = message.in(Tongue::chinese); !is_chinese(text))
                lines.append(finding.code->id).append(": ").append(text).append("\n");
    return lines;
}

}  // namespace argmap::test
