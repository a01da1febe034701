// argmap analyze: what is the structure of an argument?
#include "cli/maps.hpp"
#include "cli/reports.hpp"
#include "diagnostics/diagnostics.hpp"
#include "report/about_claim.hpp"
#include "report/analysis.hpp"
#include "report/brief.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace argmap::cli {

namespace {

std::vector<std::string_view> section_names() {
    std::vector<std::string_view> names;
    for (const Analysis* analysis : all_analyses())
        names.push_back(analysis->id);
    return names;
}

std::string list_with_commas(const std::vector<std::string_view>& names) {
    std::string list;
    for (const std::string_view name : names)
        (list += list.empty() ? "" : ", ") += name;
    return list;
}

std::vector<std::string_view> at_commas(std::string_view text) {
    std::vector<std::string_view> pieces;
    for (std::size_t begin = 0, end = 0; end != std::string_view::npos; begin = end + 1) {
        end = text.find(',', begin);
        pieces.push_back(text.substr(begin, end - begin));
    }
    return pieces;
}

class Analyze : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positionals(
            "FILE", files_,
            "Maps, folders of them, or patterns such as 'maps/**/*.json'; - is standard input");
        arguments.choice("--format", format_, "How to tell what was found",
                         {"text", "markdown", "csv", "json"});
        arguments.option("--section", "SECTIONS", sections_,
                         "Only these, with commas between them: " + list_with_commas(section_names()));
        arguments.flag("--brief", brief_,
                       "In about ten lines: what it claims, what is open, what to look at next");
        arguments.option("--claim", "ID", claim_, "All about one claim instead");
        arguments.option("--table", "TABLE", table_,
                         "As CSV, of a section with several tables; otherwise the first");
        arguments.option(
            "--language", "LANGUAGE", language_,
            "Of the claims' texts, as in the map, otherwise the map's own; zh tells all in Chinese");
        arguments.option("--top", "N", top_,
                         "At most so many lines of a table, all with 0; JSON and CSV always have all", 0,
                         1'000'000'000);
        arguments.example("argmap analyze map.json", "reviews the structure of an argument");
        arguments.example("argmap analyze map.json --brief", "tells it in about ten lines");
        arguments.example("argmap analyze map.json --top 20", "with longer lists");
        arguments.example("argmap analyze map.json --section hinges,depth --format markdown",
                          "tells a part of it, to be pasted into a page");
        arguments.example("argmap analyze map.json --claim thesis", "tells all about one claim");
        arguments.example("argmap analyze map.json --section answers --table unanswered --format csv",
                          "one table in full, for a spreadsheet");
        arguments.example("argmap analyze maps --section answers --format csv",
                          "the unanswered objections of all maps in a folder");
        arguments.example("argmap analyze map.json --format json", "tells it to a program, lists in full");
    }

    Status run(Io& io) override {
        wanted_ = wanted_analyses();
        refuse_what_does_not_go_together();
        Projects projects(io);
        const AskedMaps asked = asked_maps(files_, projects);
        several_ = asked.several;
        if (several_ && !claim_.empty())
            throw Trouble("--claim is about one map; name one file");
        WantedLanguage language(language_);
        ReportWriter writer({.format = format_, .several = several_, .table = table_, .options = options()},
                            io);
        const Status status =
            tell_each(asked, io, [&](const std::string& path) { return tell(path, language, writer, io); });
        writer.finish();
        language.check_that_some_had_it();
        return status;
    }

  private:
    Status tell(const std::string& path, WantedLanguage& language, ReportWriter& writer, Io& io) const {
        std::optional<ArgumentMap> map = load_map(path, "nothing was analyzed", tongue_of(language_), io);
        if (!map)
            return Status::found;
        language.check(*map, several_);
        auto told = std::make_unique<ReportedMap>(
            ReportedMap{.name = map->document().source.name(), .map = std::move(*map), .report = {}});
        if (brief_) {
            writer.add_text(brief_of(*told));
            return Status::fine;
        }
        told->report = claim_.empty() ? analyze(told->map, wanted_, options()) : report_of_claim(told->map);
        writer.add(std::move(told));
        return Status::fine;
    }

    ReportOptions options() const { return {.language = language_, .top = rows_of(top_)}; }

    std::string brief_of(const ReportedMap& map) const {
        const std::string_view name = several_ ? map.name : std::string_view();
        return format_ == "markdown" ? brief_markdown(name, map.map, options())
                                     : brief_text(name, map.map, options());
    }

    /// All, or those named, in the order of a report.
    std::vector<const Analysis*> wanted_analyses() const {
        const auto all = all_analyses();
        if (sections_.empty())
            return {all.begin(), all.end()};
        const std::vector<std::string_view> wanted = at_commas(sections_);
        for (const std::string_view name : wanted)
            if (find_analysis(name) == nullptr)
                throw Trouble("no section has the id " + in_backticks(name) + "; there are " +
                              all_in_backticks(section_names()) + did_you_mean(name, section_names()));
        std::vector<const Analysis*> found;
        for (const Analysis* analysis : all)
            if (std::find(wanted.begin(), wanted.end(), analysis->id) != wanted.end())
                found.push_back(analysis);
        return found;
    }

    void refuse_what_does_not_go_together() const {
        if (brief_ && (!sections_.empty() || !claim_.empty()))
            throw Trouble(std::string("--brief and ") + (claim_.empty() ? "--section" : "--claim") +
                          " do not go together");
        if (brief_ && format_ != "text" && format_ != "markdown")
            throw Trouble("--brief is for people; there are `text` and `markdown`");
        if (!claim_.empty() && !sections_.empty())
            throw Trouble("--claim and --section do not go together");
        if (!claim_.empty() && format_ == "csv")
            throw Trouble("--claim has no CSV; there are `text`, `markdown` and `json`");
        if (format_ == "csv" && wanted_.size() != 1)
            throw Trouble("CSV holds one table; name its section with --section: " +
                          all_in_backticks(section_names()));
        if (format_ != "csv" && !table_.empty())
            throw Trouble("--table is for --format csv");
    }

    /// Where no terminal wraps lines, the claim's text is one line.
    Report report_of_claim(const ArgumentMap& map) const {
        ReportOptions of_claim = options();
        if (format_ != "text")
            of_claim.width = 1'000'000'000;
        return about_claim(map, claim_named(map, claim_), of_claim);
    }

    std::vector<std::string> files_;
    std::string format_ = "text";
    std::string sections_;
    std::string claim_;
    std::string table_;
    std::string language_;
    std::size_t top_ = ReportOptions().top;

    std::vector<const Analysis*> wanted_;
    bool several_ = false;
    bool brief_ = false;
};

}  // namespace

std::unique_ptr<Command> make_analyze_command() {
    return std::make_unique<Analyze>();
}

}  // namespace argmap::cli
