#include "framework/ideal.hpp"

#include "framework/components.hpp"
#include "framework/encoding.hpp"
#include "framework/grounded.hpp"
#include "framework/part.hpp"
#include "framework/preferred.hpp"

#include <algorithm>

namespace argmap {

namespace {

/// A set without conflict that shrinks to the largest part of it that defends itself. All calls together are
/// linear.
class Candidate {
  public:
    Candidate(const Framework& framework, const Extension& set, Watch& watch)
        : framework_(framework),
          watch_(watch),
          is_in_(framework.argument_count()),
          defenders_(framework.argument_count()),
          size_(set.size()) {
        for (const ArgumentId member : set) {
            is_in_[index(member)] = true;
            watch_.step(1 + framework.targets(member).size());
            for (const ArgumentId target : framework.targets(member))
                ++defenders_[index(target)];
        }
        for (const ArgumentId member : set)
            if (!is_defended(member))
                remove(member);
        finish();
    }

    bool has(ArgumentId argument) const { return is_in_[index(argument)]; }
    bool empty() const { return size_ == 0; }

    void remove(ArgumentId member) {
        if (!has(member))
            return;
        is_in_[index(member)] = false;
        --size_;
        removed_.push_back(member);
    }

    /// Removes what is no longer defended.
    void finish() {
        while (!removed_.empty()) {
            const ArgumentId member = removed_.back();
            removed_.pop_back();
            for (const ArgumentId attacked : framework_.targets(member))
                if (--defenders_[index(attacked)] == 0)
                    for (const ArgumentId undefended : framework_.targets(attacked))
                        remove(undefended);
            watch_.step(1 + framework_.targets(member).size());
        }
    }

    Extension members() const {
        Extension all;
        for (std::uint32_t a = 0; a < is_in_.size(); ++a)
            if (is_in_[a])
                all.push_back(ArgumentId{a});
        return all;
    }

  private:
    bool is_defended(ArgumentId member) const {
        const auto attackers = framework_.attackers(member);
        watch_.step(1 + attackers.size());
        return std::all_of(attackers.begin(), attackers.end(),
                           [&](ArgumentId attacker) { return defenders_[index(attacker)] > 0; });
    }

    const Framework& framework_;
    Watch& watch_;
    std::vector<bool> is_in_;
    std::vector<std::uint32_t> defenders_;  // members that attack an argument
    std::vector<ArgumentId> removed_;       // and still count as defenders
    std::size_t size_;
};

/// Removes from a candidate what admissible sets attack until none attacks any of it. Sets with little of the
/// candidate are tried first: they attack more of it.
void remove_what_is_attacked(const Framework& framework, Candidate& candidate, Watch& watch) {
    Encoding encoding(framework, Sets::admissible, watch);
    for (const ArgumentId member : candidate.members())
        encoding.sat().prefer(-encoding.in(member));
    while (!candidate.empty()) {
        std::vector<int> some_attacked;
        for (const ArgumentId member : candidate.members())
            some_attacked.push_back(encoding.out(member));
        encoding.sat().add(some_attacked);
        if (!encoding.solve())
            return;
        for (const ArgumentId attacking : encoding.found())
            for (const ArgumentId target : framework.targets(attacking))
                candidate.remove(target);
        candidate.finish();
    }
}

}  // namespace

Extension ideal_extension(const Framework& framework, Watch& watch) {
    Acceptance acceptance(framework, watch);
    Extension ideal = acceptance.all(ArgumentLabel::in);
    const Groups groups =
        FrameworkComponents(framework, watch).weak(acceptance.all(ArgumentLabel::undecided));
    Cutter cutter(framework, watch);
    for (std::size_t group = 0; group < groups.size(); ++group) {
        const Part part = cutter.cut(groups[group]);
        Candidate candidate(part.framework, preferred_around(part.framework, {}, watch), watch);
        remove_what_is_attacked(part.framework, candidate, watch);
        const Extension found = in_whole(part, candidate.members());
        ideal.insert(ideal.end(), found.begin(), found.end());
    }
    std::sort(ideal.begin(), ideal.end());
    return ideal;
}

}  // namespace argmap
