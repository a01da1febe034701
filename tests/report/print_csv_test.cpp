#include "report/print.hpp"
#include "report/print_several.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <limits>

namespace argmap {

namespace {

constexpr std::string_view hostile = R"({
  "language": "en", "main": "a",
  "claims": [
    {"id": "a", "text": {"en": "=1+1", "zh": "一"}},
    {"id": "=b", "text": "He said \"no\", twice"},
    {"id": "c", "text": "two\nlines"},
    {"id": "d,e", "text": "\ttabbed"}],
  "relations": [
    {"id": "@r", "type": "attack", "from": ["=b", "c"], "to": "a"},
    {"type": "support", "from": "d,e", "to": "@r"}]})";

}  // namespace

TEST_CASE("a table as CSV is whole, quoted, and free of formulas") {
    const ArgumentMap map = test::map_of(std::string(hostile));
    Table table{.id = "t",
                .title = "",
                .columns = {{"n", "n"}, {"word", "word", Shown::to_programs}, {"claim", "claim"}}};
    for (std::uint32_t i = 0; i < 4; ++i)
        table.add(std::size_t{i} * 10'000, std::string_view("-x"), ClaimId{i});
    table.add(-0.5, std::monostate(), std::monostate());
    table.add(std::numeric_limits<double>::quiet_NaN(), std::string_view("+"), std::monostate());
    CHECK(table_csv(map, table, {.top = 1}) ==
          "n,word,claim,claim_text\r\n"
          "0,'-x,a,'=1+1\r\n"
          "10000,'-x,'=b,\"He said \"\"no\"\", twice\"\r\n"
          "20000,'-x,c,\"two\nlines\"\r\n"
          "30000,'-x,\"d,e\",'\ttabbed\r\n"
          "-0.5,,,\r\n"
          ",'+,,\r\n");
    CHECK(table_csv(map, table, {.language = "zh"}).starts_with("n,word,claim,claim_text\r\n0,'-x,a,一\r\n"));
}

TEST_CASE("relations and several claims have columns of their own in CSV") {
    const ArgumentMap map = test::map_of(std::string(hostile));
    Table table{.id = "t", .title = "", .columns = {{"by", "by"}, {"claims", "claims"}}};
    table.add(RelationId{0}, std::vector{ClaimId{0}, ClaimId{2}});
    table.add(RelationId{1}, std::vector{ClaimId{3}});
    CHECK(table_csv(map, table, {}) ==
          "by_id,by_type,by_from,by_from_text,by_to,by_to_text,claims,claims_text\r\n"
          "'@r,attack,'=b c,\"He said \"\"no\"\", twice\ntwo\nlines\",a,'=1+1,a c,\"'=1+1\ntwo\nlines\"\r\n"
          ",support,\"d,e\",'\ttabbed,'@r,\"He said \"\"no\"\", twice\ntwo\nlines\n→ "
          "=1+1\",\"d,e\",'\ttabbed\r\n");
}

TEST_CASE("tables of several maps are one, with the same columns even where one of them is empty") {
    const ArgumentMap map = test::map_of(std::string(hostile));
    const std::vector<Column> columns{{"n", "n"}, {"claim", "claim"}};
    const Table empty{.id = "t", .title = "", .columns = columns};
    Table full = empty;
    full.add(std::size_t{1}, ClaimId{0});
    CHECK(
        tables_csv(std::vector<MapTable>{{"a.json", &map, &empty}, {"=b,c", &map, &full}, {"d", &map, &full}},
                   {}) ==
        "map,n,claim,claim_text\r\n"
        "\"'=b,c\",1,a,'=1+1\r\n"
        "d,1,a,'=1+1\r\n");
    CHECK(tables_csv(std::vector<MapTable>{{"a.json", &map, &empty}}, {}) == "map,n,claim\r\n");
    CHECK(tables_csv({}, {}) == "");
}

TEST_CASE("of a step that much is aimed at only so many premises are told") {
    std::string claims = R"({"id": "end", "text": "End"}, {"id": "no", "text": "No"})";
    std::string from;
    for (int i = 0; i < 20; ++i) {
        const std::string id = "p" + std::to_string(i);
        claims += R"(, {"id": ")" + id + R"(", "text": ")" + id + R"("})";
        from += (i > 0 ? ", \"" : "\"") + id + "\"";
    }
    const ArgumentMap map = test::map_of(R"({"claims": [)" + claims + R"(], "relations": [
        {"id": "step", "type": "support", "from": [)" +
                                         from + R"(], "to": "end"},
        {"type": "attack", "from": "no", "to": "step"}]})");
    Table table{.id = "t", .title = "", .columns = {{"by", "by"}}};
    table.add(RelationId{1});
    CHECK(table_csv(map, table, {})
              .ends_with(
                  ",attack,no,No,step,"
                  "\"p0\np1\np2\np3\np4\np5\np6\np7\np8\np9\np10\np11\np12\np13\np14\np15\n→ End\"\r\n"));
}

TEST_CASE("no line of a table as CSV begins like a command of a CI") {
    const ArgumentMap map = test::map_of(R"({"claims": [{"id": "::a", "text": "One\n::error file=x::y"}]})");
    Table table{.id = "t", .title = "", .columns = {{"claim", "claim"}}};
    table.add(ClaimId{0});
    CHECK(table_csv(map, table, {}) == "claim,claim_text\r\n'::a,\"One\n'::error file=x::y\"\r\n");
}

TEST_CASE("a table without rows is its headings in CSV") {
    const ArgumentMap map = test::map_of(std::string(hostile));
    CHECK(table_csv(map, {.id = "t", .title = "", .columns = {{"n", "n"}, {"claim", "claim"}}}, {}) ==
          "n,claim\r\n");
}

}  // namespace argmap
