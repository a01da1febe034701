// Where do the two sides clash most, and where is only one of them heard?
#pragma once

#include "structure/own_lines.hpp"

#include <cstddef>
#include <vector>

namespace argmap {

/// What is said for a claim, and what against it.
struct Clash {
    ClaimId claim;
    std::size_t for_it = 0;           ///< claims in the lines that speak for it
    std::size_t against = 0;          ///< claims in the lines that speak against it
    std::size_t reasons_for = 0;      ///< relations by which these lines arrive
    std::size_t reasons_against = 0;  ///< the same

    friend bool operator==(const Clash&, const Clash&) = default;
};

/// Every claim, in file order. A line speaks for a claim or against it by the relation with which it arrives:
/// a support or rephrase speaks for its target, an attack or contrary against it. A relation aimed at another
/// arrives at the claim that this one arrives at, on its side, or on the other side where it attacks it.
/// Contraries and rephrases arrive at both of their claims, what is aimed at one only at its target. The
/// lines hold the relations' premises and the claims that need one of these (`OwnLines`), without the claim
/// itself and what needs it: replies inside a line count on the side of the line. Practically linear.
std::vector<Clash> clashes(const ArgumentMap& map, const OwnLines& lines);

/// How many relations speak for the claims of a topic, and how many against them.
struct TopicSides {
    TopicId topic;
    std::size_t reasons_for = 0;
    std::size_t reasons_against = 0;
};

/// Every topic, in file order, with the reasons of its own claims. Linear in claims and topics.
std::vector<TopicSides> topic_sides(const ArgumentMap& map, const std::vector<Clash>& clashes);

}  // namespace argmap
