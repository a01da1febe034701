#include "teach/surroundings.hpp"

#include "graph/bearing.hpp"

#include <algorithm>
#include <cstddef>

namespace argmap {

namespace {

/// Those of relations with a direction come in pairs, there and back.
bool has_direction(Nearness nearness) {
    return nearness != Nearness::together && nearness != Nearness::contradicts &&
           nearness != Nearness::rephrases;
}

bool leads_away(Nearness nearness) {
    return nearness == Nearness::supports || nearness == Nearness::attacks ||
           nearness == Nearness::aims_at_step_from || nearness == Nearness::aims_at_step_to;
}

bool is_attack(Nearness nearness) {
    return nearness == Nearness::attacks || nearness == Nearness::is_attacked;
}

class Listing {
  public:
    explicit Listing(const ArgumentMap& map) : map_(map), of_(map.claim_count()) {}

    std::vector<std::vector<Neighbour>> run() {
        for (const RelationId relation : map_.relations()) {
            add_premises(relation);
            for (const ClaimId premise : map_.premises(relation))
                add_target(relation, premise);
        }
        return std::move(of_);
    }

  private:
    static constexpr std::size_t most_together = 20;

    void add(ClaimId one, ClaimId other, Nearness there, Nearness back) {
        if (one == other)
            return;
        of_[index(one)].push_back({there, index(other)});
        of_[index(other)].push_back({back, index(one)});
    }

    void add_premises(RelationId relation) {
        const auto premises = map_.premises(relation);
        const std::size_t some = std::min(premises.size(), most_together);
        for (std::size_t i = 0; i < premises.size(); ++i)
            for (std::size_t k = 0; k < some; ++k)
                if (premises[i] != premises[k])
                    of_[index(premises[i])].push_back({Nearness::together, index(premises[k])});
    }

    void add_target(RelationId relation, ClaimId premise) {
        const Target target = map_.target(relation);
        if (target.is_claim())
            return add_claim(map_.type(relation), premise, target.claim());
        const auto aimed_at = map_.premises(target.relation());
        for (std::size_t i = 0; i < std::min(aimed_at.size(), most_together); ++i)
            add(premise, aimed_at[i], Nearness::aims_at_step_from, Nearness::step_is_aimed_at_by);
        if (const Target beyond = map_.target(target.relation()); beyond.is_claim())
            add(premise, beyond.claim(), Nearness::aims_at_step_to, Nearness::conclusion_of_step_aimed_at_by);
    }

    void add_claim(RelationType type, ClaimId premise, ClaimId target) {
        switch (type) {
            case RelationType::support:
                return add(premise, target, Nearness::supports, Nearness::is_supported);
            case RelationType::attack:
                return add(premise, target, Nearness::attacks, Nearness::is_attacked);
            case RelationType::contrary:
                return add(premise, target, Nearness::contradicts, Nearness::contradicts);
            case RelationType::rephrase:
                return add(premise, target, Nearness::rephrases, Nearness::rephrases);
        }
    }

    const ArgumentMap& map_;
    std::vector<std::vector<Neighbour>> of_;
};

}  // namespace

double agreement(Nearness one, Nearness other) {
    if (one == other)
        return 1;
    if (has_direction(one) && has_direction(other))
        return leads_away(one) == leads_away(other) ? 0.6 : 0.3;
    if (one == Nearness::contradicts || other == Nearness::contradicts)
        return is_attack(one) || is_attack(other) ? 0.6 : 0.3;
    return 0.25;
}

std::vector<std::vector<Neighbour>> neighbours(const ArgumentMap& map) {
    return Listing(map).run();
}

std::vector<std::optional<std::uint32_t>> distances_to_main(const ArgumentMap& map) {
    std::vector<std::vector<std::uint32_t>> below(map.claim_count());
    const std::vector<RelationId> aims = last_aims(map);
    for (const RelationId relation : map.relations())
        for (const ClaimId premise : map.premises(relation))
            below[index(map.target(aims[index(relation)]).claim())].push_back(index(premise));
    std::vector<std::optional<std::uint32_t>> distances(map.claim_count());
    std::vector<std::uint32_t> open;
    for (const ClaimId main : map.main_claims()) {
        distances[index(main)] = 0;
        open.push_back(index(main));
    }
    for (std::size_t next = 0; next < open.size(); ++next)
        for (const std::uint32_t claim : below[open[next]])
            if (!distances[claim]) {
                distances[claim] = *distances[open[next]] + 1;
                open.push_back(claim);
            }
    return distances;
}

}  // namespace argmap
