// Reading and writing files: whole, or not at all.
#pragma once

#include "cli/command.hpp"
#include "text/source_file.hpp"

#include <string>
#include <string_view>

namespace argmap::cli {

/// The file at a path; `-` is standard input. Throws Trouble where it cannot be read or is too large.
SourceFile read_source(const std::string& path, Io& io);

/// Writes a file whole or not at all: into a new file beside it, which then takes its place. An existing file
/// keeps its permissions; what is not a regular file (a device, a pipe) is written to directly. Throws
/// Trouble.
void write_file(const std::string& path, std::string_view bytes);

}  // namespace argmap::cli
