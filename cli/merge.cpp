// argmap merge: two people changed the same map.
#include "compare/merge.hpp"

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/maps.hpp"
#include "cli/versions.hpp"
#include "diagnostics/print.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"

#include <array>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

namespace argmap::cli {

namespace {

/// A side to merge, which must be sound: the merged map is then sound too.
std::optional<ArgumentMap> read_side(const SourceFile& source, Io& io) {
    Diagnostics diagnostics;
    std::optional<ArgumentMap> map;
    if (auto document = read(source, diagnostics))
        map = resolve(std::move(*document), diagnostics);
    if (map && !diagnostics.left_out_parts())
        return map;
    tell_findings(source, diagnostics, io);
    return std::nullopt;
}

/// Whatever two sides changed, nobody should get a map that cannot be read.
void check_that_it_can_be_read(const std::string& merged) {
    Diagnostics diagnostics;
    auto document = read(SourceFile("the merged map", merged), diagnostics);
    if (document)
        resolve(std::move(*document), diagnostics);
    if (diagnostics.left_out_parts())
        throw Trouble("these changes do not fit into one map: " +
                      diagnostics.all().front().primary.message.in(Tongue::english));
}

class Merge : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positional("BASE", base_file_,
                             "What both sides started from; an empty file if there is nothing");
        arguments.positional("OURS", our_file_,
                             "The map as one side changed it, which has its way in a conflict");
        arguments.positional("THEIRS", their_file_, "The map as the other side changed it");
        arguments.option("-o,--output", "FILE", output_,
                         "Where to write the merged map, instead of standard output; may be OURS");
        arguments.option("--name", "NAME", name_, "What to call the map in what is told, such as git's %P");
        arguments.example(
            "argmap merge base.json ours.json theirs.json -o merged.json",
            "takes over what either side changed: exit status 0 without conflicts, 1 with some, "
            "2 if a map cannot be read");
        arguments.example("git config merge.argmap.driver 'argmap merge %O %A %B -o %A --name %P'",
                          "lets git merge maps so; .gitattributes says which files: *.json merge=argmap");
    }

    Status run(Io& io) override {
        refuse_to_overwrite("-o", output_, std::array{base_file_, their_file_});
        const SourceFile our_source = source(our_file_, "ours", io);
        const std::optional<Document> base = read_version(source(base_file_, "base", io), io);
        const std::optional<ArgumentMap> ours = read_side(our_source, io);
        const std::optional<ArgumentMap> theirs = read_side(source(their_file_, "theirs", io), io);
        if (!base || !ours || !theirs)
            return Status::could_not_run;
        Diagnostics conflicts;
        const std::string merged = write_map(merge(*base, ours->document(), theirs->document(), conflicts));
        check_that_it_can_be_read(merged);
        if (output_.empty() || output_ == "-")
            io.out << merged;
        else if (output_ == our_file_)
            change_file(our_file_, our_source.text(), merged);
        else
            write_file(output_, merged);
        const std::size_t count = conflicts.count(Severity::error);
        if (count == 0)
            return Status::fine;
        io.err << findings_for_people(our_source, conflicts, io.colour_err ? Colour::ansi : Colour::none)
               << counted(count, "conflict") << "; the merged map has what ours says\n";
        return Status::found;
    }

  private:
    SourceFile source(const std::string& file, const std::string& side, Io& io) const {
        SourceFile read = read_source(file, io);
        if (name_.empty())
            return read;
        return {name_ + " (" + side + ")", std::string(read.text())};
    }

    std::string base_file_;
    std::string our_file_;
    std::string their_file_;
    std::string output_;
    std::string name_;
};

}  // namespace

std::unique_ptr<Command> make_merge_command() {
    return std::make_unique<Merge>();
}

}  // namespace argmap::cli
