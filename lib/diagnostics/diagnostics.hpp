// What was found in one file?
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/levels.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace argmap {

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

    /// The same. `describe` gives the finding, its code aside, and is asked only where it is needed: a
    /// finding that is merely counted is not put into words, nor its place looked up.
    template <class Describe>
    void add(const Code& code, Describe describe) {
        if (!needs_description(code))
            return count_only(code);
        Diagnostic diagnostic = describe();
        diagnostic.code = &code;
        add(std::move(diagnostic));
    }

    /// Drops the fixes of what is added from now on: they are changes of JSON, and the text is in another
    /// format.
    void refuse_fixes() { refuses_fixes_ = true; }

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
    /// Whether more has to be known of a finding than that there is one: it may be kept, or allowed.
    bool needs_description(const Code& code) const {
        return wants(code) && (keeps(code) || has_allowances_of(code));
    }
    bool has_allowances_of(const Code& code) const;
    void count_only(const Code& code);

    struct Tally {
        Severity severity;
        std::size_t found = 0;
    };
    struct Allowance {
        Allowed allowed;
        bool used = false;
    };
    static bool is_of_earlier_code(const Allowance& allowance, std::string_view id);
    Levels levels_;
    std::vector<Diagnostic> kept_;
    std::map<std::string_view, Tally> found_;
    std::set<NotLookedFor> not_looked_for_;
    std::vector<Allowance> allowances_;  // by code id, then by where the scope begins, the widest first
    bool left_out_parts_ = false;
    bool refuses_fixes_ = false;
};

}  // namespace argmap
