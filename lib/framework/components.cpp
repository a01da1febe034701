#include "framework/components.hpp"

#include <algorithm>

namespace argmap {

namespace {

constexpr std::uint32_t elsewhere = 0;
constexpr std::uint32_t unvisited = 1;

}  // namespace

std::span<const ArgumentId> Groups::operator[](std::size_t group) const {
    const std::size_t begin = group == 0 ? 0 : ends_[group - 1];
    return std::span(members_).subspan(begin, ends_[group] - begin);
}

void Groups::sort_last() {
    const std::size_t begin = ends_.size() < 2 ? 0 : ends_[ends_.size() - 2];
    std::sort(members_.begin() + static_cast<std::ptrdiff_t>(begin), members_.end());
}

FrameworkComponents::FrameworkComponents(const Framework& framework, Watch& watch)
    : framework_(&framework),
      watch_(&watch),
      reached_(framework.argument_count(), elsewhere),
      lowest_(framework.argument_count()) {}

void FrameworkComponents::mark(std::span<const ArgumentId> among) {
    visits_ = unvisited;
    for (const ArgumentId argument : among)
        reached_[index(argument)] = unvisited;
}

void FrameworkComponents::enter(ArgumentId argument) {
    reached_[index(argument)] = lowest_[index(argument)] = ++visits_;
    path_.push_back({.argument = argument, .next_attacker = 0});
    open_.push_back(argument);
}

/// Ends the visit at the end of the path; a component is complete where nothing reached an earlier one.
void FrameworkComponents::leave(Groups& groups) {
    const ArgumentId done = path_.back().argument;
    path_.pop_back();
    if (!path_.empty()) {
        std::uint32_t& above = lowest_[index(path_.back().argument)];
        above = std::min(above, lowest_[index(done)]);
    }
    if (lowest_[index(done)] != reached_[index(done)])
        return;
    ArgumentId member;
    do {
        member = open_.back();
        open_.pop_back();
        reached_[index(member)] = elsewhere;
        groups.add_member(member);
    } while (member != done);
    groups.end_group();
    groups.sort_last();
}

Groups FrameworkComponents::strong(std::span<const ArgumentId> among) {
    mark(among);
    Groups groups;
    for (const ArgumentId start : among) {
        if (reached_[index(start)] != unvisited)
            continue;
        enter(start);
        while (!path_.empty()) {
            watch_->step();
            Visit& visit = path_.back();
            const auto attackers = framework_->attackers(visit.argument);
            if (visit.next_attacker == attackers.size()) {
                leave(groups);
                continue;
            }
            const ArgumentId attacker = attackers[visit.next_attacker++];
            const std::uint32_t reached = reached_[index(attacker)];
            if (reached == unvisited)
                enter(attacker);
            else if (reached != elsewhere)
                lowest_[index(visit.argument)] = std::min(lowest_[index(visit.argument)], reached);
        }
    }
    return groups;
}

Groups FrameworkComponents::weak(std::span<const ArgumentId> among) {
    mark(among);
    Groups groups;
    for (const ArgumentId start : among) {
        if (reached_[index(start)] == elsewhere)
            continue;
        const auto take = [&](ArgumentId argument) {
            if (reached_[index(argument)] == elsewhere)
                return;
            reached_[index(argument)] = elsewhere;
            open_.push_back(argument);
            groups.add_member(argument);
        };
        take(start);
        while (!open_.empty()) {
            const ArgumentId argument = open_.back();
            open_.pop_back();
            const auto attackers = framework_->attackers(argument);
            const auto targets = framework_->targets(argument);
            watch_->step(attackers.size() + targets.size());
            for (const ArgumentId attacker : attackers)
                take(attacker);
            for (const ArgumentId target : targets)
                take(target);
        }
        groups.end_group();
        groups.sort_last();
    }
    return groups;
}

std::vector<ArgumentId> FrameworkComponents::ancestors(ArgumentId argument,
                                                       std::span<const ArgumentId> among) {
    mark(among);
    std::vector<ArgumentId> found{argument};
    reached_[index(argument)] = elsewhere;
    for (std::size_t next = 0; next < found.size(); ++next) {
        const auto attackers = framework_->attackers(found[next]);
        watch_->step(attackers.size());
        for (const ArgumentId attacker : attackers) {
            if (reached_[index(attacker)] == elsewhere)
                continue;
            reached_[index(attacker)] = elsewhere;
            found.push_back(attacker);
        }
    }
    for (const ArgumentId unreached : among)
        reached_[index(unreached)] = elsewhere;
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace argmap
