// Does the program say what the transcripts and the documentation say it does?
//
// A transcript is a shell session:
//
//     $ argmap check map.json         a command, in /bin/sh
//     > ...                           more lines of it, for a here-document
//     nothing wrong with ...          what it prints, to standard output and standard error together
//     [1]                             its exit status, unless that is 0
//
// A line `...` in what it prints stands for any lines. Everything before the first command, and lines that
// begin with `#` between commands (after an empty line), are for readers. In Markdown the blocks marked as
// `console` are transcripts, of which the commands that begin with `argmap` are run; the blocks of a page are
// one session.
//
// Each file is played in an empty folder of its own in which `maps`, `docs`, `examples` and `schemas` are
// those of the project. With ARGMAP_ACCEPT=1 in the environment the files are rewritten with what really came
// out.
#include "files.hpp"
#include "test.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

namespace argmap {

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// One command and what it is to print.
struct Command {
    std::size_t line = 0;  ///< of the file, counted from 1
    std::string text;
    Lines expected;         ///< its exit status among them
    std::size_t first = 0;  ///< of the expected lines: where they stand in the file, counted from 0
    std::size_t count = 0;  ///< how many lines of the file they are
    std::string indent;     ///< before each of its lines in the file
};

/// A folder for one file, removed with all in it.
class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "argmap-transcript-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("cannot make a temporary folder");
        path_ = name;
        for (const char* shared : {"maps", "docs", "examples", "schemas"})
            std::filesystem::create_directory_symlink(test::project / shared, path_ / shared);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);  // does not follow links
    }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

std::string in_quotes(const std::string& text) {
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

/// What a command prints, and its exit status where that is not 0.
Lines play(const Command& command, const Folder& folder) {
    const std::string shell =
        "cd " + in_quotes(folder.path().string()) + " && PATH=" + in_quotes(test::program_folder) +
        ":\"$PATH\" NO_COLOR=1 LC_ALL=C.UTF-8 /bin/sh -c " + in_quotes(command.text) + " 2>&1 </dev/null";
    std::FILE* const pipe = ::popen(shell.c_str(), "r");
    if (pipe == nullptr)
        throw std::runtime_error("cannot start a shell");
    std::string output;
    char buffer[4096];
    for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;)
        output.append(buffer, got);
    const int status = ::pclose(pipe);
    Lines lines = lines_of(output);
    if (!output.empty() && !output.ends_with('\n'))
        lines.back() += "(no line break at the end)";
    if (WIFSIGNALED(status))
        lines.push_back("[signal " + std::to_string(WTERMSIG(status)) + "]");
    else if (WEXITSTATUS(status) != 0)
        lines.push_back("[" + std::to_string(WEXITSTATUS(status)) + "]");
    return lines;
}

/// Whether lines are as expected, where `...` stands for any number of them.
bool agree(const Lines& expected, const Lines& actual) {
    // The usual matching of wildcards: of several `...` only the last one met may need another try.
    std::size_t e = 0, a = 0, wildcard = expected.size(), retry = 0;
    while (a < actual.size()) {
        if (e < expected.size() && expected[e] == "...") {
            wildcard = e++;
            retry = a;
        } else if (e < expected.size() && expected[e] == actual[a]) {
            ++e;
            ++a;
        } else if (wildcard < expected.size()) {
            e = wildcard + 1;
            a = ++retry;
        } else {
            return false;
        }
    }
    while (e < expected.size() && expected[e] == "...")
        ++e;
    return e == expected.size();
}

/// The first line that differs, for a person.
std::string difference(const Command& command, const Lines& actual) {
    std::size_t same = 0;
    while (same < command.expected.size() && same < actual.size() && command.expected[same] == actual[same])
        ++same;
    const auto line = [&](const Lines& lines) {
        return same < lines.size() ? lines[same] : "(nothing more)";
    };
    std::string text = "$ " + command.text + "\nline " + std::to_string(same + 1) +
                       " of its output differs\n  expected: " + line(command.expected) +
                       "\n  came out: " + line(actual) + "\nall that came out:\n";
    for (const std::string& one : actual)
        text += "  " + one + "\n";
    return text + "if this is right, accept it with ARGMAP_ACCEPT=1";
}

