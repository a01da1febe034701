#include "reason/labelling.hpp"

#include "reason/plain_labelling.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace argmap {

namespace {

void check_against_definition(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    if (grounded(map) != test::plain_grounded(map))
        FAIL(small.json());
}

/// "a in, b out, r undecided": every claim, then the relations that have an id.
std::string standings(const std::string& json) {
    const ArgumentMap map = test::map_of(json);
    const Labelling labelling = grounded(map);
    std::string text;
    const auto add = [&](std::string_view id, Standing standing) {
        text += (text.empty() ? "" : ", ") + std::string(id) + " " + std::string(name(standing));
    };
    for (const ClaimId claim : map.claims())
        add(map.id(claim), labelling[claim]);
    for (const RelationId relation : map.relations())
        if (!map.id(relation).empty())
            add(map.id(relation), labelling[relation]);
    return text;
}

/// The standings in a map of claims a, b, c, d with the relations given.
std::string among_four(const std::string& relations) {
    return standings(R"({"main": "a", "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"},
        {"id": "c", "text": "C"}, {"id": "d", "text": "D"}], "relations": [)" +
                     relations + "]}");
}

test::SmallMap random_map_with_assumptions(std::mt19937& random, std::size_t claims, std::size_t relations) {
    test::SmallMap small = test::random_map(random, claims, relations);
    for (std::size_t c = 0; c < claims; ++c)
        small.assumed.push_back(random() % 8 == 0);
    return small;
}

/// A random map of cycles of two supports each, with other claims, attacks and supports between them.
test::SmallMap random_cycles(std::mt19937& random, std::size_t cycles, std::size_t others) {
    const std::size_t claims = 2 * cycles + others;
    test::SmallMap small{.claims = claims, .relations = {}};
    std::vector<std::size_t> order(claims);
    for (std::size_t i = 0; i < claims; ++i)
        std::swap(order[i] = i, order[random() % (i + 1)]);
    for (std::size_t i = 0; i < 2 * cycles; ++i)
        small.relations.push_back({RelationType::support, {order[i]}, order[i ^ 1], false});
    for (std::size_t i = random() % claims; i < 2 * claims; ++i) {
        const RelationType type = random() % 4 == 0 ? RelationType::support : RelationType::attack;
        if (const std::size_t from = random() % claims, to = random() % claims; random() % 12 == 0)
            small.relations.push_back({type, {from}, random() % small.relations.size(), true});
        else if (from != to)
            small.relations.push_back({type, {from}, to, false});
    }
    return small;
}

}  // namespace

TEST_CASE("the grounded labelling agrees with its definition on every small map, whatever is assumed") {
    test::for_every_small_map(3, 3, [](const test::SmallMap& small) {
        test::for_every_assumption(small, check_against_definition);
    });
    test::for_every_small_map(2, 4, [](const test::SmallMap& small) {
        test::for_every_assumption(small, check_against_definition);
    });
}

TEST_CASE("the labels of relations follow from those of claims, on every small map") {
    test::for_every_small_map(3, 3, [](const test::SmallMap& small) {
        const ArgumentMap map = small.map();
        const Labelling labelling = grounded(map);
        if (with_relations(map, labelling.claims) != labelling)
            FAIL(small.json());
    });
}

TEST_CASE("the grounded labelling agrees with its definition on random maps") {
    std::mt19937 random(1);
    for (std::size_t i = 0; i < 1500; ++i)
        check_against_definition(random_map_with_assumptions(random, 2 + i % 9, i % 23));
    for (std::size_t i = 0; i < 3000; ++i)
        check_against_definition(random_cycles(random, 1 + i % 5, i % 13));
}

