// AM211: nobody can tell what the map is about.
#include "check/rule.hpp"
#include "diagnostics/edits.hpp"
#include "structure/ends.hpp"
#include "text/json.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::no_main_claim{
    {
        .id = "AM211",
        .name = "no-main-claim",
        .severity = Severity::warning,
        .summary = "no main claim is declared, and it cannot be told which one is",
        .example = R"({"type": "contrary", "from": "beach", "to": "museum"},
{"type": "support", "from": "sunshine", "to": "beach"},
{"type": "support", "from": "last-day", "to": "museum"})",
        .why = "A reader wants to know first what a map is about. Drawings mark the main claim, and the "
               "review of an argument begins with it.",
        .mend = R"(Name it: `"main": "beach"`. A map that is about several claims lists them all.)",
        .leave = "The map is a draft, or it collects arguments before there is a question.",
    },
    check,
    /*needs_whole_map=*/true,
};

namespace {

/// Whether any relation is more than a contrary or rephrase.
bool argues_at_all(const ArgumentMap& map) {
    const auto relations = map.relations();
    return !std::all_of(relations.begin(), relations.end(),
                        [&](RelationId relation) { return is_mutual(map, relation); });
}

/// `"main"` after the map's language or schema or, where it has neither, as its first key.
Edit declare_main(const ArgumentMap& map, std::string_view claim) {
    const Document& document = map.document();
    const std::string_view text = document.source.text();
    const std::size_t key = text.find_first_not_of(" \t\r\n", document.at + 1);
    const std::string space(text.substr(document.at + 1, key - document.at - 1));
    const std::string main = "\"main\": " + json_string(claim);
    for (const Word word : {document.language, document.schema}) {
        if (!word.present())
            continue;
        const Offset after = token(map, word.at()).end;
        return {{after, after}, "," + space + main};
    }
    return {{document.at + 1, document.at + 1}, space + main + ","};
}

Fix make_main(const ArgumentMap& map, std::string_view claim) {
    return {.about = say("make {0} the main claim", in_backticks(claim)),
            .safe = false,
            .edits = {declare_main(map, claim)}};
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    if (map.document().has_main || !map.main_claims().empty() || map.relation_count() == 0)
        return;
    std::vector<std::string_view> tops;
    for (const ClaimId claim : roots(map))
        tops.push_back(map.id(claim));
    const Message why = !tops.empty() ? say("each of {0} could be the main claim", series_in_backticks(tops))
                        : argues_at_all(map) ? Message("its arguments run in circles")
                                             : Message("no claim is supported or attacked by another");
    diagnostics.add(
        {.code = &rules::no_main_claim.code,
         .primary = {token(map, map.document().at), say("it cannot be told what the map is about: {0}", why)},
         .notes = {},
         .help = {say("name the claim, or the claims, that it is about: {0}",
                      shown_code("\"main\": " + json_string(tops.empty() ? map.id(ClaimId{0}) : tops[0])))},
         .fix = tops.empty() || !map.document().can_be_edited() ? std::nullopt
                                                                : std::optional(make_main(map, tops[0]))});
}

}  // namespace

}  // namespace argmap
