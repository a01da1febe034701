#include "check/entries.hpp"
#include "check/findings.hpp"
#include "schemes/schemes.hpp"
#include "test.hpp"

namespace argmap {

namespace {

std::string with_scheme(std::string_view scheme) {
    return test::with(
        test::MapInWords{.claims = "main reason", .relations = {"r: reason supports main"}, .main = "main"},
        "r", "\"scheme\": \"" + std::string(scheme) + "\"");
}

}  // namespace

TEST_CASE("a scheme that is nearly a known one is misspelt") {
    CHECK(test::findings_in(with_scheme("analgoy")) == R"(
map.json:8:78: warning[AM317]: no known scheme is called `analgoy`
    {"id": "r", "type": "support", "from": "reason", "to": "main", "scheme": "analgoy"}
                                                                             ^~~~~~~~~
  help: did you mean `analogy`?
)");
}

TEST_CASE("a scheme may be written as books write it, and is then offered as the list has it") {
    CHECK(test::findings_in(with_scheme("Expert Opinion")) == R"(
map.json:8:78: warning[AM317]: no known scheme is called `Expert Opinion`
    {"id": "r", "type": "support", "from": "reason", "to": "main", "scheme": "Expert Opinion"}
                                                                             ^~~~~~~~~~~~~~~~
  help: did you mean `expert-opinion`?
)");
    CHECK(test::findings_in(with_scheme("the way my aunt argues")) == test::nothing);
}

TEST_CASE("the nearest known scheme replaces it") {
    const SourceFile source("map.json", with_scheme("analgoy"));
    const Diagnostics diagnostics = test::diagnose(source);
    REQUIRE(diagnostics.all().size() == 1);
    const std::optional<Fix>& fix = diagnostics.all()[0].fix;
    REQUIRE(fix);
    CHECK(fix->safe);
    CHECK(fix->about == "write `analogy`");
    REQUIRE(fix->edits.size() == 1);
    std::string mended(source.text());
    mended.replace(fix->edits[0].span.begin, fix->edits[0].span.end - fix->edits[0].span.begin,
                   fix->edits[0].replacement);
    CHECK(mended == with_scheme("analogy"));
}

TEST_CASE("known schemes, and those that are near none, are left alone") {
    for (const char* scheme : {"analogy", "ad-hominem", "modus-ponens", "taste"})
        CHECK(test::findings_in(with_scheme(scheme)) == test::nothing);
}

TEST_CASE("names of schemes as corpora and books write them are known, or told with the one that is meant") {
    const auto meant = [](std::string_view written) {
        SearchBudget budget;
        return std::string(nearest_scheme(written, budget).value_or(""));
    };
    CHECK(meant("CauseToEffect") == "cause-to-effect");
    CHECK(meant("Expert Opinion") == "expert-opinion");
    CHECK(meant("Argument From Consequences Scheme").empty());
    CHECK(meant("VerbalClassification") == "verbal-classification");
    CHECK(meant("EstablishedRule") == "established-rule");
    CHECK(meant("Appeal to Popular Opinion") == "popular-opinion");
    CHECK(meant("practical reasoning scheme") == "practical-reasoning");
    CHECK(meant("Sunk Costs") == "sunk-cost");
    CHECK(meant("Default Inference").empty());
    CHECK(meant("Argument").empty());
    CHECK(meant("witnes") == "witness");
    CHECK(meant("Inference to the Best Explanation") == "inference-to-the-best-explanation");
    CHECK(meant("专家意见") == "expert-opinion");
    CHECK(meant("类比论证") == "analogy");
    CHECK(meant("诉诸未知") == "ignorance");
    CHECK(meant("诉诸价值") == "values");
    CHECK(meant("论证").empty());
    CHECK(meant("诉诸").empty());
    for (const char* scheme : {"direct-ad-hominem", "fear-appeal", "precedent-slippery-slope"}) {
        INFO(scheme);
        CHECK(find_scheme(scheme) != nullptr);
    }
}

TEST_CASE("a scheme of one's own may look like another where that is allowed") {
    CHECK(test::findings_in(test::with(with_scheme("analgoy"), "r", R"("allow": ["misspelt-scheme"])")) ==
          test::nothing);
}

}  // namespace argmap
