#include "cli/overlays.hpp"

#include <cstddef>
#include <vector>

namespace argmap::cli {

namespace {

Fate fate(Standing standing) {
    switch (standing) {
        case Standing::in:
            return Fate::stands;
        case Standing::out:
            return Fate::fallen;
        case Standing::undecided:
            return Fate::undecided;
    }
    return Fate::undecided;
}

void show_labels(const std::vector<Standing>& standings, std::vector<Marks>& marks) {
    marks.resize(standings.size());
    for (std::size_t i = 0; i < standings.size(); ++i)
        marks[i].fate = fate(standings[i]);
}

void show_strengths(const std::vector<double>& strengths, std::vector<Marks>& marks) {
    marks.resize(strengths.size());
    for (std::size_t i = 0; i < strengths.size(); ++i)
        marks[i].strength = strengths[i];
}

}  // namespace

void show_labels(const Labelling& labelling, Overlay& overlay) {
    show_labels(labelling.claims, overlay.claims);
    show_labels(labelling.relations, overlay.relations);
}

void show_strengths(const Strengths& strengths, Overlay& overlay) {
    show_strengths(strengths.claims, overlay.claims);
    show_strengths(strengths.relations, overlay.relations);
    for (std::size_t i = 0; i < strengths.base.size(); ++i)
        overlay.claims[i].base = strengths.base[i];
}

void show_focus(const ArgumentMap& map, ClaimId claim, Overlay& overlay) {
    overlay.claims.resize(map.claim_count());
    overlay.claims[index(claim)].in_focus = true;
}

}  // namespace argmap::cli
