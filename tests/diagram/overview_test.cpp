#include "diagram/overview.hpp"

#include "diagram/diagrams.hpp"
#include "diagram/words.hpp"
#include "files.hpp"
#include "test.hpp"

#include <string>
#include <utility>

namespace argmap {

namespace {

ArgumentMap resolved(Document document) {
    Diagnostics diagnostics;
    ArgumentMap map = resolve(std::move(document), diagnostics);
    CHECK(diagnostics.empty());
    return map;
}

std::string seen(const std::string& content, const std::string& language = "") {
    Overview from_afar = overview(map_of("{" + content + "}"), language);
    const ArgumentMap map = resolved(std::move(from_afar.document));
    return "\n" + told(draw(map, whole(map), {.language = language, .columns = 40, .legend = false},
                            from_afar.overlay));
}

const std::string park = R"("language": "en", "main": "park",
    "topics": {"money": {"title": {"en": "Money", "zh": "钱"}, "topics": {"shops": {"title": "Shops"}}},
               "park": {"title": "Parking"}, "empty": {"title": "Empty"}},
    "claims": [{"id": "park", "text": {"en": "No cars in the centre", "zh": "市中心禁车"}, "topic": "park"},
               {"id": "a", "text": "A", "topic": "shops"}, {"id": "b", "text": "B", "topic": "money"},
               {"id": "c", "text": "C", "topic": "park"}, {"id": "d", "text": "D"}],
    "relations": [{"type": "attack", "from": ["a", "d"], "to": "park"}, {"id": "s", "type": "support", "from": "b", "to": "park"},
                  {"type": "support", "from": "a", "to": "b"}, {"type": "attack", "from": "c", "to": "s"},
                  {"type": "rephrase", "from": "c", "to": "d"}, {"type": "contrary", "from": "d", "to": "c"}])";

}  // namespace

TEST_CASE("topics are boxes with what they hold and bear on, main claims stay what they are") {
    CHECK(seen(park) == R"(
thesis box park: [No cars in the centre] /1 for, 1 against/
neutral box money: [Money] /2 claims, 2 reasons, 1 objection/ /1 for, 1 against “No cars in the centre”/
neutral box park-topic: [Parking] /1 claim, 1 objection/ /1 against “Money”/
neutral box no-topic: [Without a topic] /1 claim, 2 objections/ /1 against “No cars in the centre”/ /1 against “Parking”/
support money -> park
attack money -> park
attack park-topic -> money
attack no-topic -> park
attack no-topic -> park-topic
)");
    CHECK(seen(park, "zh") == R"(
thesis box park: [市中心禁车] /1 个支持、1 个反对/
neutral box money: [钱] /2 个主张、2 个理由、1 个反驳/ /对“市中心禁车”：1 个支持、1 个反对/
neutral box park-topic: [Parking] /1 个主张、1 个反驳/ /对“钱”：1 个反对/
neutral box no-topic: [未归入主题] /1 个主张、2 个反驳/ /对“市中心禁车”：1 个反对/ /对“Parking”：1 个反对/
support money -> park
attack money -> park
attack park-topic -> money
attack no-topic -> park
attack no-topic -> park-topic
)");
}

TEST_CASE("every claim is in one box and every relation counts where it starts and ends, in all maps") {
    for (const auto& file : test::map_files()) {
        INFO(file.string());
        Diagnostics diagnostics;
        auto document = read(SourceFile(file.string(), test::contents(file)), diagnostics);
        if (!document)
            continue;
        const ArgumentMap map = resolve(std::move(*document), diagnostics);
        Overview from_afar = overview(map, "en");
        const ArgumentMap topics = resolved(std::move(from_afar.document));
        CHECK(from_afar.overlay.notes.size() == topics.claim_count());
        std::size_t claims = 0;
        for (const ClaimId part : topics.claims())
            if (!topics.is_main(part))
                claims += static_cast<std::size_t>(std::stoi(from_afar.overlay.notes[index(part)].front()));
        CHECK(claims + map.main_claims().size() == map.claim_count());
        CHECK(topics.main_claims().size() == map.main_claims().size());
        for (const RelationId relation : topics.relations())
            CHECK(topics.premises(relation).front() != topics.target(relation).claim());
    }
}

TEST_CASE("a topic and a main claim may have the same name") {
    CHECK(seen(R"("main": "a", "topics": {"no-topic": {"title": "T"}}, "claims": [{"id": "a", "text": "A"},
        {"id": "b", "text": "B", "topic": "no-topic"}, {"id": "c", "text": "C"}])") == R"(
thesis box a: [A]
neutral box no-topic: [T] /1 claim/
neutral box no-topic-topic: [Without a topic] /1 claim/
)");
}

TEST_CASE("no topic becomes the main claim of a map that has none") {
    CHECK(
        seen(
            R"("topics": {"t": {"title": "T"}, "u": {"title": "U"}}, "claims": [{"id": "a", "text": "A", "topic": "t"},
        {"id": "b", "text": "B", "topic": "u"}, {"id": "c", "text": "C", "topic": "u"}],
        "relations": [{"type": "support", "from": "a", "to": "b"}, {"type": "attack", "from": "a", "to": "c"}])") ==
        R"(
neutral box t: [T] /1 claim, 1 reason, 1 objection/ /1 for, 1 against “U”/
neutral box u: [U] /2 claims/
support t -> u
attack t -> u
)");
}

TEST_CASE("how much speaks for and against, in words") {
    CHECK(topic_words(1, {.reasons = 1, .objections = 2}, "en") == "1 claim, 1 reason, 2 objections");
    CHECK(topic_words(12000, {}, "zh") == "12 000 个主张");
    CHECK(balance_words({.reasons = 5, .objections = 2}, "Money", "en") == "5 for, 2 against “Money”");
    CHECK(balance_words({.reasons = 5}, "钱", "zh") == "对“钱”：5 个支持");
    CHECK(balance_words({}, "Money", "en").empty());
    CHECK(balance_words({.objections = 1}, "", "en") == "1 against");
}

}  // namespace argmap
