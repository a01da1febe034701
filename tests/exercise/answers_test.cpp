// Are the answers right? Each kind is compared with a definition of its own, by what its pictures say.
#include "exercise/exercise_maps.hpp"
#include "exercise/print.hpp"
#include "reason/plain_labelling.hpp"
#include "test.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace argmap {

namespace {

using Texts = std::vector<std::string>;

/// What a box says after its number.
std::string said(const ArgumentMap& map, ClaimId claim) {
    const std::string_view text = map.text(claim);
    return std::string(text.substr(text.find(". ") + 2));
}

Texts premises(const ArgumentMap& map, RelationId relation) {
    Texts texts;
    for (const ClaimId premise : map.premises(relation))
        texts.push_back(said(map, premise));
    return texts;
}

bool says(const Texts& texts, const std::string& text) {
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

/// The numbers in a text that stand after "box ", in order.
std::vector<ClaimId> boxes(std::string text) {
    std::vector<ClaimId> boxes;
    for (std::size_t at = 0; (at = text.find("ox ", at)) != std::string::npos; at += 3)
        boxes.push_back(ClaimId{static_cast<std::uint32_t>(std::stoul(text.substr(at + 3)) - 1)});
    return boxes;
}

/// The same relations between claims that say nothing.
test::SmallMap bare(const ArgumentMap& map) {
    test::SmallMap bare{.claims = map.claim_count(), .relations = {}};
    for (const RelationId relation : map.relations()) {
        const Target target = map.target(relation);
        test::SmallRelation copy{.type = map.type(relation),
                                 .from = {},
                                 .to = target.is_claim() ? index(target.claim()) : index(target.relation()),
                                 .to_relation = target.is_relation()};
        for (const ClaimId premise : map.premises(relation))
            copy.from.push_back(index(premise));
        bare.relations.push_back(copy);
    }
    return bare;
}

Labelling plain_labels(const test::SmallMap& map) {
    return test::plain_grounded(test::map_that_is_left(map.json()));
}

std::size_t the_right_one(const Question& question) {
    const auto right = std::find_if(question.choices.begin(), question.choices.end(),
                                    [](const Choice& choice) { return choice.is_right; });
    return static_cast<std::size_t>(right - question.choices.begin());
}

std::string in_quotes(const std::string& text) {
    return "“" + text + "”";
}

std::string listed(const Texts& texts) {
    std::string list;
    for (std::size_t i = 0; i < texts.size(); ++i)
        list += (i == 0 ? "" : i + 1 == texts.size() ? " and " : ", ") + in_quotes(texts[i]);
    return list;
}

/// Tries a predicate on each exercise of a kind, and that there are some.
template <class Use>
void check_all(const ExerciseKind& kind, Use use) {
    std::size_t count = 0;
    test::for_english_exercises(kind, [&](const Exercise& exercise) {
        ++count;
        INFO(exercise_text({.exercise = &exercise}, true, 100));
        use(exercise, *exercise.figure->solved);
    });
    CHECK(count >= test::cases(60));
}

// ---- Blanks. ----

/// A relation by the numbers of its ends, which are alike where it is mutual.
using Shape = std::pair<int, std::vector<std::vector<std::size_t>>>;

/// The relations of a picture, if other claims stood in its boxes; relations aimed at are told by their
/// place.
std::multiset<Shape> shape(const ArgumentMap& map, RelationId relation,
                           const std::vector<std::size_t>& standing) {
    std::vector<std::size_t> from, to;
    for (const ClaimId premise : map.premises(relation))
        from.push_back(standing[index(premise)]);
    std::sort(from.begin(), from.end());
    std::multiset<Shape> shapes;
    const Target target = map.target(relation);
    if (target.is_relation())
        shapes = shape(map, target.relation(), standing);
    else
        to.push_back(standing[index(target.claim())]);
    if (is_mutual(map.type(relation)) && to < from)
        std::swap(from, to);
    shapes.insert({static_cast<int>(map.type(relation)), {from, to}});
    return shapes;
}

std::multiset<std::multiset<Shape>> picture(const ArgumentMap& map,
                                            const std::vector<std::size_t>& standing) {
    std::multiset<std::multiset<Shape>> shapes;
    for (const RelationId relation : map.relations())
        shapes.insert(shape(map, relation, standing));
    return shapes;
}

/// How many ways there are to move claims between boxes, each of some only among themselves, so that the
/// picture stays the same and a claim in one of `watched` does not stay where it is.
bool can_be_exchanged(const ArgumentMap& map, const std::vector<std::vector<std::size_t>>& groups,
                      std::size_t group, std::vector<std::size_t>& standing,
                      const std::vector<std::size_t>& watched,
                      const std::multiset<std::multiset<Shape>>& wanted) {
    if (group == groups.size())
        return std::any_of(watched.begin(), watched.end(),
                           [&](std::size_t box) { return standing[box] != box; }) &&
               picture(map, standing) == wanted;
    std::vector<std::size_t> order = groups[group];
    do {
        for (std::size_t i = 0; i < order.size(); ++i)
            standing[groups[group][i]] = order[i];
        if (can_be_exchanged(map, groups, group + 1, standing, watched, wanted))
            return true;
    } while (std::next_permutation(order.begin(), order.end()));
    return false;
}

void check_blanks(const Exercise& exercise, const ArgumentMap& solved) {
    const ArgumentMap& asked = *exercise.figure->asked;
    std::map<std::string, std::vector<std::size_t>> with_text;
    std::vector<std::size_t> blanks, standing;
    for (const ClaimId claim : solved.claims()) {
        standing.push_back(index(claim));
        if (asked.text(claim) != solved.text(claim))
            blanks.push_back(index(claim));
        else
            with_text[said(solved, claim)].push_back(index(claim));
    }
    const Question& question = exercise.questions.front();
    REQUIRE(question.gaps.size() == blanks.size());
    for (std::size_t i = 0; i < blanks.size(); ++i) {
        const ClaimId claim{static_cast<std::uint32_t>(blanks[i])};
        CHECK(boxes(question.gaps[i].name) == std::vector{claim});
        CHECK(question.choices[question.gaps[i].answer].text == said(solved, claim));
        CHECK(with_text.count(said(solved, claim)) == 0);
    }
    for (const Choice& choice : question.choices)
        CHECK(with_text.count(choice.text) == 0);  // what is seen elsewhere is no choice
    std::vector<std::vector<std::size_t>> groups(1, blanks);
    std::size_t tries = 1;
    for (std::size_t i = 2; i <= blanks.size(); ++i)
        tries *= i;
    for (const auto& [text, same] : with_text)
        if (same.size() > 1) {
            groups.push_back(same);
            for (std::size_t i = 2; i <= same.size(); ++i)
                tries = std::min<std::size_t>(tries * i, 1'000'000);
        }
    if (tries <= 1000)
        CHECK_FALSE(can_be_exchanged(solved, groups, 0, standing, blanks, picture(solved, standing)));
}

/// The claims that say a text.
std::vector<ClaimId> claims_saying(const ArgumentMap& map, const std::string& text) {
    std::vector<ClaimId> claims;
    for (const ClaimId claim : map.claims())
        if (map.text(claim, "en") == text)
            claims.push_back(claim);
    return claims;
}

bool is_shown(const Exercise& exercise, const std::string& text) {
    const auto& claims = exercise.figure->solved->claims();
    return std::any_of(claims.begin(), claims.end(),
                       [&](ClaimId claim) { return said(*exercise.figure->solved, claim) == text; });
}

/// That what belongs nowhere bears on nothing in the map as what belongs into a box does.
void check_wrong_claims(const Exercise& exercise, const ArgumentMap& map) {
    const Question& question = exercise.questions.front();
    std::set<std::size_t> right;
    for (const Gap& gap : question.gaps)
        right.insert(gap.answer);
    std::set<std::pair<RelationType, std::string>> wanted, offered;
    const auto add_bearings = [&](const std::string& text, auto& to) {
        for (const ClaimId claim : claims_saying(map, text))
            for (const RelationId relation : map.relations_from(claim))
                if (const Target target = map.target(relation); target.is_claim())
                    to.insert({map.type(relation), std::string(map.text(target.claim(), "en"))});
    };
    for (std::size_t i = 0; i < question.choices.size(); ++i)
        add_bearings(question.choices[i].text, right.count(i) == 1 ? wanted : offered);
    for (const auto& bearing : offered)
        if (is_shown(exercise, bearing.second))
            CHECK(wanted.count(bearing) == 0);
}

// ---- Ways through a map. ----

/// Whether a claim bears on another, directly or by way of others.
bool bears_on(const ArgumentMap& map, ClaimId from, ClaimId to) {
    std::vector<bool> reached(map.claim_count(), false);
    reached[index(from)] = true;
    for (bool changes = true; changes;) {
        changes = false;
        const auto reach = [&](ClaimId claim) {
            changes |= !reached[index(claim)];
            reached[index(claim)] = true;
        };
        for (const RelationId relation : map.relations()) {
            Target target = map.target(relation);
            while (target.is_relation())
                target = map.target(target.relation());
            for (const ClaimId premise : map.premises(relation)) {
                if (reached[index(premise)])
                    reach(target.claim());
                if (is_mutual(map, relation) && reached[index(target.claim())])
                    reach(premise);
            }
        }
    }
    return from != to && reached[index(to)];
}

// ---- Exchanges. ----

/// Whether some attack by a claim, alone if need be, is aimed at another or at what that one is said for.
bool may_answer(const ArgumentMap& map, const std::string& later, const std::string& earlier) {
    for (const RelationId relation : map.relations()) {
        const Target target = map.target(relation);
        const Texts from = premises(map, relation);
        const Texts to =
            target.is_claim() ? Texts{said(map, target.claim())} : premises(map, target.relation());
        if (map.type(relation) != RelationType::support &&
            ((says(from, later) && says(to, earlier)) ||
             (is_mutual(map, relation) && says(from, earlier) && says(to, later))))
            return true;
    }
    return false;
}

/// Whether there are attacks, each by one claim alone, on the claim before or on the attack before.
bool is_exchange(const ArgumentMap& map, const Texts& texts, std::size_t at,
                 std::optional<RelationId> before) {
    if (at == texts.size())
        return true;
    for (const RelationId attack : map.relations()) {
        const Target target = map.target(attack);
        const bool is_answer = target.is_claim() ? said(map, target.claim()) == texts[at - 1]
                                                 : before && target == Target(*before);
        if (map.type(attack) == RelationType::attack && premises(map, attack) == Texts{texts[at]} &&
            is_answer && is_exchange(map, texts, at + 1, attack))
            return true;
    }
    return false;
}

// ---- Accusations. ----

bool is_drawn(const ArgumentMap& map, RelationType type, ClaimId from, ClaimId to) {
    return std::any_of(map.relations().begin(), map.relations().end(), [&](RelationId relation) {
        return map.type(relation) == type && map.target(relation) == Target(to) &&
               map.premises(relation).size() == 1 && map.premises(relation).front() == from;
    });
}

/// Whether the claims, in some order, each support the next and the last the first.
bool go_round(const ArgumentMap& map, std::vector<ClaimId> claims) {
    std::sort(claims.begin(), claims.end());
    do {
        bool goes = true;
        for (std::size_t i = 0; i < claims.size(); ++i)
            goes &= is_drawn(map, RelationType::support, claims[i], claims[(i + 1) % claims.size()]);
        if (goes)
            return true;
    } while (std::next_permutation(claims.begin(), claims.end()));
    return false;
}

/// Whether some relation is aimed at the last of some boxes whose premises compare so with the others.
template <class Compare>
bool has_step_where(const ArgumentMap& map, std::vector<ClaimId> named, Compare compare) {
    const ClaimId target = named.back();
    named.pop_back();
    const std::set<ClaimId> wanted(named.begin(), named.end());
    return std::any_of(map.relations().begin(), map.relations().end(), [&](RelationId relation) {
        const auto premises = map.premises(relation);
        return map.target(relation) == Target(target) &&
               compare(std::set<ClaimId>(premises.begin(), premises.end()), wanted);
    });
}

using Claims = std::set<ClaimId>;

bool are_within(const Claims& some, const Claims& all) {
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

bool has_step(const ArgumentMap& map, const std::vector<ClaimId>& named) {
    return has_step_where(map, named, [](const Claims& has, const Claims& wanted) { return has == wanted; });
}

bool has_step_from_among(const ArgumentMap& map, const std::vector<ClaimId>& named) {
    return has_step_where(map, named, are_within);
}

bool has_step_from_more(const ArgumentMap& map, const std::vector<ClaimId>& named) {
    return has_step_where(map, named, [](const Claims& has, const Claims& wanted) {
        return has.size() == wanted.size() + 1 && are_within(wanted, has);
    });
}

// ---- Objections. ----

bool is_about_unanswered_objections(const Exercise& exercise) {
    return exercise.questions.front().text.find("left unanswered") != std::string::npos;
}

/// For each way from a relation up to the main claim: whether it speaks against it.
std::set<bool> bearings(const ArgumentMap& map, RelationId relation) {
    const Target target = map.target(relation);
    std::set<bool> above;
    if (target.is_relation())
        above = bearings(map, target.relation());
    else if (target.claim() == map.main_claims().front())
        above = {false};
    else
        for (const RelationId next : map.relations_from(target.claim()))
            above.merge(bearings(map, next));
    std::set<bool> all;
    for (const bool against : above)
        all.insert(against != (map.type(relation) == RelationType::attack));
    return all;
}

/// The boxes of the attacks that speak against the main claim: those that hold, and those to which a direct
/// attack that holds is an answer.
struct ObjectionBoxes {
    std::set<std::vector<ClaimId>> unanswered, answered, others;
};

ObjectionBoxes objection_boxes(const ArgumentMap& map) {
    const Labelling labels = plain_labels(bare(map));
    ObjectionBoxes boxes;
    for (const RelationId objection : map.relations()) {
        if (map.type(objection) != RelationType::attack || bearings(map, objection) != std::set{true})
            continue;
        const auto premises = map.premises(objection);
        const std::vector<ClaimId> from(premises.begin(), premises.end());
        const bool has_answer =
            std::any_of(map.relations().begin(), map.relations().end(), [&](RelationId answer) {
                const Target target = map.target(answer);
                return map.type(answer) == RelationType::attack && labels[answer] == Standing::in &&
                       (target == Target(objection) ||
                        (target.is_claim() &&
                         std::find(from.begin(), from.end(), target.claim()) != from.end()));
            });
        if (has_answer && labels[objection] == Standing::out)
            boxes.answered.insert(from);
        else if (!has_answer && labels[objection] == Standing::in)
            boxes.unanswered.insert(from);
        else
            boxes.others.insert(from);
    }
    return boxes;
}

/// Whether an accusation is true of a picture, given what was meant.
bool is_true(const std::string& accusation, const ArgumentMap& asked, const ArgumentMap& meant) {
    const auto has = [&](const char* words) { return accusation.find(words) != std::string::npos; };
    const std::vector<ClaimId> named = boxes(accusation);
    const auto support = RelationType::support, attack = RelationType::attack;
    if (has("drawn as a reason for"))
        return is_drawn(asked, support, named[0], named[1]) && is_drawn(meant, attack, named[0], named[1]);
    if (has("drawn as an objection to"))
        return is_drawn(asked, attack, named[0], named[1]) && is_drawn(meant, support, named[0], named[1]);
    if (has("points the wrong way"))
        return is_drawn(asked, support, named[0], named[1]) && is_drawn(meant, support, named[1], named[0]);
    if (has("go round in a circle"))
        return go_round(asked, named);
    if (has("lacks a premise"))
        return has_step(asked, named) && !has_step(meant, named) && !has_step_from_among(meant, named) &&
               has_step_from_more(meant, named);
    if (has("asks something"))
        return asked.text(named[0]).find('?') != std::string_view::npos;
    if (has("say the same"))
        return said(asked, named[0]) == said(asked, named[1]);
    FAIL("nothing is known of this accusation");
    return false;
}

}  // namespace

TEST_CASE("what stands in an exercise stands by the definition of the grounded labelling") {
    check_all(exercise_kinds::stands, [](const Exercise& exercise, const ArgumentMap& solved) {
        const Labelling labels = plain_labels(bare(solved));
        const Question& question = exercise.questions.front();
        const Texts answers{"stands", "has fallen", "stays undecided"};
        for (const Gap& gap : question.gaps) {
            INFO(gap.name);
            const Standing standing = labels[boxes(gap.name).front()];
            CHECK(question.choices[gap.answer].text == answers[static_cast<std::size_t>(standing)]);
        }
    });
}

TEST_CASE("the weakest points are those that bring the main claim down when they are attacked") {
    check_all(exercise_kinds::weakest_point, [](const Exercise& exercise, const ArgumentMap& solved) {
        const Labelling before = plain_labels(bare(solved));
        const std::size_t main = index(solved.main_claims().front());
        CHECK(before.claims[main] == Standing::in);
        for (const Choice& choice : exercise.questions.front().choices) {
            const ClaimId claim = boxes(choice.text).front();
            CHECK(before[claim] == Standing::in);
            test::SmallMap attacked = bare(solved);
            attacked.relations.push_back(
                {.type = RelationType::attack, .from = {attacked.claims++}, .to = index(claim)});
            CHECK(choice.is_right == (plain_labels(attacked).claims[main] != Standing::in));
        }
    });
}

TEST_CASE("claims fit into blanks in one way only") {
    check_all(exercise_kinds::fill_blanks, check_blanks);
    check_all(exercise_kinds::place_claims, check_blanks);
}

TEST_CASE("to fill blanks more claims are offered than there are boxes, even of small maps") {
    constexpr const char* five_claims = R"({"language": "en", "main": "a", "claims": [
        {"id": "a", "text": "We should plant trees"}, {"id": "b", "text": "Trees give shade"},
        {"id": "c", "text": "Trees cost money"}, {"id": "d", "text": "The city pays for them"},
        {"id": "e", "text": "Shade cools the streets"}],
        "relations": [{"type": "support", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "a"},
        {"type": "attack", "from": "d", "to": "c"}, {"type": "support", "from": "e", "to": "b"}]})";
    std::vector<ArgumentMap> maps = test::maps_to_learn_from();
    maps.push_back(test::map_of(five_claims));
    for (const ArgumentMap& map : maps) {
        std::size_t count = 0, with_wrong = 0;
        test::for_exercises(map, exercise_kinds::fill_blanks, "en", 4, [&](const Exercise& exercise) {
            INFO(exercise_text({.exercise = &exercise}, true, 100));
            const Question& question = exercise.questions.front();
            const bool has_wrong = question.choices.size() > question.gaps.size();
            CHECK(question.text ==
                  (has_wrong ? "Which claim belongs into which box? Some claims belong nowhere."
                             : "Which claim belongs into which box? There is a box for each claim."));
            check_wrong_claims(exercise, map);
            ++count;
            with_wrong += has_wrong;
        });
        CHECK(10 * with_wrong >= 9 * count);
    }
}

