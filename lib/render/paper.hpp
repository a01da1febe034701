// On what is a picture printed?
#pragma once

#include <span>
#include <string_view>

namespace argmap {

/// A sheet of paper, upright, in points (72 an inch).
struct Paper {
    std::string_view name;
    double width = 0;
    double height = 0;
};

/// A page, whichever way up, in points.
struct PageSize {
    double width = 0;
    double height = 0;
};

/// Those that there are, the usual one first.
std::span<const Paper> all_papers();

/// Null where there is no such paper.
const Paper* find_paper(std::string_view name);

/// A sheet as a poster of several takes it: which way up, and how many there are.
struct Sheets {
    double width = 0, height = 0;  ///< of each, in points, with margins
    int columns = 0, rows = 0;
};

/// A margin that every printer leaves free, with the marks along which to cut.
constexpr double sheet_margin = 28;

/// The sheets for a picture of such a size in points, the way up that takes fewer of them; upright where both
/// take as many.
Sheets sheets_for(double width, double height, const Paper& paper);

}  // namespace argmap
