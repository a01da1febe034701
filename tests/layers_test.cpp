// The layers of docs/architecture.md hold, and each outside library is known in its place only.
#include "files.hpp"
#include "test.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

using argmap::test::contents;
const std::filesystem::path& root = argmap::test::project;

std::vector<std::filesystem::path> sources(const std::string& folder) {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder))
        if (entry.path().extension() == ".hpp" || entry.path().extension() == ".cpp")
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::string> includes(const std::filesystem::path& file) {
    static const std::regex include(R"re(^\s*#\s*include\s*["<]([^">]+)[">])re");
    std::vector<std::string> found;
    std::istringstream lines(contents(file));
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (std::regex_search(line, match, include))
            found.push_back(match[1]);
    }
    return found;
}

std::string in_project(const std::filesystem::path& file) {
    return std::filesystem::relative(file, root).generic_string();
}

/// The rows "| `folder` | `a` `b` | ... |" of the table of layers.
std::map<std::string, std::set<std::string>> layers() {
    static const std::regex row(R"(^\| `([a-z]+)` \|([ a-z`]*)\|)");
    static const std::regex folder("`([a-z]+)`");
    std::map<std::string, std::set<std::string>> table;
    std::istringstream lines(contents(root / "docs/architecture.md"));
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (!std::regex_search(line, match, row))
            continue;
        const std::string allowed = match[2];
        auto& names = table[match[1]];
        for (std::sregex_iterator name(allowed.begin(), allowed.end(), folder), end; name != end; ++name)
            names.insert((*name)[1]);
    }
    return table;
}

}  // namespace

TEST_CASE("every folder of lib includes only what the table of layers allows", "[layers]") {
    const auto table = layers();
    std::set<std::string> folders;
    for (const auto& entry : std::filesystem::directory_iterator(root / "lib"))
        if (entry.is_directory())
            folders.insert(entry.path().filename());
    for (const std::string& folder : folders) {
        INFO(folder);
        REQUIRE(table.contains(folder));
        for (const auto& file : sources("lib/" + folder)) {
            for (const std::string& include : includes(file)) {
                const std::string target = include.substr(0, include.find('/'));
                if (!folders.contains(target) || target == folder)
                    continue;
                INFO(in_project(file) << " includes " << include);
                CHECK(table.at(folder).contains(target));
            }
        }
    }
}

TEST_CASE("nothing in the library includes the commands", "[layers]") {
    for (const auto& file : sources("lib"))
        for (const std::string& include : includes(file)) {
            INFO(in_project(file) << " includes " << include);
            CHECK_FALSE(include.starts_with("cli/"));
            CHECK_FALSE(include.starts_with("."));  // a way around
        }
}

namespace {

/// What each file or folder includes of the others.
using Includes = std::map<std::string, std::set<std::string>>;

/// The first cycle found, as "a includes b includes a"; "" if there is none.
std::string cycle(const Includes& all) {
    std::set<std::string> done;
    std::vector<std::string> way;
    std::string found;
    const std::function<void(const std::string&)> visit = [&](const std::string& at) {
        if (!found.empty() || done.contains(at))
            return;
        if (const auto again = std::find(way.begin(), way.end(), at); again != way.end()) {
            for (auto on = again; on != way.end(); ++on)
                found += *on + " includes ";
            found += at;
            return;
        }
        way.push_back(at);
        if (const auto next = all.find(at); next != all.end())
            for (const std::string& one : next->second)
                visit(one);
        way.pop_back();
        done.insert(at);
    };
    for (const auto& [one, included] : all)
        visit(one);
    return found;
}

}  // namespace

