#include "report/strength_formula.hpp"

#include "report/print.hpp"
#include "report/strength_reasons.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <string>
#include <variant>
#include <vector>

namespace argmap {

namespace {

std::string written(const StrengthSemantics& semantics, const std::vector<double>& attackers,
                    const std::vector<double>& supporters) {
    std::string text;
    for (const std::string& line : written_formula(semantics, 0.5, attackers, supporters))
        text += (text.empty() ? "" : "; ") + line;
    return text;
}

}  // namespace

TEST_CASE("each formula for supports too is written with its numbers, to either side") {
    using namespace strength_semantics;
    CHECK(written(df_quad, {0.8}, {}) == "E = (1 − 0.8) − 1 = −0.8; 0.5 × (1 − 0.8) = 0.1");
    CHECK(written(df_quad, {0.2}, {0.5, 0.6}) ==
          "E = (1 − 0.2) − (1 − 0.5) × (1 − 0.6) = 0.6; 0.5 + (1 − 0.5) × 0.6 = 0.8");
    CHECK(written(quadratic_energy, {1}, {0.5}) == "E = 0.5 − 1 = −0.5; 0.5 × (1 − 0.5² / (1 + 0.5²)) = 0.4");
    CHECK(written(quadratic_energy, {}, {1}) == "E = 1; 0.5 + (1 − 0.5) × 1² / (1 + 1²) = 0.75");
    CHECK(written(euler_based, {0.5, 0.5}, {}) ==
          "E = −(0.5 + 0.5) = −1; 1 − (1 − 0.5²) / (1 + 0.5 × e^(−1)) = 0.367");
    CHECK(written(quad, {0.8}, {0.4}) == "(0.5 × (1 − 0.8) + 1 − (1 − 0.5) × (1 − 0.4)) / 2 = 0.4");
    CHECK(written(quad, {0.8}, {}) == "0.5 × (1 − 0.8) = 0.1");
    CHECK(written(quad, {}, {0.4}) == "1 − (1 − 0.5) × (1 − 0.4) = 0.7");
    CHECK(written(squared_df_quad, {1}, {}) == "E = (1 − 1) − 1 = −1; 0.5 × (1 − 1 / (1 + 1)) = 0.25");
    CHECK(written(mlp_based, {1}, {}) == "E = −1; 0.5 / (0.5 + (1 − 0.5) × e^(1)) = 0.269");
}

TEST_CASE("each formula for attacks alone is written with its numbers") {
    using namespace strength_semantics;
    CHECK(written(h_categorizer, {0.5, 1}, {}) == "0.5 / (1 + 0.5 + 1) = 0.2");
    CHECK(written(max_based, {0.5, 1}, {}) == "0.5 / (1 + max(0.5, 1)) = 0.25");
    CHECK(written(card_based, {0.5, 1, 0}, {}) == "0.5 / (1 + 2 + (0.5 + 1) / 2) = 0.133");
}

TEST_CASE("every semantics has a written formula, and where nothing bears on a claim there is none") {
    for (const StrengthSemantics* const semantics : all_strength_semantics()) {
        INFO(semantics->id);
        CHECK(written(*semantics, {0.5}, {}) != "");
        CHECK(written(*semantics, {}, {}) == "");
    }
}

TEST_CASE("a number just below 1, or just above 0, is one to reckon with") {
    using namespace strength_semantics;
    CHECK(written(df_quad, {0.99957}, {}) == "E = (1 − 0.9996) − 1 = −0.9996; 0.5 × (1 − 0.9996) = 0.000215");
    CHECK(written(h_categorizer, {0.00002}, {}) == "0.5 / (1 + 0.00002) = 0.5");
}

TEST_CASE("of many attackers the first are written") {
    CHECK(written(strength_semantics::h_categorizer, std::vector<double>(300, 0.5), {}) ==
          "0.5 / (1 + 0.5 + 0.5 + 0.5 + 0.5 + 0.5 + 0.5 + 0.5 + 0.5 + …) = 0.00331");
}

TEST_CASE("of a contrary with a weight each side counts with its own strength") {
    const ArgumentMap map = test::map_of(R"({"claims": [{"id": "a", "text": "A", "weight": 0.9},
        {"id": "b", "text": "B", "weight": 0.4}],
        "relations": [{"type": "contrary", "from": "b", "to": "a", "weight": 0.5}]})");
    const auto told = [&](std::string_view language) {
        return sections_text(
            {.map = &map,
             .sections = {formula_section(map, ClaimId{0}, std::get<Strengths>(strengths_of(map)),
                                          strength_semantics::df_quad)}},
            {.language = language});
    };
    CHECK(told({}) ==
          "\nBy which formula\n"
          "  DF-QuAD (Rago, Toni, Aurisicchio and Baroni 2016): beside an attacker or\n"
          "  supporter of full strength others on its side count for nothing.\n"
          "  From a base score of 0.9 and what follows comes the strength 0.791.\n"
          "  E = (1 − 0.121) − 1 = −0.121\n"
          "  0.9 × (1 − 0.121) = 0.791\n"
          "  what it does  counts with  claims\n"
          "  attacks it          0.121  b       B\n");
    CHECK(told("zh") ==
          "\n按什么公式\n"
          "  DF-QuAD（Rago, Toni, Aurisicchio and Baroni 2016）：某一方只要有一项强度为 1，\n"
          "  该方其余各项就不再起作用。\n"
          "  由初始分 0.9 和下列各项得出强度 0.791。\n"
          "  E = (1 − 0.121) − 1 = −0.121\n"
          "  0.9 × (1 − 0.121) = 0.791\n"
          "  作用     计入  主张\n"
          "  攻击它  0.121  b     B\n");
}

}  // namespace argmap
