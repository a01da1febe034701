// How many of the slips that were found are those that were planted?
#pragma once

#include "teach/grade.hpp"
#include "teach/slips.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace argmap::bench {

/// Counts of what was planted, what was found, and what is both.
struct Tally {
    std::size_t planted = 0;
    std::size_t found = 0;
    std::size_t matched = 0;

    void add(const Tally& other);
    /// Of what was found, what was planted; nothing where nothing was found.
    std::optional<double> precision() const;
    /// Of what was planted, what was found; nothing where nothing was planted.
    std::optional<double> recall() const;

    friend bool operator==(const Tally&, const Tally&) = default;
};

/// One tally for each kind of slip.
using KindTallies = std::array<Tally, slip_kinds>;

/// A found slip is a planted one if they are of one kind and share a claim of the reference or, where what
/// was planted is extra, of the student. Each is matched once, so that as many are as can be.
KindTallies score(std::span<const Slip> planted, std::span<const Slip> found);

/// All kinds but those that can be defended.
Tally slips_of(const KindTallies& kinds);

/// Pairs of a student's claim and one of the reference.
Tally score(std::span<const Counterpart> planted, std::span<const Counterpart> found);

}  // namespace argmap::bench
