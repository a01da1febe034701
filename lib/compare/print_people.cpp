#include "compare/print.hpp"
#include "compare/text_changes.hpp"
#include "text/markdown.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <charconv>

namespace argmap {

namespace {

/// How lines look on a terminal.
class TerminalStyle {
  public:
    explicit TerminalStyle(Colour colour) : colour_(colour) {}

    std::string heading(std::string_view text) const { return "\n" + painted("\033[1m", text) + "\n"; }
    std::string summary(std::string_view text) const { return std::string(text) + "\n"; }
    std::string entry(Change change, const std::string& text) const {
        const std::string_view mark = change == Change::added     ? "+ "
                                      : change == Change::removed ? "- "
                                                                  : "~ ";
        return "  " + painted(paint(change), std::string(mark) + text) + "\n";
    }
    std::string detail(const std::string& text) const { return "      " + text + "\n"; }
    std::string reordered(const std::string& text) const { return entry(Change::kept, text); }
    std::string warning(const std::string& text) const { return "  ! " + text + "\n"; }

    std::string name(std::string_view name) const { return in_backticks(name); }
    std::string text(std::string_view text) const { return plain_line(text); }
    std::string word(Change change, std::string_view text) const {
        const std::string line = plain_line(text);
        if (colour_ == Colour::ansi)
            return painted(paint(change), line);
        return change == Change::removed ? "[-" + line + "-]" : "{+" + line + "+}";
    }
    std::string whole(Change change, std::string_view text) const {
        return painted(paint(change), plain_line(text));
    }

  private:
    static std::string_view paint(Change change) {
        return change == Change::added ? "\033[32m" : change == Change::removed ? "\033[31m" : "";
    }
    std::string painted(std::string_view paint, std::string_view text) const {
        if (colour_ == Colour::none || paint.empty())
            return std::string(text);
        return std::string(paint) + std::string(text) + "\033[0m";
    }

    Colour colour_;
};

/// And how in Markdown: nested lists.
class MarkdownStyle {
  public:
    std::string heading(std::string_view text) const { return "\n## " + std::string(text) + "\n\n"; }
    std::string summary(std::string_view text) const { return std::string(text) + "\n"; }
    std::string entry(Change change, const std::string& text) const {
        return (change == Change::added     ? "* Added: "
                : change == Change::removed ? "* Removed: "
                                            : "* Changed: ") +
               text + "\n";
    }
    std::string detail(const std::string& text) const { return "  * " + text + "\n"; }
    std::string reordered(const std::string& text) const { return "* Reordered: " + text + "\n"; }
    std::string warning(const std::string& text) const { return "* " + text + "\n"; }

    std::string name(std::string_view name) const { return markdown_code(name); }
    std::string text(std::string_view text) const { return markdown_text(text); }
    std::string word(Change change, std::string_view text) const {
        const std::string_view tag = change == Change::removed ? "del>" : "ins>";
        std::string marked = "<";
        return marked.append(tag).append(markdown_text(text)).append("</").append(tag);
    }
    std::string whole(Change, std::string_view text) const { return markdown_text(text); }
};

std::string number_text(double number) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, number);
    return {digits, end.ptr};
}

template <class Style>
class Teller {
  public:
    Teller(const Diff& diff, Style style)
        : diff_(diff), before_(*diff.before), after_(*diff.after), style_(style) {}

    std::string tell() {
        if (diff_.empty())
            return style_.summary(before_.source.text() == after_.source.text()
                                      ? "the maps are the same"
                                      : "the maps say the same and differ in their layout only");
        out_ += style_.summary(summary());
        if (!diff_.map.empty()) {
            out_ += style_.heading("Map");
            for (const FieldChange& field : diff_.map)
                out_ += style_.entry(Change::kept, told(field));
        }
        tell("Speakers", diff_.speakers, before_.speakers, after_.speakers);
        tell("Sources", diff_.sources, before_.sources, after_.sources);
        tell("Topics", diff_.topics, before_.topics, after_.topics);
        tell("Claims", diff_.claims, before_.claims, after_.claims);
        tell("Relations", diff_.relations, before_.relations, after_.relations);
        tell_left_unanswered();
        return std::move(out_);
    }

