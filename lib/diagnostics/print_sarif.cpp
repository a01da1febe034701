// Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts and editors
// read. The rules that were found, and what could not be read, come after the results: so no report is kept
// in memory.
#include "diagnostics/printer.hpp"
#include "diagnostics/silence.hpp"
#include "text/ascii.hpp"
#include "text/json.hpp"

#include <cstdint>
#include <cstdio>
#include <map>
#include <utility>

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

std::string message(std::string_view text) {
    return "{\"text\": " + json_string(plain_message(text)) + "}";
}

std::string region(const SourceFile& source, Span span) {
    const Position begin = source.position(span.begin);
    const Position end = source.position(span.end);
    return "{\"startLine\": " + std::to_string(begin.line) +
           ", \"startColumn\": " + std::to_string(begin.column) +
           ", \"endLine\": " + std::to_string(end.line) + ", \"endColumn\": " + std::to_string(end.column) +
           "}";
}

std::string artifact(std::string_view file) {
    return "\"artifactLocation\": {\"uri\": " + json_string(address_of(file)) + "}";
}

std::string physical_location(const SourceFile& source, Span span) {
    return "\"physicalLocation\": {" + artifact(source.name()) + ", \"region\": " + region(source, span) +
           "}";
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

std::string related_locations(const SourceFile& source, const Diagnostic& diagnostic, Tongue tongue) {
    std::string json;
    for (const Label& note : diagnostic.notes)
        json.append(json.empty() ? "" : ", ")
            .append("{\"id\": " + std::to_string(&note - diagnostic.notes.data()) + ", ")
            .append(physical_location(source, note.span))
            .append(", \"message\": " + message(note.message.in(tongue)) + "}");
    return json;
}

std::string fix(const SourceFile& source, const Fix& fix, Tongue tongue) {
    std::string replacements;
    for (const Edit& edit : fix.edits)
        replacements.append(replacements.empty() ? "" : ", ")
            .append("{\"deletedRegion\": " + region(source, edit.span))
            .append(", \"insertedContent\": {\"text\": " + json_string(edit.replacement) + "}}");
    return "{\"description\": " + message(fix.about.in(tongue)) + ", \"artifactChanges\": [{" +
           artifact(source.name()) + ", \"replacements\": [" + replacements + "]}]}";
}

std::string result(const SourceFile& source, const Diagnostic& diagnostic, Fingerprints& fingerprints,
                   Tongue tongue) {
    std::string said = diagnostic.primary.message.in(tongue);
    for (const Message& help : diagnostic.help)
        said += "\n" + help_line(help, tongue);
    std::string json = "{\"ruleId\": " + json_string(diagnostic.code->id) + ", \"level\": \"" +
                       std::string(level(diagnostic.severity)) + "\", \"message\": " + message(said) +
                       ", \"locations\": [{" + physical_location(source, diagnostic.primary.span) + "}]";
    if (!diagnostic.notes.empty())
        json += ", \"relatedLocations\": [" + related_locations(source, diagnostic, tongue) + "]";
    // A change of nothing is no fix to SARIF.
    if (diagnostic.fix && !diagnostic.fix->edits.empty())
        json += ", \"fixes\": [" + fix(source, *diagnostic.fix, tongue) + "]";
    return json + ", \"partialFingerprints\": {\"argmapFinding/v1\": \"" + fingerprints.of(diagnostic) +
           "\"}}";
}

std::string rule(const Code& code) {
    const std::string summary = capitalised(code.summary) + ".";
    std::string text = summary, markdown = summary;
    const std::pair<std::string_view, std::string_view> parts[] = {
        {"Why it matters", code.why}, {"How to mend it", code.mend}, {"When to leave it", code.leave}};
    for (const auto& [title, part] : parts) {
        if (part.empty())
            continue;
        text.append("\n\n").append(title).append(": ").append(part);
        markdown.append("\n\n**").append(title).append(".** ").append(part);
    }
    const std::string full = code.why.empty() ? summary : summary + " " + std::string(code.why);
    return "{\"id\": " + json_string(code.id) + ", \"name\": " + json_string(code.name) +
           ", \"shortDescription\": " + message(summary) + ", \"fullDescription\": " + message(full) +
           ", \"help\": {\"text\": " + json_string(plain_message(text)) +
           ", \"markdown\": " + json_string(plain_message(markdown)) +
           "}, \"defaultConfiguration\": {\"level\": \"" + std::string(level(code.severity)) + "\"}}";
}

std::string notification(std::string_view level, std::string_view text) {
    return "{\"level\": \"" + std::string(level) + "\", \"message\": " + message(text) + "}";
}

/// What was not looked for in a file, and in texts of which language if not in all of them.
std::string silence(const SilentFile& silent, Tongue tongue) {
    std::string codes;
    for (const Code* code : silent.codes.codes)
        codes += (codes.empty() ? "" : ", ") + json_string(code->id);
    const std::string& language = silent.codes.language;
    return "{\"level\": \"note\", \"message\": " + message(told(silent.codes).in(tongue)) +
           ", \"locations\": [{\"physicalLocation\": {" + artifact(silent.file) +
           "}}], \"properties\": {\"codes\": [" + codes + "]" +
           (language.empty() ? "" : ", \"language\": " + json_string(language)) + "}}";
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

std::string invocation(const Totals& totals, Tongue tongue) {
    std::string notifications;
    const auto add = [&](const std::string& notification) {
        notifications += (notifications.empty() ? "" : ",\n") + notification;
    };
    for (const std::string& trouble : totals.troubles)
        add(notification("error", trouble));
    for (const auto& [id, total] : totals.codes)
        if (total.left_out > 0)
            add(notification("note",
                             say("{0|more finding} of {1} not listed", total.left_out, id).in(tongue)));
    for (const SilentFile& silent : totals.silent_files)
        add(silence(silent, tongue));
    for (const auto& [reason, files] : silent_in_others(totals))
        if (files > 0)
            add(notification("note", say("{0} was not looked for in all of {1|more file}, because {2}",
                                         reason.second, files, in_general(reason.first))
                                         .in(tongue)));
    return "{\"executionSuccessful\": " + std::string(totals.troubles.empty() ? "true" : "false") +
           (notifications.empty() ? "" : ", \"toolExecutionNotifications\": [" + notifications + "]") + "}";
}

std::string begin(const PrintStyle&) {
    return "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", "
           "\"runs\": [{"
           "\"columnKind\": \"unicodeCodePoints\", \"results\": [";
}

std::string file(const SourceFile& source, const Diagnostics& diagnostics, const PrintStyle& style) {
    std::string json;
    Fingerprints fingerprints;
    for (const Diagnostic& diagnostic : diagnostics.all())
        json += (json.empty() ? "\n" : ",\n") + result(source, diagnostic, fingerprints, style.tongue);
    return json;
}

std::string end(const Totals& totals, const PrintStyle& style) {
    std::string rules;
    for (const auto& [id, total] : totals.codes)
        rules += (rules.empty() ? "\n" : ",\n") + rule(*total.code);
    return "],\n\"invocations\": [" + invocation(totals, style.tongue) +
           "],\n\"tool\": {\"driver\": {\"name\": \"argmap\", \"version\": " + json_string(style.version) +
           ", \"rules\": [" + rules + "]}}}]}\n";
}

}  // namespace

const Printer printers::sarif{
    .name = "sarif", .begin = begin, .file = file, .between = ",", .one_document = true, .end = end};

}  // namespace argmap
