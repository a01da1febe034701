#include "reason/ranking.hpp"

#include "text/listed.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

namespace argmap {

namespace {

/// Nodes from the best to the worst as far as it is known, and where some of them still tie.
class Order {
  public:
    explicit Order(std::uint32_t nodes) : nodes_(nodes), begins_place_(nodes, false) {
        std::iota(nodes_.begin(), nodes_.end(), 0U);
        if (nodes > 0)
            begins_place_[0] = true;
        if (nodes > 1)
            ties_.push_back({0, nodes});
    }

    bool has_ties() const { return !ties_.empty(); }

    /// Parts those that tie by a number, the least first. Numbers within the tolerance of their neighbour,
    /// in proportion to them, are one.
    template <class Number>
    void refine(const std::vector<Number>& number, double tolerance) {
        std::vector<Range> ties = std::move(ties_);
        ties_.clear();
        for (const Range tie : ties) {
            const auto by_number = [&](std::uint32_t one, std::uint32_t other) {
                return std::pair(number[one], one) < std::pair(number[other], other);
            };
            std::sort(nodes_.begin() + tie.begin, nodes_.begin() + tie.end, by_number);
            std::uint32_t begin = tie.begin;
            for (std::uint32_t i = tie.begin + 1; i <= tie.end; ++i) {
                if (i < tie.end && is_same(number[nodes_[i - 1]], number[nodes_[i]], tolerance))
                    continue;
                begins_place_[begin] = true;
                std::sort(nodes_.begin() + begin, nodes_.begin() + i);  // file order
                if (i - begin > 1)
                    ties_.push_back({begin, i});
                begin = i;
            }
        }
    }

    std::vector<std::vector<ClaimId>> places() const {
        std::vector<std::vector<ClaimId>> places;
        for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
            if (begins_place_[i])
                places.emplace_back();
            places.back().push_back(ClaimId{nodes_[i]});
        }
        return places;
    }

  private:
    struct Range {
        std::uint32_t begin;
        std::uint32_t end;
    };

    template <class Number>
    static bool is_same(Number less, Number more, double tolerance) {
        return static_cast<double>(more - less) <= tolerance * static_cast<double>(more);
    }

