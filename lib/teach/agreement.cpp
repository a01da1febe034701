#include "teach/agreement.hpp"

#include <algorithm>
#include <map>

namespace argmap {

namespace {

/// By claim of the student; nothing where a file does not speak of it.
std::vector<std::optional<std::vector<ClaimId>>> answers(const SettledClaims& settled,
                                                         const ArgumentMap& student) {
    std::vector<std::optional<std::vector<ClaimId>>> answers(student.claim_count());
    for (const ClaimId claim : settled.alone)
        answers[index(claim)].emplace();
    for (const Counterpart& pair : settled.pairs) {
        auto& answer = answers[index(pair.student)];
        if (!answer)
            answer.emplace();
        answer->push_back(pair.reference);
    }
    for (auto& answer : answers)
        if (answer)
            std::sort(answer->begin(), answer->end());
    return answers;
}

}  // namespace

std::optional<double> cohens_kappa(std::span<const std::pair<std::size_t, std::size_t>> things) {
    std::map<std::size_t, std::pair<std::size_t, std::size_t>> times;  // of a category, by whom
    std::size_t same = 0;
    for (const auto& [first, second] : things) {
        ++times[first].first;
        ++times[second].second;
        same += first == second ? 1 : 0;
    }
    std::size_t by_chance = 0;  // of all pairs of two things
    for (const auto& [category, count] : times)
        by_chance += count.first * count.second;
    const std::size_t all = things.size() * things.size();
    if (by_chance == all)
        return std::nullopt;
    const double observed = static_cast<double>(same * things.size());
    const double chance = static_cast<double>(by_chance);
    return (observed - chance) / (static_cast<double>(all) - chance);
}

GraderAgreement compare_graders(const SettledClaims& first, const SettledClaims& second,
                                const ArgumentMap& student) {
    auto of_first = answers(first, student), of_second = answers(second, student);
    GraderAgreement found;
    std::map<std::vector<ClaimId>, std::size_t> categories;
    std::vector<std::pair<std::size_t, std::size_t>> things;
    const auto category = [&](const std::vector<ClaimId>& answer) {
        return categories.emplace(answer, categories.size()).first->second;
    };
    for (const ClaimId claim : student.claims()) {
        auto &one = of_first[index(claim)], &other = of_second[index(claim)];
        if (!one || !other) {
            found.open.push_back(claim);
            continue;
        }
        const std::size_t category_of_one = category(*one);
        things.emplace_back(category_of_one, category(*other));
        if (*one != *other)
            found.differing.push_back({claim, std::move(*one), std::move(*other)});
    }
    found.claims = things.size();
    found.kappa = cohens_kappa(things);
    return found;
}

}  // namespace argmap
