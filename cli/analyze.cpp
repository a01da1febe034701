// argmap analyze: what is the structure of an argument?
#include "cli/indented.hpp"
#include "cli/maps.hpp"
#include "diagnostics/diagnostics.hpp"
#include "report/about_claim.hpp"
#include "report/analysis.hpp"
#include "report/brief.hpp"
#include "report/print.hpp"
#include "report/print_several.hpp"

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
        arguments.option("--top", "N", top_, "At most so many lines of a table; JSON and CSV always have all",
                         1, 1'000'000'000);
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
        const std::vector<Input> maps = find_maps(files_, projects);
        if (maps.empty())
            throw Trouble(in_backticks(project_file_name) +
                          " says what a project wants checked; it is no map");
        several_ = !is_one_file(files_, maps);
        if (several_ && !claim_.empty())
            throw Trouble("--claim is about one map; name one file");
        if (several_ && format_ == "json")
            io.out << "{\n  \"maps\": [";
        Status status = Status::fine;
        for (const Input& map : maps)
            status = std::max(status, tell_or_say_why_not(map, io));
        if (several_ && format_ == "json")
            io.out << (told_ > 0 ? "\n  ]\n}\n" : "]\n}\n");
        if (format_ == "csv")
            tell_tables(io);
        say_if_nothing_is_in_that_language();
        return status;
    }

  private:
    /// A map with its name and what was found; the report points to the map.
    struct Told {
        std::string name;
        ArgumentMap map;
        Report report;
    };

    /// Each map is its own: one that cannot be read keeps nobody from the others.
    Status tell_or_say_why_not(const Input& input, Io& io) {
        try {
            if (!input.trouble.empty())
                throw Trouble(input.trouble);
            return tell(input.path, io);
        } catch (const Trouble& trouble) {
            if (!several_)
                throw;
            io.out.flush();
            io.err << "argmap: " << trouble.what() << '\n';
            return Status::could_not_run;
        }
    }

    Status tell(const std::string& path, Io& io) {
        std::optional<ArgumentMap> map = load_map(path, "nothing was analyzed", tongue_of(language_), io);
        if (!map)
            return Status::found;
        check_language(*map);
        auto told = std::make_unique<Told>(
            Told{.name = map->document().source.name(), .map = std::move(*map), .report = {}});
        const ReportOptions options{.language = language_, .top = top_};
        if (!brief_)
            told->report = claim_.empty() ? analyze(told->map, wanted_, options) : report_of_claim(told->map);
        if (format_ == "csv") {
            // Its columns depend on what is in any of the maps.
            tables_.push_back(std::move(told));
            return Status::fine;
        }
        if (told_++ > 0)
            io.out << (format_ == "json" ? "," : "\n");
        io.out << shown(*told, options);
        return Status::fine;
    }

    std::string shown(const Told& told, const ReportOptions& options) const {
        const std::string_view name = several_ ? told.name : std::string_view();
        if (format_ == "json")
            return several_ ? "\n" + indented(report_json(name, told.report, options), 4)
                            : report_json(told.report, options);
        if (format_ == "markdown")
            return brief_ ? brief_markdown(name, told.map, options)
                          : report_markdown(name, told.report, options);
        return brief_ ? brief_text(name, told.map, options) : report_text(name, told.report, options);
    }

    void tell_tables(Io& io) const {
        std::vector<MapTable> tables;
        for (const auto& told : tables_)
            tables.push_back({.map_name = told->name,
                              .map = &told->map,
                              .table = &wanted_table(told->report.sections.front())});
        if (several_)
            io.out << tables_csv(tables, {.language = language_, .top = top_});
        else if (!tables.empty())
            io.out << table_csv(*tables[0].map, *tables[0].table, {.language = language_, .top = top_});
        if (!tables.empty() && table_.empty())
            io.err << note_on_tables(tables_[0]->report.sections.front());
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

    /// "" where there is no other table than the one that is told.
    static std::string note_on_tables(const Section& section) {
        std::vector<std::string_view> others;
        for (std::size_t i = 1; i < section.tables.size(); ++i)
            others.push_back(section.tables[i].id);
        return others.empty() ? ""
                              : "note: this is the table " + in_backticks(section.tables[0].id) +
                                    "; with --table there " + (others.size() == 1 ? "is " : "are ") +
                                    all_in_backticks(others) + " as well\n";
    }

    const Table& wanted_table(const Section& section) const {
        std::vector<std::string_view> names;
        for (const Table& table : section.tables)
            names.push_back(table.id);
        const std::string of_section = "the section " + in_backticks(section.id);
        if (names.empty())
            throw Trouble(of_section + " has no table");
        const auto found = std::find(names.begin(), names.end(), table_.empty() ? names.front() : table_);
        if (found == names.end())
            throw Trouble(of_section + " has no table " + in_backticks(table_) + "; there " +
                          (names.size() == 1 ? "is " : "are ") + all_in_backticks(names) +
                          did_you_mean(table_, names));
        return section.tables[static_cast<std::size_t>(found - names.begin())];
    }

    /// Of several maps one may lack a language: then its texts are in its own.
    void check_language(const ArgumentMap& map) {
        const auto known = map.languages();
        const bool is_spoken = language_ == "en" || tongue_of(language_) == Tongue::chinese;
        if (language_.empty() || is_spoken || std::find(known.begin(), known.end(), language_) != known.end())
            language_is_known_ = true;
        else if (!several_)
            throw Trouble(
                "no claim is written in " + in_backticks(language_) +
                (known.empty() ? "; the map names no languages" : "; there are " + list_in_backticks(known)) +
                did_you_mean(language_, known));
        map_was_read_ = true;
    }

    void say_if_nothing_is_in_that_language() const {
        if (map_was_read_ && !language_is_known_)
            throw Trouble("no claim of these maps is written in " + in_backticks(language_));
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
    std::size_t told_ = 0;
    std::vector<std::unique_ptr<const Told>> tables_;
    bool map_was_read_ = false, language_is_known_ = false;
};

}  // namespace

std::unique_ptr<Command> make_analyze_command() {
    return std::make_unique<Analyze>();
}

}  // namespace argmap::cli
