// What does a map look like once the fixes of its findings are made?
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "text/source_file.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace argmap {

enum class Fixes { safe, all };

struct Fixed {
    std::string text;                              ///< of the map, mended
    std::map<std::string_view, std::size_t> made;  ///< how many fixes, by code id
    std::size_t refused = 0;   ///< how many fixes were tried and not made: the map would have more errors
    std::size_t readings = 0;  ///< how often a text was read and checked for it
    bool has_guesses = false;  ///< whether fixes are left that are not safe, where only safe ones were wanted
    bool gave_up = false;      ///< whether fixes were left untried, for that would have been too often

    std::size_t count() const;
};

/// Makes the fixes of what is found in a map, until there is nothing left that can be fixed: one may bring
/// another to light. Where two touch the same bytes the earlier goes first and the other waits for its turn.
/// Fixes after which the map could not be read any more, or had more errors than before, are not made; they
/// are found by halving, and keep the others from nothing. Everything else in the text stays as it is, byte
/// by byte. At most ten rounds. The map is read and checked once for each of them, and about twice the
/// logarithm of the number of fixes for each that is refused, but at most 256 times in all: what has not been
/// tried by then is left as it is.
Fixed fix(const SourceFile& source, const Levels& levels, Fixes fixes);

/// The lines in which two texts differ with three lines around each place, as a unified diff with `name`
/// before and after; "" where they are equal. A name that could be taken for something else is quoted as git
/// does and `patch` understands it. Linear where they differ in few places, which is what fixes do.
std::string unified_diff(std::string_view before, std::string_view after, std::string_view name);

}  // namespace argmap
