#include "diagram/names.hpp"

#include "diagram/diagrams.hpp"
#include "test.hpp"

namespace argmap {

TEST_CASE("names of things in a drawing are safe and differ where ids do") {
    CHECK(box_name(box("free-will_2", "")) == "claim-free-will_2");
    CHECK(box_name(box("a b", "")) == "claim-a.20b");
    CHECK(box_name(box("a.20b", "")) == "claim-a.2E20b");
    CHECK(box_name(box("自由", "")) == "claim-自由");
    CHECK(box_name(box("\"\\<\n\xFF\u202E", "")) == "claim-.22.5C.3C.0A.FF.E2.80.AE");
    CHECK(relation_name({.id = "", .number = 7, .kind = ArrowKind::support}) == "relation.7");
    CHECK(relation_name({.id = "7", .number = 1, .kind = ArrowKind::support}) == "relation-7");
}

TEST_CASE("links lead to web pages and mail only, and hold no quotes, spaces or backslashes") {
    CHECK(safe_url("https://example.org/a b?c=%20&d=\"é\\N\"#e") ==
          "https://example.org/a%20b?c=%20&d=%22%C3%A9%5CN%22#e");
    CHECK(safe_url("mailto:ann@example.org") == "mailto:ann@example.org");
    CHECK(safe_url("javascript:alert(1)").empty());
    CHECK(safe_url("JAVASCRIPT:alert(1)").empty());
    CHECK(safe_url("data:text/html,x").empty());
    CHECK(safe_url("//example.org").empty());
}

}  // namespace argmap
