// Does any text, however broken, do harm? Whatever is read, the reader answers, and what it says can be
// shown.
#include "diagnostics/diagnostics.hpp"
#include "files.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "mutate.hpp"
#include "test.hpp"
#include "text/unicode.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

namespace {

using test::Chance;

/// The maps in maps/ that are small enough to be tried many times.
std::vector<std::string> small_maps() {
    std::vector<std::string> maps;
    for (const std::filesystem::path& file : test::map_files())
        if (std::filesystem::file_size(file) < 8000)
            maps.push_back(test::contents(file));
    return maps;
}

/// Whether a message can be shown: something to read, on one line, in UTF-8, and nothing that a terminal
/// obeys.
bool can_be_shown(std::string_view message) {
    return !is_blank(message) && is_utf8(message) && plain_line(message) == message;
}

bool lies_within(Span span, const SourceFile& source) {
    return span.begin <= span.end && span.end <= source.text().size();
}

/// What is wrong with a finding itself; empty if nothing is.
std::string fault(const Diagnostic& diagnostic, const SourceFile& source) {
    std::vector<Label> labels = diagnostic.notes;
    labels.push_back(diagnostic.primary);
    for (const Label& label : labels) {
        if (!lies_within(label.span, source))
            return "a place outside the file";
        if (!can_be_shown(label.message.in(Tongue::english)))
            return "a message that cannot be shown: " + label.message.in(Tongue::english);
    }
    for (const Message& help : diagnostic.help)
        if (!can_be_shown(help.in(Tongue::english)))
            return "help that cannot be shown: " + help.in(Tongue::english);
    return "";
}

/// Reads and resolves a text and gives what is wrong with the answer; empty if nothing is.
std::string fault_in_reading(const std::string& text) {
    const SourceFile source("map.json", text);
    Diagnostics diagnostics;
    std::optional<Document> document = read(source, diagnostics);
    if (!document && diagnostics.count(Severity::error) == 0)
        return "no map, and no reason why";
    if (document) {
        if (!is_utf8(write_map(*document)))
            return "writes what is not UTF-8";
        resolve(*std::move(document), diagnostics);
    }
    diagnostics.sort();
    for (const Diagnostic& diagnostic : diagnostics.all())
        if (const std::string found = fault(diagnostic, source); !found.empty())
            return std::string(diagnostic.code->id) + ": " + found;
    return "";
}

/// Reads a text, writes what was read, and reads that; gives what differs. What was left out at the first
/// reading is gone, so the second has nothing to say if the first found no error.
std::string difference_when_written(const std::string& text) {
    Diagnostics diagnostics;
    const std::optional<Document> first = read(SourceFile("map.json", text), diagnostics);
    if (!first || diagnostics.count(Severity::error) > 0)
        return "";
    const std::string written = write_map(*first);
    Diagnostics again;
    const std::optional<Document> second = read(SourceFile("map.json", written), again);
    if (!second || !again.empty())
        return "findings in what was written: " + written;
    return write_map(*second) == written ? "" : "not written twice the same: " + written;
}

}  // namespace

TEST_CASE("a map with broken bytes is read without harm, and every finding can be shown") {
    const std::vector<std::string> maps = small_maps();
    Chance chance(2);
    for (std::size_t i = 0; i < test::cases(30000); ++i) {
        const std::string text = test::mutate_bytes(chance.one_of(maps), chance);
        const std::string found = fault_in_reading(text) + difference_when_written(text);
        if (!found.empty())
            FAIL_CHECK(found << "\nin: " << text);
    }
}

TEST_CASE("a map with anything under any key is read without harm, and every finding can be shown") {
    Chance chance(3);
    for (std::size_t i = 0; i < test::cases(30000); ++i) {
        std::string text = test::any_map(chance);
        if (chance.once_in(8))
            text = test::mutate_bytes(text, chance);
        const std::string found = fault_in_reading(text) + difference_when_written(text);
        if (!found.empty())
            FAIL_CHECK(found << "\nin: " << text);
    }
}

TEST_CASE("a map cut off anywhere is read without harm") {
    const std::size_t step = test::cases(10) == 10 ? 3 : 31;  // bytes
    for (const std::string& map : small_maps())
        for (std::size_t size = 0; size < map.size(); size += step)
            if (const std::string found = fault_in_reading(map.substr(0, size)); !found.empty())
                FAIL_CHECK(found << "\nafter " << size << " bytes of: " << map);
}

TEST_CASE("every map in maps/ is written twice the same") {
    for (const std::string& map : small_maps())
        CHECK(difference_when_written(map).empty());
}

}  // namespace argmap
