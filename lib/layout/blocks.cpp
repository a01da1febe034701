#include "layout/blocks.hpp"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

namespace argmap {

int count(Kinds kinds) {
    return std::popcount(kinds);
}

namespace {

class BlockMaking {
  public:
    BlockMaking(const Diagram& diagram, const Links& links, const Tree& tree)
        : diagram_(diagram),
          links_(links),
          tree_(tree),
          hanging_(links.size()),
          aimed_(links.size()),
          is_drawn_(links.size(), false),
          topics_(diagram.clusters.size(), nothing),
          home_(diagram.clusters.size(), nothing) {
        made_.of_relation.assign(links.size(), nothing);
    }

    Blocks run() {
        for (std::uint32_t box = 0; box < diagram_.boxes.size(); ++box) {
            made_.all.push_back({.kind = BlockKind::claim, .ref = box});
            if (tree_.by[box] != nothing)
                hanging_[tree_.by[box]].push_back(box);
        }
        make_arguments();
        put_undercuts_into_arguments();
        make_topics();
        hang_arguments();
        hang_what_stands_aside();
        hang_roots();
        hang_topics();
        make_sheet();
        list_across();
        walk();
        return std::move(made_);
    }

  private:
    Block& block(std::uint32_t number) { return made_.all[number]; }

    std::uint32_t add(BlockKind kind, std::uint32_t ref) {
        made_.all.push_back({.kind = kind, .ref = ref});
        return static_cast<std::uint32_t>(made_.all.size() - 1);
    }

    /// The topic in which a relation of the tree is drawn.
    std::uint32_t topic_of(std::uint32_t relation) const {
        const std::uint32_t first = links_.premises(relation).front();
        return tree_.topic[tree_.by[first] == relation ? first : hanging_[relation].front()];
    }

    void make_arguments() {
        for (std::uint32_t relation = 0; relation < links_.size(); ++relation)
            if (links_[relation].aims_at_relation && !hanging_[relation].empty())
                aimed_[links_[relation].target].push_back(relation);
        for (std::uint32_t relation = 0; relation < links_.size(); ++relation)
            if (!hanging_[relation].empty())
                made_.of_relation[relation] = make_argument(relation);
    }

    std::uint32_t make_argument(std::uint32_t relation) {
        const std::uint32_t topic = topic_of(relation);
        const auto is_here = [&](std::uint32_t undercut) { return topic_of(undercut) == topic; };
        const auto premises = links_.premises(relation);
        if (premises.size() == 1 && std::none_of(aimed_[relation].begin(), aimed_[relation].end(), is_here)) {
            block(premises.front()).relation = relation;
            return premises.front();
        }
        const std::uint32_t argument = add(BlockKind::argument, relation);
        block(argument).relation = relation;
        for (const std::uint32_t premise : premises) {
            if (tree_.by[premise] == relation && tree_.topic[premise] == topic) {
                block(argument).premises.push_back(premise);
                block(premise).parent = argument;
            } else {
                block(argument).absent.push_back(premise);
            }
        }
        return argument;
    }

    void put_undercuts_into_arguments() {
        for (std::uint32_t relation = 0; relation < links_.size(); ++relation) {
            const std::uint32_t argument = made_.of_relation[relation];
            if (argument == nothing || block(argument).kind != BlockKind::argument)
                continue;
            for (const std::uint32_t undercut : aimed_[relation]) {
                if (topic_of(undercut) != topic_of(relation))
                    continue;
                block(argument).undercuts.push_back(made_.of_relation[undercut]);
                block(made_.of_relation[undercut]).parent = argument;
                block(made_.of_relation[undercut]).kinds = lane_of(undercut);
                is_drawn_[undercut] = true;
            }
        }
    }

    void make_topics() {
        std::vector<bool> has_boxes(topics_.size(), false);
        for (const std::uint32_t topic : tree_.topic)
            if (topic != nothing)
                has_boxes[topic] = true;
        for (std::size_t topic = topics_.size(); topic-- > 0;)
            if (const std::uint32_t parent = diagram_.clusters[topic].parent;
                has_boxes[topic] && parent != Box::no_cluster)
                has_boxes[parent] = true;
        for (std::uint32_t topic = 0; topic < topics_.size(); ++topic)
            if (has_boxes[topic])
                topics_[topic] = add(BlockKind::topic, topic);
    }

    std::uint32_t around(std::uint32_t topic) const {
        const std::uint32_t parent = diagram_.clusters[topic].parent;
        return parent == Box::no_cluster ? nothing : parent;
    }

    void hang(std::uint32_t child, std::uint32_t parent, Kinds kinds) {
        block(parent).items.push_back(child);
        block(child).parent = parent;
        block(child).kinds = kinds;
    }

