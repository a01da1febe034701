// How do sets of arguments become clauses?
#pragma once

#include "framework/bounds.hpp"
#include "framework/framework.hpp"
#include "framework/sat.hpp"
#include "framework/solve.hpp"

#include <initializer_list>
#include <span>
#include <vector>

namespace argmap {

/// What the sets that satisfy the clauses are (Besnard and Doutre 2004, with a variable for being attacked).
enum class Sets { conflict_free, admissible, complete, stable };

/// A SAT solver whose models are sets of arguments of a framework. In each model `in` holds for exactly the
/// members. Large sets are tried first.
class Encoding {
  public:
    /// Keeps references. Linear.
    Encoding(const Framework& framework, Sets sets, Watch& watch);

    int in(ArgumentId argument) const { return first_in_ + static_cast<int>(index(argument)); }

    /// That a member attacks the argument. Of admissible and complete sets only.
    int out(ArgumentId argument) const { return first_out_ + static_cast<int>(index(argument)); }

    /// That the argument is in, or a member attacks it; where that is so, `reached` need not hold. Only after
    /// `add_range`.
    int reached(ArgumentId argument) const { return first_reached_ + static_cast<int>(index(argument)); }
    void add_range();

    /// Whether there is such a set, with some more to hold. Throws BoundMet.
    bool solve(std::span<const int> assumptions = {}) { return satisfiable(sat_, assumptions); }
    bool solve(std::initializer_list<int> assumptions) { return satisfiable(sat_, assumptions); }

    /// The members of the set that was found; only until something is added. Linear.
    Extension found() const;

    Sat& sat() { return sat_; }
    const Framework& framework() const { return *framework_; }

  private:
    void add_conflicts();
    void add_out_labels();
    void add_defence();
    void add_what_is_defended();
    void add_range_of_all();

    const Framework* framework_;
    Watch* watch_;
    Sat sat_;
    int first_in_ = 0;
    int first_out_ = 0;
    int first_reached_ = 0;
    std::vector<int> clause_;  // kept for its memory
};

}  // namespace argmap
