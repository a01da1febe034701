// argmap explain: why does a claim stand, or not?
#include "cli/files.hpp"
#include "cli/maps.hpp"
#include "cli/outputs.hpp"
#include "cli/overlays.hpp"
#include "cli/reasoning.hpp"
#include "cli/reports.hpp"
#include "diagnostics/diagnostics.hpp"
#include "graph/selection.hpp"
#include "reason/explanation.hpp"
#include "render/draw.hpp"
#include "render/renderer.hpp"
#include "report/explanation.hpp"
#include "report/print.hpp"
#include "report/strength_reasons.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace argmap::cli {

namespace {

class Explain : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positional("FILE", file_, "The map; - is standard input");
        arguments.positional("CLAIM", claim_, "The id of the claim");
        arguments.choice("--format", format_, "How to tell it", {"text", "markdown", "json"});
        arguments.option("-o,--output", "FILE", output_,
                         "A picture of just the claims that matter for it; its ending says as what: .svg, "
                         ".png, .pdf or .dot");
        std::vector<std::string_view> strengths = strength_names();
        arguments.choice_or(strengths.front(), "--strength", strength_,
                            "Also where its strength comes from, by df-quad where nothing else is said",
                            strengths);
        arguments.flag("--sensitivity", sensitivity_,
                       "Also which other base score of a single claim would bring the strength to the other "
                       "side of 0.5");
        arguments.flag("--formula", formula_,
                       "Also by which formula the strength comes out, with its numbers");
        arguments.option("--top", "N", top_, "At most so many lines of a table; JSON always has all", 1,
                         1'000'000'000);
        arguments.option("--language", "LANGUAGE", language_,
                         "Of the claims' texts, as in the map, otherwise the map's own; zh tells all in "
                         "Chinese");
        arguments.example("argmap explain map.json thesis",
                          "why the claim `thesis` stands, has fallen or is "
                          "left open");
        arguments.example("argmap explain map.json thesis -o why.svg", "the same with a picture of it");
    }

    Status run(Io& io) override {
        const Tongue tongue = tongue_of(language_);
        const std::optional<ArgumentMap> map = load_map(file_, "nothing was explained", tongue, io);
        if (!map)
            return Status::found;
        WantedLanguage(language_).check(*map, false);
        const Explanation explanation = explanation_of(*map, claim_named(*map, claim_));
        if (!output_.empty())
            draw_picture(*map, explanation);
        io.out << told(*map, explanation);
        return Status::fine;
    }

  private:
    std::string told(const ArgumentMap& map, const Explanation& explanation) const {
        const ReportOptions options{.language = language_, .top = top_};
        Report strengths{.map = &map, .sections = strength_sections(map, explanation.claims.front().claim)};
        if (format_ == "json") {
            Report all = explanation_report(map, explanation, options);
            std::move(strengths.sections.begin(), strengths.sections.end(), std::back_inserter(all.sections));
            return report_json(all, options);
        }
        return format_ == "markdown"
                   ? explanation_markdown(map, explanation, options) + sections_markdown(strengths, options)
                   : explanation_text(map, explanation, options) + sections_text(strengths, options);
    }

    /// What was asked for about the strength.
    std::vector<Section> strength_sections(const ArgumentMap& map, ClaimId claim) const {
        std::vector<Section> sections;
        if (strength_.empty() && !sensitivity_ && !formula_)
            return sections;
        const StrengthSemantics& semantics =
            strength_.empty() ? *all_strength_semantics().front() : *find_strength_semantics(strength_);
        const StrengthOptions options{.semantics = &semantics};
        if (!strength_.empty())
            sections.push_back(
                contributions_section(map, answered(attribution_of(map, claim, options)), semantics));
        if (formula_)
            sections.push_back(formula_section(map, claim, answered(strengths_of(map, options)), semantics));
        if (sensitivity_)
            sections.push_back(turns_section(map, answered(sensitivity_of(map, claim, 0.5, options))));
        return sections;
    }

    void draw_picture(const ArgumentMap& map, const Explanation& explanation) const {
        const Renderer& renderer = renderer_for(output_);
        Overlay overlay;
        show_labels(grounded(map), overlay);
        const Diagram diagram = draw(map, selection_of(map, explanation), {.language = language_}, overlay);
        const Rendered rendered = renderer.render(diagram, RenderLimits{});
        if (rendered.error)
            throw Trouble(rendered.error->message + "; " + rendered.error->otherwise);
        write_file(output_, rendered.bytes);
    }

    std::string file_;
    std::string claim_;
    std::string format_ = "text";
    std::string output_;
    std::string language_;
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
