#include "bench/sketch.hpp"

#include "document/builder.hpp"
#include "graph/resolve.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

namespace argmap::bench {

Sketch sketch(const ArgumentMap& map, std::string_view language) {
    return sketch(map, whole(map), language);
}

Sketch sketch(const ArgumentMap& map, const Selection& part, std::string_view language) {
    Sketch made;
    std::vector<ClaimId> claims(map.claim_count(), ClaimId{0});
    for (const ClaimId claim : map.claims()) {
        if (!part.has(claim))
            continue;
        const ClaimId number{static_cast<std::uint32_t>(made.claims.size())};
        claims[index(claim)] = number;
        made.claims.push_back({.id = std::string(map.id(claim)),
                               .text = std::string(map.text(claim, language)),
                               .reference = {number},
                               .is_main = map.is_main(claim)});
    }
    std::vector<RelationId> relations(map.relation_count(), RelationId{0});
    std::uint32_t count = 0;
    for (const RelationId relation : map.relations())
        if (part.has(relation))
            relations[index(relation)] = RelationId{count++};
    for (const RelationId relation : map.relations()) {
        if (!part.has(relation))
            continue;
        const Target target = map.target(relation);
        SketchRelation& drawn = made.relations.emplace_back(
            SketchRelation{.type = map.type(relation),
                           .premises = {},
                           .target = target.is_claim() ? Target(claims[index(target.claim())])
                                                       : Target(relations[index(target.relation())])});
        for (const ClaimId premise : map.premises(relation))
            drawn.premises.push_back(claims[index(premise)]);
    }
    return made;
}

bool has(const std::vector<ClaimId>& claims, ClaimId claim) {
    return std::find(claims.begin(), claims.end(), claim) != claims.end();
}

std::vector<RelationId> relations_from(const Sketch& map, ClaimId claim) {
    std::vector<RelationId> found;
    for (const RelationId relation : map.relation_ids())
        if (map[relation].is_there && has(map[relation].premises, claim))
            found.push_back(relation);
    return found;
}

std::vector<RelationId> relations_to(const Sketch& map, Target target) {
    std::vector<RelationId> found;
    for (const RelationId relation : map.relation_ids())
        if (map[relation].is_there && map[relation].target == target)
            found.push_back(relation);
    return found;
}

bool are_joined(const Sketch& map, ClaimId one, ClaimId other) {
    return std::any_of(map.relations.begin(), map.relations.end(), [&](const SketchRelation& relation) {
        return relation.is_there && ((relation.target == Target(one) && has(relation.premises, other)) ||
                                     (relation.target == Target(other) && has(relation.premises, one)));
    });
}

ClaimId conclusion(const Sketch& map, RelationId relation) {
    while (map[relation].target.is_relation())
        relation = map[relation].target.relation();
    return map[relation].target.claim();
}

Ways::Ways(const Sketch& map) : reached_(map.claims.size(), std::vector<bool>(map.claims.size(), false)) {
    std::vector<std::vector<ClaimId>> next(map.claims.size());
    for (const RelationId relation : map.relation_ids())
        if (map[relation].is_there && !is_mutual(map[relation].type))
            for (const ClaimId premise : map[relation].premises)
                next[index(premise)].push_back(conclusion(map, relation));
    for (const ClaimId from : map.claim_ids()) {
        std::vector<ClaimId> open{from};
        while (!open.empty()) {
            const ClaimId at = open.back();
            open.pop_back();
            for (const ClaimId to : next[index(at)])
                if (!reached_[index(from)][index(to)]) {
                    reached_[index(from)][index(to)] = true;
                    open.push_back(to);
                }
        }
    }
}

ArgumentMap drawn(const Sketch& map, std::string_view language, const std::vector<ClaimId>& claims,
                  const std::vector<RelationId>& relations) {
    DocumentBuilder builder;
    if (!language.empty())
        builder.set_language(builder.word(language));
    std::vector<Word> main;
    for (const ClaimId claim : claims) {
        if (!map[claim].is_there)
            continue;
        builder.add(ClaimEntry{.id = builder.word(map[claim].id),
                               .texts = builder.text(builder.word(map[claim].text))});
        if (map[claim].is_main)
            main.push_back(builder.word(map[claim].id));
    }
    builder.set_main(builder.run(std::span<const Word>(main)));
    const auto name = [](RelationId relation) { return "step-" + std::to_string(index(relation) + 1); };
    for (const RelationId relation : relations) {
        const SketchRelation& one = map[relation];
        if (!one.is_there)
            continue;
        std::vector<Word> premises;
        for (const ClaimId premise : one.premises)
            premises.push_back(builder.word(map[premise].id));
        builder.add(RelationEntry{.id = builder.word(name(relation)),
                                  .type = one.type,
                                  .from = builder.run(std::span<const Word>(premises)),
                                  .to = builder.word(one.target.is_claim() ? map[one.target.claim()].id
                                                                           : name(one.target.relation()))});
    }
    Diagnostics diagnostics;
    ArgumentMap made = resolve(builder.take(), diagnostics);
    if (!diagnostics.empty())
        throw std::logic_error(diagnostics.all().front().primary.message.in(Tongue::english));
    return made;
}

ArgumentMap drawn(const Sketch& map, std::string_view language) {
    const auto claims = map.claim_ids();
    const auto relations = map.relation_ids();
    return drawn(map, language, {claims.begin(), claims.end()}, {relations.begin(), relations.end()});
}

}  // namespace argmap::bench
