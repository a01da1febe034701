// What is printed on paper besides pictures: a sheet of exercises, or the answers to it?
#pragma once

#include "diagram/diagram.hpp"
#include "render/paper.hpp"
#include "render/renderer.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace argmap {

/// What a part of a leaflet is, which says how it looks.
enum class LeafletKind : std::uint8_t {
    title,
    heading,
    paragraph,
    note,          ///< small and grey
    item,          ///< a label such as "1." that hangs before a text
    choice,        ///< a box to tick, and a text
    round_choice,  ///< a ring, where only one fits, and a text
    answer_line,   ///< a text, and a line to write on from there to the edge
    picture,       ///< its text stands below it, small
    new_page,      ///< what follows begins a page; no page stays empty
};

/// A text may have several lines and be in any script; what runs from right to left has its label or box on
/// the right. Which of the members below `text` count depends on the kind.
struct LeafletPart {
    LeafletKind kind = LeafletKind::paragraph;
    std::string text = {};         ///< plain; may be empty
    std::string label = {};        ///< before the text, in bold; hangs where it is short; may be empty
    std::uint32_t level = 0;       ///< how many steps to the right it begins; what is beyond 8 counts as 8
    bool keeps_with_next = false;  ///< no page ends between it and the next part, nor within either
    bool ticked = false;           ///< of choices: as an answer key has them
    std::uint32_t lines = 1;       ///< of an answer line: how many there are to write on, at least one
    std::size_t picture = 0;       ///< of a picture: which one of the leaflet's, which there must be
    std::string bookmark = {};     ///< as readers list it; titles and headings have theirs without it

    friend bool operator==(const LeafletPart&, const LeafletPart&) = default;
};

struct Leaflet {
    std::string title;     ///< of the file, and in the footer of each page; may be empty
    std::string language;  ///< "en", "zh" ...: of the footer, and which shapes letters have; may be empty
    std::vector<LeafletPart> parts = {};
    std::vector<Diagram> pictures = {};

    friend bool operator==(const Leaflet&, const Leaflet&) = default;
};

/// More pages than this are refused.
constexpr std::size_t most_leaflet_pages = 500;

/// The leaflet as a PDF, made in a child (render/child.hpp): pages of such a size, which is at least 200
/// points either way, with a footer, and bookmarks, those of headings under that of the title before them.
/// Text is in letters of 11 points and can be searched.
///
/// A picture is as large as by itself, or smaller where that has no room. Where its letters become small it
/// is laid out anew for the room that there is, if they are larger then. It is on the page of all that it
/// keeps with where letters are 7 points high by that, else what it keeps with begins the next page. A
/// picture with smaller letters even so has a page of its own, if they are larger there: after the page on
/// which it should be, which says so and is filled with what follows.
///
/// A title or heading stays with what follows, and so do parts that keep with the next one, unless they are
/// higher than a page together; then a picture is parted from what follows first. There, and in other texts,
/// a page ends between lines, but no first or last line of a text stands alone.
///
/// Notes tell of characters that no installed font has, of cut texts in pictures, and of pictures whose
/// letters become too small. Refused are a picture that cannot be laid out, and what takes more pages than
/// there may be. Same leaflet, same bytes, given the same fonts. Linear in the texts, besides laying out
/// pictures.
Rendered as_leaflet(const Leaflet& leaflet, const PageSize& size, const RenderLimits& limits);

}  // namespace argmap
