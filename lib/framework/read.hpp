// Which framework does a file hold, in one of the formats of the ICCMA competitions?
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "framework/bounds.hpp"
#include "framework/whole.hpp"
#include "text/source_file.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace argmap {

/// i23: `p af 3`, then a line `1 2` for each attack; `#` begins a comment (ICCMA 2023).
/// apx: `arg(a).` and `att(a,b).`, the facts of ASPARTIX.
/// tgf: a line for each argument, `#`, a line `a b` for each attack (Trivial Graph Format).
enum class FrameworkFormat { i23, apx, tgf };

/// "i23".
std::string_view name(FrameworkFormat format);

/// In the order of help texts.
std::span<const FrameworkFormat> all_framework_formats();

/// Nothing where there is no such format.
std::optional<FrameworkFormat> find_framework_format(std::string_view name);

/// Nothing where something in it has to be left out, which diagnostics then say; what depends on a framework
/// with a hole in it would be wrong. Time and memory in proportion to the text, whatever number of arguments
/// it speaks of. Throws BoundMet.
std::optional<WholeFramework> read_framework(const SourceFile& source, FrameworkFormat format, Watch& watch,
                                             Diagnostics& diagnostics);

}  // namespace argmap
