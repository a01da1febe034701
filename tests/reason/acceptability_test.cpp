#include "reason/acceptability.hpp"

#include "reason/pigeons.hpp"
#include "reason/plain_acceptability.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <tuple>

namespace argmap {

namespace {

using Labels = std::vector<Standing>;

/// Of claims only, in an order of their own, so that sets of them can be compared.
std::vector<Labels> of_claims(const std::vector<test::PlainLabels>& labellings, std::size_t claims) {
    std::vector<Labels> found;
    for (const test::PlainLabels& labels : labellings)
        found.emplace_back(labels.begin(), labels.begin() + static_cast<std::ptrdiff_t>(claims));
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<Labels> labellings(const ArgumentMap& map, Semantics semantics, const Reading& reading = {}) {
    std::vector<Labels> found;
    const Enumeration each = for_each_labelling(map, semantics, reading, {}, [&](const Labels& labels) {
        found.push_back(labels);
        return true;
    });
    REQUIRE(each.complete);
    REQUIRE(each.found == found.size());
    std::sort(found.begin(), found.end());
    return found;
}

Share share(const std::vector<Labels>& labellings, std::size_t claim, Standing standing) {
    const auto is_so = [&](const Labels& labels) { return labels[claim] == standing; };
    if (std::none_of(labellings.begin(), labellings.end(), is_so))
        return Share::none;
    return std::all_of(labellings.begin(), labellings.end(), is_so) ? Share::all : Share::some;
}

/// What each claim is in these labellings.
std::vector<Outcome> outcomes(const std::vector<Labels>& labellings, std::size_t claims) {
    std::vector<Outcome> found;
    for (std::size_t c = 0; c < claims; ++c)
        found.push_back(
            {.in = share(labellings, c, Standing::in), .out = share(labellings, c, Standing::out)});
    return found;
}

bool answers_as(const ArgumentMap& map, Semantics semantics, const std::vector<Labels>& expected) {
    const Acceptability found = acceptability_of(map, semantics, {}, {});
    return labellings(map, semantics) == expected && found.unanswered.empty() &&
           found.has_labelling == !expected.empty() &&
           found.claims == outcomes(expected, map.claim_count()) &&
           count_labellings(map, semantics, {}, {}).number == std::to_string(expected.size());
}

void check_against_definition(const test::SmallMap& small) {
    const ArgumentMap map = small.map();
    const std::vector<test::PlainLabels> complete = test::plain_complete(map);
    const auto of = [&](const std::vector<test::PlainLabels>& some) { return of_claims(some, small.claims); };
    if (!answers_as(map, Semantics::complete, of(complete)) ||
        !answers_as(map, Semantics::preferred, of(test::plain_preferred(complete))) ||
        !answers_as(map, Semantics::stable, of(test::plain_stable(complete))) ||
        !answers_as(map, Semantics::ideal, of(test::plain_ideal(complete))) ||
        !answers_as(map, Semantics::grounded, {grounded(map).claims}))
        FAIL(small.json());
}

/// A map without relations that attack or support relations, and few that attack.
bool is_quick(const test::SmallMap& small) {
    return test::attacking_nodes(small.map()).size() <= 10;
}

}  // namespace

TEST_CASE("labellings of every small map are the three-valued stable models of its logic program") {
    test::for_every_small_map(3, 2, [](const test::SmallMap& small) {
        test::for_every_assumption(small, check_against_definition);
    });
    test::for_every_small_map(2, 3, check_against_definition);
}

TEST_CASE("labellings of random maps are the three-valued stable models of their logic programs") {
    std::mt19937 random(7);
    std::size_t with_cycles = 0;
    for (std::size_t i = 0; i < 400; ++i) {
        const test::SmallMap small = test::random_map(random, 2 + i % 11, i % 17);
        if (!is_quick(small))
            continue;
        check_against_definition(small);
        ++with_cycles;
    }
    CHECK(with_cycles > 250);
}

namespace {

/// Supports that go around in cycles which hang on claims that attack each other: what is founded is open.
test::SmallMap random_cycles_on_contraries(std::mt19937& random) {
    const std::size_t claims = 6 + random() % 3;
    test::SmallMap small{.claims = claims, .relations = {}};
    small.relations.push_back({RelationType::contrary, {0}, 1, false});
    const auto claim = [&] { return static_cast<std::size_t>(random() % claims); };
    while (small.relations.size() < claims + 5) {
        test::SmallRelation relation{.type = RelationType::support, .from = {claim()}, .to = 2 + claim() % 4};
        if (random() % 7 == 0)
            relation.type = RelationType::attack;
        if (const std::size_t second = claim(); random() % 5 == 0 && second != relation.from[0])
            relation.from.push_back(second);
        if (relation.from.front() != relation.to && relation.from.back() != relation.to)
            small.relations.push_back(std::move(relation));
    }
    return small;
}

}  // namespace

TEST_CASE("supports in cycles have to rest on something in every labelling") {
    std::mt19937 random(11);
    for (std::size_t i = 0; i < 300; ++i)
        check_against_definition(random_cycles_on_contraries(random));
}

namespace {

std::string framework_answer(const Framework& framework, Semantics semantics, ArgumentId argument) {
    const auto told = [](const Decision& decision) {
        return decision.answer == Answer::yes ? std::string("yes") : "no";
    };
    return told(credulous(framework, semantics, argument, {})) + " " +
           told(skeptical(framework, semantics, argument, {}));
}

}  // namespace

TEST_CASE("a map of attacks alone is answered as its framework is, under every semantics") {
    std::mt19937 random(3);
    for (std::size_t i = 0; i < 150; ++i) {
        const std::size_t claims = 2 + i % 11;
        test::SmallMap small{.claims = claims, .relations = {}};
        std::vector<Framework::Attack> attacks;
        for (std::size_t a = 0; a < 2 * claims; ++a)
            if (const std::size_t from = random() % claims, to = random() % claims; from != to) {
                small.relations.push_back({RelationType::attack, {from}, to, false});
                attacks.push_back({.from = ArgumentId{static_cast<std::uint32_t>(from)},
                                   .to = ArgumentId{static_cast<std::uint32_t>(to)}});
            }
        const ArgumentMap map = small.map();
        const Framework framework(claims, attacks);
        for (const Semantics semantics : all_semantics()) {
            if (semantics == Semantics::naive)
                continue;
            const Acceptability found = acceptability_of(map, semantics, {}, {});
            CHECK(count_labellings(map, semantics, {}, {}).number == count(framework, semantics, {}).number);
            for (std::uint32_t c = 0; c < claims && found.has_labelling; ++c) {
                const Share in = found.claims[c].in;
                const std::string answer =
                    std::string(in == Share::none ? "no" : "yes") + (in == Share::all ? " yes" : " no");
                if (framework_answer(framework, semantics, ArgumentId{c}) != answer)
                    FAIL(small.json() << ": c" << c << " under " << name(semantics));
            }
        }
    }
}

namespace {

/// The map in which all that supports a claim has to stand together: one relation of all premises.
test::SmallMap with_supports_joined(const test::SmallMap& small) {
    test::SmallMap joined = small;
    joined.relations.clear();
    std::vector<std::set<std::size_t>> premises(small.claims);
    for (const test::SmallRelation& relation : small.relations)
        if (relation.type == RelationType::support)
            premises[relation.to].insert(relation.from.begin(), relation.from.end());
        else
            joined.relations.push_back(relation);
    for (std::size_t c = 0; c < small.claims; ++c)
        if (!premises[c].empty())
            joined.relations.push_back(
                {RelationType::support, {premises[c].begin(), premises[c].end()}, c, false});
    return joined;
}

/// A random map in which nothing is aimed at a relation.
test::SmallMap random_flat_map(std::mt19937& random, std::size_t claims, std::size_t relations) {
    test::SmallMap small = test::random_map(random, claims, relations);
    std::erase_if(small.relations, [](const test::SmallRelation& relation) { return relation.to_relation; });
    return small;
}

}  // namespace

TEST_CASE("in the necessary reading all supports of a claim are needed") {
    std::mt19937 random(5);
    for (std::size_t i = 0; i < 200; ++i) {
        const test::SmallMap small = random_flat_map(random, 2 + i % 6, i % 12);
        const ArgumentMap map = small.map();
        const ArgumentMap joined = with_supports_joined(small).map();
        for (const Semantics semantics : {Semantics::grounded, Semantics::complete, Semantics::preferred})
            if (labellings(map, semantics, {.support = SupportReading::necessary}) !=
                labellings(joined, semantics))
                FAIL(small.json());
    }
}

TEST_CASE("without supports only attacks count") {
    std::mt19937 random(6);
    for (std::size_t i = 0; i < 200; ++i) {
        const test::SmallMap small = random_flat_map(random, 2 + i % 6, i % 12);
        test::SmallMap bare = small;
        std::erase_if(bare.relations, [](const test::SmallRelation& relation) {
            return relation.type == RelationType::support;
        });
        for (const Semantics semantics : {Semantics::grounded, Semantics::complete, Semantics::preferred})
            if (labellings(small.map(), semantics, {.support = SupportReading::none}) !=
                labellings(bare.map(), semantics))
                FAIL(small.json());
    }
}

TEST_CASE("in the evidential reading a claim without evidence or support is as if it were refuted") {
    std::mt19937 random(8);
    for (std::size_t i = 0; i < 200; ++i) {
        test::SmallMap small = random_flat_map(random, 2 + i % 6, i % 12);
        for (std::size_t c = 0; c < small.claims; ++c)
            small.assumed.push_back(random() % 2 == 0);
        test::SmallMap refuted = small;
        refuted.claims += 1;
        for (std::size_t c = 0; c < small.claims; ++c) {
            const bool is_supported =
                std::any_of(small.relations.begin(), small.relations.end(), [&](const auto& relation) {
                    return relation.type == RelationType::support && relation.to == c;
                });
            if (!is_supported && !small.is_assumed(c))
                refuted.relations.push_back({RelationType::attack, {small.claims}, c, false});
        }
        for (const Semantics semantics : {Semantics::grounded, Semantics::complete}) {
            std::vector<Labels> expected = labellings(refuted.map(), semantics);
            for (Labels& labels : expected)
                labels.pop_back();
            if (labellings(small.map(), semantics, {.support = SupportReading::evidential}) != expected)
                FAIL(small.json());
        }
    }
}

namespace {

/// Labels that fit the deductive reading: a claim is in where all that attacks it is out and all that it
/// supports is in, and out where one of these is not so.
bool fits_deductively(const test::SmallMap& small, const Labels& labels) {
    for (std::size_t c = 0; c < small.claims; ++c) {
        bool all_fine = true;
        bool any_against = false;
        const auto ask = [&](Standing standing, Standing wanted, Standing opposite) {
            all_fine = all_fine && standing == wanted;
            any_against = any_against || standing == opposite;
        };
        for (const test::SmallRelation& relation : small.relations) {
            if (relation.type == RelationType::attack && relation.to == c)
                ask(labels[relation.from[0]], Standing::out, Standing::in);
            if (relation.type == RelationType::support && relation.from[0] == c)
                ask(labels[relation.to], Standing::in, Standing::out);
        }
        const Standing expected = all_fine ? Standing::in : any_against ? Standing::out : Standing::undecided;
        if (labels[c] != expected)
            return false;
    }
    return true;
}

std::vector<Labels> all_labels(std::size_t claims) {
    std::vector<Labels> found{{}};
    for (std::size_t c = 0; c < claims; ++c) {
        std::vector<Labels> longer;
        for (const Labels& labels : found)
            for (const Standing standing : {Standing::in, Standing::out, Standing::undecided}) {
                longer.push_back(labels);
                longer.back().push_back(standing);
            }
        found = std::move(longer);
    }
    return found;
}

}  // namespace

TEST_CASE("in the deductive reading a claim stands only with all that it supports") {
    std::mt19937 random(9);
    for (std::size_t i = 0; i < 200; ++i) {
        test::SmallMap small = random_flat_map(random, 2 + i % 5, i % 10);
        std::erase_if(small.relations, [](const test::SmallRelation& relation) {
            return relation.from.size() > 1 || is_mutual(relation.type);
        });
        std::vector<Labels> expected;
        for (const Labels& labels : all_labels(small.claims))
            if (fits_deductively(small, labels))
                expected.push_back(labels);
        std::sort(expected.begin(), expected.end());
        if (labellings(small.map(), Semantics::complete, {.support = SupportReading::deductive}) != expected)
            FAIL(small.json());
    }
}

TEST_CASE("in the deductive reading linked premises fall one for all, and an undercut frees them") {
    const auto outcome = [](const std::string& more) {
        const ArgumentMap map = test::map_of(R"({"main": "t", "claims": [{"id": "p", "text": "P"},
            {"id": "q", "text": "Q"}, {"id": "t", "text": "T"}, {"id": "a", "text": "A"},
            {"id": "u", "text": "U"}], "relations": [
            {"id": "s", "type": "support", "from": ["p", "q"], "to": "t"},
            {"type": "attack", "from": "a", "to": "t"})" +
                                             more + "]}");
        std::string text;
        for (const Outcome& one :
             acceptability_of(map, Semantics::preferred, {.support = SupportReading::deductive}, {}).claims)
            text += std::string(name(one)) + ", ";
        return text;
    };
    CHECK(outcome("") == "in or out, in or out, out, in, in, ");
    CHECK(outcome(R"(, {"type": "attack", "from": "u", "to": "s"})") == "in, in, out, in, in, ");
}

TEST_CASE("claims that rephrase each other can be taken for one") {
    const std::string json = R"({"main": "a", "claims": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"},
        {"id": "c", "text": "C"}, {"id": "d", "text": "D"}], "relations": [
        {"type": "rephrase", "from": "a", "to": "b"}, {"type": "attack", "from": "c", "to": "b"},
        {"type": "attack", "from": "a", "to": "d"}]})";
    const ArgumentMap map = test::map_of(json);
    const auto in = Outcome{.in = Share::all, .out = Share::none};
    const auto out = Outcome{.in = Share::none, .out = Share::all};
    const auto claims = [&](bool merge) {
        return acceptability_of(map, Semantics::preferred, {.merge_rephrases = merge}, {}).claims;
    };
    CHECK(claims(false) == std::vector{in, out, in, out});
    CHECK(claims(true) == std::vector{out, out, in, in});
}

