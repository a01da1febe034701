// AM412: markup in the text of a claim.
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "check/wording.hpp"
#include "text/ascii.hpp"
#include "text/json.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::markup_in_text{
    {
        .id = "AM412",
        .name = "markup-in-text",
        .severity = Severity::warning,
        .profiles = teaching_and_strict,
        .summary = "the text of a claim has HTML or Markdown in it, or a tab",
        .example = R"({"id": "bread", "text": "Bread &amp; butter are <b>enough</b>"})",
        .why =
            "A claim is plain text, so readers see the signs and not what they mean: `&amp;` stands in the "
            "picture as it is written. Mostly they are left over from a page that was copied.",
        .mend = "Write what a reader should see: `Bread & butter are enough`. A web address belongs to a "
                "source.",
        .leave = "The claim is about the markup.",
        .source =
            "CommonMark and the HTML standard say what is markup; xAIF files mark parts of a text with it",
    },
    check,
};

namespace {

/// Some characters that are markup, and what a reader would see instead.
struct Markup {
    Span part;
    std::string instead;
};

/// The character that "8217" or "x2019" numbers, if there is one.
std::optional<std::string> character_numbered(std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    digits.remove_prefix(hexadecimal ? 1 : 0);
    std::uint32_t number = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number, hexadecimal ? 16 : 10);
    const bool surrogate = number >= 0xD800 && number <= 0xDFFF;
    if (error != std::errc() || end != digits.data() + digits.size() || number > 0x10FFFF || surrogate ||
        is_control(number))
        return std::nullopt;
    return in_utf8(number);
}

/// Finds the markup of one text, from its beginning to its end.
class MarkupSearch {
  public:
    explicit MarkupSearch(std::string_view text) : text_(text) {}

    /// In order; none overlaps another.
    std::vector<Markup> all() {
        for (std::size_t at = 0; at < text_.size();)
            at += may_begin_markup(text_[at]) ? std::max<std::size_t>(found_at(at), 1) : 1;
        if (found_.empty())
            return {};
        std::stable_sort(found_.begin(), found_.end(), [](const Markup& one, const Markup& other) {
            return one.part.begin < other.part.begin;
        });
        Offset end = 0;
        std::erase_if(found_, [&](const Markup& one) {
            const bool overlaps = one.part.begin < end;
            end = std::max(end, one.part.end);
            return overlaps;
        });
        return std::move(found_);
    }

  private:
    static constexpr bool may_begin_markup(char c) {
        return c == '<' || c == '&' || c == '\t' || c == '*' || c == '_' || c == '[';
    }

    /// How many bytes of markup begin here; 0 if none does.
    std::size_t found_at(std::size_t at) {
        switch (text_[at]) {
            case '<':
                return tag(at);
            case '&':
                return entity(at);
            case '\t':
                return tab(at);
            case '[':
                return link(at);
            default:
                return emphasis(at);
        }
    }

    std::size_t keep(std::size_t at, std::size_t size, std::string instead) {
        found_.push_back({{static_cast<Offset>(at), static_cast<Offset>(at + size)}, std::move(instead)});
        return size;
    }

    std::size_t tag(std::size_t at);
    std::size_t entity(std::size_t at);
    std::size_t tab(std::size_t at);
    std::size_t link(std::size_t at);
    std::size_t emphasis(std::size_t at);

    std::string_view text_;
    std::vector<Markup> found_;
};

/// "<b>", "</b>", "<br/>", "<a href=...>", "<https://...>". In "x < y" and "a<b and b>c" there is none.
std::size_t MarkupSearch::tag(std::size_t at) {
    constexpr std::size_t longest = 1000;  // so that many of "<a x=" cost no more than they are long
    constexpr std::string_view names[] = {
        "a",   "abbr",   "b",     "big",    "blockquote", "br",   "center", "cite",   "code",
        "del", "div",    "em",    "font",   "h1",         "h2",   "h3",     "h4",     "hr",
        "i",   "iframe", "img",   "ins",    "kbd",        "li",   "mark",   "ol",     "p",
        "pre", "q",      "s",     "script", "small",      "span", "strike", "strong", "style",
        "sub", "sup",    "table", "td",     "th",         "tr",   "tt",     "u",      "ul"};
    const std::string_view rest = text_.substr(at, longest);
    const std::size_t close = rest.find('>');
    if (close == std::string_view::npos)
        return 0;
    const std::string_view inside = rest.substr(1, close - 1);
    if (inside.starts_with("http://") || inside.starts_with("https://")) {
        keep(at, 1, "");
        keep(at + close, 1, "");
        return close + 1;
    }
    const std::string_view name_on = inside.starts_with('/') ? inside.substr(1) : inside;
    std::string name;
    for (const char c : name_on) {
        if (!is_ascii_word(c))
            break;
        name += lower(c);
    }
    if (!std::binary_search(std::begin(names), std::end(names), name))
        return 0;
    const std::string_view after = name_on.substr(name.size());
    const bool has_attribute = after.starts_with(' ') && after.find('=') != std::string_view::npos;
    if (!after.empty() && after != "/" && after != " /" && !has_attribute)
        return 0;
    const bool parts_words = name == "br" || name == "p" || name == "li" || name == "div" || name == "td";
    const bool between_words = at > 0 && !is_space(first_character(text_.substr(at - 1)).code_point) &&
                               at + close + 1 < text_.size() && text_[at + close + 1] != ' ' &&
                               text_[at + close + 1] != '<';
    return keep(at, close + 1, parts_words && between_words ? " " : "");
}

