#include "cli/check/fixes.hpp"

#include "cli/files.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <system_error>

namespace argmap::cli {

namespace {

Message mended_times(const std::string& code, std::size_t times) {
    return times == 1   ? say("{0}", code)
           : times == 2 ? say("{0} twice", code)
                        : say("{0} {1} times", code, times);
}

/// "AM111, AM210 twice": which findings were mended.
Message what_was_mended(const Fixed& fixed) {
    std::vector<Message> list;
    for (const auto& [code, times] : fixed.made) {
        if (!list.empty())
            list.emplace_back(", ");
        list.push_back(mended_times(std::string(code), times));
    }
    return joined(std::move(list));
}

/// For a terminal: nothing in the text can disturb it.
std::string line_by_line(std::string_view diff) {
    std::string plain;
    while (!diff.empty()) {
        const std::size_t end = diff.find('\n');
        plain.append(plain_line(diff.substr(0, end))).append("\n");
        diff.remove_prefix(end == std::string_view::npos ? diff.size() : end + 1);
    }
    return plain;
}

/// "3 findings mended: AM111, AM210 twice; 1 fix not made, for it would bring errors": nothing where nothing
/// was tried.
Message what_came_of(const Fixed& fixed) {
    Message told;
    const auto add = [&](const Message& more) { told = told.empty() ? more : say("{0}; {1}", told, more); };
    if (fixed.count() > 0)
        add(say("{0|finding} mended: {1}", fixed.count(), what_was_mended(fixed)));
    if (fixed.refused > 0)
        add(say("{0|fix|fixes} not made, for {0?it|they} would bring errors", fixed.refused));
    if (fixed.gave_up)
        add(say("more were not tried, for the map was read {0} times", fixed.readings));
    return told;
}

Message nothing_to_show(bool has_guesses) {
    return has_guesses
               ? "there is nothing that can be mended safely; `--unsafe-fixes` shows what can be guessed"
               : "there is nothing that argmap can mend";
}

/// Reading a pipe would leave nothing to be checked.
void refuse_what_is_no_file(const std::string& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (exists(status) && !is_regular_file(status) && !is_directory(status))
        throw Trouble("`--fix` changes files, and " + in_backticks(path) +
                      " is none; `--diff` shows what it would change");
}

void fix_file(const std::string& path, const Levels& levels, Fixes fixes, Tongue tongue, Io& io) {
    refuse_what_is_no_file(path);
    std::optional<SourceFile> source;
    try {
        source = read_source(path, io);
    } catch (const Trouble&) {
        return;  // told when the file is checked
    }
    const Fixed fixed = fix(*source, levels, fixes);
    if (fixed.count() > 0)
        change_file(path, source->text(), fixed.text);
    if (const Message told = what_came_of(fixed); !told.empty())
        io.err << plain_line(path) << ": " << told.in(tongue) << '\n';
}

}  // namespace

std::vector<std::string> make_fixes(const std::vector<Input>& inputs, const LevelsFor& levels_for,
                                    Fixes fixes, Tongue tongue, Io& io) {
    std::vector<std::string> troubles;
    for (const Input& input : inputs) {
        if (!input.trouble.empty())
            continue;  // told when it is checked
        try {
            fix_file(input.path, levels_for(input.path), fixes, tongue, io);
        } catch (const Trouble& trouble) {
            troubles.emplace_back(trouble.what());
        }
    }
    return troubles;
}

Status show_fixes(const std::vector<Input>& inputs, const LevelsFor& levels_for, Fixes fixes, Silence silence,
                  Tongue tongue, Io& io) {
    Status status = Status::fine;
    bool has_guesses = false;
    for (const Input& input : inputs) {
        try {
            if (!input.trouble.empty())
                throw Trouble(input.trouble);
            const SourceFile source = read_source(input.path, io);
            const Fixed fixed = fix(source, levels_for(input.path), fixes);
            has_guesses |= fixed.has_guesses;
            const std::string diff =
                unified_diff(source.text(), fixed.text, input.path == "-" ? "standard input" : input.path);
            if (io.terminal_out)
                io.out << line_by_line(diff);
            else
                io.exact_out() << diff;  // to be applied by `patch`
            if (!diff.empty() && status == Status::fine)
                status = Status::found;
        } catch (const Trouble& trouble) {
            io.err << "argmap: " << trouble.what() << '\n';
            status = Status::could_not_run;
        }
    }
    if (status == Status::fine && silence == Silence::told)
        io.err << "argmap: " << nothing_to_show(has_guesses).in(tongue) << '\n';
    return status;
}

}  // namespace argmap::cli
