#include "layout/tree.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace argmap {

namespace {

class TreeChoice {
  public:
    TreeChoice(const Diagram& diagram, const Links& links)
        : diagram_(diagram),
          links_(links),
          last_aims_(last_aims(links)),
          candidates_(diagram.boxes.size()),
          tried_(diagram.boxes.size(), 0),
          used_(links.size(), 0),
          aimed_(links.size()) {
        tree_.by.assign(diagram.boxes.size(), nothing);
        tree_.aside.assign(diagram.boxes.size(), nothing);
        tree_.topic.reserve(diagram.boxes.size());
        for (const Box& box : diagram.boxes)
            tree_.topic.push_back(box.tone == Tone::thesis ? nothing : box.cluster);
    }

    Tree run() {
        find_outermost_topics();
        find_what_is_aimed_at();
        list_candidates();
        for (std::uint32_t box = 0; box < candidates_.size(); ++box)
            if (diagram_.boxes[box].tone != Tone::thesis && !candidates_[box].empty())
                take(box, candidates_[box].front());
        drop_undercuts_of_nothing();
        // Each look cuts every circle there is; the next best relations may close others.
        constexpr int most_looks = 32;
        for (int look = 0; cut_circles(look < most_looks); ++look)
            drop_undercuts_of_nothing();
        hang_aside();
        return std::move(tree_);
    }

  private:
    void find_outermost_topics() {
        for (std::uint32_t cluster = 0; cluster < diagram_.clusters.size(); ++cluster) {
            const std::uint32_t parent = diagram_.clusters[cluster].parent;
            outermost_.push_back(parent == Box::no_cluster ? cluster : outermost_[parent]);
        }
    }

    void find_what_is_aimed_at() {
        for (std::uint32_t relation = 0; relation < links_.size(); ++relation)
            if (links_[relation].aims_at_relation)
                aimed_[links_[relation].target].push_back(relation);
    }

    std::uint32_t distance(std::uint32_t box, std::uint32_t other) const {
        const std::uint32_t here = tree_.topic[box], there = tree_.topic[other];
        if (here == there)
            return 0;
        return here != nothing && there != nothing && outermost_[here] == outermost_[there] ? 1 : 2;
    }

    /// Whether a relation has gone from a box that has not.
    bool is_gone(std::uint32_t box, std::uint32_t relation) const {
        return diagram_.relations[relation].marks.revision == Revision::removed &&
               diagram_.boxes[box].marks.revision != Revision::removed;
    }

    void list_candidates() {
        const auto rank = [&](std::uint32_t box, std::uint32_t relation) {
            return std::tuple(is_gone(box, relation), distance(box, links_.end_box(relation)),
                              links_[relation].aims_at_relation, relation);
        };
        for (std::uint32_t relation = 0; relation < links_.size(); ++relation)
            if (!is_mutual(links_[relation].kind))
                for (const std::uint32_t premise : links_.premises(relation))
                    candidates_[premise].push_back(relation);
        for (std::uint32_t box = 0; box < candidates_.size(); ++box)
            std::sort(
                candidates_[box].begin(), candidates_[box].end(),
                [&](std::uint32_t one, std::uint32_t other) { return rank(box, one) < rank(box, other); });
    }

    bool leads_nowhere(std::uint32_t relation) const {
        return links_[relation].aims_at_relation && used_[links_[relation].target] == 0;
    }

    void take(std::uint32_t box, std::uint32_t relation) {
        tree_.by[box] = relation;
        ++used_[relation];
    }

    void let_go(std::uint32_t box) {
        const std::uint32_t relation = std::exchange(tree_.by[box], nothing);
        if (--used_[relation] > 0)
            return;
        for (const std::uint32_t undercut : aimed_[relation])
            for (const std::uint32_t premise : links_.premises(undercut))
                if (tree_.by[premise] == undercut)
                    waiting_.push_back(premise);
    }

