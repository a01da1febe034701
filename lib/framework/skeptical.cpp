#include "framework/skeptical.hpp"

#include "framework/encoding.hpp"
#include "framework/grounded.hpp"
#include "framework/maximizer.hpp"
#include "framework/preferred.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <utility>

namespace argmap {

namespace {

/// Chooses what of an admissible set is needed to defend an argument. Where several members attack an
/// attacker it takes the one that was attacked least often by earlier candidates: the next one is then less
/// likely to get by with what has been tried.
class Defence {
  public:
    Defence(const Framework& framework, Watch& watch)
        : framework_(framework), watch_(watch), attacked_(framework.argument_count()) {}

    void remember(const Extension& candidate) {
        for (const ArgumentId member : candidate) {
            watch_.step(1 + framework_.targets(member).size());
            for (const ArgumentId target : framework_.targets(member))
                ++attacked_[index(target)];
        }
    }

    /// In the order in which they are needed.
    std::vector<ArgumentId> of(ArgumentId argument, const Extension& admissible) const {
        std::vector<bool> is_in(framework_.argument_count());
        for (const ArgumentId member : admissible)
            is_in[index(member)] = true;
        std::vector<bool> is_met(framework_.argument_count());  // attacked by what is taken
        std::vector<ArgumentId> needed;
        const auto take = [&](ArgumentId member) {
            needed.push_back(member);
            for (const ArgumentId target : framework_.targets(member))
                is_met[index(target)] = true;
        };
        take(argument);
        for (std::size_t next = 0; next < needed.size(); ++next)
            for (const ArgumentId attacker : framework_.attackers(needed[next])) {
                watch_.step();
                if (!is_met[index(attacker)])
                    take(defender_against(attacker, is_in));
            }
        return needed;
    }

  private:
    /// There is one in an admissible set.
    ArgumentId defender_against(ArgumentId attacker, const std::vector<bool>& is_in) const {
        const auto all = framework_.attackers(attacker);
        watch_.step(all.size());
        return *std::min_element(all.begin(), all.end(), [&](ArgumentId one, ArgumentId other) {
            return cost(one, is_in) < cost(other, is_in);
        });
    }

    std::uint64_t cost(ArgumentId defender, const std::vector<bool>& is_in) const {
        return is_in[index(defender)] ? attacked_[index(defender)]
                                      : std::numeric_limits<std::uint64_t>::max();
    }

    const Framework& framework_;
    Watch& watch_;
    std::vector<std::uint64_t> attacked_;  // how often, by members of candidates
};

/// Looks for a set of which an argument can never become a member. Two searches take turns: one for
/// admissible sets without the argument, one for those with it that have all of such a set. Each has a SAT
/// solver of its own, for one that had to serve both would forget what led it to its last answer.
class CounterExample {
  public:
    CounterExample(const Framework& framework, ArgumentId argument, Watch& watch)
        : framework_(framework),
          argument_(argument),
          watch_(watch),
          candidates_(framework, Sets::admissible, watch),
          defence_(framework, watch) {}

    /// An admissible set that attacks the argument. Nothing where there is none, and then none is looked for
    /// again.
    std::optional<Extension> attack() {
        if (candidates_.solve({candidates_.out(argument_)}))
            return candidates_.found();
        candidates_.sat().add({-candidates_.out(argument_)});
        return std::nullopt;
    }

    /// An admissible set with the argument. Nothing where there is none.
    std::optional<Extension> with_argument() {
        if (candidates_.solve({candidates_.in(argument_)}))
            return candidates_.found();
        return std::nullopt;
    }

    /// An admissible set that none with the argument has all of; nothing where there is none. `joinable` is
    /// admissible and has the argument.
    std::optional<Extension> find(Extension joinable) {
        Encoding enlarged(framework_, Sets::admissible, watch_);
        enlarged.sat().add({enlarged.in(argument_)});
        candidates_.sat().add({-candidates_.in(argument_)});
        for (;;) {
            rule_out_what_can_be_joined_to(joinable);
            if (!candidates_.solve())
                return std::nullopt;
            Extension candidate = candidates_.found();
            defence_.remember(candidate);
            if (!enlarged.solve(all_in(candidate, enlarged)))
                return candidate;
            joinable = enlarged.found();
        }
    }

  private:
    static std::vector<int> all_in(const Extension& members, const Encoding& encoding) {
        std::vector<int> literals;
        for (const ArgumentId member : members)
            literals.push_back(encoding.in(member));
        return literals;
    }

