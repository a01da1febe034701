// AM318: supports by a single premise.
#include "check/naming.hpp"
#include "check/rule.hpp"
#include "check/steps.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::single_premise{
    .code =
        {
            .id = "AM318",
            .name = "single-premise",
            .severity = Severity::hint,
            .profiles = teaching_only,
            .summary = "a claim is supported by a single premise, so the step from there is not stated",
            .example = R"({"type": "support", "from": "a-human", "to": "mortal"})",
            .why = "Nothing follows from one premise alone: that Socrates is a human shows that he is mortal "
                   "only together with all humans being mortal. The unstated half is often the one that is "
                   "doubtful.",
            .mend = "Ask what has to be true for the premise to count, write it as a claim (`\"implicit\": "
                    "true` where you supply it) and link the two: `\"from\": [\"a-human\", "
                    "\"humans-mortal\"]`. All such supports of a map are told in one finding.",
            .leave =
                "The missing premise goes without saying, or the map is an overview. A support that names "
                "its `scheme` or has a warrant is left alone, and so is one of which AM313 says that "
                "premise and conclusion have no word in common.",
            .source = "the golden rule of the Austhink tutorials: every simple argument has at least two "
                      "co-premises",
        },
    .check = check,
};

namespace {

Message alone(const ArgumentMap& map, RelationId relation) {
    return say("{0} alone supports {1}", naming::premises(map, relation),
               in_backticks(map[relation].to.text()));
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const Code& code = rules::single_premise.code;
    // That rule says more exactly what is missing.
    const Code& other = rules::unrelated_premise.code;
    const std::vector<bool>* is_unrelated = diagnostics.wants(other) ? &facts(unrelated_supports) : nullptr;
    std::vector<RelationId> found;
    for (const RelationId relation : map.relations())
        if (is_bare_support(map, relation) && !map.is_linked(relation) &&
            !diagnostics.is_allowed(code, place(map, relation)) &&
            !(is_unrelated && (*is_unrelated)[index(relation)] &&
              !diagnostics.is_allowed(other, place(map, relation))))
            found.push_back(relation);
    if (found.empty())
        return;
    std::vector<Label> notes;
    for (std::size_t i = 1; i < std::min(found.size(), Diagnostics::most_notes); ++i)
        notes.push_back({place(map, found[i]), alone(map, found[i])});
    const Message first = alone(map, found[0]);
    diagnostics.add({.code = &code,
                     .primary = {place(map, found[0]),
                                 found.size() == 1 ? first
                                                   : say("{0|support} have a single premise; the first: {1}",
                                                         found.size(), first)},
                     .notes = std::move(notes),
                     .help = {"link the premise with what else has to be true for it to count"},
                     .shown_notes = 4});
}

}  // namespace

}  // namespace argmap
