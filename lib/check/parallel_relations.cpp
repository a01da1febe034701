#include "check/parallel_relations.hpp"

#include "text/seeded_hash.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace argmap {

namespace {

/// A relation on its way to some target, under a number for the premises that it comes from.
struct Arrival {
    std::uint64_t premises;
    RelationId relation;

    friend auto operator<=>(const Arrival&, const Arrival&) = default;
};

/// One claim is its own number; several have a hash that their order does not change.
std::uint64_t number_of(std::span<const ClaimId> premises) {
    constexpr std::uint64_t several = std::uint64_t{1} << 63U;
    if (premises.size() == 1)
        return index(premises[0]);
    std::uint64_t sum = 0;
    for (const ClaimId premise : premises) {
        sum += SeededHash()(index(premise));
    }
    return sum | several;
}

class Search {
  public:
    explicit Search(const ArgumentMap& map) : map_(map) {}

    std::vector<ParallelRelations> all() {
        for (const ClaimId claim : map_.claims()) {
            arrive(map_.relations_to(claim));
            for (const RelationId relation : map_.relations_from(claim))
                if (is_mutual(map_.type(relation)))
                    arrivals_.push_back({index(map_.target(relation).claim()), relation});
            keep_parallels(claim);
        }
        for (const RelationId relation : map_.relations()) {
            arrive(map_.relations_to(relation));
            keep_parallels(relation);
        }
        return std::move(found_);
    }

  private:
    void arrive(std::span<const RelationId> relations) {
        for (const RelationId relation : relations)
            arrivals_.push_back({number_of(map_.premises(relation)), relation});
    }

    /// Empties `arrivals_`.
    void keep_parallels(Target target) {
        std::sort(arrivals_.begin(), arrivals_.end());
        for (auto first = arrivals_.begin(); first != arrivals_.end();) {
            const auto next = std::find_if(first, arrivals_.end(), [&](const Arrival& other) {
                return other.premises != first->premises;
            });
            if (next - first > 1)
                keep({&*first, static_cast<std::size_t>(next - first)}, target);
            first = next;
        }
        arrivals_.clear();
    }

    /// Keeps those that have the premises of the first, for different premises may have the same hash.
    void keep(std::span<const Arrival> arrivals, Target target) {
        ParallelRelations parallel{.target = target, .relations = {}};
        const auto premises = sorted_premises(arrivals[0].relation);
        for (const Arrival& arrival : arrivals)
            if (premises.size() == 1 || sorted_premises(arrival.relation) == premises)
                parallel.relations.push_back(arrival.relation);
        if (parallel.relations.size() > 1)
            found_.push_back(std::move(parallel));
    }

    std::vector<ClaimId> sorted_premises(RelationId relation) const {
        const auto premises = map_.premises(relation);
        std::vector<ClaimId> sorted(premises.begin(), premises.end());
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    }

    const ArgumentMap& map_;
    std::vector<Arrival> arrivals_;
    std::vector<ParallelRelations> found_;
};

}  // namespace

std::vector<ParallelRelations> parallel_relations(const ArgumentMap& map) {
    return Search(map).all();
}

}  // namespace argmap
