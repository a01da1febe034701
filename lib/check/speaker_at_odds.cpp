// AM309: somebody who speaks for and against the same thing.
#include "check/contraries.hpp"
#include "check/naming.hpp"
#include "check/rule.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

namespace argmap {

namespace {

void check(Facts& facts, Diagnostics& diagnostics);

}  // namespace

const Rule rules::speaker_at_odds{
    .code =
        {
            .id = "AM309",
            .name = "speaker-at-odds",
            .severity = Severity::hint,
            .profiles = teaching_and_strict,
            .summary = "a speaker asserts both of two contraries, or speaks for and against the same thing",
            .example = R"({"id": "too-long", "text": "The film is too long", "speaker": "Mia"},
{"id": "too-hasty", "text": "The film ends too hastily", "speaker": "Mia"},
{"type": "contrary", "from": "too-long", "to": "too-hasty"})",
            .why =
                "Either the speaker contradicts or has changed their mind, which the map should show, or "
                "weighs one thing against another, and then it matters which wins. Or one of the claims is "
                "not theirs: they only reported it.",
            .mend =
                "Check whose claims these are. Where a speaker raises an objection to meet it, map how they "
                "meet it: an attack on the objection or on its step. Inferences that you draw and they did "
                "not are `\"implicit\": true` and are left alone.",
            .leave = "The speaker does weigh both sides and leaves it there.",
            .source = "dialogue games that hold speakers to their commitments (Walton and Krabbe 1995); "
                      "Inference Anchoring Theory attributes each claim to a speaker for this",
        },
    .check = check,
};

namespace {

/// Whether a relation is a speaker's own: they made the claims that it comes from, and neither it nor they
/// were supplied by whoever made the map.
bool is_own(const ArgumentMap& map, RelationId relation, SpeakerId speaker) {
    const auto premises = map.premises(relation);
    return !map[relation].implicit && std::all_of(premises.begin(), premises.end(), [&](ClaimId premise) {
        return !map[premise].implicit && map.speaker(premise) == speaker;
    });
}

/// Whether a relation is an attack with a premise of a speaker.
bool is_attack_by(const ArgumentMap& map, RelationId relation, SpeakerId speaker) {
    const auto premises = map.premises(relation);
    return map.type(relation) == RelationType::attack &&
           std::any_of(premises.begin(), premises.end(),
                       [&](ClaimId premise) { return map.speaker(premise) == speaker; });
}

/// Which claims their own speakers attack. Each claim that is asked for is looked at once.
class TakenBack {
  public:
    explicit TakenBack(const ArgumentMap& map) : map_(map) {}

    bool operator()(ClaimId claim) {
        const auto [known, is_new] = known_.try_emplace(index(claim), false);
        if (const auto speaker = map_.speaker(claim); is_new && speaker) {
            const auto relations = map_.relations_to(claim);
            known->second = std::any_of(relations.begin(), relations.end(), [&](RelationId relation) {
                return is_attack_by(map_, relation, *speaker);
            });
        }
        return known->second;
    }

  private:
    const ArgumentMap& map_;
    boost::unordered_flat_map<std::uint32_t, bool> known_;
};

Diagnostic finding(const ArgumentMap& map, RelationId relation, SpeakerId speaker) {
    const ClaimId one = map.premises(relation)[0];
    const ClaimId other = map.target(relation).claim();
    return {.primary = {place(map, relation), say("{0} asserts both {1} and {2}, which cannot both be true",
                                                  in_backticks(map.id(speaker)), naming::claim(map, one),
                                                  naming::claim(map, other))},
            .notes = {{place(map, one), "one of them"}, {place(map, other), "the other"}},
            .help = {"check whose claims these are, or map which of them the speaker gives up"}};
}

/// Whether a claim is asserted to the end by its speaker: not supplied, given up or attacked by them.
bool is_upheld(const ArgumentMap& map, ClaimId claim, TakenBack& taken_back) {
    const Verdict verdict = map[claim].verdict;
    return !map[claim].implicit && !taken_back(claim) && verdict != Verdict::rejected &&
           verdict != Verdict::undecided;
}

void check_contrary(const ArgumentMap& map, RelationId relation, TakenBack& taken_back,
                    Diagnostics& diagnostics) {
    const ClaimId one = map.premises(relation)[0];
    const ClaimId other = map.target(relation).claim();
    const auto speaker = map.speaker(one);
    if (speaker && map.speaker(other) == speaker && is_upheld(map, one, taken_back) &&
        is_upheld(map, other, taken_back) && !both_taken_to_stand(map, relation))  // AM307 says it already
        diagnostics.add(rules::speaker_at_odds.code, [&] { return finding(map, relation, *speaker); });
}

/// A relation and the speaker of its first premise.
struct Position {
    SpeakerId speaker;
    RelationId relation;

