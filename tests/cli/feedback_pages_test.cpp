#include "cli/feedback_pages.hpp"

#include "test.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace argmap::cli {

namespace {

std::string names_of(const std::vector<std::string>& maps) {
    std::string names;
    for (const std::string& name : feedback_page_names(maps))
        names += name + "\n";
    return names;
}

}  // namespace

TEST_CASE("a page is called like the file of its map, and by its folder, too, where several are called so") {
    CHECK(names_of({"class/ann.json", "bo.json", "class/with space.v2.json", "class/cem"}) ==
          "ann.html\nbo.html\nwith space.v2.html\ncem.html\n");
    CHECK(names_of({"ann/essay.json", "bo/essay.json", "bo/Essay.json", "ann.json"}) ==
          "ann-essay.html\nbo-essay.html\nbo-Essay-2.html\nann.html\n");
    CHECK(names_of({"essay.json", "./essay.json", "../essay.json", "/essay.json", "essay-2.json"}) ==
          "essay.html\nessay-2.html\nessay-3.html\nessay-4.html\nessay-2-2.html\n");
    CHECK(names_of({"index.json", "class/Index.json"}) == "index-2.html\nclass-Index.html\n");
    CHECK(names_of({"index.json"}) == "index-2.html\n");
    CHECK(numbered_page_names(2) == std::vector<std::string>{"map-1.html", "map-2.html"});
    CHECK(numbered_page_names(0).empty());
}

TEST_CASE("no name of a page leaves its folder, hides there or is too long") {
    CHECK(names_of({"-"}) == "map.html\n");
    CHECK(names_of({"x/..json"}) == "map.html\n");
    CHECK(names_of({"x/.hidden.json", "..", "/", ""}) == "hidden.html\nmap.html\nmap-2.html\nmap-3.html\n");
    CHECK(names_of({"x/a\\..\\b:\n\x1b[c.json"}) == "a_.._b___[c.html\n");
    const std::string long_name(250, 'x');
    CHECK(names_of({long_name + ".json"}) == std::string(90, 'x') + ".html\n");
    std::string characters;  // of three bytes
    for (int i = 0; i < 80; ++i)
        characters += "\xE5\xBC\xA0";
    CHECK(names_of({"x" + characters + ".json"}).size() == 1 + 87 + 6);
    for (const std::string& name : feedback_page_names(std::vector{
             long_name + "/" + long_name, "b" + long_name + "/" + long_name, std::string("../..")}))
        CHECK((name.size() < 255 && std::filesystem::path(name).filename() == name && name[0] != '.'));
}

}  // namespace argmap::cli
