#include "structure/speakers.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace argmap {

namespace {

/// "3 speakers make 12 of 13 claims."
Message told(std::size_t speaking, std::size_t spoken, std::size_t claims) {
    if (spoken < claims)
        return say("{0|speaker} {0?makes|make} {1} of {2|claim}.", speaking, spoken, claims);
    return claims == 1 ? say("{0|speaker} {0?makes|make} the only claim.", speaking)
                       : say("{0|speaker} {0?makes|make} all {1|claim}.", speaking, claims);
}

/// "Most attacks are made by Ann: 5 of 7."; empty where nobody named makes one.
Message told_attacks(const ArgumentMap& map, const std::vector<SpeakerPart>& parts,
                     std::string_view language) {
    const auto most = std::max_element(
        parts.begin(), parts.end(),
        [](const SpeakerPart& one, const SpeakerPart& other) { return one.attacks < other.attacks; });
    if (most == parts.end() || most->attacks == 0)
        return {};
    std::size_t all = 0;
    for (const RelationId relation : map.relations())
        if (map.type(relation) == RelationType::attack || map.type(relation) == RelationType::contrary)
            ++all;
    const bool is_shared = std::any_of(
        std::next(most), parts.end(), [&](const SpeakerPart& part) { return part.attacks == most->attacks; });
    const std::string name = shorten(plain_line(first_bytes(map.name(most->speaker, language), 200)), 40);
    return say(is_shared ? "Nobody makes more attacks than {0}: {1} of {2}."
                         : "Most attacks are made by {0}: {1} of {2}.",
               name, most->attacks, all);
}

Section report_speakers(Facts& facts, const ReportOptions& options) {
    const ArgumentMap& map = facts.map();
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
        if (Message text = told_attacks(map, parts, options.language); !text.empty())
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
    .report = report_speakers,
};

}  // namespace argmap
