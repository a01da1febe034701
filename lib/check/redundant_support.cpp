// AM310: a support that skips a step which is there as well.
#include "check/naming.hpp"
#include "check/rule.hpp"

#include <algorithm>
#include <vector>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::redundant_support{
    .code =
        {
            .id = "AM310",
            .name = "redundant-support",
            .severity = Severity::hint,
            .profiles = method_only,
            .summary = "a claim supports another both directly and by way of a third",
            .example = R"({"type": "support", "from": "rain", "to": "wet-grass"},
{"type": "support", "from": "wet-grass", "to": "play-indoors"},
{"type": "support", "from": "rain", "to": "play-indoors"})",
            .why =
                "What the short cut says is said better by the two steps. With both, one reason looks like "
                "two, and an objection to a step seems to leave the other way open.",
            .mend = "Remove the direct support. If it is a reason of its own (rain also cools the air), put "
                    "that into a claim between the two.",
            .leave = "The claim does support the other in two ways, and both are clear. A support with a "
                     "`source` of its own, or with a warrant, is left alone.",
            .source = "transitive reduction (Aho, Garey and Ullman 1972), applied to supports",
        },
    .check = check,
};

namespace {

/// Of each claim so many relations are looked at, the first ones: with all of them a map whose claims support
/// hundreds of others would take hundreds of times as long.
constexpr std::size_t most_looked_at = 32;

class Search {
  public:
    Search(const ArgumentMap& map, Diagnostics& diagnostics)
        : map_(map), diagnostics_(diagnostics), direct_(map.claim_count(), none) {}

    void check_from(ClaimId claim) {
        const auto relations = looked_at(claim);
        if (relations.size() < 2)
            return;
        plain_.clear();
        for (const RelationId relation : relations)
            if (is_plain_support(relation) && direct(relation) == none) {
                direct(relation) = index(relation);
                plain_.push_back(relation);
            }
        if (plain_.size() > 1)
            for (const RelationId first : plain_)
                if (direct(first) == index(first))
                    check_steps_after(claim, first);
        for (const RelationId relation : plain_)
            direct(relation) = none;
    }

  private:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;

    std::span<const RelationId> looked_at(ClaimId claim) const {
        const auto relations = map_.relations_from(claim);
        return relations.first(std::min(relations.size(), most_looked_at));
    }

    /// One premise, one claim as target, and nobody denies the step.
    bool is_plain_support(RelationId relation) const {
        if (map_.type(relation) != RelationType::support || map_.is_linked(relation) ||
            map_.target(relation).is_relation())
            return false;
        const auto about = map_.relations_to(relation);
        return std::none_of(about.begin(), about.end(),
                            [&](RelationId other) { return map_.is_undercut(other); });
    }

    /// The direct support of a target by the claim that is looked at, or `none`.
    std::uint32_t& direct(RelationId relation) { return direct_[index(map_.target(relation).claim())]; }

    void check_steps_after(ClaimId claim, RelationId first) {
        const ClaimId middle = map_.target(first).claim();
        for (const RelationId second : looked_at(middle)) {
            const Target target = map_.target(second);  // that it is a short cut's is the rarest of all
            if (target.is_relation() || direct(second) == none || !is_plain_support(second))
                continue;
            const RelationId shortcut{direct(second)};
            if (!has_grounds_of_its_own(shortcut)) {
                report(claim, first, second, shortcut);
                direct(second) = none;  // once is enough
            }
        }
    }

    bool has_grounds_of_its_own(RelationId relation) const {
        return !map_[relation].citations.empty() || !map_.relations_to(relation).empty();
    }

    void report(ClaimId claim, RelationId first, RelationId second, RelationId shortcut) {
        diagnostics_.add(rules::redundant_support.code, [&]() -> Diagnostic {
            return {
                .primary = {place(map_, shortcut),
                            say("{0} supports {1} both directly and by way of {2}",
                                naming::claim(map_, claim), naming::claim(map_, map_.target(second).claim()),
                                naming::claim(map_, map_.target(first).claim()))},
                .notes = {{place(map_, first), "the first step"}, {place(map_, second), "the second step"}},
                .help = {"remove the direct support, unless it is a reason of its own"}};
        });
    }

    const ArgumentMap& map_;
    Diagnostics& diagnostics_;
    std::vector<RelationId> plain_;      // the plain supports by the claim that is looked at, one a target
    std::vector<std::uint32_t> direct_;  // of each claim the first support by the one that is looked at
};

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    Search search(map, diagnostics);
    for (const ClaimId claim : map.claims())
        search.check_from(claim);
}

}  // namespace

}  // namespace argmap
