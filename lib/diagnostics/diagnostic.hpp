// What is wrong with a map, where, why, and what to do about it?
#pragma once

#include "diagnostics/code.hpp"
#include "message/message.hpp"
#include "text/source_file.hpp"
#include "text/wording.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace argmap {

/// A place and what it has to do with the finding: one line, lower case, no full stop, names in backticks.
struct Label {
    Span span;
    Message message;
    std::optional<SourceFile> file =
        {};  ///< where the span is, if not in the file looked at (merging has it)
};

/// What to write instead of some bytes of the text; an empty span inserts.
struct Edit {
    Span span;
    std::string replacement;
};

/// Edits that mend what was found, all of them together. A safe fix keeps what the author means; an unsafe
/// one is a guess that wants a look.
struct Fix {
    Message about;  ///< what it does, as a command: "remove the relation"
    bool safe = true;
    std::vector<Edit> edits;
};

struct Diagnostic {
    const Code* code = nullptr;          ///< set by `Diagnostics::add`, unless it is set already
    Label primary;                       ///< what is wrong; true on its own
    std::vector<Label> notes;            ///< what else matters, in the order to read it
    std::vector<Message> help;           ///< what to do
    std::optional<Fix> fix = {};         ///< how a program can do it
    Severity severity = Severity::hint;  ///< set by `Diagnostics::add`

    /// How many of the notes people are shown who did not ask for all. Programs get all.
    std::size_t shown_notes = static_cast<std::size_t>(-1);
};

/// The notes that people are shown who did not ask for all.
inline std::span<const Label> shown_notes(const Diagnostic& diagnostic) {
    const std::span<const Label> all(diagnostic.notes);
    return diagnostic.shown_notes < all.size() ? all.first(diagnostic.shown_notes) : all;
}

}  // namespace argmap
