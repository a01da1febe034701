// Can what a theme paints be told from what it is painted on?
#pragma once

#include "diagram/theme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace argmap {

/// Of two colours "#RRGGBB": from 1, where they are as bright as each other, to 21, black on white (WCAG 2.2,
/// "contrast ratio").
double contrast(std::string_view one, std::string_view other);

/// What is painted: letters need a contrast of 4.5 (WCAG 2.2, 1.4.3), lines that mean something one of 3
/// (1.4.11).
enum class Painted : std::uint8_t { text, line };

constexpr double least_contrast(Painted what) {
    return what == Painted::text ? 4.5 : 3;
}

/// A colour of a theme with the name that it has in the file of one: "ink", "support.fill".
struct NamedColour {
    std::string name;
    ThemeColour colour;
};

/// Two colours of a theme that meet in pictures.
struct ColourPair {
    Painted what;
    NamedColour front;
    NamedColour ground;
    double ratio;

    bool is_enough() const { return ratio >= least_contrast(what); }
};

/// All that mean something, always in the same order. What is dimmed and the borders of topics mean nothing.
std::vector<ColourPair> colour_pairs(const Theme& theme);

}  // namespace argmap