void replay(const std::filesystem::path& path, Lines& file, const std::vector<Command>& commands) {
    const Folder folder;
    const bool accept = std::getenv("ARGMAP_ACCEPT") != nullptr;
    std::ptrdiff_t moved = 0;
    bool changed = false;
    for (const Command& command : commands) {
        const Lines actual = play(command, folder);
        if (agree(command.expected, actual))
            continue;
        if (!accept) {
            FAIL_CHECK(std::filesystem::relative(path, test::project).string()
                       << ":" << command.line << ": " << difference(command, actual));
            continue;
        }
        const auto at = file.begin() + static_cast<std::ptrdiff_t>(command.first) + moved;
        const auto after = file.erase(at, at + static_cast<std::ptrdiff_t>(command.count));
        Lines indented;
        for (const std::string& line : actual)
            indented.push_back(line.empty() ? line : command.indent + line);
        file.insert(after, indented.begin(), indented.end());
        moved += static_cast<std::ptrdiff_t>(actual.size()) - static_cast<std::ptrdiff_t>(command.count);
        changed = true;
    }
    if (!changed)
        return;
    std::ofstream out(path, std::ios::binary);
    for (const std::string& line : file)
        out << line << '\n';
}

/// The commands among some lines of a file, each of which begins with an indentation.
void collect(const Lines& file, std::size_t begin, std::size_t end, const std::string& indent,
             std::vector<Command>& commands) {
    const auto line = [&](std::size_t i) {
        return std::string_view(file[i]).substr(std::min(indent.size(), file[i].size()));
    };
    for (std::size_t i = begin; i < end;) {
        if (!line(i).starts_with("$ ")) {
            ++i;
            continue;
        }
        Command command{
            .line = i + 1, .text = std::string(line(i).substr(2)), .expected = {}, .indent = indent};
        for (++i; i < end && (line(i).starts_with("> ") || line(i) == ">"); ++i)
            command.text.append("\n").append(line(i).substr(std::min<std::size_t>(2, line(i).size())));
        command.first = i;
        while (i < end && !line(i).starts_with("$ ") &&
               !(line(i).empty() && i + 1 < end && line(i + 1).starts_with("# ")))
            command.expected.emplace_back(line(i++));
        // Empty lines before the next command, or at the end, are there for readers.
        while (!command.expected.empty() && command.expected.back().empty())
            command.expected.pop_back();
        command.count = command.expected.size();
        commands.push_back(std::move(command));
    }
}

/// The commands in the blocks of a page that are marked as `console`.
std::vector<Command> commands_on_page(const Lines& page) {
    std::vector<Command> commands;
    for (std::size_t i = 0; i < page.size(); ++i) {
        const std::size_t indent = std::min(page[i].find_first_not_of(' '), page[i].size());
        if (page[i].substr(indent) != "```console")
            continue;
        const std::size_t begin = i + 1;
        for (++i; i < page.size() && page[i].substr(std::min(indent, page[i].size())) != "```";)
            ++i;
        collect(page, begin, i, std::string(indent, ' '), commands);
    }
    std::erase_if(commands, [](const Command& command) { return !command.text.starts_with("argmap"); });
    return commands;
}

}  // namespace

TEST_CASE("the transcripts are what comes out") {
    const auto transcripts = test::files(test::project / "tests/transcripts", ".txt");
    CHECK(!transcripts.empty());
    for (const std::filesystem::path& path : transcripts) {
        Lines file = lines_of(test::contents(path));
        std::vector<Command> commands;
        collect(file, 0, file.size(), "", commands);
        CHECK(!commands.empty());
        replay(path, file, commands);
    }
}

TEST_CASE("the commands that the documentation shows print what it says") {
    auto pages = test::files(test::project / "docs", ".md");
    pages.push_back(test::project / "README.md");
    for (const std::filesystem::path& path : pages) {
        Lines page = lines_of(test::contents(path));
        if (const std::vector<Command> commands = commands_on_page(page); !commands.empty())
            replay(path, page, commands);
    }
}

TEST_CASE("three dots in a transcript stand for any lines") {
    CHECK(agree({"a", "..."}, {"a"}));
    CHECK(agree({"a", "..."}, {"a", "b", "c"}));
    CHECK(agree({"...", "c"}, {"a", "b", "c"}));
    CHECK(agree({"a", "...", "b", "...", "c"}, {"a", "b", "x", "b", "y", "c"}));
    CHECK(agree({"..."}, {}));
    CHECK(agree({}, {}));
    CHECK(!agree({}, {"a"}));
    CHECK(!agree({"a"}, {}));
    CHECK(!agree({"...", "c"}, {"c", "d"}));
    CHECK(!agree({"a", "...", "b"}, {"a", "c"}));
}

}  // namespace argmap
