// What is a part of a diagram by itself?
#pragma once

#include "diagram/diagram.hpp"
#include "diagram/grouped.hpp"
#include "diagram/links.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace argmap {

/// Takes parts out of one diagram, which must outlive it.
class DiagramParts {
  public:
    DiagramParts(const Diagram& diagram, const Links& links);

    /// Some boxes, in the order of the diagram, and the relations all whose ends are among them. Topics are
    /// those of these boxes and the topics around them, the legend tells what there is. Everything else is as
    /// in the whole; without the title. Linear in the part, its topics and the relations of its boxes.
    Diagram of(std::span<const std::uint32_t> boxes);

    /// The relations all whose ends are among some boxes, in their order; a view until the next call. Linear
    /// in the relations of the boxes.
    std::span<const std::uint32_t> relations_among(std::span<const std::uint32_t> boxes);

    /// The same of the boxes asked for last.
    std::span<const std::uint32_t> relations() const { return kept_; }

  private:
    void number(std::span<const std::uint32_t> boxes);
    void keep_relations(std::span<const std::uint32_t> boxes);
    bool has_premises(std::uint32_t relation) const;
    bool is_whole(std::uint32_t relation);
    void add_boxes(std::span<const std::uint32_t> boxes, Diagram& part);
    void add_relations(Diagram& part);
    std::vector<std::uint32_t> add_junctions(Diagram& part);
    void forget(std::span<const std::uint32_t> boxes);

    enum class Wholeness : std::uint8_t { unknown, whole, torn };

    const Diagram& diagram_;
    const Links& links_;
    Grouped from_;                             // by box: relations whose first premise it is
    Grouped arrows_;                           // by relation: of the diagram
    std::vector<std::uint32_t> junction_of_;   // by relation
    std::vector<std::uint32_t> new_box_;       // by box; nothing where it is not in the part
    std::vector<std::uint32_t> new_cluster_;   // by cluster
    std::vector<std::uint32_t> new_relation_;  // by relation
    std::vector<Wholeness> wholeness_;         // by relation: whether all its ends are in the part
    std::vector<std::uint32_t> asked_;         // relations of which that is known
    std::vector<std::uint32_t> kept_clusters_;
    std::vector<std::uint32_t> kept_;  // relations
};

}  // namespace argmap
