// What stands in which topic?
#pragma once

#include "diagram/diagram.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace argmap {

/// The boxes, junctions and topics of a diagram by the topic that they are in. Places are numbered as the
/// ends of arrows are: boxes, then junctions. Takes time linear in all of them.
class Nesting {
  public:
    explicit Nesting(const Diagram& diagram);

    /// Calls `place(p)` for what stands in no topic, then for each topic `open(topic, depth)`, `place(p)` for
    /// what stands in it, its inner topics, and `close()`. In file order. Without recursion: topics may nest
    /// a million deep.
    template <class Open, class Place, class Close>
    void walk(Open open, Place place, Close close) const {
        each_place(first_place_.size() - 1, place);
        std::vector<std::uint32_t> around;
        std::uint32_t at = first_topic_.back();
        while (at != none || !around.empty()) {
            if (at == none) {
                close();
                at = next_topic_[around.back()];
                around.pop_back();
                continue;
            }
            open(at, around.size());
            each_place(at, place);
            around.push_back(at);
            at = first_topic_[at];
        }
    }

  private:
    static constexpr std::uint32_t none = Box::no_cluster;

    template <class Place>
    void each_place(std::size_t topic, Place place) const {
        for (std::uint32_t at = first_place_[topic]; at != none; at = next_place_[at])
            place(at);
    }

    // Linked lists; the last is of what is in no topic.
    std::vector<std::uint32_t> first_place_;
    std::vector<std::uint32_t> next_place_;
    std::vector<std::uint32_t> first_topic_;
    std::vector<std::uint32_t> next_topic_;
};

}  // namespace argmap
