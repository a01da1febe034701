#include "cli/drawn_versions.hpp"

#include "diagram/diagrams.hpp"
#include "test.hpp"

#include <string>
#include <vector>

namespace argmap::cli {

namespace {

/// The id of each main claim.
std::string main_claims(const ArgumentMap& map) {
    std::string ids;
    for (const ClaimId claim : map.main_claims())
        ids.append(map.id(claim)).append(" ");
    return ids;
}

}  // namespace

TEST_CASE("what is shown over the new version is shown of what is in it, with what became of all") {
    const ArgumentMap before = map_of(R"({"language": "en", "claims": [{"id": "a", "text": "A"},
        {"id": "b", "text": {"en": "B", "zh": "乙"}}, {"id": "c", "text": "C"}],
        "relations": [{"id": "r", "type": "support", "from": "b", "to": "a"},
                      {"type": "attack", "from": "c", "to": "a"}]})");
    const ArgumentMap after =
        map_of(R"({"language": "en", "claims": [{"id": "d", "text": "D"}, {"id": "a", "text": "A"},
        {"id": "b", "text": {"en": "B2", "zh": "乙二"}, "weight": 0.5}],
        "relations": [{"id": "r", "type": "support", "from": "b", "to": "a", "weight": 0.5}]})");
    const DrawnVersions versions(before, after);
    const Overlay of_after{.claims = {{.fate = Fate::stands}, {.fate = Fate::fallen}, {.strength = 0.5}},
                           .relations = {{.fate = Fate::undecided}}};
    const Overlay overlay = versions.overlay(of_after, "");
    CHECK((overlay.claims == std::vector<Marks>{{.fate = Fate::stands, .revision = Revision::added},
                                                {.fate = Fate::fallen},
                                                {.strength = 0.5, .revision = Revision::changed},
                                                {.revision = Revision::removed}}));
    CHECK((overlay.relations == std::vector<Marks>{{.fate = Fate::undecided, .revision = Revision::changed},
                                                   {.revision = Revision::removed}}));
    CHECK(overlay.earlier_claims[2].text == "B");
    CHECK((overlay.earlier_claims[2].keys == std::vector<std::string>{"weight"}));
    CHECK((overlay.earlier_relations[0].keys == std::vector<std::string>{"weight"}));
    CHECK(versions.overlay({}, "zh").earlier_claims[2].text == "乙");
    CHECK(versions.overlay({}, "all").earlier_claims[2].text == "B · 乙");
}

TEST_CASE("the picture is about what the new version is about, said or not") {
    const ArgumentMap one = map_of(R"({"claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}],
        "relations": [{"type": "support", "from": "b", "to": "a"}]})");
    const ArgumentMap other = map_of(R"({"claims": [{"id": "c", "text": "C"}, {"id": "b", "text": "B"}],
        "relations": [{"type": "support", "from": "c", "to": "b"}]})");
    const ArgumentMap none = map_of(R"({"claims": [{"id": "b", "text": "B"}]})");
    CHECK(main_claims(DrawnVersions(one, other).map()) == "b ");
    CHECK(main_claims(DrawnVersions(other, one).map()) == "a ");
    CHECK(main_claims(DrawnVersions(one, none).map()) == "");
}

}  // namespace argmap::cli
