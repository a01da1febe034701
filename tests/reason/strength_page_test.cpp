// Are the strengths right that docs/strength.md shows?
#include "files.hpp"
#include "reason/ranking.hpp"
#include "reason/strength.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <cstdio>
#include <sstream>
#include <string>
#include <variant>

namespace argmap {

namespace {

const std::string& page() {
    static const std::string page = test::contents(test::project / "docs/strength.md");
    return page;
}

std::string example() {
    const std::string begin = "```json\n";
    const std::size_t from = page().find(begin) + begin.size();
    return page().substr(from, page().find("```", from) - from);
}

std::string strength_of(const ArgumentMap& map, const std::string& id) {
    const Strengths strengths = std::get<Strengths>(strengths_of(map));
    const auto claim = map.find_claim(id);
    char digits[16];
    std::snprintf(digits, sizeof digits, "%.3f",
                  claim ? strengths[*claim] : strengths[*map.find_relation(id)]);
    return digits;
}

}  // namespace

TEST_CASE("the page about strengths has the strengths of its example right") {
    const ArgumentMap map = test::map_of(example());
    std::istringstream lines(page());
    std::size_t rows = 0;
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("| `") || line.find("` | 0.") == std::string::npos)
            continue;
        const std::string id = line.substr(3, line.find("` | ") - 3);
        CHECK(id + " " + line.substr(line.find("` | ") + 4, 5) == id + " " + strength_of(map, id));
        ++rows;
    }
    CHECK(rows == 5);
}

TEST_CASE("the page about strengths names every semantics with its character, and every ranking") {
    for (const StrengthSemantics* semantics : all_strength_semantics()) {
        const std::size_t row = page().find("| `" + std::string(semantics->id) + "`");
        REQUIRE(row != std::string::npos);
        const std::string line = page().substr(row, page().find('\n', row) - row);
        CHECK(line.find(semantics->character) != std::string::npos);
    }
    for (const RankingSemantics* semantics : all_ranking_semantics())
        CHECK(page().find("`" + std::string(semantics->id) + "`") != std::string::npos);
}

}  // namespace argmap
