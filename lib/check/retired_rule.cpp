// AM221: an allowance of a rule that there once was.
#include "check/allowances.hpp"
#include "check/check.hpp"
#include "text/ascii.hpp"

#include <utility>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::retired_rule{
    {
        .id = "AM221",
        .name = "retired-rule",
        .severity = Severity::hint,
        .summary = "a rule is left out that is no longer looked for",
        .example = R"({"id": "yellow", "text": "Paint the room yellow", "allow": ["missing-link"]})",
        .why =
            "It was right once, and does no harm; it only makes readers look for a rule that there is not.",
        .mend = "Remove it.",
        .leave = "An older argmap checks the map, too.",
    },
    check,
};

namespace {

/// Rules that there once were. Their codes and names are not used again.
struct Retired {
    std::string_view id;
    std::string_view name;
    std::string_view why;
};

constexpr Retired retired[] = {
    {"AM312", "missing-link", "on maps by others nine in ten of its findings were wrong"},
};

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    for (const Allowance& allowance : map.document().allowances)
        if (auto known = retired_rule(allowance.rule.text()))
            diagnostics.add(rules::retired_rule.code, [&]() -> Diagnostic {
                return {.primary = {token(map, allowance.rule.at()), std::move(known->first)},
                        .notes = {},
                        .help = {std::move(known->second)},
                        .fix = removal_of_allowance(map.document(), token(map, allowance.rule.at()))};
            });
}

}  // namespace

std::optional<std::pair<Message, Message>> retired_rule(std::string_view name) {
    for (const Retired& rule : retired)
        if (same_but_for_case(rule.id, name) || same_but_for_case(rule.name, name))
            return std::pair(
                say("the rule {0} is no longer looked for: {1}", in_backticks(rule.name), Message(rule.why)),
                Message("remove it"));
    return std::nullopt;
}

}  // namespace argmap
