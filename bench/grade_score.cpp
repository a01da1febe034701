#include "bench/grade_score.hpp"

#include <algorithm>

namespace argmap::bench {

namespace {

std::optional<double> share(std::size_t part, std::size_t all) {
    if (all == 0)
        return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(all);
}

bool share_claim(const std::vector<ClaimId>& some, const std::vector<ClaimId>& others) {
    return std::any_of(some.begin(), some.end(), [&](ClaimId claim) {
        return std::find(others.begin(), others.end(), claim) != others.end();
    });
}

bool match(const Slip& planted, const Slip& found) {
    return planted.kind == found.kind &&
           (share_claim(planted.reference, found.reference) ||
            (planted.reference.empty() && share_claim(planted.student, found.student)));
}

/// The largest matching, found by augmenting paths (Kuhn). There are few slips in a map.
class Matching {
  public:
    Matching(std::span<const Slip> planted, std::span<const Slip> found)
        : planted_(planted), found_(found), of_found_(found.size()) {}

    /// For each found slip the planted one that it is.
    const std::vector<std::optional<std::size_t>>& find() {
        for (std::size_t i = 0; i < planted_.size(); ++i) {
            tried_.assign(found_.size(), false);
            place(i);
        }
        return of_found_;
    }

  private:
    bool place(std::size_t planted) {
        for (std::size_t i = 0; i < found_.size(); ++i) {
            if (tried_[i] || !match(planted_[planted], found_[i]))
                continue;
            tried_[i] = true;
            if (!of_found_[i] || place(*of_found_[i])) {
                of_found_[i] = planted;
                return true;
            }
        }
        return false;
    }

    std::span<const Slip> planted_;
    std::span<const Slip> found_;
    std::vector<std::optional<std::size_t>> of_found_;
    std::vector<bool> tried_;
};

}  // namespace

void Tally::add(const Tally& other) {
    planted += other.planted;
    found += other.found;
    matched += other.matched;
}

std::optional<double> Tally::precision() const {
    return share(matched, found);
}

std::optional<double> Tally::recall() const {
    return share(matched, planted);
}

KindTallies score(std::span<const Slip> planted, std::span<const Slip> found) {
    KindTallies kinds{};
    const auto tally = [&](const Slip& slip) -> Tally& { return kinds[static_cast<std::size_t>(slip.kind)]; };
    for (const Slip& slip : planted)
        ++tally(slip).planted;
    Matching matching(planted, found);
    const std::vector<std::optional<std::size_t>>& matched = matching.find();
    for (std::size_t i = 0; i < found.size(); ++i) {
        ++tally(found[i]).found;
        tally(found[i]).matched += matched[i] ? 1U : 0U;
    }
    return kinds;
}

Tally slips_of(const KindTallies& kinds) {
    Tally all;
    for (std::size_t kind = 0; kind < slip_kinds; ++kind)
        if (!is_defensible(static_cast<SlipKind>(kind)))
            all.add(kinds[kind]);
    return all;
}

Tally score(std::span<const Counterpart> planted, std::span<const Counterpart> found) {
    Tally tally{.planted = planted.size(), .found = found.size()};
    for (const Counterpart& pair : found)
        tally.matched +=
            std::any_of(planted.begin(), planted.end(),
                        [&](const Counterpart& other) {
                            return other.student == pair.student && other.reference == pair.reference;
                        })
                ? 1U
                : 0U;
    return tally;
}

}  // namespace argmap::bench
