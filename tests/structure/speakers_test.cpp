#include "structure/speakers.hpp"

#include "small_maps.hpp"
#include "structure/answers.hpp"
#include "test.hpp"

#include <random>
#include <set>

namespace argmap {

namespace {

/// The makers of an attack from these claims.
std::set<SpeakerId> makers(const ArgumentMap& map, const std::vector<ClaimId>& claims) {
    std::set<SpeakerId> found;
    for (const ClaimId claim : claims)
        if (const auto speaker = map.speaker(claim))
            found.insert(*speaker);
    return found;
}

/// An attack in one direction; a contrary is two.
struct OneWay {
    std::vector<ClaimId> from;
    std::optional<ClaimId> to;  // nothing for an undercut
    Attack attack;
};

std::vector<OneWay> one_way(const ArgumentMap& map) {
    std::vector<OneWay> found;
    for (const Attack& attack : attacks(map)) {
        const auto premises = map.premises(attack.relation);
        const Target target = map.target(attack.relation);
        const auto to = target.is_claim() ? std::optional(target.claim()) : std::nullopt;
        found.push_back({{premises.begin(), premises.end()}, to, attack});
        if (map.type(attack.relation) == RelationType::contrary)
            found.push_back({{target.claim()}, premises[0], attack});
    }
    return found;
}

std::vector<SpeakerPart> plain_parts(const ArgumentMap& map) {
    std::vector<SpeakerPart> parts;
    for (const SpeakerId speaker : map.speakers()) {
        SpeakerPart part{.speaker = speaker};
        for (const ClaimId claim : map.claims()) {
            if (map.speaker(claim) != speaker)
                continue;
            bool attacked = false;
            bool answered = true;
            for (const OneWay& one : one_way(map))
                if (one.to == claim && makers(map, one.from) != std::set{speaker}) {
                    attacked = true;
                    answered = answered && one.attack.answered;
                }
            part.claims += 1;
            part.attacked += attacked ? 1U : 0U;
            part.answered += attacked && answered ? 1U : 0U;
        }
        std::set<RelationId> made;
        for (const OneWay& one : one_way(map))
            if (makers(map, one.from).contains(speaker))
                made.insert(one.attack.relation);
        part.attacks = made.size();
        parts.push_back(part);
    }
    return parts;
}

/// The map with speakers s0, s1 ... of so many given to its claims, and to some of them none.
ArgumentMap with_speakers(const test::SmallMap& small, std::mt19937& random, std::size_t speakers) {
    std::string json = small.json();
    for (std::size_t c = 0; c < small.claims; ++c) {
        const std::size_t speaker = random() % (speakers + 1);
        const std::string text = R"("text": "C)" + std::to_string(c) + "\"";
        if (speaker < speakers)
            json.replace(json.find(text), text.size(),
                         text + R"(, "speaker": "s)" + std::to_string(speaker) + "\"");
    }
    return test::map_of(json);
}

}  // namespace

TEST_CASE("the parts of speakers agree with their definition on every small map and on random ones") {
    std::mt19937 random(7);
    const auto check = [&](const test::SmallMap& small) {
        const ArgumentMap map = with_speakers(small, random, 2);
        if (speaker_parts(map) != plain_parts(map))
            FAIL(small.json());
    };
    test::for_every_small_map(3, 2, check);
    for (std::size_t i = 0; i < 1000; ++i)
        check(test::random_map(random, 2 + i % 8, i % 13));
}

}  // namespace argmap
