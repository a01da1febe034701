// Do the rules of wording find what they should in sentences labelled by hand, and nothing else?
//
// tests/language/labelled/<rule>.txt has a line for each: `+` where the rule must find something and `-`
// where it must not, the language, and the text. `+?` marks what is not found, and that is known. Two texts
// that are compared stand on both sides of ` | `.
#include "check/reading.hpp"
#include "files.hpp"
#include "test.hpp"
#include "text/json.hpp"

#include <cstdio>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace argmap {

namespace {

struct Labelled {
    std::string line;
    bool wanted = false;
    bool known_miss = false;
    std::string language;
    std::string text;
};

std::vector<Labelled> read_labelled(const std::filesystem::path& path) {
    std::vector<Labelled> all;
    std::istringstream file(test::contents(path));
    for (std::string line; std::getline(file, line);) {
        Labelled one;
        std::istringstream words(line);
        std::string label;
        words >> label >> one.language >> std::ws;
        std::getline(words, one.text);
        INFO(line);
        REQUIRE((label == "+" || label == "+?" || label == "-"));
        REQUIRE(!one.text.empty());
        one.line = line;
        one.wanted = label[0] == '+';
        one.known_miss = label == "+?";
        all.push_back(std::move(one));
    }
    REQUIRE(!all.empty());
    return all;
}

/// Whether a rule finds something in a map in which a text, or both, are reasons for a claim without words.
bool is_found(std::string_view rule, const Labelled& labelled) {
    const std::size_t bar = labelled.text.find(" | ");
    std::vector<std::string> texts{R"("42")", json_string(labelled.text.substr(0, bar))};
    if (bar != std::string::npos)
        texts.push_back(json_string(labelled.text.substr(bar + 3)));
    return test::times_found(rule, test::map_of(texts, labelled.language)) > 0;
}

std::vector<std::filesystem::path> labelled_files() {
    return test::files(test::project / "tests/language/labelled", ".txt");
}

}  // namespace

TEST_CASE("each rule of wording finds what is labelled as wrong, and nothing in what is labelled as right") {
    CHECK(labelled_files().size() >= 8);
    for (const std::filesystem::path& path : labelled_files()) {
        const std::string rule = path.stem().string();
        for (const Labelled& labelled : read_labelled(path)) {
            INFO(rule << ": " << labelled.line);
            CHECK(is_found(rule, labelled) == (labelled.wanted && !labelled.known_miss));
        }
    }
}

// `./dev bench rules` runs this.
TEST_CASE("precision and recall of each rule of wording", "[.bench-rules]") {
    std::printf("%-22s %-4s %9s %6s   (sentences to be found, others)\n", "rule", "lang", "precision",
                "recall");
    for (const std::filesystem::path& path : labelled_files()) {
        struct Counts {
            int wanted = 0;
            int others = 0;
            int right = 0;
            int found = 0;
        };
        std::map<std::string, Counts> languages;
        const std::string rule = path.stem().string();
        for (const Labelled& labelled : read_labelled(path)) {
            Counts& counts = languages[labelled.language];
            const bool found = is_found(rule, labelled);
            ++(labelled.wanted ? counts.wanted : counts.others);
            counts.found += found ? 1 : 0;
            counts.right += found && labelled.wanted ? 1 : 0;
        }
        for (const auto& [language, counts] : languages)
            std::printf("%-22s %-4s %9.2f %6.2f   (%d, %d)\n", rule.c_str(), language.c_str(),
                        counts.found == 0 ? 1.0 : static_cast<double>(counts.right) / counts.found,
                        counts.wanted == 0 ? 1.0 : static_cast<double>(counts.right) / counts.wanted,
                        counts.wanted, counts.others);
    }
}

}  // namespace argmap
