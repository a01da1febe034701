#include "layout/pieces.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace argmap {

namespace {

/// The box below which each hangs; nothing of those that hang by nothing.
std::vector<std::uint32_t> parents(const Links& links, const Tree& tree,
                                   const std::vector<std::uint32_t>& aims) {
    std::vector<std::uint32_t> parents(tree.by.size(), nothing);
    for (std::uint32_t box = 0; box < parents.size(); ++box) {
        if (tree.by[box] != nothing) {
            parents[box] = links[aims[tree.by[box]]].target;
        } else if (tree.aside[box] != nothing) {
            const std::uint32_t premise = links.premises(tree.aside[box]).front();
            parents[box] = premise == box ? links[tree.aside[box]].target : premise;
        }
    }
    return parents;
}

}  // namespace

PieceCutter::PieceCutter(const Diagram& diagram, const Links& links, const Tree& tree,
                         std::vector<double> loads)
    : loads_(std::move(loads)), whole_(loads_.size()), is_cut_off_(tree.by.size(), false) {
    list_arguments(links, tree);
    begins_piece_.assign(arguments_.size(), false);
    std::stable_partition(roots_.begin(), roots_.end(),
                          [&](std::uint32_t root) { return diagram.boxes[root].tone == Tone::thesis; });
}

/// In the order of the first premise of each.
void PieceCutter::list_arguments(const Links& links, const Tree& tree) {
    const std::vector<std::uint32_t> aims = last_aims(links);
    const std::vector<std::uint32_t> parent = parents(links, tree, aims);
    const auto boxes = static_cast<std::uint32_t>(parent.size());
    struct Child {
        std::uint32_t parent, step, box;
    };
    std::vector<Child> all;
    std::vector<std::uint32_t> first_of_step(links.size(), nothing);
    for (std::uint32_t box = 0; box < boxes; ++box) {
        if (parent[box] == nothing) {
            roots_.push_back(box);
            continue;
        }
        // What is beside a claim is a step by itself.
        std::uint32_t first = box;
        if (tree.by[box] != nothing) {
            std::uint32_t& known = first_of_step[aims[tree.by[box]]];
            known = first = std::min(known, box);
        }
        all.push_back({parent[box], first, box});
    }
    std::stable_sort(all.begin(), all.end(), [](const Child& one, const Child& other) {
        return std::pair(one.parent, one.step) < std::pair(other.parent, other.step);
    });
    first_argument_.assign(boxes + 1, 0);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool goes_on = i > 0 && all[i - 1].parent == all[i].parent && all[i - 1].step == all[i].step;
        if (!goes_on) {
            arguments_.push_back({static_cast<std::uint32_t>(children_.size()), 0});
            ++first_argument_[all[i].parent + 1];
        }
        ++arguments_.back().count;
        children_.push_back(all[i].box);
    }
    std::partial_sum(first_argument_.begin(), first_argument_.end(), first_argument_.begin());
}

PagePiece PieceCutter::whole_branch(std::uint32_t box) const {
    return {
        .root = box, .first = first_argument_[box], .count = first_argument_[box + 1] - first_argument_[box]};
}

/// Each box after the one it hangs below.
std::vector<std::uint32_t> PieceCutter::boxes_of(const PagePiece& piece) const {
    std::vector<std::uint32_t> boxes{piece.root};
    const auto add = [&](std::uint32_t first, std::uint32_t count) {
        for (std::uint32_t i = first; i < first + count; ++i)
            boxes.insert(boxes.end(), children_.begin() + arguments_[i].first,
                         children_.begin() + arguments_[i].first + arguments_[i].count);
    };
    add(piece.first, piece.count);
    for (std::size_t i = 1; i < boxes.size(); ++i)
        if (const std::uint32_t box = boxes[i]; !is_cut_off_[box])
            add(first_argument_[box], first_argument_[box + 1] - first_argument_[box]);
    return boxes;
}

