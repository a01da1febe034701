// How are the author's words put into hash tables?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace argmap {

/// A hash with well mixed bits that is another one in each run of the program, so that nobody can write a map
/// whose names all fall into one place of a table, where each look would be a walk past all others. Every
/// table of words that come from a file takes it. What comes out of a program must not depend on the order of
/// such a table, which is another one each time.
struct SeededHash {
    using is_avalanching = void;  ///< Boost's tables need not mix once more

    std::size_t operator()(std::string_view text) const;
    std::size_t operator()(std::uint64_t number) const;
};

}  // namespace argmap
