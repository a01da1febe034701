#include "structure/topics.hpp"

#include "text/seeded_hash.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace argmap {

namespace {

/// The claim that each relation leads to in the end.
std::vector<ClaimId> ends_of_relations(const ArgumentMap& map) {
    constexpr std::uint32_t unknown = 0xFFFF'FFFF;
    std::vector<ClaimId> ends(map.relation_count(), ClaimId{unknown});
    std::vector<RelationId> walked;
    for (const RelationId first : map.relations()) {
        RelationId relation = first;
        while (ends[index(relation)] == ClaimId{unknown} && map.target(relation).is_relation()) {
            walked.push_back(relation);
            relation = map.target(relation).relation();
        }
        if (ends[index(relation)] == ClaimId{unknown})
            ends[index(relation)] = map.target(relation).claim();
        for (const RelationId passed : walked)
            ends[index(passed)] = ends[index(relation)];
        walked.clear();
    }
    return ends;
}

/// Counts relations one after the other. Claims that name no topic make up one more, the last.
class TopicCount {
  public:
    explicit TopicCount(const ArgumentMap& map)
        : map_(map), none_(static_cast<std::uint32_t>(map.topic_count())) {
        for (const TopicId topic : map.topics())
            found_.parts.push_back({.topic = topic});
        for (const ClaimId claim : map.claims())
            ++(topic_of(claim) == none_ ? found_.claims_without : found_.parts[topic_of(claim)].claims);
        const std::vector<ClaimId> ends = ends_of_relations(map);
        for (const RelationId relation : map.relations())
            add(relation, topic_of(ends[index(relation)]));
    }

    Topics run() && {
        for (const auto& [key, counts] : counts_by_pair_)
            found_.pairs.push_back({.one = TopicId{static_cast<std::uint32_t>(key >> 32U)},
                                    .other = TopicId{static_cast<std::uint32_t>(key)},
                                    .relations = counts.relations,
                                    .attacks = counts.attacks});
        const auto more_joined = [](const TopicPair& one, const TopicPair& other) {
            return std::tuple(other.relations, one.one, one.other) <
                   std::tuple(one.relations, other.one, other.other);
        };
        std::sort(found_.pairs.begin(), found_.pairs.end(), more_joined);
        return std::move(found_);
    }

  private:
    struct Counts {
        std::size_t relations = 0;
        std::size_t attacks = 0;
    };

    std::uint32_t topic_of(ClaimId claim) const {
        const auto topic = map_.topic(claim);
        return topic ? index(*topic) : none_;
    }

    void add(RelationId relation, std::uint32_t to) {
        topics_of_premises(relation);
        const bool is_inside = from_.size() == 1 && from_.front() == to;
        if (is_inside) {
            if (to != none_)
                ++found_.parts[to].inside;
            return;
        }
        const bool mutual = is_mutual(map_, relation);
        for (const std::uint32_t from : from_) {
            if (from == to)
                continue;
            count(from, mutual, &TopicPart::leaving, &TopicPart::entering);
            if (from != none_ && to != none_)
                add_pair(relation, std::min(from, to), std::max(from, to));
        }
        count(to, mutual, &TopicPart::entering, &TopicPart::leaving);
        const auto named = static_cast<std::size_t>(std::count_if(
            from_.begin(), from_.end(), [&](std::uint32_t from) { return from != none_ && from != to; }));
        const bool crosses = named + (to == none_ ? 0U : 1U) > 1;
        ++(crosses ? found_.crossing : found_.joining_none);
    }

    /// Each topic once.
    void topics_of_premises(RelationId relation) {
        from_.clear();
        for (const ClaimId premise : map_.premises(relation))
            from_.push_back(topic_of(premise));
        std::sort(from_.begin(), from_.end());
        from_.erase(std::unique(from_.begin(), from_.end()), from_.end());
    }

    void count(std::uint32_t topic, bool mutual, std::size_t TopicPart::*way, std::size_t TopicPart::*back) {
        if (topic == none_)
            return;
        ++(found_.parts[topic].*way);
        if (mutual)
            ++(found_.parts[topic].*back);
    }

    void add_pair(RelationId relation, std::uint32_t one, std::uint32_t other) {
        Counts& counts = counts_by_pair_[(std::uint64_t{one} << 32U) | other];
        ++counts.relations;
        if (map_.type(relation) == RelationType::attack || map_.type(relation) == RelationType::contrary)
            ++counts.attacks;
    }

    const ArgumentMap& map_;
    const std::uint32_t none_;
    Topics found_;
    std::unordered_map<std::uint64_t, Counts, SeededHash> counts_by_pair_;
    std::vector<std::uint32_t> from_;  // of the relation that is being counted
};

}  // namespace

Topics topics(const ArgumentMap& map) {
    return TopicCount(map).run();
}

}  // namespace argmap
