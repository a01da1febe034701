#include "teach/agreement.hpp"

#include "diagram/diagrams.hpp"
#include "schema.hpp"
#include "teach/print_agreement.hpp"
#include "test.hpp"

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace argmap {

namespace {

using Things = std::vector<std::pair<std::size_t, std::size_t>>;
using Table = std::vector<std::vector<std::size_t>>;  // a row for each category of the first

Things things_of(const Table& table) {
    Things things;
    for (std::size_t row = 0; row < table.size(); ++row)
        for (std::size_t column = 0; column < table[row].size(); ++column)
            things.insert(things.end(), table[row][column], {row, column});
    return things;
}

/// Cohen (1960), formula 1, with the shares of each category.
double kappa_by_definition(const Table& table) {
    double all = 0;
    for (const auto& row : table)
        for (const std::size_t count : row)
            all += static_cast<double>(count);
    double observed = 0, chance = 0;
    for (std::size_t category = 0; category < table.size(); ++category) {
        observed += static_cast<double>(table[category][category]) / all;
        double of_first = 0, of_second = 0;
        for (std::size_t other = 0; other < table.size(); ++other) {
            of_first += static_cast<double>(table[category][other]) / all;
            of_second += static_cast<double>(table[other][category]) / all;
        }
        chance += of_first * of_second;
    }
    return (observed - chance) / (1 - chance);
}

const std::string reference_text =
    R"({"language": "en", "claims": [{"id": "a", "text": {"en": "One", "zh": "甲"}}, {"id": "b", "text": {"en": "Two", "zh": "乙"}}, {"id": "c", "text": {"en": "Three", "zh": "丙"}}]})";

const std::string student_text = R"({"language": "en", "claims": [
  {"id": "s1", "text": {"en": "The first", "zh": "其一"}},
  {"id": "s2", "text": {"en": "The second", "zh": "其二"}},
  {"id": "s3", "text": {"en": "The third", "zh": "其三"}},
  {"id": "s4", "text": {"en": "The fourth", "zh": "其四"}},
  {"id": "s5", "text": {"en": "The fifth", "zh": "其五"}}]})";

ClaimId claim(std::uint32_t index) {
    return ClaimId{index};
}

/// Of two graders' words about the same student; ids stand for ids of claims.
struct Compared {
    ArgumentMap student = map_of(student_text), reference = map_of(reference_text);
    ComparedGraders graders;

    Compared(const std::string& first, const std::string& second) {
        Diagnostics diagnostics;
        const auto read = [&](const std::string& text) {
            return read_alignment(SourceFile("p.json", text), student, reference, diagnostics);
        };
        graders = {.map = std::string("essay.json"),
                   .first = "ann.json",
                   .second = "{0} \"bo\".json",
                   .student = &student,
                   .reference = &reference,
                   .agreement = compare_graders(read(first), read(second), student)};
        REQUIRE(diagnostics.empty());
    }
};

std::string pair_of(const std::string& one, const std::string& other) {
    return R"({"student": ")" + one + R"(", "reference": ")" + other + "\"}";
}

const std::string first_file = "{\"pairs\": [" + pair_of("s1", "a") + ", " + pair_of("s2", "c") + ", " +
                               pair_of("s2", "b") + ", " + pair_of("s3", "c") + R"(], "alone": ["s4"]})";
const std::string second_file = "{\"pairs\": [" + pair_of("s1", "a") + ", " + pair_of("s2", "b") + ", " +
                                pair_of("s5", "a") + R"(], "alone": ["s3", "s4"]})";

}  // namespace

TEST_CASE("Cohen's kappa is what tables come to that were computed by hand") {
    CHECK(*cohens_kappa(things_of({{20, 5}, {10, 15}})) == Approx(0.4));  // 0.7 observed, 0.5 by chance
    CHECK(*cohens_kappa(things_of({{45, 15}, {25, 15}})) == Approx((0.6 - 0.54) / 0.46));
    CHECK(*cohens_kappa(things_of({{25, 35}, {5, 35}})) == Approx((0.6 - 0.46) / 0.54));
    CHECK(*cohens_kappa(things_of({{2, 0, 0}, {0, 1, 1}, {1, 0, 1}})) == Approx(0.5));  // 2/3, 1/3
    CHECK(*cohens_kappa(things_of({{0, 1}, {1, 0}})) == Approx(-1));
    CHECK(*cohens_kappa(things_of({{3, 0}, {0, 4}})) == Approx(1));
    CHECK(*cohens_kappa(things_of({{0, 3}, {0, 0}})) == Approx(0));  // always one thing each, never the same
}

TEST_CASE("Cohen's kappa is not defined where chance alone agrees, or there is nothing") {
    CHECK(!cohens_kappa({}));
    CHECK(!cohens_kappa(things_of({{1}})));
    CHECK(!cohens_kappa(things_of({{0, 0}, {0, 7}})));
}

TEST_CASE("Cohen's kappa agrees with its definition on tables made at random") {
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        Table table(2 + random() % 4);
        for (auto& row : table)
            for (std::size_t i = 0; i < table.size(); ++i)
                row.push_back(random() % 5);
        table[0][1] += 1;  // so that chance is below 1
        CHECK(*cohens_kappa(things_of(table)) == Approx(kappa_by_definition(table)).margin(1e-12));
    }
}