namespace {

/// What an attack-only map is for Dung: pairs of an attacker and the attacked.
using Attacks = std::set<std::pair<std::size_t, std::size_t>>;

/// The grounded extension as Dung defines it: the claims that the empty set defends, then those that these
/// defend, and so on.
std::vector<bool> grounded_extension(std::size_t claims, const Attacks& attacks) {
    std::vector<bool> extension(claims, false);
    for (;;) {
        std::vector<bool> defended(claims, true);
        for (const auto& [attacker, attacked] : attacks) {
            bool is_met = false;
            for (std::size_t c = 0; c < claims; ++c)
                is_met = is_met || (extension[c] && attacks.contains({c, attacker}));
            if (!is_met)
                defended[attacked] = false;
        }
        if (defended == extension)
            return extension;
        extension = defended;
    }
}

test::SmallMap map_of_attacks(std::size_t claims, const Attacks& attacks) {
    test::SmallMap small{.claims = claims, .relations = {}};
    for (const auto& [from, to] : attacks) {
        const bool is_mutual = attacks.contains({to, from});
        if (!is_mutual)
            small.relations.push_back({RelationType::attack, {from}, to, false});
        else if (from < to)
            small.relations.push_back({RelationType::contrary, {from}, to, false});
    }
    return small;
}

void check_against_dung(std::size_t claims, const Attacks& attacks) {
    const test::SmallMap small = map_of_attacks(claims, attacks);
    const Labelling labelling = grounded(small.map());
    const std::vector<bool> extension = grounded_extension(claims, attacks);
    for (std::size_t c = 0; c < claims; ++c) {
        bool is_attacked_by_it = false;
        for (std::size_t d = 0; d < claims; ++d)
            is_attacked_by_it = is_attacked_by_it || (extension[d] && attacks.contains({d, c}));
        const Standing expected = extension[c]        ? Standing::in
                                  : is_attacked_by_it ? Standing::out
                                                      : Standing::undecided;
        if (labelling.claims[c] != expected)
            FAIL(small.json());
    }
}

}  // namespace

TEST_CASE("a map of attacks alone is labelled by Dung's grounded extension") {
    constexpr std::size_t claims = 4;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t a = 0; a < claims; ++a)
        for (std::size_t b = 0; b < claims; ++b)
            if (a != b)
                pairs.emplace_back(a, b);
    for (std::size_t choice = 0; choice < std::size_t{1} << pairs.size(); ++choice) {
        Attacks attacks;
        for (std::size_t i = 0; i < pairs.size(); ++i)
            if ((choice >> i & 1) != 0)
                attacks.insert(pairs[i]);
        check_against_dung(claims, attacks);
    }

    std::mt19937 random(2);
    for (std::size_t i = 0; i < 500; ++i) {
        const std::size_t many = 5 + i % 20;
        Attacks attacks;
        for (std::size_t a = 0; a < many + i % many; ++a)
            if (const std::size_t from = random() % many, to = random() % many; from != to)
                attacks.emplace(from, to);
        check_against_dung(many, attacks);
    }
}

TEST_CASE("a claim with nothing for or against it is in, and what it attacks is out") {
    CHECK(among_four(R"({"id": "r", "type": "attack", "from": "b", "to": "a"},
                        {"id": "s", "type": "attack", "from": "c", "to": "b"})") ==
          "a in, b out, c in, d in, r out, s in");
}

TEST_CASE("a claim whose supports have all fallen is out, unless it is assumed") {
    const std::string claims = R"("claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"},
        {"id": "c", "text": "C"}, {"id": "d", "text": "D", "assumed": true}], "relations": [
        {"type": "attack", "from": "a", "to": "b"}, {"type": "support", "from": "b", "to": "c"},
        {"type": "support", "from": "b", "to": "d"}]})";
    CHECK(standings(R"({"main": "a", )" + claims) == "a in, b out, c out, d in");
}

TEST_CASE("linked premises have to be in together") {
    CHECK(among_four(R"({"id": "r", "type": "support", "from": ["b", "c"], "to": "a"},
                        {"id": "s", "type": "attack", "from": "d", "to": "c"})") ==
          "a out, b in, c out, d in, r out, s in");
}

TEST_CASE("an undercut takes a relation away and leaves its premise and target alone") {
    CHECK(among_four(R"({"id": "r", "type": "attack", "from": "b", "to": "a"},
                        {"id": "u", "type": "attack", "from": "c", "to": "r"})") ==
          "a in, b in, c in, d in, r out, u in");
}

