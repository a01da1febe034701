#include "diagram/nesting.hpp"

namespace argmap {

Nesting::Nesting(const Diagram& diagram)
    : first_place_(diagram.clusters.size() + 1, none),
      next_place_(diagram.boxes.size() + diagram.junctions.size(), none),
      first_topic_(diagram.clusters.size() + 1, none),
      next_topic_(diagram.clusters.size(), none) {
    const std::size_t boxes = diagram.boxes.size(), topics = diagram.clusters.size();
    const auto add_to = [&](std::vector<std::uint32_t>& first, std::uint32_t topic, std::uint32_t added,
                            std::uint32_t& next) {
        std::uint32_t& head = first[topic == none ? topics : topic];
        next = head;
        head = added;
    };
    for (auto i = static_cast<std::uint32_t>(next_place_.size()); i-- > 0;) {
        const std::uint32_t topic =
            i < boxes ? diagram.boxes[i].cluster : diagram.junctions[i - boxes].cluster;
        add_to(first_place_, topic, i, next_place_[i]);
    }
    for (auto i = static_cast<std::uint32_t>(topics); i-- > 0;)
        add_to(first_topic_, diagram.clusters[i].parent, i, next_topic_[i]);
}

}  // namespace argmap
