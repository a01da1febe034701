#include "analyze/circles.hpp"

#include "analyze/analysis.hpp"
#include "analyze/bearing.hpp"
#include "analyze/words.hpp"
#include "analyze/workings.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

namespace argmap {

namespace {

/// Keeps the edges of relations of certain types.
class OfTypes {
  public:
    OfTypes() = default;
    OfTypes(const ArgumentMap& map, const ArgumentGraph& whole, RelationType one, RelationType other)
        : map_(&map), whole_(&whole), one_(one), other_(other) {}

    bool operator()(const ArgumentEdge& edge) const {
        const RelationType type = map_->type((*whole_)[edge].relation);
        return type == one_ || type == other_;
    }

  private:
    const ArgumentMap* map_ = nullptr;
    const ArgumentGraph* whole_ = nullptr;
    RelationType one_ = RelationType::support;
    RelationType other_ = RelationType::support;
};

using Part = boost::filtered_graph<ArgumentGraph, OfTypes>;

/// Which strong component each vertex is in. Boost's search keeps a stack of its own.
std::vector<std::uint32_t> strong_components_of(const Part& part, std::size_t vertices) {
    std::vector<std::uint32_t> component(vertices);
    const auto index_map = get(boost::vertex_index, part);
    boost::strong_components(part, boost::make_iterator_property_map(component.begin(), index_map));
    return component;
}

/// The claims of each component that holds a circle: more than one vertex, or one that leads to itself.
std::vector<std::vector<ClaimId>> circles_in(const ArgumentMap& map, const Part& part,
                                             const ArgumentGraph& whole) {
    const std::size_t vertices = num_vertices(whole);
    const std::vector<std::uint32_t> component = strong_components_of(part, vertices);
    std::vector<std::uint32_t> size(vertices, 0);
    for (std::uint32_t v = 0; v < vertices; ++v)
        ++size[component[v]];
    for (auto [edge, end] = edges(part); edge != end; ++edge)
        if (source(*edge, part) == target(*edge, part))
            size[component[source(*edge, part)]] = 2;

    constexpr std::uint32_t none = 0xFFFF'FFFF;
    std::vector<std::uint32_t> group_of(vertices, none);
    std::vector<std::vector<ClaimId>> groups;
    for (const ClaimId claim : map.claims()) {
        const std::uint32_t mine = component[index(claim)];
        if (size[mine] < 2)
            continue;
        if (group_of[mine] == none) {
            group_of[mine] = static_cast<std::uint32_t>(groups.size());
            groups.emplace_back();
        }
        groups[group_of[mine]].push_back(claim);
    }
    return groups;
}

/// Finds shortest circles, one group after the other. What it remembers is sized by what it meets and not by
/// the map, so that many small groups cost no more than one large one.
class CircleSearch {
  public:
    explicit CircleSearch(const ArgumentMap& map) : map_(map) {}

    /// A breadth-first search from the first claim of a group back to it.
    std::vector<ClaimId> shortest(std::span<const ClaimId> group) {
        const ClaimId start = group.front();
        std::unordered_map<std::uint32_t, ClaimId> reached_from;
        std::vector<ClaimId> queue = {start};
        for (std::size_t next = 0; next < queue.size(); ++next) {
            const ClaimId claim = queue[next];
            for (const RelationId relation : map_.relations_from(claim)) {
                const std::optional<ClaimId> supported = claim_supported_by(relation);
                if (!supported)
                    continue;
                if (*supported == start)
                    return way(start, claim, reached_from);
                if (std::binary_search(group.begin(), group.end(), *supported) &&
                    reached_from.try_emplace(index(*supported), claim).second)
                    queue.push_back(*supported);
            }
        }
        return {};
    }

  private:
    static std::vector<ClaimId> way(ClaimId start, ClaimId last,
                                    const std::unordered_map<std::uint32_t, ClaimId>& reached_from) {
        std::vector<ClaimId> claims = {last};
        while (claims.back() != start)
            claims.push_back(reached_from.at(index(claims.back())));
        std::reverse(claims.begin(), claims.end());
        return claims;
    }

    /// The claim that a relation supports, if only by supporting other supports of it.
    std::optional<ClaimId> claim_supported_by(RelationId relation) {
        walked_.clear();
        std::optional<ClaimId> claim;
        while (map_.type(relation) == RelationType::support) {
            const Target target = map_.target(relation);
            if (target.is_claim()) {
                claim = target.claim();
                break;
            }
            const auto known = supports_.find(index(relation));
            if (known != supports_.end()) {
                claim = known->second;
                break;
            }
            walked_.push_back(relation);
            relation = target.relation();
        }
        for (const RelationId walked : walked_)
            supports_.emplace(index(walked), claim);
        return claim;
    }

