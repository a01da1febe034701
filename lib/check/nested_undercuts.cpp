// AM319: undercuts of undercuts of undercuts.
#include "check/rule.hpp"

#include <cstdint>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::nested_undercuts{
    .code =
        {
            .id = "AM319",
            .name = "nested-undercuts",
            .severity = Severity::hint,
            .profiles = teaching_and_strict,
            .summary = "an undercut is aimed at an undercut of an undercut",
            .example = R"({"id": "doubt", "type": "attack", "from": "was-dark", "to": "witness-saw-him"},
{"id": "reply", "type": "attack", "from": "full-moon", "to": "doubt"},
{"id": "rejoinder", "type": "attack", "from": "cloudy", "to": "reply"})",
            .why =
                "From the third level on hardly any reader can tell what is denied of what, and whether the "
                "last word is for or against.",
            .mend =
                "Say what the step takes for granted as a claim of its own, linked to the premises (“it was "
                "light enough to see”), and aim the objection at that claim.",
            .leave = "The map is about how inferences are defended.",
            .source = "undercuts are Pollock's (Defeasible Reasoning, 1987)",
        },
    .check = check,
};

namespace {

/// How many undercuts deep each relation is, 0 for one that is none: an undercut is one level deeper than
/// what it is aimed at, a warrant as deep. Linear.
std::vector<std::uint32_t> levels(const ArgumentMap& map) {
    constexpr std::uint32_t unknown = 0xFFFF'FFFF;
    std::vector<std::uint32_t> level(map.relation_count(), unknown);
    std::vector<RelationId> chain;
    for (RelationId relation : map.relations()) {
        chain.clear();
        while (level[index(relation)] == unknown && map.target(relation).is_relation()) {
            chain.push_back(relation);
            relation = map.target(relation).relation();
        }
        std::uint32_t& last = level[index(relation)];
        std::uint32_t reached = last == unknown ? last = 0 : last;
        for (auto next = chain.rbegin(); next != chain.rend(); ++next)
            level[index(*next)] = reached += map.is_undercut(*next) ? 1U : 0U;
    }
    return level;
}

Diagnostic finding(const ArgumentMap& map, RelationId undercut) {
    const RelationId attacked = map.target(undercut).relation();
    return {.primary = {place(map, undercut),
                        say("this attack on {0} is an undercut of an undercut of an undercut",
                            in_backticks(map.id(attacked)))},
            .notes = {{place(map, attacked), "what it is aimed at"}},
            .help = {"say what the step takes for granted as a claim, and attack that claim"}};
}

/// Only the first level that is too deep is told, not those above it.
void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    constexpr std::uint32_t first_too_deep = 3;
    const std::vector<std::uint32_t> level = levels(map);
    for (const RelationId relation : map.relations())
        if (level[index(relation)] == first_too_deep && map.is_undercut(relation))
            diagnostics.add(rules::nested_undercuts.code, [&] { return finding(map, relation); });
}

}  // namespace

}  // namespace argmap
