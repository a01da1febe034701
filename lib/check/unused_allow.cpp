// AM215: an allowance that allows nothing (any more).
#include "check/rule.hpp"
#include "diagnostics/edits.hpp"
#include "text/json.hpp"

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::unused_allow{
    .code =
        {
            .id = "AM215",
            .name = "unused-allow",
            .severity = Severity::warning,
            .summary = "a finding is allowed that does not occur",
            .example = R"({"id": "yellow", "text": "Paint the room yellow", "allow": ["circular-support"]})",
            .why = "Once the map is mended, the allowance would hide the next slip of the same kind, which "
                   "nobody "
                   "looked at.",
            .mend = "Remove the name from `allow`. If it was meant for something else, write it there: a "
                    "finding is "
                    "about the claims and relations that it points at.",
            .leave = "You are about to write what is allowed.",
            .source = "ESLint, ruff and clang-tidy look for the same in programs",
        },
    .check = check,
    .needs_whole_map = true,
    .runs_last = true,
};

namespace {

/// A name in a list, or a key with its reason in an object.
Span with_reason(const SourceFile& source, Span name) {
    const std::string_view text = source.text();
    const std::size_t colon = text.find_first_not_of(" \t\r\n", name.end);
    if (colon == std::string_view::npos || text[colon] != ':')
        return name;
    const std::size_t reason = text.find_first_not_of(" \t\r\n", colon + 1);
    return {name.begin, json_token(source.text(), static_cast<Offset>(reason)).end};
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const SourceFile& source = map.document().source;
    for (const Allowed& unused : diagnostics.unused_allowances()) {
        if (!diagnostics.wants(*unused.code))
            continue;  // nobody looked for it
        diagnostics.add(rules::unused_allow.code, [&]() -> Diagnostic {
            return {.primary = {unused.place, say("nothing that {0} finds is left to allow here",
                                                  in_backticks(unused.code->name))},
                    .notes = {},
                    .help = {"remove it from `allow`"},
                    .fix = map.document().can_be_edited()
                               ? std::optional(
                                     Fix{.about = "remove it",
                                         .edits = {take_out(source, with_reason(source, unused.place))}})
                               : std::nullopt};
        });
    }
}

}  // namespace

}  // namespace argmap
