// argmap new: a map to start from.
#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/resources.hpp"
#include "message/message.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <ostream>
#include <string>
#include <string_view>

#include <sys/stat.h>
#include <unistd.h>

namespace argmap::cli {

namespace {

constexpr const char* schema_name = "argument-map.schema.json";

/// A file's name as a word of a command that can be copied into a shell.
std::string shell_word(const std::string& path) {
    const auto is_plain = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalnum(byte) != 0 || std::strchr("_-./+@%:,", c) != nullptr;
    };
    const std::string word = plain_line(path.starts_with('-') ? "./" + path : path);
    if (std::all_of(word.begin(), word.end(), is_plain))
        return word;
    std::string quoted = "'";
    for (const char c : word)
        quoted += c == '\'' ? "'\\''" : std::string(1, c);
    return quoted + "'";
}

class New : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positional("NAME", name_,
                             "Where to write it: NAME.json unless NAME has an ending; - is standard output");
        arguments.flag(
            "--schema", schema_,
            "Also write argument-map.schema.json beside it, by which editors complete and explain keys");
        arguments.choice("--language", language_, "Write it in English or Chinese", {"en", "zh"});
        arguments.example("argmap new debate",
                          "writes debate.json, which explains itself in its notes and passes argmap check");
    }

    Status run(Io& io) override {
        if (name_ == "-") {
            io.out << starter_map();
            return Status::fine;
        }
        const std::size_t file_name = name_.rfind('/') + 1;  // npos + 1 is 0
        if (file_name == name_.size())
            throw Trouble(name_.empty() ? "a map needs a name"
                                        : "a map needs a name, and " + in_backticks(name_) + " is a folder");
        const std::string path = name_.find('.', file_name) == std::string::npos ? name_ + ".json" : name_;
        refuse_to_overwrite(path);
        if (schema_)
            write_schema(path.substr(0, file_name) + schema_name, io);
        write_file(path, has_schema(path.substr(0, file_name)) ? with_schema() : std::string(starter_map()));
        io.out << say("wrote {0}; next: argmap check {1}", in_backticks(path), shell_word(path)).in(tongue())
               << '\n';
        return Status::fine;
    }

  private:
    static bool has_schema(const std::string& folder) {
        return ::access((folder + schema_name).c_str(), R_OK) == 0;
    }

    Tongue tongue() const { return tongue_of(language_); }

    std::string_view starter_map() const {
        return tongue() == Tongue::chinese ? resources::chinese_starter_map : resources::starter_map;
    }

    std::string with_schema() const {
        const std::string_view map = starter_map();
        const std::size_t first_key = map.find('\n') + 1;
        return std::string(map.substr(0, first_key)) + "  \"$schema\": \"" + schema_name + "\",\n" +
               std::string(map.substr(first_key));
    }

    void write_schema(const std::string& path, Io& io) const {
        if (::access(path.c_str(), F_OK) == 0 && read_source(path, io).text() == resources::map_schema)
            return;
        refuse_to_overwrite(path);
        write_file(path, resources::map_schema);
        io.out << say("wrote {0}", in_backticks(path)).in(tongue()) << '\n';
    }

    static void refuse_to_overwrite(const std::string& path) {
        // A link that leads nowhere is something, too.
        struct stat status {};
        if (::lstat(path.c_str(), &status) == 0)
            throw Trouble(in_backticks(path) + " exists already, and is left as it is");
    }

    std::string name_, language_;
    bool schema_ = false;
};

}  // namespace

std::unique_ptr<Command> make_new_command() {
    return std::make_unique<New>();
}

}  // namespace argmap::cli
