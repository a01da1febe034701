// How does a picture that is too large for one page go on several?
#pragma once

#include "diagram/diagram.hpp"
#include "layout/layout.hpp"
#include "layout/measure.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace argmap {

/// What a page has for a picture, in pixels of the layout at the smallest size that is read with ease.
struct PageRoom {
    double width = 0;
    double height = 0;
};

/// Whether a page has room for a layout.
bool has_room(const PageRoom& room, const Layout& layout);

/// A part of the picture, with what leads to other pages told in its boxes.
struct PicturePage {
    Diagram diagram;
    Layout layout;
};

/// What begins on a page: the claim to which a branch argues, by its number and first words.
struct ContentsEntry {
    std::string words;
    std::uint32_t page = 0;   ///< from 1
    std::uint32_t level = 0;  ///< of how many others it is a branch

    friend bool operator==(const ContentsEntry&, const ContentsEntry&) = default;
};

struct PagedPicture {
    std::vector<PicturePage> pages;       ///< if there are several, the first is an overview of them
    std::vector<ContentsEntry> contents;  ///< in the order of pages, without the overview
    std::size_t wanted = 0;  ///< how many pages it takes; more than there are if those are too many
};

constexpr std::size_t most_picture_pages = 2'000;

/// Cuts where branches begin, so that every page has room for its part, and lays each out with our own
/// layout. A claim at which was cut stands on two pages. Each relation is drawn on one page at least, or told
/// on both pages of its ends: who argues says for what and on which page that is, and what is argued for
/// says how many reasons and objections are on which page. A page that holds one step which cannot be cut is
/// larger than the room. Nearly linear; every page is laid out a few times.
PagedPicture lay_out_pages(const Diagram& diagram, const PageRoom& room, Measure& measure);

}  // namespace argmap
