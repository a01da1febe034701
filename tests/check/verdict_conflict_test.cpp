#include "check/entries.hpp"
#include "check/findings.hpp"
#include "reason/labelling.hpp"
#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

using test::MapInWords;
using test::with;

namespace {

/// What AM308 says of a map in which each of some claims is given a verdict: "a accepted".
std::string verdicts(const MapInWords& map,
                     const std::vector<std::pair<std::string_view, std::string_view>>& said) {
    std::string json = map.json();
    for (const auto& [claim, verdict] : said)
        json = with(std::move(json), claim, "\"verdict\": \"" + std::string(verdict) + "\"");
    return test::messages_of("verdict-conflict", std::move(json));
}

}  // namespace

TEST_CASE("an accepted claim that an attack overturns is in conflict, and the attack is named") {
    CHECK(test::findings_in(
              with(MapInWords{.claims = "main objection", .relations = {"objection attacks main"}}, "main",
                   R"("verdict": "accepted")")) == R"(
map.json:3:12: warning[AM308]: `main` is said to be accepted, but the attack by `objection` stands
    {"id": "main", "text": "Main", "verdict": "accepted"},
           ^~~~~~
map.json:7:14: note: this attack stands
  help: change the verdict, or add the argument for it that is missing
)");
}

TEST_CASE("the first attack that stands is the culprit, not those that have fallen") {
    CHECK(verdicts({.claims = "main a b c",
                    .relations = {"a attacks main", "b attacks main", "c attacks a"},
                    .main = "main"},
                   {{"main", "accepted"}}) == R"(
AM308 4: `main` is said to be accepted, but the attack by `b` stands
)");
}

TEST_CASE("a claim falls with its last support") {
    CHECK(verdicts({.claims = "main reason objection",
                    .relations = {"reason supports main", "objection attacks reason"},
                    .main = "main"},
                   {{"main", "accepted"}}) == R"(
AM308 4: `main` is said to be accepted, but all that supported it has fallen
)");
}

TEST_CASE("a rejected claim that stands was not argued against, or not well enough") {
    CHECK(verdicts({.claims = "main reason", .relations = {"reason supports main"}, .main = "main"},
                   {{"main", "rejected"}}) == R"(
AM308 4: `main` is said to be rejected, but nothing speaks against it
)");
    CHECK(verdicts({.claims = "main a b", .relations = {"a attacks main", "b attacks a"}, .main = "main"},
                   {{"main", "rejected"}}) == R"(
AM308 4: `main` is said to be rejected, but no attack on it stands
)");
}

TEST_CASE("what attacks leave open is neither accepted nor rejected") {
    const MapInWords map{
        .claims = "main a", .relations = {"a attacks main", "main attacks a"}, .main = "main"};
    CHECK(verdicts(map, {{"main", "accepted"}}) == R"(
AM308 4: `main` is said to be accepted, but the attack by `a` is left open
)");
    CHECK(verdicts(map, {{"main", "rejected"}}) == R"(
AM308 4: `main` is said to be rejected, but the attack by `a` is left open
)");
    CHECK(verdicts(map, {{"main", "undecided"}}) == test::nothing);
    CHECK(verdicts({.claims = "main b c",
                    .relations = {"b supports main", "b attacks c", "c attacks b"},
                    .main = "main"},
                   {{"main", "accepted"}}) == R"(
AM308 4: `main` is said to be accepted, but the support by `b` is left open
)");
}

TEST_CASE("the other claim of a contrary is its attack") {
    CHECK(verdicts({.claims = "main other", .relations = {"main contrary other"}, .main = "main"},
                   {{"main", "accepted"}}) == R"(
AM308 4: `main` is said to be accepted, but the attack by `other` is left open
)");
}