    const ArgumentMap& map_;
    std::vector<RelationId> walked_;
    std::unordered_map<std::uint32_t, std::optional<ClaimId>> supports_;  // of relations aimed at relations
};

}  // namespace

std::vector<std::vector<ClaimId>> support_circles(const ArgumentMap& map) {
    const ArgumentGraph& whole = graph(map);
    const Part supports(whole, OfTypes(map, whole, RelationType::support, RelationType::support));
    return circles_in(map, supports, whole);
}

namespace {

std::vector<std::vector<ClaimId>> attack_circles(const ArgumentMap& map, const ArgumentGraph& bearing) {
    const Part attacks(bearing, OfTypes(map, bearing, RelationType::attack, RelationType::contrary));
    return circles_in(map, attacks, bearing);
}

}  // namespace

std::vector<std::vector<ClaimId>> attack_circles(const ArgumentMap& map) {
    return attack_circles(map, bearing_graph(map));
}

std::vector<ClaimId> shortest_circle(const ArgumentMap& map, std::span<const ClaimId> group) {
    return CircleSearch(map).shortest(group);
}

std::vector<std::vector<ClaimId>> shortest_circles(const ArgumentMap& map,
                                                   std::span<const std::vector<ClaimId>> groups) {
    CircleSearch search(map);
    std::vector<std::vector<ClaimId>> circles;
    for (const std::vector<ClaimId>& group : groups)
        circles.push_back(search.shortest(group));
    return circles;
}

namespace {

using words::many;
using words::verb;

/// "`a` supports `b`, which supports `c`, which supports `a`."
std::string told_as_circle(const ArgumentMap& map, std::span<const ClaimId> circle, std::size_t most) {
    if (circle.size() == 1)
        return words::name(map, circle[0]) + " supports a step that leads to it.";
    std::string text = words::name(map, circle[0]);
    const std::size_t shown = std::min(circle.size(), std::max<std::size_t>(most, 2));
    for (std::size_t i = 1; i < shown; ++i)
        text += (i == 1 ? " supports " : ", which supports ") + words::name(map, circle[i]);
    if (shown < circle.size())
        text += ", and so on through " + with_thousands(circle.size() - shown) + " more";
    return text + ", which supports " + words::name(map, circle[0]) + ".";
}

Table support_table(const ArgumentMap& map, const std::vector<std::vector<ClaimId>>& groups) {
    Table table{.id = "support_circles",
                .title = "Circles of support",
                .columns = {{"claims", "claims"}, {"shortest", "a shortest circle"}},
                .shown = Shown::to_programs};
    const std::vector<std::vector<ClaimId>> shortest = shortest_circles(map, groups);
    for (std::size_t i = 0; i < groups.size(); ++i)
        table.add(groups[i], shortest[i]);
    return table;
}

Table attack_table(const std::vector<std::vector<ClaimId>>& groups) {
    Table table{.id = "attack_circles", .title = "In a circle", .columns = {{"claims", "claims"}}};
    for (const std::vector<ClaimId>& group : groups)
        table.add(group);
    return table;
}

void tell_support(const ArgumentMap& map, const Table& circles, std::size_t most, Section& section) {
    const std::size_t groups = circles.row_count();
    if (groups == 0) {
        section.sentences.push_back("No claim ends up supporting itself.");
        return;
    }
    for (std::size_t i = 0; i < std::min(groups, most); ++i) {
        const auto& group = std::get<std::vector<ClaimId>>(circles.row(i)[0]);
        const auto& shortest = std::get<std::vector<ClaimId>>(circles.row(i)[1]);
        std::string text = "A circle: " + told_as_circle(map, shortest, most);
        if (group.size() > shortest.size())
            text += " In all " + with_thousands(group.size()) + " claims support each other in circles here.";
        section.sentences.push_back(std::move(text));
    }
    if (groups > most)
        section.sentences.push_back("There " + std::string(verb(groups - most, "is ", "are ")) +
                                    many(groups - most, "more circle") + " of support.");
}

void tell_attacks(const Table& circles, Section& section) {
    const std::size_t groups = circles.row_count();
    if (groups == 0)
        section.sentences.push_back("No claims attack each other in a circle.");
    else
        section.sentences.push_back(
            many(groups, "group") +
            " of claims attack each other in a circle, so that attacks alone do not settle who is right.");
}

Section tell_circles(const ArgumentMap& map, const ReportOptions& options) {
    Section section = section_of(analyses::circles);
    Table support = support_table(map, support_circles(map));
    SharedWorkings workings(map, options.workings);
    Table attack = attack_table(attack_circles(map, workings->bearing().graph()));
    section.facts = {
        {"support_circles", support.row_count()},
        {"attack_circles", attack.row_count()},
    };
    tell_support(map, support, options.top, section);
    tell_attacks(attack, section);
    section.tables = {std::move(support), std::move(attack)};
    return section;
}

}  // namespace

const Analysis analyses::circles = {
    .id = "circles",
    .title = "Circles",
    .definition =
        "A circle of support: claims that each end up supporting the others, so that none of them "
        "rests on anything else. A circle of attack: claims that each end up attacking the others "
        "along attacks, where a contrary is an attack both ways.",
    .cost = "linear",
    .tell = tell_circles,
};

}  // namespace argmap