std::vector<PagePiece> PieceCutter::pieces() const {
    struct Open {
        std::uint32_t root, parent;
    };
    std::vector<Open> open;
    for (std::size_t i = roots_.size(); i-- > 0;)
        open.push_back({roots_[i], nothing});
    std::vector<PagePiece> pieces;
    std::vector<Open> cut_off;
    while (!open.empty()) {
        const Open next = open.back();
        open.pop_back();
        const PagePiece branch = whole_branch(next.root);
        cut_off.clear();
        std::uint32_t at = branch.first;
        do {
            PagePiece piece{
                .root = next.root, .first = at, .begins = at == branch.first, .parent = next.parent};
            do {
                ++at;
            } while (at < branch.first + branch.count && !begins_piece_[at]);
            piece.count = std::min(at, branch.first + branch.count) - piece.first;
            piece.boxes = boxes_of(piece);
            std::sort(piece.boxes.begin(), piece.boxes.end());
            for (const std::uint32_t box : piece.boxes)
                if (is_cut_off_[box] && box != next.root)
                    cut_off.push_back({box, static_cast<std::uint32_t>(pieces.size())});
            pieces.push_back(std::move(piece));
        } while (at < branch.first + branch.count);
        open.insert(open.end(), cut_off.rbegin(), cut_off.rend());
    }
    return pieces;
}

bool PieceCutter::is_in_one_piece(const PagePiece& piece) const {
    return piece.count == whole_branch(piece.root).count;
}

void PieceCutter::put_back(const PagePiece& piece) {
    assert(piece.parent != nothing && is_in_one_piece(piece));
    is_cut_off_[piece.root] = false;
}

double PieceCutter::load(const PagePiece& piece) const {
    return std::accumulate(piece.boxes.begin(), piece.boxes.end(), 0.0,
                           [&](double sum, std::uint32_t box) { return sum + loads_[box]; });
}

double PieceCutter::load_of(const Argument& argument) const {
    double load = 0;
    for (std::uint32_t i = argument.first; i < argument.first + argument.count; ++i)
        load += whole_[children_[i]];
    return load;
}

bool PieceCutter::cut(const PagePiece& piece, double most) {
    const std::vector<std::uint32_t> boxes = boxes_of(piece);
    bool has_cut = false;
    for (std::size_t i = boxes.size(); i-- > 0;) {
        const std::uint32_t box = boxes[i];
        whole_[box] = loads_[box];
        if (i > 0 && is_cut_off_[box])
            continue;
        const PagePiece branch = i == 0 ? piece : whole_branch(box);
        has_cut |= cut_branches(box, branch.first, branch.count, most);
        if (whole_[box] <= most)
            continue;
        // Too many arguments for one claim, however short each is.
        if (!cut_arguments_apart(branch, most))
            continue;
        has_cut = true;
        if (i > 0) {
            is_cut_off_[box] = true;
            whole_[box] = loads_[box];
        }
    }
    return has_cut;
}

/// Adds up what hangs by a box, and cuts the heaviest branches off while it is too much.
bool PieceCutter::cut_branches(std::uint32_t box, std::uint32_t first, std::uint32_t count, double most) {
    std::vector<std::uint32_t> branches;
    for (std::uint32_t i = first; i < first + count; ++i)
        whole_[box] += load_of(arguments_[i]);
    if (whole_[box] <= most)
        return false;
    for (std::uint32_t i = first; i < first + count; ++i)
        for (std::uint32_t k = 0; k < arguments_[i].count; ++k)
            if (const std::uint32_t child = children_[arguments_[i].first + k];
                !is_cut_off_[child] && whole_[child] > loads_[child])
                branches.push_back(child);
    const auto gain = [&](std::uint32_t branch) { return whole_[branch] - loads_[branch]; };
    std::stable_sort(branches.begin(), branches.end(),
                     [&](std::uint32_t one, std::uint32_t other) { return gain(one) > gain(other); });
    // The lightest that is enough, so that what stays fills a page; else the heaviest, and so on.
    for (std::size_t next = 0; next < branches.size() && whole_[box] > most; ++next) {
        const double excess = whole_[box] - most;
        const auto enough_until =
            std::find_if(branches.begin() + static_cast<std::ptrdiff_t>(next), branches.end(),
                         [&](std::uint32_t branch) { return gain(branch) < excess; });
        const auto at = static_cast<std::size_t>(enough_until - branches.begin());
        const std::uint32_t branch = branches[at > next ? at - 1 : next];
        whole_[box] -= gain(branch);
        whole_[branch] = loads_[branch];
        is_cut_off_[branch] = true;
    }
    return !branches.empty();
}

bool PieceCutter::cut_arguments_apart(const PagePiece& piece, double most) {
    bool has_cut = false;
    double sum = loads_[piece.root];
    for (std::uint32_t i = piece.first; i < piece.first + piece.count; ++i) {
        const double load = load_of(arguments_[i]);
        const bool is_full = i > piece.first && sum + load > most;
        if (is_full && !begins_piece_[i]) {
            begins_piece_[i] = true;
            has_cut = true;
        }
        sum = (is_full ? loads_[piece.root] : sum) + load;
    }
    return has_cut;
}

}  // namespace argmap
