#include "framework/sat.hpp"

#include <cassert>
#include <memory>
#include <new>

#include <cadical.hpp>

namespace argmap {

namespace {

/// CaDiCaL asks this every few propagations, so that most times only the cheap questions are asked.
class Terminator : public CaDiCaL::Terminator {
  public:
    explicit Terminator(const Bounds& bounds) : bounds_(bounds) {}

    bool terminate() override {
        if (met_)
            return true;
        if (bounds_.interrupted && bounds_.interrupted->load(std::memory_order_relaxed))
            return met_ = true;
        if (++asked_ % questions_a_look == 0)
            met_ = bound_met(bounds_).has_value();
        return met_;
    }

    const Bounds& bounds() const { return bounds_; }

  private:
    static constexpr unsigned questions_a_look = 16;

    Bounds bounds_;
    unsigned asked_ = 0;
    bool met_ = false;
};

}  // namespace

struct Sat::State {
    /// The only way to the solver. One that ran out of memory is in pieces: its destructor would end the
    /// program or free what is not there, so nobody touches it again and what it holds is lost.
    template <class Question>
    decltype(auto) ask(const Question& question) {
        if (!solver)
            throw std::bad_alloc();
        try {
            return question(*solver);
        } catch (const std::bad_alloc&) {
            static_cast<void>(solver.release());
            throw;
        }
    }

    explicit State(const Bounds& bounds) : terminator(bounds) {
        ask([this](CaDiCaL::Solver& asked) {
            asked.set("quiet", 1);  // 1.5.3 prints comments to standard output otherwise
            // Its stable mode only, which keeps to the largest assignment without conflict that it has seen:
            // a quarter to a third faster where the search is hard (bench/results.md).
            asked.set("stabilizeonly", 1);
            asked.connect_terminator(&terminator);
        });
    }
    ~State() {
        if (solver)
            solver->disconnect_terminator();
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    Terminator terminator;
    std::unique_ptr<CaDiCaL::Solver> solver = std::make_unique<CaDiCaL::Solver>();
    int variables = 0;
    std::size_t solved = 0;
};

Sat::Sat(const Bounds& bounds) : state_(std::make_unique<State>(bounds)) {}
Sat::~Sat() = default;
Sat::Sat(Sat&&) noexcept = default;
Sat& Sat::operator=(Sat&&) noexcept = default;

int Sat::new_variable() {
    return ++state_->variables;
}

int Sat::new_variables(std::size_t count) {
    assert(count > 0);
    const int first = state_->variables + 1;
    state_->variables += static_cast<int>(count);
    return first;
}

void Sat::add(std::span<const int> clause) {
    state_->ask([&](CaDiCaL::Solver& solver) {
        for (const int literal : clause) {
            assert(literal != 0 && literal <= state_->variables && -literal <= state_->variables);
            solver.add(literal);
        }
        solver.add(0);
    });
}

void Sat::add(std::initializer_list<int> clause) {
    add(std::span(clause.begin(), clause.size()));
}

Sat::Result Sat::solve(std::span<const int> assumptions) {
    ++state_->solved;
    if (bound_met(state_->terminator.bounds()))
        return Result::unknown;
    const int result = state_->ask([&](CaDiCaL::Solver& solver) {
        for (const int literal : assumptions)
            solver.assume(literal);
        return solver.solve();
    });
    switch (result) {
        case 10:
            return Result::satisfiable;
        case 20:
            return Result::unsatisfiable;
        default:
            return Result::unknown;
    }
}

Sat::Result Sat::solve(std::initializer_list<int> assumptions) {
    return solve(std::span(assumptions.begin(), assumptions.size()));
}

bool Sat::value(int literal) const {
    return state_->ask([&](CaDiCaL::Solver& solver) { return solver.val(literal) == literal; });
}

bool Sat::failed(int assumption) const {
    return state_->ask([&](CaDiCaL::Solver& solver) { return solver.failed(assumption); });
}

void Sat::prefer(int literal) {
    state_->ask([&](CaDiCaL::Solver& solver) { solver.phase(literal); });
}

std::string Sat::why_unknown() const {
    return bound_met(state_->terminator.bounds()).value_or("the SAT solver gave up");
}

std::size_t Sat::solved() const {
    return state_->solved;
}

bool satisfiable(Sat& sat, std::span<const int> assumptions) {
    switch (sat.solve(assumptions)) {
        case Sat::Result::satisfiable:
            return true;
        case Sat::Result::unsatisfiable:
            return false;
        case Sat::Result::unknown:
            break;
    }
    throw BoundMet{sat.why_unknown()};
}

bool satisfiable(Sat& sat, std::initializer_list<int> assumptions) {
    return satisfiable(sat, std::span(assumptions.begin(), assumptions.size()));
}

}  // namespace argmap
