#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::MapInWords;
using test::with;

namespace {

constexpr const char* rule = "speaker-at-odds";

/// A map whose claims have speakers: {"a", "Mia"}.
std::string spoken(const MapInWords& map,
                   const std::vector<std::pair<std::string_view, std::string_view>>& speakers) {
    std::string json = map.json();
    for (const auto& [claim, speaker] : speakers)
        json = with(std::move(json), claim, "\"speaker\": \"" + std::string(speaker) + "\"");
    return json;
}

std::string mia_on_both() {
    return spoken({.claims = "main pro con",
                   .relations = {"s: pro supports main", "t: con attacks main"},
                   .main = "main"},
                  {{"pro", "Mia"}, {"con", "Mia"}});
}

}  // namespace

TEST_CASE("a speaker who speaks for and against the same thing is at odds") {
    CHECK(test::findings_of(rule, mia_on_both()) == R"(
map.json:10:25: hint[AM309]: `Mia` speaks both for and against `main`
    {"id": "t", "type": "attack", "from": "con", "to": "main"}
                        ^~~~~~~~
map.json:9:25: note: for it: `pro`
map.json:4:12: note: what it is about
  help: map how the speaker settles it: an attack on what they give up, or on its step
)");
}

TEST_CASE("also about a step") {
    CHECK(test::messages_of(rule, spoken({.claims = "main reason pro con",
                                          .relations = {"step: reason supports main", "pro supports step",
                                                        "con attacks step"},
                                          .main = "main"},
                                         {{"pro", "Mia"}, {"con", "Mia"}})) == R"(
AM309 12: `Mia` speaks both for and against `step`
)");
}

TEST_CASE("each speaker is told once about a target") {
    CHECK(
        test::messages_of(
            rule,
            spoken({.claims = "main a b c d e f",
                    .relations = {"a supports main", "b supports main", "c attacks main", "d attacks main",
                                  "e attacks main", "f supports main"},
                    .main = "main"},
                   {{"a", "Mia"}, {"b", "Mia"}, {"c", "Mia"}, {"d", "Mia"}, {"e", "Noor"}, {"f", "Noor"}})) ==
        R"(
AM309 15: `Mia` speaks both for and against `main`
AM309 17: `Noor` speaks both for and against `main`
)");
}

TEST_CASE("an objection that is raised to be answered is no change of mind") {
    for (const char* reply : {"reply attacks con", "reply attacks t", "reply attacks pro", "reply attacks s"})
        CHECK(test::findings_of(rule,
                                spoken({.claims = "main pro con reply",
                                        .relations = {"s: pro supports main", "t: con attacks main", reply},
                                        .main = "main"},
                                       {{"pro", "Mia"}, {"con", "Mia"}, {"reply", "Mia"}})) == test::nothing);
}

TEST_CASE("that somebody else answers it does not settle it for the speaker") {
    CHECK(test::messages_of(
              rule, spoken({.claims = "main pro con reply",
                            .relations = {"pro supports main", "con attacks main", "reply attacks con"},
                            .main = "main"},
                           {{"pro", "Mia"}, {"con", "Mia"}, {"reply", "Noor"}})) == R"(
AM309 11: `Mia` speaks both for and against `main`
)");
}

TEST_CASE("different speakers, and nobody, are at odds with nobody") {
    CHECK(test::findings_of(rule, spoken({.claims = "main pro con",
                                          .relations = {"pro supports main", "con attacks main"},
                                          .main = "main"},
                                         {{"pro", "Mia"}, {"con", "Noor"}})) == test::nothing);
    CHECK(test::findings_of(rule, MapInWords{.claims = "main pro con",
                                             .relations = {"pro supports main", "con attacks main"},
                                             .main = "main"}) == test::nothing);
}

TEST_CASE("premises of several speakers are nobody's own argument") {
    CHECK(test::findings_of(rule, spoken({.claims = "main a b con",
                                          .relations = {"a, b support main", "con attacks main"},
                                          .main = "main"},
                                         {{"a", "Mia"}, {"b", "Noor"}, {"con", "Mia"}})) == test::nothing);
}

TEST_CASE("what the map's maker supplied is not the speaker's") {
    CHECK(test::findings_of(rule, with(mia_on_both(), "t", R"("implicit": true)")) == test::nothing);
    CHECK(test::findings_of(rule, with(mia_on_both(), "con", R"("implicit": true)")) == test::nothing);
}

TEST_CASE("the same premise on both sides is left to AM302") {
    CHECK(test::messages_of(rule, spoken({.claims = "main pro",
                                          .relations = {"pro supports main", "pro attacks main"},
                                          .main = "main"},
                                         {{"pro", "Mia"}})) == R"(
AM302 9: `pro` both supports and attacks `main`
)");
}

TEST_CASE("a speaker who asserts both of two contraries is at odds") {
    const MapInWords map{.claims = "main left right reply",
                         .relations = {"r: left contrary right", "left supports main", "reply attacks main"},
                         .main = "main"};
    const std::string json = spoken(map, {{"left", "Mia"}, {"right", "Mia"}});
    CHECK(test::findings_of(rule, json) == R"(
map.json:10:25: hint[AM309]: `Mia` asserts both `left` and `right`, which cannot both be true
    {"id": "r", "type": "contrary", "from": "left", "to": "right"},
                        ^~~~~~~~~~
map.json:5:12: note: one of them
map.json:6:12: note: the other
  help: check whose claims these are, or map which of them the speaker gives up
)");
    CHECK(test::messages_of(rule, with(json, "right", R"("verdict": "undecided")")) == test::nothing);
    CHECK(test::findings_of(rule, with(json, "right", R"("implicit": true)")) == test::nothing);
    CHECK(test::findings_of(rule, spoken(map, {{"left", "Mia"}, {"right", "Noor"}})) == test::nothing);
}

TEST_CASE("unless they answer one of them") {
    CHECK(test::findings_of(
              rule, spoken({.claims = "main left right reply",
                            .relations = {"left contrary right", "left supports main", "reply attacks right"},
                            .main = "main"},
                           {{"left", "Mia"}, {"right", "Mia"}, {"reply", "Mia"}})) == test::nothing);
}

TEST_CASE("being on both sides can be allowed at either relation, or at what it is about") {
    for (const char* id : {"s", "t", "main"})
        CHECK(test::findings_of(rule, with(mia_on_both(), id, R"("allow": ["speaker-at-odds"])")) ==
              test::nothing);
}

}  // namespace argmap
