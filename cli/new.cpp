// argmap new: a map to start from.
#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/resources.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <ostream>
#include <string>

#include <sys/stat.h>

namespace argmap::cli {

namespace {

class New : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positional("NAME", name_,
                             "Where to write it: NAME.json unless NAME has an ending; - is standard output");
        arguments.flag(
            "--schema", schema_,
            "Also write argument-map.schema.json beside it, by which editors complete and explain keys");
        arguments.example("argmap new debate",
                          "writes debate.json, which explains itself in its notes and passes argmap check");
    }

    Status run(Io& io) override {
        if (name_ == "-") {
            io.out << resources::starter_map;
            return Status::fine;
        }
        const std::size_t file_name = name_.rfind('/') + 1;  // npos + 1 is 0
        if (file_name == name_.size())
            throw Trouble(name_.empty() ? "a map needs a name"
                                        : "a map needs a name, and " + in_backticks(name_) + " is a folder");
        const std::string path = name_.find('.', file_name) == std::string::npos ? name_ + ".json" : name_;
        refuse_to_overwrite(path);
        if (schema_)
            write_schema(path.substr(0, file_name) + "argument-map.schema.json", io);
        write_file(path, resources::starter_map);
        io.out << "wrote " << in_backticks(path) << "; next: argmap check " << plain_line(path) << '\n';
        return Status::fine;
    }

  private:
    static void write_schema(const std::string& path, Io& io) {
        if (::access(path.c_str(), F_OK) == 0 && read_source(path, io).text() == resources::map_schema)
            return;
        refuse_to_overwrite(path);
        write_file(path, resources::map_schema);
        io.out << "wrote " << in_backticks(path) << '\n';
    }

    static void refuse_to_overwrite(const std::string& path) {
        // A link that leads nowhere is something, too.
        struct stat status {};
        if (::lstat(path.c_str(), &status) == 0)
            throw Trouble(in_backticks(path) + " exists already, and is left as it is");
    }

    std::string name_;
    bool schema_ = false;
};

}  // namespace

std::unique_ptr<Command> make_new_command() {
    return std::make_unique<New>();
}

}  // namespace argmap::cli