TEST_CASE("where stable semantics knows no labelling, none is made up") {
    const ArgumentMap map = test::map_of(R"({"main": "a", "claims": [{"id": "a", "text": "A"},
        {"id": "b", "text": "B"}, {"id": "c", "text": "C"}, {"id": "d", "text": "D"}], "relations": [
        {"type": "attack", "from": "a", "to": "b"}, {"type": "attack", "from": "b", "to": "c"},
        {"type": "attack", "from": "c", "to": "a"}]})");
    const Acceptability found = acceptability_of(map, Semantics::stable, {}, {});
    CHECK_FALSE(found.has_labelling);
    CHECK(found.claims == std::vector<Outcome>(4));
    CHECK(count_labellings(map, Semantics::stable, {}, {}).number == "0");
}

TEST_CASE("what could not be answered in time is named, with the reason") {
    const ArgumentMap map = test::map_of(R"({"main": "a", "claims": [{"id": "a", "text": "A"},
        {"id": "b", "text": "B"}, {"id": "c", "text": "C"}], "relations": [
        {"type": "contrary", "from": "a", "to": "b"}]})");
    const Acceptability found = acceptability_of(map, Semantics::preferred, {}, within_seconds(-1));
    CHECK(found.unanswered == std::vector{ClaimId{0}, ClaimId{1}});
    CHECK(found.claims == std::vector{Outcome(), Outcome(), outcome_of(Standing::in)});
    CHECK(found.reason == "the time allowed is over");
}

