// What does a map look like once the fixes of its findings are made?
#pragma once

#include "diagnostics/diagnostic.hpp"
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

    std::size_t count() const;
};

/// Makes the fixes of what is found in a map, until there is nothing left that can be fixed: one may bring
/// another to light. Where two touch the same bytes the earlier goes first and the other waits for its turn.
/// Fixes after which the map would have more errors than before are not made. Everything else in the text
/// stays as it is, byte by byte. At most ten rounds, each of which reads and checks the map.
Fixed fix(const SourceFile& source, const Levels& levels, Fixes fixes);

/// The lines in which two texts differ with three lines around each place, as a unified diff with `name`
/// before and after; "" where they are equal. What could disturb a terminal is made visible if wanted.
/// Linear where they differ in few places, which is what fixes do.
std::string unified_diff(std::string_view before, std::string_view after, std::string_view name);

}  // namespace argmap
