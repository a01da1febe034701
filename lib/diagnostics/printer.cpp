#include "diagnostics/printer.hpp"

#include "text/listed.hpp"

#include <algorithm>
#include <utility>

namespace argmap {

namespace {

constexpr const Printer* listed[] = {
#define PRINTER(name) &printers::name,
#include "diagnostics/printers.def"
#undef PRINTER
};

}  // namespace

std::span<const Printer* const> all_printers() {
    return listed;
}

const Printer* find_printer(std::string_view name) {
    return find_listed(listed, &Printer::name, name);
}

Totals totals_of(const SourceFile& source, const Diagnostics& diagnostics, std::size_t claims,
                 std::size_t relations) {
    Totals totals{.files = 1,
                  .claims = claims,
                  .relations = relations,
                  .errors = diagnostics.count(Severity::error),
                  .warnings = diagnostics.count(Severity::warning),
                  .hints = diagnostics.count(Severity::hint)};
    const auto left_out = diagnostics.left_out();
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        CodeTotal& total = totals.codes[diagnostic.code->id];
        if (total.code == nullptr)
            total = {.code = diagnostic.code, .severity = diagnostic.severity, .files = 1};
        ++total.findings;
        if (!diagnostic.fix)
            continue;
        ++(diagnostic.fix->safe ? totals.safe_fixes : totals.guessed_fixes);
        if (left_out.contains(diagnostic.code->id))
            (diagnostic.fix->safe ? totals.more_safe_fixes : totals.more_guessed_fixes) = true;
    }
    for (const auto& [code, count] : left_out) {
        totals.codes[code].findings += count;
        totals.codes[code].left_out += count;
    }
    for (const NotLookedFor& silent : diagnostics.not_looked_for())
        totals.silent[{silent.why, silent.code->id}] = {silent.code, 1};
    for (SilentCodes& codes : silent_codes(diagnostics))
        if (totals.silent_files.size() < most_silent_files)
            totals.silent_files.push_back({std::string(source.name()), std::move(codes)});
    return totals;
}

Totals without_fixes(Totals totals) {
    totals.guessed_fixes = 0;
    totals.more_guessed_fixes = false;
    return without_safe_fixes(std::move(totals));
}

Totals without_safe_fixes(Totals totals) {
    totals.safe_fixes = 0;
    totals.more_safe_fixes = false;
    return totals;
}

void add(Totals& totals, const Totals& later) {
    totals.files += later.files;
    totals.claims += later.claims;
    totals.relations += later.relations;
    totals.errors += later.errors;
    totals.warnings += later.warnings;
    totals.hints += later.hints;
    totals.safe_fixes += later.safe_fixes;
    totals.guessed_fixes += later.guessed_fixes;
    totals.more_safe_fixes |= later.more_safe_fixes;
    totals.more_guessed_fixes |= later.more_guessed_fixes;
    for (const auto& [id, total] : later.codes) {
        CodeTotal& sum = totals.codes[id];
        if (sum.code == nullptr)
            sum = {.code = total.code, .severity = total.severity};
        sum.findings += total.findings;
        sum.left_out += total.left_out;
        sum.files += total.files;
    }
    for (const auto& [reason, total] : later.silent) {
        SilentTotal& sum = totals.silent[reason];
        sum.code = total.code;
        sum.files += total.files;
    }
    const std::size_t room = most_silent_files - totals.silent_files.size();
    const auto end =
        later.silent_files.begin() + static_cast<std::ptrdiff_t>(std::min(room, later.silent_files.size()));
    totals.silent_files.insert(totals.silent_files.end(), later.silent_files.begin(), end);
    totals.troubles.insert(totals.troubles.end(), later.troubles.begin(), later.troubles.end());
}

std::string_view without_current_folder(std::string_view path) {
    while (path.starts_with("./") && path.find_first_not_of('/', 1) != std::string_view::npos)
        path.remove_prefix(path.find_first_not_of('/', 1));
    return path;
}

}  // namespace argmap
