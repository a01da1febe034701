// What a command is: some words it understands, and what it then does.
#pragma once

#include "cli/arguments.hpp"

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace argmap::cli {

/// How a command ended, and the exit status that says so.
enum class Status {
    fine = 0,
    found = 1,          ///< something was found: a finding, a difference
    could_not_run = 2,  ///< wrong use, or trouble with the world
};

/// Where a command reads and writes, so that tests can stand in for a terminal.
struct Io {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool colour_out = false;  ///< whether colours are welcome there
    bool colour_err = false;
    bool terminal_out = false;  ///< whether a person is watching
    bool terminal_err = false;
    std::size_t columns_out = 0;  ///< of the terminal; 0 if that is unknown

    /// Where bytes go that must arrive as they are: pictures, differences that a program is to apply, the
    /// line that shows progress. `out` and `err` replace what could disturb a terminal.
    std::ostream& exact_out() const { return unguarded_out != nullptr ? *unguarded_out : out; }
    std::ostream& exact_err() const { return unguarded_err != nullptr ? *unguarded_err : err; }

    std::ostream* unguarded_out = nullptr;  ///< behind `out`, where that is guarded
    std::ostream* unguarded_err = nullptr;
};

/// Wrong use, or trouble with the world: one line, lower case, no full stop. Ends the command with status 2.
struct Trouble : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Command {
  public:
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    virtual ~Command() = default;

    /// Names the arguments and where their values go; called once, before `run`.
    virtual void describe(Arguments& arguments) = 0;

    virtual Status run(Io& io) = 0;

    /// Options as other programs spell them that cannot be described as they are, and how they are described.
    virtual std::vector<std::pair<std::string, std::string>> other_spellings() const { return {}; }
};

// Each command's file defines its maker.
#define COMMAND(name, purpose, about) std::unique_ptr<Command> make_##name##_command();
#include "cli/commands.def"
#undef COMMAND

}  // namespace argmap::cli
