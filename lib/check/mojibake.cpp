// AM422: a text that was read in the wrong encoding on its way here.
#include "text/mojibake.hpp"

#include "check/rule.hpp"
#include "check/text_place.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::mojibake{
    {
        .id = "AM422",
        .name = "mojibake",
        .severity = Severity::warning,
        .summary = "a text has characters that another program made of others, as `Ã©` of `é`",
        .example = R"({"id": "cafe", "text": "The cafÃ© is full"})",
        .why =
            "Some program on the way took the text for Windows-1252 although it was UTF-8. Readers stumble, "
            "and neither a search nor a comparison finds the words. Where `\uFFFD` stands, what was there "
            "is lost.",
        .mend =
            "Let the fix write what the characters stand for; it is exact. Then look for the program that "
            "reads in the wrong encoding. What `\uFFFD` took the place of has to be written anew.",
        .leave = "The text speaks of such characters.",
        .source = "the WHATWG's Encoding Standard, for Windows-1252",
    },
    check,
};

namespace {

constexpr std::string_view replacement = "\uFFFD";

/// What was garbled, and once more where that was garbled before.
std::vector<Garbled> undone(std::string_view text) {
    std::vector<Garbled> all = garbled_in(text);
    for (Garbled& one : all)
        for (std::vector<Garbled> again = garbled_in(one.meant);
             again.size() == 1 && again[0].place.end - again[0].place.begin == one.meant.size();
             again = garbled_in(one.meant))
            one.meant = again[0].meant;
    return all;
}

Diagnostic garbled_text(const Document& document, Word text, const std::vector<Garbled>& garbled) {
    Fix fix{.about = "write what they stand for", .edits = {}};
    PlacesInText places(document, text);
    for (const Garbled& one : garbled)
        fix.edits.push_back({places.of(one.place), one.meant});
    const Span first = garbled[0].place;
    const std::string_view what =
        garbled.size() == 1
            ? "{0} stands for {1}: the text was read in the wrong encoding"
            : "{0} stands for {1}: the text was read in the wrong encoding, and {2|such place} more";
    return {.primary = {fix.edits[0].span,
                        say(what, in_backticks(text.text().substr(first.begin, first.end - first.begin)),
                            in_backticks(garbled[0].meant), garbled.size() - 1)},
            .notes = {},
            .help = {"write what was meant"},
            .fix = std::move(fix)};
}

Diagnostic lost_character(const Document& document, Word text, std::size_t at) {
    const auto begin = static_cast<Offset>(at);
    return {.primary = {place_in_text(document, text, {begin, begin + Offset{replacement.size()}}),
                        "a character of this text was lost when it was read in the wrong encoding"},
            .notes = {},
            .help = {"write anew what stood there"}};
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const Code& code = rules::mojibake.code;
    const Document& document = facts.map().document();
    for (const LocalText& entry : document.texts) {
        const std::string_view text = entry.text.text();
        if (is_ascii(text))
            continue;
        if (const std::vector<Garbled> garbled = undone(text); !garbled.empty())
            diagnostics.add(code, [&] { return garbled_text(document, entry.text, garbled); });
        else if (const std::size_t lost = text.find(replacement); lost != std::string_view::npos)
            diagnostics.add(code, [&] { return lost_character(document, entry.text, lost); });
    }
}

}  // namespace

}  // namespace argmap
