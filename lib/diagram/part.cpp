#include "diagram/part.hpp"

#include "diagram/legend.hpp"

#include <algorithm>

namespace argmap {

namespace {

constexpr std::uint32_t nothing_new = 0xFFFF'FFFF;

}  // namespace

DiagramParts::DiagramParts(const Diagram& diagram, const Links& links)
    : diagram_(diagram),
      links_(links),
      from_(diagram.boxes.size(),
            [&](auto tell) {
                for (std::uint32_t relation = 0; relation < links.size(); ++relation)
                    tell(links.premises(relation).front(), relation);
            }),
      arrows_(links.size(),
              [&](auto tell) {
                  for (std::uint32_t arrow = 0; arrow < diagram.arrows.size(); ++arrow)
                      tell(diagram.arrows[arrow].relation, arrow);
              }),
      junction_of_(links.size(), nothing_new),
      new_box_(diagram.boxes.size(), nothing_new),
      new_cluster_(diagram.clusters.size(), nothing_new),
      new_relation_(links.size(), nothing_new),
      wholeness_(links.size(), Wholeness::unknown) {
    for (std::uint32_t junction = 0; junction < diagram.junctions.size(); ++junction)
        junction_of_[diagram.junctions[junction].relation] = junction;
}

Diagram DiagramParts::of(std::span<const std::uint32_t> boxes) {
    Diagram part;
    part.language = diagram_.language;
    part.layout = diagram_.layout;
    part.direction = diagram_.direction;
    part.columns = diagram_.columns;
    part.ratio = diagram_.ratio;
    part.theme = diagram_.theme;
    number(boxes);
    keep_relations(boxes);
    add_boxes(boxes, part);
    add_relations(part);
    part.legend = legend_of_part(diagram_, part);
    forget(boxes);
    return part;
}

std::span<const std::uint32_t> DiagramParts::relations_among(std::span<const std::uint32_t> boxes) {
    number(boxes);
    keep_relations(boxes);
    forget(boxes);
    return kept_;
}

void DiagramParts::number(std::span<const std::uint32_t> boxes) {
    std::uint32_t next = 0;
    for (const std::uint32_t box : boxes)
        new_box_[box] = next++;
}

void DiagramParts::add_boxes(std::span<const std::uint32_t> boxes, Diagram& part) {
    part.boxes.reserve(boxes.size());
    for (const std::uint32_t box : boxes)
        part.boxes.push_back(diagram_.boxes[box]);
    // In their own order, in which a topic comes after the one it is in.
    for (const std::uint32_t box : boxes)
        for (std::uint32_t cluster = diagram_.boxes[box].cluster;
             cluster != Box::no_cluster && new_cluster_[cluster] == nothing_new;
             cluster = diagram_.clusters[cluster].parent) {
            new_cluster_[cluster] = 0;
            kept_clusters_.push_back(cluster);
        }
    std::sort(kept_clusters_.begin(), kept_clusters_.end());
    for (const std::uint32_t cluster : kept_clusters_) {
        new_cluster_[cluster] = static_cast<std::uint32_t>(part.clusters.size());
        part.clusters.push_back(diagram_.clusters[cluster]);
        std::uint32_t& parent = part.clusters.back().parent;
        parent = parent == Box::no_cluster ? parent : new_cluster_[parent];
    }
    for (Box& box : part.boxes)
        box.cluster = box.cluster == Box::no_cluster ? box.cluster : new_cluster_[box.cluster];
}

void DiagramParts::keep_relations(std::span<const std::uint32_t> boxes) {
    kept_.clear();
    for (const std::uint32_t box : boxes)
        kept_.insert(kept_.end(), from_[box].begin(), from_[box].end());
    std::erase_if(kept_, [&](std::uint32_t relation) { return !is_whole(relation); });
    std::sort(kept_.begin(), kept_.end());
}

bool DiagramParts::has_premises(std::uint32_t relation) const {
    const std::span<const std::uint32_t> premises = links_.premises(relation);
    return std::all_of(premises.begin(), premises.end(),
                       [&](std::uint32_t premise) { return new_box_[premise] != nothing_new; });
}

/// Whether a relation has all its ends in the part. What it undercuts must be there whole, too; undercuts may
/// be stacked as high as the map is long, so that what is known is not asked again.
bool DiagramParts::is_whole(std::uint32_t relation) {
    std::vector<std::uint32_t> path;
    std::uint32_t at = relation;
    for (; wholeness_[at] == Wholeness::unknown; at = links_[at].target) {
        path.push_back(at);
        if (!has_premises(at))
            wholeness_[at] = Wholeness::torn;
        else if (!links_[at].aims_at_relation)
            wholeness_[at] = new_box_[links_[at].target] == nothing_new ? Wholeness::torn : Wholeness::whole;
        else
            continue;
        break;
    }
    for (const std::uint32_t passed : path)
        wholeness_[passed] = wholeness_[at];
    asked_.insert(asked_.end(), path.begin(), path.end());
    return wholeness_[relation] == Wholeness::whole;
}

void DiagramParts::add_relations(Diagram& part) {
    for (const std::uint32_t relation : kept_) {
        new_relation_[relation] = static_cast<std::uint32_t>(part.relations.size());
        part.relations.push_back(diagram_.relations[relation]);
    }
    const std::vector<std::uint32_t> new_junction = add_junctions(part);
    const auto boxes = static_cast<std::uint32_t>(diagram_.boxes.size());
    const auto end = [&](std::uint32_t of_whole) {
        return of_whole < boxes ? new_box_[of_whole]
                                : new_junction[new_relation_[diagram_.junctions[of_whole - boxes].relation]];
    };
    for (const std::uint32_t relation : kept_) {
        const std::uint32_t number = new_relation_[relation];
        const bool in_one_piece = new_junction[number] == nothing_new;
        for (const std::uint32_t place : arrows_[relation]) {
            const Arrow& arrow = diagram_.arrows[place];
            if (!in_one_piece || arrow.part == ArrowPart::whole)
                part.arrows.push_back({end(arrow.from), end(arrow.to), number, arrow.part});
            else if (arrow.part == ArrowPart::conclusion)
                part.arrows.push_back(
                    {new_box_[links_.premises(relation).front()], end(arrow.to), number, ArrowPart::whole});
        }
    }
}

/// By relation of the part, numbered as arrows do. A point that nothing in the part is aimed at is none.
std::vector<std::uint32_t> DiagramParts::add_junctions(Diagram& part) {
    std::vector<bool> is_aimed_at(kept_.size(), false);
    for (const std::uint32_t relation : kept_)
        if (links_[relation].aims_at_relation)
            is_aimed_at[new_relation_[links_[relation].target]] = true;
    std::vector<std::uint32_t> new_junction(kept_.size(), nothing_new);
    for (std::uint32_t number = 0; number < kept_.size(); ++number) {
        const std::uint32_t junction = junction_of_[kept_[number]];
        if (junction == nothing_new || (!diagram_.junctions[junction].linked && !is_aimed_at[number]))
            continue;
        new_junction[number] = static_cast<std::uint32_t>(part.boxes.size() + part.junctions.size());
        Junction copy = diagram_.junctions[junction];
        copy.relation = number;
        copy.cluster = copy.cluster == Box::no_cluster ? copy.cluster : new_cluster_[copy.cluster];
        part.junctions.push_back(copy);
    }
    return new_junction;
}

void DiagramParts::forget(std::span<const std::uint32_t> boxes) {
    for (const std::uint32_t box : boxes)
        new_box_[box] = nothing_new;
    for (const std::uint32_t cluster : kept_clusters_)
        new_cluster_[cluster] = nothing_new;
    for (const std::uint32_t relation : kept_)
        new_relation_[relation] = nothing_new;
    for (const std::uint32_t relation : asked_)
        wholeness_[relation] = Wholeness::unknown;
    asked_.clear();
    kept_clusters_.clear();
}

}  // namespace argmap
