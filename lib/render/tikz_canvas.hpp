// How is a picture painted as TikZ, for LaTeX?
#pragma once

#include "render/canvas.hpp"

#include <set>
#include <string>

namespace argmap {

/// A LaTeX document of its own, whose picture has the coordinates of the layout, in which a pixel is 0.75 big
/// points. Colours and dashes have names, which the document says first, so that they can be changed there.
class TikzCanvas : public Canvas {
  public:
    TikzCanvas(double width, double height, std::string_view background);

    /// The whole document.
    std::string finish() &&;

    bool has_captions() const override { return false; }
    void begin(const Thing& thing) override;
    void end() override {}
    void rectangle(const Rect& rect, double radius, std::string_view fill, const Pen& pen) override;
    void line(std::span<const Point> corners, const Pen& pen) override;
    void curve(std::span<const Point> points, const Pen& pen) override;
    void polygon(std::span<const Point> corners, std::string_view fill, const Pen& pen) override;
    void text(Point at, Anchor anchor, std::string_view text, TextStyle style,
              std::string_view colour) override;

  private:
    std::string colour_name(std::string_view colour);
    void begin_path(std::string_view fill, const Pen& pen, double radius = 0);
    void point(Point at);

    std::string body_;
    std::set<std::string> colours_;
    bool has_cjk_ = false;
};

/// A text of one line in LaTeX, none of it a command or a ligature of signs. Control and invisible characters
/// and malformed bytes become a question mark on its head.
std::string latex_text(std::string_view line);

}  // namespace argmap
