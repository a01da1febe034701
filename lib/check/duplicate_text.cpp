// AM407: two claims that say the same.
#include "check/claim_texts.hpp"
#include "check/naming.hpp"
#include "check/wording.hpp"
#include "diagnostics/edits.hpp"
#include "language/similar.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::duplicate_text{
    {
        .id = "AM407",
        .name = "duplicate-text",
        .severity = Severity::warning,
        .summary = "two claims have the same text, and no `rephrase` between them",
        .example = R"({"id": "rent", "text": "The rent is too high"},
{"id": "costs", "text": "The rent is too high."})",
        .why =
            "What supports or attacks one of them does not reach the other, so an answered objection looks "
            "unanswered, and the same reason counts twice.",
        .mend = "Keep one and let all relations lead from and to it. Where two people say the same, or it "
                "stands in two places that you want to cite, join them with a `rephrase`.",
        .leave = "The words are the same, but they are about different things; better still say which.",
        .source = "Kialo (“duplicate”); AIF joins such claims by rephrasing (MA)",
    },
    check,
};

namespace {

bool is_rephrased_in(const ArgumentMap& map, ClaimId claim, const std::vector<ClaimId>& others) {
    const auto is_other = [&](ClaimId candidate) {
        return candidate != claim && std::binary_search(others.begin(), others.end(), candidate);
    };
    for (const RelationId relation : map.relations_from(claim))
        if (map.type(relation) == RelationType::rephrase && is_other(map.target(relation).claim()))
            return true;
    for (const RelationId relation : map.relations_to(claim))
        if (map.type(relation) == RelationType::rephrase && is_other(map.premises(relation)[0]))
            return true;
    return false;
}

/// Whether all that is said of a claim besides its id is said of the other, too.
bool says_nothing_more(const ArgumentMap& map, ClaimId claim, ClaimId other) {
    const Document& document = map.document();
    const ClaimEntry& one = map[claim];
    const ClaimEntry& two = map[other];
    const auto is_there = [&](const LocalText& text) {
        const auto texts = document[two.texts];
        return std::any_of(texts.begin(), texts.end(), [&](const LocalText& there) {
            return there.language.text() == text.language.text() &&
                   normal_form(there.text.text()) == normal_form(text.text.text());
        });
    };
    const auto texts = document[one.texts];
    return one.citations.empty() && one.allowed.empty() && one.tags.empty() && one.note.empty() &&
           !one.weight.present() && one.verdict == two.verdict && one.assumed == two.assumed &&
           one.implicit == two.implicit && one.speaker.text() == two.speaker.text() &&
           one.topic.text() == two.topic.text() && std::all_of(texts.begin(), texts.end(), is_there);
}

/// The places where relations name a claim; nothing if one of them has the other claim, too.
std::optional<std::vector<Word>> references_to(const ArgumentMap& map, ClaimId claim, ClaimId other) {
    const Document& document = map.document();
    std::vector<Word> places;
    const auto has_other = [&](RelationId relation) {
        const auto premises = map.premises(relation);
        return map.target(relation) == Target(other) ||
               std::find(premises.begin(), premises.end(), other) != premises.end();
    };
    for (const RelationId relation : map.relations_from(claim)) {
        if (has_other(relation))
            return std::nullopt;
        for (const Word premise : document[map[relation].from])
            if (premise.text() == map.id(claim))
                places.push_back(premise);
    }
    for (const RelationId relation : map.relations_to(claim)) {
        if (has_other(relation))
            return std::nullopt;
        places.push_back(map[relation].to);
    }
    return places;
}

/// Merges claims into the one that they repeat, one by one. Fixes are made together, so what is kept in one
/// must not go in another.
class Merging {
  public:
    explicit Merging(const ArgumentMap& map) : map_(map) {}