    Kinds lane_of(std::uint32_t relation) const {
        return bit(links_[relation].kind == ArrowKind::undercut ? ArrowKind::attack : links_[relation].kind);
    }

    /// A relation that leaves its topic; the first that fits says where the topic hangs.
    struct Leaving {
        std::uint32_t relation, topic, owner;
    };

    void hang_arguments() {
        std::vector<Leaving> leaving;
        for (std::uint32_t relation = 0; relation < links_.size(); ++relation) {
            const std::uint32_t own = made_.of_relation[relation];
            if (own == nothing || is_drawn_[relation])
                continue;
            const std::uint32_t owner = links_[relation].aims_at_relation ? nothing : links_[relation].target;
            const std::uint32_t topic = topic_of(relation);
            if (owner != nothing && tree_.topic[owner] == topic) {
                hang(own, owner, lane_of(relation));
                is_drawn_[relation] = true;
            } else if (topic != nothing) {
                leaving.push_back({relation, topic, owner});
            }
        }
        for (const Leaving& one : leaving)
            if (const std::uint32_t outermost = entered(one); outermost != nothing)
                if (home_[outermost] == nothing)
                    home_[outermost] = one.owner;
        for (const Leaving& one : leaving) {
            const bool enters = leads_through_frames(one);
            hang(made_.of_relation[one.relation], topics_[one.topic],
                 enters ? lane_of(one.relation) : Kinds{0});
            is_drawn_[one.relation] = enters;
        }
    }

    /// The outermost of the frames between a relation's first premise and a claim it leads to that stands in
    /// a topic around it.
    std::uint32_t entered(const Leaving& one) const {
        if (one.owner == nothing)
            return nothing;
        for (std::uint32_t topic = one.topic; topic != nothing; topic = around(topic))
            if (around(topic) == tree_.topic[one.owner])
                return topic;
        return nothing;
    }

    bool leads_through_frames(const Leaving& one) const {
        const std::uint32_t outermost = entered(one);
        if (outermost == nothing || home_[outermost] != one.owner)
            return false;
        for (std::uint32_t topic = one.topic; topic != outermost; topic = around(topic))
            if (home_[topic] != nothing)
                return false;
        return true;
    }

    void hang_what_stands_aside() {
        for (std::uint32_t box = 0; box < diagram_.boxes.size(); ++box) {
            const std::uint32_t relation = tree_.aside[box];
            if (relation == nothing)
                continue;
            const std::uint32_t from = links_.premises(relation).front();
            hang(box, from == box ? links_[relation].target : from, bit(links_[relation].kind));
            block(box).relation = relation;
            is_drawn_[relation] = true;
        }
    }

    /// Blocks of claims and arguments that hang by nothing go into their topic, or onto the sheet.
    void hang_roots() {
        for (std::uint32_t number = 0; number < made_.all.size(); ++number) {
            const BlockKind kind = block(number).kind;
            if (block(number).parent != nothing || (kind != BlockKind::claim && kind != BlockKind::argument))
                continue;
            const std::uint32_t topic =
                kind == BlockKind::claim ? tree_.topic[block(number).ref] : topic_of(block(number).ref);
            if (topic != nothing)
                hang(number, topics_[topic], 0);
            else
                roots_.push_back(number);
        }
    }

    void hang_topics() {
        for (std::uint32_t topic = 0; topic < topics_.size(); ++topic) {
            if (topics_[topic] == nothing)
                continue;
            if (home_[topic] != nothing)
                hang(topics_[topic], home_[topic], 0);
            else if (around(topic) != nothing)
                hang(topics_[topic], topics_[around(topic)], 0);
            else
                roots_.push_back(topics_[topic]);
        }
        for (std::size_t topic = topics_.size(); topic-- > 0;) {  // what is inside comes first
            if (topics_[topic] == nothing)
                continue;
            Block& own = block(topics_[topic]);
            for (const std::uint32_t item : own.items)
                own.kinds |= block(item).kinds;
            if (own.parent == nothing)
                own.kinds = 0;
        }
    }

    void make_sheet() {
        std::vector<bool> is_named(diagram_.boxes.size(), false);
        for (std::uint32_t relation = 0; relation < links_.size(); ++relation) {
            for (const std::uint32_t premise : links_.premises(relation))
                is_named[premise] = true;
            if (!links_[relation].aims_at_relation)
                is_named[links_[relation].target] = true;
        }
        const auto is_loose = [&](std::uint32_t root) {
            return block(root).kind == BlockKind::claim && !is_named[block(root).ref] &&
                   diagram_.boxes[block(root).ref].tone != Tone::thesis;
        };
        std::vector<std::uint32_t> loose;
        std::copy_if(roots_.begin(), roots_.end(), std::back_inserter(loose), is_loose);
        std::erase_if(roots_, is_loose);
        made_.sheet = add(BlockKind::sheet, nothing);
        for (const std::uint32_t root : roots_)
            hang(root, made_.sheet, 0);
        if (!loose.empty()) {
            const std::uint32_t together = add(BlockKind::loose, nothing);
            for (const std::uint32_t root : loose)
                hang(root, together, 0);
            hang(together, made_.sheet, 0);
        }
        for (Block& one : made_.all) {
            sort_items(one.items);
            one.attacks_nearer = crossings(one.items, ArrowKind::attack, ArrowKind::support) <
                                 crossings(one.items, ArrowKind::support, ArrowKind::attack);
        }
    }

