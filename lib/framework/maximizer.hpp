// Which set that defends itself cannot be enlarged, and has what is accepted already?
#pragma once

#include "framework/components.hpp"
#include "framework/grounded.hpp"
#include "framework/part.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace argmap {

/// One strong component after another, attackers first (SCC-recursiveness: Baroni, Giacomin and Guida 2005).
/// What an undecided argument of an earlier component attacks can never be accepted; of the others a largest
/// set that defends itself within the component is.
class Maximizer {
  public:
    /// Goes through some arguments that are undecided, ascending, which no other undecided argument attacks
    /// unless it is to stay so. What was accepted before must be admissible, and complete together with what
    /// `Acceptance` accepts of itself. Keeps references. Linear.
    Maximizer(const Framework& framework, Acceptance& acceptance, std::span<const ArgumentId> among,
              Watch& watch);

    /// Accepts more and more until nothing can be added.
    void run();

    /// The same, but ends as soon as an argument is in or out.
    void run_until_decided(ArgumentId argument);

  private:
    /// Groups that are gone through one by one, in place of one of an earlier level.
    struct Level {
        Groups groups;
        std::size_t next = 0;
    };

    void take_next_group();
    void split(std::span<const ArgumentId> members);
    bool may_split() const;
    std::vector<ArgumentId> undecided(std::span<const ArgumentId> group) const;
    void settle(const std::vector<ArgumentId>& members);
    std::vector<bool> those_that_may_be_in(const std::vector<ArgumentId>& members);
    void settle_small(const std::vector<ArgumentId>& members, const std::vector<bool>& allowed);
    void settle_by_search(const std::vector<ArgumentId>& members, const std::vector<bool>& allowed);

    const Framework& framework_;
    Acceptance& acceptance_;
    Watch& watch_;
    FrameworkComponents components_;
    Cutter cutter_;
    std::vector<bool> is_member_;
    std::vector<Level> levels_;
    std::size_t split_ = 0;
};

}  // namespace argmap
