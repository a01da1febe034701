// Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts and editors
// read. The rules that were found, and what could not be read, come after the results: so no report is kept
// in memory.
#include "diagnostics/printer.hpp"
#include "diagnostics/silence.hpp"
#include "text/ascii.hpp"
#include "text/json_writer.hpp"

#include <cstdint>
#include <cstdio>
#include <map>
#include <utility>
#include <vector>

namespace argmap {

namespace {

std::string_view level(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "warning";
        case Severity::hint:
            return "note";
    }
    return "none";
}

bool needs_no_escape_in_address(char c) {
    return is_ascii_word(c) || c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
}

/// A relative path as a relative URI (RFC 3986), an absolute one as a file URI. Every other byte than an
/// unreserved one is escaped, so that no name can begin a scheme, a query or a fragment.
std::string address_of(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    path = without_current_folder(path);
    std::string address = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (needs_no_escape_in_address(c))
            address += c;
        else
            ((address += '%') += digits[byte / 16]) += digits[byte % 16];
    }
    return address;
}

/// A text in which SARIF sees neither a placeholder (3.11.5) nor a link (3.11.6).
std::string plain_message(std::string_view text) {
    const bool could_be_link = text.find("](") != std::string_view::npos;
    std::string plain;
    for (const char c : text) {
        if (c == '{' || c == '}')
            plain += c;
        if ((c == '[' || c == ']') && could_be_link)
            plain += '\\';
        plain += c;
    }
    return plain;
}

void add_message(JsonWriter& json, std::string_view key, std::string_view text) {
    json.key(key);
    json.object([&] { json.member("text", plain_message(text)); });
}

void add_region(JsonWriter& json, std::string_view key, const SourceFile& source, Span span) {
    const Position begin = source.position(span.begin);
    const Position end = source.position(span.end);
    json.key(key);
    json.object([&] {
        json.member("startLine", begin.line);
        json.member("startColumn", begin.column);
        json.member("endLine", end.line);
        json.member("endColumn", end.column);
    });
}

void add_artifact(JsonWriter& json, std::string_view file) {
    json.key("artifactLocation");
    json.object([&] { json.member("uri", address_of(file)); });
}

void add_physical_location(JsonWriter& json, const SourceFile& source, Span span) {
    json.key("physicalLocation");
    json.object([&] {
        add_artifact(json, source.name());
        add_region(json, "region", source, span);
    });
}

/// FNV-1a (Fowler, Noll and Vo), 64 bits: the same on every machine.
std::uint64_t hash(std::string_view text) {
    std::uint64_t value = 0xCBF2'9CE4'8422'2325;
    for (const char c : text)
        value = (value ^ static_cast<unsigned char>(c)) * 0x0000'0100'0000'01B3;
    return value;
}

/// Tells findings apart by what they say of what, not by where that stands: a line more above a finding does
/// not make it a new one. Equal ones are counted in file order.
class Fingerprints {
  public:
    std::string of(const Diagnostic& diagnostic) {
        const std::uint64_t value =
            hash(std::string(diagnostic.code->id) + "\n" + diagnostic.primary.message.in(Tongue::english));
        char digits[17];
        std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(value));
        return std::string(digits) + ":" + std::to_string(++seen_[value]);
    }

  private:
    std::map<std::uint64_t, std::size_t> seen_;
};

void add_related_locations(JsonWriter& json, const SourceFile& source, const Diagnostic& diagnostic,
                           Tongue tongue) {
    json.key("relatedLocations");
    json.array(diagnostic.notes, [&](const Label& note) {
        json.object([&] {
            json.member("id", &note - diagnostic.notes.data());
            add_physical_location(json, source, note.span);
            add_message(json, "message", note.message.in(tongue));
        });
    });
}

void add_change(JsonWriter& json, const SourceFile& source, const Fix& fix) {
    add_artifact(json, source.name());
    json.key("replacements");
    json.array(fix.edits, [&](const Edit& edit) {
        json.object([&] {
            add_region(json, "deletedRegion", source, edit.span);
            json.key("insertedContent");
            json.object([&] { json.member("text", edit.replacement); });
        });
    });
}

void add_fix(JsonWriter& json, const SourceFile& source, const Fix& fix, Tongue tongue) {
    json.key("fixes");
    json.begin_array();
    json.begin_object();
    add_message(json, "description", fix.about.in(tongue));
    json.key("artifactChanges");
    json.begin_array();
    json.object([&] { add_change(json, source, fix); });
    json.end_array();
    json.end_object();
    json.end_array();
}

/// Its message, and what would help.
std::string said(const Diagnostic& diagnostic, Tongue tongue) {
    std::string text = diagnostic.primary.message.in(tongue);
    for (const Message& help : diagnostic.help)
        text += "\n" + help_line(help, tongue);
    return text;
}

void add_result(JsonWriter& json, const SourceFile& source, const Diagnostic& diagnostic,
                Fingerprints& fingerprints, Tongue tongue) {
    json.begin_object();
    json.member("ruleId", diagnostic.code->id);
    json.member("level", level(diagnostic.severity));
    add_message(json, "message", said(diagnostic, tongue));
    json.key("locations");
    json.begin_array();
    json.object([&] { add_physical_location(json, source, diagnostic.primary.span); });
    json.end_array();
    if (!diagnostic.notes.empty())
        add_related_locations(json, source, diagnostic, tongue);
    // A change of nothing is no fix to SARIF.
    if (diagnostic.fix && !diagnostic.fix->edits.empty())
        add_fix(json, source, *diagnostic.fix, tongue);
    json.key("partialFingerprints");
    json.object([&] { json.member("argmapFinding/v1", fingerprints.of(diagnostic)); });
    json.end_object();
}

