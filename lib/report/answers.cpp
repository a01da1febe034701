#include "structure/answers.hpp"

#include "report/analysis.hpp"
#include "report/words.hpp"
#include "structure/own_lines.hpp"
#include "structure/sides.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace argmap {

namespace {

OwnWord kind(const ArgumentMap& map, RelationId relation) {
    return {map.is_undercut(relation) ? "undercut" : name(map.type(relation))};
}

/// The sides of attacks, where there are main claims. The side of an attack is that of its first premise; a
/// contrary whose claims are on different sides is on both.
class SideOfAttack {
  public:
    explicit SideOfAttack(Facts& facts) : map_(facts.map()) {
        if (!map_.main_claims().empty())
            of_claim_ = &facts(sides_of_all_mains);
    }

    Side operator()(RelationId attack) const {
        if (of_claim_ == nullptr)
            return Side::none;
        const Side of_premise = (*of_claim_)[index(map_.premises(attack)[0])];
        if (!is_mutual(map_, attack))
            return of_premise;
        return of_premise == (*of_claim_)[index(map_.target(attack).claim())] ? of_premise : Side::both;
    }

  private:
    const ArgumentMap& map_;
    const std::vector<Side>* of_claim_ = nullptr;
};

OwnWord yes_or_no(bool is_so) {
    return {is_so ? "yes" : "no"};
}

/// Whether an attack is aimed at a main claim, at another claim or at a step.
OwnWord aim(const ArgumentMap& map, RelationId attack) {
    const Target target = map.target(attack);
    if (target.is_relation())
        return {"step"};
    const auto premises = map.premises(attack);
    const auto is_main = [&](ClaimId claim) { return map.is_main(claim); };
    const bool on_main = is_main(target.claim()) ||
                         (is_mutual(map, attack) && std::any_of(premises.begin(), premises.end(), is_main));
    return {on_main ? "main claim" : "other claim"};
}

/// What speaks against the main claim first, for that is what its case has to deal with; on each side the
/// longest line first.
Table unanswered_table(Facts& facts, const std::vector<Attack>& all) {
    const ArgumentMap& map = facts.map();
    struct Row {
        Side side;
        std::size_t line;
        RelationId attack;
    };
    std::vector<Row> rows;
    const SideOfAttack side_of(facts);
    const OwnLines& lines = facts(own_lines);
    for (const Attack& attack : all)
        if (!attack.answered)
            rows.push_back({side_of(attack.relation), lines.claims_behind(attack.relation), attack.relation});
    const auto rank = [](Side side) {
        return side == Side::con ? 0 : side == Side::both ? 1 : side == Side::pro ? 2 : 3;
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const Row& one, const Row& other) {
        return rank(one.side) != rank(other.side) ? rank(one.side) < rank(other.side) : one.line > other.line;
    });

    const bool has_sides = !map.main_claims().empty();
    Table table{.id = "unanswered",
                .title = "Unanswered, with the claims in the line behind each",
                .columns = {{"side", "side", has_sides ? Shown::to_all : Shown::to_programs},
                            {"kind", "kind"},
                            {"line", "line"},
                            {"dropped", "dropped", Shown::to_programs},
                            {"aimed_at", "aimed at", Shown::to_programs},
                            {"attack", "from and to"}}};
    const std::vector<bool>& dropped = facts(dropped_attacks);
    for (const Row& row : rows)
        table.add(OwnWord{name(row.side)}, kind(map, row.attack), row.line,
                  yes_or_no(dropped[index(row.attack)]), aim(map, row.attack), row.attack);
    return table;
}

Table answered_table(const ArgumentMap& map, const std::vector<Attack>& all, std::string_view language) {
    Table table{.id = "answered",
                .title = "Answered, with the first answer",
                .columns = {{"kind", "kind", Shown::to_programs},
                            {"attack", "attack", Shown::to_programs},
                            {"answer", "answer", Shown::to_programs},
                            {"from", "attack from"},
                            {"by", "by", map.speaker_count() > 0 ? Shown::to_all : Shown::to_programs},
                            {"claim", "answer from"}}};
    for (const Attack& attack : all) {
        if (!attack.answered)
            continue;
        const ClaimId claim = answering_claim(map, attack);
        const auto speaker = answering_speaker(map, attack);
        const auto premises = map.premises(attack.relation);
        std::vector<ClaimId> from(premises.begin(), premises.end());
        if (is_mutual(map, attack.relation))
            from.push_back(map.target(attack.relation).claim());
        table.add(kind(map, attack.relation), attack.relation, *attack.answer, std::move(from),
                  speaker ? Cell(map.name(*speaker, language)) : Cell(), claim);
    }
    return table;
}

