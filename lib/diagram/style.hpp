// How does each thing in a picture look, by what it is?
#pragma once

#include "diagram/diagram.hpp"
#include "diagram/theme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// "LR", "argument", "thesis", "support", "stands", "linked": the words by which programs know these.
std::string_view name(Direction direction);
std::string_view name(LayoutKind layout);
std::string_view name(Tone tone);
std::string_view name(ArrowKind kind);
std::string_view name(Fate fate);
std::string_view name(Revision revision);
std::string_view name(LegendSign sign);

/// Line, fill and letters of a box.
struct BoxColours {
    std::string_view line;
    std::string_view fill;
    std::string_view ink;
};

/// Whether a claim or relation is painted faintly: it has fallen, or is there no more.
bool is_faint(const Marks& marks);

/// The badge that says what a later version did: dark on bright pages and bright on dark ones, so that it
/// stands out from every tint; hollow of what is gone.
BoxColours badge_colours(const Theme& theme, Revision revision);

/// The line of a box keeps its tone; fill and letters say what has become of the claim.
BoxColours colours(const Theme& theme, const Box& box);

/// The line of a kind of relation.
std::string_view line_colour(const Theme& theme, ArrowKind kind);

/// Premises that work together, in a legend: as those of supports, or of what a reader is asked about.
std::string_view linked_colour(const Theme& theme, const std::vector<LegendEntry>& legend);

/// A relation that has fallen or is gone loses its colour; its line and head still say what it was.
std::string_view line_colour(const Theme& theme, const DrawnRelation& relation);

/// The classes of a thing in SVG, with spaces between: "claim supporting implicit", "relation attack fallen".
/// A part of a relation, such as "premise", has a class of its own.
std::string classes(const Box& box);
std::string classes(const DrawnRelation& relation, std::string_view part = "");
std::string junction_classes(const DrawnRelation& relation);

}  // namespace argmap
