// Are the maps that the documentation shows good ones? Each is read, resolved and checked.
#include "check/check.hpp"
#include "diagnostics/print.hpp"
#include "files.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "test.hpp"

#include <filesystem>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap {

namespace {

std::vector<std::filesystem::path> pages() {
    std::vector<std::filesystem::path> pages = test::files(test::project / "docs", ".md");
    pages.push_back(test::project / "README.md");
    return pages;
}

struct Example {
    std::string name;  // page and line
    std::string text;
};

/// The blocks of a page marked as JSON that are whole maps; other JSON, and pieces of maps, are left out.
std::vector<Example> maps_on(const std::filesystem::path& page) {
    std::vector<Example> maps;
    std::istringstream file(test::contents(page));
    std::size_t number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line != "```json")
            continue;
        Example example{page.filename().string() + ":" + std::to_string(number + 1), ""};
        for (; std::getline(file, line) && line != "```"; ++number)
            example.text += line + '\n';
        ++number;
        if (example.text.starts_with('{') && example.text.find("\"claims\"") != std::string::npos)
            maps.push_back(std::move(example));
    }
    return maps;
}

std::string findings(const Example& example) {
    const SourceFile source(example.name, example.text);
    Diagnostics diagnostics;
    if (std::optional<Document> document = read(source, diagnostics))
        check(resolve(*std::move(document), diagnostics), diagnostics);
    diagnostics.sort();
    return findings_for_people(source, diagnostics);
}

}  // namespace

TEST_CASE("every map that the documentation shows passes all checks") {
    std::size_t maps = 0;
    for (const std::filesystem::path& page : pages()) {
        for (const Example& example : maps_on(page)) {
            INFO(example.name);
            CHECK(findings(example) == "");
            ++maps;
        }
    }
    CHECK(maps >= 10);
}

TEST_CASE("the maps on the page about the format are in the layout that it describes, but for line breaks") {
    const auto without_breaks = [](std::string_view text) {
        std::string line;
        for (const char c : text)
            if (c != '\n' && c != ' ')
                line += c;
        return line;
    };
    for (const Example& example : maps_on(test::project / "docs/format.md")) {
        INFO(example.name);
        Diagnostics diagnostics;
        const std::optional<Document> document = read(SourceFile(example.name, example.text), diagnostics);
        REQUIRE(document);
        CHECK(without_breaks(write_map(*document)) == without_breaks(example.text));
    }
}

TEST_CASE("the program on the page about embedding is the example, and prints what the page says") {
    const std::string page = test::contents(test::project / "docs/how-to/embed.md");
    for (const auto& [block, file] : {std::pair("cpp", "embed.cpp"), std::pair("text", "embed.output")}) {
        INFO(file);
        const std::string quoted =
            "```" + std::string(block) + "\n" + test::contents(test::project / "examples" / file) + "```\n";
        CHECK(page.find(quoted) != std::string::npos);
    }
}

}  // namespace argmap
