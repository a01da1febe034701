#include "framework/read.hpp"

#include "diagnostics/codes.hpp"
#include "framework/read_formats.hpp"
#include "text/seeded_hash.hpp"
#include "text/unicode.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

namespace argmap {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string numbered(const char* kind, char32_t code_point) {
    return kind + (" (" + code_point_name(code_point)) + ")";
}

/// What makes a character unfit for names in a list: "a comma". Nothing where it is fit.
std::optional<std::string> unfit(Character character) {
    const char32_t c = character.code_point;
    if (c == U',')
        return "a comma";
    if (c == U'[' || c == U']')
        return "a bracket";
    if (c == 0xFFFD && character.size == 1)
        return "a byte that is no UTF-8";
    if (is_control(c))
        return numbered("a control character", c);
    if (is_space(c))
        return numbered("white space", c);
    if (is_invisible(c))
        return numbered("an invisible character", c);
    return std::nullopt;
}

/// The first thing in a name that makes it unfit.
std::optional<std::string> unfit(std::string_view name) {
    while (!name.empty()) {
        const Character character = first_character(name);
        if (auto what = unfit(character))
            return what;
        name.remove_prefix(character.size);
    }
    return std::nullopt;
}

}  // namespace

std::string_view name(FrameworkFormat format) {
    switch (format) {
        case FrameworkFormat::i23:
            return "i23";
        case FrameworkFormat::apx:
            return "apx";
        case FrameworkFormat::tgf:
            return "tgf";
    }
    return "";
}

std::span<const FrameworkFormat> all_framework_formats() {
    static constexpr FrameworkFormat all[] = {FrameworkFormat::i23, FrameworkFormat::apx,
                                              FrameworkFormat::tgf};
    return all;
}

std::optional<FrameworkFormat> find_framework_format(std::string_view wanted) {
    for (const FrameworkFormat format : all_framework_formats())
        if (name(format) == wanted)
            return format;
    return std::nullopt;
}

std::optional<WholeFramework> read_framework(const SourceFile& source, FrameworkFormat format, Watch& watch,
                                             Diagnostics& diagnostics) {
    switch (format) {
        case FrameworkFormat::i23:
            return read_i23(source, watch, diagnostics);
        case FrameworkFormat::apx:
            return read_apx(source, watch, diagnostics);
        case FrameworkFormat::tgf:
            return read_tgf(source, watch, diagnostics);
    }
    return std::nullopt;
}

FrameworkText::FrameworkText(const SourceFile& source, Watch& watch, Diagnostics& diagnostics)
    : text_(source.text()), watch_(&watch), diagnostics_(&diagnostics) {
    skip(byte_order_mark);
}

bool FrameworkText::skip(char byte) {
    if (at_end() || peek() != byte)
        return false;
    ++at_;
    return true;
}

bool FrameworkText::skip(std::string_view bytes) {
    if (!text_.substr(at_).starts_with(bytes))
        return false;
    at_ += bytes.size();
    return true;
}

void FrameworkText::skip_blanks() {
    while (!at_end() && is_blank(peek()))
        ++at_;
}

void FrameworkText::skip_blanks_and_line_breaks() {
    while (!at_end() && (is_blank(peek()) || peek() == '\n'))
        ++at_;
}

void FrameworkText::skip_line() {
    const std::size_t end = text_.find('\n', at_);
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
}

bool FrameworkText::line_ends() {
    skip_blanks();
    return at_end() || peek() == '\n';
}

std::string_view FrameworkText::word(std::string_view until) {
    watch_->step();
    const std::size_t begin = at_;
    while (!at_end() && !is_blank(peek()) && peek() != '\n' && until.find(peek()) == std::string_view::npos)
        ++at_;
    return text_.substr(begin, at_ - begin);
}

void FrameworkText::refuse_line(const Code& code, std::string message, std::string help) {
    const std::size_t line_break = text_.rfind('\n', at_ == 0 ? 0 : at_ - 1);
    std::size_t begin = line_break == std::string_view::npos || line_break >= at_ ? 0 : line_break + 1;
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    while (begin < end && is_blank(text_[begin]))
        ++begin;
    std::string_view line = text_.substr(begin, end - begin);
    while (!line.empty() && is_blank(line.back()))
        line.remove_suffix(1);
    refuse(code, line, std::move(message), std::move(help));
    skip_line();
}

void FrameworkText::refuse(const Code& code, std::string_view part, std::string message, std::string help) {
    refused_ = true;
    if (!diagnostics_->keeps(code)) {
        diagnostics_->add({.code = &code, .primary = {}, .notes = {}, .help = {}});
        return;
    }
    const std::size_t begin = place(part);
    Diagnostic found{.code = &code,
                     .primary = {.span = {.begin = static_cast<Offset>(begin),
                                          .end = static_cast<Offset>(begin + part.size())},
                                 .message = std::move(message)},
                     .notes = {},
                     .help = {}};
    if (!help.empty())
        found.help.push_back(std::move(help));
    diagnostics_->add(std::move(found));
}

struct NamedFramework::State {
    struct Pending {
        std::string_view from;
        std::string_view to;
    };

    FrameworkText* text;
    ArgumentNames names = {};
    boost::unordered_flat_map<std::string_view, std::uint32_t, SeededHash> numbers = {};
    std::vector<Framework::Attack> attacks = {};
    std::vector<Pending> pending = {};

    /// The number of an argument; nothing after saying that there is none.
    std::optional<ArgumentId> find_or_refuse(std::string_view name) {
        if (const auto found = numbers.find(name); found != numbers.end())
            return ArgumentId{found->second};
        text->refuse(codes::unknown_argument, name, "there is no argument " + in_backticks(name));
        return std::nullopt;
    }
};

NamedFramework::NamedFramework(FrameworkText& text) : state_(new State{.text = &text}) {}
NamedFramework::~NamedFramework() = default;

void NamedFramework::declare(std::string_view name) {
    if (const auto what = unfit(name))
        state_->text->refuse(
            codes::unprintable_name, name,
            "the name " + in_backticks(name) + " has " + *what +
                ", so that it could be mistaken in an answer",
            "use a name of letters, digits and other signs that can be seen, without `,`, `[` "
            "and `]`");
    const auto number = static_cast<std::uint32_t>(state_->names.size());
    const auto [place, is_new] = state_->numbers.emplace(name, number);
    if (is_new)
        state_->names.add(name);
    else
        state_->text->refuse(codes::repeated_argument, name,
                             "there is already an argument " + in_backticks(name));
}

void NamedFramework::attack(std::string_view from, std::string_view to) {
    const auto& numbers = state_->numbers;
    const auto attacker = numbers.find(from);
    const auto target = numbers.find(to);
    if (attacker == numbers.end() || target == numbers.end())
        state_->pending.push_back({.from = from, .to = to});
    else
        state_->attacks.push_back({.from = ArgumentId{attacker->second}, .to = ArgumentId{target->second}});
}

std::optional<WholeFramework> NamedFramework::finish() {
    for (const auto [from, to] : state_->pending) {
        state_->text->watch().step();
        const auto attacker = state_->find_or_refuse(from);
        const auto target = state_->find_or_refuse(to);
        if (attacker && target)
            state_->attacks.push_back({.from = *attacker, .to = *target});
    }
    if (state_->text->refused())
        return std::nullopt;
    state_->numbers = {};
    state_->text->watch().look();
    const std::size_t count = state_->names.size();
    return WholeFramework{.framework = Framework(std::move(state_->names), state_->attacks), .count = count};
}

}  // namespace argmap
