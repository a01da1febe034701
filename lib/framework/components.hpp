// Which arguments depend on each other? Strong components in the order of attacks, weak components, and what
// an argument depends on.
#pragma once

#include "framework/bounds.hpp"
#include "framework/framework.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace argmap {

/// Groups of arguments, one after another in one list.
class Groups {
  public:
    std::size_t size() const { return ends_.size(); }
    std::span<const ArgumentId> operator[](std::size_t group) const;

    void add_member(ArgumentId argument) { members_.push_back(argument); }
    void end_group() { ends_.push_back(static_cast<std::uint32_t>(members_.size())); }

    /// Sorts the members of the last group, which has ended.
    void sort_last();

  private:
    std::vector<ArgumentId> members_;
    std::vector<std::uint32_t> ends_;
};

/// Finds components among some of the arguments of a framework, again and again; each search costs what its
/// arguments and their attackers do, not what the framework does.
class FrameworkComponents {
  public:
    /// Keeps references. Linear.
    FrameworkComponents(const Framework& framework, Watch& watch);

    /// The strong components among some arguments, attackers first: nothing attacks a group but itself and
    /// earlier ones. Members ascend. Tarjan's algorithm (1972) without recursion.
    Groups strong(std::span<const ArgumentId> among);

    /// The groups among some arguments that no attack connects. Members ascend; groups are ordered by their
    /// first member if `among` ascends.
    Groups weak(std::span<const ArgumentId> among);

    /// Those among some arguments that attack an argument, or attack what attacks it, and so on, and the
    /// argument itself, which is one of them. Ascending.
    std::vector<ArgumentId> ancestors(ArgumentId argument, std::span<const ArgumentId> among);

  private:
    struct Visit {
        ArgumentId argument;
        std::uint32_t next_attacker;
    };
    void enter(ArgumentId argument);
    void leave(Groups& groups);
    void mark(std::span<const ArgumentId> among);

    const Framework* framework_;
    Watch* watch_;
    std::vector<std::uint32_t> reached_;  // 0 is not among them, 1 not yet visited, then the order of visits
    std::vector<std::uint32_t> lowest_;   // of what a visit reaches, the first that is still open
    std::uint32_t visits_ = 0;
    std::vector<Visit> path_;
    std::vector<ArgumentId> open_;
};

}  // namespace argmap
