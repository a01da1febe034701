#include "teach/edges.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace argmap {

namespace {

class EdgeListing {
  public:
    EdgeListing(const SideOfMaps& side, const SideOfMaps& other) : side_(side), other_(other) {
        from_.resize(side.bears.size());
        for (std::uint32_t relation = 0; relation < side.relations.size(); ++relation)
            for (const Thing premise : side.relations[relation].premises)
                from_[premise].push_back(relation);
    }

    std::vector<PremiseEdge> run() const {
        std::vector<PremiseEdge> edges;
        for (std::uint32_t relation = 0; relation < side_.relations.size(); ++relation)
            for (const Thing premise : side_.relations[relation].premises)
                if (other_.has(premise))
                    edges.push_back(edge(relation, premise));
        find_repeated(edges);
        return edges;
    }

  private:
    /// Of edges that say the same about several claims that are one thing, the first that has the most
    /// premises beside it counts.
    void find_repeated(std::vector<PremiseEdge>& edges) const {
        using Said = std::tuple<Thing, RelationType, std::uint32_t>;
        std::map<Said, PremiseEdge*> first;
        for (PremiseEdge& edge : edges) {
            const bool is_joined =
                !edge.aims_at_relation && (is_several(edge.premise) || is_several(edge.target));
            if (!is_joined)
                continue;
            PremiseEdge*& known =
                first.try_emplace({edge.premise, edge.type, edge.target}, &edge).first->second;
            if (known == &edge)
                continue;
            if (premises_beside(edge) > premises_beside(*known))
                std::exchange(known, &edge)->is_repeated = true;
            else
                edge.is_repeated = true;
        }
    }

    bool is_several(Thing thing) const { return side_.claims_of[thing].size() > 1; }

    std::size_t premises_beside(const PremiseEdge& edge) const {
        return side_.relations[edge.relation].premises.size();
    }

    PremiseEdge edge(std::uint32_t relation, Thing premise) const {
        const ThingRelation& said = side_.relations[relation];
        PremiseEdge edge{.premise = premise,
                         .type = said.type,
                         .relation = relation,
                         .aims_at_relation = said.aims_at_relation,
                         .target = said.target};
        if (said.aims_at_relation)
            return edge;
        if (other_.has(said.target)) {
            edge.ends = {{said.target, sign_bit(sign_of(said.type))}};
            return edge;
        }
        edge.target_is_missing = edge.is_free = true;
        edge.ends = nearest_above(said.target, sign_of(said.type));
        edge.steps = steps_above(said.target);
        return edge;
    }

    /// Both the sign of the whole way and that of its first part are good.
    std::vector<std::pair<Thing, Signs>> nearest_above(Thing missing, int sign) const {
        std::map<Thing, Signs> ends;
        std::set<std::pair<Thing, int>> seen{{missing, sign}};
        std::vector<std::pair<Thing, int>> open{{missing, sign}};
        while (!open.empty()) {
            const auto [at, so_far] = open.back();
            open.pop_back();
            for (const Bears& bears : side_.bears[at])
                for (const int next : {bears.sign == 0 ? so_far : so_far * bears.sign, so_far}) {
                    if (other_.has(bears.on))
                        ends[bears.on] |= sign_bit(next);
                    else if (seen.emplace(bears.on, next).second)
                        open.emplace_back(bears.on, next);
                }
        }
        return {ends.begin(), ends.end()};
    }

    std::vector<std::uint32_t> steps_above(Thing missing) const {
        std::vector<std::uint32_t> steps;
        std::set<Thing> seen{missing};
        std::vector<Thing> open{missing};
        for (std::size_t next = 0; next < open.size(); ++next)
            for (const std::uint32_t relation : from_[open[next]]) {
                const ThingRelation& said = side_.relations[relation];
                if (said.aims_at_relation)
                    steps.push_back(said.target);
                else if (!other_.has(said.target) && seen.insert(said.target).second)
                    open.push_back(said.target);
            }
        return steps;
    }

    const SideOfMaps& side_;
    const SideOfMaps& other_;
    std::vector<std::vector<std::uint32_t>> from_;  // by thing
};

}  // namespace

std::vector<PremiseEdge> premise_edges(const SideOfMaps& side, const SideOfMaps& other) {
    return EdgeListing(side, other).run();
}

Signs signs_of_end(const PremiseEdge& edge, Thing end) {
    for (const auto& [thing, signs] : edge.ends)
        if (thing == end)
            return signs;
    return 0;
}

}  // namespace argmap
