// argmap explain: why does a claim stand, or not?
#include "cli/files.hpp"
#include "cli/long_work.hpp"
#include "cli/maps.hpp"
#include "cli/outputs.hpp"
#include "cli/overlays.hpp"
#include "cli/reasoning.hpp"
#include "cli/reports.hpp"
#include "diagnostics/diagnostics.hpp"
#include "diagram/draw.hpp"
#include "graph/selection.hpp"
#include "reason/changes.hpp"
#include "reason/explanation.hpp"
#include "reason/remedies.hpp"
#include "render/renderer.hpp"
#include "report/explanation.hpp"
#include "report/print.hpp"
#include "report/strength_reasons.hpp"
#include "report/what_if.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace argmap::cli {

namespace {

/// Sets of --make.
constexpr std::size_t most_remedies = 1000;

class Explain : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positional("FILE", file_, "The map; - is standard input");
        arguments.positional("CLAIM", claim_, "The id of the claim");
        arguments.choice("--format", format_, "How to tell it", {"text", "markdown", "json"});
        arguments.option("-o,--output", "FILE", output_,
                         "A picture of just the claims that matter for it; its ending says as what: " +
                             endings_of_outputs());
        arguments.options("--without", "ID", without_,
                          "What if nobody had written this claim or relation, instead of why");
        arguments.options("--assume", "CLAIM", assumed_, "What if this claim stood come what may");
        arguments.options("--add-attack", "FROM:TO", attacks_,
                          "What if a claim attacked another one, or a relation");
        arguments.options("--weight", "CLAIM=W", weights_, "What if a claim had this weight, from 0 to 1");
        arguments.choice(
            "--make", wish_,
            "What it would take for the claim to be in or out: the smallest sets of other claims to "
            "drop or to assume",
            {"in", "out"});
        arguments.choice("--by", means_, "What --make may do", {"drop", "assume", "both"});
        arguments.option("--timeout", "SECONDS", seconds_, "How long --make may search", 1, 1'000'000'000);
        std::vector<std::string_view> strengths = strength_names();
        arguments.choice_or(
            strengths.front(), "--strength", strength_,
            "Also where its strength comes from, by df-quad where nothing else is said; what if and "
            "--formula go by it too",
            strengths);
        arguments.flag("--sensitivity", sensitivity_,
                       "Also which other base score of a single claim would bring the strength to the other "
                       "side of 0.5");
        arguments.flag("--formula", formula_,
                       "Also by which formula the strength comes out, with its numbers");
        arguments.option(
            "--top", "N", top_,
            "At most so many paragraphs, lines of a list, rows of a table and sets of --make, all with 0; "
            "JSON always has all; --make looks for 1000 at most",
            0, 1'000'000'000);
        arguments.option("--language", "LANGUAGE", language_,
                         "Of the claims' texts, as in the map, otherwise the map's own; zh tells all in "
                         "Chinese");
        arguments.example("argmap explain map.json thesis",
                          "why the claim `thesis` stands, has fallen or is "
                          "left open");
        arguments.example("argmap explain map.json thesis -o why.svg", "the same with a picture of it");
        arguments.example("argmap explain map.json thesis --without rumour",
                          "what would become of it, and of all others, without the claim `rumour`");
        arguments.example("argmap explain map.json thesis --make out", "what would bring it down");
    }

    Status run(Io& io) override {
        refuse_what_does_not_go_together();
        refuse_to_overwrite("-o", output_, std::array{file_});
        const Tongue tongue = tongue_of(language_);
        const std::optional<ArgumentMap> map = load_map(file_, "nothing was explained", tongue, io);
        if (!map)
            return Status::found;
        WantedLanguage(language_).check(*map, false);
        const Explanation explanation = explanation_of(*map, claim_named(*map, claim_));
        if (!output_.empty())
            draw_picture(*map, explanation, io);
        std::string text;
        do_long_work("looking for reasons", io, [&] { text = told(*map, explanation); });
        io.out << text;
        return Status::fine;
    }

  private:
    std::string told(const ArgumentMap& map, const Explanation& explanation) const {
        const ReportOptions options{.language = language_, .top = rows_of(top_)};
        const ClaimId claim = explanation.claims.front().claim;
        Report more{.map = &map, .sections = strength_sections(map, claim)};
        std::vector<Section> questions = question_sections(map, claim);
        const bool asks_why = questions.empty();
        std::move(questions.begin(), questions.end(), std::back_inserter(more.sections));
        if (format_ == "json") {
            Report all = explanation_report(map, explanation, options);
            std::move(more.sections.begin(), more.sections.end(), std::back_inserter(all.sections));
            return report_json(all, options);
        }
        const std::string sections =
            format_ == "markdown" ? sections_markdown(more, options) : sections_text(more, options);
        if (!asks_why)
            return sections.substr(sections.find_first_not_of('\n'));
        return (format_ == "markdown" ? explanation_markdown(map, explanation, options)
                                      : explanation_text(map, explanation, options)) +
               sections;
    }

    /// What if, and what it would take.
    std::vector<Section> question_sections(const ArgumentMap& map, ClaimId claim) const {
        std::vector<Section> sections;
        const Changes made = changes(map, claim);
        std::optional<ArgumentMap> other;
        if (asks_what_if()) {
            other = changed(map, made);
            sections.push_back(what_if_section(map, claim, changes_by(map, *other), semantics()));
        }
        if (!wish_.empty())
            sections.push_back(what_it_takes(map, other ? *other : map, claim, taken_as_given(made)));
        return sections;
    }

    /// In a map as it is, or as it would be with changes; it is told with the claims of the first.
    Section what_it_takes(const ArgumentMap& map, const ArgumentMap& other, ClaimId claim,
                          const std::vector<ClaimId>& taken_as_given) const {
        const Wish wish = wish_ == "in" ? Wish::in : Wish::out;
        const Means means = means_ == "drop" ? Means::drop : means_ == "assume" ? Means::assume : Means::both;
        RemedyLimits limits;
        limits.bounds = within_seconds(static_cast<double>(seconds_));
        limits.remedies = format_ == "json" || top_ == 0 ? most_remedies : std::min(top_, most_remedies);
        const ClaimId asked = *other.find_claim(map.id(claim));
        for (const ClaimId given : taken_as_given)
            if (const auto same = other.find_claim(map.id(given)))
                limits.given.push_back(*same);
        Remedies found = remedies_for(other, asked, wish, means, limits);
        std::vector<std::vector<ClaimId>> unargued =
            unargued_after(other, asked, found.remedies, limits.bounds);
        if (unargued.size() < found.remedies.size() && found.reason.empty())
            found.reason = bound_met(limits.bounds).value_or("");
        const auto to_told = [&](ClaimId& one) { one = *map.find_claim(other.id(one)); };
        for (Remedy& remedy : found.remedies)
            for (Step& step : remedy)
                to_told(step.claim);
        for (std::vector<ClaimId>& claims : unargued)
            std::for_each(claims.begin(), claims.end(), to_told);
        Section section = remedies_section(map, claim, wish, means, found, unargued);
        if (asks_what_if())
            section.sentences.insert(section.sentences.begin(), "With what is otherwise taken as given:");
        return section;
    }

    /// The claims that are made to stand or to attack: to drop one of them would be to take that back.
    static std::vector<ClaimId> taken_as_given(const Changes& made) {
        std::vector<ClaimId> given = made.assumed;
        for (const auto& [from, target] : made.attacks)
            given.push_back(from);
        return given;
    }

    std::vector<ClaimChange> changes_by(const ArgumentMap& map, const ArgumentMap& other) const {
        const Labelling labels = grounded(map);
        const Labelling other_labels = grounded(other);
        const StrengthOptions options{.semantics = &semantics()};
        const Strengths strengths = answered(strengths_of(map, options));
        const Strengths other_strengths = answered(strengths_of(other, options));
        return changes_between({.map = map, .labels = labels, .strengths = strengths},
                               {.map = other, .labels = other_labels, .strengths = other_strengths});
    }

    bool asks_what_if() const {
        return !without_.empty() || !assumed_.empty() || !attacks_.empty() || !weights_.empty();
    }

    void refuse_what_does_not_go_together() const {
        if (!output_.empty() && (asks_what_if() || !wish_.empty()))
            throw Trouble(
                "-o draws why the claim stands or not in the map as it is; it does not go together with "
                "what if and --make");
    }

    Changes changes(const ArgumentMap& map, ClaimId asked) const {
        Changes changes;
        for (const std::string& id : without_)
            if (const auto relation = map.find_relation(id))
                changes.without_relations.push_back(*relation);
            else
                changes.without.push_back(claim_named(map, id));
        if (std::find(changes.without.begin(), changes.without.end(), asked) != changes.without.end())
            throw Trouble("--without leaves out the claim that is asked about: " + in_backticks(claim_));
        for (const std::string& id : assumed_)
            changes.assumed.push_back(claim_named(map, id));
        for (const std::string& attack : attacks_)
            changes.attacks.push_back(attack_named(map, attack));
        for (const std::string& weight : weights_)
            changes.weights.push_back(weight_named(map, weight));
        return changes;
    }

    static std::pair<ClaimId, Target> attack_named(const ArgumentMap& map, const std::string& attack) {
        const std::size_t colon = attack.find(':');
        if (colon == std::string::npos)
            throw Trouble("--add-attack is FROM:TO, as in `rumour:thesis`, and not " + in_backticks(attack));
        const ClaimId from = claim_named(map, attack.substr(0, colon));
        const std::string to = attack.substr(colon + 1);
        if (const auto relation = map.find_relation(to))
            return {from, *relation};
        const ClaimId target = claim_named(map, to);
        if (target == from)
            throw Trouble("a claim cannot attack itself: " + in_backticks(attack));
        return {from, target};
    }

    static std::pair<ClaimId, double> weight_named(const ArgumentMap& map, const std::string& weight) {
        const std::size_t sign = weight.rfind('=');
        if (sign == std::string::npos)
            throw Trouble("--weight is CLAIM=W, as in `thesis=0.7`, and not " + in_backticks(weight));
        double value = 0;
        const char* const begin = weight.data() + sign + 1;
        const char* const end = weight.data() + weight.size();
        const auto [rest, error] = std::from_chars(begin, end, value);
        if (error != std::errc() || rest != end || !(value >= 0 && value <= 1))
            throw Trouble("a weight is a number from 0 to 1, and not " +
                          in_backticks(weight.substr(sign + 1)));
        return {claim_named(map, weight.substr(0, sign)), value};
    }

    const StrengthSemantics& semantics() const {
        return strength_.empty() ? *all_strength_semantics().front() : *find_strength_semantics(strength_);
    }

    /// What was asked for about the strength.
    std::vector<Section> strength_sections(const ArgumentMap& map, ClaimId claim) const {
        std::vector<Section> sections;
        if (strength_.empty() && !sensitivity_ && !formula_)
            return sections;
        const StrengthOptions options{.semantics = &semantics()};
        if (!strength_.empty())
            sections.push_back(
                contributions_section(map, answered(attribution_of(map, claim, options)), semantics()));
        if (formula_)
            sections.push_back(
                formula_section(map, claim, answered(strengths_of(map, options)), semantics()));
        if (sensitivity_)
            sections.push_back(turns_section(map, answered(sensitivity_of(map, claim, 0.5, options))));
        return sections;
    }

    void draw_picture(const ArgumentMap& map, const Explanation& explanation, Io& io) const {
        const Renderer& renderer = renderer_for(output_);
        Overlay overlay;
        show_labels(grounded(map), overlay);
        if (const auto claim = map.find_claim(claim_))
            show_focus(map, *claim, overlay);
        const Diagram diagram = draw(map, selection_of(map, explanation),
                                     {.language = language_, .layout = renderer.layout}, overlay);
        const Rendered rendered = renderer.render(diagram, {});
        if (rendered.error)
            throw Trouble(rendered.error->message + "; " + rendered.error->otherwise);
        tell_notes(rendered, diagram, io);
        write_file(output_, rendered.bytes);
    }

    std::string file_;
    std::string claim_;
    std::string format_ = "text";
    std::string output_;
    std::string language_;
    std::vector<std::string> without_, assumed_, attacks_, weights_;
    std::string wish_;
    std::string means_ = "both";
    std::size_t seconds_ = 60;
    std::string strength_;
    std::size_t top_ = 20;
    bool sensitivity_ = false;
    bool formula_ = false;
};

}  // namespace

std::unique_ptr<Command> make_explain_command() {
    return std::make_unique<Explain>();
}

}  // namespace argmap::cli
