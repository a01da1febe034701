#include "cli/files.hpp"
#include "cli/maps.hpp"
#include "cli/outputs.hpp"
#include "cli/overlays.hpp"
#include "cli/reasoning.hpp"
#include "cli/shown_part.hpp"
#include "cli/smaller_pictures.hpp"
#include "diagnostics/diagnostics.hpp"
#include "diagram/cut_notes.hpp"
#include "diagram/draw.hpp"
#include "reason/labelling.hpp"
#include "reason/strength.hpp"
#include "render/renderer.hpp"
#include "render/text.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <optional>
#include <ostream>
#include <vector>

namespace argmap::cli {

namespace {

Direction direction_named(std::string_view name) {
    return name == "LR"   ? Direction::left_to_right
           : name == "RL" ? Direction::right_to_left
           : name == "TB" ? Direction::top_to_bottom
                          : Direction::bottom_to_top;
}

/// Proportions of paper and screens, width by height.
struct Page {
    std::string_view name;
    double ratio;
};

constexpr Page pages[] = {{"a4", 1.414},     {"a4-portrait", 0.707},
                          {"letter", 1.294}, {"letter-portrait", 0.773},
                          {"16:9", 1.778},   {"square", 1}};

std::vector<std::string_view> page_names() {
    std::vector<std::string_view> names;
    for (const Page& page : pages)
        names.push_back(page.name);
    return names;
}

const Page& page_named(std::string_view name) {
    return *std::find_if(std::begin(pages), std::end(pages),
                         [name](const Page& page) { return page.name == name; });
}

std::vector<std::string_view> paper_names() {
    std::vector<std::string_view> names;
    for (const Paper& paper : all_papers())
        names.push_back(paper.name);
    return names;
}

Look look_named(std::string_view name) {
    return name == "dark"            ? Look::dark
           : name == "print"         ? Look::print
           : name == "high-contrast" ? Look::high_contrast
                                     : Look::light;
}

std::string advice(const RenderError& error, const ArgumentMap& map, const Selection& selected) {
    const std::string part = error.part_helps ? smaller_pictures(map, selected) : "";
    return part.empty() ? error.otherwise : part + ", or " + error.otherwise;
}

/// Of strengths that mean nothing; "" where all of them do.
std::string note_on_unreliable(const ArgumentMap& map, const Strengths& strengths) {
    if (strengths.unreliable.empty())
        return {};
    std::vector<std::string_view> names;
    for (const ClaimId claim : strengths.unreliable)
        names.push_back(map.id(claim));
    return "what is shown as the strength of " + list_in_backticks(names) +
           " means nothing: they depend on each other in a cycle that does not come to rest";
}

class RenderCommand : public Command {
  public:
    void describe(Arguments& arguments) override {
        arguments.positional("FILE", file_, "The map; - is standard input");
        arguments.option("-o,--output", "FILE", output_,
                         "Where to; its ending says as what: " + endings_of_outputs());
        arguments.choice("--format", format_,
                         "As what, whatever the ending; alone: to standard output. On a terminal text where "
                         "nothing is said",
                         output_names());
        arguments.option("--language", "LANGUAGE", language_,
                         "Of the texts, as in the map; `all` shows every one; otherwise the map's own");
        arguments.choice(
            "--layout", layout_,
            "What places boxes and lines: `dot` of Graphviz, otherwise for up to 50 claims, or the "
            "layout for arguments",
            {"argument", "dot"});
        arguments.choice("--direction", direction_,
                         "Where conclusions go, as in LR: from the left to the right; otherwise BT, by `dot` "
                         "LR for more than 12 claims",
                         {"LR", "RL", "TB", "BT"});
        arguments.choice("--page", page_,
                         "The proportions that the layout for arguments aims at; otherwise a4", page_names());
        arguments.choice("--tile", tile_,
                         "A PDF as a poster of such sheets, in its own size, to be cut and joined",
                         paper_names());
        arguments.option("--dpi", "DOTS", dots_, "Of a PNG: dots an inch", 24, 600);
        arguments.choice("--theme", theme_, "Colours", {"light", "dark", "print", "high-contrast"});
        arguments.option(
            "--wrap", "COLUMNS", columns_,
            "Width of the text in a box, or of lines of text; 0 goes by the size of the map or the "
            "terminal",
            0, 200);
        part_.describe(arguments);
        arguments.choice_or("grounded", "--evaluate", evaluate_,
                            "Show which claims stand, which have fallen and which are undecided; by the "
                            "grounded labelling where nothing else is said",
                            semantics_names());
        arguments.choice_or(all_strength_semantics().front()->id, "--strength", strength_,
                            "Show how strong each claim is; by " +
                                std::string(all_strength_semantics().front()->id) +
                                " where nothing else is said",
                            strength_names());
        arguments.number_or(8, "--short", "WORDS", words_,
                            "Texts cut after some words, after 8 where nothing else is said; SVG has the "
                            "whole text under the pointer",
                            1, 1000);
        arguments.flag("--speakers", speakers_, "With the speaker of each claim in its box");
        arguments.flag("--blank", blank_, "Boxes without their texts, for filling in");
        arguments.flag("--no-legend", no_legend_, "Without the explanation of lines and boxes");
        arguments.example("argmap render map.json", "shows the map as a tree in the terminal");
        arguments.example("argmap render map.json -o map.svg", "draws the map");
        arguments.example("argmap render map.json -o near.png --focus free-will --depth 2",
                          "draws what surrounds one claim");
        arguments.example("argmap render map.json -o outline.svg --collapse 2 --short",
                          "draws the first two steps below the main claims, in few words");
        arguments.example("argmap render map.json -o verdict.svg --evaluate",
                          "draws which claims stand and which have fallen");
        arguments.example("argmap render map.json --format dot | dot -Tpdf", "leaves the layout to Graphviz");
    }

