// Where is a picture cut so that each piece fits on a page?
#pragma once

#include "diagram/links.hpp"
#include "layout/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace argmap {

/// A branch of the tree, or some of the arguments for its root where there are too many for one page. The
/// root of a branch that was cut off stands in two pieces: without what hangs by it, and at the top of its
/// own.
struct PagePiece {
    std::uint32_t root = 0;          ///< a box
    std::uint32_t first = 0;         ///< of the root's arguments
    std::uint32_t count = 0;         ///< how many of them
    bool begins = true;              ///< whether those are its first arguments, if it has any
    std::uint32_t parent = nothing;  ///< the piece, before it, from which it was cut; nothing of a whole tree
    std::vector<std::uint32_t> boxes = {};  ///< in their order; the root among them

    friend bool operator==(const PagePiece&, const PagePiece&) = default;
};

/// Cuts a forest into pieces, smaller and smaller ones where that is asked for. Linked premises and what is
/// aimed at their step always stay together.
class PieceCutter {
  public:
    /// `loads` is by box: how much of a page it takes.
    PieceCutter(const Diagram& diagram, const Links& links, const Tree& tree, std::vector<double> loads);

    /// Each with those cut off from it after it, in the order of the file, but theses first; a box that hangs
    /// by nothing begins one. Before any cut, every tree is a piece. Linear.
    std::vector<PagePiece> pieces() const;

    /// Cuts until the boxes of a piece load no more than `most` a piece: the lightest branch of a
    /// claim that is enough off, or else the heaviest ones, then its arguments apart. Whether there was
    /// anything to cut. Linear in the piece, but for sorting.
    bool cut(const PagePiece& piece, double most);

    /// Whether all arguments for its root are in a piece.
    bool is_in_one_piece(const PagePiece& piece) const;

    /// Puts a branch that was cut off, and is in one piece, back.
    void put_back(const PagePiece& piece);

    /// How much a piece loads.
    double load(const PagePiece& piece) const;

  private:
    /// What argues for or against a box by one step: linked premises, and what is aimed at the step.
    struct Argument {
        std::uint32_t first = 0;  // of `children_`
        std::uint32_t count = 0;
    };

    void list_arguments(const Links& links, const Tree& tree);
    std::vector<std::uint32_t> boxes_of(const PagePiece& piece) const;
    bool cut_branches(std::uint32_t box, std::uint32_t first, std::uint32_t count, double most);
    bool cut_arguments_apart(const PagePiece& piece, double most);
    double load_of(const Argument& argument) const;
    PagePiece whole_branch(std::uint32_t box) const;

    std::vector<double> loads_;
    std::vector<double> whole_;  // by box, while cutting: with what hangs by it in its piece
    std::vector<std::uint32_t> roots_;
    std::vector<std::uint32_t> children_;        // boxes, one argument after the other
    std::vector<Argument> arguments_;            // of one box after the other
    std::vector<std::uint32_t> first_argument_;  // by box
    std::vector<bool> is_cut_off_;               // by box
    std::vector<bool> begins_piece_;             // by argument
};

}  // namespace argmap