    /// Admissible sets can be joined where one attacks nothing of the other: whatever attacked it would be
    /// attacked back. The next candidate attacks what of this one defends the argument.
    void rule_out_what_can_be_joined_to(const Extension& joinable) {
        std::vector<int> clause;
        for (const ArgumentId member : defence_.of(argument_, joinable))
            clause.push_back(candidates_.out(member));
        candidates_.sat().add(clause);
    }

    const Framework& framework_;
    ArgumentId argument_;
    Watch& watch_;
    Encoding candidates_;
    Defence defence_;
};

/// With many attackers each, hardly any set defends itself, and that none does takes longer to show than to
/// find one that attacks (bench/results.md).
Beginning beginning_for(const Framework& framework) {
    constexpr std::size_t many = 16;
    return framework.attack_count() >= many * framework.argument_count() ? Beginning::attack
                                                                         : Beginning::growth;
}

/// Decides in the cone, where something is left to decide, and tells it of the whole.
class Question {
  public:
    Question(const Framework& framework, const Cone& cone, Witness witness, Watch& watch)
        : framework_(framework), cone_(cone), witness_(witness), watch_(watch) {}

    Decision decide(Beginning beginning) {
        switch (beginning) {
            case Beginning::growth:
                return begin_with_growth();
            case Beginning::attack:
                return begin_with_attack();
        }
        return {};
    }

    Decision no_around(Extension admissible) {
        if (witness_ == Witness::extension)
            admissible = preferred_around(framework_, admissible, watch_);
        return {.answer = Answer::no, .witness = std::move(admissible)};
    }

  private:
    const Framework& above() const { return cone_.part.framework; }

    Decision begin_with_growth() {
        Acceptance acceptance(above(), watch_);
        Maximizer growth(above(), acceptance, acceptance.all(ArgumentLabel::undecided), watch_);
        growth.run_until_decided(cone_.argument);
        if (acceptance[cone_.argument] == ArgumentLabel::in) {
            CounterExample search(above(), cone_.argument, watch_);
            return decide_by(search, acceptance.all(ArgumentLabel::in));
        }
        if (witness_ == Witness::extension)
            growth.run();
        return no_with_preferred(acceptance.all(ArgumentLabel::in));
    }

    Decision begin_with_attack() {
        CounterExample search(above(), cone_.argument, watch_);
        if (const auto attack = search.attack())
            return no_around(in_whole(cone_, *attack));
        if (auto with_argument = search.with_argument())
            return decide_by(search, *std::move(with_argument));
        return no_around(cone_.accepted);
    }

    Decision decide_by(CounterExample& search, Extension with_argument) {
        if (const auto found = search.find(std::move(with_argument)))
            return no_around(in_whole(cone_, *found));
        return {.answer = Answer::yes};
    }

    /// What is preferred in the cone is so in some extension of the whole: only the rest can grow.
    Decision no_with_preferred(const Extension& in_cone) {
        Extension known = in_whole(cone_, in_cone);
        if (witness_ == Witness::admissible)
            return {.answer = Answer::no, .witness = std::move(known)};
        Acceptance acceptance(framework_, watch_);
        acceptance.accept(known);
        Maximizer(framework_, acceptance, beyond_cone(acceptance.all(ArgumentLabel::undecided)), watch_)
            .run();
        return {.answer = Answer::no, .witness = acceptance.all(ArgumentLabel::in)};
    }

    std::vector<ArgumentId> beyond_cone(const std::vector<ArgumentId>& arguments) const {
        const std::vector<ArgumentId>& cone = cone_.part.originals;
        std::vector<ArgumentId> beyond;
        std::set_difference(arguments.begin(), arguments.end(), cone.begin(), cone.end(),
                            std::back_inserter(beyond));
        return beyond;
    }

    const Framework& framework_;
    const Cone& cone_;
    Witness witness_;
    Watch& watch_;
};

Decision decide(const Framework& framework, ArgumentId argument, Witness witness,
                std::optional<Beginning> beginning, Watch& watch) {
    const Cone cone = cone_of(framework, argument, watch);
    if (cone.label == ArgumentLabel::in)
        return {.answer = Answer::yes};
    Question question(framework, cone, witness, watch);
    if (cone.label == ArgumentLabel::out || framework.attacks_itself(argument))
        return question.no_around(cone.accepted);
    return question.decide(beginning.value_or(beginning_for(cone.part.framework)));
}

}  // namespace

Decision skeptical_preferred(const Framework& framework, ArgumentId argument, Witness witness, Watch& watch) {
    return decide(framework, argument, witness, std::nullopt, watch);
}

Decision skeptical_preferred(const Framework& framework, ArgumentId argument, Witness witness,
                             Beginning beginning, Watch& watch) {
    return decide(framework, argument, witness, beginning, watch);
}

}  // namespace argmap
