// In which order are the claims of a diagram read, and below what does each stand?
#pragma once

#include "layout/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// A claim, or the first words of a relation with several premises, and the lines of the tree before it.
struct Row {
    enum class Kind : std::uint8_t {
        root,       ///< a claim at the margin
        claim,      ///< one that stands below another
        reference,  ///< a premise that is written elsewhere
        relation    ///< no claim, but what the linked premises after it do
    };

    Kind kind = Kind::root;
    std::uint32_t box = nothing;
    std::uint32_t relation = nothing;  ///< by which it stands where it does
    bool has_sign = true;              ///< else it stands in the bracket of a row before it
    std::string lead = {};             ///< before the sign: "│  ├─ "
    std::string_view bracket = {};     ///< between the sign and the text: "┌ "
    std::string below = {};            ///< before further lines of the text, as wide as all before the first
};

/// A map as a list of rows, each claim once in full. What is no tree is said by references.
struct Outline {
    std::vector<Row> rows;
    std::vector<std::vector<std::uint32_t>> also;  ///< of each box: its relations that it does not hang by
};

/// Main claims come first and what hangs by nothing last; below a claim everything is in file order, and what
/// undercuts a relation stands below its premise or the bracket of its premises. A claim with something below
/// it that would stand further right than `deepest` columns becomes a root after the tree. Linear.
Outline make_outline(const Diagram& diagram, const Links& links, const Tree& tree, std::size_t deepest);

/// Whether a contrary or rephrase is told at its first premise, by which its target hangs.
bool is_turned_round(const Link& link, const Tree& tree, std::uint32_t relation);

/// Whether a relation has to be said in words: its sign alone is not clear enough.
bool needs_words(const Diagram& diagram, const Links& links, std::uint32_t relation);

/// Whether a relation does not count although nothing is wrong with its premises.
bool is_idle(const Diagram& diagram, const Links& links, std::uint32_t relation);

}  // namespace argmap
