#include "teach/parts.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <span>
#include <utility>

namespace argmap {

namespace {

// Measured on the maps of maps/ with planted slips: docs/decisions/grading.md.
constexpr double of_gain = 2, of_length = 0.25, of_said_before = 0.8, bar = 0.07;
constexpr double most_apart = 2;  // how much longer or shorter a student may usually be

/// The claims beside each in the same argument: what it is aimed at, what is aimed at it, and what is aimed
/// at the same.
std::vector<std::set<std::uint32_t>> beside(const ArgumentMap& map) {
    constexpr std::size_t most = 64;  // a claim with more says little about any of them
    std::vector<std::set<std::uint32_t>> beside(map.claim_count());
    const auto add = [&](std::vector<std::uint32_t> together) {
        if (together.size() > most)
            together.resize(most);
        for (const std::uint32_t one : together)
            for (const std::uint32_t other : together)
                if (one != other)
                    beside[one].insert(other);
    };
    const auto premises_of = [&](std::span<const RelationId> relations, std::vector<std::uint32_t> together) {
        for (const RelationId relation : relations)
            for (const ClaimId premise : map.premises(relation))
                together.push_back(index(premise));
        add(std::move(together));
    };
    for (const ClaimId claim : map.claims())
        premises_of(map.relations_to(claim), {index(claim)});
    for (const RelationId relation : map.relations())
        premises_of(map.relations_to(relation), {});
    return beside;
}

/// The median of how much longer the student says the same.
double usual_length(const Likeness& texts, const std::vector<Counterpart>& pairs) {
    constexpr std::size_t fewest = 3;
    std::vector<double> lengths;
    for (const Counterpart& pair : pairs) {
        const double own = weight(texts.row_words(index(pair.student)));
        const double other = weight(texts.column_words(index(pair.reference)));
        if (own > 0 && other > 0)
            lengths.push_back(own / other);
    }
    if (lengths.size() < fewest)
        return 1;
    std::sort(lengths.begin(), lengths.end());
    return std::clamp(lengths[lengths.size() / 2], 1 / most_apart, most_apart);
}

/// How much nearer to the length of the whole both parts are than the one alone, in [-1,1].
double better_length(double one, double part, double whole) {
    return std::clamp(std::abs(std::log(one / whole)) - std::abs(std::log((one + part) / whole)), -1.0, 1.0);
}

WeighedWords without(const WeighedWords& words, const WeighedWords& others) {
    WeighedWords left;
    std::set_difference(
        words.begin(), words.end(), others.begin(), others.end(), std::back_inserter(left),
        [](const WeighedWord& one, const WeighedWord& other) { return one.word < other.word; });
    return left;
}

/// Whether a whole says what both parts do, in their words.
bool says_both(const WeighedWords& whole, const WeighedWords& one, const WeighedWords& other) {
    constexpr double nearly_all = 0.7, of_its_own = 0.15, shortest = 0.7;
    const auto is_said = [&](const WeighedWords& part, const WeighedWords& beside) {
        return shared_weight(part, whole) >= nearly_all * weight(part) &&
               shared_weight(without(part, beside), whole) >= of_its_own * weight(whole);
    };
    return is_said(one, other) && is_said(other, one) &&
           weight(whole) >= shortest * (weight(one) + weight(without(other, one)));
}

/// `length` is how long the whole is, said as the parts are.
double evidence_of(const WeighedWords& part, const WeighedWords& other_part, const WeighedWords& whole,
                   double length) {
    const double own = weight(part), said = weight(other_part), all = weight(whole);
    if (own <= 0 || said <= 0 || all <= 0)
        return -1;
    const WeighedWords gained = without(part, other_part);
    const double like = 2 * shared_weight(other_part, whole) / (said + all);
    return shared_weight(part, whole) / own + of_gain * shared_weight(gained, whole) / all +
           of_length * better_length(said, own, all * length) - of_said_before * like * like * like - bar;
}

}  // namespace

Parts::Parts(const ArgumentMap& student, const ArgumentMap& reference, const Likeness& texts,
             const std::vector<Counterpart>& pairs)
    : texts_(texts),
      near_(beside(student)),
      near_in_reference_(beside(reference)),
      length_(usual_length(texts, pairs)) {}

double Parts::split(ClaimId part, ClaimId other_part, ClaimId whole) const {
    return evidence_of(texts_.row_words(index(part)), texts_.row_words(index(other_part)),
                       texts_.column_words(index(whole)), length_);
}

double Parts::merged(ClaimId part, ClaimId other_part, ClaimId whole) const {
    return evidence_of(texts_.column_words(index(part)), texts_.column_words(index(other_part)),
                       texts_.row_words(index(whole)), 1 / length_);
}

std::vector<ClaimPart> Parts::of_student(ClaimId part, const std::vector<Counterpart>& pairs) const {
    std::vector<ClaimPart> parts;
    std::set<ClaimId> seen;
    for (const Counterpart& pair : pairs)
        if (near_[index(part)].contains(index(pair.student)) && seen.insert(pair.reference).second)
            parts.push_back({part, pair.reference, split(part, pair.student, pair.reference)});
    return parts;
}

std::vector<ClaimPart> Parts::of_reference(ClaimId part, const std::vector<Counterpart>& pairs) const {
    std::vector<ClaimPart> parts;
    std::set<ClaimId> seen;
    for (const Counterpart& pair : pairs)
        if (near_in_reference_[index(part)].contains(index(pair.reference)) &&
            seen.insert(pair.student).second)
            parts.push_back({pair.student, part, merged(part, pair.reference, pair.student)});
    return parts;
}

double Parts::evidence(const std::vector<Counterpart>& pairs) const {
    double sum = 0;
    std::map<ClaimId, ClaimId> first_of_student, first_of_reference;
    for (const Counterpart& pair : pairs) {
        const auto [student, is_new_student] = first_of_student.emplace(pair.student, pair.reference);
        const auto [reference, is_new_reference] = first_of_reference.emplace(pair.reference, pair.student);
        if (!is_new_reference)
            sum += split(pair.student, reference->second, pair.reference);
        else if (!is_new_student)
            sum += merged(pair.reference, student->second, pair.student);
    }
    return sum;
}

bool Parts::is_plain(const Counterpart& one, const Counterpart& other) const {
    const auto of_student = [&](ClaimId claim) -> const WeighedWords& {
        return texts_.row_words(index(claim));
    };
    const auto of_reference = [&](ClaimId claim) -> const WeighedWords& {
        return texts_.column_words(index(claim));
    };
    if (one.student == other.student)
        return says_both(of_student(one.student), of_reference(one.reference), of_reference(other.reference));
    return one.reference == other.reference &&
           says_both(of_reference(one.reference), of_student(one.student), of_student(other.student));
}

void Parts::trust_plain_parts(std::vector<Counterpart>& pairs) const {
    constexpr double sure = 0.6;
    std::vector<bool> plain(pairs.size(), false);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (is_plain(pairs[i], pairs[k]))
                plain[i] = plain[k] = true;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (plain[i])
            pairs[i].confidence = std::max(pairs[i].confidence, sure);
}

}  // namespace argmap
