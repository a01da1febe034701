// argmap analyze: what is the structure of an argument?
#include "analyze/about_claim.hpp"
#include "analyze/analysis.hpp"
#include "analyze/print.hpp"
#include "cli/maps.hpp"
#include "diagnostics/diagnostic.hpp"

#include <algorithm>
#include <limits>
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

std::string all_in_backticks(const std::vector<std::string_view>& names) {
    return list_in_backticks(names, names.size());
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
        arguments.positional("FILE", file_, "The map; - is standard input");
        arguments.choice("--format", format_, "How to tell what was found",
                         {"text", "markdown", "csv", "json"});
        arguments.option("--section", "SECTIONS", sections_,
                         "Only these, with commas between them: " + list_with_commas(section_names()));
        arguments.option("--claim", "ID", claim_, "All about one claim instead");
        arguments.option("--table", "TABLE", table_, "As CSV, of a section with several tables");
        arguments.option("--language", "LANGUAGE", language_,
                         "Of the claims' texts, as in the map; otherwise the map's own");
        arguments.option("--top", "N", top_, "At most so many lines of a table; JSON and CSV always have all",
                         1, 1'000'000'000);
        arguments.example("argmap analyze map.json", "reviews the structure of an argument");
        arguments.example("argmap analyze map.json --top 20", "with longer lists");
        arguments.example("argmap analyze map.json --section hinges,depth --format markdown",
                          "tells a part of it, to be pasted into a page");
        arguments.example("argmap analyze map.json --claim thesis", "tells all about one claim");
        arguments.example("argmap analyze map.json --section answers --table unanswered --format csv",
                          "one table in full, for a spreadsheet");
        arguments.example("argmap analyze map.json --format json", "tells it to a program, lists in full");
    }

    Status run(Io& io) override {
        const std::vector<const Analysis*> wanted = wanted_analyses();
        if (!claim_.empty())
            check_options_for_claim();
        if (format_ == "csv" && wanted.size() != 1)
            throw Trouble("CSV holds one table; name its section with --section: " +
                          all_in_backticks(section_names()));
        if (format_ != "csv" && !table_.empty())
            throw Trouble("--table is for --format csv");
        const std::optional<ArgumentMap> map = load_map(file_, io);
        if (!map)
            return Status::found;
        check_language(*map);
        const ReportOptions options{.language = language_, .top = top_};
        const Report report = claim_.empty() ? analyze(*map, wanted, options) : report_of_claim(*map);
        if (format_ == "csv")
            io.out << table_csv(*map, wanted_table(report.sections.front()), options);
        else if (format_ == "json")
            io.out << report_json(report, options);
        else if (format_ == "markdown")
            io.out << report_markdown(report, options);
        else
            io.out << report_text(report, options);
        return Status::fine;
    }

  private:
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

    void check_options_for_claim() const {
        if (!sections_.empty())
            throw Trouble("--claim and --section do not go together");
        if (format_ == "csv")
            throw Trouble("--claim has no CSV; there are `text`, `markdown` and `json`");
    }

    /// Where no terminal wraps lines, the claim's text is one line.
    Report report_of_claim(const ArgumentMap& map) const {
        const std::optional<ClaimId> claim = map.find_claim(claim_);
        if (!claim)
            throw Trouble("no claim has the id " + in_backticks(claim_) +
                          did_you_mean(claim_, claim_ids(map)));
        ReportOptions options{.language = language_, .top = top_};
        if (format_ != "text")
            options.width = 1'000'000'000;
        return about_claim(map, *claim, options);
    }

    static std::vector<std::string_view> claim_ids(const ArgumentMap& map) {
        std::vector<std::string_view> ids;
        for (const ClaimId claim : map.claims())
            ids.push_back(map.id(claim));
        return ids;
    }

    const Table& wanted_table(const Section& section) const {
        std::vector<std::string_view> names;
        for (const Table& table : section.tables)
            names.push_back(table.id);
        const std::string of_section = "the section " + in_backticks(section.id);
        if (names.empty())
            throw Trouble(of_section + " has no table");
        if (table_.empty() && names.size() > 1)
            throw Trouble(of_section +
                          " has several tables; name one with --table: " + all_in_backticks(names));
        const auto found = std::find(names.begin(), names.end(), table_.empty() ? names.front() : table_);
        if (found == names.end())
            throw Trouble(of_section + " has no table " + in_backticks(table_) + "; there " +
                          (names.size() == 1 ? "is " : "are ") + all_in_backticks(names) +
                          did_you_mean(table_, names));
        return section.tables[static_cast<std::size_t>(found - names.begin())];
    }

    void check_language(const ArgumentMap& map) const {
        const auto known = map.languages();
        if (language_.empty() || std::find(known.begin(), known.end(), language_) != known.end())
            return;
        throw Trouble(
            "no claim is written in " + in_backticks(language_) +
            (known.empty() ? "; the map names no languages" : "; there are " + list_in_backticks(known)) +
            did_you_mean(language_, known));
    }

    std::string file_;
    std::string format_ = "text";
    std::string sections_;
    std::string claim_;
    std::string table_;
    std::string language_;
    std::size_t top_ = ReportOptions().top;
};

}  // namespace

std::unique_ptr<Command> make_analyze_command() {
    return std::make_unique<Analyze>();
}

}  // namespace argmap::cli
