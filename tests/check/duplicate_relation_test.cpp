#include "check/findings.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <set>

namespace argmap {

using test::findings;

TEST_CASE("a relation that is there already is a duplicate, each time") {
    CHECK(findings({.claims = "main reason",
                    .relations = {"reason supports main", "reason supports main", "reason supports main"}}) ==
          R"(
map.json:8:14: warning[AM210]: this support of `main` by `reason` is there already
    {"type": "support", "from": "reason", "to": "main"},
             ^~~~~~~~~
map.json:7:14: note: the first time
  help: remove one of them
map.json:9:14: warning[AM210]: this support of `main` by `reason` is there already
    {"type": "support", "from": "reason", "to": "main"}
             ^~~~~~~~~
map.json:7:14: note: the first time
  help: remove one of them
)");
}

TEST_CASE("a duplicate is removed without asking only if nothing would be lost with it") {
    const auto removal = [](std::string_view more) -> std::string_view {
        const ArgumentMap map = test::map_of(
            R"({"sources": {"book": {"title": "Book"}}, "claims": [{"id": "main", "text": "Main"},
            {"id": "reason", "text": "Reason"}], "relations": [
            {"type": "support", "from": "reason", "to": "main"},
            {"type": "support", "from": "reason", "to": "main")" +
            std::string(more) + "}]}");
        Diagnostics diagnostics;
        check(map, diagnostics);
        for (const Diagnostic& diagnostic : diagnostics.all())
            if (diagnostic.code->id == "AM210")
                return !diagnostic.fix ? "none" : diagnostic.fix->safe ? "safe" : "a guess";
        return "nothing found";
    };
    CHECK(removal("") == "safe");
    for (const std::string_view more :
         {R"(, "id": "r")", R"(, "scheme": "sign")", R"(, "source": "book")", R"(, "weight": 0.5)",
          R"(, "implicit": true)", R"(, "allow": ["near-duplicate"])", R"(, "tags": ["x"])",
          R"(, "note": "why")"}) {
        INFO(more);
        CHECK(removal(more) == "a guess");
    }
}

TEST_CASE("the order of linked premises makes no difference") {
    CHECK(findings({.claims = "main a b", .relations = {"a, b attack main", "b, a attack main"}}) == R"(
map.json:9:14: warning[AM210]: this attack of `main` by `b` and `a` is there already
    {"type": "attack", "from": ["b", "a"], "to": "main"}
             ^~~~~~~~
map.json:8:14: note: the first time
  help: remove one of them
)");
}

TEST_CASE("a contrary or rephrase joins two claims both ways, so the other way round it is a duplicate") {
    CHECK(findings({.claims = "main other same",
                    .relations = {"other contrary main", "main contrary other", "main rephrase same",
                                  "same rephrase main"},
                    .main = "main"}) == R"(
map.json:10:14: warning[AM210]: this contrary of `other` by `main` is there already
    {"type": "contrary", "from": "main", "to": "other"},
             ^~~~~~~~~~
map.json:9:14: note: the first time
  help: remove one of them
map.json:12:14: warning[AM210]: this rephrase of `main` by `same` is there already
    {"type": "rephrase", "from": "same", "to": "main"}
             ^~~~~~~~~~
map.json:11:14: note: the first time
  help: remove one of them
)");
}

TEST_CASE("a relation aimed at a relation can be a duplicate too") {
    CHECK(findings({.claims = "main a b",
                    .relations = {"r: a supports main", "b attacks r", "b attacks r"}}) == R"(
map.json:10:14: warning[AM210]: this attack of `r` by `b` is there already
    {"type": "attack", "from": "b", "to": "r"}
             ^~~~~~~~
map.json:9:14: note: the first time
  help: remove one of them
)");
}

TEST_CASE("relations that differ in type, premises, target or direction are no duplicates") {
    CHECK(findings({.claims = "main a b c d",
                    .relations = {"r: a supports main", "a, b support main", "b supports main",
                                  "s: b supports a", "a rephrase c", "c attacks a", "a attacks c",
                                  "d attacks r", "d attacks s", "d attacks main"}}) == test::nothing);
}

TEST_CASE("a duplicate is told for each relation that an earlier one equals, on every small map") {
    test::for_every_small_map(3, 2, [](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        const auto ends = [&](RelationId r) {
            std::set<std::uint32_t> premises;
            for (const ClaimId premise : map.premises(r))
                premises.insert(index(premise));
            const Target to = map.target(r);
            return std::pair(premises, to.is_claim() ? std::set{index(to.claim())}
                                                     : std::set{1000 + index(to.relation())});
        };
        std::size_t duplicates = 0;
        for (const RelationId later : map.relations()) {
            for (const RelationId earlier : map.relations()) {
                if (earlier >= later || map.type(earlier) != map.type(later))
                    continue;
                const bool mutual =
                    map.type(later) == RelationType::contrary || map.type(later) == RelationType::rephrase;
                const auto one = ends(earlier), other = ends(later);
                if (one == other || (mutual && one == std::pair(other.second, other.first))) {
                    ++duplicates;
                    break;
                }
            }
        }
        if (test::times_found(map, rules::duplicate_relation) != duplicates)
            FAIL_CHECK(small.json());
    });
}

}  // namespace argmap
