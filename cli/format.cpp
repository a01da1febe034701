// argmap format: the canonical layout.
#include "format/format.hpp"

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/maps.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace argmap::cli {

namespace {

class Format : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positionals(
            "FILE", files_,
            "Maps to write anew in place, folders of them, or patterns such as 'maps/**/*.json'; - reads "
            "standard input and writes standard output");
        arguments.flag("--check", check_, "Change nothing; tell which files are not in the canonical layout");
        arguments.example("argmap format map.json", "one claim or relation a line, keys in a fixed order");
        arguments.example("argmap format --check maps/*.json", "exit status 1 if a file would change");
        arguments.example("argmap format maps", "all maps in a folder and in the folders inside");
    }

    Status run(Io& io) override {
        Status status = Status::fine;
        Projects projects(io);
        for (const Input& map : find_maps(files_, projects))
            status = std::max(status, format_or_say_why_not(map, io));
        return status;
    }

  private:
    /// Each file is its own: one that cannot be read or written keeps nobody from the others.
    Status format_or_say_why_not(const Input& map, Io& io) const {
        try {
            if (!map.trouble.empty())
                throw Trouble(map.trouble);
            return format_file(map.path, io);
        } catch (const Trouble& trouble) {
            io.out.flush();
            io.err << "argmap: " << trouble.what() << '\n';
            return Status::could_not_run;
        }
    }

    Status format_file(const std::string& file, Io& io) const {
        const SourceFile source = read_source(file, io);
        Diagnostics diagnostics;
        const auto document = read(source, diagnostics);
        if (!document || diagnostics.left_out_parts()) {
            // What could not be read would be lost.
            tell_findings(source, diagnostics, io);
            return Status::found;
        }
        const std::string canonical = write_map(*document);
        const bool changes = canonical != source.text();
        if (check_) {
            if (changes)
                io.out << plain_line(source.name()) << ": not in the canonical layout\n";
            return changes ? Status::found : Status::fine;
        }
        if (file == "-")
            io.out << canonical;
        else if (changes)
            change_file(file, source.text(), canonical);
        return Status::fine;
    }

    std::vector<std::string> files_;
    bool check_ = false;
};

}  // namespace

std::unique_ptr<Command> make_format_command() {
    return std::make_unique<Format>();
}

}  // namespace argmap::cli
