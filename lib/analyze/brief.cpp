#include "analyze/brief.hpp"

#include "analyze/analysis.hpp"
#include "analyze/circles.hpp"
#include "analyze/hinges.hpp"
#include "analyze/shown.hpp"
#include "analyze/sides.hpp"
#include "analyze/words.hpp"
#include "text/markdown.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace argmap {

namespace {

using words::many;

class Brief {
  public:
    Brief(const ArgumentMap& map, const ReportOptions& options)
        : map_(map), options_(options), report_(analyze(map, needed, options)) {}

    std::vector<BriefLine> run() {
        tell_main_claims();
        if (map_.main_claims().size() == 1)
            tell_case(map_.main_claims()[0]);
        tell_unanswered();
        tell_circles();
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

    void add(std::string_view label, std::string text) { lines_.push_back({label, std::move(text)}); }

    /// "“Homework starts quarrels” (`quarrels`)".
    std::string told(ClaimId claim) const {
        constexpr std::size_t most_columns = 160;
        const std::string_view text = map_.text(claim, options_.language);
        if (is_blank(text))
            return words::name(map_, claim);
        return "“" + shorten(plain_line(first_bytes(text, 4 * most_columns + 16)), most_columns) + "” (" +
               words::name(map_, claim) + ")";
    }

    std::size_t shown_of(std::size_t all) const { return all <= options_.top + 1 ? all : options_.top; }

    void add_rest(std::size_t rest) {
        if (rest > 0)
            add("", "and " + with_thousands(rest) + " more");
    }

    void tell_main_claims() {
        const std::span<const ClaimId> mains = map_.main_claims();
        if (map_.claim_count() == 0)
            add("It claims", "nothing yet");
        else if (mains.empty())
            add("It claims",
                "nothing says which of its " + many(map_.claim_count(), "claim") + " it is about");
        if (mains.size() == 1)
            add("It claims", told(mains[0]));
        if (mains.size() < 2)
            return;
        add("It claims", with_thousands(mains.size()) + " things");
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
        add("It hinges on", told(*hinge_) + ": " + many(found[0].behind, "claim") +
                                std::string(words::verb(found[0].behind, " bears", " bear")) +
                                " on it only by way of this");
    }

    /// "3 direct reasons, 7 claims in all".
    void tell_side(std::string_view label, Side side, std::size_t claims) {
        const Table& direct = table(sides(), "direct");
        std::size_t reasons = 0;
        for (std::size_t row = 0; row < direct.row_count(); ++row)
            reasons += cell(direct, row, "side") == Cell(name(side)) ? 1U : 0U;
        if (claims == 0 && reasons == 0)
            add(label, "nothing");
        else
            add(label, many(reasons, "direct reason") + ", " + many(claims, "claim") + " along whole lines");
        if (side == Side::con)
            has_opponents_ = claims > 0 || reasons > 0;
    }

    /// What is not answered on the side of the main claim is for the other side to worry about.
    void tell_unanswered() {
        const Table& all = table(answers(), "unanswered");
        const auto attacks = std::get<std::size_t>(answers().facts[0].value);
        for (std::size_t row = 0; row < all.row_count(); ++row)
            if (cell(all, row, "side") != Cell(name(Side::pro)))
                unanswered_.push_back(std::get<RelationId>(cell(all, row, "attack")));
        if (attacks == 0)
            return;
        const std::size_t in_favour = all.row_count() - unanswered_.size();
        const std::string sides = in_favour == 0 ? ""
                                  : in_favour == all.row_count()
                                      ? ", all in its favour"
                                      : ", " + with_thousands(in_favour) + " in its favour";
        add("Unanswered", (all.row_count() == 0 ? "none" : with_thousands(all.row_count())) + " of " +
                              many(attacks, "attack") + sides);
        for (std::size_t i = 0; i < shown_of(unanswered_.size()); ++i)
            add("", told(unanswered_[i]));
        add_rest(unanswered_.size() - shown_of(unanswered_.size()));
    }

    /// "“Daily practice ...” (`practice`), against “Homework ...” (`homework`)".
    std::string told(RelationId attack) const {
        const std::span<const ClaimId> premises = map_.premises(attack);
        std::string text = told(premises[0]);
        if (premises.size() > 1)
            text += " and " + many(premises.size() - 1, "more premise");
        const Target target = map_.target(attack);
        return text + ", against " +
               (target.is_claim() ? told(target.claim()) : "the step from " + told_step(target.relation()));
    }

    std::string told_step(RelationId step) const {
        const Target target = map_.target(step);
        return words::names(map_, map_.premises(step), 3) + " to " +
               (target.is_claim() ? words::name(map_, target.claim())
                                  : in_backticks(map_.id(target.relation())));
    }

    void tell_circles() {
        const std::vector<std::vector<ClaimId>> circles = support_circles(map_);
        has_circles_ = !circles.empty();
        if (!has_circles_)
            return;
        add("In circles", many(circles.size(), "group") + " of claims that end up supporting themselves");
        for (std::size_t i = 0; i < shown_of(circles.size()); ++i)
            add("", words::names(map_, circles[i], 5));
        add_rest(circles.size() - shown_of(circles.size()));
    }

    std::string next() const {
        if (map_.claim_count() == 0)
            return "write down what it is about, as the first claim";
        if (map_.main_claims().empty())
            return "name what it is about under the key `main`";
        if (has_circles_)
            return "break the circle: drop one of its supports, or ground a claim of it in something else";
        if (!unanswered_.empty())
            return "answer " + words::name(map_, map_.premises(unanswered_[0])[0]) +
                   ", or take back what it attacks";
        if (map_.main_claims().size() == 1 && !has_opponents_)
            return "look for the best objection: there is none yet";
        if (hinge_)
            return "see whether " + words::name(map_, *hinge_) + " can be doubted";
        return "nothing stands out; `argmap check` looks at each claim";
    }

    const ArgumentMap& map_;
    const ReportOptions& options_;
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
    for (const BriefLine& line : brief(map, options)) {
        const std::string label = line.label.empty() ? "- " : std::string(line.label) + ": ";
        append_wrapped(out, label + line.text, line.label.empty() ? "    " : "  ",
                       line.label.empty() ? "      " : "    ", options.width);
    }
    return out;
}

std::string brief_markdown(std::string_view map_name, const ArgumentMap& map, const ReportOptions& options) {
    std::string out = title_markdown(map_name, map, options) + "\n";
    for (const BriefLine& line : brief(map, options))
        out += (line.label.empty() ? "  * " : "* " + std::string(line.label) + ": ") +
               sentence_with_code(line.text) + "\n";
    return out;
}

}  // namespace argmap
