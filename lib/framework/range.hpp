// Semi-stable and stage semantics: which sets leave as little as possible that they neither have nor attack?
#pragma once

#include "framework/encoding.hpp"
#include "framework/solve.hpp"
#include "framework/stable.hpp"

#include <optional>
#include <vector>

namespace argmap {

/// Searches sets of a kind by their range: what they have and what they attack (Verheij 1996; Caminada 2006).
/// Semi-stable extensions are the admissible sets of maximal range, stage extensions those that are free of
/// conflict. Meant for one weakly connected component at a time; extensions of several put together are
/// extensions of the whole.
class RangeSearch {
  public:
    /// Admissible or free of conflict. Keeps references.
    RangeSearch(const Framework& framework, Sets sets, Watch& watch);

    /// A set of maximal range, which has all of the range of the given one.
    Extension maximal_above(Extension start);

    /// A set of maximal range among all in which the argument is as demanded; nothing where no set of maximal
    /// range among all sets is so.
    std::optional<Extension> maximal_with(Demand demand);

    /// The next set of maximal range; each comes once.
    std::optional<Extension> next();

  private:
    std::vector<bool> range_of(const Extension& set) const;
    void add_clause_for_more_than(const std::vector<bool>& range, int selector);
    Extension grown(Extension set, std::optional<int> demanded);
    bool find_other_of_range(const Extension& set);

    const Framework& framework_;
    Watch& watch_;
    Encoding encoding_;
    Extension last_;                // that `next` found
    std::vector<int> fixed_range_;  // assumptions while sets of one range are gone through
    int in_this_range_ = 0;         // holds then; 0 where no range is gone through
};

/// A semi-stable or stage extension. With a demand only one as demanded, and nothing where there is none.
std::optional<Extension> range_extension(const Framework& framework, Semantics semantics,
                                         std::optional<Demand> demand, Watch& watch);

/// Any set without conflict, enlarged until nothing can be added to it.
Extension naive_around(const Framework& framework, Extension set, Watch& watch);

}  // namespace argmap