    Status run(Io& io) override {
        const Renderer& renderer = wanted_renderer(io);
        const bool to_screen = output_.empty() || output_ == "-";
        if (to_screen && renderer.binary && io.terminal_out)
            throw Trouble("a " + std::string(renderer.name) + " is not for a terminal; name a file with -o");
        const std::optional<ArgumentMap> map = load_map(file_, "nothing was drawn", Tongue::english, io);
        if (!map)
            return Status::found;
        check_language(*map);
        const Selection selected = part_.select(*map);
        DrawOptions wished = options();
        const bool as_text = &renderer == &renderers::text;
        if (renderer.layout)
            wished.layout = renderer.layout;
        const Diagram diagram = draw(*map, selected, wished, overlay(*map, io));
        const Rendered rendered = as_text ? Rendered{.bytes = to_text(diagram, text_style(io, to_screen))}
                                          : renderer.render(diagram, writing(renderer));
        if (rendered.error)
            throw Trouble(rendered.error->message + "; " + advice(*rendered.error, *map, selected));
        for (const std::string& note : rendered.notes)
            io.err << "note: " << note << '\n';
        if (const std::string note = part_.note(*map); !note.empty())
            io.err << "note: " << note << '\n';
        // Our own layout breaks the lines itself, and tells.
        if (diagram.layout == LayoutKind::dot)
            for (const std::string& note : notes_on_cut(diagram))
                io.err << "note: " << note << '\n';
        if (to_screen)
            (renderer.binary ? io.exact_out() : io.out) << rendered.bytes;
        else
            write_file(output_, rendered.bytes);
        return Status::fine;
    }

  private:
    const Renderer& wanted_renderer(const Io& io) const {
        if (!format_.empty())
            return *find_renderer(format_);
        if (output_.empty() && io.terminal_out)
            return renderers::text;
        if (output_.empty() || output_ == "-")
            throw Trouble("say where to with -o FILE, or as what with --format: " + known_outputs());
        return renderer_for(output_);
    }

    TextOutput text_style(const Io& io, bool to_screen) const {
        TextOutput style{.columns = TextOutput{}.columns, .colours = to_screen && io.colour_out};
        if (to_screen && io.columns_out != 0)
            style.columns = io.columns_out;
        if (columns_ != 0)
            style.columns = columns_;
        return style;
    }

    void check_language(const ArgumentMap& map) const {
        const auto known = map.languages();
        const bool fits = language_.empty() || language_ == "all" ||
                          std::find(known.begin(), known.end(), language_) != known.end();
        if (fits)
            return;
        std::vector<std::string_view> names(known.begin(), known.end());
        std::erase(names, std::string_view());
        throw Trouble(
            "no claim is written in " + in_backticks(language_) +
            (names.empty() ? "; the map names no languages" : "; there are " + list_in_backticks(names)) +
            did_you_mean(language_, names));
    }

    /// Of the whole map, whatever part of it is drawn.
    Overlay overlay(const ArgumentMap& map, Io& io) const {
        Overlay overlay;
        if (!evaluate_.empty())
            show_labels(labelling_by(evaluate_, map, io), overlay);
        if (!strength_.empty()) {
            const Strengths strengths = strengths_by(strength_, map);
            show_strengths(strengths, overlay);
            if (const std::string note = note_on_unreliable(map, strengths); !note.empty())
                io.err << "note: " << note << '\n';
        }
        return overlay;
    }

    RenderOptions writing(const Renderer& renderer) const {
        if (!tile_.empty() && &renderer != &renderers::pdf)
            throw Trouble("--tile makes a PDF of several sheets, and this is a " +
                          std::string(renderer.name));
        return {.limits = {},
                .dots_an_inch = static_cast<double>(dots_),
                .tiles = tile_.empty() ? nullptr : find_paper(tile_)};
    }

    DrawOptions options() const {
        DrawOptions options{.language = language_, .look = look_named(theme_), .columns = columns_};
        if (!layout_.empty())
            options.layout = layout_ == "dot" ? LayoutKind::dot : LayoutKind::argument;
        options.ratio = page_named(page_).ratio;
        if (!direction_.empty())
            options.direction = direction_named(direction_);
        options.legend = !no_legend_;
        options.words = words_;
        options.speakers = speakers_;
        options.blank = blank_;
        return options;
    }

    std::string file_;
    std::string output_;
    std::string format_;
    std::string language_;
    std::string layout_;
    std::string direction_;
    std::string page_ = std::string(pages[0].name);
    std::string tile_;
    std::size_t dots_ = 96;
    std::string theme_ = "light";
    std::size_t columns_ = 0;
    ShownPart part_;
    std::string evaluate_;
    std::string strength_;
    std::optional<std::size_t> words_;
    bool speakers_ = false;
    bool blank_ = false;
    bool no_legend_ = false;
};

}  // namespace

std::unique_ptr<Command> make_render_command() {
    return std::make_unique<RenderCommand>();
}

}  // namespace argmap::cli
