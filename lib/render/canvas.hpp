// On what can a picture be painted?
#pragma once

#include "layout/layout.hpp"
#include "layout/measure.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace argmap {

enum class Dashes : std::uint8_t { none, long_ones, dots };

enum class Anchor : std::uint8_t { start, middle };

/// A line: colour as "#RRGGBB", "" is none; width in pixels.
struct Pen {
    std::string_view colour = {};
    double width = 1;
    Dashes dashes = Dashes::none;
};

/// One thing in a picture, which may be named, pointed at and followed.
struct Thing {
    std::string_view id = {};  ///< may be empty
    std::string_view kinds;    ///< classes, with spaces between
    std::string_view caption = {};
    std::string_view link = {};  ///< "https://...", or "#" and an id; may be empty
};

/// What paints. Things may nest, and come in the order in which they cover each other.
class Canvas {
  public:
    Canvas() = default;
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;
    virtual ~Canvas() = default;

    /// Whether captions are of any use, which take some time to put together.
    virtual bool has_captions() const = 0;

    virtual void begin(const Thing& thing) = 0;
    virtual void end() = 0;
    virtual void rectangle(const Rect& rect, double radius, std::string_view fill, const Pen& pen) = 0;
    virtual void line(std::span<const Point> corners, const Pen& pen) = 0;
    virtual void curve(std::span<const Point> points, const Pen& pen) = 0;  ///< three a piece after the first
    virtual void polygon(std::span<const Point> corners, std::string_view fill, const Pen& pen) = 0;

    /// On one line, from where its baseline begins, or around its middle.
    virtual void text(Point at, Anchor anchor, std::string_view text, TextStyle style,
                      std::string_view colour) = 0;
};

}  // namespace argmap
