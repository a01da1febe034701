#include "analyze/depth.hpp"

#include "analyze/analysis.hpp"
#include "analyze/bearing_graph.hpp"
#include "analyze/words.hpp"

#include <algorithm>
#include <string>

#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

namespace argmap {

namespace {

constexpr std::uint32_t unreached = Depths::unreached;

/// The claims and junctions that are on circles together, numbered so that edges between different groups
/// lead from a higher number to a lower one (Boost's strong components come out in this order).
struct Condensed {
    std::vector<std::uint32_t> group_of;
    std::vector<std::uint32_t> by_group;  ///< all vertices, those of the lowest group first
    std::size_t group_count;
};

Condensed condense(const ArgumentGraph& graph) {
    const auto vertices = static_cast<std::uint32_t>(num_vertices(graph));
    Condensed condensed{.group_of = std::vector<std::uint32_t>(vertices),
                        .by_group = std::vector<std::uint32_t>(vertices),
                        .group_count = 0};
    condensed.group_count = boost::strong_components(
        graph,
        boost::make_iterator_property_map(condensed.group_of.begin(), get(boost::vertex_index, graph)));

    // A counting sort.
    std::vector<std::uint32_t> first(condensed.group_count + 1, 0);
    for (const std::uint32_t group : condensed.group_of)
        ++first[group + 1];
    for (std::size_t group = 0; group < condensed.group_count; ++group)
        first[group + 1] += first[group];
    for (std::uint32_t v = 0; v < vertices; ++v)
        condensed.by_group[first[condensed.group_of[v]]++] = v;
    return condensed;
}

/// How a group is reached by its longest chain.
struct Arrival {
    std::uint32_t depth = unreached;
    std::uint32_t from = unreached;  ///< the vertex of another group; unreached at a main claim
    std::uint32_t to = unreached;    ///< the vertex of this group
    RelationId relation{};
};

class LongestChains {
  public:
    explicit LongestChains(const ArgumentMap& map)
        : map_(map),
          graph_(bearing_graph(map)),
          condensed_(condense(graph_)),
          arrivals_(condensed_.group_count) {
        for (const ClaimId main : map.main_claims())
            if (Arrival& arrival = arrivals_[group(vertex(main))]; arrival.depth == unreached)
                arrival = {.depth = 0, .from = unreached, .to = vertex(main), .relation = {}};
        for (auto v = condensed_.by_group.rbegin(); v != condensed_.by_group.rend(); ++v)
            if (arrivals_[group(*v)].depth != unreached)
                go_on_from(*v);
    }

    Depths run() const {
        Depths found{.of = std::vector<std::uint32_t>(map_.claim_count()), .deepest = {}};
        std::optional<ClaimId> deepest;
        for (const ClaimId claim : map_.claims()) {
            const std::uint32_t depth = arrivals_[group(vertex(claim))].depth;
            found.of[index(claim)] = depth;
            if (depth != unreached && (!deepest || depth > found.of[index(*deepest)]))
                deepest = claim;
        }
        if (deepest)
            found.deepest = chain_to(*deepest);
        return found;
    }

  private:
    std::uint32_t group(ArgumentVertex v) const { return condensed_.group_of[v]; }

    void go_on_from(std::uint32_t from) {
        const std::uint32_t depth = arrivals_[group(from)].depth;
        for (auto [edge, end] = out_edges(from, graph_); edge != end; ++edge) {
            const auto to = static_cast<std::uint32_t>(target(*edge, graph_));
            if (group(to) == group(from))
                continue;
            Arrival& arrival = arrivals_[group(to)];
            const std::uint32_t reached = depth + relations_along(graph_[*edge]);
            if (arrival.depth == unreached || arrival.depth < reached)
                arrival = {.depth = reached, .from = from, .to = to, .relation = graph_[*edge].relation};
        }
    }

    std::vector<ChainLink> chain_to(ClaimId last) const {
        std::vector<ChainLink> chain;
        for (auto at = static_cast<std::uint32_t>(vertex(last)); at != unreached;) {
            const Arrival& arrival = arrivals_[group(at)];
            if (at != arrival.to && is_claim(at))
                chain.push_back({.claim = graph_[at].claim(), .relation = std::nullopt});
            if (is_claim(arrival.to))
                chain.push_back({.claim = graph_[arrival.to].claim(), .relation = relation_of(arrival)});
            at = arrival.from;
        }
        std::reverse(chain.begin(), chain.end());
        return chain;
    }

    static std::optional<RelationId> relation_of(const Arrival& arrival) {
        return arrival.from == unreached ? std::nullopt : std::optional(arrival.relation);
    }

