#include "diagnostics/codes.hpp"
#include "framework/read_formats.hpp"
#include "text/wording.hpp"

#include <charconv>

namespace argmap {

namespace {

/// A number from 0; nothing where the word is none, or too long to be one.
std::optional<std::size_t> number(std::string_view word) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size())
        return std::nullopt;
    return value;
}

/// Goes past empty lines and comments, to the first word of a line.
void skip_to_content(FrameworkText& text) {
    while (!text.at_end()) {
        if (text.line_ends())
            text.skip_line();
        else if (text.peek() == '#')
            text.skip_line();
        else
            return;
    }
}

/// How many arguments the first line, `p af 3`, says that there are.
std::optional<std::size_t> header(FrameworkText& text) {
    constexpr auto help = "write `p af` and the number of arguments on the first line: `p af 3`";
    skip_to_content(text);
    const bool begins = text.word() == "p" && !text.line_ends() && text.word() == "af" && !text.line_ends();
    const std::string_view word = begins ? text.word() : std::string_view();
    const auto arguments = number(word);
    if (!begins || !arguments || !text.line_ends()) {
        text.refuse_line(codes::no_framework,
                         "the framework does not begin with `p af` and a number of arguments", help);
        return std::nullopt;
    }
    if (*arguments > most_arguments) {
        text.refuse(codes::too_many_arguments, word,
                    "there are " + with_thousands(*arguments) + " arguments, and " +
                        with_thousands(most_arguments) + " is the most that can be read");
        return std::nullopt;
    }
    text.skip_line();
    return arguments;
}

std::string no_such_argument(std::string_view word, std::size_t arguments) {
    return "there is no argument " + in_backticks(word) +
           (arguments == 0 ? ", for there are none"
                           : "; they are numbered from 1 to " + std::to_string(arguments));
}

}  // namespace

std::optional<WholeFramework> read_i23(const SourceFile& source, Watch& watch, Diagnostics& diagnostics) {
    FrameworkText text(source, watch, diagnostics);
    const auto arguments = header(text);
    if (!arguments)
        return std::nullopt;
    std::vector<Framework::Attack> attacks;
    for (skip_to_content(text); !text.at_end(); skip_to_content(text)) {
        const std::string_view from_word = text.word();
        const auto from = number(from_word);
        const bool is_alone = text.line_ends();
        const std::string_view to_word = is_alone ? std::string_view() : text.word();
        const auto to = number(to_word);
        if (!from || !to || !text.line_ends()) {
            text.refuse_line(codes::malformed_line, "this line is not an attack",
                             "write the numbers of two arguments, the one that attacks first: `1 2`");
            continue;
        }
        const bool from_exists = *from - 1 < *arguments;
        const bool to_exists = *to - 1 < *arguments;
        if (!from_exists)
            text.refuse(codes::unknown_argument, from_word, no_such_argument(from_word, *arguments));
        if (!to_exists)
            text.refuse(codes::unknown_argument, to_word, no_such_argument(to_word, *arguments));
        if (from_exists && to_exists)
            attacks.push_back({.from = ArgumentId{static_cast<std::uint32_t>(*from - 1)},
                               .to = ArgumentId{static_cast<std::uint32_t>(*to - 1)}});
        text.skip_line();
    }
    if (text.refused())
        return std::nullopt;
    return whole_framework(*arguments, attacks, source.text().size(), watch);
}

}  // namespace argmap
