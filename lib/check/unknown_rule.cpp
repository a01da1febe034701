// AM216: an allowance of something that is no rule.
#include "check/check.hpp"
#include "diagnostics/edits.hpp"
#include "text/closest.hpp"

#include <string>
#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::unknown_rule{
    {
        .id = "AM216",
        .name = "unknown-rule",
        .severity = Severity::warning,
        .summary = "a rule is named that there is not, or that cannot be left out",
        .example = R"({"id": "yellow", "text": "Paint the room yellow", "allow": ["circular-suport"]})",
        .why =
            "Nothing is allowed, selected or left out by a name that nobody knows. Errors cannot be allowed, "
            "because parts of the map are left out where they are.",
        .mend = "Correct the spelling; `argmap rules` lists the names and codes.",
        .leave = "The map is for a newer argmap, which has the rule.",
    },
    check,
};

namespace {

std::vector<std::string_view> known_rules() {
    std::vector<std::string_view> known;
    for (const Code* one : all_codes()) {
        known.push_back(one->id);
        known.push_back(one->name);
    }
    return known;
}

std::optional<Fix> spelling(std::string_view name, Span place) {
    const auto meant = find_code(name) != nullptr ? std::nullopt : closest(name, known_rules());
    // A code that is not one may be the beginning of several, as it may be for `--ignore`; names are words.
    const bool is_name = name.find_first_of("0123456789") == std::string_view::npos;
    return meant ? std::optional(respell(place, *meant, /*safe=*/is_name)) : std::nullopt;
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    for (const Allowance& allowance : map.document().allowances) {
        const std::string_view name = allowance.rule.text();
        const Code* const code = find_code(name);
        if ((code != nullptr && code->severity != Severity::error) || retired_rule(name))
            continue;
        if (!diagnostics.keeps(rules::unknown_rule.code)) {
            diagnostics.add({.code = &rules::unknown_rule.code,
                             .primary = {token(map, allowance.rule.at()), {}},
                             .notes = {},
                             .help = {}});
            continue;
        }
        auto [message, help] = code != nullptr ? error_is_kept(*code) : no_such_rule(name);
        diagnostics.add({.code = &rules::unknown_rule.code,
                         .primary = {token(map, allowance.rule.at()), std::move(message)},
                         .notes = {},
                         .help = {std::move(help)},
                         .fix = spelling(name, token(map, allowance.rule.at()))});
    }
}

}  // namespace

std::pair<std::string, std::string> error_is_kept(const Code& code) {
    return {in_backticks(code.name) + " is an error, which cannot be left out",
            "`argmap rules " + std::string(code.id) + "` says how to mend it"};
}

std::pair<std::string, std::string> no_such_rule(std::string_view name) {
    if (auto retired = retired_rule(name))
        return *std::move(retired);
    const auto meant = closest(name, known_rules());
    return {"there is no rule " + in_backticks(name),
            meant ? "did you mean " + in_backticks(*meant) + "?" : "`argmap rules` lists them all"};
}

}  // namespace argmap
