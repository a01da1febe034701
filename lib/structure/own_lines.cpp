#include "structure/own_lines.hpp"

#include "structure/bearing_graph.hpp"
#include "structure/dominators.hpp"
#include "structure/longest_chains.hpp"

#include <algorithm>
#include <utility>

namespace argmap {

namespace {

/// The vertices where arguments end: those that bear only on what they are on a cycle with.
std::vector<std::uint32_t> ends_of_arguments(const ArgumentGraph& bearing,
                                             const std::vector<std::uint32_t>& group_of) {
    const auto vertices = static_cast<std::uint32_t>(num_vertices(bearing));
    std::vector<bool> bears_on_another(vertices, false);  // of each group
    for (auto [edge, last] = edges(bearing); edge != last; ++edge)
        if (const std::uint32_t group = group_of[target(*edge, bearing)];
            group_of[source(*edge, bearing)] != group)
            bears_on_another[group] = true;
    std::vector<std::uint32_t> ends;
    for (std::uint32_t v = 0; v < vertices; ++v)
        if (!bears_on_another[group_of[v]])
            ends.push_back(v);
    return ends;
}

/// Lays the dominator tree out so that the claims below each vertex stand together.
std::vector<LineSpan> spans(const ArgumentGraph& bearing, const Condensed& condensed) {
    const Dominators tree = dominators(bearing, ends_of_arguments(bearing, condensed.group_of));
    const auto itself = [&](std::uint32_t v) { return bearing[v].is_claim() ? 1U : 0U; };
    std::vector<std::uint32_t> claims(num_vertices(bearing), 0);  // at each vertex and below it
    for (auto v = tree.order.rbegin(); v != tree.order.rend(); ++v) {
        claims[*v] += itself(*v);
        if (tree.immediate[*v] != Dominators::none)
            claims[tree.immediate[*v]] += claims[*v];
    }
    std::vector<LineSpan> span_of(num_vertices(bearing));
    std::vector<std::uint32_t> next(num_vertices(bearing), 0);  // where what is below a vertex goes on
    std::uint32_t next_of_all = 0;
    for (const std::uint32_t v : tree.order) {
        const std::uint32_t above = tree.immediate[v];
        std::uint32_t& begin = above == Dominators::none ? next_of_all : next[above];
        span_of[v] = {.begin = begin, .end = begin + claims[v]};
        next[v] = begin + itself(v);
        begin = span_of[v].end;
    }
    return span_of;
}

std::size_t claims_of(const LineSpan& line) {
    return line.end - line.begin;
}

/// How many places spans that may overlap cover together.
std::size_t covered(std::vector<LineSpan> spans) {
    std::sort(spans.begin(), spans.end(),
              [](const LineSpan& one, const LineSpan& other) { return one.begin < other.begin; });
    std::size_t count = 0;
    std::uint32_t done = 0;
    for (const LineSpan& span : spans) {
        const std::uint32_t begin = std::max(span.begin, done);
        if (begin < span.end) {
            count += span.end - begin;
            done = span.end;
        }
    }
    return count;
}

}  // namespace

OwnLines::OwnLines(Facts& facts)
    : map_(facts.map()), span_of_(spans(facts(bearing_graph), facts(condensed_bearing_graph))) {}

LineSpan OwnLines::line_of(Target end) const {
    if (end.is_claim())
        return span_of_[vertex(end.claim())];
    const auto at = junction(map_, end.relation());
    return at ? span_of_[*at] : LineSpan{};
}

std::size_t OwnLines::claims_in(std::span<const Target> ends, std::optional<ClaimId> but) const {
    if (ends.empty())
        return 0;
    const LineSpan left_out = but ? line_of(*but) : LineSpan{};
    // A claim comes first of what is behind it.
    const auto holds_it = [&](const LineSpan& line) {
        return but && line.begin <= left_out.begin && left_out.begin < line.end;
    };
    if (ends.size() == 1) {
        const LineSpan line = line_of(ends[0]);
        return claims_of(line) - (holds_it(line) ? claims_of(left_out) : 0);
    }
    std::vector<LineSpan> lines;
    for (const Target end : ends) {
        const LineSpan line = line_of(end);
        if (holds_it(line)) {
            lines.push_back({.begin = line.begin, .end = left_out.begin});
            lines.push_back({.begin = left_out.end, .end = line.end});
        } else {
            lines.push_back(line);
        }
    }
    return covered(std::move(lines));
}

std::size_t OwnLines::claims_behind(RelationId relation) const {
    // Most relations need no room: what needs a relation without a junction needs its premise.
    if (!map_.is_linked(relation) && map_.relations_to(relation).empty())
        return claims_of(line_of(map_.premises(relation)[0]));
    std::vector<Target> ends = {relation};
    for (const ClaimId premise : map_.premises(relation))
        ends.emplace_back(premise);
    return claims_in(ends);
}

std::vector<ClaimId> OwnLines::claims_that_need(ClaimId claim) const {
    const LineSpan line = line_of(claim);
    std::vector<ClaimId> found;
    for (const ClaimId other : map_.claims())
        if (const std::uint32_t place = line_of(other).begin;
            other != claim && line.begin <= place && place < line.end)
            found.push_back(other);
    return found;
}

}  // namespace argmap
