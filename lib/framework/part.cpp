#include "framework/part.hpp"

namespace argmap {

Extension in_whole(const Part& part, std::span<const ArgumentId> arguments) {
    Extension whole;
    whole.reserve(arguments.size());
    for (const ArgumentId argument : arguments)
        whole.push_back(part.originals[index(argument)]);
    return whole;
}

Cutter::Cutter(const Framework& framework, Watch& watch)
    : framework_(&framework), watch_(&watch), numbers_(framework.argument_count()) {}

Part Cutter::cut(std::span<const ArgumentId> members) {
    for (std::uint32_t at = 0; at < members.size(); ++at)
        numbers_[index(members[at])] = at + 1;
    std::vector<Framework::Attack> attacks;
    for (std::uint32_t to = 0; to < members.size(); ++to) {
        const auto attackers = framework_->attackers(members[to]);
        watch_->step(attackers.size() + 1);
        for (const ArgumentId attacker : attackers)
            if (const std::uint32_t number = numbers_[index(attacker)]; number != 0)
                attacks.push_back({.from = ArgumentId{number - 1}, .to = ArgumentId{to}});
    }
    for (const ArgumentId member : members)
        numbers_[index(member)] = 0;
    return {.framework = Framework(members.size(), attacks),
            .originals = std::vector<ArgumentId>(members.begin(), members.end())};
}

}  // namespace argmap
