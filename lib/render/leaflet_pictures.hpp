// How large can a picture be printed in the room that a page has? Only for a child that draws.
#pragma once

#include "diagram/diagram.hpp"
#include "layout/layout.hpp"
#include "layout/measure.hpp"
#include "render/paper.hpp"
#include "render/renderer.hpp"

#include <variant>

namespace argmap {

/// A picture as it is printed: without the blank margins of its layout.
struct PrintedPicture {
    Diagram diagram;
    Layout layout;
    double scale = 1;  ///< points a pixel

    /// How large the letters of claims are, in points.
    double letters() const;
    /// What it takes of the page, in points, with a little space above and below.
    PageSize size() const;
    /// How far its layout begins left of and above that, in points.
    Point overhang() const;
};

/// A picture that is tried in one room and another.
class PictureFitting {
  public:
    /// Lays the picture out as it says, which may fail.
    static std::variant<PictureFitting, RenderError> of(const Diagram& diagram);

    /// As it says where its letters are large enough then, otherwise as they become largest in that room: by
    /// our own layout, upright or sideways, with boxes of one width or another. Never larger than the
    /// picture is by itself. Many layouts where there are few claims, a single one where there are thousands.
    PrintedPicture in(const PageSize& room, Measure& measure) const;

  private:
    PrintedPicture wished_;  // its scale does not count
};

}  // namespace argmap
