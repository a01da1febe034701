#include "analyze/speakers.hpp"

#include "analyze/analysis.hpp"
#include "analyze/answers.hpp"
#include "analyze/bearing_graph.hpp"
#include "analyze/words.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>

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

namespace {

using words::many;

using words::verb;

/// "3 speakers make 12 of 13 claims."
std::string told(std::size_t speaking, std::size_t spoken, std::size_t claims) {
    const std::string what = spoken < claims ? with_thousands(spoken) + " of " + many(claims, "claim")
                             : claims == 1   ? "the only claim"
                                             : "all " + many(claims, "claim");
    return many(speaking, "speaker") + ' ' + std::string(verb(speaking, "makes", "make")) + ' ' + what + '.';
}

/// "Most attacks are made by Ann: 5 of 7."; "" where nobody named makes one.
std::string told_attacks(const ArgumentMap& map, const std::vector<SpeakerPart>& parts,
                         std::string_view language) {
    const auto most = std::max_element(
        parts.begin(), parts.end(),
        [](const SpeakerPart& one, const SpeakerPart& other) { return one.attacks < other.attacks; });
    if (most == parts.end() || most->attacks == 0)
        return "";
    std::size_t all = 0;
    for (const RelationId relation : map.relations())
        if (map.type(relation) == RelationType::attack || map.type(relation) == RelationType::contrary)
            ++all;
    const bool is_shared = std::any_of(
        std::next(most), parts.end(), [&](const SpeakerPart& part) { return part.attacks == most->attacks; });
    const std::string name = shorten(plain_line(first_bytes(map.name(most->speaker, language), 200)), 40);
    const std::string number = with_thousands(most->attacks) + " of " + with_thousands(all);
    return is_shared ? "Nobody makes more attacks than " + name + ": " + number + "."
                     : "Most attacks are made by " + name + ": " + number + ".";
}

Section tell_speakers(const ArgumentMap& map, const ReportOptions& options) {
    Section section = section_of(analyses::speakers);
    Table table{.id = "speakers",
                .title = "",
                .columns = {{"speaker", "speaker", Shown::to_programs},
                            {"name", "speaker"},
                            {"claims", "claims"},
                            {"attacked", "attacked"},
                            {"answered", "answered"},
                            {"conceded", "conceded"},
                            {"standing", "standing"},
                            {"unattacked", "unattacked", Shown::to_programs},
                            {"attacks", "attacks made", Shown::to_programs}},
                .at_least = 12};
    std::size_t speaking = 0;
    std::size_t spoken = 0;
    const std::vector<SpeakerPart> parts = speaker_parts(map);
    for (const SpeakerPart& part : parts) {
        if (part.claims > 0)
            ++speaking;
        spoken += part.claims;
    }
    if (spoken > 0) {
        section.sentences.push_back(told(speaking, spoken, map.claim_count()));
        if (std::string text = told_attacks(map, parts, options.language); !text.empty())
            section.sentences.push_back(std::move(text));
        for (const SpeakerPart& part : parts)
            table.add(map.id(part.speaker), map.name(part.speaker, options.language), part.claims,
                      part.attacked, part.answered, part.conceded(), part.standing(), part.unattacked(),
                      part.attacks);
    }
    section.facts = {{"speakers", speaking}, {"without_speaker", map.claim_count() - spoken}};
    section.tables = {std::move(table)};
    return section;
}

}  // namespace

const Analysis analyses::speakers = {
    .id = "speakers",
    .title = "Speakers",
    .definition =
        "A speaker makes the attacks that come from their claims; a contrary comes from both its claims. "
        "A claim is attacked where an attack on it is not made by its own speaker alone, and answered "
        "where every such attack is answered, by whomever. It is conceded where one is not, and left "
        "standing otherwise.",
    .cost = "linear",
    .tell = tell_speakers,
};

}  // namespace argmap
