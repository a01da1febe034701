// AM210: the same relation written twice.
#include "check/parallel_relations.hpp"
#include "check/rule.hpp"
#include "diagnostics/edits.hpp"
#include "document/fields.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::duplicate_relation{
    {
        .id = "AM210",
        .name = "duplicate-relation",
        .severity = Severity::warning,
        .summary = "two relations say the same: their type, premises and target are equal",
        .example = R"({"type": "support", "from": ["dark-room", "yellow-brightens"], "to": "yellow"},
{"type": "support", "from": ["yellow-brightens", "dark-room"], "to": "yellow"})",
        .why = "Written twice, an argument looks like two, and whatever counts or weighs arguments counts it "
               "twice. The order of the premises makes no difference.",
        .mend = "Remove one of them; carry over its `source` or `note` if it has something the other lacks.",
        .leave = "Two authors draw the same inference, and you keep a relation with a `source` for each.",
    },
    check,
};

namespace {

/// Whether a relation says anything that would be lost with it.
bool says_more(const Document& document, const RelationEntry& relation) {
    const auto all = all_fields<RelationEntry>();
    return std::any_of(all.begin(), all.end(), [&](const Field<RelationEntry>& field) {
        const bool makes_it_equal = field.key == "type" || field.key == "from" || field.key == "to";
        return !makes_it_equal && is_present(value_of(document, relation, field));
    });
}

std::optional<Fix> removal(const ArgumentMap& map, RelationId relation) {
    if (!map.relations_to(relation).empty() || !map.document().can_be_edited())
        return std::nullopt;
    const SourceFile& source = map.document().source;
    return Fix{.about = "remove this relation",
               .safe = !says_more(map.document(), map[relation]),
               .edits = {take_out(source, map.document().extent(map[relation].at))}};
}

Diagnostic finding(const ArgumentMap& map, RelationId relation, RelationId first) {
    std::vector<std::string_view> premises;
    for (const ClaimId premise : map.premises(relation))
        premises.push_back(map.id(premise));
    return {.primary = {place(map, relation),
                        say("this {0} of {1} by {2} is there already", Message(name(map.type(relation))),
                            in_backticks(map[relation].to.text()), series_in_backticks(premises))},
            .notes = {{place(map, first), "the first time"}},
            .help = {"remove one of them"},
            .fix = removal(map, relation)};
}

/// Whether a relation that leads both ways is told of with the other of its two targets.
bool is_told_elsewhere(const ArgumentMap& map, RelationId relation, Target target) {
    if (!is_mutual(map, relation))
        return false;
    return target != Target(std::min(map.premises(relation)[0], map.target(relation).claim()));
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    for (const ParallelRelations& parallel : facts(parallel_relations)) {
        std::map<RelationType, RelationId> first;
        for (const RelationId relation : parallel.relations) {
            const auto same = first.try_emplace(map.type(relation), relation).first;
            if (same->second != relation && !is_told_elsewhere(map, relation, parallel.target))
                diagnostics.add(rules::duplicate_relation.code,
                                [&] { return finding(map, relation, same->second); });
        }
    }
}

}  // namespace

}  // namespace argmap
