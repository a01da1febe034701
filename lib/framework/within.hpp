// How does a search end where a bound is met?
#pragma once

#include "framework/bounds.hpp"

#include <new>
#include <optional>
#include <string>

namespace argmap {

/// Calls `search(watch)`. Why it ended early, where it did; nothing where it came to its end.
template <class Search>
std::optional<std::string> within(const Bounds& bounds, const Search& search) {
    try {
        Watch watch(bounds);
        watch.look();
        search(watch);
        return std::nullopt;
    } catch (const BoundMet& met) {
        return met.reason;
    } catch (const std::bad_alloc&) {
        return "there is no more memory";
    }
}

}  // namespace argmap
