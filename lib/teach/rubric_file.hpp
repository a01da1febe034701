// What are slips to cost? A teacher's file.
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "teach/score.hpp"
#include "text/source_file.hpp"

namespace argmap {

/// Reads a rubric; what it does not say is as usual. What is wrong with it is reported and left out. Linear
/// in the text. schemas/rubric.schema.json says the same to editors.
Rubric read_rubric(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace argmap