TEST_CASE("more labellings than are listed at first are asked about claim by claim") {
    // Eight contraries in one part: 256 labellings, in all of which `x` is out.
    std::string claims = R"({"id": "x", "text": "X"})";
    std::string relations;
    for (int i = 0; i < 8; ++i) {
        const std::string a = "a" + std::to_string(i);
        const std::string b = "b" + std::to_string(i);
        claims += R"(, {"id": ")" + a + R"(", "text": "A"}, {"id": ")" + b + R"(", "text": "B"})";
        relations += std::string(i == 0 ? "" : ", ") + R"({"type": "contrary", "from": ")" + a +
                     R"(", "to": ")" + b + R"("}, {"type": "attack", "from": ")" + a +
                     R"(", "to": "x"}, {"type": "attack", "from": ")" + b + R"(", "to": "x"})";
    }
    const ArgumentMap map =
        test::map_of(R"({"main": "x", "claims": [)" + claims + R"(], "relations": [)" + relations + "]}");
    CHECK(count_labellings(map, Semantics::preferred, {}, {}).number == "256");
    std::vector<Outcome> expected(17, Outcome{.in = Share::some, .out = Share::some});
    expected[0] = outcome_of(Standing::out);
    CHECK(acceptability_of(map, Semantics::preferred, {}, {}).claims == expected);
    CHECK(acceptability_of(map, Semantics::stable, {}, {}).claims == expected);
}

