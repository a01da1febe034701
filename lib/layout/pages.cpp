#include "layout/pages.hpp"

#include "diagram/first_words.hpp"
#include "diagram/part.hpp"
#include "diagram/words.hpp"
#include "layout/argument.hpp"
#include "layout/page_overview.hpp"
#include "layout/page_references.hpp"
#include "layout/pieces.hpp"
#include "layout/shapes.hpp"
#include "layout/sizes.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <utility>

namespace argmap {

namespace {

/// How much of a page each box takes, with what is around it, as parts of one page that is well filled.
std::vector<double> loads(const Diagram& diagram, const PageRoom& room, Measure& measure) {
    constexpr double well_filled = 0.65;
    constexpr double tags = 2;  // rows a box, more or less
    Layout texts;
    wrap_texts(diagram, /*has_tags=*/true, measure, texts);
    std::vector<double> loads;
    loads.reserve(diagram.boxes.size());
    for (std::size_t i = 0; i < diagram.boxes.size(); ++i) {
        const PlacedBox& placed = texts.boxes[i];
        const TextStyle style = diagram.boxes[i].tone == Tone::thesis ? TextStyle::thesis : TextStyle::claim;
        const double height = static_cast<double>(placed.lines.size()) * text_size(style).leading +
                              static_cast<double>(placed.notes.size()) * text_size(TextStyle::note).leading +
                              2 * inside::above_text + tags * inside::tag + spacing::below_box;
        loads.push_back((placed.rect.width + spacing::columns) * height /
                        (room.width * room.height * well_filled));
    }
    return loads;
}

/// One page: pieces one after the other.
struct PagePieces {
    std::size_t first = 0, count = 0;
};

class Paging {
  public:
    Paging(const Diagram& diagram, const PageRoom& room, Measure& measure)
        : diagram_(diagram),
          room_(room),
          measure_(measure),
          links_(diagram),
          parts_(diagram, links_),
          references_(diagram, links_),
          tree_(choose_tree(diagram, links_)),
          cutter_(diagram, links_, tree_, loads(diagram, room, measure)) {}

    PagedPicture run() {
        for (const PagePiece& piece : cutter_.pieces())
            cutter_.cut(piece, full);
        collect();
        make_all_fit();
        put_back_what_fits();
        collect();
        // What is cut elsewhere may change what a page tells of others.
        constexpr int most_looks = 5;
        for (int look = 0; look < most_looks; ++look) {
            const std::size_t before = pages_.size();
            settled_.clear();
            make_all_fit();
            if (pages_.size() == before)
                break;
        }
        return finish();
    }

  private:
    static constexpr double full = 1;

    // ---- Which pieces stand on which page? ----

    using Name = std::tuple<std::uint32_t, std::uint32_t>;  // of a piece: its root and first argument

    static Name name(const PagePiece& piece) { return {piece.root, piece.first}; }

    /// Pieces that were cut from one share a page while there is room, and whole trees likewise.
    void collect() {
        pieces_ = cutter_.pieces();
        pages_.clear();
        double sum = 0;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            const double load = cutter_.load(pieces_[i]);
            const bool goes_on = i > 0 && pieces_[i].parent == pieces_[i - 1].parent && sum + load <= full &&
                                 pieces_[i].root != pieces_[i - 1].root &&
                                 !begins_page_.contains(name(pieces_[i]));
            sum = (goes_on ? sum : 0) + load;
            if (!goes_on)
                pages_.push_back({i, 0});
            ++pages_.back().count;
        }
        made_.assign(pages_.size(), std::nullopt);
        place();
    }

    std::span<const PagePiece> pieces_on(const PagePieces& page) const {
        return {pieces_.data() + page.first, page.count};
    }

    std::vector<std::uint32_t> boxes_on(const PagePieces& page) const {
        std::vector<std::uint32_t> boxes;
        for (const PagePiece& piece : pieces_on(page))
            boxes = united(boxes, piece.boxes);
        return boxes;
    }

    /// The number of a page in print.
    std::uint32_t number(std::size_t page) const {
        return static_cast<std::uint32_t>(page) + (pages_.size() > 1 ? 2U : 1U);
    }