    /// How many lines of one kind would cross the lane of another if that were nearer: those above its end.
    std::size_t crossings(const std::vector<std::uint32_t>& items, ArrowKind nearer,
                          ArrowKind farther) const {
        std::size_t met = 0, crossed = 0;
        for (const std::uint32_t item : items) {
            if ((made_.all[item].kinds & bit(nearer)) != 0)
                crossed = met;
            met += (made_.all[item].kinds & bit(farther)) != 0 ? 1U : 0U;
        }
        return crossed;
    }

    void sort_items(std::vector<std::uint32_t>& items) {
        const auto rank = [&](std::uint32_t number) {
            const Block& one = block(number);
            const Kinds aside = bit(ArrowKind::contrary) | bit(ArrowKind::rephrase);
            const bool is_thesis =
                one.kind == BlockKind::claim && diagram_.boxes[one.ref].tone == Tone::thesis;
            const int by = is_thesis                               ? 0
                           : (one.kinds & ~aside) != 0             ? 1
                           : one.kinds == 0                        ? 4
                           : one.kinds == bit(ArrowKind::contrary) ? 2
                                                                   : 3;
            const int kind = one.kind == BlockKind::topic ? 1 : one.kind == BlockKind::loose ? 2 : 0;
            return std::tuple(by, kind, kind == 1 ? one.ref : first_box(number));
        };
        std::sort(items.begin(), items.end(),
                  [&](std::uint32_t one, std::uint32_t other) { return rank(one) < rank(other); });
    }

    std::uint32_t first_box(std::uint32_t number) const {
        const Block& one = made_.all[number];
        return one.kind == BlockKind::claim      ? one.ref
               : one.kind == BlockKind::argument ? one.premises.front()
                                                 : nothing;
    }

    void list_across() {
        for (std::uint32_t relation = 0; relation < links_.size(); ++relation) {
            if (is_drawn_[relation] && is_mutual(links_[relation].kind))
                continue;
            for (const std::uint32_t premise : links_.premises(relation)) {
                const std::uint32_t own = made_.of_relation[relation];
                const bool stands_there = own != nothing && (own == premise || block(premise).parent == own);
                // Of linked premises that stand together the first speaks for all.
                const bool is_spoken_for =
                    stands_there && own != premise && block(own).premises.front() != premise;
                if (!stands_there || (!is_drawn_[relation] && !is_spoken_for))
                    made_.across.push_back({relation, premise});
            }
        }
    }

    void walk() {
        std::vector<std::pair<std::uint32_t, bool>> waiting{{made_.sheet, false}};
        while (!waiting.empty()) {
            const auto [number, is_done] = waiting.back();
            waiting.pop_back();
            if (is_done) {
                made_.inside_out.push_back(number);
                continue;
            }
            waiting.emplace_back(number, true);
            for (const auto* inner :
                 {&block(number).items, &block(number).premises, &block(number).undercuts})
                for (const std::uint32_t child : *inner)
                    waiting.emplace_back(child, false);
        }
    }

    const Diagram& diagram_;
    const Links& links_;
    const Tree& tree_;
    Blocks made_;
    std::vector<std::vector<std::uint32_t>> hanging_;  // by relation: boxes
    std::vector<std::vector<std::uint32_t>> aimed_;    // by relation: those of the tree that are aimed at it
    std::vector<bool> is_drawn_;                       // by relation: by the tree
    std::vector<std::uint32_t> topics_;                // by cluster: its block, or nothing where it is empty
    std::vector<std::uint32_t> home_;                  // by cluster: the box that it hangs by
    std::vector<std::uint32_t> roots_;                 // blocks
};

}  // namespace

bool stands_by_proxy(const Blocks& blocks, const Across& across) {
    const std::uint32_t own = blocks.of_relation[across.relation];
    if (own == nothing || blocks.all[own].kind != BlockKind::argument)
        return false;
    const std::vector<std::uint32_t>& absent = blocks.all[own].absent;
    return std::find(absent.begin(), absent.end(), across.box) != absent.end();
}

Blocks make_blocks(const Diagram& diagram, const Links& links, const Tree& tree) {
    return BlockMaking(diagram, links, tree).run();
}

}  // namespace argmap
