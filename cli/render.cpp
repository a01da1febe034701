#include "cli/drawn_versions.hpp"
#include "cli/files.hpp"
#include "cli/maps.hpp"
#include "cli/outputs.hpp"
#include "cli/overlays.hpp"
#include "cli/reasoning.hpp"
#include "cli/shown_part.hpp"
#include "cli/smaller_pictures.hpp"
#include "cli/themes.hpp"
#include "diagnostics/diagnostics.hpp"
#include "diagram/draw.hpp"
#include "diagram/overview.hpp"
#include "graph/resolve.hpp"
#include "reason/labelling.hpp"
#include "reason/strength.hpp"
#include "render/renderer.hpp"
#include "render/text.hpp"
#include "text/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <ostream>
#include <utility>
#include <vector>

namespace argmap::cli {

namespace {

Direction direction_named(std::string_view name) {
    return name == "LR"   ? Direction::left_to_right
           : name == "RL" ? Direction::right_to_left
           : name == "TB" ? Direction::top_to_bottom
                          : Direction::bottom_to_top;
}

/// Paper and screens.
struct Page {
    std::string_view name;
    PageSize size;

    /// Of width to height, in thousandths.
    double ratio() const { return std::round(size.width / size.height * 1000) / 1000; }
};

constexpr Page pages[] = {{"a4", {841.89, 595.28}}, {"a4-portrait", {595.28, 841.89}},
                          {"letter", {792, 612}},   {"letter-portrait", {612, 792}},
                          {"16:9", {960, 540}},     {"square", {720, 720}}};

std::vector<std::string_view> page_names() {
    std::vector<std::string_view> names;
    for (const Page& page : pages)
        names.push_back(page.name);
    return names;
}

/// The first where no name is given.
const Page& page_named(std::string_view name) {
    return *std::find_if(std::begin(pages), std::end(pages),
                         [name](const Page& page) { return name.empty() || page.name == name; });
}

std::vector<std::string_view> paper_names() {
    std::vector<std::string_view> names;
    for (const Paper& paper : all_papers())
        names.push_back(paper.name);
    return names;
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

/// The topics of a map as a map, and what is told in their boxes.
struct FromAfar {
    ArgumentMap map;
    Overlay overlay;
};

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
        arguments.choice(
            "--page", page_,
            "The proportions that the layout for arguments aims at, which is then taken; otherwise a4",
            page_names());
        arguments.flag("--pages", on_pages_,
                       "A PDF of as many pages as it takes to be read with ease, of the proportions of "
                       "--page, with an overview and links from page to page");
        arguments.choice("--tile", tile_,
                         "A PDF as a poster of such sheets, in its own size, to be cut and joined",
                         paper_names());
        arguments.flag("--positions", positions_,
                       "Of a DOT text: with where everything lies, which `neato -n` keeps");
        arguments.option("--dpi", "DOTS", dots_, "Of a PNG: dots an inch; otherwise 96", 24, 600);
        arguments.option(
            "--theme", "light|dark|print|high-contrast|FILE", theme_,
            "Colours: built in, or on top of those by a file that ends in .json or has a slash in "
            "its name");
        arguments.option(
            "--wrap", "COLUMNS", columns_,
            "Width of the text in a box, or of lines of text; 0 goes by the size of the map or the "
            "terminal",
            0, 200);
        part_.describe(arguments);
        arguments.flag("--overview", overview_,
                       "Topics as boxes, with how many of their claims bear on which others");
        arguments.option("--diff", "OLD", old_file_,
                         "With what an older version of the map had, too, and what was added, removed and "
                         "changed since; - is standard input");
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
        arguments.example("argmap render map.json --overview -o topics.svg",
                          "draws which topics speak for and against which");
        arguments.example("argmap render map.json --diff old.json -o changes.svg",
                          "draws two versions in one picture: what is new, gone or changed");
        arguments.example("argmap render map.json --format dot | dot -Tpdf", "leaves the layout to Graphviz");
    }