TEST_CASE("two graders agree on a claim if it has the same counterparts for both, or for both none") {
    const Compared compared(first_file, second_file);
    const GraderAgreement& found = compared.graders.agreement;
    CHECK(found.claims == 4);
    CHECK(found.agreed() == 2);
    // a, bc, c, none beside a, b, none, none: 2 of 4 observed, 1 + 2 of 16 by chance
    CHECK(*found.kappa == Approx((8.0 - 3) / (16 - 3)));
    REQUIRE(found.differing.size() == 2);
    CHECK(found.differing[0].claim == claim(1));
    CHECK(found.differing[0].first == std::vector{claim(1), claim(2)});
    CHECK(found.differing[0].second == std::vector{claim(1)});
    CHECK(found.differing[1].claim == claim(2));
    CHECK(found.differing[1].second.empty());
    CHECK(found.open == std::vector{claim(4)});
}

TEST_CASE("agreement is told to people in English and in Chinese") {
    const Compared compared(first_file, second_file);
    CHECK(agreement_text(compared.graders, {}) ==
          R"(essay.json: ann.json and {0} "bo".json agree on 2 of 4 claims (50%), Cohen's
kappa 0.38

  3:10  “The second”
    ann.json: “Two” and “Three”
    {0} "bo".json: “Two”

  4:10  “The third”
    ann.json: “Three”
    {0} "bo".json: no counterpart

1 claim not counted, because not both graders judged it:
  6:10  “The fifth”
)");
    CHECK(agreement_text(compared.graders, {.language = "zh"}) ==
          R"(essay.json：4 个主张中 ann.json 和 {0} "bo".json 有 2 个判断一致（50%），科恩
kappa 系数为 0.38

  3:10  “其二”
    ann.json：“乙”和“丙”
    {0} "bo".json：“乙”

  4:10  “其三”
    ann.json：“丙”
    {0} "bo".json：没有对应的主张

有 1 个主张并非双方都作了判断，不计在内：
  6:10  “其五”
)");
    const Compared same(R"({"alone": ["s1", "s2"]})", R"({"alone": ["s2", "s1"]})");
    CHECK(agreement_text(same.graders, {}) ==
          R"(essay.json: ann.json and {0} "bo".json agree on 2 of 2 claims (100%); Cohen's
kappa is not defined where all claims have one and the same answer

3 claims not counted, because not both graders judged them:
  4:10  “The third”
  5:10  “The fourth”
  6:10  “The fifth”
)");
    CHECK(agreement_text(same.graders, {.language = "zh"}) ==
          R"(essay.json：2 个主张中 ann.json 和 {0} "bo".json 有 2 个判断一致（100%）；双方对
所有主张给出的都是同一个答案，科恩 kappa 系数无定义

有 3 个主张并非双方都作了判断，不计在内：
  4:10  “其三”
  5:10  “其四”
  6:10  “其五”
)");
    const Compared nothing("{}", second_file);
    CHECK(agreement_text(nothing.graders, {})
              .starts_with("essay.json: there is no claim that both ann.json and {0} \"bo\".json judged\n\n5 "
                           "claims not counted"));
    const Compared opposed("{\"pairs\": [" + pair_of("s1", "a") + ", " + pair_of("s2", "b") + "]}",
                           "{\"pairs\": [" + pair_of("s1", "b") + ", " + pair_of("s2", "a") + "]}");
    CHECK(agreement_text(opposed.graders, {})
              .starts_with("essay.json: ann.json and {0} \"bo\".json agree on 0 of 2 claims (0%), Cohen's\n"
                           "kappa −1\n\n"));
}

TEST_CASE("agreement is told to programs as the schema says") {
    test::Schema schema("agreement.schema.json");
    const Compared compared(first_file, second_file);
    CHECK(agreement_json(compared.graders) == R"({
  "format": "argmap-agreement",
  "version": 1,
  "map": "essay.json",
  "first": "ann.json",
  "second": "{0} \"bo\".json",
  "claims": 4,
  "agreed": 2,
  "agreement": 0.5,
  "kappa": 0.3846,
  "differing": [
    {"student": "s2", "line": 3, "column": 10, "first": ["b", "c"], "second": ["b"]},
    {"student": "s3", "line": 4, "column": 10, "first": ["c"], "second": []}
  ],
  "open": ["s5"]
}
)");
    for (const auto& [first, second] : std::vector<std::pair<std::string, std::string>>{
             {first_file, second_file}, {first_file, first_file}, {"{}", "{}"}, {"{}", first_file}}) {
        const Compared each(first, second);
        CHECK(schema.accepts(std::string_view(agreement_json(each.graders))));
    }
    const Compared opposed("{\"pairs\": [" + pair_of("s1", "a") + ", " + pair_of("s2", "b") + "]}",
                           "{\"pairs\": [" + pair_of("s1", "b") + ", " + pair_of("s2", "a") + "]}");
    CHECK(agreement_json(opposed.graders).find("\"kappa\": -1,") != std::string::npos);
}

}  // namespace argmap
