#include "structure/support_lines.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace argmap {

namespace {

/// Collects what is behind a main claim, standing or not.
class Walk {
  public:
    Walk(const ArgumentMap& map, ClaimId main, std::size_t most) : map_(map), most_(most) { number_of(main); }

    std::optional<SupportLines> run() && {
        for (std::uint32_t claim = 0; claim < wordings_.size(); ++claim) {
            add_steps_to(claim);
            if (size_ > most_)
                return std::nullopt;
        }
        for (std::vector<ClaimId>& wordings : wordings_)
            lines_.claims.push_back(*std::min_element(wordings.begin(), wordings.end()));
        return std::move(lines_);
    }

  private:
    /// The same for all claims that rephrase each other.
    std::uint32_t number_of(ClaimId claim) {
        const auto next = static_cast<std::uint32_t>(wordings_.size());
        const auto [known, is_new] = numbers_.try_emplace(index(claim), next);
        if (!is_new)
            return known->second;
        std::vector<ClaimId> wordings = {claim};
        const auto add = [&](ClaimId other) {
            if (numbers_.try_emplace(index(other), next).second)
                wordings.push_back(other);
        };
        for (std::size_t i = 0; i < wordings.size(); ++i) {
            const ClaimId wording = wordings[i];
            for (const RelationId relation : map_.relations_from(wording))
                if (map_.type(relation) == RelationType::rephrase && map_.target(relation).is_claim())
                    add(map_.target(relation).claim());
            for (const RelationId relation : map_.relations_to(wording))
                if (map_.type(relation) == RelationType::rephrase)
                    std::for_each(map_.premises(relation).begin(), map_.premises(relation).end(), add);
        }
        size_ += wordings.size();
        wordings_.push_back(std::move(wordings));
        lines_.is_supported.push_back(false);
        lines_.steps_to.emplace_back();
        lines_.steps_from.emplace_back();
        return next;
    }

    void add_steps_to(std::uint32_t claim) {
        std::sort(wordings_[claim].begin(), wordings_[claim].end());
        for (std::size_t i = 0; i < wordings_[claim].size(); ++i)
            for (const RelationId relation : map_.relations_to(wordings_[claim][i])) {
                if (map_.type(relation) != RelationType::support)
                    continue;
                lines_.is_supported[claim] = true;
                add_step(relation, claim);
                if (size_ > most_)
                    return;
            }
    }

    void add_step(RelationId relation, std::uint32_t target) {
        SupportStep step{.premises = {}, .target = target};
        for (const ClaimId premise : map_.premises(relation)) {
            const std::uint32_t number = number_of(premise);
            if (std::exchange(last_premised_by(number), index(relation) + 1) != index(relation) + 1)
                step.premises.push_back(number);
        }
        size_ += 1 + step.premises.size();
        // What rests on the main claim or on itself cannot hold them up.
        for (const std::uint32_t premise : step.premises)
            if (premise == 0 || premise == target)
                return;
        const auto number = static_cast<std::uint32_t>(lines_.steps.size());
        lines_.steps_to[target].push_back(number);
        for (const std::uint32_t premise : step.premises)
            lines_.steps_from[premise].push_back(number);
        lines_.steps.push_back(std::move(step));
    }

    /// The number of a relation, from 1 on.
    std::uint32_t& last_premised_by(std::uint32_t claim) {
        if (claim >= last_premised_by_.size())
            last_premised_by_.resize(claim + std::size_t{1}, 0);
        return last_premised_by_[claim];
    }

    const ArgumentMap& map_;
    const std::size_t most_;
    std::size_t size_ = 0;
    std::unordered_map<std::uint32_t, std::uint32_t> numbers_;  // of claims
    std::vector<std::vector<ClaimId>> wordings_;                // of each number
    std::vector<std::uint32_t> last_premised_by_;
    SupportLines lines_;
};

bool stands(const SupportStep& step, const std::vector<bool>& claim_stands) {
    return std::all_of(step.premises.begin(), step.premises.end(),
                       [&](std::uint32_t premise) { return claim_stands[premise]; });
}

/// Only what stands and leads to the main claim.
SupportLines standing_part(const SupportLines& all) {
    const std::vector<bool> claim_stands = standing(all, std::vector<bool>(all.claims.size(), false));
    constexpr std::uint32_t none = 0xFFFF'FFFF;
    std::vector<std::uint32_t> new_number(all.claims.size(), none);
    SupportLines part;
    std::vector<std::uint32_t> old_number;
    const auto number_of = [&](std::uint32_t claim) {
        if (new_number[claim] == none) {
            new_number[claim] = static_cast<std::uint32_t>(old_number.size());
            old_number.push_back(claim);
            part.claims.push_back(all.claims[claim]);
            part.is_supported.push_back(all.is_supported[claim]);
            part.steps_to.emplace_back();
            part.steps_from.emplace_back();
        }
        return new_number[claim];
    };
    number_of(0);
    for (std::uint32_t target = 0; target < old_number.size(); ++target)
        for (const std::uint32_t old_step : all.steps_to[old_number[target]]) {
            if (!stands(all.steps[old_step], claim_stands))
                continue;
            const auto step = static_cast<std::uint32_t>(part.steps.size());
            part.steps.push_back({.premises = {}, .target = target});
            part.steps_to[target].push_back(step);
            for (const std::uint32_t old_premise : all.steps[old_step].premises) {
                const std::uint32_t premise = number_of(old_premise);
                part.steps.back().premises.push_back(premise);
                part.steps_from[premise].push_back(step);
            }
        }
    return part;
}

}  // namespace

std::optional<SupportLines> support_lines(const ArgumentMap& map, ClaimId main, std::size_t most) {
    const std::optional<SupportLines> all = Walk(map, main, most).run();
    return all ? std::optional(standing_part(*all)) : std::nullopt;
}

std::vector<bool> standing(const SupportLines& lines, const std::vector<bool>& lost) {
    std::vector<bool> stands(lines.claims.size(), false);
    std::vector<std::uint32_t> todo;
    const auto stand = [&](std::uint32_t claim) {
        if (stands[claim] || lost[claim])
            return;
        stands[claim] = true;
        todo.push_back(claim);
    };
    for (std::uint32_t claim = 0; claim < lines.claims.size(); ++claim)
        if (!lines.is_supported[claim])
            stand(claim);
    std::vector<std::size_t> missing;  // premises of each step
    for (const SupportStep& step : lines.steps)
        missing.push_back(step.premises.size());
    while (!todo.empty()) {
        const std::uint32_t claim = todo.back();
        todo.pop_back();
        for (const std::uint32_t step : lines.steps_from[claim])
            if (--missing[step] == 0)
                stand(lines.steps[step].target);
    }
    return stands;
}

}  // namespace argmap
