#include "report/brief.hpp"

#include "small_maps.hpp"
#include "test.hpp"

namespace argmap {

namespace {

std::string told(const std::string& map, const ReportOptions& options = {}) {
    return "\n" + brief_text("", test::map_of(map), options);
}

}  // namespace

TEST_CASE("a brief review of a map that says little says what to do about it") {
    CHECK(told(R"({"claims": []})") == R"(
A map without a title
=====================
  It claims: nothing yet
  Next: write down what it is about, as the first claim
)");
    CHECK(told(R"({"claims": [{"id": "a", "text": "One"}, {"id": "b", "text": "Two"}]})") == R"(
A map without a title
=====================
  It claims: nothing says which of its 2 claims it is about
  Next: name what it is about under the key `main`
)");
    CHECK(told(R"({"main": "tea", "claims": [{"id": "tea", "text": "Tea is better than coffee"}]})") == R"(
A map without a title
=====================
  It claims: “Tea is better than coffee” (`tea`)
  For it: nothing
  Against it: nothing
  Next: look for the best objection: there is none yet
)");
}

TEST_CASE(
    "a brief review tells of two claims that cannot both be true, and asks nobody to answer the main claim") {
    const std::string fair = R"({"title": "Fair", "language": "en", "main": "move",
      "claims": [{"id": "move", "text": "We should move the fair"}, {"id": "stay", "text": "We should stay"},
                 {"id": "larger", "text": "The new ground is larger"}],
      "relations": [{"type": "contrary", "from": "move", "to": "stay"},
                    {"type": "support", "from": "larger", "to": "move"})";
    CHECK(told(fair + "]}") == R"(
Fair
====
  It claims: “We should move the fair” (`move`)
  For it: 1 direct reason, 1 claim along whole lines
  Against it: 1 direct reason, 1 claim along whole lines
  Unanswered: 1 of 1 attack
    - “We should move the fair” (`move`) and “We should stay” (`stay`), which
      cannot both be true
  Next: attack `move` or `stay`, whichever is false: they cannot both be true
)");
    CHECK(told(fair + "]}", {.language = "zh"}) == R"(
Fair
====
  中心主张：“We should move the fair”（`move`）
  支持：1 条直接理由，沿整条论证线共 1 个主张
  反对：1 条直接理由，沿整条论证线共 1 个主张
  未获回应：1 条攻击中有 1 条
    - “We should move the fair”（`move`）与“We should stay”（`stay`），两者不能
      同时为真
  下一步：攻击 `move` 和 `stay` 中不成立的一个：两者不能同时为真
)");
    CHECK(told(fair + R"(, {"type": "attack", "from": "larger", "to": "stay"}]})") == R"(
Fair
====
  It claims: “We should move the fair” (`move`)
  For it: 1 direct reason, 1 claim along whole lines
  Against it: 1 direct reason, 1 claim along whole lines
  Unanswered: 1 of 2 attacks, in its favour
  Next: nothing stands out; `argmap check` looks at each claim
)");
}

TEST_CASE(
    "a brief review tells several main claims, undercuts and linked premises, and as many as are asked for") {
    const std::string map = R"({"title": "Tea", "main": ["tea", "milk", "late"],
      "claims": [{"id": "tea", "text": "Tea is better than coffee"}, {"id": "milk", "text": "Tea needs milk"},
                 {"id": "late", "text": "Tea is for the evening"}, {"id": "calm", "text": "Tea calms"},
                 {"id": "x", "text": "Green tea does not"}, {"id": "y", "text": "Nor does black tea"}],
      "relations": [{"id": "s", "type": "support", "from": "calm", "to": "tea"},
                    {"type": "attack", "from": ["x", "y"], "to": "s"},
                    {"type": "attack", "from": "x", "to": "milk"}]})";
    CHECK(told(map) == R"(
Tea
===
  It claims: 3 things
    - “Tea is better than coffee” (`tea`)
    - “Tea needs milk” (`milk`)
    - “Tea is for the evening” (`late`)
  Unanswered: 2 of 2 attacks
    - “Green tea does not” (`x`) and 1 more premise, against the step from
      `calm` to `tea`
    - “Green tea does not” (`x`), against “Tea needs milk” (`milk`)
  Next: answer `x`, or take back what it attacks
)");
    CHECK(told(map, {.top = 1}).find("    - “Tea is better than coffee” (`tea`)\n    - and 2 more\n") !=
          std::string::npos);
}

TEST_CASE("in a brief review a text is cut, broken within the line, and no markup") {
    std::string chinese;
    for (int i = 0; i < 100; ++i)
        chinese += "茶";
    const std::string map =
        R"({"main": "a", "title": "<b>", "claims": [{"id": "a`*", "text": ")" + chinese + R"("}]})";
    CHECK(told(R"({"main": "a", "claims": [{"id": "a", "text": ")" + chinese + R"("}]})").starts_with(R"(
A map without a title
=====================
  It claims:
    “茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶
    茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶茶
    茶茶茶茶…” (`a`)
)"));
    CHECK("\n" + brief_markdown("a/`b`.json", test::map_of(R"({"main": "a", "title": "<b>", "claims": [
            {"id": "a", "text": "**bold** `code` <i>"}]})"),
                                {}) ==
          R"(
# a/\`b\`.json

## &lt;b&gt;

* It claims: “\*\*bold\*\* `code` &lt;i&gt;” (`a`)
* For it: nothing
* Against it: nothing
* Next: look for the best objection: there is none yet
)");
}

}  // namespace argmap