  private:
    std::string summary() const;
    static std::string counts(const KindChanges& changes, std::string_view noun);

    template <class Entries>
    void tell(std::string_view heading, const KindChanges& changes, const Entries& before,
              const Entries& after);

    void tell_left_unanswered();

    // An entry in a line.
    std::string entry(const Document& document, const ClaimEntry& claim) const;
    std::string entry(const Document& document, const RelationEntry& relation) const;
    std::string entry(const Document& document, const SpeakerEntry& speaker) const {
        return named(speaker.id) + main_text(document, speaker.name);
    }
    std::string entry(const Document& document, const SourceEntry& source) const {
        return named(source.id) + main_text(document, source.title);
    }
    std::string entry(const Document& document, const TopicEntry& topic) const {
        return named(topic.id) + main_text(document, topic.title);
    }
    std::string relation_line(const Document& document, const RelationEntry& relation) const;

    /// The same entry where its text is not wanted: beside what changed, or in a list.
    std::string short_entry(const Document& document, const RelationEntry& relation) const {
        return entry(document, relation);
    }
    template <class Entry>
    std::string short_entry(const Document&, const Entry& entry) const {
        return named(entry.id);
    }

    std::string named(Word id) const { return style_.name(id.text()); }
    std::string main_text(const Document& document, Run<LocalText> texts) const;
    template <class Range>
    std::string list(const Range& names) const;

    std::string told(const FieldChange& change) const;
    std::string told_text(std::string_view before, std::string_view after) const;
    std::string told_list(const FieldChange& change) const;
    std::string told(const Value& value) const;
    std::vector<std::string> items(const Value& value) const;

    const Diff& diff_;
    const Document& before_;
    const Document& after_;
    Style style_;
    std::string out_;
};

template <class Style>
std::string Teller<Style>::counts(const KindChanges& changes, std::string_view noun) {
    const auto having = [&](bool EntryChange::*what) {
        return static_cast<std::size_t>(std::count_if(changes.changed.begin(), changes.changed.end(),
                                                      [&](const EntryChange& one) { return one.*what; }));
    };
    const std::pair<std::size_t, std::string_view> all[] = {{changes.added.size(), "added"},
                                                            {changes.removed.size(), "removed"},
                                                            {having(&EntryChange::changed), "changed"},
                                                            {having(&EntryChange::moved), "moved"},
                                                            {having(&EntryChange::renamed), "renamed"},
                                                            {changes.reordered.size(), "reordered"}};
    std::string text;
    for (const auto& [count, what] : all) {
        if (count == 0)
            continue;
        text += text.empty() ? counted(count, noun) : ", " + with_thousands(count);
        text.append(" ").append(what);
    }
    return text;
}

template <class Style>
std::string Teller<Style>::summary() const {
    std::string text;
    const auto add = [&](const std::string& part) {
        if (!part.empty())
            text += (text.empty() ? "" : "; ") + part;
    };
    add(counts(diff_.claims, "claim"));
    add(counts(diff_.relations, "relation"));
    add(counts(diff_.topics, "topic"));
    add(counts(diff_.speakers, "speaker"));
    add(counts(diff_.sources, "source"));
    if (const std::size_t count = diff_.left_unanswered.size(); count > 0)
        add(counted(count, "attack") + " left unanswered");
    if (!diff_.map.empty())
        add(std::string(text.empty() ? "only " : "") + "what the map says of itself");
    return text;
}