TEST_CASE("neither folders nor headers of the library include each other in a cycle", "[layers]") {
    Includes folders;
    Includes headers;
    for (const auto& file : sources("lib")) {
        const std::string own = std::filesystem::relative(file, root / "lib").generic_string();
        const std::string folder = own.substr(0, own.find('/'));
        for (const std::string& include : includes(file)) {
            if (!std::filesystem::exists(root / "lib" / include))
                continue;
            if (const std::string other = include.substr(0, include.find('/')); other != folder)
                folders[folder].insert(other);
            if (file.extension() == ".hpp")
                headers[own].insert(include);
        }
    }
    CHECK(cycle(folders) == "");
    CHECK(cycle(headers) == "");
    CHECK(cycle({{"a", {"b"}}, {"b", {"c"}}, {"c", {"b"}}}) == "b includes c includes b");
}

TEST_CASE("no two headers give one name to two types, which would be one to the linker", "[layers]") {
    static const std::regex type(R"(^(?:struct|class|enum class) (\w+)(?: final)?(?: : [^;]*)? ?\{.*)");
    std::map<std::string, std::string> places;
    for (const auto& file : sources("lib")) {
        if (file.extension() != ".hpp")
            continue;
        std::istringstream lines(contents(file));
        for (std::string line; std::getline(lines, line);) {
            std::smatch match;
            if (!std::regex_match(line, match, type))
                continue;
            const auto [first, is_new] = places.try_emplace(match[1], in_project(file));
            INFO(match[1] << " in " << first->second << " and in " << in_project(file));
            CHECK(is_new);
        }
    }
    CHECK(places.contains("Diagram"));
    CHECK(places.contains("ArrowKind"));
}

TEST_CASE("each outside library is known only where it belongs", "[layers]") {
    const std::map<std::string, std::set<std::string>> places{
        {"nlohmann/", {"lib/format/json_events.cpp"}},
        {"CLI/", {"cli/arguments.cpp", "cli/run.cpp"}},
        {"graphviz/", {"lib/render/graphviz.cpp"}},
        {"fontconfig/", {"lib/render/fonts.cpp"}},
        {"harfbuzz/", {"lib/render/fonts.cpp"}},
        {"pango/", {"lib/render/pango_text.hpp"}},
        {"cairo",
         {"lib/render/cairo_canvas.hpp", "lib/render/pdf_surface.cpp", "lib/render/pdf_surface.hpp",
          "lib/render/sheets.cpp"}},
        {"unicode/", {"lib/text/unicode.cpp"}},
        {"cadical.hpp", {"lib/framework/sat.cpp"}},
        {"xxhash.h", {"lib/text/seeded_hash.cpp"}},
        {"libstemmer.h", {"lib/language/english_terms.cpp"}},
        {"minizip/", {"lib/exercise/zip.cpp"}},
    };
    for (const char* folder : {"lib", "cli"}) {
        for (const auto& file : sources(folder)) {
            for (const std::string& include : includes(file)) {
                for (const auto& [library, files] : places) {
                    INFO(in_project(file) << " includes " << include);
                    CHECK((!include.starts_with(library) || files.contains(in_project(file))));
                }
            }
        }
    }
}

TEST_CASE("headers bring Boost.Graph only where they are named for it", "[layers]") {
    const std::set<std::string> named{"lib/graph/boost_graph.hpp",        "lib/graph/views.hpp",
                                      "lib/graph/argument_map_data.hpp",  "lib/graph/build_graph.hpp",
                                      "lib/structure/bearing_graph.hpp",  "lib/structure/dominators.hpp",
                                      "lib/structure/longest_chains.hpp", "lib/structure/strahler.hpp"};
    for (const auto& file : sources("lib")) {
        if (file.extension() != ".hpp" || named.contains(in_project(file)))
            continue;
        for (const std::string& include : includes(file)) {
            INFO(in_project(file) << " includes " << include);
            CHECK_FALSE(include.starts_with("boost/graph"));
            CHECK_FALSE(named.contains("lib/" + include));
        }
    }
    for (const char* folder : {"lib/check", "lib/report", "cli"})
        for (const auto& file : sources(folder))
            for (const std::string& include : includes(file)) {
                INFO(in_project(file) << " includes " << include);
                CHECK_FALSE(named.contains("lib/" + include));
            }
}
