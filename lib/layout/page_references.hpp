// What of a picture on several pages is on another page than this?
#pragma once

#include "diagram/diagram.hpp"
#include "diagram/grouped.hpp"
#include "diagram/links.hpp"
#include "layout/tag_words.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace argmap {

/// On which page everything stands, from 1.
struct PagePlaces {
    std::vector<std::uint32_t> home;         ///< of each box: where what argues for it stands
    std::vector<std::uint32_t> of_relation;  ///< where it is drawn; if nowhere, the home of its first premise
    std::vector<bool> is_named;              ///< by box: whether another page names it by its number
};

/// Tells in the boxes of pages what leads to other pages. The diagram must live longer.
class PageReferences {
  public:
    PageReferences(const Diagram& diagram, const Links& links);

    /// Which boxes are named on another page than theirs. The pages are those of `places.home` and
    /// `of_relation`.
    void mark_named(PagePlaces& places) const;

    /// Adds to each box of a page the relations that are not drawn there. A claim that stands on several
    /// pages tells all on its home page, elsewhere only what is there. `boxes` and `drawn` are those of the
    /// page in the whole diagram. Linear in the relations of the boxes.
    void tell(std::span<const std::uint32_t> boxes, std::span<const std::uint32_t> drawn, std::uint32_t page,
              const PagePlaces& places, Diagram& part);

  private:
    std::uint32_t page_of_premises(std::uint32_t relation, std::uint32_t page,
                                   const PagePlaces& places) const;
    std::uint32_t page_of_aim(std::uint32_t relation, std::uint32_t page, const PagePlaces& places) const;
    void tell_outgoing(std::uint32_t box, std::uint32_t page, const PagePlaces& places, Box& told) const;
    void tell_incoming(std::uint32_t box, std::uint32_t page, const PagePlaces& places, Box& told) const;

    const Diagram& diagram_;
    const Links& links_;
    TagWords words_;
    Grouped outgoing_;            // by box: relations of which it is a premise
    Grouped incoming_;            // by box: relations of which it is the end
    std::vector<bool> is_drawn_;  // by relation, on the page in hand
};

}  // namespace argmap
