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

namespace {

/// What is known of the language of one text after the other; mostly it is that of the text before.
class Judges {
  public:
    const Language& of(std::string_view tag, std::string_view text) {
        const Language* const known = languages_.of(tag);
        return known ? *known : language_or_any(tag, text);
    }

  private:
    LanguageFinder languages_;
};

/// Reports what `look` finds; it is called for each text with its language.
template <class Look>
void report_each(const ArgumentMap& map, const Code& code, Telling telling, std::string_view help,
                 Diagnostics& diagnostics, Look look) {
    Judges judges;
    std::vector<InText> found;
    for (const ClaimId claim : map.claims()) {
        for (const LocalText& text : map.document()[map[claim].texts])
            if (const auto part =
                    look(judges.of(language_of(map, text), text.text.text()), text, text.text.text()))
                found.push_back({&text, *part});
        if (found.empty())
            continue;
        if (is_only_counted(map, diagnostics, code)) {
            diagnostics.add({.code = &code, .primary = {}, .notes = {}, .help = {}});
            found.clear();
            continue;
        }
        const LocalText& first = *found[0].text;
        const std::string message =
            diagnostics.keeps(code) ? telling(judges.of(language_of(map, first), first.text.text()), found[0])
                                    : "";
        report_found(map, claim, found, code, message, help, std::nullopt, diagnostics);
        found.clear();
    }
}

}  // namespace

void report_signs(const ArgumentMap& map, Sign sign, const Code& code, Telling telling, std::string_view help,
                  Diagnostics& diagnostics) {
    report_each(map, code, telling, help, diagnostics,
                [&](const Language& language, const LocalText&, std::string_view text) {
                    return sign(language, text);
                });
}

void report_signs(const ArgumentMap& map, KnownSign sign, const Code& code, Telling telling,
                  std::string_view help, Diagnostics& diagnostics) {
    std::optional<std::string_view> last_unknown;
    report_each(map, code, telling, help, diagnostics,
                [&](const Language& language, const LocalText& entry, std::string_view text) {
                    if (language.*sign != nullptr)
                        return (language.*sign)(text);
                    if (const std::string_view tag = language_of(map, entry); last_unknown != tag) {
                        tell_unknown_language(tag, code, diagnostics);
                        last_unknown = tag;
                    }
                    return std::optional<Span>();
                });
}

void tell_unknown_language(std::string_view tag, const Code& code, Diagnostics& diagnostics) {
    diagnostics.add(NotLookedFor{&code, tag.empty() ? "the map does not say its language"
                                                    : "argmap has no words for it in " + in_backticks(tag)});
}

}  // namespace argmap
