#include "cli/inputs.hpp"

#include "cli/folder.hpp"
#include "test.hpp"

#include <string>
#include <vector>

#include <sys/stat.h>

namespace argmap::cli {

namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

const Wanted maps{.what = "map", .endings = {".json"}, .but_named = {"argmap.json"}};

/// The inputs that words mean, with paths as seen from a folder; a trouble begins with "!".
std::vector<std::string> meant(const TemporaryFolder& folder, const std::vector<std::string>& words,
                               const Wanted& wanted = maps) {
    std::vector<std::string> there;
    for (const std::string& word : words)
        there.push_back(word == "-" ? word : word.empty() ? folder / "" : folder / word);
    std::vector<std::string> names;
    const std::string prefix = folder / "";
    for (const Input& input : inputs(there, wanted)) {
        std::string text = input.trouble.empty() ? input.path : "!" + input.trouble;
        if (const std::size_t at = text.find(prefix); at != std::string::npos)
            text.erase(at, prefix.size());
        names.push_back(text);
    }
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("files are meant as they are named, whatever they are called, each once") {
    const TemporaryFolder folder;
    folder.put("b.json");
    folder.put("argmap.json");
    folder.put(".hidden");
    CHECK(meant(folder, {"b.json", ".hidden", "argmap.json", "./b.json", "-", "b.json", "-"}) ==
          Names{"b.json", ".hidden", "argmap.json", "-"});
    CHECK(meant(folder, {"nowhere.json"}) == Names{"nowhere.json"});
}

TEST_CASE("a folder means the maps in it and in those inside, in order of names") {
    const TemporaryFolder folder;
    for (const char* name :
         {"z.json", "a.json", "m/b.json", "m/a/c.json", "m.json", "m/argmap.json", "argmap.json", "notes.txt",
          ".hidden.json", ".git/x.json", "m/.cache/y.json", "B.json", "no-end.json.bak"})
        folder.put(name);
    const Names all{"B.json", "a.json", "m/a/c.json", "m/b.json", "m.json", "z.json"};
    CHECK(meant(folder, {""}) == all);
    CHECK(meant(folder, {"", "m", "a.json"}) == all);
    CHECK(meant(folder, {"m", ""}) ==
          Names{"m/a/c.json", "m/b.json", "B.json", "a.json", "m.json", "z.json"});
}

TEST_CASE("a folder without a map is a trouble") {
    const TemporaryFolder folder;
    folder.put("empty/notes.txt");
    folder.put("other/argmap.json");
    const auto found = meant(folder, {"empty", "other"});
    REQUIRE(found.size() == 2);
    CHECK(found[0] == "!there is no map in `empty`");
    CHECK(found[1] == "!there is no map in `other`");
}

TEST_CASE("what a folder leaves out is not found in it, but can be named") {
    const TemporaryFolder folder;
    folder.put("a.json");
    folder.put("old/b.json");
    Wanted wanted = maps;
    wanted.leaves_out = [](const std::string& path) { return path.find("/old/") != std::string::npos; };
    CHECK(meant(folder, {""}, wanted) == Names{"a.json"});
    CHECK(meant(folder, {"", "old/b.json"}, wanted) == Names{"a.json", "old/b.json"});
    CHECK(meant(folder, {"**/*.json"}, wanted) == Names{"a.json"});
}

TEST_CASE("links to folders are passed over, so that a cycle of them ends; links to files are read") {
    const TemporaryFolder folder;
    folder.put("maps/a.json");
    fs::create_directory_symlink("..", folder / "maps/up");
    fs::create_directory_symlink("maps", folder / "link");
    fs::create_symlink("a.json", folder / "maps/b.json");
    fs::create_symlink("c.json", folder / "maps/c.json");
    fs::create_symlink("nowhere.json", folder / "maps/d.json");
    const Names all{"maps/a.json", "maps/b.json", "maps/c.json", "maps/d.json"};
    CHECK(meant(folder, {""}) == all);
    CHECK(meant(folder, {"**/*.json"}) == Names{"maps/a.json", "maps/b.json"});
    CHECK(meant(folder, {"link"}) == Names{"link/a.json", "link/b.json", "link/c.json", "link/d.json"});
}

TEST_CASE("what is no file would never end to be read, and is passed over in a folder") {
    const TemporaryFolder folder;
    folder.put("a.json");
    REQUIRE(::mkfifo((folder / "pipe.json").c_str(), 0600) == 0);
    CHECK(meant(folder, {""}) == Names{"a.json"});
    CHECK(meant(folder, {"*.json"}) == Names{"a.json"});
}

TEST_CASE("a pattern that the shell has left means what fits it, in order of names") {
    const TemporaryFolder folder;
    for (const char* name : {"a1.json", "a2.json", "b.json", "notes.txt", ".a3.json", "x/a1.json",
                             "x/y/a2.json", "x/y/z/c.json", "argmap.json", "x/argmap.json"})
        folder.put(name);
    CHECK(meant(folder, {"*.json"}) == Names{"a1.json", "a2.json", "b.json"});
    CHECK(meant(folder, {"a?.json"}) == Names{"a1.json", "a2.json"});
    CHECK(meant(folder, {"[b-z].json"}) == Names{"b.json"});
    CHECK(meant(folder, {"*.txt"}) == Names{"notes.txt"});
    CHECK(meant(folder, {".*.json"}) == Names{".a3.json"});
    CHECK(meant(folder, {"**/a*.json"}) == Names{"a1.json", "a2.json", "x/a1.json", "x/y/a2.json"});
    CHECK(meant(folder, {"x/**/*.json"}) == Names{"x/a1.json", "x/y/a2.json", "x/y/z/c.json"});
    CHECK(meant(folder, {"**/y/**/*.json"}) == Names{"x/y/a2.json", "x/y/z/c.json"});
    CHECK(meant(folder, {"**/**/b.json"}) == Names{"b.json"});
    CHECK(meant(folder, {"*/a1.json"}) == Names{"x/a1.json"});
    CHECK(meant(folder, {"x*"}) == Names{"x/a1.json", "x/y/a2.json", "x/y/z/c.json"});
    CHECK(meant(folder, {"x/**"}) == Names{"x/a1.json", "x/y/a2.json", "x/y/z/c.json"});
}

TEST_CASE("a pattern that nothing fits is a trouble") {
    const TemporaryFolder folder;
    folder.put("a.json");
    CHECK(meant(folder, {"b*.json", "nowhere/*.json", "[", "a.json"}) ==
          Names{"!no file fits `b*.json`", "!no file fits `nowhere/*.json`", "!no file fits `[`", "a.json"});
}

TEST_CASE("a file whose name looks like a pattern is that file") {
    const TemporaryFolder folder;
    for (const char* name : {"a[1].json", "a1.json", "*.json"})
        folder.put(name);
    CHECK(meant(folder, {"a[1].json"}) == Names{"a[1].json"});
    CHECK(meant(folder, {"*.json"}) == Names{"*.json"});
    CHECK(meant(folder, {"?.json"}) == Names{"*.json"});
}

TEST_CASE("folders many levels deep and names of any bytes are walked") {
    const TemporaryFolder folder;
    std::string deep;
    for (int i = 0; i < 500; ++i)
        deep += "d/";
    folder.put(deep + "a.json");
    folder.put("odd/new\nline \xFF \x1B[31m.json");
    CHECK(meant(folder, {"d"}) == Names{deep + "a.json"});
    CHECK(meant(folder, {"odd"}) == Names{"odd/new\nline \xFF \x1B[31m.json"});
    CHECK(meant(folder, {"**/a.json"}) == Names{deep + "a.json"});
}

TEST_CASE("a folder with a pattern's signs in its name is that folder") {
    const TemporaryFolder folder;
    folder.put("a[1]/b.json");
    folder.put("a1/c.json");
    CHECK(meant(folder, {"a[1]/*.json"}) == Names{"a[1]/b.json"});
}

TEST_CASE("JSON that is known to be something else is left alone, unless it is named") {
    const TemporaryFolder folder;
    folder.put("a.json", R"({"claims": []})");
    folder.put("map.json", R"({"$schema": "http://json-schema.org/x", "claims": []})");
    folder.put("schema.json", R"({"$schema" : "https://json-schema.org/draft/2020-12/schema"})");
    folder.put("package.json", "{}");
    folder.put("node_modules/x/y.json", "{}");
    CHECK(meant(folder, {""}) == Names{"a.json", "map.json"});
    CHECK(meant(folder, {"**/*.json"}) == Names{"a.json", "map.json"});
    CHECK(meant(folder, {"schema.json", "package.json", "node_modules"}) ==
          Names{"schema.json", "package.json", "node_modules/x/y.json"});
}

TEST_CASE("what git ignores is left alone in a repository, and nowhere else") {
    const TemporaryFolder folder;
    for (const char* name : {"ours/a.json", "ours/out/b.json", "ours/maps/out.json", "ours/maps/draft-1.json",
                             "ours/maps/draft-2.json", "ours/deep/maps/c.json"})
        folder.put(name);
    folder.put("ours/.gitignore", "# what programs write\nout/\ndraft-*.json\n/maps/o?t.json \n");
    folder.put("ours/maps/.gitignore", "!draft-2.json\r\n");
    CHECK(meant(folder, {"ours"}).size() == 6);
    folder.put("ours/.git/HEAD");
    CHECK(meant(folder, {"ours"}) == Names{"ours/a.json", "ours/deep/maps/c.json", "ours/maps/draft-2.json"});
    CHECK(meant(folder, {"ours/out"}) == Names{"ours/out/b.json"});
    CHECK(meant(folder, {"ours/maps/draft-1.json"}) == Names{"ours/maps/draft-1.json"});
}

}  // namespace argmap::cli
