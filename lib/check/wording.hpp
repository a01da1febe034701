// Which texts of a claim show a sign, and how is that told?
#pragma once

#include "check/rule.hpp"
#include "check/text_place.hpp"
#include "language/language.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// A place in one of the texts of a claim, in bytes of what it says.
struct InText {
    const LocalText* text;
    Span part;

    /// The characters there.
    std::string_view words() const { return text->text.text().substr(part.begin, part.end - part.begin); }
};

/// The language that the texts of a map's claims seem to be in which say none, where the map says none
/// either: a tag ("en"), or "" where it cannot be told or is not needed. Linear, up to some 100 KB of texts.
std::string_view assumed_language(const ArgumentMap& map);

/// In which languages the texts of a map are, by their tags.
class TextLanguages {
  public:
    explicit TextLanguages(Facts& facts);

    /// What the text says, or the map, or what is assumed; "" where nothing is known.
    std::string_view of(const LocalText& text) const {
        return text.language.present() ? text.language.text() : otherwise_;
    }

  private:
    std::string_view otherwise_;
};

/// The part of a text that shows what a rule looks for, if it does. Takes every language.
using Sign = std::optional<Span> (*)(const Language& language, std::string_view text);

/// A sign that some languages have a function for.
using KnownSign = std::optional<Span> (*Language::*)(std::string_view text);

/// The message about a claim, as it is named, whose text shows a sign: "`a` asks a question".
using SignMessage = Message (*)(const std::string& claim, const Language& language, const InText& found);

/// Reports each claim of which a text shows a sign, once, at the first such text; texts in other languages
/// that show it, too, are its notes. A text is judged in its own language, and one in a language that argmap
/// does not know by what holds in every language. Linear.
void report_signs(Facts& facts, Sign sign, const Code& code, SignMessage message_of, const Message& help,
                  Diagnostics& diagnostics);

/// The same. That texts are in a language which has no function for the sign is told as a silence of the
/// code.
void report_signs(Facts& facts, KnownSign sign, const Code& code, SignMessage message_of, const Message& help,
                  Diagnostics& diagnostics);

/// Says in which languages texts were not looked at for a code; mostly a text is in that of the one before
/// it.
class UnknownLanguages {
  public:
    UnknownLanguages(const Code& code, Diagnostics& diagnostics) : code_(code), diagnostics_(diagnostics) {}

    /// By its tag; "" where nothing says the language of a text.
    void tell(std::string_view tag);

  private:
    const Code& code_;
    Diagnostics& diagnostics_;
    std::optional<std::string_view> last_;
};

/// The same of each language that claims of the map are in for which `knows` is false. Linear.
void tell_unknown_languages(Facts& facts, const Code& code, bool (*knows)(const Language& language),
                            Diagnostics& diagnostics);

/// What rules need that compare texts by what they are about, and by what they deny.
inline bool knows_terms(const Language& language) {
    return language.content != nullptr;
}
inline bool knows_denials(const Language& language) {
    return language.core != nullptr;
}

/// The first text of a claim that does not say its language; nullptr if each does. Linear.
const LocalText* first_untagged(const ArgumentMap& map);

/// The finding, without its code, about a claim of which some texts, one or more, show what a rule looks for.
Diagnostic finding_in(Facts& facts, const std::vector<InText>& found, Message message, Message help,
                      std::optional<Fix> fix = std::nullopt);

}  // namespace argmap