template <class Style>
template <class Entries>
void Teller<Style>::tell(std::string_view heading, const KindChanges& changes, const Entries& before,
                         const Entries& after) {
    if (changes.empty())
        return;
    out_ += style_.heading(heading);
    for (const std::uint32_t number : changes.added)
        out_ += style_.entry(Change::added, entry(after_, after[number]));
    for (const std::uint32_t number : changes.removed)
        out_ += style_.entry(Change::removed, entry(before_, before[number]));
    for (const EntryChange& change : changes.changed) {
        const auto& old_entry = before[change.before];
        const auto& new_entry = after[change.after];
        out_ += style_.entry(Change::kept, short_entry(before_, old_entry));
        if (change.renamed)
            out_ += style_.detail(!new_entry.id.present()   ? "has no id any more"
                                  : !old_entry.id.present() ? "now has the id " + named(new_entry.id)
                                                            : "is now called " + named(new_entry.id));
        for (const FieldChange& field : change.fields)
            out_ += style_.detail(told(field));
    }
    for (const Reordered& one : changes.reordered)
        out_ += style_.reordered(short_entry(after_, after[one.entry]) +
                                 (one.follows == Reordered::none
                                      ? " now comes first"
                                      : " now comes after " + short_entry(after_, after[one.follows])));
}

template <class Style>
void Teller<Style>::tell_left_unanswered() {
    if (diff_.left_unanswered.empty())
        return;
    out_ += style_.heading("Left unanswered");
    for (const LeftUnanswered& one : diff_.left_unanswered) {
        out_ += style_.warning(relation_line(after_, after_.relations[one.attack]) +
                               main_text(after_, after_.claims[one.from].texts));
        out_ += style_.detail("was answered from " + entry(before_, before_.claims[one.answered_from]));
    }
}

template <class Style>
std::string Teller<Style>::main_text(const Document& document, Run<LocalText> texts) const {
    const auto all = document[texts];
    if (all.empty())
        return "";
    const auto own = std::find_if(all.begin(), all.end(), [&](const LocalText& text) {
        return text.language.text() == document.language.text();
    });
    return ": " + style_.text((own == all.end() ? all[0] : *own).text.text());
}

template <class Style>
template <class Range>
std::string Teller<Style>::list(const Range& names) const {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + style_.name(names[i].text());
    return text;
}

template <class Style>
std::string Teller<Style>::entry(const Document& document, const ClaimEntry& claim) const {
    return named(claim.id) + main_text(document, claim.texts);
}

template <class Style>
std::string Teller<Style>::entry(const Document& document, const RelationEntry& relation) const {
    return (relation.id.present() ? named(relation.id) + ": " : "") + relation_line(document, relation);
}

template <class Style>
std::string Teller<Style>::relation_line(const Document& document, const RelationEntry& relation) const {
    const auto premises = document[relation.from];
    const bool one = premises.size() == 1;
    const auto verb = [&]() -> std::string_view {
        switch (relation.type) {
            case RelationType::support:
                return one ? " supports " : " support ";
            case RelationType::attack:
                return one ? " attacks " : " attack ";
            case RelationType::contrary:
                return one ? " is contrary to " : " are contrary to ";
            case RelationType::rephrase:
                return one ? " rephrases " : " rephrase ";
        }
        return "";
    };
    return list(premises) + std::string(verb()) + named(relation.to);
}

template <class Style>
std::string Teller<Style>::told(const FieldChange& change) const {
    std::string text(change.key);
    if (!change.language.empty())
        text += " (" + style_.text(change.language) + ")";
    if (change.is_text) {
        const auto* const before = std::get_if<Word>(&change.before);
        const auto* const after = std::get_if<Word>(&change.after);
        if (before == nullptr)
            return text + ", new: " + style_.whole(Change::added, after->text());
        if (after == nullptr)
            return text + ", gone: " + style_.whole(Change::removed, before->text());
        return text + ": " + told_text(before->text(), after->text());
    }
    text += ": ";
    if (!items(change.before).empty() || !items(change.after).empty())
        return text + told_list(change);
    const bool is_flag =
        std::holds_alternative<bool>(change.before) || std::holds_alternative<bool>(change.after);
    const auto side = [&](const Value& value) {
        return is_flag ? (is_present(value) ? "yes" : "no") : is_present(value) ? told(value) : "none";
    };
    return text + side(change.before) + " → " + side(change.after);
}

