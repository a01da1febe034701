#include "analyze/print.hpp"
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
          "by_id,by_type,by_from,by_from_text,by_to,claims,claims_text\r\n"
          "'@r,attack,'=b c,\"He said \"\"no\"\", twice\ntwo\nlines\",a,a c,\"'=1+1\ntwo\nlines\"\r\n"
          ",support,\"d,e\",'\ttabbed,'@r,\"d,e\",'\ttabbed\r\n");
}

TEST_CASE("a table without rows is its headings in CSV") {
    const ArgumentMap map = test::map_of(std::string(hostile));
    CHECK(table_csv(map, {.id = "t", .title = "", .columns = {{"n", "n"}, {"claim", "claim"}}}, {}) ==
          "n,claim\r\n");
}

}  // namespace argmap