    /// Adds what merges a claim; nothing where something would be lost, or a relation would lead from a claim
    /// to itself.
    void add(ClaimId claim, ClaimId kept, Fix& fix) {
        if (map_.is_main(claim) || gone_.contains(claim) || gone_.contains(kept) || kept_.contains(claim) ||
            !says_nothing_more(map_, claim, kept))
            return;
        const auto places = references_to(map_, claim, kept);
        const SourceFile& file = map_.document().source;
        const Edit removal = take_out(file, map_.document().extent(map_[claim].at));
        // Neighbours share a comma; what is left of them goes the next time.
        const auto meets = [&](const Edit& edit) {
            return edit.span.begin <= removal.span.end && removal.span.begin <= edit.span.end;
        };
        if (!places || std::any_of(fix.edits.begin(), fix.edits.end(), meets))
            return;
        gone_.insert(claim);
        kept_.insert(kept);
        for (const Word place : *places)
            fix.edits.push_back(write_instead(map_.document().place(place.at()), map_.id(kept)));
        fix.edits.push_back(removal);
    }

  private:
    const ArgumentMap& map_;
    std::set<ClaimId> gone_;
    std::set<ClaimId> kept_;
};

/// A claim with one text of several that are equal.
struct Copy {
    ClaimId claim;
    const LocalText* text;
};

constexpr std::size_t most_merged = 20;  // in one fix

/// Merges the first of the later copies into the first of all.
std::optional<Fix> merge(const ArgumentMap& map, std::span<const Copy> copies, Merging& merging) {
    Fix fix{
        .about = say("merge into {0}", in_backticks(map.id(copies[0].claim))), .safe = false, .edits = {}};
    const auto later = copies.subspan(1);
    for (const Copy& copy : later.first(std::min(later.size(), most_merged)))
        merging.add(copy.claim, copies[0].claim, fix);
    return fix.edits.empty() ? std::nullopt : std::optional(std::move(fix));
}

Message says_the_same(const ArgumentMap& map, std::span<const Copy> later, ClaimId first) {
    std::vector<ClaimId> claims;
    for (const Copy& copy : later)
        claims.push_back(copy.claim);
    return say(claims.size() == 1 ? "{0} says the same as {1}" : "{0} say the same as {1}",
               naming::claims(map, claims), naming::claim(map, first));
}

/// Tells of copies of a text, the first of which is to be kept.
Diagnostic finding(const ArgumentMap& map, std::span<const Copy> copies, std::optional<Fix> fix) {
    const auto place = [&](const Copy& copy) { return token(map, copy.text->text.at()); };
    const auto later = copies.subspan(1);
    std::vector<Label> notes{{place(copies[0]), "the same text"}};
    for (std::size_t i = 1; i < std::min(later.size(), Diagnostics::most_notes); ++i)
        notes.push_back({place(later[i]), "and here"});
    return {.primary = {place(later[0]), says_the_same(map, later, copies[0].claim)},
            .notes = std::move(notes),
            .help = {"keep one of them, or join them with a `rephrase`"},
            .fix = std::move(fix),
            .shown_notes = 5};
}

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    const Code& code = rules::duplicate_text.code;
    const ClaimTexts& all = facts(claim_texts);
    Merging merging(map);
    std::vector<bool> told(map.claim_count());
    std::vector<ClaimId> claims;
    std::vector<Copy> copies;
    for (const std::vector<std::size_t>& group : equal_texts(all.texts)) {
        claims.clear();
        for (const std::size_t text : group)
            claims.push_back(all.claims[text]);
        copies.assign(1, {claims[0], all.entries[group[0]]});
        for (std::size_t i = 1; i < group.size(); ++i) {
            if (claims[i] == claims[0] || told[index(claims[i])] || is_rephrased_in(map, claims[i], claims) ||
                diagnostics.is_allowed(code, place(map, claims[i])))
                continue;
            told[index(claims[i])] = true;
            copies.push_back({claims[i], all.entries[group[i]]});
        }
        if (copies.size() < 2)
            continue;
        diagnostics.add(code, [&] {
            const bool can_merge =
                map.document().can_be_edited() && !diagnostics.left_out_parts() && diagnostics.keeps(code);
            return finding(map, copies, can_merge ? merge(map, copies, merging) : std::nullopt);
        });
    }
}

}  // namespace

}  // namespace argmap
