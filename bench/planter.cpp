#include "bench/planter.hpp"

#include "bench/plants.hpp"
#include "bench/sketch.hpp"
#include "bench/student_words.hpp"

#include <algorithm>
#include <utility>

namespace argmap::bench {

namespace {

/// All ids of a range by chance (Fisher and Yates).
template <class Id>
std::vector<Id> shuffled(const IdRange<Id>& ids, Chance& chance) {
    std::vector<Id> order(ids.begin(), ids.end());
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[chance.below(i)]);
    return order;
}

void plant_all(Planting& planting, const PlantOptions& options) {
    std::vector<PlantKind> left;
    for (const PlantKind& one : all_plants())
        if (options.kinds.empty() ||
            std::find(options.kinds.begin(), options.kinds.end(), one.kind) != options.kinds.end())
            left.push_back(one);
    while (planting.plants.size() < options.slips && !left.empty()) {
        const auto at = static_cast<std::ptrdiff_t>(planting.chance.below(left.size()));
        if (!left[static_cast<std::size_t>(at)].plant(planting))
            left.erase(left.begin() + at);
    }
}

/// Puts the texts in other words. One that would then say what another one says stays as it was.
void word_anew(Planting& planting, StudentWording wording) {
    std::vector<std::string> taken;
    for (const SketchClaim& claim : planting.map.claims)
        taken.push_back(claim.text);
    for (const ClaimId claim : planting.map.claim_ids()) {
        std::string text = reworded(planting.map[claim].text, wording, planting.is_chinese,
                                    planting.chance.below(1U << 30U));
        if (text.empty() || std::find(taken.begin(), taken.end(), text) != taken.end())
            continue;
        taken.push_back(text);
        planting.map[claim].text = std::move(text);
    }
}

/// The numbers of the claims in the student's map; those that are not there have none.
std::vector<std::optional<ClaimId>> numbers(const Sketch& map, const std::vector<ClaimId>& order) {
    std::vector<std::optional<ClaimId>> found(map.claims.size());
    std::uint32_t next = 0;
    for (const ClaimId claim : order)
        if (map[claim].is_there)
            found[index(claim)] = ClaimId{next++};
    return found;
}

Slip slip_of(const Plant& plant, const std::vector<std::optional<ClaimId>>& numbers) {
    Slip slip{.kind = plant.kind, .reference = plant.reference};
    for (const ClaimId claim : plant.student)
        if (numbers[index(claim)])
            slip.student.push_back(*numbers[index(claim)]);
    std::sort(slip.student.begin(), slip.student.end());
    return slip;
}

std::vector<Counterpart> counterparts(const Sketch& map, const std::vector<ClaimId>& order,
                                      const std::vector<std::optional<ClaimId>>& numbers) {
    std::vector<Counterpart> found;
    for (const ClaimId claim : order)
        if (numbers[index(claim)])
            for (const ClaimId reference : map[claim].reference)
                found.push_back({.student = *numbers[index(claim)], .reference = reference});
    return found;
}

}  // namespace

Planted plant(const ArgumentMap& reference, const PlantOptions& options) {
    const std::string_view language = options.language.empty() ? reference.language() : options.language;
    Planting planting(sketch(reference, language), options.seed, options.overlap == Overlap::may_be,
                      language.starts_with("zh"), options.elsewhere);
    plant_all(planting, options);
    word_anew(planting, options.wording);
    Sketch& map = planting.map;
    const std::vector<ClaimId> order = shuffled(map.claim_ids(), planting.chance);
    for (std::size_t i = 0; i < order.size(); ++i)
        map[order[i]].id = "s" + std::to_string(i + 1);
    const std::vector<std::optional<ClaimId>> found = numbers(map, order);
    std::vector<Slip> slips;
    for (const Plant& plant : planting.plants)
        if (planting.leaves_trace(plant))
            slips.push_back(slip_of(plant, found));
    return {.student = drawn(map, language, order, shuffled(map.relation_ids(), planting.chance)),
            .slips = std::move(slips),
            .counterparts = counterparts(map, order, found)};
}

ArgumentMap part_of(const ArgumentMap& map, const Selection& part, std::string_view language) {
    return drawn(sketch(map, part, language), language);
}

}  // namespace argmap::bench
