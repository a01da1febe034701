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

/// "AM111, AM210 twice": which findings were mended.
std::string what_was_mended(const Fixed& fixed) {
    std::string list;
    for (const auto& [code, times] : fixed.made) {
        list.append(list.empty() ? "" : ", ").append(code);
        if (times > 1)
            list += times == 2 ? " twice" : " " + std::to_string(times) + " times";
    }
    return list;
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
std::string what_came_of(const Fixed& fixed) {
    std::string told;
    if (fixed.count() > 0)
        told = counted(fixed.count(), "finding") + " mended: " + what_was_mended(fixed);
    if (fixed.refused > 0)
        told += (told.empty() ? "" : "; ") + std::to_string(fixed.refused) +
                (fixed.refused == 1 ? " fix not made, for it" : " fixes not made, for they") +
                " would bring errors";
    if (fixed.gave_up)
        told += "; more were not tried, for the map was read " + std::to_string(fixed.readings) + " times";
    return told;
}

/// Reading a pipe would leave nothing to be checked.
void refuse_what_is_no_file(const std::string& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (exists(status) && !is_regular_file(status) && !is_directory(status))
        throw Trouble("`--fix` changes files, and " + in_backticks(path) +
                      " is none; `--diff` shows what it would change");
}

void fix_file(const std::string& path, const Levels& levels, Fixes fixes, Io& io) {
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
    if (const std::string told = what_came_of(fixed); !told.empty())
        io.err << plain_line(path) << ": " << told << '\n';
}

}  // namespace

std::vector<std::string> make_fixes(const std::vector<Input>& inputs, const LevelsFor& levels_for,
                                    Fixes fixes, Io& io) {
    std::vector<std::string> troubles;
    for (const Input& input : inputs) {
        if (!input.trouble.empty())
            continue;  // told when it is checked
        try {
            fix_file(input.path, levels_for(input.path), fixes, io);
        } catch (const Trouble& trouble) {
            troubles.emplace_back(trouble.what());
        }
    }
    return troubles;
}

Status show_fixes(const std::vector<Input>& inputs, const LevelsFor& levels_for, Fixes fixes, Io& io) {
    Status status = Status::fine;
    for (const Input& input : inputs) {
        try {
            if (!input.trouble.empty())
                throw Trouble(input.trouble);
            const SourceFile source = read_source(input.path, io);
            const Fixed fixed = fix(source, levels_for(input.path), fixes);
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
    return status;
}

}  // namespace argmap::cli
