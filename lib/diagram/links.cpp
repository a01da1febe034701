#include "diagram/links.hpp"

namespace argmap {

Links::Links(const Diagram& diagram) : links_(diagram.relations.size()) {
    const auto boxes = static_cast<std::uint32_t>(diagram.boxes.size());
    for (std::uint32_t relation = 0; relation < links_.size(); ++relation)
        links_[relation].kind = diagram.relations[relation].kind;
    for (const Arrow& arrow : diagram.arrows)
        links_[arrow.relation].premise_count += arrow.from < boxes ? 1 : 0;
    std::uint32_t first = 0;
    for (Link& link : links_) {
        link.first_premise = first;
        first += link.premise_count;
        link.premise_count = 0;
    }
    premises_.resize(first);
    for (const Arrow& arrow : diagram.arrows) {
        Link& link = links_[arrow.relation];
        if (arrow.from < boxes)
            premises_[link.first_premise + link.premise_count++] = arrow.from;
        if (arrow.part == ArrowPart::premise)
            continue;
        link.aims_at_relation = arrow.to >= boxes;
        link.target = arrow.to < boxes ? arrow.to : diagram.junctions[arrow.to - boxes].relation;
    }
}

std::vector<std::uint32_t> last_aims(const Links& links) {
    constexpr std::uint32_t unknown = 0xFFFF'FFFF;
    std::vector<std::uint32_t> last(links.size(), unknown);
    std::vector<std::uint32_t> path;
    for (std::uint32_t relation = 0; relation < links.size(); ++relation) {
        std::uint32_t at = relation;
        for (; last[at] == unknown && links[at].aims_at_relation; at = links[at].target)
            path.push_back(at);
        if (last[at] == unknown)
            last[at] = at;
        for (const std::uint32_t passed : path)
            last[passed] = last[at];
        path.clear();
    }
    return last;
}

}  // namespace argmap
