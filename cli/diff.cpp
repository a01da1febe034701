// argmap diff: what changed from one version of a map to the next?
#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/folder_diff.hpp"
#include "cli/versions.hpp"
#include "compare/print.hpp"
#include "text/wording.hpp"

#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <system_error>
#include <utility>

namespace argmap::cli {

namespace {

class DiffCommand : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positional(
            "OLD", old_file_,
            "The old version, or a folder of maps; - is standard input, an empty file no map");
        arguments.positional("NEW", new_file_, "The new version, or a folder of maps");
        arguments.choice("--format", format_, "How to tell what changed", {"human", "json", "markdown"});
        arguments.flag("-q,--quiet", quiet_, "Say nothing; the exit status tells whether anything changed");
        arguments.example("argmap diff old.json new.json",
                          "claims and relations that came, went or changed: exit status 0 if none did, 1 if "
                          "some did, 2 if a map cannot be read");
        arguments.example("git show HEAD:map.json | argmap diff - map.json",
                          "what changed since the last commit");
        arguments.example("argmap diff old.json new.json --format markdown",
                          "the same, to paste into a page");
        arguments.example("argmap diff last-year this-year",
                          "all maps of two folders: those that came, went or changed");
    }

    Status run(Io& io) override {
        if (old_file_ == "-" && new_file_ == "-")
            throw Trouble("only one of the two maps can be read from standard input");
        const bool folders = is_folder(old_file_);
        if (folders != is_folder(new_file_))
            throw Trouble("a folder can only be compared with a folder, and " +
                          in_backticks(folders ? new_file_ : old_file_) + " is none");
        return folders ? compare_folders(io) : compare_files(io);
    }

  private:
    static bool is_folder(const std::string& path) {
        std::error_code error;
        return path != "-" && std::filesystem::is_directory(path, error);
    }

    Status compare_files(Io& io) const {
        std::optional<Document> before = read_version(read_source(old_file_, io), io);
        std::optional<Document> after = read_version(read_source(new_file_, io), io);
        if (!before || !after)
            return Status::could_not_run;
        const Comparison compared(std::move(*before), std::move(*after));
        if (!quiet_)
            io.out << told(compared, io);
        return compared.changes().empty() ? Status::fine : Status::found;
    }

    std::string told(const Comparison& compared, const Io& io) const {
        const Diff& changes = compared.changes();
        if (format_ == "json")
            return diff_json(changes);
        return format_ == "markdown" ? diff_markdown(changes, compared.name())
                                     : diff_text(changes, io.colour_out ? Colour::ansi : Colour::none);
    }

    Status compare_folders(Io& io) const {
        const FolderDiff folders = diff_folders(old_file_, new_file_, io);
        if (!quiet_)
            io.out << (format_ == "json" ? folder_diff_json(folders)
                       : format_ == "markdown"
                           ? folder_diff_markdown(folders)
                           : folder_diff_text(folders, io.colour_out ? Colour::ansi : Colour::none));
        return folders.had_trouble    ? Status::could_not_run
               : folders.maps.empty() ? Status::fine
                                      : Status::found;
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
