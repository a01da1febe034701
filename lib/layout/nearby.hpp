// What lies near a place in a picture?
#pragma once

#include "layout/layout.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace argmap {

/// Rectangles by where they are, in a grid of cells.
class Nearby {
  public:
    /// Of a picture of such a size.
    Nearby(double width, double height)
        : columns_(cells(width)), rows_(cells(height)), cells_(columns_ * rows_) {}

    void add(const Rect& rect) {
        const auto number = static_cast<std::uint32_t>(rects_.size());
        rects_.push_back(rect);
        each_cell(rect, [&](std::vector<std::uint32_t>& cell) { cell.push_back(number); });
    }

    /// Calls `visit` with each one that shares more than its border with an area, until it says false; with
    /// some of them several times. Whether it never did.
    template <class Visit>
    bool all_of(const Rect& area, Visit visit) const {
        bool all = true;
        const_cast<Nearby*>(this)->each_cell(area, [&](const std::vector<std::uint32_t>& cell) {
            for (std::size_t i = 0; all && i < cell.size(); ++i) {
                const Rect& one = rects_[cell[i]];
                if (one.x < area.right() && area.x < one.right() && one.y < area.bottom() &&
                    area.y < one.bottom())
                    all = visit(cell[i]);
            }
        });
        return all;
    }

    const Rect& operator[](std::uint32_t number) const { return rects_[number]; }

  private:
    static constexpr double side = 96;

    static std::size_t cells(double size) { return static_cast<std::size_t>(std::max(size, 0.0) / side) + 1; }

    std::size_t cell(double at, std::size_t count) const {
        return std::min(static_cast<std::size_t>(std::max(at, 0.0) / side), count - 1);
    }

    template <class Visit>
    void each_cell(const Rect& rect, Visit visit) {
        const std::size_t right = cell(rect.right(), columns_), bottom = cell(rect.bottom(), rows_);
        for (std::size_t row = cell(rect.y, rows_); row <= bottom; ++row)
            for (std::size_t column = cell(rect.x, columns_); column <= right; ++column)
                visit(cells_[row * columns_ + column]);
    }

    std::size_t columns_, rows_;
    std::vector<std::vector<std::uint32_t>> cells_;
    std::vector<Rect> rects_;
};

}  // namespace argmap
