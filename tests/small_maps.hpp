// Every small map and random larger ones: to try algorithms against their definitions.
#pragma once

#include "format/format.hpp"
#include "graph/resolve.hpp"

#include <cstddef>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap::test {

/// The map that a JSON text means; throws where anything is wrong with the text.
inline ArgumentMap map_of(std::string text) {
    Diagnostics diagnostics;
    auto document = read(SourceFile("map.json", std::move(text)), diagnostics);
    if (document) {
        ArgumentMap map = resolve(std::move(*document), diagnostics);
        if (diagnostics.empty())
            return map;
    }
    throw std::runtime_error(diagnostics.all().front().primary.message.in(Tongue::english));
}

/// A relation of a small map: premises are numbers of claims, the target one of a claim or of an earlier
/// relation.
struct SmallRelation {
    RelationType type = RelationType::support;
    std::vector<std::size_t> from;
    std::size_t to = 0;
    bool to_relation = false;
};

/// A map whose claims are c0, c1 ... and whose relations are r0, r1 ...; its main claim is c0.
struct SmallMap {
    std::size_t claims = 0;
    std::vector<SmallRelation> relations;
    std::vector<bool> assumed{};  ///< whether each claim is; may end early

    bool is_assumed(std::size_t claim) const { return claim < assumed.size() && assumed[claim]; }

    std::string json() const {
        std::string text = R"({"main": "c0", "claims": [)";
        for (std::size_t c = 0; c < claims; ++c)
            text += (c > 0 ? ", " : "") + (R"({"id": "c)" + std::to_string(c)) + R"(", "text": "C)" +
                    std::to_string(c) + "\"" + (is_assumed(c) ? R"(, "assumed": true})" : "}");
        text += R"(], "relations": [)";
        for (std::size_t r = 0; r < relations.size(); ++r) {
            const SmallRelation& relation = relations[r];
            text += (r > 0 ? ", " : "") + (R"({"id": "r)" + std::to_string(r)) + R"(", "type": ")" +
                    std::string(name(relation.type)) + R"(", "from": [)";
            for (std::size_t p = 0; p < relation.from.size(); ++p)
                text += (p > 0 ? ", " : "") + ("\"c" + std::to_string(relation.from[p])) + "\"";
            text += R"(], "to": ")" + std::string(relation.to_relation ? "r" : "c") +
                    std::to_string(relation.to) + "\"}";
        }
        return text + "]}";
    }

    ArgumentMap map() const { return map_of(json()); }
};

/// Every relation that a map with so many claims and relations can hold next: of every type, single or with
/// two linked premises, aimed at a claim or, where its type allows, at a relation. Those aimed at claims come
/// first, then those at r0, at r1 ...: with one more relation the list only grows at its end.
inline std::vector<SmallRelation> possible_relations(std::size_t claims, std::size_t relations) {
    std::vector<std::vector<std::size_t>> premises;
    for (std::size_t a = 0; a < claims; ++a)
        premises.push_back({a});
    for (std::size_t a = 0; a < claims; ++a)
        for (std::size_t b = a + 1; b < claims; ++b)
            premises.push_back({a, b});

    std::vector<SmallRelation> possible;
    for (std::size_t to = 0; to < claims; ++to)
        for (const auto& from : premises) {
            if (from.front() == to || from.back() == to)
                continue;
            for (const RelationType type : {RelationType::support, RelationType::attack})
                possible.push_back({type, from, to, false});
            if (from.size() == 1)
                for (const RelationType type : {RelationType::contrary, RelationType::rephrase})
                    possible.push_back({type, from, to, false});
        }
    for (std::size_t to = 0; to < relations; ++to)
        for (const auto& from : premises)
            for (const RelationType type : {RelationType::support, RelationType::attack})
                possible.push_back({type, from, to, true});
    return possible;
}

/// Calls `use` with every map of so many claims and at most so many relations, the order of relations aside;
/// 3 and 3 make some 20 000 maps.
template <class Use>
void for_every_small_map(std::size_t claims, std::size_t relations, Use use) {
    SmallMap map{.claims = claims, .relations = {}};
    const auto extend = [&](const auto& self, std::size_t left, std::size_t first) -> void {
        use(std::as_const(map));
        if (left == 0)
            return;
        const std::vector<SmallRelation> possible = possible_relations(claims, map.relations.size());
        for (std::size_t next = first; next < possible.size(); ++next) {
            map.relations.push_back(possible[next]);
            self(self, left - 1, next);
            map.relations.pop_back();
        }
    };
    extend(extend, relations, 0);
}

/// Calls `use` with a map and each choice of claims to be assumed, among those that a relation supports: for
/// the others it makes no difference.
template <class Use>
void for_every_assumption(SmallMap map, Use use) {
    std::vector<std::size_t> supported;
    for (std::size_t c = 0; c < map.claims; ++c)
        for (const SmallRelation& relation : map.relations)
            if (relation.type == RelationType::support && !relation.to_relation && relation.to == c) {
                supported.push_back(c);
                break;
            }
    for (std::size_t choice = 0; choice < std::size_t{1} << supported.size(); ++choice) {
        map.assumed.assign(map.claims, false);
        for (std::size_t i = 0; i < supported.size(); ++i)
            map.assumed[supported[i]] = (choice >> i & 1) != 0;
        use(std::as_const(map));
    }
}

/// A random map. The same generator state gives the same map everywhere.
inline SmallMap random_map(std::mt19937& random, std::size_t claims, std::size_t relations) {
    const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random()) % bound; };
    SmallMap map{.claims = claims, .relations = {}};
    while (map.relations.size() < relations) {
        SmallRelation relation{.type = RelationType::support, .from = {below(claims)}, .to = below(claims)};
        const std::size_t kind = below(10);
        if (kind >= 5)
            relation.type = kind < 8   ? RelationType::attack
                            : kind < 9 ? RelationType::contrary
                                       : RelationType::rephrase;
        const bool mutual = kind >= 8;
        if (!mutual && below(4) == 0)
            if (const std::size_t second = below(claims); second != relation.from[0])
                relation.from.push_back(second);
        if (!mutual && !map.relations.empty() && below(4) == 0) {
            relation.to = below(map.relations.size());
            relation.to_relation = true;
        }
        const bool aims_at_itself =
            !relation.to_relation && (relation.to == relation.from[0] || relation.to == relation.from.back());
        if (!aims_at_itself)
            map.relations.push_back(std::move(relation));
    }
    return map;
}

}  // namespace argmap::test