namespace {

/// Whether a search for some claims finds of these what the search for all found.
bool is_told_as_of_all(const ArgumentMap& map, Semantics semantics, const Reading& reading,
                       const Acceptability& all, const std::vector<ClaimId>& asked) {
    const Acceptability found = acceptability_of(map, semantics, reading, {}, asked);
    return found.has_labelling == all.has_labelling && found.unanswered.empty() &&
           found.claims.size() == all.claims.size() &&
           std::all_of(asked.begin(), asked.end(),
                       [&](ClaimId claim) { return found.claims[index(claim)] == all.claims[index(claim)]; });
}

void check_each_claim_alone(const test::SmallMap& small, const Reading& reading) {
    const ArgumentMap map = small.map();
    for (const Semantics semantics : all_semantics()) {
        if (semantics == Semantics::naive)
            continue;
        const Acceptability all = acceptability_of(map, semantics, reading, {});
        std::vector<ClaimId> even;
        for (const ClaimId claim : map.claims()) {
            if (!is_told_as_of_all(map, semantics, reading, all, {claim}))
                FAIL(small.json() << ": " << map.id(claim) << " under " << name(semantics));
            if (index(claim) % 2 == 0)
                even.push_back(claim);
        }
        if (!is_told_as_of_all(map, semantics, reading, all, even))
            FAIL(small.json() << ": every second claim under " << name(semantics));
    }
}

}  // namespace