TEST_CASE("where every claim has its box, it is said") {
    const ArgumentMap map = test::map_of(R"({"language": "en", "main": "a", "claims": [
        {"id": "a", "text": "Tea is good"}, {"id": "b", "text": "Tea is warm"}, {"id": "c", "text": "Tea is bitter"}],
        "relations": [{"type": "support", "from": "b", "to": "a"}, {"type": "attack", "from": "c", "to": "a"}]})");
    const auto exercise = make_exercise(map, exercise_kinds::fill_blanks, {});
    REQUIRE(exercise);
    const Question& question = exercise->questions.front();
    CHECK(question.text == "Which claim belongs into which box? There is a box for each claim.");
    CHECK(question.choices.size() == question.gaps.size());
}

TEST_CASE("of the claims that are asked about, half have fallen where the map has as many") {
    std::size_t standing = 0, all = 0;
    for (const ArgumentMap& map : test::maps_to_learn_from())
        test::for_exercises(map, exercise_kinds::stands, "en", 4, [&](const Exercise& exercise) {
            const Question& question = exercise.questions.front();
            for (const Gap& gap : question.gaps)
                standing += question.choices[gap.answer].text == "stands";
            all += question.gaps.size();
        });
    CHECK(100 * standing >= 45 * all);
    CHECK(100 * standing <= 60 * all);
}

