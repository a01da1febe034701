#include "structure/sides.hpp"

#include "structure/bearing_graph.hpp"

#include <span>
#include <utility>

namespace argmap {

namespace {

/// How a claim or junction bears on the main claim along a line of argument.
enum class Sign : std::uint8_t { plus, minus };

Sign across(EdgeKind kind, Sign sign) {
    const bool flips = kind == EdgeKind::attack || kind == EdgeKind::contrary || kind == EdgeKind::undercut;
    if (!flips)
        return sign;
    return sign == Sign::plus ? Sign::minus : Sign::plus;
}

/// A walk of the bearing graph from the main claims, over claims and junctions with a sign each. A claim
/// remembers the relation that it was reached by and does not go back along it; reached by another one later,
/// it makes up for that.
class SideSearch {
  public:
    SideSearch(const ArgumentGraph& graph, std::size_t claims, std::span<const ClaimId> mains,
               const std::vector<bool>& left_out)
        : graph_(graph),
          left_out_(left_out),
          claims_(claims),
          reached_by_(std::size_t{2} * num_vertices(graph), unreached) {
        for (const ClaimId main : mains) {
            reached_by_[slot(vertex(main), Sign::plus)] = several;
            todo_.push_back({.vertex = vertex(main), .sign = Sign::plus, .relation = several});
        }
        while (!todo_.empty()) {
            const Step step = todo_.back();
            todo_.pop_back();
            take(step);
        }
    }

    std::vector<Side> of_claims() const {
        std::vector<Side> found;
        found.reserve(claims_);
        for (ArgumentVertex claim = 0; claim < claims_; ++claim) {
            const bool pro = reached_by_[slot(claim, Sign::plus)] != unreached;
            const bool con = reached_by_[slot(claim, Sign::minus)] != unreached;
            found.push_back(pro && con ? Side::both : pro ? Side::pro : con ? Side::con : Side::none);
        }
        return found;
    }

  private:
    static constexpr std::uint32_t unreached = 0xFFFF'FFFF;
    static constexpr std::uint32_t several = 0xFFFF'FFFE;  ///< more than one relation, or none at all

    /// Goes on along all relations but one, or makes up for that one.
    enum class Way : std::uint8_t { all_but, only };

    struct Step {
        ArgumentVertex vertex;
        Sign sign;
        Way way = Way::all_but;
        std::uint32_t relation;
    };

    static std::size_t slot(ArgumentVertex vertex, Sign sign) {
        return 2 * std::size_t{vertex} + (sign == Sign::plus ? 0 : 1);
    }

    void take(const Step& step) {
        for (auto [edge, end] = out_edges(step.vertex, graph_); edge != end; ++edge) {
            const Edge& along = graph_[*edge];
            if (!left_out_.empty() && left_out_[index(along.relation)])
                continue;
            if ((index(along.relation) == step.relation) == (step.way == Way::only))
                reach(target(*edge, graph_), across(along.kind, step.sign), index(along.relation));
        }
    }

    void reach(ArgumentVertex vertex, Sign sign, std::uint32_t by) {
        std::uint32_t& reached_by = reached_by_[slot(vertex, sign)];
        if (reached_by == several || reached_by == by)
            return;
        if (vertex >= claims_) {
            // Its own relation leads on to the premises, and nothing leads back.
            reached_by = several;
            todo_.push_back({.vertex = vertex, .sign = sign, .relation = several});
        } else if (reached_by == unreached) {
            reached_by = by;
            todo_.push_back({.vertex = vertex, .sign = sign, .relation = by});
        } else {
            const std::uint32_t barred = std::exchange(reached_by, several);
            todo_.push_back({.vertex = vertex, .sign = sign, .way = Way::only, .relation = barred});
        }
    }

    const ArgumentGraph& graph_;
    const std::vector<bool>& left_out_;
    std::size_t claims_;                     // they are the first vertices; the rest are junctions
    std::vector<std::uint32_t> reached_by_;  // of a vertex with a sign
    std::vector<Step> todo_;
};

}  // namespace

std::vector<Side> sides(const ArgumentMap& map, ClaimId main) {
    Facts facts(map);
    return sides(facts, main);
}

std::vector<Side> sides(Facts& facts, ClaimId main) {
    return sides(facts, std::span(&main, 1));
}

std::vector<Side> sides(Facts& facts, std::span<const ClaimId> mains, const std::vector<bool>& left_out) {
    return SideSearch(facts(bearing_graph), facts.map().claim_count(), mains, left_out).of_claims();
}

std::vector<Side> sides_of_all_mains(Facts& facts) {
    return sides(facts, facts.map().main_claims());
}

std::string_view name(Side side) {
    switch (side) {
        case Side::none:
            return "none";
        case Side::pro:
            return "pro";
        case Side::con:
            return "con";
        case Side::both:
            return "both";
    }
    return "";
}

}  // namespace argmap
