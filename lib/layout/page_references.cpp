#include "layout/page_references.hpp"

#include "diagram/marks.hpp"
#include "diagram/words.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace argmap {

namespace {

/// What bears on a claim from one page.
struct Bearing {
    Hidden counts;
    std::optional<ArrowKind> kind;  // of all of it
    bool is_mixed = false;
};

void count(ArrowKind kind, Bearing& bearing) {
    ++(kind == ArrowKind::support    ? bearing.counts.reasons
       : kind == ArrowKind::rephrase ? bearing.counts.rewordings
       : kind == ArrowKind::unsaid   ? bearing.counts.unsaid
                                     : bearing.counts.objections);
    bearing.is_mixed |= bearing.kind.value_or(kind) != kind;
    bearing.kind = kind;
}

}  // namespace

PageReferences::PageReferences(const Diagram& diagram, const Links& links)
    : diagram_(diagram),
      links_(links),
      words_(diagram, links),
      outgoing_(diagram.boxes.size(),
                [&](auto tell) {
                    for (std::uint32_t relation = 0; relation < links.size(); ++relation)
                        for (const std::uint32_t premise : links.premises(relation))
                            tell(premise, relation);
                }),
      incoming_(diagram.boxes.size(),
                [&](auto tell) {
                    for (std::uint32_t relation = 0; relation < links.size(); ++relation)
                        tell(links.end_box(relation), relation);
                }),
      is_drawn_(links.size(), false) {}

std::uint32_t PageReferences::page_of_premises(std::uint32_t relation, std::uint32_t page,
                                               const PagePlaces& places) const {
    for (const std::uint32_t premise : links_.premises(relation))
        if (places.home[premise] != page)
            return places.home[premise];
    return page;
}

/// Where to look for what a premise bears on; where that is on the same page, for what is missing of the
/// step.
std::uint32_t PageReferences::page_of_aim(std::uint32_t relation, std::uint32_t page,
                                          const PagePlaces& places) const {
    for (const std::uint32_t box : {links_.end_box(relation), words_.final_box(relation)})
        if (places.home[box] != page)
            return places.home[box];
    const std::uint32_t other = page_of_premises(relation, page, places);
    return other == page && links_[relation].aims_at_relation
               ? page_of_premises(links_[relation].target, page, places)
               : other;
}

void PageReferences::mark_named(PagePlaces& places) const {
    places.is_named.assign(diagram_.boxes.size(), false);
    for (std::uint32_t relation = 0; relation < links_.size(); ++relation)
        for (const std::uint32_t premise : links_.premises(relation))
            if (places.home[premise] != places.of_relation[relation]) {
                places.is_named[links_.end_box(relation)] = true;
                places.is_named[words_.final_box(relation)] = true;
                for (const std::uint32_t other : links_.premises(relation))
                    places.is_named[other] = places.is_named[other] || other != premise;
                if (links_[relation].aims_at_relation)
                    for (const std::uint32_t other : links_.premises(links_[relation].target))
                        places.is_named[other] = true;
            }
}

void PageReferences::tell(std::span<const std::uint32_t> boxes, std::span<const std::uint32_t> drawn,
                          std::uint32_t page, const PagePlaces& places, Diagram& part) {
    for (const std::uint32_t relation : drawn)
        is_drawn_[relation] = true;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        part.boxes[i].is_named = places.is_named[boxes[i]];
        if (places.home[boxes[i]] == page)
            tell_outgoing(boxes[i], page, places, part.boxes[i]);
        tell_incoming(boxes[i], page, places, part.boxes[i]);
    }
    for (const std::uint32_t relation : drawn)
        is_drawn_[relation] = false;
}

void PageReferences::tell_outgoing(std::uint32_t box, std::uint32_t page, const PagePlaces& places,
                                   Box& told) const {
    for (const std::uint32_t relation : outgoing_[box]) {
        if (is_drawn_[relation])
            continue;
        const std::uint32_t other = page_of_aim(relation, page, places);
        told.references.push_back(
            {.kind = links_[relation].kind,
             .incoming = false,
             .words = on_page_words(other, words_.says(relation, box), diagram_.language),
             .page = other});
    }
}

void PageReferences::tell_incoming(std::uint32_t box, std::uint32_t page, const PagePlaces& places,
                                   Box& told) const {
    std::map<std::uint32_t, Bearing> by_page;
    for (const std::uint32_t relation : incoming_[box]) {
        if (is_drawn_[relation])
            continue;
        if (places.home[box] == page)
            count(links_[relation].kind, by_page[page_of_premises(relation, page, places)]);
        else if (places.of_relation[relation] == places.home[box])
            count(links_[relation].kind, by_page[places.home[box]]);
    }
    for (const auto& [other, bearing] : by_page)
        told.references.push_back(
            {.kind = bearing.is_mixed ? std::nullopt : bearing.kind,
             .incoming = true,
             .words = on_page_words(other, count_words(bearing.counts, diagram_.language), diagram_.language),
             .page = other});
}

}  // namespace argmap
