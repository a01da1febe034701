#include "framework/small.hpp"

#include <algorithm>
#include <cassert>

namespace argmap {

SmallFramework small_framework(const Framework& framework, std::span<const ArgumentId> members) {
    assert(members.size() <= SmallFramework::most);
    SmallFramework small;
    small.size = members.size();
    for (std::size_t from = 0; from < members.size(); ++from) {
        for (std::size_t to = 0; to < members.size(); ++to) {
            if (!framework.attacks(members[from], members[to]))
                continue;
            small.targets[from] |= bit(to);
            small.attackers[to] |= bit(from);
        }
    }
    return small;
}

}  // namespace argmap
