// Which colours does somebody want instead of ours? The file of a theme.
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "diagram/theme.hpp"
#include "text/source_file.hpp"

namespace argmap {

/// Reads the file of a theme: colours on top of those of a built-in one. What is wrong with it is reported
/// and left out; colours that can hardly be told from what they stand on are a warning. Linear in the text.
Theme read_theme(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace argmap