TEST_CASE("what only follows from another conflict is not told") {
    const MapInWords chain{.claims = "main reason objection",
                           .relations = {"reason supports main", "objection attacks reason"},
                           .main = "main"};
    CHECK(verdicts(chain, {{"main", "accepted"}, {"reason", "accepted"}}) == R"(
AM308 5: `reason` is said to be accepted, but the attack by `objection` stands
)");
    CHECK(verdicts(chain, {{"main", "accepted"}, {"reason", "accepted"}, {"objection", "rejected"}}) == R"(
AM308 6: `objection` is said to be rejected, but nothing speaks against it
)");
}

TEST_CASE("the attack on the step that took a support away is shown") {
    CHECK(test::findings_in(with(MapInWords{.claims = "main reason doubt",
                                            .relations = {"r: reason supports main", "doubt attacks r"},
                                            .main = "main"},
                                 "main", R"("verdict": "accepted")")) == R"(
map.json:4:12: warning[AM308]: `main` is said to be accepted, but all that supported it has fallen
    {"id": "main", "text": "Main", "verdict": "accepted"},
           ^~~~~~
map.json:9:25: note: this support has fallen
map.json:10:14: note: the attack by `doubt` on this step stands
  help: change the verdict, or add the argument for it that is missing
)");
}

TEST_CASE("what only follows from a conflict about an attack on the step is not told") {
    const MapInWords map{.claims = "main reason doubt reply",
                         .relations = {"r: reason supports main", "s: doubt attacks r", "reply attacks s"},
                         .main = "main"};
    CHECK(verdicts({.claims = "main reason doubt",
                    .relations = {"r: reason supports main", "doubt attacks r"},
                    .main = "main"},
                   {{"main", "accepted"}, {"doubt", "rejected"}}) == R"(
AM308 6: `doubt` is said to be rejected, but nothing speaks against it
)");
    CHECK(verdicts({.claims = "main objection doubt",
                    .relations = {"r: objection attacks main", "doubt attacks r"},
                    .main = "main"},
                   {{"main", "rejected"}, {"doubt", "rejected"}}) == R"(
AM308 6: `doubt` is said to be rejected, but nothing speaks against it
)");
    // The doubt itself stands; only its attack has fallen.
    CHECK(verdicts(map, {{"main", "accepted"}, {"doubt", "accepted"}}) == test::nothing);
}

TEST_CASE("of conflicts that follow from each other one is told") {
    CHECK(verdicts({.claims = "main a", .relations = {"a attacks main", "main attacks a"}, .main = "main"},
                   {{"main", "accepted"}, {"a", "rejected"}}) == R"(
AM308 4: `main` is said to be accepted, but the attack by `a` is left open
)");
}

TEST_CASE("two contraries that are both accepted are left to AM307") {
    CHECK(verdicts({.claims = "main other", .relations = {"main contrary other"}, .main = "main"},
                   {{"main", "accepted"}, {"other", "accepted"}}) == R"(
AM307 8: `main` and `other` cannot both be true, but both are taken to be
)");
}

TEST_CASE("a conflict can be allowed at the claim or at its culprit") {
    const MapInWords map{.claims = "main objection", .relations = {"r: objection attacks main"}};
    const std::string json = with(map, "main", R"("verdict": "accepted")");
    for (const char* id : {"main", "r"})
        CHECK(test::findings_in(with(json, id, R"("allow": ["verdict-conflict"])")) == test::nothing);
}

TEST_CASE("verdicts are in conflict exactly where one differs from the grounded labelling") {
    test::for_every_small_map(3, 2, [](const test::SmallMap& small) {
        const Labelling labelling = grounded(small.map());
        for (const auto& [verdict, standing] :
             {std::pair("accepted", Standing::in), std::pair("rejected", Standing::out),
              std::pair("undecided", Standing::undecided)}) {
            const std::string json =
                with(small.json(), "c0", "\"verdict\": \"" + std::string(verdict) + "\"");
            REQUIRE((test::times_found(test::map_of(json), rules::verdict_conflict) == 1) ==
                    (labelling[ClaimId{0}] != standing));
        }
    });
}

}  // namespace argmap
