#include "reason/remedy_trial.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace argmap {

namespace {

std::vector<bool> what_a_label_depends_on(const Ties& ties, std::uint32_t vertex) {
    const TieLists incoming(ties, TieLists::At::to);
    std::vector<bool> is_found(ties.vertices, false);
    is_found[vertex] = true;
    std::vector<std::uint32_t> to_follow{vertex};
    while (!to_follow.empty()) {
        const std::uint32_t to = to_follow.back();
        to_follow.pop_back();
        for (const TieEnd tie : incoming[to])
            if (!is_found[tie.other]) {
                is_found[tie.other] = true;
                to_follow.push_back(tie.other);
            }
    }
    return is_found;
}

/// The ties between some vertices, which get new numbers.
Ties ties_among(const Ties& ties, const std::vector<bool>& is_kept, std::vector<std::uint32_t>& numbers) {
    Ties kept;
    numbers.assign(ties.vertices, Ties::none);
    for (std::uint32_t v = 0; v < ties.vertices; ++v)
        if (is_kept[v])
            numbers[v] = kept.vertices++;
    for (std::size_t tie = 0; tie < ties.size(); ++tie)
        if (const auto [from, to] = ties.ends[tie]; is_kept[from] && is_kept[to]) {
            kept.ends.emplace_back(numbers[from], numbers[to]);
            kept.kinds.push_back(ties.kinds[tie]);
        }
    return kept;
}

}  // namespace

RemedyPart remedy_part(const ArgumentMap& map, ClaimId claim) {
    const Ties all = ties_of(map);
    const std::vector<bool> is_kept = what_a_label_depends_on(all, index(claim));
    std::vector<std::uint32_t> numbers;
    Ties ties = ties_among(all, is_kept, numbers);
    TieLists incoming(ties, TieLists::At::to);
    RemedyPart part{.ties = std::move(ties),
                    .claims = {},
                    .is_assumed = {},
                    .asked = numbers[index(claim)],
                    .incoming = std::move(incoming)};
    for (const ClaimId one : map.claims())
        if (is_kept[index(one)]) {
            part.claims.push_back(one);
            part.is_assumed.push_back(map[one].assumed);
        }
    return part;
}

RemedyTrial::RemedyTrial(const RemedyPart& part, std::span<const Step> steps)
    : part_(&part), is_gone_(part.ties.vertices, false), is_made_to_stand_(part.claims.size(), false) {
    for (const Step step : steps) {
        const auto at = std::lower_bound(part.claims.begin(), part.claims.end(), step.claim);
        const auto vertex = static_cast<std::size_t>(at - part.claims.begin());
        (step.deed == Deed::drop ? is_gone_ : is_made_to_stand_)[vertex] = true;
    }
    for (std::uint32_t v = 0; v < part.ties.vertices; ++v)
        for (const TieEnd tie : part.incoming[v])
            if (tie.kind == Tie::premise && part.is_claim(tie.other) && is_gone(tie.other))
                is_gone_[v] = true;
    standings_ = grounded_standings(ties_left());
}

Ties RemedyTrial::ties_left() const {
    const Ties& all = part_->ties;
    Ties left;
    left.vertices = all.vertices;
    left.needs_support.assign(all.vertices, false);
    for (std::size_t tie = 0; tie < all.size(); ++tie) {
        const auto [from, to] = all.ends[tie];
        if (is_gone(from) || is_gone(to) || (all.kinds[tie] == Tie::attack && is_made_to_stand(to)))
            continue;
        left.ends.push_back(all.ends[tie]);
        left.kinds.push_back(all.kinds[tie]);
        if (all.kinds[tie] == Tie::support)
            left.needs_support[to] = true;
    }
    for (std::uint32_t claim = 0; claim < part_->claims.size(); ++claim)
        if (part_->is_assumed[claim] || is_made_to_stand(claim))
            left.needs_support[claim] = false;
    return left;
}

/// Gathers the levers of one answer.
class RemedyReason {
  public:
    explicit RemedyReason(const RemedyTrial& trial)
        : trial_(trial),
          part_(*trial.part_),
          is_not_in_(part_.ties.vertices, false),
          is_not_out_(part_.ties.vertices, false) {
        find_order();
    }

    std::vector<Lever> run(Wish wish) {
        if (wish == Wish::in)
            take_as_not_in(part_.asked);
        else
            take_as_not_out(part_.asked);
        while (!to_explain_.empty()) {
            const auto [vertex, asked] = to_explain_.back();
            to_explain_.pop_back();
            asked == Wish::in ? explain_not_in(vertex) : explain_not_out(vertex);
        }
        std::sort(levers_.begin(), levers_.end());
        levers_.erase(std::unique(levers_.begin(), levers_.end()), levers_.end());
        return std::move(levers_);
    }

  private:
    /// In which order vertices turn out not to be out, if what is in is known.
    void find_order() {
        const TieLists outgoing(part_.ties, TieLists::At::from);
        order_.assign(part_.ties.vertices, never);
        std::vector<std::size_t> to_come(part_.ties.vertices, 0);
        std::vector<std::uint32_t> reached;
        const auto reach = [&](std::uint32_t vertex) {
            if (to_come[vertex] > 0 || trial_.is_out(vertex) || order_[vertex] != never)
                return;
            order_[vertex] = static_cast<std::uint32_t>(reached.size());
            reached.push_back(vertex);
        };
        for (std::uint32_t v = 0; v < part_.ties.vertices; ++v) {
            for (const TieEnd tie : part_.incoming[v])
                to_come[v] += tie.kind == Tie::premise ? 1 : 0;
            if (needs_support(v))
                ++to_come[v];
        }
        for (std::uint32_t v = 0; v < part_.ties.vertices; ++v)
            reach(v);
        std::vector<bool> is_carried(part_.ties.vertices, false);
        for (std::size_t next = 0; next < reached.size(); ++next)
            for (const TieEnd tie : outgoing[reached[next]]) {
                if (tie.kind == Tie::premise ||
                    (tie.kind == Tie::support && needs_support(tie.other) && !is_carried[tie.other])) {
                    --to_come[tie.other];
                    if (tie.kind == Tie::support)
                        is_carried[tie.other] = true;
                }
                reach(tie.other);
            }
    }

