// What an ArgumentMap is made of. Only graph/ includes this.
#pragma once

#include "graph/argument_map.hpp"
#include "graph/boost_graph.hpp"
#include "graph/id_index.hpp"
#include "text/seeded_hash.hpp"

#include <memory>
#include <string_view>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

namespace argmap {

struct ArgumentGraphHolder {
    ArgumentGraph graph;
};

/// Lists of ids, one after another: list `i` is `values[begins[i]] ... values[begins[i + 1]]`.
template <class Id>
struct Lists {
    std::vector<std::uint32_t> begins{0};
    std::vector<Id> values;

    std::span<const Id> operator[](std::size_t i) const {
        return {values.data() + begins[i], begins[i + 1] - begins[i]};
    }
};

constexpr std::uint32_t no_index = 0xFFFF'FFFF;

struct ArgumentMapData {
    Document document;

    std::vector<std::uint32_t> claim_entries;     // of each claim its entry in document.claims
    std::vector<std::uint32_t> relation_entries;  // of each relation its entry in document.relations
    IdIndex by_id;
    std::vector<RelationType> types;
    Lists<ClaimId> premises;
    std::vector<Target> targets;
    Lists<RelationId> from_claim;
    Lists<RelationId> to_claim;
    Lists<RelationId> to_relation;

    std::vector<std::uint32_t> claim_topic;    // or no_index
    std::vector<std::uint32_t> claim_speaker;  // or no_index
    std::vector<std::string_view> speakers;    // as written, in order of first use or declaration
    std::vector<std::uint32_t> speaker_entry;  // its declaration in document.speakers, or no_index
    boost::unordered_flat_map<std::string_view, std::uint32_t, SeededHash> topics_by_id;
    boost::unordered_flat_map<std::string_view, std::uint32_t, SeededHash> sources_by_id;
    std::vector<ClaimId> main_claims;
    std::vector<bool> is_main;  // of each claim
    std::vector<std::string_view> languages;

    ArgumentGraphHolder graph;
};

}  // namespace argmap
