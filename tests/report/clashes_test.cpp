#include "report/analysis.hpp"
#include "report/print.hpp"
#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

TEST_CASE("clashes are told with the largest first, and with what is one-sided") {
    const ArgumentMap map = test::map_of(R"({"title": "T", "language": "en", "main": ["go", "stay"],
      "topics": {"t": {"title": "Weather"}, "u": {"title": "Mood"}, "v": {"title": "Home"}},
      "claims": [
        {"id": "stay", "text": "S", "topic": "v"}, {"id": "tea", "text": "T"},
        {"id": "go", "text": "G", "topic": "u"}, {"id": "sun", "text": "U", "topic": "u"},
        {"id": "rain", "text": "R", "topic": "t"}, {"id": "clouds", "text": "C", "topic": "t"},
        {"id": "glass", "text": "B", "topic": "t"}, {"id": "hat", "text": "H"}, {"id": "bed", "text": "E"}],
      "relations": [
        {"type": "support", "from": "sun", "to": "go"}, {"type": "attack", "from": "rain", "to": "go"},
        {"type": "support", "from": "clouds", "to": "rain"}, {"type": "support", "from": "glass", "to": "rain"},
        {"type": "contrary", "from": "sun", "to": "rain"}, {"type": "attack", "from": "hat", "to": "clouds"},
        {"type": "support", "from": "bed", "to": "stay"}, {"type": "support", "from": "tea", "to": "stay"}]})");
    const Analysis* const only[] = {&analyses::clashes};
    CHECK(report_text(analyze(map, only, {}), {}) ==
          "T\n=\n"
          "\n"
          "Where the sides clash\n"
          "  2 claims have reasons both for and against them. The two sides clash most over\n"
          "  `go`, with 1 claim in the lines for it and 4 against.\n"
          "  Nothing speaks against `stay` itself, only for it.\n"
          "  1 of 3 topics has several reasons, but all on one side.\n"
          "  Contested, with the claims in the lines on each side:\n"
          "    for  against  claim\n"
          "      1        4  go     G\n"
          "      3        1  rain   R\n"
          "  Topics in which one side only is heard:\n"
          "    for  against  topic\n"
          "      2        0  Home\n");
}

}  // namespace argmap
