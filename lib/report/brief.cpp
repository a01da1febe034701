#include "report/brief.hpp"

#include "report/analysis.hpp"
#include "report/brief_words.hpp"
#include "report/shown.hpp"
#include "report/words.hpp"
#include "structure/circles.hpp"
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
        : map_(map),
          options_(options),
          say_(brief_words(language_of(map, options))),
          report_(analyze(map, needed, options)) {}

    std::vector<BriefLine> run() {
        tell_main_claims();
        if (map_.main_claims().size() == 1)
            tell_case(map_.main_claims()[0]);
        tell_unanswered();
        tell_circles();
        add(say_.next, next());
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

    void add(std::string_view label, std::string text) { lines_.push_back({label, std::move(text)}); }

    /// "“Homework starts quarrels” (`quarrels`)", in the words of English here and below.
    std::string told(ClaimId claim) const {
        constexpr std::size_t most_columns = 160;
        const std::string_view text = map_.text(claim, options_.language);
        if (is_blank(text))
            return words::name(map_, claim);
        return say_.claim(shorten(plain_line(first_bytes(text, 4 * most_columns + 16)), most_columns),
                          words::name(map_, claim));
    }

    std::size_t shown_of(std::size_t all) const { return all <= options_.top + 1 ? all : options_.top; }

    void add_rest(std::size_t rest) {
        if (rest > 0)
            add("", say_.and_more(rest));
    }

    void tell_main_claims() {
        const std::span<const ClaimId> mains = map_.main_claims();
        if (map_.claim_count() == 0)
            add(say_.claims, std::string(say_.nothing_claimed));
        else if (mains.empty())
            add(say_.claims, say_.no_main_claim(map_.claim_count()));
        if (mains.size() == 1)
            add(say_.claims, told(mains[0]));
        if (mains.size() < 2)
            return;
        add(say_.claims, say_.several_claimed(mains.size()));
        for (const ClaimId main : mains.first(shown_of(mains.size())))
            add("", told(main));
        add_rest(mains.size() - shown_of(mains.size()));
    }

    void tell_case(ClaimId main) {
        const Table& counts = table(sides(), "counts");
        tell_side(say_.for_it, Side::pro, std::get<std::size_t>(cell(counts, 0, "pro")));
        tell_side(say_.against_it, Side::con, std::get<std::size_t>(cell(counts, 0, "con")));
        const std::vector<Hinge> found = hinges(map_, main);
        if (found.empty())
            return;
        hinge_ = found[0].claim;
        add(say_.hinges_on, say_.hinge(told(*hinge_), found[0].behind));
    }

    /// "3 direct reasons, 7 claims in all".
    void tell_side(std::string_view label, Side side, std::size_t claims) {
        const Table& direct = table(sides(), "direct");
        std::size_t reasons = 0;
        for (std::size_t row = 0; row < direct.row_count(); ++row)
            reasons += cell(direct, row, "side") == Cell(name(side)) ? 1U : 0U;
        if (claims == 0 && reasons == 0)
            add(label, std::string(say_.no_side));
        else
            add(label, say_.side(reasons, claims));
        if (side == Side::con)
            has_opponents_ = claims > 0 || reasons > 0;
    }

    /// What is not answered on the side of a main claim is for the other side to worry about, and what bears
    /// on none is beside the point.
    void tell_unanswered() {
        const Table& all = table(answers(), "unanswered");
        const auto attacks = std::get<std::size_t>(answers().facts[0].value);
        std::size_t in_favour = 0;
        for (std::size_t row = 0; row < all.row_count(); ++row) {
            const Cell& side = cell(all, row, "side");
            in_favour += side == Cell(name(Side::pro)) ? 1U : 0U;
            if (map_.main_claims().empty() || side == Cell(name(Side::con)) || side == Cell(name(Side::both)))
                unanswered_.push_back(std::get<RelationId>(cell(all, row, "attack")));
        }
        if (attacks == 0)
            return;
        add(say_.unanswered, say_.attacks(all.row_count(), attacks, in_favour, map_.main_claims().size()));
        for (std::size_t i = 0; i < shown_of(unanswered_.size()); ++i)
            add("", told(unanswered_[i]));
        add_rest(unanswered_.size() - shown_of(unanswered_.size()));
    }

    /// "“Daily practice ...” (`practice`), against “Homework ...” (`homework`)".
    std::string told(RelationId attack) const {
        const std::span<const ClaimId> premises = map_.premises(attack);
        const Target target = map_.target(attack);
        return say_.against(told(premises[0]), premises.size() - 1,
                            target.is_claim() ? told(target.claim()) : told_step(target.relation()));
    }

    std::string told_step(RelationId step) const {
        const Target target = map_.target(step);
        return say_.step(ids(map_.premises(step), 3), target.is_claim()
                                                          ? words::name(map_, target.claim())
                                                          : in_backticks(map_.id(target.relation())));
    }

    std::string ids(std::span<const ClaimId> claims, std::size_t most) const {
        std::vector<std::string_view> all;
        for (const ClaimId claim : claims)
            all.push_back(map_.id(claim));
        return say_.ids(all, most);
    }

    void tell_circles() {
        const std::vector<std::vector<ClaimId>> circles = support_circles(map_);
        has_circles_ = !circles.empty();
        if (!has_circles_)
            return;
        add(say_.in_circles, say_.circles(circles.size()));
        for (std::size_t i = 0; i < shown_of(circles.size()); ++i)
            add("", ids(circles[i], 5));
        add_rest(circles.size() - shown_of(circles.size()));
    }

    std::string next() const {
        if (map_.claim_count() == 0)
            return std::string(say_.write_first_claim);
        if (map_.main_claims().empty())
            return std::string(say_.name_main_claim);
        if (has_circles_)
            return std::string(say_.break_circle);
        if (!unanswered_.empty())
            return say_.answer(words::name(map_, map_.premises(unanswered_[0])[0]));
        if (map_.main_claims().size() == 1 && !has_opponents_)
            return std::string(say_.find_objection);
        if (hinge_)
            return say_.doubt(words::name(map_, *hinge_));
        return std::string(say_.nothing_stands_out);
    }

    const ArgumentMap& map_;
    const ReportOptions& options_;
    const BriefWords& say_;
    const Report report_;
    std::vector<BriefLine> lines_;
    std::vector<RelationId> unanswered_;
    std::optional<ClaimId> hinge_;
    bool has_opponents_ = false;
    bool has_circles_ = false;
};

}  // namespace

std::vector<BriefLine> brief(const ArgumentMap& map, const ReportOptions& options) {
    return Brief(map, options).run();
}

std::string brief_text(std::string_view map_name, const ArgumentMap& map, const ReportOptions& options) {
    std::string out = title_text(map_name, map, options);
    const std::string_view colon = brief_words(language_of(map, options)).colon;
    for (const BriefLine& line : brief(map, options)) {
        if (line.label.empty())
            append_wrapped(out, line.text, "    - ", "      ", options.width);
        else
            append_wrapped(out, std::string(line.label).append(colon) + line.text, "  ", "    ",
                           options.width);
    }
    return out;
}

std::string brief_markdown(std::string_view map_name, const ArgumentMap& map, const ReportOptions& options) {
    std::string out = title_markdown(map_name, map, options) + "\n";
    const std::string_view colon = brief_words(language_of(map, options)).colon;
    for (const BriefLine& line : brief(map, options))
        out += (line.label.empty() ? "  * " : "* " + std::string(line.label) + std::string(colon)) +
               sentence_with_code(line.text) + "\n";
    return out;
}

}  // namespace argmap
