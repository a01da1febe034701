#include "report/brief.hpp"

#include "report/analysis.hpp"
#include "report/shown.hpp"
#include "report/words.hpp"
#include "structure/cycles.hpp"
#include "structure/hinges.hpp"
#include "structure/sides.hpp"
#include "text/markdown.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace argmap {

namespace {

/// The language asked for, else the map's own.
std::string_view language_of(const ArgumentMap& map, const ReportOptions& options) {
    return options.language.empty() ? map.document().language.text() : std::string_view(options.language);
}

class Brief {
  public:
    Brief(const ArgumentMap& map, const ReportOptions& options)
        : map_(map), options_(options), report_(analyze(map, needed, options)) {}

    std::vector<BriefLine> run() {
        tell_main_claims();
        if (map_.main_claims().size() == 1)
            tell_case(map_.main_claims()[0]);
        tell_unanswered();
        tell_cycles();
        add("Next", next());
        return std::move(lines_);
    }

  private:
    static constexpr std::array<const Analysis*, 2> needed{&analyses::sides, &analyses::answers};

    const Section& sides() const { return report_.sections[0]; }
    const Section& answers() const { return report_.sections[1]; }

    static const Table& table(const Section& section, std::string_view id) {
        return *std::find_if(section.tables.begin(), section.tables.end(),
                             [&](const Table& one) { return one.id == id; });
    }

    static const Cell& cell(const Table& table, std::size_t row, std::string_view column) {
        const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                        [&](const Column& one) { return one.id == column; });
        return table.row(row)[static_cast<std::size_t>(found - table.columns.begin())];
    }

    void add(Message label, Message text) { lines_.push_back({std::move(label), std::move(text)}); }

    /// "“Homework starts quarrels” (`quarrels`)"
    Message told(ClaimId claim) const {
        constexpr std::size_t most_columns = 160;
        const std::string_view text = map_.text(claim, options_.language);
        if (is_blank(text))
            return words::text(words::name(map_, claim));
        return say("“{0}” ({1})", shorten(plain_line(first_bytes(text, 4 * most_columns + 16)), most_columns),
                   words::name(map_, claim));
    }

    std::size_t shown_of(std::size_t all) const { return all <= options_.top + 1 ? all : options_.top; }

    void add_rest(std::size_t rest) {
        if (rest > 0)
            add("", say("and {0} more", rest));
    }

    void tell_main_claims() {
        const std::span<const ClaimId> mains = map_.main_claims();
        const Message label = "It claims";
        if (map_.claim_count() == 0)
            add(label, "nothing yet");
        else if (mains.empty())
            add(label, map_.claim_count() == 1
                           ? "nothing says that its one claim is what it is about"
                           : say("nothing says which of its {0|claim} it is about", map_.claim_count()));
        if (mains.size() == 1)
            add(label, told(mains[0]));
        if (mains.size() < 2)
            return;
        add(label, say("{0} things", mains.size()));
        for (const ClaimId main : mains.first(shown_of(mains.size())))
            add("", told(main));
        add_rest(mains.size() - shown_of(mains.size()));
    }

    void tell_case(ClaimId main) {
        const Table& counts = table(sides(), "counts");
        tell_side("For it", Side::pro, std::get<std::size_t>(cell(counts, 0, "pro")));
        tell_side("Against it", Side::con, std::get<std::size_t>(cell(counts, 0, "con")));
        const std::vector<Hinge> found = hinges(map_, main);
        if (found.empty())
            return;
        hinge_ = found[0].claim;
        add("It hinges on",
            say("{0}: {1|claim} {1?bears|bear} on it only by way of this", told(*hinge_), found[0].behind));
    }

    /// "3 direct reasons, 7 claims in all".
    void tell_side(const Message& label, Side side, std::size_t claims) {
        const Table& direct = table(sides(), "direct");
        std::size_t reasons = 0;
        for (std::size_t row = 0; row < direct.row_count(); ++row)
            reasons += cell(direct, row, "side") == Cell(OwnWord{name(side)}) ? 1U : 0U;
        add(label, told_side(reasons, claims));
        if (side == Side::con)
            has_opponents_ = claims > 0 || reasons > 0;
    }

    static Message told_side(std::size_t reasons, std::size_t claims) {
        if (reasons == 0)
            return words::many(claims, "no direct reasons, {0|claim} along whole lines", "nothing");
        return say(claims == 0 ? "{0|direct reason}, no claims along whole lines"
                               : "{0|direct reason}, {1|claim} along whole lines",
                   reasons, claims);
    }

    /// What is not answered on the side of a main claim is for the other side to worry about, and what bears
    /// on none is beside the point.
    void tell_unanswered() {
        const Table& all = table(answers(), "unanswered");
        const auto attacks = std::get<std::size_t>(answers().facts[0].value);
        std::size_t in_favour = 0;
        for (std::size_t row = 0; row < all.row_count(); ++row) {
            const Cell& side = cell(all, row, "side");
            in_favour += side == Cell(OwnWord{name(Side::pro)}) ? 1U : 0U;
            if (map_.main_claims().empty() || side == Cell(OwnWord{name(Side::con)}) ||
                side == Cell(OwnWord{name(Side::both)}))
                unanswered_.push_back(std::get<RelationId>(cell(all, row, "attack")));
        }
        if (attacks == 0)
            return;
        add("Unanswered", told_attacks(all.row_count(), attacks, in_favour));
        for (std::size_t i = 0; i < shown_of(unanswered_.size()); ++i)
            add("", told(unanswered_[i]));
        add_rest(unanswered_.size() - shown_of(unanswered_.size()));
    }

