#include "check/wording.hpp"

#include "check/naming.hpp"
#include "language/guess.hpp"

#include <utility>

namespace argmap {

std::string_view assumed_language(const ArgumentMap& map) {
    LanguageGuess guess;
    if (!map.language().empty())
        return "";
    for (const ClaimId claim : map.claims()) {
        for (const LocalText& text : map.document()[map[claim].texts])
            if (!text.language.present())
                guess.add(text.text.text());
        if (!guess.wants_more())
            break;
    }
    return guess.tag();
}

TextLanguages::TextLanguages(Facts& facts)
    : otherwise_(facts.map().language().empty() ? facts(assumed_language) : facts.map().language()) {}

Diagnostic finding_in(Facts& facts, const std::vector<InText>& found, Message message, Message help,
                      std::optional<Fix> fix) {
    const Document& document = facts.map().document();
    const TextLanguages languages(facts);
    const auto where = [&](const InText& one) { return place_in_text(document, one.text->text, one.part); };
    std::vector<Label> notes;
    for (std::size_t i = 1; i < found.size(); ++i) {
        const std::string_view language = languages.of(*found[i].text);
        notes.push_back({where(found[i]), language.empty() ? Message("and here")
                                                           : say("and here in {0}", in_backticks(language))});
    }
    return {.primary = {where(found[0]), std::move(message)},
            .notes = std::move(notes),
            .help = {std::move(help)},
            .fix = std::move(fix)};
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
void report_each(Facts& facts, const Code& code, SignMessage message_of, const Message& help,
                 Diagnostics& diagnostics, Look look) {
    const ArgumentMap& map = facts.map();
    Judges judges;
    const TextLanguages languages(facts);
    std::vector<InText> found;
    for (const ClaimId claim : map.claims()) {
        for (const LocalText& text : map.document()[map[claim].texts])
            if (const auto part =
                    look(judges.of(languages.of(text), text.text.text()), text, text.text.text()))
                found.push_back({&text, *part});
        if (found.empty())
            continue;
        diagnostics.add(code, [&] {
            const LocalText& first = *found[0].text;
            const Language& language = judges.of(languages.of(first), first.text.text());
            return finding_in(facts, found, message_of(naming::claim(map, claim), language, found[0]), help);
        });
        found.clear();
    }
}

}  // namespace

void report_signs(Facts& facts, Sign sign, const Code& code, SignMessage message_of, const Message& help,
                  Diagnostics& diagnostics) {
    report_each(facts, code, message_of, help, diagnostics,
                [&](const Language& language, const LocalText&, std::string_view text) {
                    return sign(language, text);
                });
}

void report_signs(Facts& facts, KnownSign sign, const Code& code, SignMessage message_of, const Message& help,
                  Diagnostics& diagnostics) {
    const TextLanguages languages(facts);
    UnknownLanguages unknown(code, diagnostics);
    report_each(facts, code, message_of, help, diagnostics,
                [&](const Language& language, const LocalText& entry, std::string_view text) {
                    if (language.*sign != nullptr)
                        return (language.*sign)(text);
                    unknown.tell(languages.of(entry));
                    return std::optional<Span>();
                });
}

void UnknownLanguages::tell(std::string_view tag) {
    if (last_ == tag)
        return;
    last_ = tag;
    diagnostics_.add(NotLookedFor{&code_, tag.empty() ? Silence::language_unsaid : Silence::language_unknown,
                                  std::string(tag)});
}

const LocalText* first_untagged(const ArgumentMap& map) {
    for (const ClaimId claim : map.claims())
        for (const LocalText& text : map.document()[map[claim].texts])
            if (!text.language.present())
                return &text;
    return nullptr;
}

void tell_unknown_languages(Facts& facts, const Code& code, bool (*knows)(const Language& language),
                            Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    UnknownLanguages unknown(code, diagnostics);
    const auto look_at = [&](std::string_view tag) {
        if (const Language* const language = language_for(tag); language == nullptr || !knows(*language))
            unknown.tell(tag);
    };
    for (const std::string_view tag : map.languages())
        look_at(tag);
    if (const LocalText* const untagged = map.language().empty() ? first_untagged(map) : nullptr)
        look_at(TextLanguages(facts).of(*untagged));
}

}  // namespace argmap
