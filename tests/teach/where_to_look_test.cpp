#include "teach/where_to_look.hpp"

#include "bench/planter.hpp"
#include "diagram/diagrams.hpp"
#include "files.hpp"
#include "graph/selection.hpp"
#include "handout/feedback_page.hpp"
#include "handout/feedback_picture.hpp"
#include "mutate.hpp"
#include "render/renderer.hpp"
#include "teach/feedback.hpp"
#include "test.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace argmap {

namespace {

/// Claims that say what their ids say.
ArgumentMap small(const std::string& claims, const std::string& relations) {
    std::string json = R"({"language": "en", "claims": [)";
    for (std::size_t i = 0; i < claims.size(); ++i)
        json += (i == 0 ? "" : ", ") + (R"({"id": ")" + claims.substr(i, 1)) + R"(", "text": "claim )" +
                claims[i] + "\"}";
    return map_of(json + R"(], "relations": [)" + relations + "]}");
}

/// Where one looks if all claims but those of the student are missing.
std::string looked_at(const std::string& student_claims, const std::string& missing,
                      const std::string& relations) {
    const ArgumentMap reference = small("abcdef", relations), student = small(student_claims, "");
    Grading grading;
    for (const ClaimId claim : student.claims())
        grading.counterparts.push_back({claim, *reference.find_claim(student.id(claim))});
    Slip slip{.kind = SlipKind::missing_claim};
    for (const char claim : missing)
        slip.reference.push_back(*reference.find_claim(std::string(1, claim)));
    std::string found;
    for (const ClaimId claim : where_to_look(slip, grading, reference))
        found += student.id(claim);
    return found + ": " + feedback_on(slip, grading, student, reference, "en").where.in(Tongue::english);
}

/// All that a student is told.
std::string all_told(const GradedMap& graded, const GradeTelling& telling) {
    const std::string picture =
        renderers::svg.render(feedback_picture(graded, numbered_slips(graded), telling), {}).bytes;
    const std::vector<GradedMap> one{graded};
    return grade_text(graded, telling) + grades_json(one, telling) + grades_csv(one) +
           feedback_page(graded, picture, telling);
}

ArgumentMap map_named(const std::string& name) {
    return map_of(test::contents(test::project / "maps" / (name + ".json")));
}

void check_nothing_is_given_away(const ArgumentMap& student, const ArgumentMap& reference,
                                 const GradeOptions& options, std::string_view language) {
    GradedMap graded{.name = "a.json", .student = &student, .reference = &reference};
    graded.grading = grade(student, reference, options);
    graded.score = score(graded.grading, reference);
    std::vector<bool> is_there(reference.claim_count(), false);
    for (const Counterpart& pair : graded.grading.counterparts)
        is_there[index(pair.reference)] = true;
    for (const int hints : {1, 2}) {
        const std::string told = all_told(graded, {.language = language, .hints = hints, .width = 10'000});
        for (const ClaimId claim : reference.claims()) {
            INFO(hints << " " << reference.id(claim));
            if (!is_there[index(claim)])
                CHECK(told.find(reference.text(claim, language)) == std::string::npos);
        }
    }
}

}  // namespace

TEST_CASE("what is missing is looked for at the nearest claim that the student has") {
    const std::string chain = R"({"type": "support", "from": "b", "to": "a"},
{"type": "attack", "from": "c", "to": "b"}, {"type": "support", "from": ["d", "e"], "to": "c", "id": "step"},
{"type": "attack", "from": "f", "to": "step"})";
    CHECK(looked_at("abdef", "c", chain) == "b: Look again at what the text says about “claim b”.");
    CHECK(looked_at("a", "bcdef", chain) == "a: Look again at what the text says about “claim a”.");
    CHECK(looked_at("a", "d", chain) == "a: Look again at what the text says about “claim a”.");
    CHECK(looked_at("abce", "f", chain) == "e: Look again at what the text says about “claim e”.");
    CHECK(looked_at("abc", "f", chain) == "c: Look again at what the text says about “claim c”.");
    // A conclusion that is missing is looked for at what is said for it.
    CHECK(looked_at("cd", "ab", chain) == "c: Look again at what the text says about “claim c”.");
    CHECK(looked_at("f", "abcde", chain) == "f: Look again at what the text says about “claim f”.");
}

TEST_CASE("before the answer no text of a missing claim is told, whatever is planted") {
    for (const char* const name : {"homework", "socrates", "city-centre"}) {
        const ArgumentMap reference = map_named(name);
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            INFO(name << " " << seed);
            const std::string_view language = seed % 2 == 0 ? "en" : "zh";
            const bench::Planted planted = bench::plant(
                reference, {.seed = seed,
                            .slips = 1 + seed % 4,
                            .overlap = bench::Overlap::may_be,
                            .language = language,
                            .kinds = {SlipKind::missing_claim, SlipKind::wrong_parent, SlipKind::cycle}});
            check_nothing_is_given_away(planted.student, reference, {.known = planted.counterparts},
                                        language);
        }
    }
}

TEST_CASE("before the answer no text of a missing claim is told, whichever two are missing") {
    const ArgumentMap interview = map_named("krueger-2023");
    std::size_t number = 0;
    const std::size_t step = 10 / test::cases(10);
    for (const std::string_view language : {"en", "zh"}) {
        const ArgumentMap reference =
            bench::part_of(interview, of_topic(interview, *interview.find_topic("steam")), language);
        for (const ClaimId one : reference.claims())
            for (const ClaimId other : reference.claims()) {
                if (other <= one || number++ % step != 0)
                    continue;
                INFO(reference.id(one) << " " << reference.id(other));
                const Selection rest =
                    claims_where(reference, [&](ClaimId claim) { return claim != one && claim != other; });
                check_nothing_is_given_away(bench::part_of(reference, rest, language), reference, {},
                                            language);
            }
    }
}

}  // namespace argmap
