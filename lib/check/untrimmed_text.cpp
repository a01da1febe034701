// AM421: white space that nobody meant.
#include "check/rule.hpp"
#include "check/text_place.hpp"
#include "text/unicode.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::untrimmed_text{
    {
        .id = "AM421",
        .name = "untrimmed-text",
        .severity = Severity::hint,
        .profiles = teaching_and_strict,
        .summary = "a text, title or name begins or ends with white space, or has two spaces side by side",
        .example = R"({"id": "bees", "text": "Bees  need flowers "})",
        .why = "It mostly is left over from copying or cutting. Nobody sees it, but drawings are shifted by "
               "it, and a search for the words does not find them.",
        .mend = "`argmap check --fix` cuts it. Two spaces after the end of a sentence are left as they are, "
                "and so is what stands around line breaks.",
        .leave = "The white space is part of what is quoted, such as a line of verse.",
        .source = "editorconfig and most linters of programs trim lines, too",
    },
    check,
};

namespace {

bool ends_sentence(char c) {
    return c == '.' || c == '?' || c == '!' || c == ':';
}

/// What to cut: white space at both ends, and of several inside a line all but the first.
std::vector<Span> needless_in(std::string_view text) {
    std::vector<Span> needless;
    std::size_t word_end = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const Character here = at < text.size() ? first_character(text.substr(at)) : Character{0, 1};
        if (at < text.size() && is_space(here.code_point)) {
            at += here.size;
            continue;
        }
        // What stands between two words, or before the first or after the last.
        const std::string_view gap = text.substr(word_end, at - word_end);
        const bool at_an_end = word_end == 0 || at == text.size();
        const std::size_t first = gap.empty() ? 0 : first_character(gap).size;
        const bool several = gap.size() > first && gap.find('\n') == std::string_view::npos &&
                             !(word_end > 0 && ends_sentence(text[word_end - 1]) && gap == "  ");
        if (at_an_end && !gap.empty())
            needless.push_back({static_cast<Offset>(word_end), static_cast<Offset>(at)});
        else if (several)
            needless.push_back({static_cast<Offset>(word_end + first), static_cast<Offset>(at)});
        at += here.size;
        word_end = at;
    }
    return needless;
}

/// Whether a text may have such white space at all; nearly every text is let go here.
bool may_be_untrimmed(std::string_view text) {
    unsigned seen = 0;
    bool space_before = true;
    for (const char c : text) {
        const bool space = c == ' ' || (c >= '\t' && c <= '\r');
        seen |= static_cast<unsigned>(space && space_before) | static_cast<unsigned char>(c) >> 7U;
        space_before = space;
    }
    return seen != 0 || space_before;
}

Diagnostic finding(const Document& document, Word text, const std::vector<Span>& needless) {
    Fix fix{.about = "cut it", .safe = true, .edits = {}};
    PlacesInText places(document, text);
    for (const Span& space : needless)
        fix.edits.push_back({places.of(space), ""});
    const bool inside = needless[0].begin > 0 && needless[0].end < static_cast<Offset>(text.text().size());
    return {.primary = {fix.edits[0].span,
                        inside ? "two words of this text have too much white space between them"
                        : needless[0].begin == 0 ? "this text begins with white space"
                                                 : "this text ends with white space"},
            .notes = {},
            .help = {"cut it"},
            .fix = std::move(fix)};
}

void look_at(const ArgumentMap& map, Run<LocalText> texts, Diagnostics& diagnostics) {
    for (const LocalText& text : map.document()[texts]) {
        if (!may_be_untrimmed(text.text.text()))
            continue;
        const std::vector<Span> needless = needless_in(text.text.text());
        if (needless.empty())
            continue;
        diagnostics.add(rules::untrimmed_text.code,
                        [&] { return finding(map.document(), text.text, needless); });
    }
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const Document& document = map.document();
    look_at(map, document.title, diagnostics);
    for (const SpeakerEntry& speaker : document.speakers)
        look_at(map, speaker.name, diagnostics);
    for (const SourceEntry& source : document.sources)
        look_at(map, source.title, diagnostics);
    for (const TopicEntry& topic : document.topics)
        look_at(map, topic.title, diagnostics);
    for (const ClaimId claim : map.claims())
        look_at(map, map[claim].texts, diagnostics);
}

}  // namespace

}  // namespace argmap
