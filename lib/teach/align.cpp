#include "teach/align.hpp"

#include "teach/matching.hpp"
#include "teach/parts.hpp"
#include "teach/surroundings.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

namespace argmap {

namespace {

// Measured on the maps of maps/ with planted slips: docs/decisions/grading.md.
constexpr double of_places = 0.15;   // how much they count beside texts
constexpr double price = 0.15;       // what being alone is worth
constexpr double lowest_bar = 0.07;  // for texts
constexpr double more_for_copies = 0.25;
constexpr double both_main = 0.04;
constexpr double same_distance = 0.03;  // from the main claim
constexpr double same_id = 0.15;
constexpr double settled = 10;  // beyond all that can be

class Aligning {
  public:
    Aligning(const ArgumentMap& student, const ArgumentMap& reference, const GradeOptions& options,
             const Likeness& texts)
        : student_(student),
          reference_(reference),
          options_(options),
          texts_(texts),
          near_(neighbours(student)),
          near_in_reference_(neighbours(reference)),
          rows_(student.claim_count()),
          columns_(reference.claim_count()) {}

    void run(AlignedMaps& aligned) {
        find_advance();
        Grid scores = advance_;
        add_to(scores, texts_);
        constexpr int soft_rounds = 3;
        for (int round = 0; round < soft_rounds; ++round) {
            const Grid places =
                places_by([&](std::uint32_t row, std::uint32_t column) { return scores(row, column); });
            scores = score(places);
        }
        columns_of_ = assign(scores, Grid(rows_, columns_), lowest_bar + 0.03);
        set_bar();
        refine();
        place_leftovers();
        aligned.in_other_words = is_in_other_words();
        if (aligned.in_other_words)
            place_by_neighbours();
        aligned.pairs = counterparts();
        aligned.copying = copying_;
        aligned.bar = bar_;
    }

  private:
    void add_to(Grid& grid, const Likeness& texts) const {
        for (std::size_t i = 0; i < rows_; ++i)
            for (std::size_t k = 0; k < columns_; ++k)
                grid(i, k) += texts(i, k);
    }

    /// What speaks for a pair besides texts and neighbours.
    void find_advance() {
        advance_ = Grid(rows_, columns_);
        const auto far = distances_to_main(student_), far_in_reference = distances_to_main(reference_);
        for (const ClaimId one : student_.claims())
            for (const ClaimId other : reference_.claims()) {
                double& advance = advance_(index(one), index(other));
                if (student_.is_main(one) && reference_.is_main(other))
                    advance += both_main;
                const auto here = far[index(one)], there = far_in_reference[index(other)];
                if (here && there) {
                    const double apart = std::abs(static_cast<double>(*here) - static_cast<double>(*there));
                    advance += same_distance * std::max(0.0, 1 - apart / 2);
                }
            }
        add_ids();
    }

    /// Ids are trusted as far as they agree with the texts.
    void add_ids() {
        std::vector<std::pair<std::size_t, std::size_t>> same;
        std::size_t agree = 0;
        for (const ClaimId one : student_.claims()) {
            const auto other = reference_.find_claim(student_.id(one));
            if (!other)
                continue;
            same.emplace_back(index(one), index(*other));
            double best = 0;
            for (std::size_t k = 0; k < columns_; ++k)
                best = std::max(best, texts_(index(one), k));
            const double own = texts_(index(one), index(*other));
            agree += own >= best - 1e-9 && own > 0.3 ? 1 : 0;
        }
        if (same.empty())
            return;
        const double trust =
            std::max(0.0, 2.0 * static_cast<double>(agree) / static_cast<double>(same.size()) - 1);
        for (const auto& [row, column] : same)
            advance_(row, column) += same_id * trust;
    }

    /// In [0,1]: how well the neighbours of two claims go with each other, where `alike` says how well two
    /// claims do.
    template <class Alike>
    Grid places_by(Alike alike) const {
        Grid places(rows_, columns_);
        std::vector<double> best;
        for (std::size_t i = 0; i < rows_; ++i)
            for (std::size_t k = 0; k < columns_; ++k) {
                const std::vector<Neighbour>&here = near_[i], &there = near_in_reference_[k];
                if (here.empty() || there.empty() || (texts_(i, k) < 0.02 && here.size() + there.size() < 3))
                    continue;
                best.assign(there.size(), 0);
                double sum = 0;
                for (const Neighbour& one : here) {
                    double best_of_one = 0;
                    for (std::size_t at = 0; at < there.size(); ++at) {
                        const double worth =
                            alike(one.claim, there[at].claim) * agreement(one.nearness, there[at].nearness);
                        best_of_one = std::max(best_of_one, worth);
                        best[at] = std::max(best[at], worth);
                    }
                    sum += best_of_one;
                }
                for (const double one : best)
                    sum += one;
                places(i, k) = sum / static_cast<double>(here.size() + there.size());
            }
        return places;
    }

