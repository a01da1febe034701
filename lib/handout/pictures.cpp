#include "handout/pictures.hpp"

#include "diagram/draw.hpp"
#include "graph/selection.hpp"

#include <cstdint>
#include <utility>

namespace argmap {

namespace {

/// The title of the map stands above the exercise.
Diagram picture_of(const ArgumentMap& map, const Overlay& overlay, const Exercise& exercise, Look look) {
    Diagram diagram =
        draw(map, whole(map),
             {.language = exercise.language, .direction = Direction::bottom_to_top, .theme = theme_of(look)},
             overlay);
    diagram.title.clear();
    for (Box& box : diagram.boxes)
        box.id.clear();
    return diagram;
}

}  // namespace

std::optional<Diagram> asked_picture(const Exercise& exercise, Look look) {
    if (!exercise.figure || !exercise.figure->asked)
        return std::nullopt;
    Overlay overlay;
    if (!exercise.figure->unsaid.empty())
        overlay.relations.resize(exercise.figure->asked->relation_count());
    std::uint32_t letter = 0;
    for (const RelationId relation : exercise.figure->unsaid)
        overlay.relations[index(relation)].question = letter++;
    return picture_of(*exercise.figure->asked, overlay, exercise, look);
}

std::optional<Diagram> solved_picture(const Exercise& exercise, Look look) {
    if (!exercise.figure)
        return std::nullopt;
    return picture_of(*exercise.figure->solved, {}, exercise, look);
}

}  // namespace argmap
