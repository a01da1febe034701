#include "cli/left_unanswered.hpp"

#include "small_maps.hpp"
#include "test.hpp"

#include <string>

namespace argmap::cli {

namespace {

/// "attack from answered_from" of each.
std::string told(const std::string& relations_before, const std::string& relations_after) {
    const std::string claims = R"({"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"},
                                              {"id": "c", "text": "C"}], "relations": [)";
    std::string text;
    for (const LeftUnanswered& one : left_unanswered(test::map_of(claims + relations_before + "]}"),
                                                     test::map_of(claims + relations_after + "]}")))
        text += std::to_string(one.attack) + " " + std::to_string(one.from) + " " +
                std::to_string(one.answered_from) + "\n";
    return text;
}

const std::string attack = R"({"type": "attack", "from": "b", "to": "a"})";
const std::string answer = R"({"type": "attack", "from": "c", "to": "b"})";

}  // namespace

TEST_CASE("an attack whose answer goes away is left unanswered") {
    CHECK(told(attack + "," + answer, attack) == "0 1 2\n");
    CHECK(told(answer + "," + attack, attack) == "0 1 2\n");
    CHECK(told(attack + "," + answer, R"({"type": "support", "from": "c", "to": "b"},)" + attack) ==
          "1 1 2\n");
}

TEST_CASE("what never had an answer, still has one, or is new is not left unanswered") {
    CHECK(told(attack, attack) == "");
    CHECK(told(attack + "," + answer, answer + "," + attack) == "");
    CHECK(told("", attack) == "");
    CHECK(told(attack + "," + answer, answer) == "");
}

}  // namespace argmap::cli