/// How many attacks each attacked claim suffers, and how many of them go unanswered.
Table targets_table(const ArgumentMap& map, const std::vector<Attack>& all) {
    Table table{.id = "targets",
                .title = "Attacked claims",
                .columns = {{"attacks", "attacks"}, {"unanswered", "unanswered"}, {"claim", "claim"}},
                .shown = Shown::to_programs};
    std::vector<std::size_t> suffered(map.claim_count(), 0);
    std::vector<std::size_t> unanswered(map.claim_count(), 0);
    for (const Attack& attack : all) {
        const auto suffers = [&](ClaimId claim) {
            ++suffered[index(claim)];
            unanswered[index(claim)] += attack.answered ? 0 : 1;
        };
        if (map.target(attack.relation).is_claim())
            suffers(map.target(attack.relation).claim());
        if (is_mutual(map, attack.relation))
            for (const ClaimId premise : map.premises(attack.relation))
                suffers(premise);
    }
    for (const ClaimId claim : map.claims())
        if (suffered[index(claim)] > 0)
            table.add(suffered[index(claim)], unanswered[index(claim)], claim);
    return table;
}

/// "Both attacks", "All 3 attacks".
Message all_of(std::size_t attacks) {
    return attacks == 1 ? "The one attack" : attacks == 2 ? "Both attacks" : say("All {0|attack}", attacks);
}

/// "3 of 5 attacks on `thesis` itself go unanswered."
Message told_of_main_claim(const ArgumentMap& map, ClaimId main, std::size_t suffered,
                           std::size_t unanswered) {
    const std::string on = words::name(map, main);
    if (unanswered > 0 && unanswered < suffered)
        return say("{0} of {1|attack} on {2} itself {0?goes|go} unanswered.", unanswered, suffered, on);
    return say(unanswered == 0 ? "{0} on {1} itself {2?is|are} answered."
                               : "{0} on {1} itself {2?goes|go} unanswered.",
               all_of(suffered), on, suffered);
}

void tell_of_main_claims(const ArgumentMap& map, const Table& targets, std::size_t most, Section& section) {
    std::vector<bool> is_main(map.claim_count(), false);
    for (const ClaimId main : map.main_claims().first(std::min(most, map.main_claims().size())))
        is_main[index(main)] = true;
    for (std::size_t i = 0; i < targets.row_count(); ++i)
        if (const auto claim = std::get<ClaimId>(targets.row(i)[2]); is_main[index(claim)])
            section.sentences.push_back(told_of_main_claim(map, claim,
                                                           std::get<std::size_t>(targets.row(i)[0]),
                                                           std::get<std::size_t>(targets.row(i)[1])));
}

/// "2 against `thesis`, 1 in its favour", where there are main claims. What there is none of is not told.
std::vector<Message> told_sides(const ArgumentMap& map, const Table& unanswered) {
    if (map.main_claims().empty())
        return {};
    const auto count = [&](Side side) {
        std::size_t found = 0;
        for (std::size_t i = 0; i < unanswered.row_count(); ++i)
            found += unanswered.row(i)[0] == Cell(OwnWord{name(side)}) ? 1U : 0U;
        return found;
    };
    const bool is_one = map.main_claims().size() == 1;
    const std::string main = words::name(map, map.main_claims()[0]);
    const std::size_t against = count(Side::con);
    const std::size_t in_favour = count(Side::pro);
    const std::size_t rest = unanswered.row_count() - against - in_favour;
    std::vector<Message> told;
    if (against > 0)
        told.push_back(say(is_one ? "{0} against {1}" : "{0} against the main claims", against, main));
    if (in_favour > 0 && against > 0)
        told.push_back(say(is_one ? "{0} in its favour" : "{0} in their favour", in_favour));
    else if (in_favour > 0)
        told.push_back(
            say(is_one ? "{0} in favour of {1}" : "{0} in favour of the main claims", in_favour, main));
    if (rest > 0)
        told.push_back(say("{0} on both sides or neither", rest));
    return told;
}

/// "3 of 7 attacks go unanswered: 2 against `thesis`, 1 in its favour."
Message told(const ArgumentMap& map, std::size_t all, const Table& unanswered) {
    const std::size_t open = unanswered.row_count();
    if (all == 0)
        return "Nothing is attacked in this map.";
    if (open == 0)
        return say("{0} {1?is|are} answered.", all_of(all), all);
    const Message how_many = open < all ? say("{0} of {1|attack} {0?goes|go} unanswered", open, all)
                                        : say("{0} {1?goes|go} unanswered", all_of(all), all);
    const std::vector<Message> sides = told_sides(map, unanswered);
    return sides.empty() ? say("{0}.", how_many) : say("{0}: {1}.", how_many, words::list(sides));
}