/// A text that stayed, as far as it helps to find the place: the columns next to a change.
std::string around(std::string_view kept, bool is_first, bool is_last) {
    constexpr std::size_t enough = 50;  // columns on each side
    if (width(kept) <= enough * (is_first || is_last ? 1 : 2) + 3)
        return std::string(kept);
    std::string begin;
    std::string end;
    if (!is_first)
        begin = shorten(kept, enough);
    if (!is_last) {
        std::size_t from = 0;
        for (std::size_t columns = width(kept); columns > enough;) {
            const Character character = first_character(kept.substr(from));
            columns -= std::min(columns, width(character.code_point));
            from += character.size;
        }
        end = std::string(kept.substr(from));
        if (is_first)
            end = "…" + end;
    }
    return begin + end;
}

template <class Style>
std::string Teller<Style>::told_text(std::string_view before, std::string_view after) const {
    constexpr std::size_t short_text = 200;  // columns: shown whole
    const std::vector<Stretch> stretches = text_changes(before, after);
    const bool whole = width(before) <= short_text && width(after) <= short_text;
    std::string text;
    for (const Stretch& stretch : stretches) {
        if (stretch.change != Change::kept)
            text += style_.word(stretch.change, stretch.text);
        else
            text += style_.text(
                whole ? std::string(stretch.text)
                      : around(stretch.text, &stretch == &stretches.front(), &stretch == &stretches.back()));
    }
    return text;
}

template <class Style>
std::vector<std::string> Teller<Style>::items(const Value& value) const {
    std::vector<std::string> items;
    if (const auto* words = std::get_if<std::span<const Word>>(&value))
        for (const Word word : *words)
            items.push_back(style_.name(word.text()));
    if (const auto* citations = std::get_if<std::span<const Citation>>(&value))
        for (const Citation& citation : *citations) {
            std::string item = style_.name(citation.source.text());
            if (citation.locator.present())
                item += " at " + style_.text(citation.locator.text());
            if (citation.end_character != 0)
                item += ", characters " + std::to_string(citation.first_character) + " to " +
                        std::to_string(citation.end_character);
            items.push_back(std::move(item));
        }
    if (const auto* allowances = std::get_if<std::span<const Allowance>>(&value))
        for (const Allowance& allowance : *allowances)
            items.push_back(
                style_.name(allowance.rule.text()) +
                (allowance.reason.present() ? " (" + style_.text(allowance.reason.text()) + ")" : ""));
    return items;
}

template <class Style>
std::string Teller<Style>::told_list(const FieldChange& change) const {
    const std::vector<std::string> before = items(change.before);
    const std::vector<std::string> after = items(change.after);
    if (before.size() <= 1 && after.size() <= 1)
        return (before.empty() ? "none" : before[0]) + " → " + (after.empty() ? "none" : after[0]);
    std::string text;
    const auto add = [&](std::string_view what, const std::string& item) {
        text.append(text.empty() ? "" : ", ").append(what).append(item);
    };
    for (const std::size_t place : change.gone)
        add("without ", before[place]);
    for (const std::size_t place : change.came)
        add("with ", after[place]);
    return text.empty() ? "in another order" : text;
}

template <class Style>
std::string Teller<Style>::told(const Value& value) const {
    if (const auto* number = std::get_if<double>(&value))
        return number_text(*number);
    if (const auto* word = std::get_if<Word>(&value))
        return style_.name(word->text());
    return "";
}

}  // namespace

std::string diff_text(const Diff& diff, Colour colour) {
    return Teller(diff, TerminalStyle(colour)).tell();
}

std::string diff_markdown(const Diff& diff, std::string_view name) {
    const std::string heading = name.empty() ? "" : "# " + markdown_code(name) + "\n\n";
    return heading + Teller(diff, MarkdownStyle()).tell();
}

}  // namespace argmap
