#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

namespace {

using test::findings_in;

/// A map with some sources, the claims `a` and `b`, which cites something, and a relation that does.
std::string map_with(const std::string& sources, const std::string& citation,
                     const std::string& of_relation = R"("book")") {
    return "{\n\"allow\": [],\n\"sources\": {" + sources +
           R"(},
"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B", "source": )" +
           citation + R"(}],
"relations": [{"type": "support", "from": "b", "to": "a", "source": )" +
           of_relation + "}]\n}";
}

const std::string book = R"("book": {"title": "A book"})";

}  // namespace

TEST_CASE("a source that is declared and not cited is reported where it is declared") {
    CHECK(findings_in(map_with(book + R"(, "film": {"title": "A film"})", R"("book")")) == R"(
map.json:3:42: warning[AM217]: nothing cites the source `film`
    "sources": {"book": {"title": "A book"}, "film": {"title": "A film"}},
                                             ^~~~~~
  help: cite it where it was used, or remove it
)");
}

TEST_CASE("more than five uncited sources are told together") {
    std::string sources = book;
    for (const char* id : {"a", "b", "c", "d", "e", "f"})
        sources += std::string(",\n\"") + id + "\": {\"title\": \"T\"}";
    CHECK(findings_in(map_with(sources, R"("book")")) == R"(
map.json:4:1: warning[AM217]: nothing cites 6 sources: `a`, `b`, `c`, `d` and 2 more
    "a": {"title": "T"},
    ^~~
  more: `--all` shows 5 more places
  help: cite each where it was used, or remove it
)");
}

TEST_CASE("a source is cited by a claim or a relation, alone or among others") {
    CHECK(findings_in(map_with(book, R"("book")")) == test::nothing);
    CHECK(findings_in(map_with(book + R"(, "film": {"title": "F"})",
                               R"(["film", {"in": "book", "at": "p. 4"}])")) == test::nothing);
    CHECK(findings_in(map_with(book + R"(, "film": {"title": "F"})", R"("film")", R"({"in": "book"})")) ==
          test::nothing);
}

TEST_CASE("nothing is said of sources where there are none, or an entry that may cite one was left out") {
    CHECK(findings_in(R"({"claims": []})") == test::nothing);
    CHECK(findings_in(map_with(book, R"("boock")", R"("boock")")).find("[AM217]") == std::string::npos);
}

TEST_CASE("uncited sources can be allowed in the map") {
    std::string map = map_with(book + R"(, "film": {"title": "F"})", R"("book")");
    map.replace(map.find("[]"), 2, R"(["uncited-source"])");
    CHECK(findings_in(map) == test::nothing);
}

}  // namespace argmap
