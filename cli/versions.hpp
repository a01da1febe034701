// Reading a map to compare it, or to merge it, with other versions of itself.
#pragma once

#include "cli/command.hpp"
#include "document/document.hpp"
#include "text/source_file.hpp"

#include <optional>

namespace argmap::cli {

/// What a version of a map says. An empty file is a version without anything in it, as git has it of a file
/// that was not there. Where something cannot be read, that is told on standard error and there is nothing:
/// what was left out would seem removed.
std::optional<Document> read_version(SourceFile source, Io& io);

}  // namespace argmap::cli
