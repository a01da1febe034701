#include "handout/handout.hpp"

#include "exercise/gift.hpp"
#include "exercise/moodle_xml.hpp"
#include "exercise/platform.hpp"
#include "exercise/print.hpp"
#include "exercise/qti.hpp"
#include "handout/pictures.hpp"
#include "handout/worksheet.hpp"
#include "page/exercise_page.hpp"
#include "render/leaflet.hpp"
#include "render/text.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace argmap {

namespace {

constexpr const Handout* all[] = {
#define HANDOUT(name) &handouts::name,
#include "handout/handouts.def"
#undef HANDOUT
};

constexpr std::size_t outline_columns = 72;

std::string outline(const std::optional<Diagram>& picture, std::size_t columns) {
    return picture ? to_text(*picture, {.columns = columns}) : std::string();
}

/// Draws pictures as SVG until one cannot be drawn, and gathers what is worth knowing about them.
class Drawing {
  public:
    explicit Drawing(const RenderLimits& limits) : limits_(limits) {}

    std::string svg(const std::optional<Diagram>& picture) {
        if (!picture || error_)
            return {};
        Rendered drawn = renderers::svg.render(*picture, {.limits = limits_});
        error_ = std::move(drawn.error);
        for (std::string& note : drawn.notes)
            if (std::find(notes_.begin(), notes_.end(), note) == notes_.end())
                notes_.push_back(std::move(note));
        return std::move(drawn.bytes);
    }

    /// The bytes that were made with the pictures, if all of them could be drawn.
    Rendered with(std::string bytes) && {
        if (error_)
            return no_picture(std::move(*error_));
        return {.bytes = std::move(bytes), .notes = std::move(notes_), .error = {}};
    }

    void add_notes(std::vector<std::string> notes) {
        notes_.insert(notes_.end(), std::make_move_iterator(notes.begin()),
                      std::make_move_iterator(notes.end()));
    }

  private:
    RenderLimits limits_;
    std::vector<std::string> notes_;
    std::optional<RenderError> error_;
};

Rendered write_text(std::span<const Exercise> exercises, const HandoutOptions& options) {
    Rendered text;
    for (const Exercise& exercise : exercises) {
        const ShownExercise shown{.exercise = &exercise,
                                  .asked = outline(asked_picture(exercise, Look::light), options.width),
                                  .solved = outline(solved_picture(exercise, Look::light), options.width)};
        text.bytes +=
            (text.bytes.empty() ? "" : "\n\n") + exercise_text(shown, options.with_key, options.width);
    }
    return text;
}

Rendered write_html(std::span<const Exercise> exercises, const HandoutOptions& options) {
    Drawing drawing(options.limits);
    std::vector<std::string> pictures;
    for (const Exercise& exercise : exercises) {
        pictures.push_back(drawing.svg(asked_picture(exercise, Look::light)));
        pictures.push_back(drawing.svg(solved_picture(exercise, Look::light)));
    }
    std::vector<ExerciseOnPage> shown;
    for (std::size_t i = 0; i < exercises.size(); ++i)
        shown.push_back({&exercises[i], pictures[2 * i], pictures[2 * i + 1]});
    const std::string_view title =
        options.title.empty() && exercises.size() > 1 ? exercises.front().map_title : options.title;
    return std::move(drawing).with(exercise_page(shown, {.title = title}));
}

Rendered write_pdf(std::span<const Exercise> exercises, const HandoutOptions& options) {
    Leaflet leaflet = worksheet(exercises, options.with_key ? Sheet::key : Sheet::tasks);
    if (!options.title.empty())
        leaflet.title = options.title;
    return as_leaflet(leaflet, options.paper, options.limits);
}

PlatformImage image(const std::optional<Diagram>& picture, Drawing& drawing) {
    PlatformImage image{.type = PlatformImageType::svg, .bytes = drawing.svg(picture)};
    image.outline = outline(picture, outline_columns);
    image.alternative = image.outline;
    return image;
}

/// By one of the writers for learning platforms.
template <PlatformFile (*write)(std::span<const PlatformExercise>)>
Rendered write_for_platform(std::span<const Exercise> exercises, const HandoutOptions& options) {
    Drawing drawing(options.limits);
    std::vector<PlatformExercise> shown;
    for (const Exercise& exercise : exercises)
        shown.push_back({.exercise = exercise,
                         .asked = image(asked_picture(exercise, Look::light), drawing),
                         .solved = image(solved_picture(exercise, Look::light), drawing)});
    PlatformFile file = write(shown);
    drawing.add_notes(std::move(file.notes));
    return std::move(drawing).with(std::move(file.bytes));
}

Rendered write_json(std::span<const Exercise> exercises, const HandoutOptions&) {
    return {.bytes = exercises_json(exercises), .notes = {}, .error = {}};
}

}  // namespace

const Handout handouts::text{
    .name = "text", .ending = "txt", .summary = "plain text", .has_key = true, .write = write_text};
const Handout handouts::html{.name = "html",
                             .ending = "html",
                             .summary = "a page to be answered in a browser, alone and offline",
                             .write = write_html};
const Handout handouts::pdf{.name = "pdf",
                            .ending = "pdf",
                            .summary = "a worksheet to print",
                            .binary = true,
                            .has_key = true,
                            .write = write_pdf};
const Handout handouts::moodle{.name = "moodle",
                               .ending = "xml",
                               .summary = "Moodle XML, for its question bank",
                               .write = write_for_platform<moodle_xml>};
const Handout handouts::gift{.name = "gift",
                             .ending = "gift",
                             .summary = "GIFT, which many platforms import",
                             .write = write_for_platform<argmap::gift>};
const Handout handouts::qti{.name = "qti",
                            .ending = "zip",
                            .summary = "a package of QTI 2.1",
                            .binary = true,
                            .write = write_for_platform<qti_package>};
const Handout handouts::json{
    .name = "json", .ending = "json", .summary = "data for programs, with the answers", .write = write_json};

std::span<const Handout* const> all_handouts() {
    return all;
}

const Handout* find_handout(std::string_view name) {
    const auto* const found = std::find_if(std::begin(all), std::end(all),
                                           [name](const Handout* one) { return one->name == name; });
    return found == std::end(all) ? nullptr : *found;
}

const Handout* find_handout_by_ending(std::string_view ending) {
    const auto* const found = std::find_if(std::begin(all), std::end(all),
                                           [ending](const Handout* one) { return one->ending == ending; });
    return found == std::end(all) ? nullptr : *found;
}

}  // namespace argmap
