// AM220: a map that does not say its language.
#include "check/wording.hpp"
#include "language/language.hpp"

#include <string>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::unsaid_language{
    {
        .id = "AM220",
        .name = "unsaid-language",
        .severity = Severity::hint,
        .profiles = teaching_and_strict,
        .summary = "the map does not say which language its texts are in",
        .example =
            R"({"title": "The kitchen", "main": "paint", "claims": [{"id": "paint", "text": "We paint the kitchen"}]})",
        .why = "Rules about words, line breaks, fonts and screen readers need the language. Where it is not "
               "said, it is guessed from the texts, and a guess may be wrong.",
        .mend = "Write the tag of the language at the top of the map: `\"language\": \"en\"`.",
        .leave = "The texts are in no language, as formulas are.",
        .source = "BCP 47 (RFC 5646) has the tags; WCAG 2.2 asks the same of pages (3.1.1)",
    },
    check,
};

namespace {

/// Puts the key before the first of the map, in the same layout: white space is what stands before that key.
Fix say_it(const SourceFile& source, Offset brace, std::string_view tag, bool safe) {
    const std::size_t first_key = source.text().find('"', brace);
    const std::string_view gap = source.text().substr(brace + 1, first_key - brace - 1);
    const auto at = static_cast<Offset>(first_key);
    return {
        .about = "say so",
        .safe = safe,
        .edits = {{{at, at},
                   "\"language\": \"" + std::string(tag) + "\"," + (gap.empty() ? " " : std::string(gap))}}};
}

/// A language of which argmap has only heard a few words may be one that is near to it.
bool is_surely(const ArgumentMap& map, std::string_view tag) {
    constexpr std::size_t enough_claims = 3;
    return language_for(tag) != nullptr && map.claim_count() >= enough_claims;
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    // With an error it may be said in a way that is none: under a key or as a value that there is not.
    if (!map.language().empty() || diagnostics.left_out_parts())
        return;
    const LocalText* const untagged = first_untagged(map);
    if (untagged == nullptr)
        return;
    const SourceFile& source = map.document().source;
    const Span place = token(map, untagged->text.at());
    const std::string_view tag = facts(assumed_language);
    if (tag.empty()) {
        diagnostics.add({.code = &rules::unsaid_language.code,
                         .primary = {place,
                                     "nothing says which language this text is in, and it cannot be told "
                                     "from the texts"},
                         .notes = {},
                         .help = {"write it at the top of the map, as in `\"language\": \"en\"`"}});
        return;
    }
    diagnostics.add(
        {.code = &rules::unsaid_language.code,
         .primary = {place,
                     say("nothing says which language this text is in; by the words of the map it is {0}",
                         in_backticks(tag))},
         .notes = {},
         .help = {say("write `\"language\": \"{0}\"` at the top of the map", tag)},
         .fix = map.document().can_be_edited()
                    ? std::optional(say_it(source, map.document().at, tag, is_surely(map, tag)))
                    : std::nullopt});
}

}  // namespace

}  // namespace argmap
