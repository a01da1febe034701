// Findings for programs, as JSON: schemas/findings.schema.json.
#include "diagnostics/printer.hpp"
#include "diagnostics/silence.hpp"
#include "text/json_writer.hpp"

namespace argmap {

namespace {

void add_place(JsonWriter& json, const SourceFile& source, Span span) {
    const Position begin = source.position(span.begin);
    const Position end = source.position(span.end);
    json.member("line", begin.line);
    json.member("column", begin.column);
    json.member("end_line", end.line);
    json.member("end_column", end.column);
    json.member("begin", span.begin);
    json.member("end", span.end);
}

void add_notes(JsonWriter& json, const SourceFile& source, const Diagnostic& diagnostic, Tongue tongue) {
    json.key("notes");
    json.array(diagnostic.notes, [&](const Label& note) {
        json.object([&] {
            json.member("message", note.message.in(tongue));
            add_place(json, source, note.span);
        });
    });
}

void add_help(JsonWriter& json, const Diagnostic& diagnostic, Tongue tongue) {
    json.key("help");
    json.array(diagnostic.help, [&](const Message& help) { json.value(help.in(tongue)); });
}

void add_fix(JsonWriter& json, const SourceFile& source, const Fix& fix, Tongue tongue) {
    json.begin_object();
    json.member("about", fix.about.in(tongue));
    json.member("safe", fix.safe);
    json.key("edits");
    json.array(fix.edits, [&](const Edit& edit) {
        json.object([&] {
            json.member("replacement", edit.replacement);
            add_place(json, source, edit.span);
        });
    });
    json.end_object();
}

void add_fixes(JsonWriter& json, const SourceFile& source, const Diagnostic& diagnostic, Tongue tongue) {
    json.key("fixes");
    json.begin_array();
    if (diagnostic.fix)
        add_fix(json, source, *diagnostic.fix, tongue);
    json.end_array();
}

void add_finding(JsonWriter& json, const SourceFile& source, const Diagnostic& diagnostic, Tongue tongue) {
    json.begin_object();
    json.member("code", diagnostic.code->id);
    json.member("name", diagnostic.code->name);
    json.member("severity", name(diagnostic.severity));
    json.member("message", diagnostic.primary.message.in(tongue));
    add_place(json, source, diagnostic.primary.span);
    add_notes(json, source, diagnostic, tongue);
    add_help(json, diagnostic, tongue);
    add_fixes(json, source, diagnostic, tongue);
    json.end_object();
}

void add_left_out(JsonWriter& json, const Diagnostics& diagnostics) {
    json.key("left_out");
    json.begin_object();
    for (const auto& [code, count] : diagnostics.left_out())
        json.member(code, count);
    json.end_object();
}

void add_silent(JsonWriter& json, const Diagnostics& diagnostics, Tongue tongue) {
    json.key("not_looked_for");
    json.array(silent_codes(diagnostics), [&](const SilentCodes& silent) {
        json.begin_object();
        json.member("why", reason(silent).in(tongue));
        json.key("codes");
        json.array(silent.codes, [&](const Code* code) { json.value(code->id); });
        json.end_object();
    });
}

/// The members of an object.
void add_findings(JsonWriter& json, const SourceFile& source, const Diagnostics& diagnostics, Tongue tongue) {
    json.member("file", source.name());
    json.key("findings");
    json.array(JsonWriter::lines, diagnostics.all(),
               [&](const Diagnostic& diagnostic) { add_finding(json, source, diagnostic, tongue); });
    add_left_out(json, diagnostics);
    add_silent(json, diagnostics, tongue);
}

}  // namespace

std::string findings_as_json(const SourceFile& source, const Diagnostics& diagnostics, Tongue tongue) {
    std::string out;
    JsonWriter json(out);
    json.object([&] { add_findings(json, source, diagnostics, tongue); });
    return out;
}

std::string findings_as_json_line(const SourceFile& source, std::size_t line, const Diagnostics& diagnostics,
                                  Tongue tongue) {
    std::string out;
    JsonWriter json(out, {.space = JsonSpace::one_line});
    json.object([&] {
        json.member("line", line);
        add_findings(json, source, diagnostics, tongue);
    });
    return out + "\n";
}

void add_totals(JsonWriter& json, const Totals& totals) {
    json.member("errors", totals.errors);
    json.member("warnings", totals.warnings);
    json.member("hints", totals.hints);
    json.key("troubles");
    json.array(totals.troubles, [&](const std::string& trouble) { json.value(trouble); });
}

namespace {

std::string begin(const PrintStyle&) {
    return "{\"files\": [";
}

std::string file(const SourceFile& source, const Diagnostics& diagnostics, const PrintStyle& style) {
    return findings_as_json(source, diagnostics, style.tongue);
}

std::string end(const Totals& totals, const PrintStyle&) {
    std::string out;
    JsonWriter json(out, {.open = "{["});
    json.end_array();
    json.new_line();
    add_totals(json, totals);
    json.end_object();
    return out + "\n";
}

}  // namespace

const Printer printers::json{
    .name = "json", .begin = begin, .file = file, .between = ",\n", .one_document = true, .end = end};

}  // namespace argmap