TEST_CASE("a relation with warrants needs one of them") {
    CHECK(among_four(R"({"id": "r", "type": "attack", "from": "b", "to": "a"},
                        {"id": "w", "type": "support", "from": "c", "to": "r"},
                        {"id": "s", "type": "attack", "from": "d", "to": "c"})") ==
          "a in, b in, c out, d in, r out, w out, s in");
}

TEST_CASE("a cycle of supports does not hold itself up") {
    const std::string cycle = R"({"type": "support", "from": "a", "to": "b"},
                                  {"type": "support", "from": "b", "to": "a"})";
    CHECK(among_four(cycle) == "a out, b out, c in, d in");
    CHECK(among_four(cycle + R"(, {"type": "support", "from": "c", "to": "a"})") == "a in, b in, c in, d in");
}

TEST_CASE("a cycle that rests on something open is open") {
    CHECK(among_four(
              R"({"type": "support", "from": "a", "to": "b"}, {"type": "support", "from": "b", "to": "a"},
                        {"type": "support", "from": "c", "to": "a"}, {"type": "contrary", "from": "c", "to": "d"})") ==
          "a undecided, b undecided, c undecided, d undecided");
}

TEST_CASE("a cycle that loses its last hope to the fall of another one falls too") {
    // a and b may rest on x, until c and d, who may not rest on anything, no longer attack y.
    const std::string relations = R"(], "relations": [
        {"type": "support", "from": "a", "to": "b"}, {"type": "support", "from": "b", "to": "a"},
        {"type": "support", "from": "c", "to": "d"}, {"type": "support", "from": "d", "to": "c"},
        {"type": "support", "from": "x", "to": "a"}, {"type": "attack", "from": "y", "to": "x"},
        {"type": "attack", "from": "c", "to": "y"}, {"type": "attack", "from": "a", "to": "c"}]})";
    const std::string x_and_y = R"({"id": "x", "text": "X"}, {"id": "y", "text": "Y"})";
    const std::string a_and_b = R"({"id": "a", "text": "A"}, {"id": "b", "text": "B"})";
    const std::string c_and_d = R"({"id": "c", "text": "C"}, {"id": "d", "text": "D"})";
    const std::string begin = R"({"main": "a", "claims": [)";
    CHECK(standings(begin + a_and_b + ", " + c_and_d + ", " + x_and_y + relations) ==
          "a out, b out, c out, d out, x out, y in");
    CHECK(standings(begin + c_and_d + ", " + x_and_y + ", " + a_and_b + relations) ==
          "c out, d out, x out, y in, a out, b out");
}

TEST_CASE("contrary claims leave each other open until something else decides between them") {
    const std::string contrary = R"({"id": "r", "type": "contrary", "from": "a", "to": "b"})";
    CHECK(among_four(contrary) == "a undecided, b undecided, c in, d in, r undecided");
    CHECK(among_four(contrary + R"(, {"type": "attack", "from": "c", "to": "a"})") ==
          "a out, b in, c in, d in, r in");
    CHECK(among_four(contrary + R"(, {"type": "attack", "from": "c", "to": "b"})") ==
          "a in, b out, c in, d in, r in");
    CHECK(among_four(contrary + R"(, {"type": "attack", "from": "c", "to": "a"},
                                     {"type": "attack", "from": "c", "to": "b"})") ==
          "a out, b out, c in, d in, r out");
}

TEST_CASE("an undercut of a contrary takes both of its directions away") {
    CHECK(among_four(R"({"id": "r", "type": "contrary", "from": "a", "to": "b"},
                        {"id": "u", "type": "attack", "from": "c", "to": "r"})") ==
          "a in, b in, c in, d in, r out, u in");
}

TEST_CASE("a rephrase bears on nothing") {
    CHECK(among_four(R"({"id": "r", "type": "rephrase", "from": "a", "to": "b"},
                        {"type": "attack", "from": "c", "to": "b"})") == "a in, b out, c in, d in, r in");
}

TEST_CASE("a map without claims has an empty labelling") {
    CHECK(standings(R"({"claims": []})").empty());
}

}  // namespace argmap
