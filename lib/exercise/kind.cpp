#include "exercise/kind.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <set>
#include <utility>

namespace argmap {

namespace {

constexpr const ExerciseKind* kinds[] = {
#define EXERCISE_KIND(name) &exercise_kinds::name,
#include "exercise/kinds.def"
#undef EXERCISE_KIND
};

}  // namespace

std::span<const ExerciseKind* const> all_exercise_kinds() {
    return kinds;
}

const ExerciseKind* find_exercise_kind(std::string_view name) {
    const auto* const found = std::find_if(std::begin(kinds), std::end(kinds),
                                           [name](const ExerciseKind* kind) { return kind->name == name; });
    return found == std::end(kinds) ? nullptr : *found;
}

std::vector<Outsider> some_of(std::span<const Outsider> outsiders, int level, std::size_t most,
                              Chance& chance) {
    const std::size_t all = outsiders.size(), count = std::min(most, all);
    const std::size_t window = std::min(2 * count, all);
    const std::size_t nearer = (all - window) * static_cast<std::size_t>(5 - level) / 4;
    std::vector<Outsider> some(outsiders.begin() + static_cast<std::ptrdiff_t>(nearer),
                               outsiders.begin() + static_cast<std::ptrdiff_t>(nearer + window));
    chance.shuffle(some);
    some.resize(count);
    return some;
}

bool may_bear_on(const ArgumentMap& map, ClaimId claim, ClaimId target, bool against) {
    constexpr std::size_t most = 400;
    using Line = std::pair<ClaimId, bool>;  // where it has come to, and whether it speaks against that
    std::set<Line> seen{{claim, false}};
    std::vector<Line> waiting{{claim, false}};
    while (!waiting.empty()) {
        const auto [from, is_con] = waiting.back();
        waiting.pop_back();
        if (seen.size() > most || (from == target && is_con == against))
            return true;
        for (const RelationId relation : map.relations_from(from)) {
            bool attacks = is_con;
            Target aim = relation;
            for (; aim.is_relation(); aim = map.target(aim.relation()))
                attacks ^= map.type(aim.relation()) == RelationType::attack ||
                           map.type(aim.relation()) == RelationType::contrary;
            if (const Line next{aim.claim(), attacks}; seen.insert(next).second)
                waiting.push_back(next);
        }
    }
    return false;
}

double closeness_of(std::span<const Outsider> outsiders) {
    double sum = 0;
    for (const Outsider& outsider : outsiders)
        sum += 1 / static_cast<double>(outsider.steps);
    return outsiders.empty() ? 0 : sum / static_cast<double>(outsiders.size());
}

std::vector<RelationId> relations_from(const Excerpt& excerpt, ClaimId claim) {
    std::vector<RelationId> relations;
    for (const RelationId relation : excerpt.relation_ids()) {
        const auto& premises = excerpt[relation].premises;
        if (std::find(premises.begin(), premises.end(), claim) != premises.end())
            relations.push_back(relation);
    }
    return relations;
}

std::vector<RelationId> relations_to(const Excerpt& excerpt, Target target) {
    std::vector<RelationId> relations;
    for (const RelationId relation : excerpt.relation_ids())
        if (excerpt[relation].target == target)
            relations.push_back(relation);
    return relations;
}

std::vector<std::string_view> sorted_texts(const Excerpt& excerpt, const std::vector<ClaimId>& claims) {
    std::vector<std::string_view> texts;
    for (const ClaimId claim : claims)
        texts.push_back(excerpt.text(claim));
    std::sort(texts.begin(), texts.end());
    return texts;
}

bool have_same_ends(const Excerpt& excerpt, RelationId one, RelationId other) {
    if (one == other)
        return true;
    const Target aim = excerpt[one].target, other_aim = excerpt[other].target;
    if (aim.is_claim() != other_aim.is_claim() ||
        sorted_texts(excerpt, excerpt[one].premises) != sorted_texts(excerpt, excerpt[other].premises))
        return false;
    return aim.is_claim() ? excerpt.text(aim.claim()) == excerpt.text(other_aim.claim())
                          : have_same_ends(excerpt, aim.relation(), other_aim.relation());
}

Excerpt without_assumptions(Excerpt excerpt) {
    for (ExcerptClaim& claim : excerpt.claims)
        claim.assumed = false;
    return excerpt;
}

Figure shown_at_the_end(const Excerpt& excerpt) {
    return {.asked = nullptr, .solved = std::make_shared<ArgumentMap>(map_of(numbered(excerpt)))};
}

Figure shown_throughout(const Excerpt& excerpt) {
    const auto shown = std::make_shared<ArgumentMap>(map_of(numbered(excerpt)));
    return {.asked = shown, .solved = shown};
}

}  // namespace argmap
