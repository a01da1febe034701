// Findings for people: as a compiler tells them.
#include "diagnostics/printer.hpp"
#include "diagnostics/silence.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

namespace {

struct Paint {
    std::string_view bold = "", dim = "", error = "", warning = "", hint = "", mark = "", reset = "";
};

constexpr Paint colours{"\033[1m",    "\033[2m",    "\033[1;31m", "\033[1;35m",
                        "\033[1;36m", "\033[1;32m", "\033[0m"};

std::string_view paint_of(Severity severity, const Paint& paint) {
    switch (severity) {
        case Severity::error:
            return paint.error;
        case Severity::warning:
            return paint.warning;
        case Severity::hint:
            return paint.hint;
    }
    return "";
}

std::string place(const SourceFile& source, Offset offset) {
    const Position position = source.position(offset);
    return plain_line(source.name()) + ":" + std::to_string(position.line) + ":" +
           std::to_string(position.column);
}

const SourceFile& file_of(const Label& label, const SourceFile& source) {
    return label.file ? *label.file : source;
}

/// The last columns of a text, with "…" before them if something was cut.
std::string last_columns(std::string_view text, std::size_t columns) {
    std::size_t begin = 0;
    std::size_t too_wide = width(text);
    if (too_wide <= columns)
        return std::string(text);
    while (too_wide + 1 > columns && begin < text.size()) {
        const Character character = first_character(text.substr(begin));
        too_wide -= width(character.code_point);
        begin += character.size;
    }
    return "…" + std::string(text.substr(begin));
}

/// The line of a place with what is meant underlined: at most 100 columns of it, 60 or more of them from the
/// place on if there are as many.
std::string excerpt(const SourceFile& source, Span span, const Paint& paint) {
    constexpr std::size_t indent = 4;
    constexpr std::size_t columns = 100;
    constexpr std::size_t least_from_place = 60;
    constexpr std::size_t bytes_around = 400;  // more than are shown: an enormous line costs nothing

    const std::string_view line = source.line_at(span.begin);
    const std::size_t begin = std::min<std::size_t>(span.begin - source.line_begin(span.begin), line.size());
    const std::size_t end = std::clamp<std::size_t>(begin + (span.end - span.begin), begin, line.size());
    const std::size_t from = first_bytes(line, begin > bytes_around ? begin - bytes_around : 0).size();
    const std::size_t to = first_bytes(line, begin + bytes_around).size();

    std::string before = plain_line(line.substr(from, begin - from));
    if (from == 0)
        before.erase(0, std::min(before.find_first_not_of(' '), before.size()));
    const std::size_t columns_before = std::min(width(before), columns - least_from_place);
    const std::string after = shorten(plain_line(line.substr(begin, to - begin)), columns - columns_before);
    before = last_columns(before, columns - width(after));
    const std::size_t marked =
        std::clamp<std::size_t>(width(plain_line(line.substr(begin, std::min(end, to) - begin))), 1,
                                std::max<std::size_t>(width(after), 1));

    std::string text = std::string(indent, ' ') + before + after + "\n";
    text += std::string(indent + width(before), ' ');
    text += paint.mark;
    text += '^';
    text.append(marked - 1, '~');
    text += paint.reset;
    text += '\n';
    return text;
}

/// Writes findings one after the other.
class FindingWriter {
  public:
    FindingWriter(const SourceFile& source, const Paint& paint, Tongue tongue)
        : source_(source), paint_(paint), tongue_(tongue), colon_(translated(": ", tongue)) {}

    void write(const Diagnostic& finding, Notes notes) {
        const Span span = finding.primary.span;
        const SourceFile& file = file_of(finding.primary, source_);
        append(paint_.bold, place(file, span.begin) + ": ");
        append(paint_of(finding.severity, paint_), std::string(translated(name(finding.severity), tongue_)) +
                                                       "[" + std::string(finding.code->id) + "]");
        text_ += colon_;
        append(paint_.bold, finding.primary.message.in(tongue_));
        text_ += '\n';
        if (!is_blank(file.line_at(span.begin)))
            text_ += excerpt(file, span, paint_);
        const auto shown = notes == Notes::all ? std::span(finding.notes) : shown_notes(finding);
        for (const Label& note : shown)
            write(place(file_of(note, source_), note.span.begin) + ": ", paint_.hint, "note", note.message);
        // Messages name five things by themselves.
        if (const std::size_t more = finding.notes.size() - shown.size();
            more > 0 && finding.notes.size() >= 5)
            write("  ", paint_.mark, "more", say("`--all` shows {0|more place}", more));
        for (const Message& help : finding.help)
            write("  ", paint_.mark, "help", help);
    }

