// Where does everything in a picture lie? One unit for all of it: CSS pixels, 96 an inch, from the top left.
#pragma once

#include "diagram/diagram.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace argmap {

struct Point {
    double x = 0;
    double y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }

    friend bool operator==(const Rect&, const Rect&) = default;
};

/// Room left of the words of a tag for its sign, an arrow that points away or back.
constexpr double tag_sign = 9;

/// One end of a relation that is not drawn as a line, because its ends lie far apart: the box at the other
/// end by its number and first words.
struct Tag {
    std::uint32_t relation = 0;  ///< index into the diagram's
    std::uint32_t box = 0;       ///< at the other end; of an undercut the first premise of what it undercuts
    bool incoming = false;
    Point from = {};  ///< where the words begin, at their baseline, right of the sign
    std::string words =
        {};  ///< "supports 64 first words", or the number alone; empty where there was no room

    friend bool operator==(const Tag&, const Tag&) = default;
};

/// What a box says of another page, on one line.
struct PlacedReference {
    Point from = {};  ///< where the words begin, at their baseline, right of the sign
    std::string words = {};

    friend bool operator==(const PlacedReference&, const PlacedReference&) = default;
};

struct PlacedBox {
    Rect rect;
    std::vector<std::string> lines;  ///< the text as it stands in the box, never empty
    Point text = {};                 ///< where the first of them begins, or its middle, at the baseline
    std::vector<std::string> notes;  ///< below the text, smaller, in lines
    std::vector<Tag> tags;           ///< below both: those that lead away, a line each, then the others
    std::vector<PlacedReference> references;  ///< below them, as the diagram's, a line each
    bool cut = false;                         ///< whether the lines are not the whole text
    std::uint32_t tag_rows = 0;               ///< how many rows both take
    bool numbered = false;                    ///< whether a tag elsewhere names the box by its number
    Rect number = {};                         ///< where that stands

    friend bool operator==(const PlacedBox&, const PlacedBox&) = default;
};

/// The frame of a topic.
struct PlacedFrame {
    Rect rect;
    std::vector<std::string> lines;  ///< the title as drawn
    bool cut = false;                ///< whether they are not all of it
    Rect words = {};                 ///< where it stands

    friend bool operator==(const PlacedFrame&, const PlacedFrame&) = default;
};

/// Some of the lists of a layout: so many from a first one on.
struct Several {
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    friend bool operator==(const Several&, const Several&) = default;
};

/// What a line is to the relations that it belongs to.
enum class LinePart : std::uint8_t {
    whole,    ///< from a premise, or the point where linked ones meet, to the head
    premise,  ///< from a linked premise to where they meet
    stub,     ///< from a premise, or the bar of linked ones, to where it joins the line of its like
    trunk,    ///< where relations of one kind go to one claim together
    bar,      ///< what joins linked premises
};

struct PlacedLine {
    ArrowKind kind = ArrowKind::support;
    LinePart part = LinePart::whole;
    Several relations;  ///< of `line_relations`
    Several points;     ///< of `points`: corners in order, the head at the last one
    bool head = false;
    bool curved = false;  ///< a Bezier curve: each three points after the first are a piece of it

    friend bool operator==(const PlacedLine&, const PlacedLine&) = default;
};

/// A linked premise whose own place is elsewhere, by its number and first words.
struct Proxy {
    Rect rect;
    std::uint32_t relation = 0;
    std::uint32_t box = 0;
    std::string words;

    friend bool operator==(const Proxy&, const Proxy&) = default;
};

/// The letters of a relation that a reader is asked about, or the number by which it is spoken of, in a
/// circle on a line of it.
struct PlacedQuestion {
    std::uint32_t relation = 0;
    Point middle;

    static constexpr double radius = 7.5;

    /// With a little around it.
    Rect room() const {
        constexpr double half = radius + 1;
        return {middle.x - half, middle.y - half, 2 * half, 2 * half};
    }

    friend bool operator==(const PlacedQuestion&, const PlacedQuestion&) = default;
};

/// An entry of the legend: room for its sign, and where its words begin.
struct PlacedSign {
    Rect sign;
    Point words;

    friend bool operator==(const PlacedSign&, const PlacedSign&) = default;
};

struct Layout {
    /// Calls `move_rect` with each rectangle and `move_point` with each point of boxes, frames and lines.
    template <class MoveRect, class MovePoint>
    void move(MoveRect move_rect, MovePoint move_point) {
        for (PlacedBox& box : boxes)
            move_rect(box.rect);
        for (PlacedFrame& frame : frames) {
            move_rect(frame.rect);
            move_rect(frame.words);
        }
        for (Proxy& proxy : proxies)
            move_rect(proxy.rect);
        for (Point& junction : junctions)
            move_point(junction);
        for (PlacedQuestion& question : questions)
            move_point(question.middle);
        for (Point& point : points)
            move_point(point);
    }

    double width = 0;
    double height = 0;
    bool centred = false;             ///< whether the text of boxes is
    std::vector<std::string> title;   ///< in lines
    std::vector<Point> title_lines;   ///< where each begins, at its baseline
    std::vector<PlacedSign> legend;   ///< as the diagram's
    std::vector<PlacedBox> boxes;     ///< as the diagram's
    std::vector<PlacedFrame> frames;  ///< as the diagram's clusters; without a size where it is not drawn
    std::vector<PlacedLine> lines;
    std::vector<Proxy> proxies;
    std::vector<Point> junctions;  ///< as the diagram's, where linked premises meet; or none
    std::vector<PlacedQuestion> questions;
    std::vector<Point> points;
    std::vector<std::uint32_t> line_relations;  ///< indices into the diagram's relations

    friend bool operator==(const Layout&, const Layout&) = default;
};

}  // namespace argmap
