// What `argmap check` says of many maps, one after the other.
#pragma once

#include "cli/check/check_map.hpp"
#include "cli/command.hpp"
#include "cli/progress.hpp"
#include "fix/fix.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace argmap::cli {

enum class Detail {
    findings,    ///< each finding
    lines,       ///< the findings of each map on a line of JSON
    statistics,  ///< how often each code was found
};

/// Writes findings to standard output in the order in which they are added, and troubles to standard error:
/// at once, or in the end where what is told is one document, which a terminal would show in pieces
/// otherwise.
class CheckReport {
  public:
    struct Options {
        const Printer* printer = &printers::human;
        Detail detail = Detail::findings;
        bool timing = false;  ///< whether to tell at the end where the time went
        bool quiet = false;
        Notes notes = Notes::enough;
        Tongue tongue = Tongue::english;
        std::optional<Fixes> tried = {};  ///< fixes that were made before: what is left of them cannot be
    };

    /// `io` must live as long.
    CheckReport(Options options, Io& io);

    /// What is to be told of one map, on this line of its file where it is one of many in it. For several
    /// threads at once.
    std::string findings(const SourceFile& source, std::size_t line, const Diagnostics& diagnostics) const;

    /// Tells what came of one map. Returns whether there is anybody left to tell more: the output may be
    /// closed or full.
    bool add(const Checked& checked);

    /// Tells why a file could not be read or written.
    bool add_trouble(const std::string& trouble);

    const Totals& totals() const { return totals_; }

    /// What another profile would find where nothing was found, to be told in the end.
    void offer(std::string_view profile, const Totals& totals);

    /// Shows how far it is, if it has taken long.
    void wait(std::string_view progress);

    /// Tells what there is to say about all together.
    Status end();

  private:
    void write(std::string_view text);
    bool tells_one_document() const;
    void write_trouble(const std::string& trouble);

    const Options options_;
    Io& io_;
    const PrintStyle style_;
    Progress progress_;
    Totals totals_;
    Timing timing_;
    std::string offer_;
    bool told_ = false;  // whether something was told of a file
};

}  // namespace argmap::cli
