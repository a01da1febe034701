// How is a picture painted with cairo: as a bitmap, or on a page of a PDF?
#pragma once

#include "render/canvas.hpp"
#include "render/pango_text.hpp"

#include <optional>
#include <string>
#include <vector>

#include <cairo.h>

namespace argmap {

/// What follows is painted in a colour as "#RRGGBB".
void set_colour(cairo_t* cairo, std::string_view colour);

/// Paints on a cairo context that measures in pixels of the picture.
class CairoCanvas : public Canvas {
  public:
    /// A bitmap has none; where things stand on several pages, places in them have no names of their own.
    enum class Links : std::uint8_t { no, yes, between_pages };

    CairoCanvas(cairo_t* cairo, Links links) : cairo_(cairo), links_(links) {}

    /// Leaves out what lies elsewhere, which clipping alone would still write.
    void show_only(std::optional<Rect> seen) { seen_ = seen; }

    bool has_captions() const override { return false; }
    void begin(const Thing& thing) override;
    void end() override;
    void rectangle(const Rect& rect, double radius, std::string_view fill, const Pen& pen) override;
    void line(std::span<const Point> corners, const Pen& pen) override;
    void curve(std::span<const Point> points, const Pen& pen) override;
    void polygon(std::span<const Point> corners, std::string_view fill, const Pen& pen) override;
    void text(Point at, Anchor anchor, std::string_view text, TextStyle style,
              std::string_view colour) override;

  private:
    void follow(std::span<const Point> corners);
    void fill_and_stroke(std::string_view fill, const Pen& pen);

    cairo_t* cairo_;
    bool is_seen(std::span<const Point> points, double more) const;

    Links links_;
    std::optional<Rect> seen_;
    PangoText text_;
    struct Open {
        bool is_named, is_link;
    };
    std::vector<Open> open_;  // things
};

}  // namespace argmap
