// argmap analyze: what is the structure of an argument?
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

class Analyze : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positional("FILE", file_, "The map; - is standard input");
        arguments.choice("--format", format_, "How to tell what was found", {"text", "json"});
        arguments.option("--language", "LANGUAGE", language_,
                         "Of the claims' texts, as in the map; otherwise the map's own");
        arguments.option("--top", "N", top_, "At most so many lines of a table; JSON always has all", 1,
                         1'000'000'000);
        arguments.example("argmap analyze map.json", "reviews the structure of an argument");
        arguments.example("argmap analyze map.json --top 20", "with longer lists");
        arguments.example("argmap analyze map.json --format json", "tells it to a program, lists in full");
    }

    Status run(Io& io) override {
        const std::optional<ArgumentMap> map = load_map(file_, io);
        if (!map)
            return Status::found;
        check_language(*map);
        const ReportOptions options{.language = language_, .top = top_};
        const Report report = analyze(*map, all_analyses(), options);
        io.out << (format_ == "json" ? report_json(report, options) : report_text(report, options));
        return Status::fine;
    }

  private:
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
    std::string language_;
    std::size_t top_ = ReportOptions().top;
};

}  // namespace

std::unique_ptr<Command> make_analyze_command() {
    return std::make_unique<Analyze>();
}

}  // namespace argmap::cli