TEST_CASE("all claims that are offered bear on the main claim, and it on none of them") {
    check_all(exercise_kinds::main_claim, [](const Exercise& exercise, const ArgumentMap& solved) {
        const ClaimId main = solved.main_claims().front();
        for (const Choice& choice : exercise.questions.front().choices) {
            CHECK(choice.is_right == (choice.text == said(solved, main)));
            for (const ClaimId claim : solved.claims())
                if (!choice.is_right && said(solved, claim) == choice.text) {
                    CHECK(bears_on(solved, claim, main));
                    CHECK_FALSE(bears_on(solved, main, claim));
                }
        }
    });
}

TEST_CASE("an exchange goes from answer to answer, and in one order only") {
    check_all(exercise_kinds::order_exchange, [](const Exercise& exercise, const ArgumentMap& solved) {
        const Question& question = exercise.questions.front();
        Texts right;
        for (const std::size_t place : question.order)
            right.push_back(question.choices[place].text);
        CHECK(is_exchange(solved, right, 1, std::nullopt));
        Texts order = right;
        std::sort(order.begin(), order.end());
        std::vector<Texts> possible;
        do {
            bool is_possible = true;
            for (std::size_t i = 1; i < order.size() && is_possible; ++i)
                is_possible = may_answer(solved, order[i], order[i - 1]);
            if (is_possible)
                possible.push_back(order);
        } while (std::next_permutation(order.begin(), order.end()));
        CHECK(possible == std::vector<Texts>(1, right));
    });
}