/// "&amp;", "&#8217;", "&#x2019;". What is no name of an entity, as in "R&D; and so on", is none.
std::size_t MarkupSearch::entity(std::size_t at) {
    constexpr std::pair<std::string_view, std::string_view> names[] = {
        {"amp", "&"},   {"apos", "'"},  {"auml", "ä"},   {"bull", "•"},  {"copy", "©"},  {"eacute", "é"},
        {"euro", "€"},  {"gt", ">"},    {"hellip", "…"}, {"laquo", "«"}, {"ldquo", "“"}, {"lsquo", "‘"},
        {"lt", "<"},    {"mdash", "—"}, {"middot", "·"}, {"nbsp", " "},  {"ndash", "–"}, {"ouml", "ö"},
        {"pound", "£"}, {"quot", "\""}, {"raquo", "»"},  {"rdquo", "”"}, {"rsquo", "’"}, {"shy", ""},
        {"szlig", "ß"}, {"times", "×"}, {"uuml", "ü"}};
    constexpr std::size_t longest = 10;
    const std::string_view rest = text_.substr(at + 1, longest);
    const std::string_view name = rest.substr(0, rest.find(';'));
    if (name.size() == rest.size())
        return 0;
    const auto* const known =
        std::find_if(std::begin(names), std::end(names), [&](const auto& one) { return one.first == name; });
    if (known != std::end(names))
        return keep(at, name.size() + 2, std::string(known->second));
    if (!name.starts_with('#'))
        return 0;
    const auto character = character_numbered(name.substr(1));
    return character ? keep(at, name.size() + 2, *character) : 0;
}

/// One that stands alone between words; others are white space that AM421 tells of.
std::size_t MarkupSearch::tab(std::size_t at) {
    const auto is_blank_byte = [&](std::size_t place) {
        return text_[place] == ' ' || text_[place] == '\t' || text_[place] == '\n';
    };
    if (at == 0 || at + 1 == text_.size() || is_blank_byte(at - 1) || is_blank_byte(at + 1))
        return 0;
    return keep(at, 1, " ");
}

/// "[words](https://...)": the words stay, and may be emphasised. Of "[sic](p. 4)" and "f[i](x)" nobody
/// knows.
std::size_t MarkupSearch::link(std::size_t at) {
    constexpr std::size_t longest = 2000;
    const std::string_view rest = text_.substr(at, longest);
    const std::size_t middle = rest.find("](");
    const std::size_t close = middle == std::string_view::npos ? middle : rest.find(')', middle);
    if (close == std::string_view::npos || rest.find('[', 1) < middle)
        return 0;
    const std::string_view target = rest.substr(middle + 2, close - middle - 2);
    const bool leads_somewhere = target.find("://") != std::string_view::npos || target.starts_with("www.") ||
                                 target.starts_with("mailto:") || target.starts_with('#') ||
                                 target.starts_with('/');
    if (!leads_somewhere || target.find(' ') < target.find('"'))
        return 0;
    const bool image = at > 0 && text_[at - 1] == '!';
    keep(image ? at - 1 : at, image ? 2 : 1, "");
    keep(at + middle, close + 1 - middle, "");
    return 1;
}

/// "*word*", "**some words**", "_word_", as CommonMark wants it: signs stand against what they emphasise, and
/// not inside a word; so "2*3*4", "snake_case_name" and "__init__" have none. Goes past the signs either way.
std::size_t MarkupSearch::emphasis(std::size_t at) {
    constexpr std::size_t longest = 400;
    const char sign = text_[at];
    const auto run_at = [&](std::size_t place) {
        const std::size_t end = text_.find_first_not_of(sign, place);
        return (end == std::string_view::npos ? text_.size() : end) - place;
    };
    const std::size_t run = run_at(at);
    const std::size_t inside = at + run;
    const std::size_t most = sign == '_' ? 1 : 3;
    if (run > most || (at > 0 && is_ascii_word(text_[at - 1])) || inside >= text_.size() ||
        is_space(first_character(text_.substr(inside)).code_point))
        return run;
    const std::size_t close = text_.find(sign, inside);
    if (close == std::string_view::npos || close - inside > longest || run_at(close) != run)
        return run;
    const std::size_t after = close + run;
    const bool ends_well = text_[close - 1] != ' ' && (after == text_.size() || !is_ascii_word(text_[after]));
    if (ends_well && (sign == '*' || close - inside > 1)) {
        keep(at, run, "");
        keep(close, run, "");
    }
    return run;
}

struct MarkupOfText {
    const LocalText* text;
    std::vector<Markup> markup;
};

Fix plain(const Document& document, const std::vector<MarkupOfText>& found) {
    Fix fix{.about = "write what a reader would see", .safe = false, .edits = {}};
    for (const auto& [text, all] : found) {
        PlacesInText places(document, text->text);
        for (const Markup& markup : all) {
            const std::string quoted = json_string(markup.instead);
            fix.edits.push_back({places.of(markup.part), quoted.substr(1, quoted.size() - 2)});
        }
    }
    return fix;
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    for (const ClaimId claim : map.claims()) {
        std::vector<InText> first;
        std::vector<MarkupOfText> all;
        for (const LocalText& text : map.document()[map[claim].texts]) {
            std::vector<Markup> found = MarkupSearch(text.text.text()).all();
            if (found.empty())
                continue;
            first.push_back({&text, found[0].part});
            all.push_back({&text, std::move(found)});
        }
        if (first.empty())
            continue;
        diagnostics.add(rules::markup_in_text.code, [&] {
            const std::string name = naming::claim(map, claim);
            const std::string_view sign = first[0].words();
            return finding_in(facts, first,
                              sign == "\t" ? say("{0} has a tab in its text", name)
                                           : say("{0} has markup in its text: {1}", name, in_backticks(sign)),
                              "write what a reader should see", plain(map.document(), all));
        });
    }
}

}  // namespace

}  // namespace argmap
