// In which formats are findings told, and what is told at the end about all files together?
#pragma once

#include "diagnostics/diagnostics.hpp"
#include "diagnostics/print.hpp"
#include "diagnostics/silence.hpp"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

class JsonWriter;

/// How often a code was found.
struct CodeTotal {
    const Code* code = nullptr;
    Severity severity = Severity::hint;  ///< as it was reported first
    std::size_t findings = 0;            ///< kept or not
    std::size_t left_out = 0;            ///< those of them that were not kept, and so not told
    std::size_t files = 0;               ///< that have it
};

/// In how many files a code was not looked for, for a reason.
struct SilentTotal {
    const Code* code = nullptr;
    std::size_t files = 0;
};

/// What was not looked for in one file, for one reason.
struct SilentFile {
    std::string file;
    SilentCodes codes;
};

/// What was found in some files together. Takes memory for each code, not for each finding or file.
struct Totals {
    std::size_t files = 0;  ///< that could be read, maps or not
    std::size_t claims = 0;
    std::size_t relations = 0;
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t hints = 0;
    std::size_t safe_fixes = 0;       ///< findings that can be mended safely
    std::size_t guessed_fixes = 0;    ///< findings that can be mended by a guess
    bool more_safe_fixes = false;     ///< whether there may be more of them, in findings that were not kept
    bool more_guessed_fixes = false;  ///< the same for guesses
    std::map<std::string_view, CodeTotal> codes = {};  ///< those that were found, by id
    std::map<std::pair<Silence, std::string_view>, SilentTotal> silent = {};  ///< by reason, then code id
    std::vector<SilentFile> silent_files = {};  ///< the first `most_silent_files`, in order
    std::vector<std::string> troubles = {};     ///< why files could not be read, a line each
};

constexpr std::size_t most_silent_files = 1000;

/// The findings of one file as totals. `claims` and `relations` are those of its map.
Totals totals_of(const SourceFile& source, const Diagnostics& diagnostics, std::size_t claims,
                 std::size_t relations);

/// The same without the fixes that cannot be made, all of them or the safe ones: `--fix` cannot write to the
/// file, or has tried already.
Totals without_fixes(Totals totals);
Totals without_safe_fixes(Totals totals);

/// Adds what was found in later files.
void add(Totals& totals, const Totals& later);

/// What is the same for everything that is told in one run.
struct PrintStyle {
    Tongue tongue = Tongue::english;
    Colour colour = Colour::none;
    Notes notes = Notes::enough;
    bool quiet = false;                ///< whether to be silent where nothing is wrong
    std::string_view version = "0.0";  ///< of the program
};

/// One format: a constant in the file that prints it, and a line in printers.def. What is told is `begin`,
/// then for each file in turn what `file` says, with `between` between two that are not empty, then `end`.
/// Files can so be told one by one, by several threads. No name, id or text can disturb what reads the
/// format. Each function is linear in the findings.
struct Printer {
    std::string_view name;  ///< "json"
    std::string (*begin)(const PrintStyle& style);
    std::string (*file)(const SourceFile& source, const Diagnostics& diagnostics, const PrintStyle& style);
    std::string_view between;
    bool one_document = false;  ///< whether all that is told is one text, which is worth nothing in pieces
    std::string (*end)(const Totals& totals, const PrintStyle& style);
};

/// All of them, in the order of help texts.
std::span<const Printer* const> all_printers();

/// Nothing where there is no such format.
const Printer* find_printer(std::string_view name);

namespace printers {
#define PRINTER(name) extern const Printer name;
#include "diagnostics/printers.def"
#undef PRINTER
}  // namespace printers

/// "2 errors and 1 warning in 3 files; 1 can be mended with `--fix`", with a line break. Where nothing was
/// found: "nothing wrong with ...", or nothing at all where `style` is quiet.
std::string summary(const Totals& totals, const PrintStyle& style);

/// The members of an object of JSON that tell how much was found, and what could not be read.
void add_totals(JsonWriter& json, const Totals& totals);

/// "help: drop one of them"
std::string help_line(const Message& help, Tongue tongue);

/// "12 more findings of AM301 not shown"
Message not_shown(std::size_t count, std::string_view code);

/// The path without `./` at its beginning, which readers of reports do not all take for what it is.
std::string_view without_current_folder(std::string_view path);

/// A table with a line for each code that was found: how often, in how many files, in how many of a hundred,
/// and how often for a hundred claims. By code.
std::string statistics_for_people(const Totals& totals, Tongue tongue = Tongue::english);

/// The same as JSON (schemas/statistics.schema.json), with a line break at the end.
std::string statistics_as_json(const Totals& totals, Tongue tongue = Tongue::english);

}  // namespace argmap