TEST_CASE("an objection hits what is offered as right, and nothing else that is offered") {
    check_all(exercise_kinds::objection_target, [](const Exercise& exercise, const ArgumentMap& solved) {
        for (const Question& question : exercise.questions) {
            std::set<std::size_t> hit;
            for (const RelationId argument : solved.relations()) {
                if (solved.type(argument) != RelationType::support || solved.target(argument).is_relation())
                    continue;
                Texts parts = premises(solved, argument);
                const std::string reasons = listed(parts);
                parts.push_back(said(solved, solved.target(argument).claim()));
                for (const RelationId attack : solved.relations()) {
                    const auto target = solved.target(attack);
                    Texts from = premises(solved, attack), to;
                    if (target.is_claim())
                        to.push_back(said(solved, target.claim()));
                    for (const bool backwards : {false, true}) {
                        if (solved.type(attack) == RelationType::support ||
                            (backwards && !is_mutual(solved, attack)))
                            continue;
                        if (backwards)
                            std::swap(from, to);
                        if (question.text != "Somebody argues: " + reasons + "; therefore " +
                                                 in_quotes(parts.back()) + ". Somebody else objects: " +
                                                 listed(from) + ". What does the objection deny?")
                            continue;
                        for (std::size_t i = 0; i < parts.size(); ++i)
                            if (says(to, parts[i]))
                                hit.insert(i);
                        if (target == Target(argument))
                            hit.insert(parts.size());
                    }
                }
            }
            if (question.text.find("…") == std::string::npos)
                CHECK(hit == std::set{the_right_one(question)});
        }
    });
}

