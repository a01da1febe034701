#include "framework/maximizer.hpp"

#include "framework/encoding.hpp"
#include "framework/small.hpp"

#include <algorithm>
#include <bit>

namespace argmap {

Maximizer::Maximizer(const Framework& framework, Acceptance& acceptance, std::span<const ArgumentId> among,
                     Watch& watch)
    : framework_(framework),
      acceptance_(acceptance),
      watch_(watch),
      components_(framework, watch),
      cutter_(framework, watch),
      is_member_(framework.argument_count()) {
    split(among);
}

void Maximizer::run() {
    while (!levels_.empty())
        take_next_group();
}

void Maximizer::run_until_decided(ArgumentId argument) {
    while (!levels_.empty() && acceptance_[argument] == ArgumentLabel::undecided)
        take_next_group();
}

void Maximizer::take_next_group() {
    Level& level = levels_.back();
    if (level.next == level.groups.size()) {
        levels_.pop_back();
        return;
    }
    const auto group = level.groups[level.next++];
    const std::vector<ArgumentId> members = undecided(group);
    if (members.size() < group.size() && members.size() > SmallFramework::most && may_split())
        split(members);
    else if (!members.empty())
        settle(members);
}

void Maximizer::split(std::span<const ArgumentId> members) {
    split_ += members.size();
    levels_.push_back({.groups = components_.strong(members)});
}

/// Splitting what lost a member may be needed again and again; past some passes over all of it, large
/// components stay as they are, which costs speed only.
bool Maximizer::may_split() const {
    return split_ <= 50 * framework_.argument_count();
}

std::vector<ArgumentId> Maximizer::undecided(std::span<const ArgumentId> group) const {
    std::vector<ArgumentId> members;
    for (const ArgumentId member : group)
        if (acceptance_[member] == ArgumentLabel::undecided)
            members.push_back(member);
    return members;
}

void Maximizer::settle(const std::vector<ArgumentId>& members) {
    const std::vector<bool> allowed = those_that_may_be_in(members);
    if (std::find(allowed.begin(), allowed.end(), true) == allowed.end())
        return;
    if (members.size() <= SmallFramework::most)
        settle_small(members, allowed);
    else
        settle_by_search(members, allowed);
}

std::vector<bool> Maximizer::those_that_may_be_in(const std::vector<ArgumentId>& members) {
    for (const ArgumentId member : members)
        is_member_[index(member)] = true;
    std::vector<bool> allowed(members.size());
    for (std::size_t m = 0; m < members.size(); ++m) {
        const auto attackers = framework_.attackers(members[m]);
        watch_.step(attackers.size() + 1);
        allowed[m] = !framework_.attacks_itself(members[m]) &&
                     std::all_of(attackers.begin(), attackers.end(), [&](ArgumentId attacker) {
                         return is_member_[index(attacker)] || acceptance_[attacker] == ArgumentLabel::out;
                     });
    }
    for (const ArgumentId member : members)
        is_member_[index(member)] = false;
    return allowed;
}

void Maximizer::settle_small(const std::vector<ArgumentId>& members, const std::vector<bool>& allowed) {
    const SmallFramework small = small_framework(framework_, members);
    Bits may_be_in = 0;
    for (std::size_t m = 0; m < members.size(); ++m)
        if (allowed[m])
            may_be_in |= bit(m);
    Bits best = 0;
    for_each_conflict_free(small, may_be_in, [&](Bits set, Bits targets, Bits attackers) {
        watch_.step();
        if ((attackers & ~targets) == 0 && std::popcount(set) > std::popcount(best))
            best = set;
    });
    std::vector<ArgumentId> accepted;
    for (std::size_t m = 0; m < members.size(); ++m)
        if ((best & bit(m)) != 0)
            accepted.push_back(members[m]);
    acceptance_.accept(accepted);
}

/// Accepts some set that defends itself, if there is one but the empty one; what is left of the component
/// comes apart then, and is gone through in turn.
void Maximizer::settle_by_search(const std::vector<ArgumentId>& members, const std::vector<bool>& allowed) {
    const Part part = cutter_.cut(members);
    Encoding encoding(part.framework, Sets::admissible, watch_);
    std::vector<int> some;
    for (std::uint32_t m = 0; m < members.size(); ++m) {
        if (allowed[m])
            some.push_back(encoding.in(ArgumentId{m}));
        else
            encoding.sat().add({-encoding.in(ArgumentId{m})});
    }
    encoding.sat().add(some);
    if (!encoding.solve())
        return;
    acceptance_.accept(in_whole(part, encoding.found()));
    split(undecided(members));
}

}  // namespace argmap
