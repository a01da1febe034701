// What is a rule? A kind of finding, and the function that looks for it.
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "graph/argument_map.hpp"
#include "graph/facts.hpp"

namespace argmap {

/// One rule: a constant in the file that checks it, and a line in rules.def.
struct Rule {
    Code code;
    void (*check)(Facts& facts, Diagnostics& diagnostics);

    /// Whether the rule speaks of what a map lacks. It is silent where parts of the map had to be left out:
    /// what it would miss may be among them.
    bool needs_whole_map = false;

    /// Whether the rule speaks of what the other rules have found, and so runs after them.
    bool runs_last = false;
};

namespace rules {
#define RULE(name) extern const Rule name;
#include "check/rules.def"
#undef RULE
}  // namespace rules

/// The place of something a rule speaks of: the token that begins there.
inline Span token(const ArgumentMap& map, Offset at) {
    return map.document().place(at);
}

/// Where a claim is named first: its id.
inline Span place(const ArgumentMap& map, ClaimId claim) {
    return token(map, map[claim].id.at());
}

/// Where a relation says what it is: its type, or all of it where that is not known.
inline Span place(const ArgumentMap& map, RelationId relation) {
    const RelationEntry& entry = map[relation];
    return entry.type_at != nowhere ? token(map, entry.type_at) : map.document().extent(entry.at);
}

}  // namespace argmap
