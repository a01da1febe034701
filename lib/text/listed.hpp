// How is one member of a family found by its name?
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace argmap {

/// The member of a list of pointers whose name, under `name`, is the one that is wanted; nothing where there
/// is none. Linear: families have few members.
template <class List, class Member>
const Member* find_listed(const List& list, std::string_view Member::*name, std::string_view wanted) {
    const auto found = std::find_if(std::begin(list), std::end(list),
                                    [&](const Member* member) { return member->*name == wanted; });
    return found == std::end(list) ? nullptr : *found;
}

}  // namespace argmap
