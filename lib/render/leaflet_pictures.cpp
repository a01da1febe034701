#include "render/leaflet_pictures.hpp"

#include "layout/argument.hpp"
#include "layout/margins.hpp"
#include "layout/measure.hpp"
#include "render/pdf_surface.hpp"
#include "render/picture.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

namespace argmap {

namespace {

constexpr double space_around = 8;  // above and below the picture, each, in points

/// Without its margins, in pixels.
PageSize drawn_size(const Layout& layout) {
    return {std::max(1.0, layout.width - 2 * picture_margin),
            std::max(1.0, layout.height - 2 * picture_margin)};
}

double scale_in(const PageSize& room, const Layout& layout) {
    const PageSize drawn = drawn_size(layout);
    const double high = std::max(1.0, room.height - 2 * space_around);
    return std::min({points_a_pixel, room.width / drawn.width, high / drawn.height});
}

bool is_upright(Direction direction) {
    return direction == Direction::top_to_bottom || direction == Direction::bottom_to_top;
}

/// How wide the text in boxes may be, in letters; 0 goes by the texts.
std::span<const std::size_t> widths_to_try(std::size_t claims) {
    constexpr std::size_t few = 100, many = 1'000;
    static constexpr std::size_t widths[] = {0, 22, 30, 18};
    return std::span(widths).first(claims <= few ? std::size(widths) : claims <= many ? 2 : 1);
}

/// Of width to height, times that of the room: a layout seldom meets what is wished.
std::span<const double> ratios_to_try(std::size_t claims) {
    constexpr std::size_t few = 100;
    static constexpr double ratios[] = {1, 1.25, 0.8};
    return std::span(ratios).first(claims <= few ? std::size(ratios) : 1);
}

/// By our own layout, which heeds what room there is, as its letters become largest.
PrintedPicture by_own_layout(Diagram diagram, const PageSize& room, Measure& measure) {
    const Direction wished = diagram.direction;
    const Direction other = is_upright(wished) ? Direction::right_to_left : Direction::bottom_to_top;
    const std::size_t claims = diagram.boxes.size();
    PrintedPicture best{.scale = 0};
    diagram.layout = LayoutKind::argument;
    for (const Direction direction : {wished, other})
        for (const std::size_t columns : widths_to_try(claims))
            for (const double ratio : ratios_to_try(claims)) {
                diagram.direction = direction;
                diagram.columns = columns;
                diagram.ratio = ratio * room.width / room.height;
                Layout layout = lay_out_arguments(diagram, diagram.ratio, measure);
                if (const double scale = scale_in(room, layout); scale > best.scale)
                    best = {diagram, std::move(layout), scale};
            }
    return best;
}

}  // namespace

double PrintedPicture::letters() const {
    return text_size(TextStyle::claim).size * scale;
}

PageSize PrintedPicture::size() const {
    const PageSize drawn = drawn_size(layout);
    return {drawn.width * scale, drawn.height * scale + 2 * space_around};
}

Point PrintedPicture::overhang() const {
    return {picture_margin * scale, picture_margin * scale - space_around};
}

std::variant<PictureFitting, RenderError> PictureFitting::of(const Diagram& diagram) {
    std::variant<Layout, RenderError> wished = lay_out(diagram);
    if (RenderError* const error = std::get_if<RenderError>(&wished))
        return std::move(*error);
    PictureFitting fitting;
    fitting.wished_ = {diagram, std::move(std::get<Layout>(wished))};
    return fitting;
}

PrintedPicture PictureFitting::in(const PageSize& room, Measure& measure) const {
    constexpr double large = 8, worth_it = 1.1;
    PrintedPicture wished = wished_;
    wished.scale = scale_in(room, wished.layout);
    if (wished.letters() >= large)
        return wished;
    PrintedPicture own = by_own_layout(wished.diagram, room, measure);
    return own.scale > worth_it * wished.scale ? own : wished;
}

}  // namespace argmap
