// Reading students' maps of which no output may say whose they are.
#pragma once

#include "cli/command.hpp"
#include "cli/reports.hpp"
#include "graph/argument_map.hpp"
#include "message/message.hpp"
#include "text/source_file.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace argmap::cli {

/// A map whose number is one more than its place in a list.
struct UnseenMap {
    std::string path;
    std::optional<SourceFile> source;  ///< none where it could not be read
};

/// All of them read, in the order of their numbers (teach/unseen.hpp); those that cannot be read come last.
/// What means no map at all, such as a folder that cannot be read, is none of them. Holds all texts at once.
std::vector<UnseenMap> unseen_maps(const AskedMaps& asked, Io& io);

/// The map in a text, as `load_map` reads one. What was found is not told, because it would quote the text,
/// which may hold names; only that something was.
std::optional<ArgumentMap> load_unseen(const SourceFile& source, const Message& name, const Message& undone,
                                       Tongue tongue, Io& io);

}  // namespace argmap::cli
