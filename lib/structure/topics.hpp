// Which relations cross from one topic to another?
#pragma once

#include "graph/argument_map.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

struct TopicPart {
    TopicId topic;
    std::size_t claims = 0;    ///< that name it as their topic
    std::size_t inside = 0;    ///< relations all of whose claims do
    std::size_t leaving = 0;   ///< relations that lead from a claim of it to one that is not
    std::size_t entering = 0;  ///< relations that lead to a claim of it from one that is not

    friend bool operator==(const TopicPart&, const TopicPart&) = default;
};

/// Two topics whose claims relations join, the one that comes first in the file first.
struct TopicPair {
    TopicId one;
    TopicId other;
    std::size_t relations = 0;
    std::size_t attacks = 0;  ///< attacks and contraries among them

    friend bool operator==(const TopicPair&, const TopicPair&) = default;
};

struct Topics {
    std::vector<TopicPart> parts;    ///< every topic, in file order
    std::vector<TopicPair> pairs;    ///< the most joined first, equals in the order of their topics
    std::size_t claims_without = 0;  ///< claims that name no topic
    std::size_t crossing = 0;        ///< relations that join claims of different topics
    std::size_t joining_none = 0;    ///< others that join claims of a topic with claims of none

    friend bool operator==(const Topics&, const Topics&) = default;
};

/// A relation leads from each premise to the claim it is aimed at; one aimed at a relation leads to the claim
/// that that one leads to. A contrary or a rephrase leads both ways. A claim belongs to the topic it names
/// and not to those that this one is in. Linear, on average, and a sort of the pairs.
Topics topics(const ArgumentMap& map);

}  // namespace argmap
