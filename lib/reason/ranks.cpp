#include "reason/ranks.hpp"

#include "reason/tie_lists.hpp"

#include <algorithm>

namespace argmap {

namespace {

class Ranking {
  public:
    Ranking(const Ties& ties, const std::vector<Standing>& standings)
        : ties_(ties),
          standings_(standings),
          to_(ties, TieLists::At::to),
          from_(ties, TieLists::At::from),
          waits_for_(ties.vertices, 0),
          waits_for_support_(ties.vertices, false) {
        ranks_.of.assign(ties.vertices, Ranks::never);
        ranks_.circular.assign(ties.vertices, false);
    }

    Ranks run() {
        for (std::uint32_t v = 0; v < ties_.vertices; ++v)
            begin(v);
        do
            follow();
        while (settle_circular());
        return std::move(ranks_);
    }

  private:
    bool is(std::uint32_t vertex, Standing standing) const { return standings_[vertex] == standing; }
    bool is_ranked(std::uint32_t vertex) const { return ranks_.of[vertex] != Ranks::never; }

    /// How much has to follow before a vertex does: of what is in everything that could speak against it and
    /// one support; of what is out all supports, unless something else brings it down before.
    void begin(std::uint32_t vertex) {
        if (is(vertex, Standing::undecided))
            return;
        waits_for_support_[vertex] = is(vertex, Standing::in) && ties_.needs_support[vertex];
        for (const TieEnd tie : to_[vertex])
            if (is(vertex, Standing::in) == (tie.kind != Tie::support))
                ++waits_for_[vertex];
        if (is(vertex, Standing::out) && !ties_.needs_support[vertex])
            waits_for_[vertex] = 1;  // an attack or premise; supports do not matter
        rank_if_ready(vertex, 0);
    }

    void rank_if_ready(std::uint32_t vertex, std::uint32_t rank) {
        if (waits_for_[vertex] == 0 && !waits_for_support_[vertex])
            set_rank(vertex, rank);
    }

    void set_rank(std::uint32_t vertex, std::uint32_t rank) {
        if (is_ranked(vertex))
            return;
        ranks_.of[vertex] = rank;
        last_ = std::max(last_, rank);
        ranked_.push_back(vertex);
    }

    /// In the order of ranks, for each step adds one.
    void follow() {
        for (; next_ < ranked_.size(); ++next_)
            for (const TieEnd tie : from_[ranked_[next_]])
                if (!is(tie.other, Standing::undecided) && !is_ranked(tie.other))
                    pass_on(ranked_[next_], tie);
    }

    void pass_on(std::uint32_t from, TieEnd tie) {
        const std::uint32_t rank = ranks_.of[from] + 1;
        const bool is_in = is(from, Standing::in);
        if (is(tie.other, Standing::out)) {
            if (tie.kind == Tie::support)
                waits_for_[tie.other] -= !is_in && ties_.needs_support[tie.other] ? 1U : 0U;
            else if (is_in == (tie.kind == Tie::attack))
                waits_for_[tie.other] = 0;
        } else if (tie.kind != Tie::support) {
            --waits_for_[tie.other];
        } else if (is_in) {
            waits_for_support_[tie.other] = false;
        }
        rank_if_ready(tie.other, rank);
    }

    /// Ranks at once what is out because it could only be in if some of it were in before. Whether there was
    /// any.
    bool settle_circular() {
        std::vector<std::uint32_t> open;
        for (std::uint32_t v = 0; v < ties_.vertices; ++v)
            if (is(v, Standing::out) && !is_ranked(v))
                open.push_back(v);
        std::vector<bool> is_unfounded(ties_.vertices, false);
        for (const std::uint32_t v : open)
            is_unfounded[v] = true;
        std::vector<std::uint32_t> founded;
        for (const std::uint32_t v : open)
            found_if_possible(v, is_unfounded, founded);
        for (std::size_t next = 0; next < founded.size(); ++next)
            for (const TieEnd tie : from_[founded[next]])
                if (tie.kind != Tie::attack)
                    found_if_possible(tie.other, is_unfounded, founded);
        const std::uint32_t rank = last_ + 1;
        for (const std::uint32_t v : open)
            if (is_unfounded[v]) {
                ranks_.circular[v] = true;
                set_rank(v, rank);
            }
        return next_ < ranked_.size();
    }

    void found_if_possible(std::uint32_t vertex, std::vector<bool>& is_unfounded,
                           std::vector<std::uint32_t>& founded) const {
        if (!is_unfounded[vertex])
            return;
        bool is_carried = !ties_.needs_support[vertex];
        for (const TieEnd tie : to_[vertex]) {
            const bool may_be_in =
                !is_unfounded[tie.other] && !(is(tie.other, Standing::out) && is_ranked(tie.other));
            if (tie.kind == Tie::premise && !may_be_in)
                return;
            is_carried = is_carried || (tie.kind == Tie::support && may_be_in);
        }
        if (!is_carried)
            return;
        is_unfounded[vertex] = false;
        founded.push_back(vertex);
    }

    const Ties& ties_;
    const std::vector<Standing>& standings_;
    TieLists to_;
    TieLists from_;
    std::vector<std::uint32_t> waits_for_;
    std::vector<bool> waits_for_support_;
    Ranks ranks_;
    std::uint32_t last_ = 0;
    std::vector<std::uint32_t> ranked_;  // in the order of their ranks
    std::size_t next_ = 0;               // of these, whose ties are to be followed
};

}  // namespace

Ranks ranks_of(const Ties& ties, const std::vector<Standing>& standings) {
    return Ranking(ties, standings).run();
}

}  // namespace argmap
