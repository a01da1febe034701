#include "cli/check/report.hpp"

#include <ostream>
#include <utility>

namespace argmap::cli {

CheckReport::CheckReport(Options options, Io& io)
    : options_(options),
      io_(io),
      style_{.tongue = options.tongue,
             .colour = io.colour_out ? Colour::ansi : Colour::none,
             .notes = options.notes,
             .quiet = options.quiet,
             .version = ARGMAP_VERSION},
      progress_(io.exact_err(), io.terminal_err) {
    if (options_.detail == Detail::findings)
        write(options_.printer->begin(style_));
}

std::string CheckReport::findings(const SourceFile& source, std::size_t line,
                                  const Diagnostics& diagnostics) const {
    switch (options_.detail) {
        case Detail::findings:
            return options_.printer->file(source, diagnostics, style_);
        case Detail::lines:
            return findings_as_json_line(source, line, diagnostics, options_.tongue);
        case Detail::statistics:
            return "";
    }
    return "";
}

void CheckReport::write(std::string_view text) {
    if (text.empty())
        return;
    if (io_.terminal_out)
        progress_.hide();
    io_.out << text;
}

bool CheckReport::add(const Checked& checked) {
    if (!checked.told.empty()) {
        if (told_ && options_.detail == Detail::findings)
            write(options_.printer->between);
        write(checked.told);
        told_ = true;
    }
    argmap::add(totals_, checked.totals);
    argmap::cli::add(timing_, checked.timing);
    return io_.out.good();
}

bool CheckReport::add_trouble(const std::string& trouble) {
    totals_.troubles.push_back(trouble);
    if (!tells_one_document())
        write_trouble(trouble);
    return io_.out.good();
}

bool CheckReport::tells_one_document() const {
    return options_.detail == Detail::findings && options_.printer->one_document;
}

void CheckReport::write_trouble(const std::string& trouble) {
    progress_.hide();
    io_.out.flush();
    io_.err << "argmap: " << trouble << '\n' << std::flush;
}

void CheckReport::offer(std::string_view profile, const Totals& totals) {
    if (const Message found = tally(totals.errors, totals.warnings, totals.hints); !found.empty())
        offer_ = say("`--profile {0}` looks at more: {1}", profile, found).in(options_.tongue) + "\n";
}

void CheckReport::wait(std::string_view progress) {
    io_.out.flush();
    progress_.show(progress);
}

Status CheckReport::end() {
    progress_.hide();
    if (options_.tried)
        totals_ = options_.tried == Fixes::all ? without_fixes(std::move(totals_))
                                               : without_safe_fixes(std::move(totals_));
    if (options_.detail == Detail::findings)
        write(options_.printer->end(totals_, style_) + offer_);
    else if (options_.detail == Detail::statistics)
        write(options_.printer == &printers::json ? statistics_as_json(totals_, options_.tongue)
                                                  : statistics_for_people(totals_, options_.tongue));
    io_.out.flush();
    if (tells_one_document())
        for (const std::string& trouble : totals_.troubles)
            write_trouble(trouble);
    if (options_.timing)
        io_.err << told(timing_);
    if (!totals_.troubles.empty())
        return Status::could_not_run;
    return totals_.errors + totals_.warnings > 0 ? Status::found : Status::fine;
}

}  // namespace argmap::cli
