// AM216: an allowance of something that is no rule.
#include "check/check.hpp"
#include "diagnostics/edits.hpp"
#include "text/closest.hpp"

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
        diagnostics.add(rules::unknown_rule.code, [&]() -> Diagnostic {
            auto [message, help] = code != nullptr ? error_is_kept(*code) : no_such_rule(name);
            const Span place = token(map, allowance.rule.at());
            return {.primary = {place, std::move(message)},
                    .notes = {},
                    .help = {std::move(help)},
                    .fix = spelling(name, place)};
        });
    }
}

}  // namespace

std::pair<Message, Message> error_is_kept(const Code& code) {
    return {say("{0} is an error, which cannot be left out", in_backticks(code.name)),
            say("`argmap rules {0}` says how to mend it", code.id)};
}

std::pair<Message, Message> no_such_rule(std::string_view name) {
    if (auto retired = retired_rule(name))
        return *std::move(retired);
    const auto meant = closest(name, known_rules());
    return {
        say("there is no rule {0}", in_backticks(name)),
        meant ? say("did you mean {0}?", in_backticks(*meant)) : Message("`argmap rules` lists them all")};
}

}  // namespace argmap