TEST_CASE("premises are linked or not as the picture has them, and not both") {
    check_all(exercise_kinds::linked, [](const Exercise& exercise, const ArgumentMap& solved) {
        for (const Question& question : exercise.questions) {
            std::set<std::size_t> right;
            const auto is_asked = [&](const Texts& texts, ClaimId target, RelationType type) {
                return question.text.find((type == RelationType::support ? "for " : "against ") +
                                          in_quotes(said(solved, target)) + ": " + listed(texts) +
                                          ". Do these") != std::string::npos;
            };
            for (const RelationId one : solved.relations()) {
                if (solved.target(one).is_relation() || is_mutual(solved, one))
                    continue;
                const Texts own = premises(solved, one);
                const ClaimId target = solved.target(one).claim();
                if (own.size() > 1 && is_asked(own, target, solved.type(one)))
                    right.insert(0);
                for (const RelationId other : solved.relations())
                    if (const Texts others = premises(solved, other);
                        one != other && solved.type(other) == solved.type(one) && own.size() == 1 &&
                        others.size() == 1 && solved.target(other).is_claim() &&
                        said(solved, solved.target(other).claim()) == said(solved, target) &&
                        is_asked({own[0], others[0]}, target, solved.type(one)))
                        right.insert(1);
            }
            if (question.text.find("…") == std::string::npos)
                CHECK(right == std::set{the_right_one(question)});
        }
    });
}