    bool is_claim(std::uint32_t v) const { return graph_[v].is_claim(); }

    const ArgumentMap& map_;
    ArgumentGraph graph_;
    Condensed condensed_;
    std::vector<Arrival> arrivals_;
};

}  // namespace

Depths depths(const ArgumentMap& map) {
    return LongestChains(map).run();
}

namespace {

using words::many;

/// How many claims there are at each depth.
Table levels_table(const std::vector<std::uint32_t>& depth_of) {
    Table table{.id = "levels",
                .title = "Claims by their distance from the main claim",
                .columns = {{"depth", "steps"}, {"claims", "claims"}},
                .shown = Shown::to_programs};
    std::vector<std::size_t> counts;
    for (const std::uint32_t depth : depth_of) {
        if (depth == unreached)
            continue;
        if (depth >= counts.size())
            counts.resize(depth + std::size_t{1}, 0);
        ++counts[depth];
    }
    for (std::size_t depth = 0; depth < counts.size(); ++depth)
        table.add(depth, counts[depth]);
    return table;
}

std::string_view role(const ArgumentMap& map, const ChainLink& link) {
    if (!link.relation)
        return "in a circle with it";
    if (map.is_undercut(*link.relation))
        return "attacks that step";
    const bool on_step = map.target(*link.relation).is_relation();
    switch (map.type(*link.relation)) {
        case RelationType::support:
            return on_step ? "supports that step" : "supports it";
        case RelationType::attack:
            return "attacks it";
        case RelationType::contrary:
            return "is contrary to it";
        case RelationType::rephrase:
            return on_step ? "rephrases that step" : "rephrases it";
    }
    return "";
}

Table chain_table(const ArgumentMap& map, const std::vector<ChainLink>& chain) {
    Table table{.id = "longest",
                .title = "The longest line, from the main claim on",
                .columns = {{"role", "what it does"}, {"claim", "claim"}},
                .at_least = 12};
    for (const ChainLink& link : chain)
        table.add(table.cells.empty() ? "main claim" : role(map, link), link.claim);
    return table;
}

/// The claims that bear on no main claim.
Table unreached_table(const ArgumentMap& map, const std::vector<std::uint32_t>& depth_of) {
    Table table{.id = "unreached",
                .title = "Bearing on no main claim",
                .columns = {{"claim", "claim"}},
                .layout = Layout::list};
    for (const ClaimId claim : map.claims())
        if (depth_of[index(claim)] == unreached)
            table.add(claim);
    return table;
}

/// "Step by step there are 1, 7, 10 and 4 claims."
std::string told_levels(const ArgumentMap& map, const Table& levels) {
    constexpr std::size_t most_levels = 12;
    std::string text =
        map.main_claims().size() == 1 ? "Counted from the main claim" : "Counted from main claims";
    text += " step by step there are ";
    const std::size_t shown = std::min(levels.row_count(), most_levels);
    for (std::size_t i = 0; i < shown; ++i) {
        text += i == 0 ? "" : i + 1 == levels.row_count() ? " and " : ", ";
        text += with_thousands(std::get<std::size_t>(levels.row(i)[1]));
    }
    return text + (shown < levels.row_count() ? " ... claims." : " claims.");
}

Section tell_depth(const ArgumentMap& map, const ReportOptions&) {
    Section section = section_of(analyses::depth);
    const Depths found = depths(map);
    Table levels = levels_table(found.of);
    Table unreached_claims = unreached_table(map, found.of);
    const std::size_t deepest = levels.row_count() == 0 ? 0 : levels.row_count() - 1;
    section.facts = {{"depth", deepest}, {"unreached", unreached_claims.row_count()}};
    if (levels.row_count() == 0) {
        section.sentences.push_back("There is no main claim to count from.");
        unreached_claims.shown = Shown::to_programs;
    } else {
        section.sentences.push_back("The longest line of argument takes " + many(deepest, "step") + ". " +
                                    told_levels(map, levels));
    }
    section.tables = {chain_table(map, found.deepest), std::move(levels), std::move(unreached_claims)};
    if (deepest == 0)
        section.tables[0].shown = Shown::to_programs;
    return section;
}

}  // namespace

const Analysis analyses::depth = {
    .id = "depth",
    .title = "Depth",
    .definition =
        "The depth of a claim is the number of relations in the longest chain from it to a main claim. "
        "Claims on a circle count as one.",
    .cost = "linear",
    .tell = tell_depth,
};

}  // namespace argmap
