#include "check/entries.hpp"
#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

using test::findings_of;

TEST_CASE("a main claim that is only supported is one-sided") {
    CHECK(findings_of("one-sided",
                      test::MapInWords{.claims = "main reason", .relations = {"reason supports main"}}) == R"(
map.json:3:12: hint[AM306]: only supports stand behind `main`, and no attack on any of it
    {"id": "main", "text": "Main"},
           ^~~~~~
  help: add the strongest objection, and what answers it
)");
}

TEST_CASE("so is one that is only attacked") {
    CHECK(findings_of("one-sided",
                      test::MapInWords{.claims = "main objection reply",
                                       .relations = {"objection attacks main", "reply attacks objection"}}) ==
          R"(
map.json:3:12: hint[AM306]: only attacks stand behind `main`, and no support of any of it
    {"id": "main", "text": "Main"},
           ^~~~~~
  help: add the best reason for it
)");
}

TEST_CASE("an attack anywhere behind the main claim is enough") {
    for (const char* attack : {"other attacks deep", "other attacks step", "other contrary deep"})
        CHECK(findings_of("one-sided", test::MapInWords{.claims = "main reason deep other",
                                                        .relations = {"reason supports main",
                                                                      "step: deep supports reason", attack},
                                                        .main = "main"}) == test::nothing);
}

TEST_CASE("an attack elsewhere is not") {
    CHECK(test::messages_of("one-sided",
                            test::MapInWords{.claims = "main reason aside",
                                             .relations = {"reason supports main", "reason attacks aside"},
                                             .main = "main"}) == R"(
AM306 4: only supports stand behind `main`, and no attack on any of it
)");
}

TEST_CASE("a main claim without arguments, or with other words for it, has no sides") {
    CHECK(findings_of("one-sided", test::MapInWords{.claims = "main", .relations = {}, .main = "main"}) ==
          test::nothing);
    CHECK(findings_of("one-sided", test::MapInWords{.claims = "main same",
                                                    .relations = {"same rephrase main"},
                                                    .main = "main"}) == test::nothing);
}

TEST_CASE("a map may be one-sided on purpose") {
    CHECK(findings_of("one-sided", test::with(test::MapInWords{.claims = "main reason",
                                                               .relations = {"reason supports main"}},
                                              "main", R"("allow": ["one-sided"])")) == test::nothing);
}

}  // namespace argmap
