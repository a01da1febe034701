#include "cli/left_unanswered.hpp"

#include "compare/alignment.hpp"
#include "structure/answers.hpp"

#include <array>
#include <optional>

namespace argmap::cli {

namespace {

/// For each relation of the old version the attack that it is, where that is answered.
std::vector<std::optional<Attack>> answered_attacks(const ArgumentMap& map) {
    std::vector<std::optional<Attack>> answered(map.relation_count());
    for (const Attack& attack : attacks(map))
        if (attack.answered)
            answered[index(attack.relation)] = attack;
    return answered;
}

/// For each relation of the new version its number in the old one.
std::vector<std::uint32_t> numbers_before(const ArgumentMap& before, const ArgumentMap& after) {
    const std::array<const Document*, 2> versions{&before.document(), &after.document()};
    std::vector<std::uint32_t> numbers(after.relation_count(), Aligned::none);
    for (const Aligned& relation : align(versions).relations)
        if (relation.is_in(0) && relation.is_in(1))
            numbers[relation.entry[1]] = relation.entry[0];
    return numbers;
}

}  // namespace

std::vector<LeftUnanswered> left_unanswered(const ArgumentMap& before, const ArgumentMap& after) {
    const std::vector<std::optional<Attack>> answered = answered_attacks(before);
    const std::vector<std::uint32_t> numbers = numbers_before(before, after);
    std::vector<LeftUnanswered> found;
    for (const Attack& attack : attacks(after)) {
        const std::uint32_t number = numbers[index(attack.relation)];
        if (!attack.answered && number != Aligned::none && answered[number])
            found.push_back({.attack = index(attack.relation),
                             .from = index(after.premises(attack.relation)[0]),
                             .answered_from = index(answering_claim(before, *answered[number]))});
    }
    return found;
}

}  // namespace argmap::cli
