// Findings for programs, as JSON: schemas/findings.schema.json.
#include "diagnostics/printer.hpp"
#include "diagnostics/silence.hpp"
#include "text/json.hpp"

namespace argmap {

namespace {

void append_key(std::string& json, std::string_view key, std::string_view text) {
    json.append("\"").append(key).append("\": ");
    append_json_string(json, text);
}

void append_place(std::string& json, const SourceFile& source, Span span) {
    const Position begin = source.position(span.begin);
    const Position end = source.position(span.end);
    json += "\"line\": " + std::to_string(begin.line) + ", \"column\": " + std::to_string(begin.column);
    json += ", \"end_line\": " + std::to_string(end.line) + ", \"end_column\": " + std::to_string(end.column);
    json += ", \"begin\": " + std::to_string(span.begin) + ", \"end\": " + std::to_string(span.end);
}

void append_notes(std::string& json, const SourceFile& source, const Diagnostic& diagnostic, Tongue tongue) {
    json += "\"notes\": [";
    for (const Label& note : diagnostic.notes) {
        append_key(json += &note == diagnostic.notes.data() ? "{" : ", {", "message",
                   note.message.in(tongue));
        append_place(json += ", ", source, note.span);
        json += "}";
    }
    json += "]";
}

void append_help(std::string& json, const Diagnostic& diagnostic, Tongue tongue) {
    json += "\"help\": [";
    for (const Message& help : diagnostic.help)
        append_json_string(json += &help == diagnostic.help.data() ? "" : ", ", help.in(tongue));
    json += "]";
}

void append_fixes(std::string& json, const SourceFile& source, const Diagnostic& diagnostic, Tongue tongue) {
    json += "\"fixes\": [";
    if (diagnostic.fix) {
        append_key(json += "{", "about", diagnostic.fix->about.in(tongue));
        json.append(", \"safe\": ").append(diagnostic.fix->safe ? "true" : "false").append(", \"edits\": [");
        for (const Edit& edit : diagnostic.fix->edits) {
            json += &edit == diagnostic.fix->edits.data() ? "{" : ", {";
            append_key(json, "replacement", edit.replacement);
            append_place(json += ", ", source, edit.span);
            json += "}";
        }
        json += "]}";
    }
    json += "]";
}

void append_finding(std::string& json, const SourceFile& source, const Diagnostic& diagnostic,
                    Tongue tongue) {
    append_key(json += "{", "code", diagnostic.code->id);
    append_key(json += ", ", "name", diagnostic.code->name);
    append_key(json += ", ", "severity", name(diagnostic.severity));
    append_key(json += ", ", "message", diagnostic.primary.message.in(tongue));
    append_place(json += ", ", source, diagnostic.primary.span);
    append_notes(json += ", ", source, diagnostic, tongue);
    append_help(json += ", ", diagnostic, tongue);
    append_fixes(json += ", ", source, diagnostic, tongue);
    json += "}";
}

void append_silent(std::string& json, const Diagnostics& diagnostics, Tongue tongue) {
    json += ", \"not_looked_for\": [";
    bool first = true;
    for (const SilentCodes& silent : silent_codes(diagnostics)) {
        append_key(json += first ? "{" : ", {", "why", reason(silent).in(tongue));
        json += ", \"codes\": [";
        for (const Code* const& code : silent.codes)
            append_json_string(json += &code == silent.codes.data() ? "" : ", ", code->id);
        json += "]}";
        first = false;
    }
    json += "]";
}

void append_findings(std::string& json, const SourceFile& source, const Diagnostics& diagnostics,
                     std::string_view before_each, std::string_view after_all, Tongue tongue) {
    append_key(json, "file", source.name());
    json += ", \"findings\": [";
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        json += &diagnostic == diagnostics.all().data() ? "" : ",";
        append_finding(json += before_each, source, diagnostic, tongue);
    }
    json += diagnostics.empty() ? "" : after_all;
    json += "], \"left_out\": {";
    bool first = true;
    for (const auto& [code, count] : diagnostics.left_out()) {
        append_json_string(json += first ? "" : ", ", code);
        json += ": " + std::to_string(count);
        first = false;
    }
    json += "}";
    append_silent(json, diagnostics, tongue);
}

}  // namespace

std::string findings_as_json(const SourceFile& source, const Diagnostics& diagnostics, Tongue tongue) {
    std::string json = "{";
    append_findings(json, source, diagnostics, "\n  ", "\n", tongue);
    return json + "}";
}

std::string findings_as_json_line(const SourceFile& source, std::size_t line, const Diagnostics& diagnostics,
                                  Tongue tongue) {
    std::string json = "{\"line\": " + std::to_string(line) + ", ";
    append_findings(json, source, diagnostics, "", "", tongue);
    return json + "}\n";
}

namespace {

std::string begin(const PrintStyle&) {
    return "{\"files\": [";
}

std::string file(const SourceFile& source, const Diagnostics& diagnostics, const PrintStyle& style) {
    return findings_as_json(source, diagnostics, style.tongue);
}

std::string end(const Totals& totals, const PrintStyle&) {
    std::string json = "],\n\"errors\": " + std::to_string(totals.errors) +
                       ", \"warnings\": " + std::to_string(totals.warnings) +
                       ", \"hints\": " + std::to_string(totals.hints) + ", \"troubles\": [";
    for (const std::string& trouble : totals.troubles)
        append_json_string(json += &trouble == totals.troubles.data() ? "" : ", ", trouble);
    return json + "]}\n";
}

}  // namespace

const Printer printers::json{
    .name = "json", .begin = begin, .file = file, .between = ",\n", .one_document = true, .end = end};

}  // namespace argmap
