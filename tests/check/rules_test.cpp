// Is there a pair of maps for every code, and does it behave? And are codes what they should be?
#include "check/entries.hpp"
#include "check/findings.hpp"
#include "files.hpp"
#include "test.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace argmap {

namespace {

std::filesystem::path pairs() {
    return test::project / "maps/rules";
}

/// Codes without a pair, and why.
const std::map<std::string_view, std::string_view> codes_without_pair = {
    {"AM123", "it is found in project files; tests/project tries it"},
    {"AM124", "it is found in themes; tests/theme tries it"},
    {"AM125", "it is found in themes; tests/theme tries it"},
    {"AM105", "an entry of a million parts makes a file of megabytes; tests/format tries it"},
    {"AM501", "about three maps: tests/compare tries it"},
    {"AM502", "about three maps: tests/compare tries it"},
    {"AM503", "about three maps: tests/compare tries it"},
    {"AM601", "about frameworks: tests/transcripts/solve.txt has it"},
    {"AM602", "about frameworks: tests/transcripts/solve.txt has it"},
    {"AM603", "about frameworks: tests/transcripts/solve.txt has it"},
    {"AM604", "about frameworks: tests/transcripts/solve.txt has it"},
    {"AM605", "about frameworks: tests/transcripts/solve.txt has it"},
    {"AM606", "about frameworks: tests/transcripts/solve.txt has it"},
};

std::string folder_of(const Code& code) {
    return std::string(code.id) + "-" + std::string(code.name);
}

/// With the rules of the core profile, and the one that the map is for.
std::set<std::string> codes_found(const std::filesystem::path& path, const Code& code) {
    std::set<std::string> codes;
    const Diagnostics found = test::diagnose(SourceFile(path.filename().string(), test::contents(path)),
                                             test::core_and({code.name}));
    for (const Diagnostic& diagnostic : found.all())
        codes.emplace(diagnostic.code->id);
    return codes;
}

std::vector<const Code*> codes_with_pair() {
    std::vector<const Code*> codes = all_codes();
    std::erase_if(codes, [](const Code* code) { return codes_without_pair.contains(code->id); });
    return codes;
}

bool is_kebab_case(std::string_view name) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
    return !name.empty() && std::all_of(name.begin(), name.end(), fits) && !name.starts_with('-') &&
           !name.ends_with('-') && name.find("--") == std::string_view::npos;
}

}  // namespace

TEST_CASE("the bad map of every code yields that code and no other") {
    for (const Code* code : codes_with_pair()) {
        INFO(folder_of(*code));
        REQUIRE(std::filesystem::is_regular_file(pairs() / folder_of(*code) / "bad.json"));
        CHECK(codes_found(pairs() / folder_of(*code) / "bad.json", *code) ==
              std::set<std::string>{std::string(code->id)});
    }
}

TEST_CASE("nothing is found in the good map of any code, and it is in the canonical layout") {
    for (const Code* code : codes_with_pair()) {
        INFO(folder_of(*code));
        const std::filesystem::path good = pairs() / folder_of(*code) / "good.json";
        REQUIRE(std::filesystem::is_regular_file(good));
        CHECK(test::findings_of(code->name, test::contents(good)) == test::nothing);
        Diagnostics diagnostics;
        const auto document = read(SourceFile("good.json", test::contents(good)), diagnostics);
        REQUIRE(document);
        CHECK(write_map(*document) == test::contents(good));
    }
}

TEST_CASE("every folder of pairs belongs to a code, and holds the pair only") {
    std::set<std::string> expected{"argmap.json"};
    for (const Code* code : codes_with_pair())
        for (const char* file : {"/good.json", "/bad.json"})
            expected.insert(folder_of(*code) + file);
    std::set<std::string> there;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(pairs()))
        if (!entry.is_directory() || std::filesystem::is_empty(entry.path()))
            there.insert(std::filesystem::relative(entry.path(), pairs()).string());
    CHECK(there == expected);
}

TEST_CASE("codes are unique, in order and well named") {
    std::set<std::string_view> names;
    std::string_view last;
    for (const Code* code : all_codes()) {
        INFO(code->id);
        CHECK(code->id > last);
        last = code->id;
        CHECK(code->id.size() == 5);
        CHECK(code->id.starts_with("AM"));
        CHECK(code->id.find_first_not_of("0123456789", 2) == std::string_view::npos);
        CHECK(is_kebab_case(code->name));
        CHECK(names.insert(code->name).second);
        CHECK(!code->summary.empty());
        CHECK(!code->summary.ends_with('.'));
        CHECK(!(code->summary[0] >= 'A' && code->summary[0] <= 'Z'));
    }
}

TEST_CASE("what a map lacks is not said where parts of it had to be left out") {
    // Two parts, an unused claim and no main claim, but also a relation to nowhere.
    CHECK(test::findings(test::MapInWords{
              .claims = "a b c d e", .relations = {"b supports a", "d supports c", "e supports x"}}) == R"(
map.json:12:44: error[AM202]: no claim or relation has the id `x`
    {"type": "support", "from": "e", "to": "x"}
                                           ^~~
  help: add a claim with this id, or name another one here
)");
}

TEST_CASE("what nothing else can hang on leaves no gap") {
    const auto silent = [](const std::string& json) {
        return !test::diagnose(SourceFile("map.json", json)).not_looked_for().empty();
    };
    const test::MapInWords map{.claims = "a b c", .relations = {"b supports a", "c supports c"}};
    const test::MapInWords two{.claims = "a b", .relations = {"b supports a"}};
    CHECK(test::findings_in(map.json()).find("[AM206]") != std::string::npos);
    CHECK(!silent(map.json()));
    CHECK(!silent(test::with(two, "b", R"("topic": "none")")));
    CHECK(!silent(test::with(two, "b", R"("verdict": "true")")));
    CHECK(silent(test::MapInWords{.claims = "a b", .relations = {"b supports a", "c supports a"}}.json()));
}

TEST_CASE("what is wrong with what is there is said even where parts had to be left out") {
    CHECK(test::findings(test::MapInWords{
              .claims = "left right",
              .relations = {"left supports right", "right supports left", "right supports outside"}}) == R"(
map.json:3:12: warning[AM301]: `left` ends up supporting itself: `left` supports `right`, which supports `left`
    {"id": "left", "text": "Left"},
           ^~~~~~
map.json:4:12: note: through `right`: Right
  help: drop one of these supports, or ground one of the claims in something else
map.json:9:48: error[AM202]: no claim or relation has the id `outside`
    {"type": "support", "from": "right", "to": "outside"}
                                               ^~~~~~~~~
  help: add a claim with this id, or name another one here
)");
}

}  // namespace argmap
