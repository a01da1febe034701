#include "report/analysis.hpp"
#include "report/print.hpp"
#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

namespace {

std::string told(const std::string& json) {
    const ArgumentMap map = test::map_of(json);
    const Analysis* const only[] = {&analyses::citations};
    return report_text(analyze(map, only, {}), {});
}

}  // namespace

TEST_CASE("sources are told with the number of claims that cite them") {
    CHECK(
        told(
            R"({"title": "T", "sources": {"book": {"title": "The book"}, "letter": {"title": "A letter"}}, "claims": [
        {"id": "a", "text": "A", "source": "book"}, {"id": "b", "text": "B"}], "relations": []})") ==
        "T\n=\n"
        "\n"
        "Sources\n"
        "  1 of 2 claims cites nothing.\n"
        "  1 source is cited by no claim.\n"
        "  Claims that cite each source:\n"
        "    claims  source  title\n"
        "         1  book    The book\n"
        "         0  letter  A letter\n"
        "  Without a source: b\n");
    CHECK(told(
              R"({"title": "T", "sources": {"x": {"title": "X"}, "y": {"title": "Y"}}, "claims": [
        {"id": "a", "text": "A", "source": ["x", "y"]}], "relations": []})") ==
          "T\n=\n"
          "\n"
          "Sources\n"
          "  The only claim cites a source.\n"
          "  1 claim cites more than one source: 2.\n"
          "  Claims that cite each source:\n"
          "    claims  source  title\n"
          "         1  x       X\n"
          "         1  y       Y\n");
    CHECK(told(R"({"title": "T", "claims": [{"id": "a", "text": "A"}], "relations": []})") == "T\n=\n");
}

}  // namespace argmap