TEST_CASE("hidden signs are those of the picture, and no two relations with the same ends have others") {
    check_all(exercise_kinds::signs, [](const Exercise& exercise, const ArgumentMap& solved) {
        const std::vector<RelationId>& unsaid = exercise.figure->unsaid;
        const Question& question = exercise.questions.front();
        REQUIRE(unsaid.size() == question.gaps.size());
        for (std::size_t i = 0; i < unsaid.size(); ++i) {
            const RelationType type = solved.type(unsaid[i]);
            CHECK(question.choices[question.gaps[i].answer].text ==
                  (type == RelationType::support ? "supports" : "attacks"));
            for (const RelationId other : solved.relations())
                if (solved.target(other) == solved.target(unsaid[i]) && solved.type(other) != type)
                    CHECK(premises(solved, other) != premises(solved, unsaid[i]));
        }
    });
}

TEST_CASE("the pattern of an argument is the one that the map names, and so is the critical question") {
    check_all(exercise_kinds::scheme, [](const Exercise& exercise, const ArgumentMap& solved) {
        REQUIRE(exercise.questions.size() == 2);
        const Question &pattern = exercise.questions[0], &critical = exercise.questions[1];
        std::string id = pattern.choices[the_right_one(pattern)].text;
        std::replace(id.begin(), id.end(), ' ', '-');
        const Scheme* const scheme = find_scheme(id);
        REQUIRE(scheme != nullptr);
        for (const Choice& choice : critical.choices)
            CHECK(choice.is_right ==
                  std::any_of(scheme->questions.begin(), scheme->questions.end(),
                              [&](const auto& question) { return question.english == choice.text; }));
        std::set<std::string> named;
        for (const RelationId relation : solved.relations())
            if (const Target target = solved.target(relation); target.is_claim())
                if (!is_mutual(solved, relation) &&
                    pattern.text ==
                        "Somebody argues: " + listed(premises(solved, relation)) +
                            (solved.type(relation) == RelationType::support ? "; therefore "
                                                                            : "; this speaks against ") +
                            in_quotes(said(solved, target.claim())) + ". Which pattern of reasoning is this?")
                    named.insert(std::string(solved[relation].scheme.text()));
        CHECK((named.empty() || named == std::set{id}));  // it may be aimed at a step
    });
}

