// Which boxes does each relation of a diagram join?
#pragma once

#include "diagram/diagram.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace argmap {

/// A relation in one piece: a diagram has an arrow for each part of it.
struct Link {
    ArrowKind kind = ArrowKind::support;
    std::uint32_t first_premise = 0;
    std::uint32_t premise_count = 0;
    std::uint32_t target = 0;  ///< a box, or a relation
    bool aims_at_relation = false;
};

/// The relations of a diagram, in its order.
class Links {
  public:
    explicit Links(const Diagram& diagram);

    std::size_t size() const { return links_.size(); }
    const Link& operator[](std::uint32_t relation) const { return links_[relation]; }

    /// Boxes, in the order of the file.
    std::span<const std::uint32_t> premises(std::uint32_t relation) const {
        return {premises_.data() + links_[relation].first_premise, links_[relation].premise_count};
    }

    /// The box that stands for what a relation leads to: its target, or the first premise of the relation
    /// that is its target.
    std::uint32_t end_box(std::uint32_t relation) const {
        const Link& link = links_[relation];
        return link.aims_at_relation ? premises(link.target).front() : link.target;
    }

  private:
    std::vector<Link> links_;
    std::vector<std::uint32_t> premises_;
};

/// Of each relation the last one in the row of those that it is aimed at, which is aimed at a claim; itself
/// where it is aimed at a claim. Linear.
std::vector<std::uint32_t> last_aims(const Links& links);

}  // namespace argmap
