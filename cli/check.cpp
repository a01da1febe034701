// argmap check: what is wrong with maps?
#include "check/check.hpp"

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "diagnostics/print.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"

#include <ostream>
#include <string>
#include <vector>

namespace argmap::cli {

namespace {

class Check : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positionals("FILE", files_, "Maps to check; - is standard input");
        arguments.choice("--format", format_, "How to tell what was found", {"human", "json"});
        arguments.flag("-q,--quiet", quiet_, "Say nothing where nothing is wrong");
        arguments.example("argmap check maps/krueger-2023.json",
                          "checks one map: exit status 0 if nothing was found, 1 if something was");
        arguments.example("argmap check --format json maps/*.json", "checks many and tells it to a program");
    }

    Status run(Io& io) override {
        const bool json = format_ == "json";
        // Told at the end, so that nothing is told where one of the files cannot be read.
        std::string findings;
        for (const std::string& file : files_) {
            findings += json && &file != files_.data() ? ",\n" : "";
            findings += check_file(read_source(file, io), io, json);
        }
        if (json)
            io.out << "{\"files\": [" << findings << "],\n\"errors\": " << errors_
                   << ", \"warnings\": " << warnings_ << ", \"hints\": " << hints_ << "}\n";
        else
            summarize(io.out << findings);
        return errors_ + warnings_ > 0 ? Status::found : Status::fine;
    }

  private:
    std::string check_file(const SourceFile& source, const Io& io, bool json) {
        Diagnostics diagnostics;
        if (auto document = read_map(source, diagnostics)) {
            const ArgumentMap map = resolve(std::move(*document), diagnostics);
            argmap::check(map, diagnostics);
            claims_ += map.claim_count();
            relations_ += map.relation_count();
        }
        diagnostics.sort();
        errors_ += diagnostics.count(Severity::error);
        warnings_ += diagnostics.count(Severity::warning);
        hints_ += diagnostics.count(Severity::hint);
        return json ? findings_as_json(source, diagnostics)
                    : findings_for_people(source, diagnostics, io.colour_out ? Colour::ansi : Colour::none);
    }

    void summarize(std::ostream& out) const {
        const std::string found = tally(errors_, warnings_, hints_);
        if (!found.empty())
            out << found << " in " << counted(files_.size(), "file") << '\n';
        else if (!quiet_)
            out << "nothing wrong with " << counted(claims_, "claim") << " and "
                << counted(relations_, "relation") << " in " << counted(files_.size(), "file") << '\n';
    }

    std::vector<std::string> files_;
    std::string format_ = "human";
    bool quiet_ = false;
    std::size_t claims_ = 0, relations_ = 0;
    std::size_t errors_ = 0, warnings_ = 0, hints_ = 0;
};

}  // namespace

std::unique_ptr<Command> make_check_command() {
    return std::make_unique<Check>();
}

}  // namespace argmap::cli
