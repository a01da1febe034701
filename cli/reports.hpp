// How does a command tell reports of one map or of several?
#pragma once

#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/projects.hpp"
#include "graph/argument_map.hpp"
#include "report/report.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::cli {

/// A map, what it is called, and what was found; the report points to the map, so that none of it moves.
struct ReportedMap {
    std::string name;
    ArgumentMap map;
    Report report;
};

/// In which form reports are told: "text", "markdown", "json", "ndjson", a line for each map, or "csv", one
/// table of all maps.
struct ReportForm {
    std::string format = "text";
    bool several = false;    ///< whether more than one map was asked for: then each has its name
    std::string table = {};  ///< of CSV; the first if empty
    ReportOptions options = {};
};

/// Writes reports as they come, those of CSV at the end.
class ReportWriter {
  public:
    ReportWriter(ReportForm form, Io& io);

    /// Each map has a report of one section or more.
    void add(std::unique_ptr<ReportedMap> map);

    /// A text about a map that is no report, as it is to be shown.
    void add_text(std::string_view text);

    /// To be called once, after the last. Throws Trouble where there is no such table.
    void finish();

  private:
    std::string shown(const ReportedMap& map) const;
    const Table& wanted_table(const Section& section) const;
    void write_csv();

    ReportForm form_;
    Io& io_;
    std::size_t told_ = 0;
    std::vector<std::unique_ptr<ReportedMap>> kept_;  // for CSV, whose columns depend on all
};

/// The maps that words of a command line mean.
struct AskedMaps {
    std::vector<Input> maps;
    bool several = false;  ///< whether more than one is meant
};

/// Throws Trouble where there is none.
AskedMaps asked_maps(const std::vector<std::string>& words, Projects& projects);

/// Calls `tell` with each path, in order; the worst status of all. Of several maps each is its own: what
/// keeps one from being told is said, and keeps nobody from the others. A single one's trouble is thrown.
Status tell_each(const AskedMaps& asked, Io& io, const std::function<Status(const std::string& path)>& tell);

/// How many rows people see who ask for so many, or with 0 for all.
constexpr std::size_t rows_of(std::size_t top) {
    constexpr std::size_t all = 1'000'000'000;
    return top == 0 ? all : top;
}

/// "`a`, `b` and `c`": all of them.
std::string all_in_backticks(const std::vector<std::string_view>& names);

/// The claim with an id. Throws Trouble with the nearest id where there is none.
ClaimId claim_named(const ArgumentMap& map, std::string_view id);

/// Whether the claims of maps are written in the language that was asked for. A language that argmap speaks
/// itself is always known.
class WantedLanguage {
  public:
    explicit WantedLanguage(std::string language) : language_(std::move(language)) {}

    /// Throws Trouble where the only map lacks it. Of several one may: then its texts are in its own.
    void check(const ArgumentMap& map, bool several);

    /// Throws Trouble where each of several maps lacked it.
    void check_that_some_had_it() const;

  private:
    std::string language_;
    bool map_was_read_ = false;
    bool is_known_ = false;
};

}  // namespace argmap::cli
