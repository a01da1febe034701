// What is wrong with a map, where, why, and what to do about it?
#pragma once

#include "text/source_file.hpp"
#include "text/wording.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace argmap {

/// error: the map does not say what its author means, and part of it had to be left out.
/// warning: the map can be read, but something in it is very likely a slip.
/// hint: worth a look; expert maps do it too.
enum class Severity { error, warning, hint };

std::string_view name(Severity severity);

/// What a map is checked for. Errors are found in each.
/// corpus: errors only, for many maps by other people.
/// core: what is very likely a slip, whatever the map is for.
/// teaching: core, and what a teacher would point out in an exercise.
/// method: teaching, and what a course asks whose maps are made by their words: that each term of a
/// conclusion stands in a premise. strict: core, and what a map that is published should not have; hints
/// count as warnings.
enum class Profile { corpus, core, teaching, method, strict };

std::string_view name(Profile profile);

/// The profiles that a code belongs to, besides corpus, which has errors only.
struct Profiles {
    bool core = true;
    bool teaching = true;
    bool method = true;
    bool strict = true;
};
constexpr Profiles teaching_and_strict{.core = false};
constexpr Profiles teaching_only{.core = false, .strict = false};
constexpr Profiles method_only{.core = false, .teaching = false, .strict = false};
constexpr Profiles strict_only{.core = false, .teaching = false, .method = false};

/// A kind of finding. Codes never change their meaning: 1xx reading, 2xx what the map is, 3xx how it argues,
/// 4xx how it reads, 5xx merging, 6xx abstract frameworks. Every code is a constant, and a Code outlives all
/// diagnostics of its kind.
struct Code {
    std::string_view id;       ///< "AM301"
    std::string_view name;     ///< "circular-support", reads well after "allow"
    Severity severity;         ///< how it is reported unless somebody says otherwise
    Profiles profiles = {};    ///< where it is looked for
    std::string_view summary;  ///< one sentence, lower case, no full stop

    // What `argmap rules` explains: sentences in plain words, Markdown without links.
    std::string_view example = {};  ///< a few lines of a map that has it, or nothing
    std::string_view why = {};      ///< why it matters
    std::string_view mend = {};     ///< how to mend it
    std::string_view leave = {};    ///< when to live with it; nothing if never
    std::string_view source = {};   ///< who else looks for it or says so: a tool, paper or standard

    /// Of an error: whether what was left out may have said how claims of the map hang together.
    bool leaves_gap = true;
};

/// How findings of each code are reported in one run, if at all.
class Levels {
  public:
    /// Those of a profile.
    explicit Levels(Profile profile = Profile::core) : profile_(profile) {}

    /// Nothing where findings of the code are left out. An error is always an error.
    std::optional<Severity> operator[](const Code& code) const;

    /// Sets how one code is reported; has no effect on an error.
    void set(const Code& code, std::optional<Severity> severity);

  private:
    Profile profile_;
    std::map<std::string_view, std::optional<Severity>> set_;  // by code id
};

/// A place and what it has to do with the finding: one line, lower case, no full stop, names in backticks.
struct Label {
    Span span;
    std::string message;
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
    std::string about;  ///< what it does, as a command: "remove the relation"
    bool safe = true;
    std::vector<Edit> edits;
};

struct Diagnostic {
    const Code* code;
    Label primary;                       ///< what is wrong; true on its own
    std::vector<Label> notes;            ///< what else matters, in the order to read it
    std::vector<std::string> help;       ///< what to do
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

/// A part of a text about which the findings of a code are lived with.
struct Allowed {
    const Code* code;
    Span scope;  ///< an entry of the map, or all of it
    Span place;  ///< where it is said
};

/// Why something is not looked for.
enum class Silence {
    parts_left_out,    ///< it speaks of what a map lacks, and parts of the map were left out
    language_unsaid,   ///< nothing says which language the texts are in, and it cannot be told
    language_unknown,  ///< argmap does not know what shows it in a language
};

/// Findings of a code that were not looked for in a map, or not in its texts in one language.
struct NotLookedFor {
    const Code* code;
    Silence why;
    std::string language = {};  ///< the tag of one that is unknown

    /// By reason, language and code.
    friend bool operator<(const NotLookedFor& one, const NotLookedFor& other) {
        return std::tie(one.why, one.language, one.code->id) <
               std::tie(other.why, other.language, other.code->id);
    }
};

/// Collects what is found in one file, of the codes that are looked for. Memory is bounded: of each code at
/// most `kept_per_code` diagnostics are kept, in the order they came; the rest is counted, and printers say
/// so.
class Diagnostics {
  public:
    static constexpr std::size_t kept_per_code = 1000;

    /// How many notes a finding may have that tells of many things at once.
    static constexpr std::size_t most_notes = 1000;

    explicit Diagnostics(Levels levels = Levels()) : levels_(std::move(levels)) {}

    /// Leaves findings out from now on whose place, or the place of one of their notes, lies in the scope of
    /// an allowance of their code. To be called once.
    void allow(std::vector<Allowed> allowances);

    /// Keeps or counts a finding, unless its code is not looked for or it is allowed.
    void add(Diagnostic diagnostic);

    /// Whether findings of this kind are looked for at all.
    bool wants(const Code& code) const { return levels_[code].has_value(); }

    /// Whether another finding of this kind will be kept; saves the work of describing one that is not.
    bool keeps(const Code& code) const;

    /// Whether a finding at a place would be left out as allowed; the allowance counts as used. For rules
    /// that tell several findings in one. Logarithmic in the allowances.
    bool is_allowed(const Code& code, Span place);

    /// The allowances that have left out nothing, as they were given.
    std::vector<Allowed> unused_allowances() const;

    /// Whether something was found because of which parts of the file had to be left out, whether others hang
    /// on them or not: an error.
    bool left_out_parts() const { return left_out_parts_; }

    /// Says that findings of a code were not looked for everywhere, unless they are not wanted.
    void add(NotLookedFor silent);

    /// What was so said, each once.
    const std::set<NotLookedFor>& not_looked_for() const { return not_looked_for_; }

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
        Severity severity;
        std::size_t found = 0;
    };
    struct Allowance {
        Allowed allowed;
        bool used = false;
    };
    Levels levels_;
    std::vector<Diagnostic> kept_;
    std::map<std::string_view, Tally> found_;
    std::set<NotLookedFor> not_looked_for_;
    std::vector<Allowance> allowances_;  // by code id, then by where the scope begins, the widest first
    bool left_out_parts_ = false;
};

}  // namespace argmap