Message told_which_dropped(std::size_t dropped, std::size_t unanswered) {
    if (unanswered == 1)
        return "It is dropped";
    if (dropped < unanswered)
        return say("{0} of them {0?is|are} dropped", dropped);
    return dropped == 2 ? "Both are dropped" : "All of them are dropped";
}

/// "1 of them is dropped: ..."; empty where none is.
Message told_dropped(std::size_t dropped, std::size_t unanswered) {
    if (dropped == 0)
        return {};
    return say(
        "{0}: nothing in the line behind is attacked either, so that in a debate {1?it counts|they count} as "
        "conceded.",
        told_which_dropped(dropped, unanswered), dropped);
}

/// Those who answer, most often first, and how often each of the speakers does.
std::pair<std::vector<SpeakerId>, std::vector<std::size_t>> answering(const ArgumentMap& map,
                                                                      const std::vector<Attack>& all) {
    std::vector<std::size_t> answers(map.speaker_count(), 0);
    for (const Attack& attack : all)
        if (const auto speaker = attack.answered ? answering_speaker(map, attack) : std::nullopt)
            ++answers[index(*speaker)];
    std::vector<SpeakerId> found;
    for (const SpeakerId speaker : map.speakers())
        if (answers[index(speaker)] > 0)
            found.push_back(speaker);
    std::stable_sort(found.begin(), found.end(), [&](SpeakerId one, SpeakerId other) {
        return answers[index(one)] > answers[index(other)];
    });
    return {std::move(found), std::move(answers)};
}

/// "Answers come from Ann (5) and Ben (2)."; empty where none has a speaker.
Message told_answering(const ArgumentMap& map, const std::vector<Attack>& all, std::string_view language) {
    constexpr std::size_t most_names = 3;
    const auto [speakers, answers] = answering(map, all);
    if (speakers.empty())
        return {};
    std::vector<Message> names;
    for (const SpeakerId speaker : std::span(speakers).first(std::min(speakers.size(), most_names)))
        names.push_back(say("{0} ({1})",
                            shorten(plain_line(first_bytes(map.name(speaker, language), 200)), 40),
                            answers[index(speaker)]));
    if (speakers.size() > most_names)
        return say("Answers come from {0}, {1}, {2} and others.", names[0], names[1], names[2]);
    return say("Answers come from {0}.", names.size() == 1 ? names[0]
                                         : names.size() == 2
                                             ? say("{0} and {1}", names[0], names[1])
                                             : say("{0}, {1} and {2}", names[0], names[1], names[2]));
}

Section report_answers(Facts& facts, const ReportOptions& options) {
    const ArgumentMap& map = facts.map();
    Section section = section_of(analyses::answers);
    const std::vector<Attack> all = attacks(map);
    Table unanswered = unanswered_table(facts, all);
    Table answered = answered_table(map, all, options.language);
    Table targets = targets_table(map, all);
    std::size_t dropped = 0;
    for (std::size_t i = 0; i < unanswered.row_count(); ++i)
        dropped += unanswered.row(i)[3] == Cell(yes_or_no(true)) ? 1U : 0U;
    section.facts = {{"attacks", all.size()}, {"unanswered", unanswered.row_count()}, {"dropped", dropped}};
    section.sentences.push_back(told(map, all.size(), unanswered));
    if (Message text = told_dropped(dropped, unanswered.row_count()); !text.empty())
        section.sentences.push_back(std::move(text));
    const bool all_on_one_claim = targets.row_count() == 1 && targets.row(0)[0] == Cell(all.size());
    if (!all_on_one_claim)  // otherwise it has been told
        tell_of_main_claims(map, targets, options.top, section);
    if (Message text = told_answering(map, all, options.language); !text.empty())
        section.sentences.push_back(std::move(text));
    section.tables = {std::move(unanswered), std::move(answered), std::move(targets)};
    return section;
}

}  // namespace

const Analysis analyses::answers = {
    .id = "answers",
    .title = "Attacks and answers",
    .definition =
        "Attacks are attacks on claims, undercuts (attacks on a step) and contraries. One is answered "
        "where another is aimed at it, at one of its premises, or at all that is said for one of them; of a "
        "contrary, at either side. It is dropped where no attack bears on it, however far behind. The line "
        "behind it: its premises, and the claims that bear on anything only by way of it or of them.",
    .cost = "practically linear",
    .report = report_answers,
};

}  // namespace argmap
