#include "report/analysis.hpp"
#include "report/print.hpp"
#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

TEST_CASE("attacks are told with who answers them and with the line behind those that nobody answers") {
    const ArgumentMap map = test::map_of(R"({"title": "T", "language": "en", "main": "go",
      "speakers": {"ben": {"name": "Ben"}, "ann": {"name": "Ann"}},
      "claims": [
        {"id": "go", "text": "G", "speaker": "ann"}, {"id": "late", "text": "L", "speaker": "ben"},
        {"id": "coffee", "text": "C", "speaker": "ann"}, {"id": "rain", "text": "R", "speaker": "ben"},
        {"id": "clouds", "text": "O", "speaker": "ben"}, {"id": "black", "text": "B"}],
      "relations": [
        {"type": "attack", "from": "late", "to": "go"},
        {"type": "attack", "from": "coffee", "to": "late"},
        {"type": "attack", "from": "rain", "to": "go"},
        {"type": "support", "from": ["clouds", "black"], "to": "rain"}]})");
    const Analysis* const only[] = {&analyses::answers};
    CHECK(report_text(analyze(map, only, {}), {}) ==
          "T\n=\n"
          "\n"
          "Attacks and answers\n"
          "  2 of 3 attacks go unanswered: 1 against `go`, 1 in its favour.\n"
          "  Both are dropped: nothing in the line behind is attacked either, so that in a\n"
          "  debate they count as conceded.\n"
          "  1 of 2 attacks on `go` itself goes unanswered.\n"
          "  Answers come from Ann (1).\n"
          "  Unanswered, with the claims in the line behind each:\n"
          "    side  kind    line  from and to\n"
          "    con   attack     3  rain → go      R\n"
          "    pro   attack     1  coffee → late  C\n"
          "  Answered, with the first answer:\n"
          "    late  Ann  coffee  C\n");
}

TEST_CASE("sides without an unanswered attack are not mentioned") {
    const ArgumentMap map = test::map_of(R"({"title": "T", "main": "a",
      "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}],
      "relations": [{"type": "attack", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "b"}]})");
    const Analysis* const only[] = {&analyses::answers};
    CHECK(analyze(map, only, {}).sections[0].sentences[0] ==
          "1 of 2 attacks goes unanswered: 1 in favour of `a`.");
}

TEST_CASE("where there are several main claims, attacks are against some of them or in their favour") {
    const ArgumentMap map = test::map_of(R"({"title": "T", "main": ["a", "d"],
      "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"},
                 {"id": "d", "text": "D"}, {"id": "e", "text": "E"}],
      "relations": [{"type": "attack", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "b"},
                    {"type": "attack", "from": "e", "to": "d"}]})");
    const Analysis* const only[] = {&analyses::answers};
    CHECK(analyze(map, only, {}).sections[0].sentences[0] ==
          "2 of 3 attacks go unanswered: 1 against the main claims, 1 in their favour.");
}

}  // namespace argmap
