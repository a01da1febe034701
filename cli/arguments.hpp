// The words a command understands. Hides the library that parses them.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace argmap::cli {

/// Every value must live until the command has run. A value keeps what it holds where the user says nothing,
/// and that is shown as the default unless it is empty.
class Arguments {
  public:
    explicit Arguments(CLI::App& app) : app_(app) {}

    /// A required argument without a name of its own: `FILE`.
    void positional(std::string_view name, std::string& value, std::string_view help);

    /// One or more of them.
    void positionals(std::string_view name, std::vector<std::string>& values, std::string_view help);

    /// None or more of them.
    void optional_positionals(std::string_view name, std::vector<std::string>& values, std::string_view help);

    /// `--name VALUE`, also `-n` if `names` is "-n,--name".
    void option(std::string_view names, std::string_view value_name, std::string& value,
                std::string_view help);
    void option(std::string_view names, std::string_view value_name, std::size_t& value,
                std::string_view help, std::size_t least, std::size_t most);

    /// A number without a default to be shown.
    void option(std::string_view names, std::string_view value_name, std::optional<std::size_t>& value,
                std::string_view help, std::size_t least, std::size_t most);

    /// `--name VALUE` again and again, or with commas between the values.
    void options(std::string_view names, std::string_view value_name, std::vector<std::string>& values,
                 std::string_view help);

    /// `--name VALUE` again and again; a comma is part of a value.
    void repeated(std::string_view names, std::string_view value_name, std::vector<std::string>& values,
                  std::string_view help);

    /// `--name VALUE` with one of a few values; another one is refused, with the nearest suggested.
    void choice(std::string_view names, std::string& value, std::string_view help,
                std::initializer_list<std::string_view> choices);
    void choice(std::string_view names, std::string& value, std::string_view help,
                const std::vector<std::string_view>& choices);

    /// `--name`, which is as good as `--name=ALONE`, or `--name=VALUE` with one of a few values. The value
    /// does not stand after a space, where it could be an argument that comes next.
    void choice_or(std::string_view alone, std::string_view name, std::string& value, std::string_view help,
                   const std::vector<std::string_view>& choices);

    /// `--name`, which is as good as `--name=ALONE`, or `--name=VALUE` with a number.
    void number_or(std::size_t alone, std::string_view name, std::string_view value_name,
                   std::optional<std::size_t>& value, std::string_view help, std::size_t least,
                   std::size_t most);

    void flag(std::string_view names, bool& value, std::string_view help);

    /// Shown at the end of the help, as it is typed: "argmap check map.json".
    void example(std::string_view command, std::string_view what_it_does);

  private:
    CLI::App& app_;
};

}  // namespace argmap::cli