    void place() {
        constexpr std::uint32_t nowhere = 0;
        places_.home.assign(diagram_.boxes.size(), nowhere);
        places_.of_relation.assign(diagram_.relations.size(), nowhere);
        for (std::size_t page = 0; page < pages_.size(); ++page)
            for (const PagePiece& piece : pieces_on(pages_[page]))
                for (const std::uint32_t box : piece.boxes)
                    if (places_.home[box] == nowhere || is_home(piece, box))
                        places_.home[box] = number(page);
        for (std::size_t page = 0; page < pages_.size(); ++page) {
            const std::vector<std::uint32_t> boxes = boxes_on(pages_[page]);
            for (const std::uint32_t relation : parts_.relations_among(boxes))
                if (places_.of_relation[relation] == nowhere)
                    places_.of_relation[relation] = number(page);
        }
        for (std::uint32_t relation = 0; relation < links_.size(); ++relation)
            if (places_.of_relation[relation] == nowhere)
                places_.of_relation[relation] = places_.home[links_.premises(relation).front()];
        references_.mark_named(places_);
    }

    /// Whether a branch begins there that was cut off elsewhere.
    bool is_home(const PagePiece& piece, std::uint32_t box) const {
        return piece.root == box && piece.parent != nothing && piece.begins;
    }

    // ---- Is there room for them? ----

    bool are_too_many() const { return pages_.size() >= most_picture_pages; }

    /// A page as it is by now, made when it is first asked for.
    PicturePage& shown(std::size_t page) {
        if (!made_[page])
            made_[page] = laid_out(page, boxes_on(pages_[page]));
        return *made_[page];
    }

    /// As if a page had some boxes.
    PicturePage laid_out(std::size_t page, const std::vector<std::uint32_t>& boxes) {
        PicturePage made{.diagram = parts_.of(boxes), .layout = {}};
        references_.tell(boxes, parts_.relations(), number(page), places_, made.diagram);
        made.layout = lay_out_arguments(made.diagram, room_.width / room_.height, measure_);
        return made;
    }

    void make_all_fit() {
        constexpr int most_rounds = 40;  // each makes what is too large smaller by a fifth at least
        for (int round = 0; round < most_rounds && !are_too_many() && make_smaller(); ++round)
            collect();
    }

    /// Loads tell only roughly what fits.
    void put_back_what_fits() {
        if (are_too_many())
            return;
        std::vector<std::vector<std::size_t>> cut_from(pieces_.size());
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            if (pieces_[i].parent != nothing && cutter_.is_in_one_piece(pieces_[i]))
                cut_from[pieces_[i].parent].push_back(i);
        std::vector<bool> is_put_back(pieces_.size(), false);
        for (std::size_t page = 0; page < pages_.size(); ++page)
            put_back_on(page, cut_from, is_put_back);
    }

    void put_back_on(std::size_t page, const std::vector<std::vector<std::size_t>>& cut_from,
                     std::vector<bool>& is_put_back) {
        constexpr double may_fit = 1.6;
        std::vector<std::size_t> pieces;
        std::vector<std::uint32_t> boxes;
        double load = 0;
        for (std::size_t i = pages_[page].first; i < pages_[page].first + pages_[page].count; ++i)
            if (!is_put_back[i]) {
                pieces.push_back(i);
                boxes = united(boxes, pieces_[i].boxes);
                load += cutter_.load(pieces_[i]);
            }
        for (std::size_t at = 0; at < pieces.size(); ++at)
            for (const std::size_t branch : cut_from[pieces[at]]) {
                const double more = cutter_.load(pieces_[branch]);
                if (load + more > may_fit)
                    continue;
                std::vector<std::uint32_t> together = united(boxes, pieces_[branch].boxes);
                if (!has_room(room_, laid_out(page, together).layout))
                    continue;
                cutter_.put_back(pieces_[branch]);
                is_put_back[branch] = true;
                boxes = std::move(together);
                load += more;
                pieces.push_back(branch);
            }
    }

