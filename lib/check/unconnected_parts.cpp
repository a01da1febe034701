// AM213: a map that is several maps.
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "structure/components.hpp"

#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::unconnected_parts{
    {
        .id = "AM213",
        .name = "unconnected-parts",
        .severity = Severity::warning,
        .summary = "the map falls into parts that no relation connects",
        .example = R"({"type": "support", "from": "healthy", "to": "cycle"},
{"type": "attack", "from": "river-path", "to": "bad-air"})",
        .why = "Nothing in one part bears on anything in the other, so a reader of the main claim never gets "
               "there. Most often a relation was forgotten.",
        .mend = "Ask what the part bears on and relate it, or make it a map of its own.",
        .leave = "The map follows a conversation or an interview, where people change the subject.",
    },
    check,
    /*needs_whole_map=*/true,
};

namespace {

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    constexpr std::size_t most_notes = 5;
    const auto parts = components(map).parts;
    if (parts.size() < 2)
        return;
    std::vector<Label> notes;
    for (std::size_t i = 0; i < parts.size() && i < most_notes; ++i)
        if (i != 1)
            notes.push_back({place(map, parts[i][0]), say("a part of {0|claim} begins with {1}",
                                                          parts[i].size(), naming::claim(map, parts[i][0]))});
    diagnostics.add(
        {.code = &rules::unconnected_parts.code,
         .primary = {place(map, parts[1][0]),
                     say("the map falls into {0|part} that no relation connects; one begins with {1}",
                         parts.size(), naming::claim(map, parts[1][0]))},
         .notes = std::move(notes),
         .help = {"relate the parts, or make a map of each"}});
}

}  // namespace

}  // namespace argmap