    void take_next_best(std::uint32_t box) {
        let_go(box);
        while (++tried_[box] < candidates_[box].size()) {
            const std::uint32_t next = candidates_[box][tried_[box]];
            if (!leads_nowhere(next))
                return take(box, next);
        }
    }

    void drop_undercuts_of_nothing() {
        for (std::uint32_t box = 0; box < tree_.by.size(); ++box)
            waiting_.push_back(box);
        while (!waiting_.empty()) {
            const std::uint32_t box = waiting_.back();
            waiting_.pop_back();
            if (tree_.by[box] != nothing && leads_nowhere(tree_.by[box]))
                take_next_best(box);
        }
    }

    std::uint32_t above(std::uint32_t box) const {
        return tree_.by[box] == nothing ? nothing : links_[last_aims_[tree_.by[box]]].target;
    }

    /// Whether there was one.
    bool cut_circles(bool take_others) {
        enum class State : std::uint8_t { unseen, on_path, done };
        std::vector<State> states(tree_.by.size(), State::unseen);
        std::vector<std::uint32_t> path;
        bool found = false;
        for (std::uint32_t start = 0; start < states.size(); ++start) {
            path.clear();
            std::uint32_t at = start;
            for (; at != nothing && states[at] == State::unseen; at = above(at)) {
                states[at] = State::on_path;
                path.push_back(at);
            }
            if (at != nothing && states[at] == State::on_path) {
                found = true;
                std::uint32_t last = at;
                for (std::size_t i = path.size(); path[--i] != at;)
                    last = std::max(last, path[i]);
                if (take_others)
                    take_next_best(last);
                else
                    let_go(last);
            }
            for (const std::uint32_t box : path)
                states[box] = State::done;
        }
        return found;
    }

    std::uint32_t root_of(std::uint32_t box) {
        std::uint32_t root = box;
        while (joined_[root] != root)
            root = joined_[root];
        while (joined_[box] != root)
            box = std::exchange(joined_[box], root);
        return root;
    }

    /// A box that hangs by no relation, but is contrary to one of its topic or rephrases it, stands below
    /// that.
    void hang_aside() {
        joined_.resize(tree_.by.size());
        std::iota(joined_.begin(), joined_.end(), 0U);
        for (std::uint32_t box = 0; box < joined_.size(); ++box)
            if (const std::uint32_t other = above(box); other != nothing)
                joined_[root_of(box)] = root_of(other);
        for (std::uint32_t relation = 0; relation < links_.size(); ++relation) {
            if (!is_mutual(links_[relation].kind) || links_[relation].aims_at_relation)
                continue;
            const std::uint32_t from = links_.premises(relation).front(), to = links_[relation].target;
            for (const auto& [box, other] : {std::pair(from, to), std::pair(to, from)}) {
                const bool is_free = tree_.by[box] == nothing && tree_.aside[box] == nothing &&
                                     diagram_.boxes[box].tone != Tone::thesis;
                if (!is_free || tree_.topic[box] != tree_.topic[other] || root_of(box) == root_of(other))
                    continue;
                tree_.aside[box] = relation;
                joined_[root_of(box)] = root_of(other);
                break;
            }
        }
    }

    const Diagram& diagram_;
    const Links& links_;
    Tree tree_;
    std::vector<std::uint32_t> outermost_;                // by cluster
    std::vector<std::uint32_t> last_aims_;                // by relation
    std::vector<std::vector<std::uint32_t>> candidates_;  // by box: relations, the best first
    std::vector<std::size_t> tried_;                      // by box: which of them
    std::vector<std::uint32_t> used_;                     // by relation: how many boxes hang by it
    std::vector<std::vector<std::uint32_t>> aimed_;       // by relation: those aimed at it
    std::vector<std::uint32_t> waiting_;                  // boxes that may hang by an undercut of nothing
    std::vector<std::uint32_t> joined_;                   // by box: another one of the same tree
};

}  // namespace

Tree choose_tree(const Diagram& diagram, const Links& links) {
    return TreeChoice(diagram, links).run();
}

}  // namespace argmap
