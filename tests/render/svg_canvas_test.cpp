#include "render/svg_canvas.hpp"

#include "render/xml.hpp"
#include "test.hpp"

#include <array>
#include <string>
#include <utility>

namespace argmap {

TEST_CASE("what is painted is written as SVG with titles and links, and nothing in it can end its element") {
    SvgCanvas canvas(100, 50.25, "#FFFFFF", "Is it <wet>?", "2 claims, 1 relation", "en");
    canvas.begin({.id = "claim-wet", .kinds = "claim thesis", .caption = "It is \"wet\"\nAnn", .link = {}});
    canvas.rectangle({1, 2, 30.04, 10}, 5, "#EAF6F1", {.colour = "#007A5A", .width = 1.2});
    canvas.text({4, 9.96}, Anchor::middle, "It is <wet> & \x01", TextStyle::thesis, "#1F2933");
    canvas.end();
    canvas.begin({.id = "relation.1", .kinds = "relation attack", .link = "https://example.org/?a=1&b=2"});
    const std::array corners{Point{0, 0}, Point{-5.5, 0}, Point{-5.5, 7}};
    canvas.line(corners, {.colour = "#C44E00", .width = 1, .dashes = Dashes::long_ones});
    canvas.polygon(corners, "", {.colour = "#C44E00", .width = 1});
    canvas.curve(std::array{Point{0, 0}, Point{1, 1}, Point{2, 1}, Point{3, 0}},
                 {.colour = "#7B3FA0", .width = 2, .dashes = Dashes::dots});
    canvas.end();
    const std::string svg = std::move(canvas).finish();
    CHECK(xml_mistake(svg).empty());
    CHECK(svg == R"(<?xml version="1.0" encoding="UTF-8"?>
<svg width="100" height="50.3" viewBox="0 0 100 50.3" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="graphics-document document" aria-labelledby="map-title" xml:lang="en" font-family="DejaVu Sans,Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif">
<title id="map-title">Is it &lt;wet&gt;?</title>
<desc>2 claims, 1 relation</desc>
<rect width="100%" height="100%" fill="#FFFFFF"/>
<g id="claim-wet" class="claim thesis"><title>It is &quot;wet&quot;&#10;Ann</title>
<rect x="1" y="2" width="30" height="10" rx="5" fill="#EAF6F1" stroke="#007A5A" stroke-width="1.2"/>
<text x="4" y="10" text-anchor="middle" font-size="15" font-weight="bold" fill="#1F2933">It is &lt;wet&gt; &amp; )"
                 "\xEF\xBF\xBD"
                 R"(</text>
</g>
<g id="relation.1" class="relation attack"><a xlink:href="https://example.org/?a=1&amp;b=2">
<path d="M0 0L-5.5 0L-5.5 7" fill="none" stroke="#C44E00" stroke-dasharray="5,3"/>
<polygon points="0,0 -5.5,0 -5.5,7" fill="none" stroke="#C44E00"/>
<path d="M0 0C1 1 2 1 3 0" fill="none" stroke="#7B3FA0" stroke-width="2" stroke-dasharray="1.5,2.5"/>
</a></g>
</svg>
)");
}

}  // namespace argmap
