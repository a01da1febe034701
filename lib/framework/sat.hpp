// Can clauses be satisfied together, and how? The SAT solver (CaDiCaL) that searches use; only sat.cpp knows
// it.
#pragma once

#include "framework/bounds.hpp"

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>

namespace argmap {

/// An incremental SAT solver. Variables are numbered from 1; a literal is a variable or its negative. Where
/// nothing else speaks for it, variables are tried true first. Everything is deterministic. After
/// std::bad_alloc each question throws it again, and what the solver held stays taken.
class Sat {
  public:
    enum class Result { satisfiable, unsatisfiable, unknown };

    /// Keeps a copy of the bounds; what they point to must outlive this.
    explicit Sat(const Bounds& bounds);
    ~Sat();
    Sat(Sat&&) noexcept;
    Sat& operator=(Sat&&) noexcept;

    int new_variable();

    /// `count` new variables one after another; the first of them. `count` is at least 1.
    int new_variables(std::size_t count);

    /// A clause: one of its literals is to hold. The empty one can never hold.
    void add(std::span<const int> clause);
    void add(std::initializer_list<int> clause);

    /// Whether all clauses hold together with each of the assumptions, which count for this call only.
    /// Unknown where a bound is met first; `bound_met` says which.
    Result solve(std::span<const int> assumptions = {});
    Result solve(std::initializer_list<int> assumptions);

    /// Whether a literal holds in what was found. Only after `satisfiable`, until anything is added or
    /// solved.
    bool value(int literal) const;

    /// Whether an assumption was needed for the contradiction; those that were form a core, not always a
    /// smallest one. Only after `unsatisfiable`, until anything is added or solved.
    bool failed(int assumption) const;

    /// From now on the literal's variable is tried with this sign first.
    void prefer(int literal);

    /// Why the last `solve` ended without an answer.
    std::string why_unknown() const;

    /// How often `solve` was called.
    std::size_t solved() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Whether the clauses can hold; throws BoundMet instead of answering unknown.
bool satisfiable(Sat& sat, std::span<const int> assumptions = {});
bool satisfiable(Sat& sat, std::initializer_list<int> assumptions);

}  // namespace argmap
