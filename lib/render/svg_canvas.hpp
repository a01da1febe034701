// How is a picture painted as SVG?
#pragma once

#include "render/canvas.hpp"

#include <string>
#include <string_view>

namespace argmap {

/// Writes SVG 1.1 for browsers and screen readers: things have titles and links, nothing runs and nothing is
/// fetched. Well-formed whatever the texts are.
class SvgCanvas : public Canvas {
  public:
    /// Sizes in pixels; the title and description of the whole; its language, which may be empty.
    SvgCanvas(double width, double height, std::string_view background, std::string_view title,
              std::string_view description, std::string_view language);

    std::string finish() &&;

    bool has_captions() const override { return true; }
    void begin(const Thing& thing) override;
    void end() override;
    void rectangle(const Rect& rect, double radius, std::string_view fill, const Pen& pen) override;
    void line(std::span<const Point> corners, const Pen& pen) override;
    void curve(std::span<const Point> points, const Pen& pen) override;
    void polygon(std::span<const Point> corners, std::string_view fill, const Pen& pen) override;
    void text(Point at, Anchor anchor, std::string_view text, TextStyle style,
              std::string_view colour) override;

  private:
    void attribute(std::string_view name, std::string_view value);
    void attribute(std::string_view name, double value);
    void paint(std::string_view fill, const Pen& pen);

    std::string svg_;
    std::string linked_;  ///< of each open thing: whether it is in a link, '1' or '0'
};

}  // namespace argmap