    static std::vector<std::uint32_t> united(const std::vector<std::uint32_t>& one,
                                             const std::vector<std::uint32_t>& other) {
        std::vector<std::uint32_t> both;
        std::set_union(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
        return both;
    }

    /// Cuts what is on pages without room for it. Whether there was any that could be cut.
    bool make_smaller() {
        constexpr double smaller = 0.8;
        bool changed = false;
        for (std::size_t page = 0; page < pages_.size(); ++page) {
            const std::span<const PagePiece> pieces = pieces_on(pages_[page]);
            const auto known = std::tuple(name(pieces.front()), pieces.size(), boxes_on(pages_[page]).size());
            if (settled_.contains(known))
                continue;
            if (has_room(room_, shown(page).layout)) {
                settled_.insert(known);
                continue;
            }
            if (pieces.size() > 1) {
                begins_page_.insert(name(pieces[pieces.size() / 2]));
                changed = true;
            } else if (cutter_.cut(pieces.front(), smaller * cutter_.load(pieces.front()))) {
                changed = true;
            } else {
                settled_.insert(known);
            }
        }
        return changed;
    }

    // ---- What becomes of it. ----

    /// In the order of their first pages.
    std::vector<PageBranch> branches() const {
        std::vector<PageBranch> branches;
        std::vector<std::uint32_t> branch_of;  // by piece
        for (std::size_t page = 0; page < pages_.size(); ++page)
            for (const PagePiece& piece : pieces_on(pages_[page])) {
                if (piece.begins)
                    branches.push_back(branch_beginning(piece, branch_of, branches));
                branch_of.push_back(static_cast<std::uint32_t>(branches.size()) - 1);
                PageBranch& branch = branches.back();
                branch.first_page = piece.begins ? number(page) : branch.first_page;
                branch.last_page = number(page);
                branch.claims += static_cast<std::uint32_t>(piece.boxes.size()) - (piece.begins ? 0U : 1U);
            }
        return branches;
    }

    PageBranch branch_beginning(const PagePiece& piece, const std::vector<std::uint32_t>& branch_of,
                                const std::vector<PageBranch>& branches) const {
        PageBranch branch{.root = piece.root};
        if (piece.parent == nothing)
            return branch;
        branch.by = tree_.by[piece.root] != nothing ? tree_.by[piece.root] : tree_.aside[piece.root];
        branch.parent = branch_of[piece.parent];
        branch.level = branches[branch.parent].level + 1;
        return branch;
    }

    std::vector<ContentsEntry> contents(const std::vector<PageBranch>& branches) const {
        constexpr std::size_t words = 12;
        std::vector<ContentsEntry> contents;
        for (const PageBranch& branch : branches) {
            const Box& box = diagram_.boxes[branch.root];
            contents.push_back({.words = std::to_string(box.number) + ": " + first_words(box.text, words),
                                .page = branch.first_page,
                                .level = branch.level});
        }
        return contents;
    }

    PagedPicture finish() {
        PagedPicture picture;
        picture.wanted = pages_.size() + (pages_.size() > 1 ? 1 : 0);
        if (picture.wanted > most_picture_pages)
            return picture;
        const std::vector<PageBranch> all = branches();
        if (pages_.size() > 1)
            picture.pages.push_back(overview_page(diagram_, all, room_, measure_));
        for (std::size_t page = 0; page < pages_.size(); ++page)
            picture.pages.push_back(std::move(shown(page)));
        picture.contents = contents(all);
        return picture;
    }

    const Diagram& diagram_;
    const PageRoom& room_;
    Measure& measure_;
    Links links_;
    DiagramParts parts_;
    PageReferences references_;
    Tree tree_;
    PieceCutter cutter_;
    std::vector<PagePiece> pieces_;
    std::vector<PagePieces> pages_;
    PagePlaces places_;
    std::vector<std::optional<PicturePage>> made_;  // by page
    std::set<Name> begins_page_;
    std::set<std::tuple<Name, std::size_t, std::size_t>> settled_;  // also by how many pieces and boxes
};

}  // namespace

bool has_room(const PageRoom& room, const Layout& layout) {
    return layout.width <= room.width && layout.height <= room.height;
}

PagedPicture lay_out_pages(const Diagram& diagram, const PageRoom& room, Measure& measure) {
    return Paging(diagram, room, measure).run();
}

}  // namespace argmap
