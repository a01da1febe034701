// Findings as JUnit XML, which most build servers read: a suite for each file, a case for each finding.
// Errors and warnings are failures, hints are cases that passed and say something.
#include "diagnostics/printer.hpp"
#include "diagnostics/silence.hpp"
#include "text/unicode.hpp"
#include "text/xml.hpp"

#include <algorithm>

namespace argmap {

namespace {

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + as_xml(value) + "\"";
}

std::string place(const SourceFile& source, Span span) {
    const Position position = source.position(span.begin);
    return std::to_string(position.line) + ":" + std::to_string(position.column);
}

std::string said(const SourceFile& source, const Diagnostic& diagnostic, Tongue tongue) {
    const auto line = [&](Span span, std::string_view what, const Message& message) {
        return plain_line(source.name()) + ":" + place(source, span) + ": " +
               std::string(translated(what, tongue)) + std::string(translated(": ", tongue)) +
               message.in(tongue);
    };
    std::string text = line(diagnostic.primary.span, name(diagnostic.severity), diagnostic.primary.message);
    for (const Label& note : shown_notes(diagnostic))
        text += "\n" + line(note.span, "note", note.message);
    for (const Message& help : diagnostic.help)
        text += "\n" + help_line(help, tongue);
    return text;
}

std::string failure(std::string_view type, std::string_view message, std::string_view text) {
    return "<failure" + attribute("type", type) + attribute("message", message) + ">" +
           as_xml(text, XmlSpace::as_it_is) + "</failure>";
}

/// One case; `inside` is XML, and nothing where it passed.
std::string test_case(std::string_view file, std::string_view name, std::string_view inside) {
    std::string text = "    <testcase" + attribute("classname", file) + attribute("name", name);
    return inside.empty() ? text + "/>\n" : text + ">" + std::string(inside) + "</testcase>\n";
}

bool fails(const Diagnostic& diagnostic) {
    return diagnostic.severity != Severity::hint;
}

std::string case_of(const SourceFile& source, const Diagnostic& diagnostic, Tongue tongue) {
    const std::string kind = std::string(diagnostic.code->id) + " " + std::string(diagnostic.code->name);
    const std::string text = said(source, diagnostic, tongue);
    return test_case(source.name(), kind + " at " + place(source, diagnostic.primary.span),
                     diagnostic.severity == Severity::hint
                         ? "<system-out>" + as_xml(text, XmlSpace::as_it_is) + "</system-out>"
                         : failure(kind, diagnostic.primary.message.in(tongue), text));
}

std::string suite(std::string_view name, std::size_t tests, std::size_t failures, std::size_t errors,
                  std::string_view cases) {
    return "  <testsuite" + attribute("name", name) + attribute("tests", std::to_string(tests)) +
           attribute("failures", std::to_string(failures)) + attribute("errors", std::to_string(errors)) +
           ">\n" + std::string(cases) + "  </testsuite>\n";
}

std::string begin(const PrintStyle&) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"argmap check\">\n";
}

bool fails(const Diagnostics& diagnostics, std::string_view code) {
    const auto all = diagnostics.all();
    return std::any_of(all.begin(), all.end(), [&](const Diagnostic& diagnostic) {
        return diagnostic.code->id == code && fails(diagnostic);
    });
}

std::string file(const SourceFile& source, const Diagnostics& diagnostics, const PrintStyle& style) {
    const auto all = diagnostics.all();
    if (all.empty() && diagnostics.not_looked_for().empty())  // a suite without a case would not be shown
        return suite(source.name(), 1, 0, 0, test_case(source.name(), "nothing found", ""));
    std::string cases;
    std::size_t count = 0, failures = 0;
    for (const Diagnostic& diagnostic : all) {
        cases += case_of(source, diagnostic, style.tongue);
        ++count;
        failures += fails(diagnostic) ? 1U : 0U;
    }
    for (const auto& [code, number] : diagnostics.left_out()) {
        const std::string message = not_shown(number, code).in(style.tongue);
        const bool failed = fails(diagnostics, code);
        cases += test_case(source.name(), message, failed ? failure(code, message, message) : "");
        ++count;
        failures += failed ? 1U : 0U;
    }
    for (const SilentCodes& silent : silent_codes(diagnostics)) {
        cases += test_case(source.name(), told(silent).in(style.tongue),
                           "<skipped" + attribute("message", reason(silent).in(style.tongue)) + "/>");
        ++count;
    }
    return suite(source.name(), count, failures, 0, cases);
}

std::string end(const Totals& totals, const PrintStyle&) {
    std::string cases;
    for (const std::string& trouble : totals.troubles)
        cases += test_case("argmap", trouble, "<error" + attribute("message", trouble) + "/>");
    const std::size_t count = totals.troubles.size();
    return (count == 0 ? "" : suite("files that could not be read", count, 0, count, cases)) +
           "</testsuites>\n";
}

}  // namespace

const Printer printers::junit{
    .name = "junit", .begin = begin, .file = file, .between = "", .one_document = true, .end = end};

}  // namespace argmap
