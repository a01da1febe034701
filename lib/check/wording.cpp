#include "check/wording.hpp"

#include <utility>

namespace argmap {

std::string_view language_of(const ArgumentMap& map, const LocalText& text) {
    return text.language.present() ? text.language.text() : map.language();
}

bool is_only_counted(const ArgumentMap& map, const Diagnostics& diagnostics, const Code& code) {
    return map.document().allowances.empty() && !diagnostics.keeps(code);
}

void report_found(const ArgumentMap& map, ClaimId claim, const std::vector<InText>& found, const Code& code,
                  const std::string& message, std::string_view help, std::optional<Fix> fix,
                  Diagnostics& diagnostics) {
    const SourceFile& file = map.document().source;
    const auto where = [&](const InText& one) { return place_in_text(file, one.text->text, one.part); };
    const bool kept = diagnostics.keeps(code);
    std::vector<Label> notes;
    for (std::size_t i = 1; i < found.size(); ++i) {
        const std::string_view language = language_of(map, *found[i].text);
        notes.push_back({where(found[i]),
                         !kept || language.empty() ? "and here" : "and here in " + in_backticks(language)});
    }
    if (!kept)
        return diagnostics.add(
            {.code = &code, .primary = {where(found[0]), ""}, .notes = std::move(notes), .help = {}});
    diagnostics.add({.code = &code,
                     .primary = {where(found[0]), in_backticks(map.id(claim)) + " " + message},
                     .notes = std::move(notes),
                     .help = {std::string(help)},
                     .fix = std::move(fix)});
}

void report_signs(const ArgumentMap& map, Sign sign, const Code& code, Telling telling, std::string_view help,
                  Diagnostics& diagnostics) {
    LanguageFinder languages;
    std::vector<InText> found;
    for (const ClaimId claim : map.claims()) {
        for (const LocalText& text : map.document()[map[claim].texts])
            if (const Language* const language = languages.of(language_of(map, text)))
                if (const auto part = sign(*language, text.text.text()))
                    found.push_back({&text, *part});
        if (found.empty())
            continue;
        if (is_only_counted(map, diagnostics, code)) {
            diagnostics.add({.code = &code, .primary = {}, .notes = {}, .help = {}});
            found.clear();
            continue;
        }
        const std::string message =
            diagnostics.keeps(code) ? telling(*languages.of(language_of(map, *found[0].text)), found[0]) : "";
        report_found(map, claim, found, code, message, help, std::nullopt, diagnostics);
        found.clear();
    }
}

}  // namespace argmap
