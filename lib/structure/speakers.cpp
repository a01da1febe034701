#include "structure/speakers.hpp"

#include "structure/answers.hpp"

namespace argmap {

namespace {

/// Whether premises are not those of one speaker alone.
bool is_by_others(const ArgumentMap& map, std::span<const ClaimId> premises, SpeakerId speaker) {
    bool someone = false;
    for (const ClaimId premise : premises) {
        const auto maker = map.speaker(premise);
        if (maker && *maker != speaker)
            return true;
        someone = someone || maker;
    }
    return !someone;
}

/// What claims suffer from others than their speakers.
struct Suffered {
    std::vector<bool> attacked;
    std::vector<bool> unanswered;  // one attack or more is
};

Suffered suffered_from_others(const ArgumentMap& map, const std::vector<Attack>& all) {
    Suffered suffered{.attacked = std::vector<bool>(map.claim_count(), false),
                      .unanswered = std::vector<bool>(map.claim_count(), false)};
    for (const Attack& attack : all) {
        const auto suffers = [&](ClaimId claim, std::span<const ClaimId> from) {
            const auto speaker = map.speaker(claim);
            if (!speaker || !is_by_others(map, from, *speaker))
                return;
            suffered.attacked[index(claim)] = true;
            if (!attack.answered)
                suffered.unanswered[index(claim)] = true;
        };
        const Target target = map.target(attack.relation);
        const auto premises = map.premises(attack.relation);
        if (!target.is_claim())
            continue;
        const ClaimId claim = target.claim();
        suffers(claim, premises);
        if (is_mutual(map, attack.relation))
            for (const ClaimId premise : premises)
                suffers(premise, {&claim, 1});
    }
    return suffered;
}

/// Each attack counts once for a speaker, however many of its claims are theirs.
void count_attacks_made(const ArgumentMap& map, const std::vector<Attack>& all,
                        std::vector<SpeakerPart>& parts) {
    std::vector<std::size_t> last_counted(parts.size(), 0);  // the number of an attack, from 1 on
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto made_from = [&](ClaimId claim) {
            const auto speaker = map.speaker(claim);
            if (!speaker || last_counted[index(*speaker)] == i + 1)
                return;
            last_counted[index(*speaker)] = i + 1;
            ++parts[index(*speaker)].attacks;
        };
        for (const ClaimId premise : map.premises(all[i].relation))
            made_from(premise);
        if (const Target target = map.target(all[i].relation);
            is_mutual(map, all[i].relation) && target.is_claim())
            made_from(target.claim());
    }
}

}  // namespace

std::vector<SpeakerPart> speaker_parts(const ArgumentMap& map) {
    std::vector<SpeakerPart> parts;
    for (const SpeakerId speaker : map.speakers())
        parts.push_back({.speaker = speaker});
    const std::vector<Attack> all = attacks(map);
    const Suffered suffered = suffered_from_others(map, all);
    for (const ClaimId claim : map.claims()) {
        const auto speaker = map.speaker(claim);
        if (!speaker)
            continue;
        SpeakerPart& part = parts[index(*speaker)];
        ++part.claims;
        if (!suffered.attacked[index(claim)])
            continue;
        ++part.attacked;
        if (!suffered.unanswered[index(claim)])
            ++part.answered;
    }
    count_attacks_made(map, all, parts);
    return parts;
}

}  // namespace argmap
