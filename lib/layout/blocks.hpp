// What stands together with what? The tree as blocks, each of which is laid out as one rectangle.
#pragma once

#include "layout/layout.hpp"
#include "layout/tree.hpp"

#include <cstdint>
#include <vector>

namespace argmap {

enum class BlockKind : std::uint8_t {
    claim,     ///< a box, and below it or beside it what hangs by it
    argument,  ///< linked premises, or a relation with what is aimed at it
    topic,     ///< a frame, and in it what hangs by nothing in its topic
    sheet,     ///< the whole picture
    loose,     ///< claims that no relation names
};

/// The kinds of lines that lead from the items of a block into one lane each; bits of a set.
using Kinds = std::uint8_t;
constexpr ArrowKind lane_kinds[] = {ArrowKind::support, ArrowKind::attack, ArrowKind::contrary,
                                    ArrowKind::rephrase, ArrowKind::unsaid};
constexpr Kinds bit(ArrowKind kind) {
    return static_cast<Kinds>(1U << static_cast<unsigned>(kind));
}

/// How many kinds a set has.
int count(Kinds kinds);

/// One way to lay out a block: how large it is then, and what it takes to do it again.
struct Shape {
    double width = 0;
    double height = 0;
    double limit = 0;      ///< how wide its items may be
    double row = stacked;  ///< how high a row of columns may be
    bool beside = false;   ///< whether the items stand to the right of the box, not below it

    static constexpr double stacked = -1;
};

struct Block {
    BlockKind kind = BlockKind::claim;
    std::uint32_t ref = nothing;            ///< the box, relation or cluster
    std::uint32_t parent = nothing;         ///< a block
    std::uint32_t relation = nothing;       ///< by which it hangs
    Kinds kinds = 0;                        ///< of the lines that lead from it to lanes of its parent
    std::vector<std::uint32_t> items = {};  ///< blocks, in the order in which they are read
    std::vector<std::uint32_t> premises = {}, undercuts = {};  ///< blocks, of an argument
    std::vector<std::uint32_t> absent = {};                    ///< boxes: premises that stand elsewhere
    double width = 0, height = 0;                              ///< of the box alone
    bool undercuts_first = false;                              ///< above the premises
    bool attacks_nearer =
        false;  ///< whether the lane of attacks is nearer to the items than that of supports

    std::vector<Shape> shapes = {};  ///< the narrowest first; each lower than the one before
    Shape shape = {};                ///< the one that is taken
    double x = 0, y = 0;
    Point port = {};  ///< where its line to what it hangs by begins
};

/// A premise of a relation that the tree does not draw.
struct Across {
    std::uint32_t relation = 0;
    std::uint32_t box = 0;

    friend bool operator==(const Across&, const Across&) = default;
};

struct Blocks {
    std::vector<Block> all;  ///< of boxes first, in their order
    std::uint32_t sheet = 0;
    std::vector<std::uint32_t> inside_out;   ///< each block after those in it
    std::vector<Across> across;              ///< in the order of relations
    std::vector<std::uint32_t> of_relation;  ///< the argument, or the block of the only premise; or nothing
};

/// Whether a premise that goes across has a proxy at the bar of the others.
bool stands_by_proxy(const Blocks& blocks, const Across& across);

/// A topic is one block: it hangs by the claim outside that its first root argues for, if that is in the
/// topic around; its other roots argue across. Items stand in file order by their first claims: what argues,
/// then contraries, rephrases and what hangs by nothing; topics after claims. Linear, but for sorting.
Blocks make_blocks(const Diagram& diagram, const Links& links, const Tree& tree);

}  // namespace argmap