TEST_CASE("a missing premise is one of linked ones, and what else is offered is none of them") {
    check_all(exercise_kinds::missing_premise, [](const Exercise& exercise, const ArgumentMap& solved) {
        const ArgumentMap& asked = *exercise.figure->asked;
        std::vector<ClaimId> blanks;
        for (const ClaimId claim : solved.claims())
            if (asked.text(claim) != solved.text(claim))
                blanks.push_back(claim);
        REQUIRE(blanks.size() == 1);
        const Question& question = exercise.questions.front();
        CHECK(boxes(question.text) == blanks);
        CHECK(question.choices[the_right_one(question)].text == said(solved, blanks[0]));
        bool is_linked = false;
        for (const RelationId relation : solved.relations())
            if (const Texts texts = premises(solved, relation);
                texts.size() > 1 && says(texts, said(solved, blanks[0])))
                is_linked = true;
        CHECK(is_linked);
    });
}

TEST_CASE("of what is said about a flawed picture one thing is true, and of the right one none") {
    std::size_t lacking = 0, of_lacking = 0;
    check_all(exercise_kinds::flaw, [&](const Exercise& exercise, const ArgumentMap& solved) {
        if (is_about_unanswered_objections(exercise))
            return;
        for (const Choice& choice : exercise.questions.front().choices) {
            INFO(choice.text);
            CHECK(choice.is_right == is_true(choice.text, *exercise.figure->asked, solved));
            if (choice.text.find("say the same") == std::string::npos)  // one of both may be missing there
                CHECK_FALSE(is_true(choice.text, solved, solved));
            if (choice.text.find("lacks a premise") != std::string::npos)
                ++(choice.is_right ? lacking : of_lacking);
        }
    });
    CHECK(lacking >= 3);
    CHECK(of_lacking >= 3);
}

TEST_CASE("of all objections in a picture one is left unanswered, and none where its answer stands") {
    std::size_t count = 0;
    const auto check = [&](const Exercise& exercise) {
        if (!is_about_unanswered_objections(exercise))
            return;
        ++count;
        INFO(exercise_text({.exercise = &exercise}, true, 100));
        const ObjectionBoxes asked = objection_boxes(*exercise.figure->asked);
        const ObjectionBoxes solved = objection_boxes(*exercise.figure->solved);
        CHECK(solved.unanswered.empty());
        CHECK(solved.others.empty());
        CHECK(asked.others.empty());
        CHECK(asked.unanswered.size() == 1);
        CHECK(asked.answered.size() >= 1);
        for (const Choice& choice : exercise.questions.front().choices)
            CHECK(choice.is_right == (asked.unanswered.count(boxes(choice.text)) == 1));
    };
    for (const ArgumentMap& map : test::maps_to_learn_from())
        test::for_exercises(map, exercise_kinds::flaw, "en", test::cases(40), check);
    CHECK(count >= test::cases(20));
    test::for_english_exercises(exercise_kinds::flaw, check);
}

}  // namespace argmap
