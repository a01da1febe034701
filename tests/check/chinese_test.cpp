// Do rules tell all that they find in Chinese, too?
#include "check/findings.hpp"
#include "files.hpp"
#include "test.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

namespace {

/// Whether a text has a Chinese character, or has none in English either: names in backticks are as they are.
bool is_chinese(std::string_view text) {
    bool in_name = false;
    bool has_letters = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte == '`')
            in_name = !in_name;
        else if (!in_name && byte >= 0xE4 && byte <= 0xE9)
            return true;  // U+4000 to U+9FFF
        else
            has_letters |= !in_name && byte >= 'A';
    }
    return !has_letters;
}

/// All that is said of a finding.
std::vector<Message> said(const Diagnostic& finding) {
    std::vector<Message> said{finding.primary.message};
    for (const Label& note : finding.notes)
        said.push_back(note.message);
    said.insert(said.end(), finding.help.begin(), finding.help.end());
    if (finding.fix)
        said.push_back(finding.fix->about);
    return said;
}

/// What is said in English only of the findings of a rule in its own bad map, a line each.
std::string untranslated(const Rule& rule) {
    const std::string folder = std::string(rule.code.id) + "-" + std::string(rule.code.name);
    const SourceFile source("bad.json", test::contents(test::project / "maps/rules" / folder / "bad.json"));
    const Diagnostics found = test::diagnose(source, test::core_and({rule.code.name}));
    std::string lines;
    for (const Diagnostic& finding : found.all())
        for (const Message& message : said(finding))
            if (const std::string text = message.in(Tongue::chinese); !is_chinese(text))
                lines.append(rule.code.id).append(": ").append(text).append("\n");
    return lines;
}

}  // namespace

TEST_CASE("all that a rule says of its bad map is said in Chinese, too") {
    std::string lines;
    for (const Rule* rule : all_rules())
        lines += untranslated(*rule);
    CHECK(lines == "");
}

}  // namespace argmap
