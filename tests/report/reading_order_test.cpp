#include "report/analysis.hpp"
#include "report/print.hpp"
#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

TEST_CASE("premises are read before conclusions, and objections after what they attack") {
    const ArgumentMap map = test::map_of(R"({"title": "T", "language": "en", "main": "go",
      "claims": [{"id": "go", "text": "G"}, {"id": "late", "text": "L"}, {"id": "sun", "text": "S"},
                 {"id": "tea", "text": "E"}, {"id": "cake", "text": "C"}],
      "relations": [{"type": "attack", "from": "late", "to": "go"}, {"type": "support", "from": "sun", "to": "go"},
                    {"type": "support", "from": "tea", "to": "cake"}, {"type": "support", "from": "cake", "to": "tea"}]})");
    const Analysis* const only[] = {&analyses::reading_order};
    CHECK(report_text(analyze(map, only, {}), {}) ==
          "T\n=\n"
          "\n"
          "An order to read it in\n"
          "  `tea` and `cake` wait for each other in a cycle; `tea` is read before what it\n"
          "  rests on.\n"
          "  It reads in this order:\n"
          "    sun   S\n"
          "    go    G\n"
          "    late  L\n"
          "    tea   E\n"
          "    cake  C\n");
}

TEST_CASE("where an objection and premises wait in a cycle, the objection gives way") {
    // The reply to the objection is a reason too.
    const ArgumentMap map = test::map_of(R"({"title": "T", "language": "en", "main": "go",
      "claims": [{"id": "go", "text": "G"}, {"id": "late", "text": "L"}, {"id": "sun", "text": "S"}],
      "relations": [{"type": "attack", "from": "late", "to": "go"}, {"type": "attack", "from": "sun", "to": "late"},
                    {"type": "support", "from": "sun", "to": "go"}]})");
    const Analysis* const only[] = {&analyses::reading_order};
    CHECK(report_text(analyze(map, only, {}), {}) ==
          "T\n=\n"
          "\n"
          "An order to read it in\n"
          "  `late` is read before what it attacks, which waits for it in a cycle.\n"
          "  It reads in this order:\n"
          "    late  L\n"
          "    sun   S\n"
          "    go    G\n");
}

TEST_CASE("a file that is in a reading order is said to be, and not told again") {
    const ArgumentMap map = test::map_of(R"({"title": "T",
      "claims": [{"id": "sun", "text": "S"}, {"id": "go", "text": "G"}],
      "relations": [{"type": "support", "from": "sun", "to": "go"}]})");
    const Analysis* const only[] = {&analyses::reading_order};
    CHECK(report_text(analyze(map, only, {}), {}) ==
          "T\n=\n"
          "\n"
          "An order to read it in\n"
          "  The file is in a good reading order: nothing comes before what it rests on.\n");
}

}  // namespace argmap