TEST_CASE("claims that are asked for alone come out as in the search for all, in every small map") {
    test::for_every_small_map(3, 2, [](const test::SmallMap& small) { check_each_claim_alone(small, {}); });
    test::for_every_small_map(2, 3, [](const test::SmallMap& small) { check_each_claim_alone(small, {}); });
}

TEST_CASE("claims that are asked for alone come out as in the search for all, in random maps") {
    std::mt19937 random(17);
    for (std::size_t i = 0; i < 200; ++i)
        if (const test::SmallMap small = test::random_map(random, 2 + i % 11, i % 17); is_quick(small))
            check_each_claim_alone(small, {});
    for (std::size_t i = 0; i < 60; ++i)
        check_each_claim_alone(random_cycles_on_contraries(random), {});
    for (std::size_t i = 0; i < 60; ++i)
        check_each_claim_alone(random_flat_map(random, 2 + i % 6, i % 12),
                               {.support = SupportReading::deductive});
}

namespace {

const std::string odd_cycle_elsewhere = R"({"main": "a", "claims": [{"id": "a", "text": "A"},
    {"id": "b", "text": "B"}, {"id": "x", "text": "X"}, {"id": "y", "text": "Y"}, {"id": "z", "text": "Z"}],
    "relations": [{"type": "contrary", "from": "a", "to": "b"}, {"type": "attack", "from": "x", "to": "y"},
    {"type": "attack", "from": "y", "to": "z"}, {"type": "attack", "from": "z", "to": "x"}]})";

}  // namespace