    std::vector<std::uint32_t> nodes_;
    std::vector<bool> begins_place_;  // of each position
    std::vector<Range> ties_;
};

/// Steps from numbers to the next ones until no nodes tie, no number changes or the steps suffice.
/// `next` gives nothing where it cannot go on.
template <class Number, class Next, class Refine>
Ranking rank(const StrengthGraph& attacks, Number first, std::size_t most_steps, Next next, Refine refine) {
    Order order(attacks.size());
    std::vector<Number> numbers(attacks.size(), first);
    Ranking ranking;
    bool is_at_rest = false;
    while (ranking.steps < most_steps && order.has_ties() && !is_at_rest) {
        std::vector<Number> following = next(numbers);
        if (following.empty())
            break;
        ++ranking.steps;
        refine(order, following, ranking.steps);
        is_at_rest = following == numbers;
        numbers = std::move(following);
    }
    ranking.is_settled = !order.has_ties() || is_at_rest;
    ranking.places = order.places();
    return ranking;
}

/// 1 and, for each attacker, 1 divided by its own burden in the step before.
std::vector<double> next_burdens(const StrengthGraph& attacks, const std::vector<double>& burdens) {
    std::vector<double> next(burdens.size(), 1);
    std::vector<double> shares;
    for (std::uint32_t node = 0; node < attacks.size(); ++node) {
        shares.clear();
        for (const std::uint32_t attacker : attacks.attackers(node))
            shares.push_back(1 / burdens[attacker]);
        std::sort(shares.begin(), shares.end());  // whatever their order, the same sum to the last bit
        next[node] = std::accumulate(shares.begin(), shares.end(), 1.0);
    }
    return next;
}

Ranking rank_by_burden(const StrengthGraph& attacks, std::size_t most_steps) {
    constexpr double tolerance = 1e-9;
    return rank(
        attacks, 1.0, most_steps,
        [&](const std::vector<double>& burdens) { return next_burdens(attacks, burdens); },
        [&](Order& order, const std::vector<double>& burdens, std::size_t) {
            order.refine(burdens, tolerance);
        });
}

/// How many ways of one attack more end at each node; nothing where that may be more than there are numbers.
std::vector<std::int64_t> next_ways(const StrengthGraph& attacks, const std::vector<std::int64_t>& ways) {
    std::int64_t most_attackers = 1;
    for (std::uint32_t node = 0; node < attacks.size(); ++node)
        most_attackers = std::max(most_attackers, static_cast<std::int64_t>(attacks.attackers(node).size()));
    if (!ways.empty() && *std::max_element(ways.begin(), ways.end()) >
                             std::numeric_limits<std::int64_t>::max() / most_attackers)
        return {};
    std::vector<std::int64_t> next(ways.size(), 0);
    for (std::uint32_t node = 0; node < attacks.size(); ++node)
        for (const std::uint32_t attacker : attacks.attackers(node))
            next[node] += ways[attacker];
    return next;
}

/// Ways of an even number of attacks defend, those of an odd number attack. Every node has one way of none.
Ranking rank_by_discussion(const StrengthGraph& attacks, std::size_t most_steps) {
    return rank(
        attacks, std::int64_t{1}, most_steps,
        [&](const std::vector<std::int64_t>& ways) { return next_ways(attacks, ways); },
        [](Order& order, std::vector<std::int64_t> ways, std::size_t step) {
            if (step % 2 == 0)
                for (std::int64_t& number : ways)
                    number = -number;
            order.refine(ways, 0);
        });
}

const RankingSemantics burden{.id = "burden",
                              .title = "burden-based",
                              .source = "Amgoud and Ben-Naim 2013",
                              .character = "fewer attackers first, then weaker ones",
                              .rank = rank_by_burden};
const RankingSemantics discussion{.id = "discussion",
                                  .title = "discussion-based",
                                  .source = "Amgoud and Ben-Naim 2013",
                                  .character = "fewer attackers first, then more attacks on these, and so on",
                                  .rank = rank_by_discussion};
constexpr std::array listed = {&burden, &discussion};

std::optional<StrengthRefusal> refusal_of(const ArgumentMap& map, const RankingSemantics& semantics) {
    std::size_t supports = 0;
    std::size_t linked = 0;
    std::size_t aimed_at_relations = 0;
    for (const RelationId relation : map.relations()) {
        if (map.type(relation) == RelationType::support)
            ++supports;
        else if (map.is_linked(relation))
            ++linked;
        else if (map.target(relation).is_relation())
            ++aimed_at_relations;
    }
    std::string has;
    if (supports > 0)
        has = counted(supports, "support");
    else if (linked > 0)
        has = counted(linked, "attack") + " with linked premises";
    else if (aimed_at_relations > 0)
        has = counted(aimed_at_relations, "undercut");
    else
        return std::nullopt;
    return StrengthRefusal{in_backticks(semantics.id) +
                           " is defined for attacks of one claim on another alone, and this map has " + has};
}

StrengthGraph attacks_of(const ArgumentMap& map) {
    std::vector<StrengthEdge> attacks;
    for (const RelationId relation : map.relations()) {
        const RelationType type = map.type(relation);
        if (type != RelationType::attack && type != RelationType::contrary)
            continue;
        const std::uint32_t from = index(map.premises(relation)[0]);
        const std::uint32_t to = index(map.target(relation).claim());
        attacks.push_back({from, to, StrengthRole::attack});
        if (type == RelationType::contrary)
            attacks.push_back({to, from, StrengthRole::attack});
    }
    return {std::vector<double>(map.claim_count(), 1), attacks};
}

}  // namespace

std::span<const RankingSemantics* const> all_ranking_semantics() {
    return listed;
}

const RankingSemantics* find_ranking_semantics(std::string_view id) {
    return find_listed(listed, &RankingSemantics::id, id);
}

std::variant<Ranking, StrengthRefusal> ranking_of(const ArgumentMap& map, const RankingSemantics& semantics,
                                                  std::size_t most_steps) {
    if (std::optional<StrengthRefusal> refusal = refusal_of(map, semantics))
        return *std::move(refusal);
    return semantics.rank(attacks_of(map), most_steps);
}

}  // namespace argmap
