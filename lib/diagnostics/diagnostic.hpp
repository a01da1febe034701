// What is wrong with a map, where, why, and what to do about it?
#pragma once

#include "text/source_file.hpp"
#include "text/wording.hpp"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// error: the map does not say what its author means, and part of it had to be left out.
/// warning: the map can be read, but something in it is very likely a slip.
/// hint: worth a look; expert maps do it too.
enum class Severity { error, warning, hint };

std::string_view name(Severity severity);

/// A kind of finding. Codes never change their meaning: 1xx reading, 2xx what the map is, 3xx how it argues,
/// 4xx how it reads. Every code is a constant, and a Code outlives all diagnostics of its kind.
struct Code {
    std::string_view id;       ///< "AM301"
    std::string_view name;     ///< "circular-support", reads well after "allow"
    Severity severity;         ///< how it is reported
    std::string_view summary;  ///< one sentence, lower case, no full stop

    // What `argmap rules` explains: sentences in plain words, Markdown without links.
    std::string_view example = {};  ///< a few lines of a map that has it, or nothing
    std::string_view why = {};      ///< why it matters
    std::string_view mend = {};     ///< how to mend it
    std::string_view leave = {};    ///< when to live with it; nothing if never
    std::string_view source = {};   ///< who else looks for it or says so: a tool, paper or standard
};

/// A place and what it has to do with the finding: one line, lower case, no full stop, names in backticks.
struct Label {
    Span span;
    std::string message;
};

struct Diagnostic {
    const Code* code;
    Label primary;                  ///< what is wrong; true on its own
    std::vector<Label> notes;       ///< what else matters, in the order to read it
    std::vector<std::string> help;  ///< what to do
};

/// Collects what is found in one file. Memory is bounded: of each code at most `kept_per_code` diagnostics
/// are kept, in the order they came; the rest is counted, and printers say so.
class Diagnostics {
  public:
    static constexpr std::size_t kept_per_code = 1000;

    void add(Diagnostic diagnostic);

    /// Whether another finding of this kind will be kept; saves the work of describing one that is not.
    bool keeps(const Code& code) const;

    /// Sorts what was kept by place, then by code; what is equal in both keeps its order.
    void sort();

    std::span<const Diagnostic> all() const { return kept_; }
    bool empty() const { return kept_.empty(); }

    /// How many were found, whether kept or not.
    std::size_t count(Severity severity) const;

    /// How many findings of each code were counted but not kept, by code id.
    std::map<std::string_view, std::size_t> left_out() const;

  private:
    struct Tally {
        const Code* code;
        std::size_t found;
    };
    std::vector<Diagnostic> kept_;
    std::map<std::string_view, Tally> found_;
};

}  // namespace argmap
