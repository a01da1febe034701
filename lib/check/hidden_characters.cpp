// AM411: characters that nobody sees.
#include "check/rule.hpp"
#include "check/text_place.hpp"
#include "text/mojibake.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::hidden_characters{
    {
        .id = "AM411",
        .name = "hidden-characters",
        .severity = Severity::warning,
        .summary = "a text or an id has characters in it that are not seen",
        .example = R"({"id": "cat", "text": "The\u200b cat sleeps"})",
        .why = "They come along when text is copied. Two texts or ids that look the same are then different, "
               "a search finds one of them only, and characters that turn the direction of writing can show "
               "a text that is not the one in the file.",
        .mend = "Remove them. In an id do so wherever it is named.",
        .leave = "The script needs them in a way that argmap does not know. Joiners in Arabic and Indic "
                 "scripts and in emoji, direction marks beside letters that run from right to left and "
                 "zero-width spaces in scripts without spaces are left alone.",
        .source = "Boucher and Anderson, Trojan Source (2021); Unicode's UTS #39 and UAX #9",
    },
    check,
};

namespace {

// A joiner between such letters changes how they are drawn or what they say; elsewhere it does nothing.
bool takes_joiners(char32_t c) {
    return c >= 0x0590 && !(c >= 0x1E00 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x9FFF) &&
           !(c >= 0xAC00 && c <= 0xD7AF) && !(c >= 0xFF00 && c <= 0xFFEF);
}

/// Thai, Lao, Tibetan, Burmese, Khmer, Tai Tham: they have no spaces between words.
bool takes_zero_width_spaces(char32_t c) {
    return (c >= 0x0E00 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) || (c >= 0x1A20 && c <= 0x1AAF);
}

bool is_mongolian(char32_t c) {
    return c >= 0x1800 && c <= 0x18AF;
}

bool is_joiner(char32_t c) {
    return c == 0x200C || c == 0x200D;
}

bool is_direction_mark(char32_t c) {
    return c == 0x200E || c == 0x200F || c == 0x061C;
}

/// Letters of emoji flags, which stand unseen after a black flag.
bool is_tag(char32_t c) {
    return c >= 0xE0020 && c <= 0xE007F;
}

/// Letters that anybody sees, which most characters of Chinese, Japanese and Korean texts are: told at a
/// glance, because tables of characters take longer than all else here.
bool is_plain(char32_t c) {
    return (c >= 0x20 && c < 0x7F) || (c >= 0x3000 && c < 0xD7B0 && c != 0x3164) ||
           (c >= 0xFF01 && c <= 0xFF5E);
}

/// A character that nobody sees and its bytes in the text.
struct Hidden {
    char32_t code_point;
    Span place;
};

std::vector<Hidden> hidden_in(std::string_view text) {
    std::vector<Hidden> hidden;
    bool right_to_left = false;
    bool in_flag = false;
    char32_t before = 0;
    Character here;
    for (std::size_t at = 0; at < text.size(); at += here.size, before = here.code_point) {
        here = first_character(text.substr(at));
        const char32_t c = here.code_point;
        if (is_plain(c)) {
            in_flag = false;
            continue;
        }
        const std::string_view rest = text.substr(at + here.size);
        const char32_t after = rest.empty() ? 0 : first_character(rest).code_point;
        right_to_left |= runs_to_the_left(c);
        in_flag = c == 0x1F3F4 || (in_flag && is_tag(c));
        const bool needed =
            (is_joiner(c) && (takes_joiners(before) || takes_joiners(after))) || (is_tag(c) && in_flag) ||
            (c == 0x200B && (takes_zero_width_spaces(before) || takes_zero_width_spaces(after))) ||
            (c == 0x180E && (is_mongolian(before) || is_mongolian(after)));
        if ((is_invisible(c) || is_control(c) || is_joiner(c)) && c != '\n' && c != '\t' && !needed)
            hidden.push_back({c, {static_cast<Offset>(at), static_cast<Offset>(at + here.size)}});
    }
    if (right_to_left)
        std::erase_if(hidden, [](const Hidden& one) { return is_direction_mark(one.code_point); });
    return hidden;
}

std::string_view name_of(char32_t c) {
    constexpr std::pair<char32_t, std::string_view> names[] = {
        {0x00AD, "a soft hyphen"},        {0x061C, "a direction mark"},     {0x200B, "a zero-width space"},
        {0x200C, "a zero-width joiner"},  {0x200D, "a zero-width joiner"},  {0x200E, "a direction mark"},
        {0x200F, "a direction mark"},     {0x2028, "a line separator"},     {0x2029, "a paragraph separator"},
        {0x202A, "a direction control"},  {0x202B, "a direction control"},  {0x202C, "a direction control"},
        {0x202D, "a direction override"}, {0x202E, "a direction override"}, {0x2060, "a word joiner"},
        {0x2066, "a direction control"},  {0x2067, "a direction control"},  {0x2068, "a direction control"},
        {0x2069, "a direction control"},  {0xFEFF, "a byte order mark"}};
    const auto* const found =
        std::find_if(std::begin(names), std::end(names), [&](const auto& known) { return known.first == c; });
    if (found != std::end(names))
        return found->second;
    return is_control(c) ? "a control character" : "an invisible character";
}

Message message(std::string_view where, const std::vector<Hidden>& hidden) {
    const char32_t first = hidden[0].code_point;
    return say(hidden.size() == 1 ? "{0} ({1}) is hidden in {2}"
                                  : "{0} ({1}) is hidden in {2}, and {3|character} more",
               Message(name_of(first)), code_point_name(first), Message(where), hidden.size() - 1);
}

bool separates(char32_t c) {
    return c == 0x2028 || c == 0x2029 || c == 0x85;
}

/// What turns the direction of writing may hide what the text says, and a control character once was
/// something else: somebody should look at what is left.
bool is_safe_to_remove(char32_t c) {
    return !is_control(c) && (is_direction_mark(c) || !(c >= 0x202A && c <= 0x202E)) &&
           !(c >= 0x2066 && c <= 0x2069);
}

/// What is written instead of a character: mostly nothing.
std::string_view instead_of(char32_t c) {
    return separates(c) ? " " : windows_1252(c);
}

/// "remove it", "write `—` instead": what the fix does, as a command.
Message remedy(const std::vector<Hidden>& hidden) {
    const bool one = hidden.size() == 1;
    if (std::all_of(hidden.begin(), hidden.end(),
                    [](const Hidden& hidden_one) { return instead_of(hidden_one.code_point).empty(); }))
        return one ? "remove it" : "remove them";
    if (!one)
        return "write what was meant instead of them";
    const std::string_view instead = instead_of(hidden[0].code_point);
    return instead == " " ? Message("write a space instead")
                          : say("write {0} instead", in_backticks(instead));
}

Fix removal(const Document& document, Word text, const std::vector<Hidden>& hidden) {
    Fix fix{.about = remedy(hidden), .safe = true, .edits = {}};
    PlacesInText places(document, text);
    for (const Hidden& one : hidden) {
        fix.edits.push_back({places.of(one.place), std::string(instead_of(one.code_point))});
        fix.safe &= is_safe_to_remove(one.code_point);
    }
    return fix;
}

/// Looks at one string after the other; strings of ASCII, which most are, at a glance.
class Search {
  public:
    Search(const ArgumentMap& map, Diagnostics& diagnostics)
        : document_(map.document()), diagnostics_(diagnostics) {}

