// AM420: a text that begins with "therefore" or "because".
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "check/wording.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::leading_connective{
    {
        .id = "AM420",
        .name = "leading-connective",
        .severity = Severity::hint,
        .profiles = teaching_and_strict,
        .summary = "the text of a claim begins with a word such as `therefore` or `because`",
        .example = R"({"id": "stay-home", "text": "Therefore we should stay at home"})",
        .why =
            "The word says that this claim follows from another or speaks for it, and saying that is what a "
            "relation is for. Where the claim is read alone, or supports something else as well, the word "
            "points nowhere.",
        .mend =
            "Draw the relation if it is missing, then drop the word. Where the relation is there, `argmap "
            "check --unsafe-fixes` drops it.",
        .leave = "The text is a quotation that must stay whole.",
        .source =
            "Austhink's Rationale tutorials (1.6: a box holds a claim, and the lines say how claims hang "
            "together)",
    },
    check,
};

namespace {

/// A connective in a text of a claim.
struct Found {
    InText in;
    Connective connective;
};

/// Whether the relation that a connective speaks of is drawn: a conclusion has a support, a reason is one.
bool is_drawn(const ArgumentMap& map, ClaimId claim, bool concludes) {
    const auto relations = concludes ? map.relations_to(claim) : map.relations_from(claim);
    return std::any_of(relations.begin(), relations.end(),
                       [&](RelationId relation) { return map.type(relation) == RelationType::support; });
}

/// From the connective to the letter after it, which becomes the first one.
struct Cut {
    Span part;
    std::string letter;
};

std::optional<Cut> cut(std::string_view text, Span connective) {
    std::size_t at = connective.end;
    while (at < text.size()) {
        const Character here = first_character(text.substr(at));
        if (!is_space(here.code_point) && here.code_point != U',' && here.code_point != U'，')
            break;
        at += here.size;
    }
    const Character letter = at < text.size() ? first_character(text.substr(at)) : Character();
    if (!is_letter(letter.code_point))
        return std::nullopt;
    return Cut{{connective.begin, static_cast<Offset>(at + letter.size)},
               in_utf8(capital(letter.code_point))};
}

/// Drops each connective, if it can be done by cutting: what is left is a sentence, and the file has the
/// words as they are, without escapes. A guess all the same, for what follows may be bound to the word
/// (“Because I can is no excuse”), or be one that takes no capital (“iPhones”).
std::optional<Fix> dropping(const ArgumentMap& map, const std::vector<Found>& found) {
    const SourceFile& file = map.document().source;
    Fix fix{.about = "drop it", .safe = false, .edits = {}};
    for (const Found& one : found) {
        const std::string_view text = one.in.text->text.text();
        const std::optional<Cut> what = cut(text, one.connective.place);
        if (!what || !one.connective.can_go)
            return std::nullopt;
        const Span place = place_in_text(map.document(), one.in.text->text, what->part);
        if (file.text().substr(place.begin, place.end - place.begin) !=
            text.substr(what->part.begin, what->part.end - what->part.begin))
            return std::nullopt;
        fix.edits.push_back({place, what->letter});
    }
    return fix;
}

std::string_view to_draw(bool concludes) {
    return concludes ? "draw what it follows from as a support of it, then drop the word"
                     : "draw what it is a reason for, then drop the word";
}

std::string_view to_drop(const std::vector<Found>& found) {
    const bool all_can_go =
        std::all_of(found.begin(), found.end(), [](const Found& one) { return one.connective.can_go; });
    return all_can_go ? "drop the word" : "drop the word, and make a sentence of the rest";
}

Diagnostic finding(Facts& facts, ClaimId claim, const std::vector<Found>& found) {
    const ArgumentMap& map = facts.map();
    std::vector<InText> places;
    for (const Found& one : found)
        places.push_back(one.in);
    const bool concludes = found[0].connective.concludes;
    const bool drawn = std::all_of(found.begin(), found.end(), [&](const Found& one) {
        return is_drawn(map, claim, one.connective.concludes);
    });
    const std::string_view said = drawn       ? "{0} begins with {1}, which its relation says already"
                                  : concludes ? "{0} begins with {1}, but nothing supports it"
                                              : "{0} begins with {1}, but it supports nothing";
    return finding_in(facts, places, say(said, naming::claim(map, claim), in_backticks(places[0].words())),
                      drawn ? to_drop(found) : to_draw(concludes),
                      drawn ? dropping(map, found) : std::nullopt);
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    UnknownLanguages unknown(rules::leading_connective.code, diagnostics);
    const TextLanguages tags(facts);
    LanguageFinder languages;
    std::vector<Found> found;
    for (const ClaimId claim : map.claims()) {
        for (const LocalText& text : map.document()[map[claim].texts]) {
            const std::string_view tag = tags.of(text);
            const Language* const language = languages.of(tag);
            if (language != nullptr && language->leading_connective != nullptr) {
                if (const auto connective = language->leading_connective(text.text.text()))
                    found.push_back({{&text, connective->place}, *connective});
            } else {
                unknown.tell(tag);
            }
        }
        if (!found.empty())
            diagnostics.add(rules::leading_connective.code, [&] { return finding(facts, claim, found); });
        found.clear();
    }
}

}  // namespace

}  // namespace argmap
