// What stands in the picture? Boxes, arrows and what they mean, with no drawing program in sight.
#pragma once

#include "diagram/marks.hpp"
#include "diagram/theme.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// Where the conclusions go: `left_to_right` has the thesis on the right, `bottom_to_top` on top.
enum class Direction : std::uint8_t { left_to_right, right_to_left, top_to_bottom, bottom_to_top };

/// What places everything: Graphviz' `dot`, in layers, or our own layout for arguments.
enum class LayoutKind : std::uint8_t { dot, argument };

/// On which side a claim is: for or against the main claim, or that claim itself. What is on both sides or on
/// none is neutral.
enum class Tone : std::uint8_t { neutral, pro, con, thesis };

/// How a relation bears on its target. An attack or contrary aimed at a relation is an `undercut`. Of what is
/// `unsaid` a reader is to say it: nothing in a picture depends on what it is.
enum class ArrowKind : std::uint8_t { support, attack, undercut, contrary, rephrase, unsaid };

/// Arrows that say nothing about which end comes first: contraries and rephrases.
constexpr bool is_mutual(ArrowKind kind) {
    return kind == ArrowKind::contrary || kind == ArrowKind::rephrase;
}

/// What bears on a claim on another page of a picture, or what it bears on there.
struct PageReference {
    std::optional<ArrowKind> kind = {};  ///< nothing where there are several
    bool incoming = false;
    std::string words = {};  ///< "page 4: supports 64: Seeds travel"
    std::uint32_t page = 0;  ///< from 1

    friend bool operator==(const PageReference&, const PageReference&) = default;
};

/// A claim.
struct Box {
    std::string id;                  ///< the claim's
    std::uint32_t number = 0;        ///< its place in the file, from 1, whatever part of the map is shown
    std::string text;                ///< the whole text; several languages on a line each
    std::string shown;               ///< what of the text is to be shown; empty where that is all of it
    std::string earlier;             ///< what a changed claim said before, a line each; may be empty
    std::string details;             ///< who says so and where, a line each; may be empty
    std::vector<std::string> lines;  ///< the text as it stands in the box, never empty
    std::vector<std::string> notes;  ///< small below the text, one or more lines each
    std::string url;                 ///< where a click leads: http, https or mailto; may be empty
    std::uint32_t cluster = no_cluster;
    Tone tone = Tone::neutral;
    bool implicit = false;  ///< unstated in the source
    bool assumed = false;   ///< taken for granted
    bool cut = false;       ///< the lines are not the whole text that is to be shown
    bool blank = false;  ///< to be filled in: lines and what is to be shown only say how much room it takes
    bool is_named = false;  ///< by its number, elsewhere; only our own layout shows this and the next
    std::vector<PageReference> references = {};
    Marks marks = {};

    std::string_view shown_text() const { return shown.empty() ? text : shown; }

    static constexpr std::uint32_t no_cluster = 0xFFFF'FFFF;

    friend bool operator==(const Box&, const Box&) = default;
};

/// A relation; one or several arrows show it.
struct DrawnRelation {
    std::string id = {};       ///< may be empty
    std::uint32_t number = 0;  ///< its place in the file, from 1
    ArrowKind kind = ArrowKind::support;
    Marks marks = {};
    std::string earlier = {};  ///< what a changed relation said before, a line each; may be empty
    bool is_news = false;      ///< its revision is not that of a claim at one of its ends, which says it

    /// Whether its revision has to be told beside a box at one of its ends, which does not say it.
    bool is_news_at(const Box& box) const {
        return marks.revision &&
               (marks.revision == Revision::changed || box.marks.revision != marks.revision);
    }

    friend bool operator==(const DrawnRelation&, const DrawnRelation&) = default;
};

/// The point in which linked premises meet, or at which other relations are aimed.
struct Junction {
    std::uint32_t relation = 0;  ///< index into `relations`
    std::uint32_t cluster = Box::no_cluster;
    bool linked = false;

    friend bool operator==(const Junction&, const Junction&) = default;
};

/// The whole of a relation, or the part before or after its junction.
enum class ArrowPart : std::uint8_t { whole, premise, conclusion };

/// Ends are numbered: box `i` is `i`, junction `j` is the number of boxes plus `j`.
struct Arrow {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t relation = 0;  ///< index into `relations`
    ArrowPart part = ArrowPart::whole;

    friend bool operator==(const Arrow&, const Arrow&) = default;
};

/// A topic.
struct Cluster {
    std::string id;
    std::string title;                       ///< the whole title, on one line
    std::vector<std::string> lines;          ///< the title as drawn
    bool cut = false;                        ///< the lines are not the whole title
    std::uint32_t parent = Box::no_cluster;  ///< comes before it

    friend bool operator==(const Cluster&, const Cluster&) = default;
};

enum class LegendSign : std::uint8_t {
    support,
    attack,
    undercut,
    contrary,
    rephrase,
    unsaid,
    linked,
    pro,
    con,
    implicit,
    assumed,
    stands,
    fallen,
    undecided,
    idle,  ///< a relation that has fallen
    strength,
    added,
    removed,
    changed,
    focus
};

struct LegendEntry {
    LegendSign sign = LegendSign::support;
    std::string text;

    friend bool operator==(const LegendEntry&, const LegendEntry&) = default;
};

/// Everything is in file order, so that the same map gives the same picture.
struct Diagram {
    std::vector<std::string> title;  ///< in lines; empty if there is none
    std::string language;            ///< of the words in the picture: "en", "zh" ...; may be empty
    LayoutKind layout = LayoutKind::dot;
    Direction direction = Direction::left_to_right;
    std::size_t columns = 0;  ///< wished-for width of the text in a box, in letters; 0 goes by the texts
    double ratio = 1.414;     ///< of width to height, as wished for; `dot` goes its own way
    Theme theme = theme_of(Look::light);
    std::vector<Box> boxes;
    std::vector<DrawnRelation> relations;
    std::vector<Junction> junctions;
    std::vector<Arrow> arrows;
    std::vector<Cluster> clusters;
    std::vector<LegendEntry> legend;

    friend bool operator==(const Diagram&, const Diagram&) = default;
};

}  // namespace argmap