TEST_CASE("a part without a stable labelling leaves none to a claim elsewhere that is asked for alone") {
    const ArgumentMap map = test::map_of(odd_cycle_elsewhere);
    const Acceptability stable = acceptability_of(map, Semantics::stable, {}, {}, std::vector{ClaimId{0}});
    CHECK_FALSE(stable.has_labelling);
    CHECK(stable.claims == std::vector<Outcome>(5));
    const Acceptability preferred =
        acceptability_of(map, Semantics::preferred, {}, {}, std::vector{ClaimId{0}});
    CHECK(preferred.has_labelling);
    CHECK(preferred.claims[0] == Outcome{.in = Share::some, .out = Share::some});
}

TEST_CASE("only claims that are asked for are named as unanswered") {
    const Acceptability found = acceptability_of(test::map_of(odd_cycle_elsewhere), Semantics::preferred, {},
                                                 within_seconds(-1), std::vector{ClaimId{1}});
    CHECK(found.unanswered == std::vector{ClaimId{1}});
    CHECK(found.reason == "the time allowed is over");
}

TEST_CASE("while it is not known whether there is a stable labelling, no claim is said to be in one") {
    const ArgumentMap few = test::map_of(test::beside_pigeons(3));
    CHECK_FALSE(acceptability_of(few, Semantics::stable, {}, {}).has_labelling);
    const ArgumentMap many = test::map_of(test::beside_pigeons(14));
    for (const std::vector<ClaimId>& asked :
         {std::vector{ClaimId{0}}, std::vector<ClaimId>(many.claims().begin(), many.claims().end())}) {
        const Acceptability found = acceptability_of(many, Semantics::stable, {}, within_seconds(0.5), asked);
        CHECK(found.has_labelling);
        CHECK(found.unanswered == asked);
        CHECK(found.reason == "the time allowed is over");
    }
}

TEST_CASE("a cycle of supports that is too large is refused, and what is known is kept") {
    std::string claims = R"({"id": "x", "text": "X"}, {"id": "y", "text": "Y"}, {"id": "z", "text": "Z"})";
    std::string relations =
        R"({"type": "contrary", "from": "x", "to": "y"}, {"type": "support", "from": "x", "to": "c0"})";
    for (int i = 0; i < 1000; ++i) {
        claims += R"(, {"id": "c)" + std::to_string(i) + R"(", "text": "C"})";
        relations += R"(, {"type": "support", "from": "c)" + std::to_string(i) + R"(", "to": "c)" +
                     std::to_string((i + 1) % 1000) + R"("})";
    }
    const ArgumentMap map =
        test::map_of(R"({"main": "x", "claims": [)" + claims + R"(], "relations": [)" + relations + "]}");
    const Acceptability found = acceptability_of(map, Semantics::preferred, {}, {});
    CHECK(found.unanswered.size() == 1002);
    CHECK(found.claims[2] == outcome_of(Standing::in));
    CHECK(found.reason == "its cycles of support are too large for that");
}

}  // namespace argmap
