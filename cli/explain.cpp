// argmap explain: why does a claim stand, or not?
#include "cli/files.hpp"
#include "cli/maps.hpp"
#include "cli/outputs.hpp"
#include "cli/overlays.hpp"
#include "cli/reports.hpp"
#include "diagnostics/diagnostics.hpp"
#include "graph/selection.hpp"
#include "reason/explanation.hpp"
#include "render/draw.hpp"
#include "render/renderer.hpp"
#include "report/explanation.hpp"
#include "report/print.hpp"

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
        const ReportOptions options{.language = language_};
        if (format_ == "json")
            return report_json(explanation_report(map, explanation, options), options);
        return format_ == "markdown" ? explanation_markdown(map, explanation, options)
                                     : explanation_text(map, explanation, options);
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
};

}  // namespace

std::unique_ptr<Command> make_explain_command() {
    return std::make_unique<Explain>();
}

}  // namespace argmap::cli
