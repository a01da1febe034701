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

/// The language tag of a text: its own, or the map's; "" if neither says one.
std::string_view language_of(const ArgumentMap& map, const LocalText& text);

/// Whether another finding of a code is counted and nothing else: none is kept any more, and no allowance can
/// leave it out. Then its places need not be looked up, which in a large map takes longer than finding it.
bool is_only_counted(const ArgumentMap& map, const Diagnostics& diagnostics, const Code& code);

/// The part of a text that shows what a rule looks for, if it does. Takes every language.
using Sign = std::optional<Span> (*)(const Language& language, std::string_view text);

/// A sign that some languages have a function for.
using KnownSign = std::optional<Span> (*Language::*)(std::string_view text);

/// What is said of a claim whose text shows a sign, after its id: "asks a question".
using Telling = std::string (*)(const Language& language, const InText& found);

/// Reports each claim of which a text shows a sign, once, at the first such text; texts in other languages
/// that show it, too, are its notes. A text is judged in its own language, and one in a language that argmap
/// does not know by what holds in every language. Linear.
void report_signs(const ArgumentMap& map, Sign sign, const Code& code, Telling telling, std::string_view help,
                  Diagnostics& diagnostics);

/// The same. That texts are in a language which has no function for the sign is told as a silence of the
/// code.
void report_signs(const ArgumentMap& map, KnownSign sign, const Code& code, Telling telling,
                  std::string_view help, Diagnostics& diagnostics);

/// Says that texts in a language, by its tag, were not looked at.
void tell_unknown_language(std::string_view tag, const Code& code, Diagnostics& diagnostics);

/// Reports a claim of which some texts, one or more, show what a rule looks for; the message goes on after
/// its id.
void report_found(const ArgumentMap& map, ClaimId claim, const std::vector<InText>& found, const Code& code,
                  const std::string& message, std::string_view help, std::optional<Fix> fix,
                  Diagnostics& diagnostics);

}  // namespace argmap
