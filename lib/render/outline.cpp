#include "render/outline.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace argmap {

namespace {

constexpr std::string_view no_sign = "  ";

std::string_view branch(bool is_last) {
    return is_last ? "└─ " : "├─ ";
}

/// Below a branch.
std::string_view trunk(bool is_last) {
    return is_last ? "   " : "│  ";
}

std::string_view stem(bool goes_on) {
    return goes_on ? "│ " : "  ";
}

/// What is still to be written: a relation with its premises, or one premise of it.
struct Task {
    enum class Kind : std::uint8_t { relation, premise, linked_premise };

    Kind kind = Kind::relation;
    std::uint32_t relation = nothing;
    std::uint32_t box = nothing;
    std::string lead = {};   // of a relation: before its branch
    bool is_first = false;   // of linked premises
    bool has_sign = false;   // of a linked premise
    bool is_last = false;    // in what it stands below
    bool goes_on = false;    // of a linked premise: whether the bracket does
    bool is_moved = false;   // of a linked premise: to a tree of its own, with what undercuts the relation
    std::string below = {};  // of a linked premise: before further lines
};

class Outlining {
  public:
    Outlining(const Diagram& diagram, const Links& links, const Tree& tree, std::size_t deepest)
        : diagram_(diagram),
          links_(links),
          tree_(tree),
          deepest_(deepest),
          told_at_(diagram.boxes.size()),
          aimed_(links.size()),
          is_written_(diagram.boxes.size(), false) {
        outline_.also.resize(diagram.boxes.size());
    }

    Outline run() {
        list_relations();
        for (const std::uint32_t root : roots())
            write_trees(root);
        // Whatever is wrong with a tree, no claim is missing.
        for (std::uint32_t box = 0; box < is_written_.size(); ++box)
            if (!is_written_[box])
                write_trees(box);
        return std::move(outline_);
    }

  private:
    /// A claim that becomes a root, and the relation whose undercuts stand below it.
    struct Moved {
        std::uint32_t box, relation;
    };

    bool is_turned(std::uint32_t relation) const {
        return is_turned_round(links_[relation], tree_, relation);
    }

    bool hangs_by(std::uint32_t box, std::uint32_t relation) const {
        return tree_.by[box] == relation || tree_.aside[box] == relation;
    }

    void list_relations() {
        for (std::uint32_t relation = 0; relation < links_.size(); ++relation) {
            const Link& link = links_[relation];
            const auto premises = links_.premises(relation);
            const bool turned = is_turned(relation);
            if (link.aims_at_relation)
                aimed_[link.target].push_back(relation);
            else
                told_at_[turned ? premises.front() : link.target].push_back(relation);
            for (const std::uint32_t premise : premises)
                if (!hangs_by(premise, relation) && !(turned && premise == premises.front()))
                    outline_.also[premise].push_back(relation);
        }
    }

    std::vector<std::uint32_t> roots() const {
        std::vector<std::uint32_t> found;
        for (std::uint32_t box = 0; box < is_written_.size(); ++box)
            if (tree_.by[box] == nothing && tree_.aside[box] == nothing)
                found.push_back(box);
        const auto rank = [&](std::uint32_t box) {
            if (diagram_.boxes[box].tone == Tone::thesis)
                return 0;
            return told_at_[box].empty() && outline_.also[box].empty() ? 2 : 1;
        };
        std::stable_sort(found.begin(), found.end(),
                         [&](std::uint32_t one, std::uint32_t other) { return rank(one) < rank(other); });
        return found;
    }

    void write_trees(std::uint32_t root) {
        moved_ = {{root, nothing}};
        for (std::size_t i = 0; i < moved_.size(); ++i) {
            const auto [box, relation] = moved_[i];
            if (is_written_[box])
                continue;
            is_written_[box] = true;
            outline_.rows.push_back({.kind = Row::Kind::root,
                                     .box = box,
                                     .relation = relation,
                                     .below = std::string(stem(has_below(box, relation)))});
            put_below(box, relation, "");
            while (!tasks_.empty()) {
                const Task task = std::move(tasks_.back());
                tasks_.pop_back();
                write(task);
            }
        }
    }

    bool has_below(std::uint32_t box, std::uint32_t relation) const {
        return !told_at_[box].empty() || is_undercut(relation);
    }

    bool is_undercut(std::uint32_t relation) const {
        return relation != nothing && !aimed_[relation].empty();
    }

    /// Tasks are taken from the back, so that the first comes last. `relation` is the one whose undercuts
    /// stand there, or nothing; the box may be nothing, too.
    void put_below(std::uint32_t box, std::uint32_t relation, const std::string& lead) {
        bool is_last = true;
        const auto put = [&](std::uint32_t told) {
            tasks_.push_back({.relation = told, .lead = lead, .is_last = std::exchange(is_last, false)});
        };
        if (box != nothing)
            std::for_each(told_at_[box].rbegin(), told_at_[box].rend(), put);
        if (relation != nothing)
            std::for_each(aimed_[relation].rbegin(), aimed_[relation].rend(), put);
    }

    void write(const Task& task) {
        switch (task.kind) {
            case Task::Kind::relation:
                return write_relation(task);
            case Task::Kind::premise:
                return write_premise(task);
            case Task::Kind::linked_premise:
                return write_linked_premise(task);
        }
    }

    bool is_too_deep(std::string_view lead) const { return width(lead) > deepest_; }