void add_help(JsonWriter& json, std::string_view summary, const Code& code) {
    std::string text(summary), markdown(summary);
    const std::pair<std::string_view, std::string_view> parts[] = {
        {"Why it matters", code.why}, {"How to mend it", code.mend}, {"When to leave it", code.leave}};
    for (const auto& [title, part] : parts) {
        if (part.empty())
            continue;
        text.append("\n\n").append(title).append(": ").append(part);
        markdown.append("\n\n**").append(title).append(".** ").append(part);
    }
    json.key("help");
    json.object([&] {
        json.member("text", plain_message(text));
        json.member("markdown", plain_message(markdown));
    });
}

void add_rule(JsonWriter& json, const Code& code) {
    const std::string summary = capitalised(code.summary) + ".";
    json.begin_object();
    json.member("id", code.id);
    json.member("name", code.name);
    add_message(json, "shortDescription", summary);
    add_message(json, "fullDescription", code.why.empty() ? summary : summary + " " + std::string(code.why));
    add_help(json, summary, code);
    json.key("defaultConfiguration");
    json.object([&] { json.member("level", level(code.severity)); });
    json.end_object();
}

/// In how many files something was not looked for that are not told one by one.
std::map<std::pair<Silence, std::string_view>, std::size_t> silent_in_others(const Totals& totals) {
    std::map<std::pair<Silence, std::string_view>, std::size_t> others;
    for (const auto& [reason, total] : totals.silent)
        others[reason] = total.files;
    std::map<std::pair<Silence, std::string_view>, std::string_view> last;
    for (const SilentFile& silent : totals.silent_files)
        for (const Code* code : silent.codes.codes)
            // A file may have texts in several languages that are not known.
            if (std::exchange(last[{silent.codes.why, code->id}], silent.file) != silent.file)
                --others[{silent.codes.why, code->id}];
    return others;
}

/// What is told about the whole run.
struct Notification {
    std::string_view level;
    std::string text;
    const SilentFile* silent = nullptr;  ///< where something was not looked for
};

std::vector<Notification> notifications(const Totals& totals, Tongue tongue) {
    std::vector<Notification> all;
    for (const std::string& trouble : totals.troubles)
        all.push_back({"error", trouble});
    for (const auto& [id, total] : totals.codes)
        if (total.left_out > 0)
            all.push_back({"note", say("{0|more finding} of {1} not listed", total.left_out, id).in(tongue)});
    for (const SilentFile& silent : totals.silent_files)
        all.push_back({"note", told(silent.codes).in(tongue), &silent});
    for (const auto& [reason, files] : silent_in_others(totals))
        if (files > 0)
            all.push_back({"note", say("{0} was not looked for in all of {1|more file}, because {2}",
                                       reason.second, files, in_general(reason.first))
                                       .in(tongue)});
    return all;
}

/// What was not looked for in a file, and in texts of which language if not in all of them.
void add_silence(JsonWriter& json, const SilentFile& silent) {
    json.key("locations");
    json.begin_array();
    json.object([&] {
        json.key("physicalLocation");
        json.object([&] { add_artifact(json, silent.file); });
    });
    json.end_array();
    json.key("properties");
    json.object([&] {
        json.key("codes");
        json.array(silent.codes.codes, [&](const Code* code) { json.value(code->id); });
        if (!silent.codes.language.empty())
            json.member("language", silent.codes.language);
    });
}

void add_notifications(JsonWriter& json, const std::vector<Notification>& all) {
    json.key("toolExecutionNotifications");
    json.array(all, [&](const Notification& one) {
        if (&one != &all.front())
            json.new_line();
        json.object([&] {
            json.member("level", one.level);
            add_message(json, "message", one.text);
            if (one.silent != nullptr)
                add_silence(json, *one.silent);
        });
    });
}

void add_invocation(JsonWriter& json, const Totals& totals, Tongue tongue) {
    const std::vector<Notification> all = notifications(totals, tongue);
    json.key("invocations");
    json.begin_array();
    json.object([&] {
        json.member("executionSuccessful", totals.troubles.empty());
        if (!all.empty())
            add_notifications(json, all);
    });
    json.end_array();
}

void add_tool(JsonWriter& json, const Totals& totals, std::string_view version) {
    json.key("tool");
    json.begin_object();
    json.key("driver");
    json.begin_object();
    json.member("name", "argmap");
    json.member("version", version);
    json.key("rules");
    json.array({.item_lines = true}, totals.codes,
               [&](const auto& total) { add_rule(json, *total.second.code); });
    json.end_object();
    json.end_object();
}

std::string begin(const PrintStyle&) {
    return "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", "
           "\"runs\": [{"
           "\"columnKind\": \"unicodeCodePoints\", \"results\": [";
}

std::string file(const SourceFile& source, const Diagnostics& diagnostics, const PrintStyle& style) {
    std::string results;
    Fingerprints fingerprints;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        results += results.empty() ? "\n" : ",\n";
        JsonWriter json(results);
        add_result(json, source, diagnostic, fingerprints, style.tongue);
    }
    return results;
}

std::string end(const Totals& totals, const PrintStyle& style) {
    std::string out;
    JsonWriter json(out, {.open = "{[{["});
    json.end_array();
    json.new_line();
    add_invocation(json, totals, style.tongue);
    json.new_line();
    add_tool(json, totals, style.version);
    json.end_object();
    json.end_array();
    json.end_object();
    return out + "\n";
}

}  // namespace

const Printer printers::sarif{
    .name = "sarif", .begin = begin, .file = file, .between = ",", .one_document = true, .end = end};

}  // namespace argmap
