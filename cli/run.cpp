#include "cli/run.hpp"

#include "cli/maps.hpp"
#include "cli/plain_text.hpp"
#include "diagnostics/diagnostics.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>
#include <ostream>
#include <span>

#include <CLI/CLI.hpp>

namespace argmap::cli {

namespace {

struct ListedCommand {
    std::string_view name;
    std::string_view purpose;  ///< its group in the help
    std::string_view about;
    std::unique_ptr<Command> (*make)();
};

constexpr ListedCommand listed_commands[] = {
#define COMMAND(name, purpose, about) {#name, purpose, about, make_##name##_command},
#include "cli/commands.def"
#undef COMMAND
};

/// What the user got wrong, in our words where the library's would not help.
std::string explain(const CLI::ParseError& error, const CLI::App& app,
                    const std::vector<std::string>& arguments) {
    const CLI::App* const command = app.get_subcommands().empty() ? &app : app.get_subcommands().front();
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        const auto extras = command->remaining();
        const std::string& extra = extras.empty() ? arguments.front() : extras.front();
        std::vector<std::string> names;
        if (extra.starts_with("-"))
            for (const CLI::Option* option : command->get_options())
                for (const std::string& name : option->get_lnames())
                    names.push_back("--" + name);
        const std::vector<std::string_view> views(names.begin(), names.end());
        return (extra.starts_with("-") ? "there is no option "
                                       : "nothing more was expected than was given, but there is ") +
               in_backticks(extra) + did_you_mean(extra.substr(0, extra.find('=')), views);
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        // "--format: 1 required human|json missing"
        const std::string_view what = error.what();
        return in_backticks(what.substr(0, what.find(':'))) + " needs a value";
    }
    // "--format: `x` is none of ..." is how the library passes on what a check says.
    return plain_line(error.what());
}

/// The words as the library takes them: from the back, and with options as it spells them.
std::vector<std::string> words_from_the_back(const std::vector<std::string>& arguments,
                                             const Command* command) {
    std::vector<std::string> words(arguments.rbegin(), arguments.rend());
    if (command != nullptr)
        for (const auto& [other, ours] : command->other_spellings())
            std::replace(words.begin(), words.end(), other, ours);
    return words;
}

Status run_command(const std::vector<std::string>& arguments, Io& io) {
    CLI::App app("argmap checks, analyzes and draws maps of arguments.", "argmap");
    app.set_help_flag("-h,--help", "Show this help");
    app.set_version_flag("--version", "argmap " ARGMAP_VERSION, "Show the version");
    app.get_formatter()->column_width(34);
    app.get_formatter()->label("SUBCOMMAND", "COMMAND");
    app.require_subcommand(0, 1);
    app.footer("`argmap COMMAND --help` says more about a command.");

    std::vector<std::unique_ptr<Command>> commands;
    std::vector<CLI::App*> parsers;
    std::vector<std::string_view> names;
    for (const ListedCommand& listed : listed_commands) {
        CLI::App* const parser =
            app.add_subcommand(std::string(listed.name), std::string(listed.about) + ".");
        parser->get_formatter()->column_width(34);
        parser->group(std::string(listed.purpose));
        parser->footer("");  // not that of the whole program
        commands.push_back(listed.make());
        Arguments described(*parser);
        commands.back()->describe(described);
        parsers.push_back(parser);
        names.push_back(listed.name);
    }

    const Command* chosen_command = nullptr;
    if (!arguments.empty() && !arguments[0].starts_with("-")) {
        const auto chosen = std::find(names.begin(), names.end(), arguments[0]);
        if (chosen == names.end())
            throw Trouble("there is no command " + in_backticks(arguments[0]) +
                          did_you_mean(arguments[0], names));
        chosen_command = commands[static_cast<std::size_t>(chosen - names.begin())].get();
    }
    try {
        app.parse(words_from_the_back(arguments, chosen_command));
    } catch (const CLI::CallForVersion& version) {
        io.out << version.what() << '\n';
        return Status::fine;
    } catch (const CLI::Success&) {
        io.out << app.help();
        return Status::fine;
    } catch (const CLI::ParseError& error) {
        const auto chosen = app.get_subcommands();
        throw Trouble(explain(error, app, arguments) + " (see `argmap " +
                      (chosen.empty() ? "" : chosen.front()->get_name() + " ") + "--help`)");
    }
    for (std::size_t i = 0; i < commands.size(); ++i)
        if (parsers[i]->parsed())
            return commands[i]->run(io);
    io.out << app.help();
    return Status::could_not_run;
}

int run_guarded(const std::vector<std::string>& arguments, Io& io, PlainText& out) {
    Status status = Status::could_not_run;
    try {
        status = run_command(arguments, io);
        if (io.out)
            errno = 0;  // else it says why an earlier write failed
        if (!io.out || !out.finish() || !io.out.flush())
            throw Trouble(std::string("cannot write to standard output") +
                          (errno != 0 ? std::string(": ") + std::strerror(errno) : ""));
    } catch (const Trouble& trouble) {
        io.err << "argmap: " << trouble.what() << '\n';
        status = Status::could_not_run;
    } catch (const std::bad_alloc&) {
        io.err << "argmap: out of memory\n";
        status = Status::could_not_run;
    }
    return static_cast<int>(status);
}

Colour colour(bool welcome) {
    return welcome ? Colour::ansi : Colour::none;
}

}  // namespace

int run(const std::vector<std::string>& arguments, Io& io) {
    PlainText plain_out(*io.out.rdbuf(), colour(io.colour_out)),
        plain_err(*io.err.rdbuf(), colour(io.colour_err));
    std::ostream out(&plain_out), err(&plain_err);
    err << std::unitbuf;
    err.tie(
        &out);  // as std::cerr to std::cout, so that both are read in the order in which they were written
    Io guarded{.in = io.in,
               .out = out,
               .err = err,
               .colour_out = io.colour_out,
               .colour_err = io.colour_err,
               .terminal_out = io.terminal_out,
               .terminal_err = io.terminal_err,
               .columns_out = io.columns_out,
               .unguarded_out = &io.out,
               .unguarded_err = &io.err};
    return run_guarded(arguments, guarded, plain_out);
}

}  // namespace argmap::cli
