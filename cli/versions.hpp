// Reading a map to compare it, or to merge it, with other versions of itself.
#pragma once

#include "cli/command.hpp"
#include "compare/diff.hpp"
#include "diagnostics/diagnostics.hpp"
#include "document/document.hpp"
#include "graph/argument_map.hpp"
#include "text/source_file.hpp"

#include <optional>

namespace argmap::cli {

/// What a version of a map says. An empty file is a version without anything in it, as git has it of a file
/// that was not there. Where something cannot be read, that is told on standard error and there is nothing:
/// what was left out would seem removed.
std::optional<Document> read_version(SourceFile source, Io& io);

/// Two versions of a map and what differs, which views them.
class Comparison {
  public:
    /// Compares them; what is left unanswered too, where nothing is wrong with either.
    Comparison(Document before, Document after);

    const Diff& changes() const { return changes_; }

    /// The name of the new version's file, or of the old one's where the new one is nothing.
    const std::string& name() const;

  private:
    Diagnostics left_out_;  // what `resolve` finds
    ArgumentMap before_;
    ArgumentMap after_;
    Diff changes_;
};

}  // namespace argmap::cli
