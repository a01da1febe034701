#include "render/layout_effort.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace argmap {

namespace {

/// The ends that arrows into a place come from, place by place.
struct Incoming {
    std::vector<std::size_t> first;  // by place, and one more
    std::vector<std::uint32_t> from;
};

bool orders(const Diagram& diagram, const Arrow& arrow) {
    return !is_mutual(diagram.relations[arrow.relation].kind);
}

// A counting sort: linear.
Incoming incoming(const Diagram& diagram, std::size_t places) {
    Incoming result{std::vector<std::size_t>(places + 2), {}};
    for (const Arrow& arrow : diagram.arrows)
        ++result.first[arrow.to + 2];
    for (std::size_t i = 2; i < result.first.size(); ++i)
        result.first[i] += result.first[i - 1];
    result.from.resize(diagram.arrows.size());
    for (const Arrow& arrow : diagram.arrows)
        result.from[result.first[arrow.to + 1]++] = arrow.from;
    return result;
}

}  // namespace

std::size_t layout_effort(const Diagram& diagram) {
    const std::size_t places = diagram.boxes.size() + diagram.junctions.size();
    const Incoming sources = incoming(diagram, places);
    std::vector<std::uint32_t> left(places);  // arrows out of a place whose heads have no layer yet
    for (const Arrow& arrow : diagram.arrows)
        ++left[arrow.from];

    std::vector<std::uint32_t> layer(places);  // the conclusions are in layer 0
    std::vector<std::uint32_t> ready;
    for (std::uint32_t place = 0; place < places; ++place) {
        if (left[place] == 0)
            ready.push_back(place);
    }
    for (std::size_t i = 0; i < ready.size(); ++i) {
        const std::uint32_t to = ready[i];
        for (std::size_t k = sources.first[to]; k < sources.first[to + 1]; ++k) {
            const std::uint32_t from = sources.from[k];
            layer[from] = std::max(layer[from], layer[to] + 1);
            if (--left[from] == 0)
                ready.push_back(from);
        }
    }

    std::size_t effort = places;
    for (const Arrow& arrow : diagram.arrows) {
        const std::size_t span =
            layer[arrow.from] > layer[arrow.to] ? layer[arrow.from] - layer[arrow.to] : 0;
        if (orders(diagram, arrow) && span > 1)
            effort += span - 1;
    }
    return effort;
}

}  // namespace argmap
