#include "handout/feedback_index.hpp"

#include "files.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "small_maps.hpp"
#include "test.hpp"

#include <string>
#include <vector>

namespace argmap {

namespace {

/// What stands in its table, and what is above that.
std::string told(const std::vector<GradedMap>& graded, const std::vector<std::string>& pages,
                 const GradeTelling& telling) {
    std::vector<const GradedMap*> all;
    for (const GradedMap& one : graded)
        all.push_back(&one);
    const std::string page = feedback_index(all, pages, telling);
    CHECK(page.starts_with("<!DOCTYPE html>\n"));
    CHECK(page.find("default-src 'none'") != std::string::npos);
    const std::size_t begin = page.find("<body>\n") + 7;
    return page.substr(begin, page.find("</body>") - begin);
}

/// Graded for its points alone.
GradedMap with_points(const ArgumentMap& map, double points, double unsure, std::size_t number = 0) {
    GradedMap graded{.name = "secret/name.json", .number = number, .student = &map, .reference = &map};
    graded.score.points = points;
    graded.score.most = 10;
    graded.score.unsure = unsure;
    return graded;
}

}  // namespace

TEST_CASE("the index of a class has a link to each page, with the points") {
    const ArgumentMap map = test::map_of(R"({"claims": [{"id": "a", "text": "A"}]})");
    CHECK(told({with_points(map, 6.5, 0), with_points(map, 8, 1.5), {.name = "secret/cem.json"}},
               {"ann.html", "bo-essay.html", "cem.html"}, {}) ==
          R"(<header class="page-header">
<p class="about">3 maps</p>
<h1>Feedback for a class</h1>
</header>
<main>
<section class="sum">
<table>
<caption>A page for each map</caption>
<tbody>
<tr><th scope="row"><a href="ann.html"><bdi>ann</bdi></a></th><td>6.5 of 10 points</td></tr>
<tr><th scope="row"><a href="bo-essay.html"><bdi>bo-essay</bdi></a></th><td>8 of 10 points · 1.5 to be decided</td></tr>
<tr><th scope="row"><a href="cem.html"><bdi>cem</bdi></a></th><td>not graded</td></tr>
</tbody>
</table>
</section>
</main>
)");
}

TEST_CASE("maps that are told by number have no names in the index, and in Chinese it is Chinese") {
    const ArgumentMap map = test::map_of(R"({"claims": [{"id": "a", "text": "A"}]})");
    const std::string english = told({with_points(map, 6.5, 0, 1)}, {"map-1.html"}, {});
    CHECK(english.find("<p class=\"about\">1 map</p>") != std::string::npos);
    CHECK(english.find("<a href=\"map-1.html\"><bdi>map 1</bdi></a>") != std::string::npos);
    CHECK(english.find("secret") == std::string::npos);
    CHECK(told({with_points(map, 6.5, 1, 1), {.name = "secret", .number = 2}}, {"map-1.html", "map-2.html"},
               {.language = "zh"}) == R"(<header class="page-header">
<p class="about">2 张图</p>
<h1>全班的反馈</h1>
</header>
<main>
<section class="sum">
<table>
<caption>每张图一页</caption>
<tbody>
<tr><th scope="row"><a href="map-1.html"><bdi>图 1</bdi></a></th><td>6.5 分（满分 10 分） · 1 分待定</td></tr>
<tr><th scope="row"><a href="map-2.html"><bdi>图 2</bdi></a></th><td>没有评分</td></tr>
</tbody>
</table>
</section>
</main>
)");
}

TEST_CASE("no name of a file leads out of the index or ends its markup") {
    const ArgumentMap map = test::map_of(R"({"claims": [{"id": "a", "text": "A"}]})");
    const std::vector<std::string> pages{"javascript:x'\"&<b>.html", "a b#c?d%2F.html", "张.html"};
    const std::string page =
        told({with_points(map, 1, 0), with_points(map, 1, 0), with_points(map, 1, 0)}, pages, {});
    CHECK(page.find("<a href=\"javascript%3Ax%27%22%26%3Cb%3E.html\"><bdi>javascript:x'&quot;&amp;&lt;b&gt;"
                    "</bdi></a>") != std::string::npos);
    CHECK(page.find("<a href=\"a%20b%23c%3Fd%252F.html\"><bdi>a b#c?d%2F</bdi></a>") != std::string::npos);
    CHECK(page.find("<a href=\"%E5%BC%A0.html\"><bdi>张</bdi></a>") != std::string::npos);
}

}  // namespace argmap
