#include "report/analysis.hpp"
#include "report/print.hpp"
#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

TEST_CASE("what is in the middle is told") {
    const ArgumentMap map = test::map_of(R"({"title": "T", "language": "en",
      "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}, {"id": "d", "text": "D"}],
      "relations": [{"type": "support", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "b"},
                    {"type": "support", "from": "d", "to": "b"}]})");
    const Analysis* const only[] = {&analyses::centrality};
    CHECK(report_text(analyze(map, only, {}), {}) ==
          "T\n=\n"
          "\n"
          "In the middle\n"
          "  Most shortest lines between other claims run through:\n"
          "    pairs of claims  claim\n"
          "                  2  b      B\n"
          "  Most support flows to:\n"
          "    support  claim\n"
          "       2.57  a      A\n"
          "       1.85  b      B\n");
}

}  // namespace argmap