    bool may_need_support(std::uint32_t vertex) const {
        return !part_.is_claim(vertex) || (!part_.is_assumed[vertex] && !trial_.is_made_to_stand(vertex));
    }
    bool needs_support(std::uint32_t vertex) const {
        const auto ties = part_.incoming[vertex];
        return may_need_support(vertex) && std::any_of(ties.begin(), ties.end(), [&](TieEnd tie) {
                   return tie.kind == Tie::support && !trial_.is_gone(tie.other);
               });
    }

    void take_as_not_in(std::uint32_t vertex) { take(vertex, Wish::in, is_not_in_); }
    void take_as_not_out(std::uint32_t vertex) { take(vertex, Wish::out, is_not_out_); }
    void take(std::uint32_t vertex, Wish wish, std::vector<bool>& taken) {
        if (!taken[vertex])
            to_explain_.emplace_back(vertex, wish);
        taken[vertex] = true;
    }

    void add_lever(std::uint32_t claim, Deed deed, bool is_taken) {
        if (claim != part_.asked)
            levers_.push_back({.step = {.claim = part_.claims[claim], .deed = deed}, .is_taken = is_taken});
    }

    void explain_not_in(std::uint32_t vertex) {
        if (trial_.is_gone(vertex))
            return add_lever(*dropped_by(vertex), Deed::drop, false);
        if (part_.is_claim(vertex))
            add_lever(vertex, Deed::assume, true);
        if (const std::optional<TieEnd> tie = what_keeps_from_being_in(vertex)) {
            if (tie->kind == Tie::attack)
                take_as_not_out(tie->other);
            else
                take_as_not_in(tie->other);
            return;
        }
        explain_that_nothing_supports(vertex);
    }

    /// A premise that is not in or an attack that is not out; one that is to be explained in any case, where
    /// there is one.
    std::optional<TieEnd> what_keeps_from_being_in(std::uint32_t vertex) const {
        std::optional<TieEnd> found;
        for (const TieEnd tie : part_.incoming[vertex]) {
            const bool is_attack = tie.kind == Tie::attack;
            if (tie.kind == Tie::support || (is_attack ? trial_.is_out(tie.other) : trial_.is_in(tie.other)))
                continue;
            if ((is_attack ? is_not_out_ : is_not_in_)[tie.other])
                return tie;
            if (!found)
                found = tie;
        }
        return found;
    }

    /// All its supports are not in, and it needs one as long as the first of them is there.
    void explain_that_nothing_supports(std::uint32_t vertex) {
        bool is_needed = false;
        for (const TieEnd tie : part_.incoming[vertex]) {
            if (tie.kind != Tie::support)
                continue;
            take_as_not_in(tie.other);
            if (is_needed || trial_.is_gone(tie.other))
                continue;
            is_needed = true;
            for_each_dropper(tie.other, [&](std::uint32_t claim) { add_lever(claim, Deed::drop, true); });
        }
    }

    void explain_not_out(std::uint32_t vertex) {
        if (trial_.is_made_to_stand(vertex))
            return add_lever(vertex, Deed::assume, false);
        if (part_.is_claim(vertex))
            add_lever(vertex, Deed::drop, true);
        std::optional<std::uint32_t> carrier;
        for (const TieEnd tie : part_.incoming[vertex])
            if (tie.kind == Tie::attack)
                take_as_not_in(tie.other);
            else if (tie.kind == Tie::premise)
                take_as_not_out(tie.other);
            else if (!carrier || order_[tie.other] < order_[*carrier])
                carrier = tie.other;
        if (needs_support(vertex))
            take_as_not_out(*carrier);
        else if (carrier && may_need_support(vertex))
            explain_that_supports_are_gone(vertex);
    }

    void explain_that_supports_are_gone(std::uint32_t vertex) {
        for (const TieEnd tie : part_.incoming[vertex])
            if (tie.kind == Tie::support)
                take_as_not_in(tie.other);
    }

    /// The claims each of which takes a vertex with it where it is dropped.
    template <class Use>
    void for_each_dropper(std::uint32_t vertex, Use use) const {
        if (part_.is_claim(vertex))
            return use(vertex);
        for (const TieEnd tie : part_.incoming[vertex])
            if (tie.kind == Tie::premise && part_.is_claim(tie.other))
                use(tie.other);
    }

    /// The first of them that is dropped.
    std::optional<std::uint32_t> dropped_by(std::uint32_t vertex) const {
        std::optional<std::uint32_t> found;
        for_each_dropper(vertex, [&](std::uint32_t claim) {
            if (!found && trial_.is_gone(claim))
                found = claim;
        });
        return found;
    }

    static constexpr std::uint32_t never = 0xFFFF'FFFF;

    const RemedyTrial& trial_;
    const RemedyPart& part_;
    std::vector<std::uint32_t> order_;
    std::vector<bool> is_not_in_;   // of each vertex: it is part of the answer that it is not
    std::vector<bool> is_not_out_;  // likewise
    std::vector<std::pair<std::uint32_t, Wish>> to_explain_;
    std::vector<Lever> levers_;
};

std::vector<Lever> RemedyTrial::why_not(Wish wish) const {
    return RemedyReason(*this).run(wish);
}

}  // namespace argmap
