#include "schemes/schemes.hpp"

#include "files.hpp"
#include "test.hpp"

#include <cstdlib>
#include <fstream>
#include <set>
#include <string>

namespace argmap {

namespace {

std::optional<std::string_view> nearest(std::string_view wanted) {
    SearchBudget budget;
    return nearest_scheme(wanted, budget);
}

}  // namespace

TEST_CASE("every scheme has a name, a pattern and questions in two languages") {
    std::set<std::string_view> ids;
    for (const Scheme& scheme : schemes()) {
        INFO(scheme.id);
        CHECK(ids.insert(scheme.id).second);
        CHECK(scheme.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
        CHECK(!scheme.chinese.empty());
        CHECK(!scheme.pattern.empty());
        CHECK(!scheme.pattern.ends_with('.'));
        CHECK(!scheme.questions.empty());
        for (const CriticalQuestion& question : scheme.questions) {
            INFO(question.english);
            CHECK(question.english.ends_with("?"));
            CHECK(question.chinese.ends_with("？"));
        }
    }
}

TEST_CASE("a scheme is found by its id and by its other names") {
    for (const Scheme& scheme : schemes())
        CHECK(find_scheme(scheme.id) == &scheme);
    CHECK(find_scheme("ad-hominem") == find_scheme("ethotic"));
    CHECK(find_scheme("best-explanation") == find_scheme("abduction"));
    CHECK(find_scheme("dilemma") == find_scheme("alternatives"));
    CHECK(find_scheme("inconsistency") == find_scheme("circumstantial"));
    CHECK(find_scheme("verbal-classification") == find_scheme("classification"));
    CHECK(find_scheme("waste") == find_scheme("sunk-cost"));
    CHECK(find_scheme("witness") == find_scheme("witness-testimony"));
    CHECK(find_scheme("") == nullptr);
    CHECK(find_scheme("modus-ponens") == nullptr);
}

TEST_CASE("a misspelt scheme is near the one that is meant") {
    const auto meant = [](std::string_view wanted) { return std::string(nearest(wanted).value_or("")); };
    CHECK(meant("expert-opinon") == "expert-opinion");
    CHECK(meant("expert-opnioin") == "expert-opinion");
    CHECK(meant("ExpertOpinion") == "expert-opinion");
    CHECK(meant("expert_opinion") == "expert-opinion");
    CHECK(meant("Sign") == "sign");
    CHECK(meant("signs") == "sign");
    CHECK(meant("examples") == "example");
    CHECK(meant("exmaple") == "example");
    CHECK(meant("value") == "values");
    CHECK(meant("anology") == "analogy");
}

TEST_CASE("names that authors may well have of their own are near nothing") {
    for (const char* name :
         {"taste",     "design",       "basis",      "opposition",      "deduction", "induction",  "sample",
          "authority", "modus-ponens", "gradualism", "effect-to-cause", "distress",  "precedence", "sing",
          "rule",      "verification", "definition", "expert",          "ignore",    "专家",       "-",
          "s",         "opinion"})
        CHECK(nearest(name).value_or("") == "");
    CHECK(nearest(std::string(1'000'000, 'a')) == std::nullopt);
}

TEST_CASE("docs/schemes.md is what the program prints") {
    const std::filesystem::path page = test::project / "docs/schemes.md";
    if (std::getenv("ARGMAP_ACCEPT") != nullptr &&
        (!std::filesystem::exists(page) || test::contents(page) != schemes_as_markdown()))
        std::ofstream(page, std::ios::binary) << schemes_as_markdown();
    CHECK((test::contents(page) == schemes_as_markdown()));
}

}  // namespace argmap
