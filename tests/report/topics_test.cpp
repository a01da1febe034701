#include "report/analysis.hpp"
#include "report/print.hpp"
#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

namespace {

std::string told(const std::string& json) {
    const ArgumentMap map = test::map_of(json);
    const Analysis* const only[] = {&analyses::topics};
    return report_text(analyze(map, only, {}), {});
}

}  // namespace

TEST_CASE("an undercut crosses to the topic of the claim that its step leads to") {
    CHECK(told(R"({"title": "T", "topics": {"t": {"title": "Trade"}, "h": {"title": "Health"}}, "claims": [
        {"id": "a", "text": "A", "topic": "t"}, {"id": "b", "text": "B", "topic": "t"},
        {"id": "c", "text": "C", "topic": "h"}, {"id": "d", "text": "D"}], "relations": [
        {"id": "r", "type": "support", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "r"},
        {"type": "support", "from": "d", "to": "c"}]})") ==
          "T\n=\n"
          "\n"
          "Topics\n"
          "  1 of 3 relations crosses from one topic to another (33 %); 1 joins a topic to\n"
          "  claims without one.\n"
          "  1 of 4 claims has no topic.\n"
          "  claims  relations inside  leaving  entering  topic\n"
          "       2                 1        0         1  Trade\n"
          "       1                 0        1         1  Health\n"
          "  The topics that relations join most:\n"
          "    relations  attacks  one    other\n"
          "            1        1  Trade  Health\n");
}

TEST_CASE("a map without topics is told nothing about them") {
    CHECK(told(R"({"title": "T", "claims": [{"id": "a", "text": "A"}], "relations": []})") == "T\n=\n");
}

}  // namespace argmap