    Grid places_by_pairs() const {
        return places_by(
            [&](std::uint32_t row, std::uint32_t column) { return columns_of_[row] == column ? 1.0 : 0.0; });
    }

    Grid score(const Grid& places) const {
        Grid scores = advance_;
        for (std::size_t i = 0; i < rows_; ++i)
            for (std::size_t k = 0; k < columns_; ++k)
                scores(i, k) += texts_(i, k) + of_places * places(i, k);
        return scores;
    }

    /// How far the places of two claims may stand in for their texts: the more neighbours, the more.
    double vouched(std::size_t row, std::size_t column, double place) const {
        const double near = static_cast<double>(near_[row].size() + near_in_reference_[column].size());
        return of_places * place * std::clamp((near - 2) / 6, 0.0, 1.0);
    }

    std::vector<std::size_t> assign(const Grid& scores, const Grid& places, double bar) const {
        constexpr double next_to_nothing = 1e-3;
        Grid worth(rows_, columns_);
        for (std::size_t i = 0; i < rows_; ++i)
            for (std::size_t k = 0; k < columns_; ++k)
                if (texts_(i, k) + vouched(i, k, places(i, k)) >= bar)
                    worth(i, k) = std::max(next_to_nothing, scores(i, k) - price);
        settle(worth);
        return best_matching(worth);
    }

    void settle(Grid& worth) const {
        const auto clear_row = [&](ClaimId row) {
            for (std::size_t k = 0; k < columns_; ++k)
                worth(index(row), k) = 0;
        };
        for (const ClaimId alone : options_.without)
            clear_row(alone);
        std::set<std::size_t> rows, columns;
        for (const Counterpart& known : options_.known) {
            // Of a claim in several parts one is assigned; the others come later.
            if (rows.contains(index(known.student)) || columns.contains(index(known.reference)))
                continue;
            rows.insert(index(known.student));
            columns.insert(index(known.reference));
            clear_row(known.student);
            for (std::size_t i = 0; i < rows_; ++i)
                worth(i, index(known.reference)) = 0;
            worth(index(known.student), index(known.reference)) = settled;
        }
    }

    bool is_settled(std::size_t row) const {
        const auto is_row = [row](ClaimId claim) { return index(claim) == row; };
        return std::any_of(options_.without.begin(), options_.without.end(), is_row) ||
               std::any_of(options_.known.begin(), options_.known.end(),
                           [&](const Counterpart& known) { return is_row(known.student); });
    }

    /// Who copies elsewhere is held to copying.
    void set_bar() {
        std::vector<double> paired;
        for (std::size_t i = 0; i < rows_; ++i)
            if (columns_of_[i] != no_match)
                paired.push_back(texts_(i, columns_of_[i]));
        std::sort(paired.begin(), paired.end());
        const double low = paired.empty() ? 0 : paired[paired.size() / 4];
        const double copied = std::max(0.0, (low - 0.5) / 0.5);
        copying_ = copied * copied;
        bar_ = lowest_bar + more_for_copies * copying_;
    }

    void refine() {
        constexpr int most_rounds = 5;
        std::set<std::vector<std::size_t>> seen;
        for (int round = 0; round < most_rounds; ++round) {
            const Grid places = places_by_pairs();
            scores_ = score(places);
            std::vector<std::size_t> next = assign(scores_, places, bar_);
            const bool is_new = next != columns_of_ && seen.insert(next).second;
            columns_of_ = std::move(next);
            if (!is_new)
                return;
        }
    }

