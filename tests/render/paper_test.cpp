#include "render/paper.hpp"

#include "diagram/diagrams.hpp"
#include "render/picture.hpp"
#include "test.hpp"

#include <string>

namespace argmap {

namespace {

/// A picture that is much wider than high.
Diagram row_of(std::size_t boxes) {
    Diagram diagram;
    diagram.direction = Direction::top_to_bottom;
    diagram.boxes.assign(boxes, box("a", "some words in a box"));
    return diagram;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

}  // namespace

TEST_CASE("a poster takes the sheets that it needs, the way up that takes fewer") {
    const Paper& a4 = *find_paper("a4");
    const auto told = [&](double width, double height) {
        const Sheets sheets = sheets_for(width, height, a4);
        return std::to_string(sheets.columns) + " x " + std::to_string(sheets.rows) +
               (sheets.width > sheets.height ? " across" : " upright");
    };
    CHECK(told(0, 0) == "1 x 1 upright");
    CHECK(told(539, 785) == "1 x 1 upright");
    CHECK(told(785, 539) == "1 x 1 across");
    CHECK(told(540, 786) == "1 x 2 across");
    CHECK(told(1570, 539) == "2 x 1 across");
    CHECK(told(5000, 5000) == "10 x 7 upright");
    CHECK(find_paper("b5") == nullptr);
}

TEST_CASE("a PDF as a poster has its sheets, and too many are refused") {
    const Diagram wide = row_of(40);
    const Rendered poster = render_picture(wide, PictureFormat::pdf, {.tiles = find_paper("a4")});
    CHECK_FALSE(poster.error);
    CHECK(count(poster.bytes, "/MediaBox") > 5);
    CHECK(count(render_picture(wide, PictureFormat::pdf, {}).bytes, "/MediaBox") == 1);
    const Rendered larger = render_picture(row_of(4'000), PictureFormat::pdf, {.tiles = find_paper("a4")});
    REQUIRE(larger.error);
    CHECK(larger.error->message.starts_with("the poster would take "));
    CHECK(larger.error->message.ends_with(" by 1 sheets, and 400 are the most"));
    CHECK(larger.error->otherwise == "write it without --tile");
}

TEST_CASE("a PDF on pages has bookmarks and links from page to page, and the same bytes each time") {
    Diagram diagram = drawn(
        R"("language": "en", "title": "Pages", "main": "m", "claims": [{"id": "m", "text": "Main"},
{"id": "a", "text": "First"}, {"id": "b", "text": "Second"}, {"id": "c", "text": "Third"}, {"id": "d", "text": "Fourth"}],
"relations": [{"type": "support", "from": "a", "to": "m"}, {"type": "support", "from": "b", "to": "a"},
{"type": "attack", "from": "c", "to": "a"}, {"type": "support", "from": "d", "to": "c"}])",
        {.layout = LayoutKind::argument});
    RenderOptions small;
    small.pages = PageSize{300, 200};
    const Rendered rendered = render_picture(diagram, PictureFormat::pdf, small);
    REQUIRE_FALSE(rendered.error);
    const std::size_t pages = count(rendered.bytes, "/MediaBox [ 0 0 300 200 ]");
    CHECK(pages > 2);
    CHECK(count(rendered.bytes, "/Type /Outlines") == 1);
    CHECK(count(rendered.bytes, "/Title (Overview)") == 1);
    CHECK(count(rendered.bytes, "/Title (1: Main)") == 1);
    CHECK(count(rendered.bytes, "/Subtype /Link") >= 2 * (pages - 1));
    CHECK(render_picture(diagram, PictureFormat::pdf, small).bytes == rendered.bytes);
}

TEST_CASE("a page whose claim has no room in letters of eight points tells") {
    Diagram diagram;
    diagram.layout = LayoutKind::argument;
    diagram.boxes = {box("a", std::string(4'000, 'x'))};
    RenderOptions small;
    small.pages = PageSize{300, 200};
    CHECK(render_picture(diagram, PictureFormat::pdf, small).notes ==
          std::vector<std::string>{
              "on page 1 letters are smaller than 8 points; --short or larger paper helps"});
}

TEST_CASE("a bitmap has as many dots as are asked for") {
    const auto width = [](double dots) {
        const std::string png = render_picture(row_of(3), PictureFormat::png, {.dots_an_inch = dots}).bytes;
        std::size_t size = 0;
        for (std::size_t i = 16; i < 20; ++i)
            size = size << 8U | static_cast<unsigned char>(png[i]);
        return static_cast<double>(size);
    };
    CHECK(std::abs(width(192) - 2 * width(96)) <= 2);
    CHECK(std::abs(width(48) - width(96) / 2) <= 2);
}

}  // namespace argmap
