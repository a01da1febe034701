// argmap diff: what changed from one version of a map to the next?
#include "compare/diff.hpp"

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/versions.hpp"
#include "compare/print.hpp"

#include <optional>
#include <ostream>
#include <string>

namespace argmap::cli {

namespace {

class DiffCommand : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positional("OLD", old_file_, "The old version; - is standard input, an empty file no map");
        arguments.positional("NEW", new_file_, "The new version");
        arguments.choice("--format", format_, "How to tell what changed", {"human", "json", "markdown"});
        arguments.flag("-q,--quiet", quiet_, "Say nothing; the exit status tells whether anything changed");
        arguments.example("argmap diff old.json new.json",
                          "claims and relations that came, went or changed: exit status 0 if none did, 1 if "
                          "some did, 2 if a map cannot be read");
        arguments.example("git show HEAD:map.json | argmap diff - map.json",
                          "what changed since the last commit");
        arguments.example("argmap diff old.json new.json --format markdown",
                          "the same, to paste into a page");
    }

    Status run(Io& io) override {
        if (old_file_ == "-" && new_file_ == "-")
            throw Trouble("only one of the two maps can be read from standard input");
        const std::optional<Document> before = read_version(read_source(old_file_, io), io);
        const std::optional<Document> after = read_version(read_source(new_file_, io), io);
        if (!before || !after)
            return Status::could_not_run;
        const Diff changes = diff(*before, *after);
        if (!quiet_)
            io.out << told(changes, io.colour_out ? Colour::ansi : Colour::none);
        return changes.empty() ? Status::fine : Status::found;
    }

  private:
    std::string told(const Diff& changes, Colour colour) const {
        if (format_ == "json")
            return diff_json(changes);
        return format_ == "markdown" ? diff_markdown(changes) : diff_text(changes, colour);
    }

    std::string old_file_;
    std::string new_file_;
    std::string format_ = "human";
    bool quiet_ = false;
};

}  // namespace

std::unique_ptr<Command> make_diff_command() {
    return std::make_unique<DiffCommand>();
}

}  // namespace argmap::cli
