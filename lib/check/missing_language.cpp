// AM214: a claim without a text in a language that the map is in.
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "text/seeded_hash.hpp"

#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::missing_language{
    {
        .id = "AM214",
        .name = "missing-language",
        .severity = Severity::warning,
        .summary = "a claim has no text in a language that at least half of the claims have",
        .example =
            R"({"id": "grandmother", "text": {"en": "It was our grandmother's", "zh": "它是外婆留下来的"}},
{"id": "wrong-time", "text": "It is never right"})",
        .why = "Who reads the map in that language meets a text in another, or in none that they can read. "
               "That at least half of the claims have it shows that the map is meant to be read in it.",
        .mend = "Translate the claim: `\"text\": {\"en\": \"...\", \"zh\": \"...\"}`. A plain string is in "
                "the `language` of the map.",
        .leave = "The translation is under way.",
    },
    check,
};

namespace {

std::string_view language_of(const ArgumentMap& map, const LocalText& text) {
    return text.language.present() ? text.language.text() : map.language();
}

bool has_language(const ArgumentMap& map, ClaimId claim, std::string_view language) {
    for (const LocalText& text : map.document()[map[claim].texts])
        if (language_of(map, text) == language)
            return true;
    return false;
}

/// The languages that at least half of the claims have but not all, in the order of the map's.
std::vector<std::string_view> common_languages(const ArgumentMap& map) {
    boost::unordered_flat_map<std::string_view, std::size_t, SeededHash> claims;
    for (const ClaimId claim : map.claims())
        for (const LocalText& text : map.document()[map[claim].texts])
            ++claims[language_of(map, text)];
    std::vector<std::string_view> common;
    for (const std::string_view language : map.languages())
        if (2 * claims[language] >= map.claim_count() && claims[language] < map.claim_count())
            common.push_back(language);
    return common;
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    for (const std::string_view language : common_languages(map)) {
        for (const ClaimId claim : map.claims()) {
            if (map[claim].texts.empty() || has_language(map, claim, language))
                continue;
            diagnostics.add(rules::missing_language.code, [&]() -> Diagnostic {
                return {
                    .primary = {place(map, claim), say("{0} has no text in {1}", naming::claim(map, claim),
                                                       in_backticks(language))},
                    .notes = {},
                    .help = {say("write it as `{\"{0}\": \"...\"}` beside the other languages", language)}};
            });
        }
    }
}

}  // namespace

}  // namespace argmap
