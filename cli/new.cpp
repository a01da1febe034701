// argmap new: a map to start from.
#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/resources.hpp"
#include "diagnostics/diagnostic.hpp"

#include <ostream>
#include <string>

#include <unistd.h>

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
        const std::string path = name_.find('.', file_name) == std::string::npos ? name_ + ".json" : name_;
        refuse_to_overwrite(path);
        if (schema_) {
            const std::string schema = path.substr(0, file_name) + "argument-map.schema.json";
            write_file(schema, resources::map_schema);
            io.out << "wrote " << in_backticks(schema) << '\n';
        }
        write_file(path, resources::starter_map);
        io.out << "wrote " << in_backticks(path) << "; next: argmap check " << path << '\n';
        return Status::fine;
    }

  private:
    static void refuse_to_overwrite(const std::string& path) {
        if (::access(path.c_str(), F_OK) == 0)
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