    /// About the file as a whole.
    void write(const Message& about) {
        text_ += plain_line(source_.name()) + ": " + about.in(tongue_) + "\n";
    }

    std::string take() { return std::move(text_); }

  private:
    void append(std::string_view colour, std::string_view what) {
        text_.append(colour).append(what).append(paint_.reset);
    }
    void write(std::string_view before, std::string_view colour, std::string_view label,
               const Message& message) {
        text_ += before;
        append(colour, translated(label, tongue_));
        text_.append(colon_).append(message.in(tongue_)).append("\n");
    }

    const SourceFile& source_;
    const Paint& paint_;
    Tongue tongue_;
    std::string_view colon_;
    std::string text_;
};

}  // namespace

std::string findings_for_people(const SourceFile& source, const Diagnostics& diagnostics, Colour colour,
                                Notes notes, Tongue tongue) {
    const Paint paint = colour == Colour::ansi ? colours : Paint{};
    FindingWriter writer(source, paint, tongue);
    for (const Diagnostic& diagnostic : diagnostics.all())
        writer.write(diagnostic, notes);
    for (const auto& [code, count] : diagnostics.left_out())
        writer.write(not_shown(count, code));
    for (const SilentCodes& silent : silent_codes(diagnostics))
        writer.write(told(silent));
    return writer.take();
}

std::string help_line(const Message& help, Tongue tongue) {
    return std::string(translated("help", tongue)) + std::string(translated(": ", tongue)) + help.in(tongue);
}

Message not_shown(std::size_t count, std::string_view code) {
    return say("{0|more finding} of {1} not shown", count, code);
}

Message tally(std::size_t errors, std::size_t warnings, std::size_t hints) {
    const std::pair<std::size_t, std::string_view> all[] = {
        {errors, "{0|error}"}, {warnings, "{0|warning}"}, {hints, "{0|hint}"}};
    std::vector<Message> parts;
    for (const auto& [count, of_kind] : all)
        if (count > 0)
            parts.push_back(say(of_kind, count));
    switch (parts.size()) {
        case 0:
            return {};
        case 1:
            return parts[0];
        case 2:
            return say("{0} and {1}", parts[0], parts[1]);
        default:
            return say("{0}, {1} and {2}", parts[0], parts[1], parts[2]);
    }
}

namespace {

/// "at least 1000": findings that were counted only may be mended as well.
Message count_of_fixes(std::size_t count, bool may_be_more) {
    return say(may_be_more ? "at least {0}" : "{0}", count);
}

/// "2 can be mended with `--fix`, 1 more with `--unsafe-fixes`"; empty where nothing can.
Message what_can_be_mended(const Totals& totals) {
    const Message safe = count_of_fixes(totals.safe_fixes, totals.more_safe_fixes);
    const Message guessed = count_of_fixes(totals.guessed_fixes, totals.more_guessed_fixes);
    if (totals.safe_fixes > 0 && totals.guessed_fixes > 0)
        return say("{0} can be mended with `--fix`, {1} more with `--unsafe-fixes`", safe, guessed);
    if (totals.safe_fixes > 0)
        return say("{0} can be mended with `--fix`", safe);
    if (totals.guessed_fixes > 0)
        return say("{0} can be mended with `--unsafe-fixes`", guessed);
    return {};
}

}  // namespace

std::string summary(const Totals& totals, const PrintStyle& style) {
    if (const Message found = tally(totals.errors, totals.warnings, totals.hints); !found.empty()) {
        const Message in_files = say("{0} in {1|file}", found, totals.files);
        const Message mended = what_can_be_mended(totals);
        return (mended.empty() ? in_files : say("{0}; {1}", in_files, mended)).in(style.tongue) + "\n";
    }
    if (style.quiet || totals.files == 0)
        return "";
    return say("nothing wrong with {0|claim} and {1|relation} in {2|file}", totals.claims, totals.relations,
               totals.files)
               .in(style.tongue) +
           "\n";
}

namespace {

std::string nothing(const PrintStyle&) {
    return "";
}

std::string file(const SourceFile& source, const Diagnostics& diagnostics, const PrintStyle& style) {
    return findings_for_people(source, diagnostics, style.colour, style.notes, style.tongue);
}

}  // namespace

const Printer printers::human{
    .name = "human", .begin = nothing, .file = file, .between = "", .one_document = false, .end = summary};

}  // namespace argmap
