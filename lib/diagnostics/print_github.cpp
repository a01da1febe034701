// Findings as workflow commands of GitHub Actions, which shows them beside the lines that they are about.
#include "diagnostics/printer.hpp"
#include "diagnostics/silence.hpp"
#include "text/unicode.hpp"

namespace argmap {

namespace {

std::string_view command(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::hint:
            return "notice";
    }
    return "notice";
}

std::string_view escape(char32_t code_point, bool in_property) {
    switch (code_point) {
        case '%':
            return "%25";
        case '\r':
            return "%0D";
        case '\n':
            return "%0A";
        case ':':
            return in_property ? "%3A" : "";
        case ',':
            return in_property ? "%2C" : "";
        default:
            return "";
    }
}

/// A text as the runner decodes it. What would disturb a terminal, for the log is one, becomes U+FFFD.
std::string escaped(std::string_view text, bool in_property) {
    constexpr char32_t replacement = 0xFFFD;
    std::string safe;
    for (Character character; !text.empty(); text.remove_prefix(character.size)) {
        character = first_character(text);
        const char32_t c = character.code_point;
        if (const std::string_view escape_of = escape(c, in_property); !escape_of.empty())
            safe += escape_of;
        else if (is_control(c) || is_invisible(c) || c == replacement)
            safe += "\xEF\xBF\xBD";
        else
            safe += text.substr(0, character.size);
    }
    return safe;
}

std::string property(std::string_view text) {
    return escaped(text, true);
}

std::string file_property(const SourceFile& source) {
    return "file=" + property(without_current_folder(source.name()));
}

std::string place(const SourceFile& source, Span span) {
    const Position begin = source.position(span.begin);
    const Position end = source.position(span.end);
    std::string text = file_property(source) + ",line=" + std::to_string(begin.line);
    // Columns are taken only for what is on one line.
    if (begin.line == end.line)
        text += ",col=" + std::to_string(begin.column);
    text += ",endLine=" + std::to_string(end.line);
    if (begin.line == end.line)
        text += ",endColumn=" + std::to_string(end.column);
    return text;
}

std::string said(const SourceFile& source, const Diagnostic& diagnostic, Tongue tongue) {
    std::string text = diagnostic.primary.message.in(tongue);
    for (const Label& note : shown_notes(diagnostic))
        text += "\nline " + std::to_string(source.position(note.span.begin).line) + ": " +
                note.message.in(tongue);
    for (const Message& help : diagnostic.help)
        text += "\n" + help_line(help, tongue);
    return text;
}

std::string begin(const PrintStyle&) {
    return "";
}

std::string file(const SourceFile& source, const Diagnostics& diagnostics, const PrintStyle& style) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all())
        text.append("::")
            .append(command(diagnostic.severity))
            .append(" ")
            .append(place(source, diagnostic.primary.span))
            .append(",title=")
            .append(property(std::string(diagnostic.code->id) + " " + std::string(diagnostic.code->name)))
            .append("::")
            .append(escaped(said(source, diagnostic, style.tongue), false))
            .append("\n");
    for (const auto& [code, count] : diagnostics.left_out())
        text.append("::notice " + file_property(source) + ",title=" + property(code) + "::")
            .append(escaped(not_shown(count, code).in(style.tongue), false) + "\n");
    for (const SilentCodes& silent : silent_codes(diagnostics))
        text += "::notice " + file_property(source) +
                ",title=argmap::" + escaped(told(silent).in(style.tongue), false) + "\n";
    return text;
}

std::string end(const Totals& totals, const PrintStyle&) {
    std::string text;
    for (const std::string& trouble : totals.troubles)
        text += "::error title=argmap::" + escaped(trouble, false) + "\n";
    return text;
}

}  // namespace

const Printer printers::github{
    .name = "github", .begin = begin, .file = file, .between = "", .one_document = false, .end = end};

}  // namespace argmap
