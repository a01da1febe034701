#include "cli/arguments.hpp"

#include "text/closest.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <functional>

#include <CLI/CLI.hpp>

namespace argmap::cli {

namespace {

template <class T>
CLI::Option* add(CLI::App& app, std::string_view names, T& value, std::string_view help) {
    return app.add_option(std::string(names), value, std::string(help));
}

std::function<std::string(const std::string&)> whole_number(std::size_t least, std::size_t most) {
    return [least, most](const std::string& text) -> std::string {
        const bool digits =
            !text.empty() && text.size() < 19 && text.find_first_not_of("0123456789") == std::string::npos;
        if (digits && std::stoull(text) >= least && std::stoull(text) <= most)
            return {};
        return in_backticks(text) + " is not a whole number from " + std::to_string(least) + " to " +
               std::to_string(most);
    };
}

std::string with_bars(const std::vector<std::string_view>& choices) {
    std::string list;
    for (const std::string_view one : choices)
        list += (list.empty() ? "" : "|") + std::string(one);
    return list;
}

std::function<std::string(const std::string&)> one_of(const std::vector<std::string_view>& choices) {
    return [choices](const std::string& text) -> std::string {
        if (std::find(choices.begin(), choices.end(), text) != choices.end())
            return {};
        const auto meant = closest(text, choices);
        return in_backticks(text) + " is none of " + list_in_backticks(choices, choices.size()) +
               (meant ? "; did you mean " + in_backticks(*meant) + "?" : "");
    };
}

}  // namespace

void Arguments::positional(std::string_view name, std::string& value, std::string_view help) {
    add(app_, name, value, help)->required()->type_name("");
}

void Arguments::positionals(std::string_view name, std::vector<std::string>& values, std::string_view help) {
    add(app_, name, values, help)->required()->type_name("");
}

void Arguments::optional_positionals(std::string_view name, std::vector<std::string>& values,
                                     std::string_view help) {
    add(app_, name, values, help)->type_name("");
}

void Arguments::option(std::string_view names, std::string_view value_name, std::string& value,
                       std::string_view help) {
    CLI::Option* const option = add(app_, names, value, help)->type_name(std::string(value_name));
    if (!value.empty())
        option->default_str(value);
}

void Arguments::option(std::string_view names, std::string_view value_name, std::size_t& value,
                       std::string_view help, std::size_t least, std::size_t most) {
    add(app_, names, value, help)
        ->type_name(std::string(value_name))
        ->default_str(std::to_string(value))
        ->check(whole_number(least, most));
}

void Arguments::option(std::string_view names, std::string_view value_name, std::optional<std::size_t>& value,
                       std::string_view help, std::size_t least, std::size_t most) {
    app_.add_option_function<std::string>(
            std::string(names), [&value](const std::string& text) { value = std::stoull(text); },
            std::string(help))
        ->type_name(std::string(value_name))
        ->check(whole_number(least, most));
}

void Arguments::options(std::string_view names, std::string_view value_name, std::vector<std::string>& values,
                        std::string_view help) {
    add(app_, names, values, help)
        ->type_name(std::string(value_name))
        ->delimiter(',')
        ->allow_extra_args(false);
}

void Arguments::repeated(std::string_view names, std::string_view value_name,
                         std::vector<std::string>& values, std::string_view help) {
    add(app_, names, values, help)->type_name(std::string(value_name))->allow_extra_args(false);
}

void Arguments::choice(std::string_view names, std::string& value, std::string_view help,
                       std::initializer_list<std::string_view> choices) {
    choice(names, value, help, std::vector(choices));
}

void Arguments::choice(std::string_view names, std::string& value, std::string_view help,
                       const std::vector<std::string_view>& choices) {
    CLI::Option* const option = add(app_, names, value, help)->type_name(with_bars(choices));
    if (!value.empty())
        option->default_str(value);
    option->check(one_of(choices));
}

void Arguments::choice_or(std::string_view alone, std::string_view name, std::string& value,
                          std::string_view help, const std::vector<std::string_view>& choices) {
    app_.add_flag(std::string(name), value, std::string(help))
        ->option_text("[=" + with_bars(choices) + "]")
        ->transform([alone = std::string(alone)](const std::string& text) {
            return text == "true" ? alone : text;  // what the library makes of the name alone
        })
        ->check(one_of(choices));
}

void Arguments::number_or(std::size_t alone, std::string_view name, std::string_view value_name,
                          std::optional<std::size_t>& value, std::string_view help, std::size_t least,
                          std::size_t most) {
    const std::string description(help);  // the library takes what is no constant for a value
    app_.add_flag(std::string(name), description)
        ->option_text("[=" + std::string(value_name) + "]")
        ->transform(
            [alone](const std::string& text) { return text == "true" ? std::to_string(alone) : text; })
        ->check(whole_number(least, most))
        ->each([&value](const std::string& text) { value = std::stoull(text); });
}

void Arguments::flag(std::string_view names, bool& value, std::string_view help) {
    app_.add_flag(std::string(names), value, std::string(help));
}

void Arguments::example(std::string_view command, std::string_view what_it_does) {
    std::string footer = app_.get_footer();
    if (footer.empty())
        footer = "Examples:";
    footer += "\n  " + std::string(command) + "\n      " + std::string(what_it_does);
    app_.footer(footer);
}

}  // namespace argmap::cli
