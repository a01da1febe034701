#include "render/leaflet_pages.hpp"

#include <utility>

namespace argmap {

namespace {

class Filling {
  public:
    explicit Filling(double page_height) : page_height_(page_height) {}

    /// Rows that nothing but what minds more than `parted` holds together stay together where they can.
    void place(std::span<const PageRow> rows, Hold parted) {
        while (!rows.empty()) {
            std::size_t count = 1;
            while (count < rows.size() && rows[count].hold > parted && !rows[count].begins_page)
                ++count;
            place_together(rows.first(count), parted);
            rows = rows.subspan(count);
        }
    }

    std::vector<PlacedRow> finish() && { return std::move(placed_); }

  private:
    void place_together(std::span<const PageRow> rows, Hold parted) {
        const double high = height(rows);
        const double room = page_height_ - bottom_ - (is_empty_ ? 0 : rows.front().space);
        if (rows.front().begins_page || (high > room && high <= page_height_))
            next_page();
        if (high <= page_height_ || parted == Hold::line)
            put(rows);
        else
            place(rows, static_cast<Hold>(static_cast<std::uint8_t>(parted) + 1));
    }

    /// Without the space above the first of them.
    static double height(std::span<const PageRow> rows) {
        double high = -rows.front().space;
        for (const PageRow& row : rows)
            high += row.space + row.height;
        return high;
    }

    void put(std::span<const PageRow> rows) {
        for (const PageRow& row : rows) {
            constexpr double rounding = 0.001;
            if (bottom_ + row.space + row.height > page_height_ + rounding)
                next_page();
            if (!is_empty_)
                bottom_ += row.space;
            placed_.push_back({page_, bottom_});
            bottom_ += row.height;
            is_empty_ = false;
        }
    }

    void next_page() {
        if (is_empty_)
            return;
        ++page_;
        bottom_ = 0;
        is_empty_ = true;
    }

    double page_height_;
    double bottom_ = 0;
    std::size_t page_ = 0;
    bool is_empty_ = true;
    std::vector<PlacedRow> placed_;
};

}  // namespace

std::vector<PlacedRow> fill_pages(std::span<const PageRow> rows, double page_height) {
    Filling filling(page_height);
    filling.place(rows, Hold::nothing);
    return std::move(filling).finish();
}

}  // namespace argmap
