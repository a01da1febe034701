#include "cli/ignored.hpp"

#include "test.hpp"

#include <string>
#include <vector>

namespace argmap::cli {

namespace {

using Path = std::vector<std::string>;

bool ignored(std::string_view line, const Path& path, bool is_folder = false) {
    const auto pattern = read_ignore_pattern(line);
    return pattern && fits(*pattern, path, is_folder);
}

}  // namespace

TEST_CASE("a pattern without a slash fits a name at any depth") {
    CHECK(ignored("*.tmp.json", {"maps", "a.tmp.json"}));
    CHECK(ignored("[ab].json", {"a.json"}));
    CHECK_FALSE(ignored("a.json", {"a.json", "b.json"}));
    CHECK(ignored("\\!a.json", {"!a.json"}));
    CHECK(ignored("a.json   ", {"a.json"}));
}

TEST_CASE("a pattern with a slash is seen from its folder") {
    CHECK(ignored("/a.json", {"a.json"}));
    CHECK_FALSE(ignored("/a.json", {"maps", "a.json"}));
    CHECK(ignored("maps/*.json", {"maps", "a.json"}));
    CHECK_FALSE(ignored("maps/*.json", {"maps", "old", "a.json"}));
}

TEST_CASE("two stars are any number of folders") {
    CHECK(ignored("**/a.json", {"a.json"}));
    CHECK(ignored("**/a.json", {"x", "y", "a.json"}));
    CHECK(ignored("x/**/a.json", {"x", "a.json"}));
    CHECK(ignored("x/**/a.json", {"x", "y", "z", "a.json"}));
    CHECK(ignored("x/**", {"x", "y", "a.json"}));
    CHECK_FALSE(ignored("x/**", {"x"}, true));
}

TEST_CASE("a slash at the end means folders") {
    CHECK(ignored("build/", {"x", "build"}, true));
    CHECK_FALSE(ignored("build/", {"x", "build"}));
}

TEST_CASE("empty lines and comments ignore nothing") {
    CHECK_FALSE(read_ignore_pattern(""));
    CHECK_FALSE(read_ignore_pattern("# a.json"));
    CHECK_FALSE(read_ignore_pattern("/"));
    CHECK(read_ignore_pattern("!a.json")->takes_back);
}

}  // namespace argmap::cli
