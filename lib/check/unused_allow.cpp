// AM215: an allowance that allows nothing (any more).
#include "check/allowances.hpp"
#include "check/rule.hpp"

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

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    for (const Allowed& unused : diagnostics.unused_allowances()) {
        if (!diagnostics.wants(*unused.code))
            continue;  // nobody looked for it
        diagnostics.add(rules::unused_allow.code, [&]() -> Diagnostic {
            return {.primary = {unused.place, say("nothing that {0} finds is left to allow here",
                                                  in_backticks(unused.code->name))},
                    .notes = {},
                    .help = {"remove it from `allow`"},
                    .fix = removal_of_allowance(map.document(), unused.place)};
        });
    }
}

}  // namespace

}  // namespace argmap