    Status run(Io& io) override {
        if (file_ == "-" && old_file_ == "-")
            throw Trouble("only one of the two maps can be read from standard input");
        refuse_to_overwrite("-o", output_, std::array{file_, old_file_, theme_});
        if (!read(io))
            return Status::found;
        const Renderer& renderer = wanted_renderer(io);
        refuse_what_has_no_effect(renderer, io);
        make_what_is_drawn();
        const Selection selected = part_.select(map());
        const Diagram diagram = draw(map(), selected, options(renderer), shown(io));
        const Rendered rendered = &renderer == &renderers::text
                                      ? Rendered{.bytes = to_text(diagram, text_style(io))}
                                      : renderer.render(diagram, writing());
        if (rendered.error)
            throw Trouble(rendered.error->message + "; " +
                          advice(*rendered.error, map(), selected, renderer));
        tell_note_on_part(io);
        tell_notes(rendered, diagram, io);
        deliver(rendered, renderer, io);
        return Status::fine;
    }

  private:
    // ---- What is drawn. ----

    /// Whether all that is to be read could be; what is wrong with it is told.
    bool read(Io& io) {
        now_ = load_map(file_, "nothing was drawn", Tongue::english, io);
        if (!old_file_.empty())
            before_ = load_map(old_file_, "nothing was drawn", Tongue::english, io);
        if (!now_ || (!old_file_.empty() && !before_))
            return false;
        read_theme_ = load_theme(theme_, "nothing was drawn", io);
        return read_theme_.has_value();
    }

    /// The map as it is, both versions of it in one, or its topics.
    void make_what_is_drawn() {
        if (before_)
            versions_.emplace(*before_, *now_);
        check_language(map());
        if (overview_)
            from_afar_ = seen_from_afar(*now_);
    }

    const ArgumentMap& map() const {
        return from_afar_ ? from_afar_->map : versions_ ? versions_->map() : *now_;
    }

    /// What is shown over it.
    Overlay shown(Io& io) const {
        Overlay shown = from_afar_  ? from_afar_->overlay
                        : versions_ ? versions_->overlay(overlay(*now_, io), language_)
                                    : overlay(*now_, io);
        if (const auto focus = part_.focus(map()))
            show_focus(map(), *focus, shown);
        return shown;
    }

    // ---- What becomes of it. ----

    bool is_to_screen() const { return output_.empty() || output_ == "-"; }

    void tell_note_on_part(Io& io) const {
        if (const std::string note = part_.note(map()); !note.empty())
            io.err << "note: " << note << '\n';
    }

    void deliver(const Rendered& rendered, const Renderer& renderer, Io& io) const {
        if (is_to_screen())
            (renderer.binary ? io.exact_out() : io.out) << rendered.bytes;
        else
            write_file(output_, rendered.bytes);
    }

    const Renderer& wanted_renderer(const Io& io) const {
        if (!format_.empty())
            return *find_renderer(format_);
        if (output_.empty() && io.terminal_out)
            return renderers::text;
        if (is_to_screen())
            throw Trouble("say where to with -o FILE, or as what with --format: " + known_outputs());
        return renderer_for(output_);
    }

    TextOutput text_style(const Io& io) const {
        TextOutput style{.columns = TextOutput{}.columns, .colours = is_to_screen() && io.colour_out};
        if (is_to_screen() && io.columns_out != 0)
            style.columns = io.columns_out;
        if (columns_ != 0)
            style.columns = columns_;
        return style;
    }

