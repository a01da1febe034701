#include "render/leaflet_pages.hpp"

#include "test.hpp"

#include <string>
#include <vector>

namespace argmap {

namespace {

PageRow row(double height, Hold hold = Hold::nothing, double space = 0) {
    return {.height = height, .space = space, .hold = hold, .begins_page = false};
}

/// "1: 0 10 | 2: 0": the tops of the rows of each page.
std::string told(const std::vector<PageRow>& rows, double page_height = 100) {
    std::string text;
    std::size_t page = 0;
    for (const PlacedRow& placed : fill_pages(rows, page_height)) {
        if (text.empty() || placed.page != page)
            text += (text.empty() ? "" : " | ") + std::to_string(placed.page + 1) + ":";
        page = placed.page;
        text += " " + std::to_string(static_cast<int>(placed.top));
    }
    return text;
}

/// Rows of every combination of what they mind, one more than a page has room for.
std::vector<PageRow> combination(std::size_t number) {
    std::vector<PageRow> rows;
    for (int i = 0; i < 6; ++i, number /= 4)
        rows.push_back(row(20, static_cast<Hold>(number % 4), 1));
    return rows;
}

}  // namespace

TEST_CASE("rows fill pages, and the space above them is left out at the top of a page") {
    CHECK(told({}).empty());
    CHECK(told({row(50), row(50), row(50)}) == "1: 0 50 | 2: 0");
    CHECK(told({row(40, Hold::nothing, 9), row(40, Hold::nothing, 9), row(40, Hold::nothing, 9)}) ==
          "1: 0 49 | 2: 0");
    CHECK(told({row(0.1, Hold::nothing), row(0.2, Hold::line), row(99.7, Hold::line)}) == "1: 0 0 0");
}

TEST_CASE("rows that hold together go to the next page together") {
    CHECK(told({row(60), row(20), row(20, Hold::group), row(20, Hold::line)}) == "1: 0 | 2: 0 20 40");
    CHECK(told({row(60), row(20), row(20, Hold::group), row(20)}) == "1: 0 60 80 | 2: 0");
}

TEST_CASE("rows that hold together and are higher than a page are parted where they mind it least") {
    using enum Hold;
    CHECK(told({row(30), row(30), row(30, line), row(30, group), row(30, line)}) == "1: 0 30 60 | 2: 0 30");
    CHECK(told({row(50), row(40, nothing), row(40, group), row(40, group)}) == "1: 0 50 | 2: 0 40");
    CHECK(told({row(40), row(40, part), row(40, part), row(40, line)}) == "1: 0 40 | 2: 0 40");
    CHECK(told({row(50), row(40, picture), row(40, group), row(20, group)}) == "1: 0 | 2: 0 40 80");
    CHECK(told({row(10), row(60), row(20, picture), row(20, group)}) == "1: 0 | 2: 0 60 80");
    CHECK(told({row(40), row(40, line), row(40, line)}) == "1: 0 40 | 2: 0");
}

TEST_CASE("a row that is higher than a page has one of its own") {
    CHECK(told({row(10), row(150), row(10)}) == "1: 0 | 2: 0 | 3: 0");
    CHECK(told({row(150)}) == "1: 0");
}

TEST_CASE("a page begins where it should, but none stays empty") {
    PageRow begins = row(10);
    begins.begins_page = true;
    CHECK(told({begins, row(10), begins, begins}) == "1: 0 10 | 2: 0 | 3: 0");
    PageRow held = row(10, Hold::line);
    held.begins_page = true;
    CHECK(told({row(10), held}) == "1: 0 | 2: 0");
}

TEST_CASE("rows stay in order, on the page, and apart, whatever holds them together") {
    for (std::size_t number = 0; number < 4'096; ++number) {
        const std::vector<PageRow> rows = combination(number);
        const std::vector<PlacedRow> placed = fill_pages(rows, 100);
        INFO(number);
        REQUIRE(placed.size() == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            REQUIRE(placed[i].top + rows[i].height <= 100);
            if (i == 0)
                continue;
            const bool same_page = placed[i].page == placed[i - 1].page;
            REQUIRE((same_page ? placed[i].top == placed[i - 1].top + 21
                               : placed[i].top == 0 && placed[i].page == placed[i - 1].page + 1));
        }
    }
}

TEST_CASE("a page ends between rows that hold together only if they are higher than a page") {
    for (std::size_t number = 0; number < 4'096; ++number) {
        const std::vector<PageRow> rows = combination(number);
        const std::vector<PlacedRow> placed = fill_pages(rows, 100);
        INFO(number);
        for (std::size_t first = 0, next = 1; first < rows.size(); first = next) {
            for (next = first + 1; next < rows.size() && rows[next].hold != Hold::nothing;)
                ++next;
            // Four have room, with what is between them.
            REQUIRE((next - first > 4 || placed[first].page == placed[next - 1].page));
        }
    }
}

}  // namespace argmap