    /// "4 of 6 attacks, 2 in its favour"
    Message told_attacks(std::size_t unanswered, std::size_t all, std::size_t in_favour) const {
        if (unanswered == 0)
            return say("none of {0|attack}", all);
        const Message attacks = say("{0} of {1|attack}", unanswered, all);
        if (in_favour == 0)
            return attacks;
        const bool is_one = map_.main_claims().size() == 1;
        if (unanswered == 1)
            return say(is_one ? "{0}, in its favour" : "{0}, in their favour", attacks);
        if (in_favour == unanswered)
            return say(is_one ? "{0}, all in its favour" : "{0}, all in their favour", attacks);
        return say(is_one ? "{0}, {1} in its favour" : "{0}, {1} in their favour", attacks, in_favour);
    }

    /// "“Daily practice ...” (`practice`), against “Homework ...” (`homework`)"
    Message told(RelationId attack) const {
        const std::span<const ClaimId> premises = map_.premises(attack);
        const Target target = map_.target(attack);
        if (map_.type(attack) == RelationType::contrary)
            return say("{0} and {1}, which cannot both be true", told(premises[0]), told(target.claim()));
        const Message by = premises.size() == 1
                               ? told(premises[0])
                               : say("{0} and {1|more premise}", told(premises[0]), premises.size() - 1);
        return say("{0}, against {1}", by,
                   target.is_claim() ? told(target.claim()) : told_step(target.relation()));
    }

    Message told_step(RelationId step) const {
        const Target target = map_.target(step);
        return say(
            "the step from {0} to {1}", words::names(map_, map_.premises(step), 3),
            target.is_claim() ? words::name(map_, target.claim()) : in_backticks(map_.id(target.relation())));
    }

    void tell_cycles() {
        const std::vector<std::vector<ClaimId>> cycles = support_cycles(map_);
        has_cycles_ = !cycles.empty();
        if (!has_cycles_)
            return;
        add("In cycles", say("{0|group} of claims that end up supporting themselves", cycles.size()));
        for (std::size_t i = 0; i < shown_of(cycles.size()); ++i)
            add("", say("{0}", words::names(map_, cycles[i], 5)));
        add_rest(cycles.size() - shown_of(cycles.size()));
    }

    /// What is to be done about an attack. The claims of a contrary answer each other; what is missing is
    /// what speaks for one of them more than for the other.
    Message answer(RelationId attack) const {
        const std::string by = words::name(map_, map_.premises(attack)[0]);
        if (map_.type(attack) == RelationType::contrary)
            return say("attack {0} or {1}, whichever is false: they cannot both be true", by,
                       words::name(map_, map_.target(attack).claim()));
        return say("answer {0}, or take back what it attacks", by);
    }

    Message next() const {
        if (map_.claim_count() == 0)
            return "write down what it is about, as the first claim";
        if (map_.main_claims().empty())
            return "name what it is about under the key `main`";
        if (has_cycles_)
            return "break the cycle: drop one of its supports, or ground a claim of it in something else";
        if (!unanswered_.empty())
            return answer(unanswered_[0]);
        if (map_.main_claims().size() == 1 && !has_opponents_)
            return "look for the best objection: there is none yet";
        if (hinge_)
            return say("see whether {0} can be doubted", words::name(map_, *hinge_));
        return "nothing stands out; `argmap check` looks at each claim";
    }

    const ArgumentMap& map_;
    const ReportOptions& options_;
    const Report report_;
    std::vector<BriefLine> lines_;
    std::vector<RelationId> unanswered_;
    std::optional<ClaimId> hinge_;
    bool has_opponents_ = false;
    bool has_cycles_ = false;
};

Message in_one(const BriefLine& line) {
    return line.label.empty() ? line.text : say("{0}: {1}", line.label, line.text);
}

}  // namespace

std::vector<BriefLine> brief(const ArgumentMap& map, const ReportOptions& options) {
    return Brief(map, options).run();
}

std::string brief_text(std::string_view map_name, const ArgumentMap& map, const ReportOptions& options) {
    std::string out = title_text(map_name, map, options);
    const Tongue tongue = tongue_of(language_of(map, options));
    for (const BriefLine& line : brief(map, options)) {
        const bool is_item = line.label.empty();
        append_wrapped(out, in_one(line).in(tongue), {is_item ? "    - " : "  ", is_item ? "      " : "    "},
                       options.width, tongue);
    }
    return out;
}

std::string brief_markdown(std::string_view map_name, const ArgumentMap& map, const ReportOptions& options) {
    std::string out = title_markdown(map_name, map, options) + "\n";
    const Tongue tongue = tongue_of(language_of(map, options));
    for (const BriefLine& line : brief(map, options))
        out += (line.label.empty() ? "  * " : "* ") + sentence_with_code(in_one(line).in(tongue)) + "\n";
    return out;
}

}  // namespace argmap
