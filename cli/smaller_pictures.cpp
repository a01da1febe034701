#include "cli/smaller_pictures.hpp"

#include "cli/shown_part.hpp"
#include "graph/bearing.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace argmap::cli {

namespace {

std::size_t size_of(const Selection& selected) {
    return static_cast<std::size_t>(std::count(selected.claims.begin(), selected.claims.end(), true));
}

/// How many selected claims each topic and the topics in it have.
std::vector<std::size_t> topic_sizes(const ArgumentMap& map, const Selection& selected) {
    std::vector<std::size_t> sizes(map.topic_count());
    for (const ClaimId claim : map.claims()) {
        if (const auto topic = map.topic(claim); topic && selected.has(claim))
            ++sizes[index(*topic)];
    }
    // A topic comes after the one it is part of.
    for (std::size_t i = sizes.size(); i-- > 0;) {
        if (const auto parent = map.parent(TopicId{static_cast<std::uint32_t>(i)}))
            sizes[index(*parent)] += sizes[i];
    }
    return sizes;
}

std::optional<TopicId> smaller_topic(const ArgumentMap& map, const Selection& selected) {
    const std::vector<std::size_t> sizes = topic_sizes(map, selected);
    const std::size_t all = size_of(selected);
    const auto fits = [&](std::size_t size) { return size <= all / 2; };
    std::optional<TopicId> best;
    for (const TopicId topic : map.topics()) {
        const std::size_t size = sizes[index(topic)];
        if (size == 0 || size == all)
            continue;
        const std::size_t least = best ? sizes[index(*best)] : all;
        if (fits(size) ? !fits(least) || size > least : size < least)
            best = topic;
    }
    return best;
}

std::optional<ClaimId> central_claim(const ArgumentMap& map, const Selection& selected) {
    for (const ClaimId claim : map.main_claims()) {
        if (selected.has(claim))
            return claim;
    }
    std::optional<ClaimId> best;
    const auto relations = [&](ClaimId claim) {
        return map.relations_from(claim).size() + map.relations_to(claim).size();
    };
    for (const ClaimId claim : map.claims()) {
        if (selected.has(claim) && (!best || relations(claim) > relations(*best)))
            best = claim;
    }
    return best;
}

/// Whether the first two steps from the main claims are less, and more than those alone.
bool collapsing_helps(const ArgumentMap& map, const Selection& selected) {
    const std::vector<ClaimId> top = claims_at_the_top(map);
    const std::size_t shown = size_of(in_both(map, selected, below(map, top, 2)));
    return shown > top.size() && shown < size_of(selected);
}

}  // namespace

std::string smaller_pictures(const ArgumentMap& map, const Selection& selected) {
    std::vector<std::string> choices;
    if (const auto topic = smaller_topic(map, selected))
        choices.push_back(in_backticks("--topic " + std::string(map[*topic].id.text())));
    const auto claim = central_claim(map, selected);
    if (claim && size_of(neighbourhood(map, *claim, 1)) < size_of(selected))
        choices.push_back(in_backticks("--focus " + std::string(map.id(*claim))));
    if (collapsing_helps(map, selected))
        choices.push_back("`--collapse 2`");
    return choices.empty() ? "" : "draw a part of it, for example with " + list_with_or(choices);
}

}  // namespace argmap::cli