    friend auto operator<=>(const Position&, const Position&) = default;
};

/// Finds who speaks both for and against one target.
class TwoSides {
  public:
    TwoSides(const ArgumentMap& map, TakenBack& taken_back, Diagnostics& diagnostics)
        : map_(map), taken_back_(taken_back), diagnostics_(diagnostics) {}

    void check(Target target, std::span<const RelationId> relations) {
        if (relations.size() < 2 || !collect(relations, RelationType::support, for_) ||
            !collect(relations, RelationType::attack, against_))
            return;
        auto first_for = for_.begin();
        for (auto against = against_.begin(); against != against_.end();) {
            const SpeakerId speaker = against->speaker;
            first_for = std::find_if(first_for, for_.end(),
                                     [&](const Position& position) { return position.speaker >= speaker; });
            const auto next = std::find_if(against, against_.end(), [&](const Position& position) {
                return position.speaker != speaker;
            });
            if (first_for != for_.end() && first_for->speaker == speaker)
                check_speaker(target, {&*first_for, static_cast<std::size_t>(for_.end() - first_for)},
                              {&*against, static_cast<std::size_t>(next - against)});
            against = next;
        }
    }

  private:
    /// Those of a type whose first premise has a speaker, in order of speakers; whether there are any.
    bool collect(std::span<const RelationId> relations, RelationType type,
                 std::vector<Position>& positions) const {
        positions.clear();
        for (const RelationId relation : relations)
            if (map_.type(relation) == type)
                if (const auto speaker = map_.speaker(map_.premises(relation)[0]))
                    positions.push_back({*speaker, relation});
        std::sort(positions.begin(), positions.end());
        return !positions.empty();
    }

    /// What one speaker says for the target, and maybe others after them, and what they say against it.
    void check_speaker(Target target, std::span<const Position> in_favour,
                       std::span<const Position> against) {
        const SpeakerId speaker = against[0].speaker;
        const auto is_kept = [&](const Position& position) {
            return position.speaker != speaker ||
                   (is_own(map_, position.relation, speaker) && !is_taken_back(position.relation, speaker));
        };
        const auto one = std::find_if(in_favour.begin(), in_favour.end(), is_kept);
        const auto other = std::find_if(against.begin(), against.end(), is_kept);
        if (one != in_favour.end() && one->speaker == speaker && other != against.end() &&
            !have_the_same_premises(one->relation, other->relation))
            diagnostics_.add(rules::speaker_at_odds.code, [&] { return finding(target, *one, *other); });
    }

    /// Whether a speaker attacks their own relation or one of its premises.
    bool is_taken_back(RelationId relation, SpeakerId speaker) const {
        const auto premises = map_.premises(relation);
        const auto about = map_.relations_to(relation);
        return std::any_of(premises.begin(), premises.end(),
                           [&](ClaimId premise) { return taken_back_(premise); }) ||
               std::any_of(about.begin(), about.end(),
                           [&](RelationId other) { return is_attack_by(map_, other, speaker); });
    }

    /// AM302 tells of those.
    bool have_the_same_premises(RelationId one, RelationId other) const {
        const auto premises = map_.premises(one);
        const auto others = map_.premises(other);
        return premises.size() == others.size() &&
               std::is_permutation(premises.begin(), premises.end(), others.begin());
    }

    Diagnostic finding(Target target, const Position& in_favour, const Position& against) const {
        const std::string name = in_backticks(map_[against.relation].to.text());
        return {.primary = {place(map_, against.relation), say("{0} speaks both for and against {1}",
                                                               in_backticks(map_.id(against.speaker)), name)},
                .notes = {{place(map_, in_favour.relation),
                           say("for it: {0}", naming::premises(map_, in_favour.relation))},
                          {target.is_claim() ? place(map_, target.claim()) : place(map_, target.relation()),
                           "what it is about"}},
                .help = {"map how the speaker settles it: an attack on what they give up, or on its step"}};
    }

    const ArgumentMap& map_;
    TakenBack& taken_back_;
    Diagnostics& diagnostics_;
    std::vector<Position> for_;
    std::vector<Position> against_;
};

void check(Facts& facts, Diagnostics& diagnostics) {
    const ArgumentMap& map = facts.map();
    if (map.speaker_count() == 0)
        return;
    TakenBack taken_back(map);
    TwoSides two_sides(map, taken_back, diagnostics);
    for (const ClaimId claim : map.claims())
        two_sides.check(claim, map.relations_to(claim));
    for (const RelationId relation : map.relations()) {
        two_sides.check(relation, map.relations_to(relation));
        if (map.type(relation) == RelationType::contrary)
            check_contrary(map, relation, taken_back, diagnostics);
    }
}

}  // namespace

}  // namespace argmap