    /// What is left over stands in the same place: a lower bar, where the neighbours vouch for it.
    void place_leftovers() {
        constexpr double part_of_bar = 0.5, same_place = 0.6, same_place_of_mains = 0.3, more = 0.3;
        constexpr double very_same_place = 0.8;  // whatever the texts say
        std::vector<bool> taken(columns_, false);
        for (const std::size_t column : columns_of_)
            if (column != no_match)
                taken[column] = true;
        const Grid places = places_by_pairs();
        Grid worth(rows_, columns_);
        for (std::size_t i = 0; i < rows_; ++i)
            for (std::size_t k = 0; k < columns_; ++k) {
                if (columns_of_[i] != no_match || taken[k] || is_settled(i))
                    continue;
                if (texts_(i, k) < part_of_bar * bar_) {
                    if (places(i, k) >= very_same_place)
                        worth(i, k) = texts_(i, k) + more * places(i, k);
                    continue;
                }
                const bool mains = student_.is_main(ClaimId{static_cast<std::uint32_t>(i)}) &&
                                   reference_.is_main(ClaimId{static_cast<std::uint32_t>(k)});
                if (places(i, k) >= (mains ? same_place_of_mains : same_place))
                    worth(i, k) = texts_(i, k) + more * places(i, k);
            }
        const std::vector<std::size_t> found = best_matching(worth);
        for (std::size_t i = 0; i < rows_; ++i)
            if (found[i] != no_match)
                columns_of_[i] = found[i];
        by_place_.assign(rows_, false);
        for (std::size_t i = 0; i < rows_; ++i)
            by_place_[i] = found[i] != no_match && texts_(i, found[i]) < part_of_bar * bar_;
    }

    /// Whether half of what is paired does not agree by even a quarter.
    bool is_in_other_words() const {
        constexpr double little = 0.25;
        constexpr std::size_t fewest = 3;
        std::vector<double> paired;
        for (std::size_t i = 0; i < rows_; ++i)
            if (columns_of_[i] != no_match)
                paired.push_back(texts_(i, columns_of_[i]));
        std::sort(paired.begin(), paired.end());
        return paired.size() >= fewest && paired[paired.size() / 2] < little;
    }

    /// Pairs what is left over and stands alike to one of the same pairs, where nothing else that is left
    /// does: whatever the texts say. What is paired helps to pair more.
    void place_by_neighbours() {
        bool found = true;
        while (found) {
            found = false;
            std::vector<bool> taken(columns_, false);
            for (const std::size_t column : columns_of_)
                if (column != no_match)
                    taken[column] = true;
            for (std::size_t i = 0; i < rows_ && !found; ++i)
                if (columns_of_[i] == no_match && !is_settled(i))
                    if (const std::size_t column = only_one_in_place_of(i, taken); column != no_match) {
                        columns_of_[i] = column;
                        by_place_[i] = true;
                        found = true;
                    }
        }
    }

    /// What is left of the reference and stands to some pair as a claim of the student that is left does.
    std::size_t only_one_in_place_of(std::size_t row, const std::vector<bool>& taken) const {
        for (const Neighbour& near : near_[row]) {
            const std::size_t column = columns_of_[near.claim];
            if (column == no_match)
                continue;
            std::vector<std::size_t> rows, columns;
            for (std::size_t i = 0; i < rows_; ++i)
                if (columns_of_[i] == no_match && stands(near_[i], near.nearness, near.claim))
                    rows.push_back(i);
            for (std::size_t k = 0; k < columns_; ++k)
                if (!taken[k] && stands(near_in_reference_[k], near.nearness, column))
                    columns.push_back(k);
            if (rows.size() == 1 && columns.size() == 1)
                return columns.front();
        }
        return no_match;
    }

    static bool stands(const std::vector<Neighbour>& near, Nearness nearness, std::size_t claim) {
        return std::any_of(near.begin(), near.end(), [&](const Neighbour& one) {
            return one.nearness == nearness && one.claim == claim;
        });
    }

    /// How much more a pair is worth than the next best that one of its claims could have: another claim,
    /// less what that one's partner loses by it.
    double confidence(std::size_t row, std::size_t column) const {
        constexpr double sure = 0.3;
        double next = bar_;
        for (std::size_t k = 0; k < columns_; ++k)
            if (k != column) {
                const std::size_t owner = rows_of_[k];
                const double loss =
                    owner == no_match
                        ? 0
                        : std::max(0.0, scores_(owner, k) - std::max(bar_, scores_(owner, column)));
                next = std::max(next, scores_(row, k) - loss);
            }
        for (std::size_t i = 0; i < rows_; ++i)
            if (i != row) {
                const std::size_t owned = columns_of_[i];
                const double loss =
                    owned == no_match
                        ? 0
                        : std::max(0.0, scores_(i, owned) - std::max(bar_, scores_(row, owned)));
                next = std::max(next, scores_(i, column) - loss);
            }
        return std::clamp((scores_(row, column) - next) / sure, 0.0, 1.0);
    }

