// Which kinds of findings are there, and who wants to hear of them?
#pragma once

#include <string_view>

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

}  // namespace argmap
