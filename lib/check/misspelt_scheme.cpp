// AM317: a scheme that is nearly one of those with critical questions.
#include "check/rule.hpp"
#include "diagnostics/edits.hpp"
#include "schemes/schemes.hpp"
#include "text/seeded_hash.hpp"

#include <optional>
#include <string_view>

#include <boost/unordered/unordered_flat_map.hpp>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::misspelt_scheme{
    .code =
        {
            .id = "AM317",
            .name = "misspelt-scheme",
            .severity = Severity::warning,
            .summary = "the `scheme` of a relation is nearly that of a known one",
            .example =
                R"({"type": "support", "from": "doctor-says", "to": "rest", "scheme": "expert-opinon"})",
            .why =
                "A scheme is only words to argmap unless it is one of those in docs/schemes.md. A misspelt "
                "one is counted apart from the others, and its critical questions are not asked.",
            .mend = "Write it as the list has it; `argmap check --fix` does.",
            .leave = "It is a scheme of your own that happens to look like another. Names that look like no "
                     "known scheme are never reported.",
            .source = "the list is that of Walton, Reed and Macagno, Argumentation Schemes (2008)",
        },
    .check = check,
};

namespace {

Diagnostic finding(const ArgumentMap& map, RelationId relation, std::string_view nearest) {
    const Word scheme = map[relation].scheme;
    const Span span = token(map, scheme.at());
    return {.primary = {span, say("no known scheme is called {0}", in_backticks(scheme.text()))},
            .notes = {},
            .help = {say("did you mean {0}?", in_backticks(nearest))},
            .fix = respell(span, nearest, /*safe=*/true)};
}

Diagnostic end_of_search(const ArgumentMap& map, RelationId relation) {
    return {.primary = {token(map, map[relation].scheme.at()),
                        "this scheme and those after it were not compared with the known ones"},
            .notes = {},
            .help = {"there are too many that are unknown; check the map again when some are mended"}};
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const Code& code = rules::misspelt_scheme.code;
    boost::unordered_flat_map<std::string_view, std::optional<std::string_view>, SeededHash> nearest;
    SearchBudget budget;
    for (const RelationId relation : map.relations()) {
        const std::string_view scheme = map[relation].scheme.text();
        if (scheme.empty() || find_scheme(scheme) != nullptr)
            continue;
        const auto [known, is_new] = nearest.try_emplace(scheme);
        if (is_new && !budget.met) {
            known->second = nearest_scheme(scheme, budget);
            if (budget.met)
                diagnostics.add(code, [&] { return end_of_search(map, relation); });
        }
        if (const auto meant = known->second)
            diagnostics.add(code, [&] { return finding(map, relation, *meant); });
    }
}

}  // namespace

}  // namespace argmap