    std::vector<Counterpart> counterparts() {
        rows_of_.assign(columns_, no_match);
        for (std::size_t i = 0; i < rows_; ++i)
            if (columns_of_[i] != no_match)
                rows_of_[columns_of_[i]] = i;
        std::vector<Counterpart> pairs;
        for (std::size_t i = 0; i < rows_; ++i)
            if (const std::size_t column = columns_of_[i]; column != no_match)
                pairs.push_back({.student = ClaimId{static_cast<std::uint32_t>(i)},
                                 .reference = ClaimId{static_cast<std::uint32_t>(column)},
                                 .confidence = is_settled(i) ? 1 : confidence(i, column),
                                 .likeness = scores_(i, column),
                                 .by_place = by_place_[i]});
        return pairs;
    }

    const ArgumentMap& student_;
    const ArgumentMap& reference_;
    const GradeOptions& options_;
    const Likeness& texts_;
    std::vector<std::vector<Neighbour>> near_, near_in_reference_;
    std::size_t rows_, columns_;
    Grid advance_, scores_;
    double copying_ = 0;
    double bar_ = lowest_bar;
    std::vector<std::size_t> columns_of_, rows_of_;
    std::vector<bool> by_place_;  // of rows
};

Likeness likeness_of(const ArgumentMap& student, const ArgumentMap& reference, std::string_view language) {
    language = compared_language(student, language);
    std::vector<std::string_view> rows, columns;
    for (const ClaimId claim : student.claims())
        rows.push_back(student.text(claim, language));
    for (const ClaimId claim : reference.claims())
        columns.push_back(reference.text(claim, language));
    return {rows, columns, language};
}

// ---- Several claims for one. ----

bool is_pair(const std::vector<Counterpart>& pairs, const Counterpart& wanted) {
    return std::any_of(pairs.begin(), pairs.end(), [&](const Counterpart& pair) {
        return pair.student == wanted.student && pair.reference == wanted.reference;
    });
}

/// The likeliest whole of each claim that has no counterpart, where it is likely.
void add_parts(const ArgumentMap& student, const ArgumentMap& reference, const GradeOptions& options,
               AlignedMaps& aligned) {
    std::vector<bool> has_partner(student.claim_count(), false), is_partner(reference.claim_count(), false);
    for (const Counterpart& pair : aligned.pairs)
        has_partner[index(pair.student)] = is_partner[index(pair.reference)] = true;
    for (const ClaimId alone : options.without)
        has_partner[index(alone)] = true;
    std::vector<Counterpart> more;
    const auto add_best = [&](const std::vector<ClaimPart>& parts) {
        const auto best = std::max_element(
            parts.begin(), parts.end(),
            [](const ClaimPart& one, const ClaimPart& other) { return one.evidence < other.evidence; });
        if (best != parts.end() && best->evidence > 0)
            more.push_back({.student = best->student,
                            .reference = best->reference,
                            .confidence = std::min(1.0, best->evidence / 2),
                            .likeness = best->evidence});
    };
    const Parts parts(student, reference, aligned.texts, aligned.pairs);
    for (const ClaimId claim : student.claims())
        if (!has_partner[index(claim)])
            add_best(parts.of_student(claim, aligned.pairs));
    for (const ClaimId claim : reference.claims())
        if (!is_partner[index(claim)])
            add_best(parts.of_reference(claim, aligned.pairs));
    for (const Counterpart& known : options.known)
        if (!is_pair(aligned.pairs, known))
            more.push_back({.student = known.student, .reference = known.reference});
    aligned.pairs.insert(aligned.pairs.end(), more.begin(), more.end());
}

}  // namespace

std::string_view compared_language(const ArgumentMap& student, std::string_view wished) {
    const auto known = student.languages();
    return std::find(known.begin(), known.end(), wished) != known.end() ? wished : student.language();
}

AlignedMaps align(const ArgumentMap& student, const ArgumentMap& reference, const GradeOptions& options) {
    AlignedMaps aligned{.pairs = {}, .texts = likeness_of(student, reference, options.language)};
    Aligning(student, reference, options, aligned.texts).run(aligned);
    add_parts(student, reference, options, aligned);
    return aligned;
}

}  // namespace argmap