    void look_at_text(Word text) {
        if (is_ascii(text.text()))
            return;
        const std::vector<Hidden> hidden = hidden_in(text.text());
        if (hidden.empty())
            return;
        diagnostics_.add(rules::hidden_characters.code, [&]() -> Diagnostic {
            return {.primary = label(text, hidden, "this text"),
                    .notes = {},
                    .help = {say("{0}, or write the text anew", remedy(hidden))},
                    .fix = removal(document_, text, hidden)};
        });
    }

    /// There is no fix: an id is also written wherever it is named.
    void look_at_id(Word id) {
        if (is_ascii(id.text()))
            return;
        const std::vector<Hidden> hidden = hidden_in(id.text());
        if (hidden.empty())
            return;
        diagnostics_.add(rules::hidden_characters.code, [&]() -> Diagnostic {
            return {.primary = label(id, hidden, "this id"),
                    .notes = {},
                    .help = {"write the id anew, here and wherever it is named"}};
        });
    }

    void look_at_all() {
        for (const LocalText& text : document_.texts)
            look_at_text(text.text);
        for (const SpeakerEntry& speaker : document_.speakers)
            look_at_id(speaker.id);
        for (const SourceEntry& source : document_.sources) {
            look_at_id(source.id);
            for (const Word line : {source.author, source.publisher, source.date, source.url})
                look_at_text(line);
        }
        for (const TopicEntry& topic : document_.topics)
            look_at_id(topic.id);
        for (const ClaimEntry& claim : document_.claims)
            look_at_claim(claim);
        for (const RelationEntry& relation : document_.relations) {
            look_at_id(relation.id);
            for (const Word tag : document_[relation.tags])
                look_at_text(tag);
        }
        for (const Citation& citation : document_.citations)
            look_at_text(citation.locator);
    }

  private:
    void look_at_claim(const ClaimEntry& claim) {
        look_at_id(claim.id);
        if (!document_.has_speakers)  // else it was looked at where it is declared
            look_at_text(claim.speaker);
        for (const Word tag : document_[claim.tags])
            look_at_text(tag);
    }

    Label label(Word text, const std::vector<Hidden>& hidden, std::string_view where) const {
        return {place_in_text(document_, text, hidden[0].place), message(where, hidden)};
    }

    const Document& document_;
    Diagnostics& diagnostics_;
};

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    Search(map, diagnostics).look_at_all();
}

}  // namespace

}  // namespace argmap
