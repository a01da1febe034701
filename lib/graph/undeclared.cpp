#include "graph/undeclared.hpp"

#include "diagnostics/edits.hpp"
#include "text/json.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace argmap {

namespace {

constexpr std::size_t longest_id = 200;

/// Whether a table may have an entry of this name. Ids were seen to when they were read; speakers have any
/// names.
bool can_be_declared(std::string_view name) {
    if (name.size() > longest_id)
        return false;
    for (Character character; !name.empty(); name.remove_prefix(character.size)) {
        character = first_character(name);
        if (is_space(character.code_point) || character.code_point == 0xFEFF)
            return false;
    }
    return true;
}

std::string table_key(const DeclaredKind& kind) {
    return std::string(kind.what) + "s";
}

/// Declares names all at once: where a map lacks one it often lacks several, and each would be put into the
/// same place. Nothing where the map has no place for them.
std::optional<Edit> declare(const Document& document, const DeclaredKind& kind,
                            const std::vector<std::string>& declarations) {
    if (declarations.empty() || !document.can_be_edited())
        return std::nullopt;
    const SourceFile& source = document.source;
    if (const auto table = find_member(source, document.at, table_key(kind)))
        return source.text()[table->value] == '{'
                   ? std::optional(add_members(source, table->value, declarations))
                   : std::nullopt;
    const auto claims = find_member(source, document.at, "claims");
    return claims ? std::optional(add_object(source, claims->key, table_key(kind), declarations))
                  : std::nullopt;
}

Message how_to_declare(const DeclaredKind& kind, std::string_view name, bool others) {
    const std::string key = table_key(kind);
    const std::string entry = declaration(name, kind.name_key);
    if (others)
        return say("or declare it under `{0}`: {1}", key, shown_code(entry));
    return say("declare it in the map: {0}", shown_code(json_string(key) + ": {" + entry + "}"));
}

Message those_there_are(const DeclaredKind& kind, std::span<const std::string_view> declared) {
    const Message what(kind.what);
    return declared.size() == 1 ? say("the only {0} is {1}", what, in_backticks(declared[0]))
                                : say("the {0}s are {1}", what, series_in_backticks(declared, 8));
}

std::vector<Message> help_without_nearest(const DeclaredKind& kind, std::string_view name,
                                          std::span<const std::string_view> declared) {
    std::vector<Message> help;
    if (!declared.empty())
        help.push_back(those_there_are(kind, declared));
    if (can_be_declared(name))
        help.push_back(how_to_declare(kind, name, !declared.empty()));
    return help;
}

}  // namespace

void Undeclared::add(Word name) {
    const auto [number, is_new] = numbers_.try_emplace(name.text(), names_.size());
    if (is_new)
        names_.push_back({name.text(), {}});
    names_[number->second].places.push_back(name.at());
}

Diagnostic Undeclared::finding(const Name& name, const Document& document, const DeclaredKind& kind,
                               std::span<const std::string_view> declared, SearchBudget& budget) {
    const std::size_t times = name.places.size();
    const Span place = document.place(name.places[0]);
    Diagnostic found{.code = kind.code,
                     .primary = {place, say(times == 1 ? "no {0} has the id {1}"
                                                       : "no {0} has the id {1}, which is named {2|time}",
                                            Message(kind.what), in_backticks(name.text), times)},
                     .notes = {},
                     .help = {}};
    const bool searched = !budget.met;
    const auto nearest = searched ? closest(name.text, declared, budget) : std::nullopt;
    if (nearest) {
        found.help.push_back(say("did you mean {0}?", in_backticks(*nearest)));
        found.fix = respell(place, *nearest, /*safe=*/false);
        for (const Offset other : std::span(name.places).subspan(1))
            found.fix->edits.push_back(write_instead(document.place(other), *nearest));
    } else {
        found.help = help_without_nearest(kind, name.text, declared);
    }
    if (searched && budget.met)
        found.help.emplace_back(
            "from here on it is not said which name may have been meant: there are too many to compare");
    return found;
}

void Undeclared::report(const Document& document, const DeclaredKind& kind,
                        std::span<const std::string_view> declared, SearchBudget& budget,
                        Diagnostics& diagnostics) const {
    const std::size_t kept = std::min(names_.size(), Diagnostics::kept_per_code);
    std::vector<Diagnostic> found;
    std::vector<std::string> declarations;
    for (const Name& name : std::span(names_).first(kept)) {
        found.push_back(finding(name, document, kind, declared, budget));
        if (!found.back().fix && can_be_declared(name.text))
            declarations.push_back(declaration(name.text, kind.name_key));
    }
    if (const auto edit = declare(document, kind, declarations)) {
        const bool one = declarations.size() == 1;
        const Fix fix{
            .about = one ? "declare it" : say("declare {0} {1}s", declarations.size(), Message(kind.what)),
            .safe = false,
            .edits = {*edit}};
        // Editors show a fix with its finding, so each has it, unless there are very many.
        std::size_t left = 20;
        for (std::size_t i = 0; i < kept && left > 0; ++i)
            if (!found[i].fix && can_be_declared(names_[i].text)) {
                found[i].fix = fix;
                --left;
            }
    }
    for (Diagnostic& one : found)
        diagnostics.add(std::move(one));
    for (std::size_t i = kept; i < names_.size(); ++i)
        diagnostics.add({.code = kind.code, .primary = {}, .notes = {}, .help = {}});
}

}  // namespace argmap