    void write_relation(const Task& task) {
        const std::uint32_t relation = task.relation;
        const auto premises = links_.premises(relation);
        if (is_turned(relation) || premises.size() == 1) {
            const std::uint32_t box = is_turned(relation) ? links_[relation].target : premises.front();
            return write_premise({.kind = Task::Kind::premise,
                                  .relation = relation,
                                  .box = box,
                                  .lead = task.lead,
                                  .is_last = task.is_last});
        }
        const bool has_words = needs_words(diagram_, links_, relation);
        if (has_words)
            outline_.rows.push_back({.kind = Row::Kind::relation,
                                     .relation = relation,
                                     .lead = task.lead + std::string(branch(task.is_last)),
                                     .below = task.lead + std::string(trunk(task.is_last)) + "  "});
        write_linked_premises(task, has_words);
    }

    void write_linked_premises(const Task& task, bool has_words) {
        const std::uint32_t relation = task.relation;
        const auto premises = links_.premises(relation);
        const std::string inner = task.lead + std::string(trunk(task.is_last)) + std::string(no_sign);
        const bool too_deep = is_too_deep(inner);
        const bool has_undercuts = is_undercut(relation) && !too_deep;
        if (has_undercuts)
            put_below(nothing, relation, inner);
        std::size_t moved = premises.size();
        if (is_undercut(relation) && too_deep)
            for (moved = 0; moved < premises.size() && !hangs_by(premises[moved], relation);)
                ++moved;
        for (std::size_t i = premises.size(); i-- > 0;) {
            const bool goes_on = i + 1 < premises.size() || has_undercuts;
            const bool has_sign = i == 0 && !has_words;
            tasks_.push_back(
                {.kind = Task::Kind::linked_premise,
                 .relation = relation,
                 .box = premises[i],
                 .lead = task.lead + std::string(has_sign ? branch(task.is_last) : trunk(task.is_last)),
                 .is_first = i == 0,
                 .has_sign = has_sign,
                 .goes_on = goes_on,
                 .is_moved = i == moved,
                 .below = inner + std::string(stem(goes_on))});
        }
    }

    void write_premise(const Task& task) {
        const std::uint32_t undercut = is_undercut(task.relation) ? task.relation : nothing;
        const std::string inner = task.lead + std::string(trunk(task.is_last));
        const bool too_deep = is_too_deep(inner);
        const bool here = is_at_home(task);
        const bool move = here && too_deep && has_below(task.box, undercut);
        if (move)
            moved_.push_back({task.box, task.relation});
        const bool full = here && !move;
        const bool has_more = (full && has_below(task.box, undercut)) || (undercut != nothing && !too_deep);
        outline_.rows.push_back({.kind = full ? Row::Kind::claim : Row::Kind::reference,
                                 .box = task.box,
                                 .relation = task.relation,
                                 .lead = task.lead + std::string(branch(task.is_last)),
                                 .below = inner + std::string(stem(has_more))});
        is_written_[task.box] = is_written_[task.box] || full;
        if (has_more)
            put_below(full ? task.box : nothing, undercut, inner);
    }

    void write_linked_premise(const Task& task) {
        const bool here = is_at_home(task);
        const bool move =
            here && (task.is_moved || (is_too_deep(task.below) && has_below(task.box, nothing)));
        if (move)
            moved_.push_back({task.box, task.is_moved ? task.relation : nothing});
        const bool full = here && !move;
        outline_.rows.push_back({.kind = full ? Row::Kind::claim : Row::Kind::reference,
                                 .box = task.box,
                                 .relation = task.relation,
                                 .has_sign = task.has_sign,
                                 .lead = task.lead,
                                 .bracket = task.is_first  ? "┌ "
                                            : task.goes_on ? "├ "
                                                           : "└ ",
                                 .below = task.below});
        is_written_[task.box] = is_written_[task.box] || full;
        if (full)
            put_below(task.box, nothing, task.below);
    }

    bool is_at_home(const Task& task) const {
        return hangs_by(task.box, task.relation) && !is_written_[task.box];
    }

    const Diagram& diagram_;
    const Links& links_;
    const Tree& tree_;
    std::size_t deepest_;
    std::vector<std::vector<std::uint32_t>> told_at_;  // by box: relations that stand below it
    std::vector<std::vector<std::uint32_t>> aimed_;    // by relation: those aimed at it
    std::vector<bool> is_written_;                     // by box
    std::vector<Task> tasks_;
    std::vector<Moved> moved_;
    Outline outline_;
};

}  // namespace

Outline make_outline(const Diagram& diagram, const Links& links, const Tree& tree, std::size_t deepest) {
    return Outlining(diagram, links, tree, deepest).run();
}

bool is_turned_round(const Link& link, const Tree& tree, std::uint32_t relation) {
    return !link.aims_at_relation && tree.aside[link.target] == relation;
}

bool is_idle(const Diagram& diagram, const Links& links, std::uint32_t relation) {
    const auto premises = links.premises(relation);
    return diagram.relations[relation].marks.fate == Fate::fallen &&
           std::none_of(premises.begin(), premises.end(),
                        [&](std::uint32_t box) { return diagram.boxes[box].marks.fate == Fate::fallen; });
}

bool needs_words(const Diagram& diagram, const Links& links, std::uint32_t relation) {
    const ArrowKind kind = links[relation].kind;
    return links[relation].aims_at_relation || (kind != ArrowKind::support && kind != ArrowKind::attack) ||
           is_idle(diagram, links, relation) || diagram.relations[relation].is_news;
}

}  // namespace argmap