    FromAfar seen_from_afar(const ArgumentMap& map) const {
        if (!old_file_.empty() || !evaluate_.empty() || !strength_.empty())
            throw Trouble("--overview shows topics, of which --diff, --evaluate and --strength say nothing");
        if (blank_)
            throw Trouble("--overview names topics in boxes, and --blank leaves texts out");
        if (map.topic_count() == 0)
            throw Trouble("--overview draws a box for each topic, and the map declares none under `topics`");
        Overview topics = overview(map, language_);
        Diagnostics nothing_is_left_out;
        return {resolve(std::move(topics.document), nothing_is_left_out), std::move(topics.overlay)};
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

    /// Of the whole map as it is now, whatever part of it is drawn.
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

    void refuse_what_has_no_effect(const Renderer& renderer, const Io& io) const {
        if (is_to_screen() && renderer.binary && io.terminal_out)
            throw Trouble("a " + std::string(renderer.name) + " is not for a terminal; name a file with -o");
        const std::string name(renderer.name);
        const bool is_laid_out = !renderer.layout || positions_;
        if (positions_ && &renderer != &renderers::dot)
            throw Trouble("--positions is for dot, and the output is " + name);
        if (dots_ && &renderer != &renderers::png)
            throw Trouble("--dpi is for png, and the output is " + name);
        if (!is_laid_out && !(page_.empty() && layout_.empty()))
            throw Trouble((page_.empty() ? "--layout" : "--page") +
                          (" is for what is laid out here, and the output is " + name));
        if (!direction_.empty() && &renderer == &renderers::text)
            throw Trouble("--direction is for pictures, and the output is text");
        if (!page_.empty() && layout_ == "dot")
            throw Trouble("the layout `dot` goes its own way; leave out --page or --layout dot");
        if (on_pages_ && &renderer != &renderers::pdf)
            throw Trouble("--pages makes a PDF, and the output is " + name);
        if (on_pages_ && !tile_.empty())
            throw Trouble("--pages and --tile are two ways to print; say one of them");
        if (on_pages_ && layout_ == "dot")
            throw Trouble("--pages are laid out by the layout for arguments; leave out --layout dot");
        if (!tile_.empty() && &renderer != &renderers::pdf)
            throw Trouble("--tile makes a PDF of several sheets, and the output is " + name);
    }

    std::string advice(const RenderError& error, const ArgumentMap& map, const Selection& selected,
                       const Renderer& renderer) const {
        const std::string part = error.part_helps ? smaller_pictures(map, selected) : "";
        const std::string instead = error.part_helps ? pages_instead(renderer) : "";
        return part + (part.empty() ? "" : ", ") + (part.empty() && instead.empty() ? "" : instead + "or ") +
               error.otherwise;
    }

    /// What is too much for one picture by `dot`, or for a poster, has room on pages by our own layout.
    std::string pages_instead(const Renderer& renderer) const {
        if (&renderer != &renderers::pdf || on_pages_ || (tile_.empty() && layout_ != "dot"))
            return "";
        return std::string("print it with `--pages` instead of `") +
               (tile_.empty() ? "--layout dot" : "--tile") + "`, ";
    }

    RenderOptions writing() const {
        RenderOptions options{.tiles = tile_.empty() ? nullptr : find_paper(tile_)};
        options.positions = positions_;
        if (dots_)
            options.dots_an_inch = static_cast<double>(*dots_);
        if (on_pages_)
            options.pages = page_named(page_).size;
        return options;
    }

    DrawOptions options(const Renderer& renderer) const {
        DrawOptions options{.language = language_, .theme = *read_theme_, .columns = columns_};
        if (!layout_.empty())
            options.layout = layout_ == "dot" ? LayoutKind::dot : LayoutKind::argument;
        if (on_pages_ || !page_.empty())
            options.layout = LayoutKind::argument;
        if (renderer.layout && !positions_)
            options.layout = renderer.layout;
        options.ratio = page_named(page_).ratio();
        if (!direction_.empty())
            options.direction = direction_named(direction_);
        options.legend = !no_legend_;
        options.words = words_;
        options.speakers = speakers_;
        options.blank = blank_;
        return options;
    }

    std::string file_;
    std::string old_file_;
    std::string output_;
    std::string format_;
    std::string language_;
    std::string layout_;
    std::string direction_;
    std::string page_;
    bool on_pages_ = false;
    std::string tile_;
    bool positions_ = false;
    std::optional<std::size_t> dots_;
    std::string theme_ = "light";
    std::size_t columns_ = 0;
    ShownPart part_;
    std::string evaluate_;
    std::string strength_;
    std::optional<std::size_t> words_;
    bool overview_ = false;
    bool speakers_ = false;
    bool blank_ = false;
    bool no_legend_ = false;

    std::optional<ArgumentMap> now_, before_;
    std::optional<Theme> read_theme_;
    std::optional<DrawnVersions> versions_;
    std::optional<FromAfar> from_afar_;
};

}  // namespace

std::unique_ptr<Command> make_render_command() {
    return std::make_unique<RenderCommand>();
}

}  // namespace argmap::cli
