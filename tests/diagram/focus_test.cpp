// Is the claim that a picture was asked about seen in it, in each kind of picture?
#include "diagram/diagrams.hpp"
#include "diagram/words.hpp"
#include "render/dot.hpp"
#include "render/picture.hpp"
#include "render/text.hpp"
#include "test.hpp"

#include <string>

namespace argmap {

namespace {

constexpr const char* rain = R"("language": "en",
    "claims": [{"id": "wet", "text": "The street is wet"}, {"id": "rain", "text": "It rains", "assumed": true}],
    "relations": [{"type": "support", "from": "rain", "to": "wet"}])";

Diagram with_focus(LayoutKind layout, Marks marks = {.in_focus = true}) {
    return drawn(rain, {.layout = layout}, {.claims = {{}, marks}});
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

std::string svg(const Diagram& diagram) {
    return render_picture(diagram, PictureFormat::svg, {}).bytes;
}

}  // namespace

TEST_CASE("the claim in focus has a thick ring of ink around its box, a class, and an entry in the legend") {
    for (const LayoutKind layout : {LayoutKind::dot, LayoutKind::argument}) {
        const std::string plain = svg(with_focus(layout, {}));
        const std::string picture = svg(with_focus(layout));
        CHECK(count(picture, R"(class="claim pro assumed focus")") == 1);
        // One in the picture, one in the legend.
        CHECK(count(picture, R"(stroke="#1F2933" stroke-width="3")") == 2);
        CHECK(count(plain, R"(stroke="#1F2933" stroke-width="3")") == 0);
        CHECK(count(picture, ">in focus<") == 1);
        CHECK(count(plain, "focus") == 0);
    }
}

TEST_CASE("what else a box shows stays as it is where the claim is in focus") {
    const Marks marks{.fate = Fate::stands, .strength = 0.5, .in_focus = true};
    CHECK(marks_sentence(marks, "en") == "in focus; stands; strength 0.50");
    CHECK(marks_sentence(marks, "zh") == "所问的主张；成立；强度 0.50");
    const std::string picture = svg(with_focus(LayoutKind::argument, marks));
    CHECK(count(picture, R"(class="claim pro assumed stands focus")") == 1);
    CHECK(count(picture, R"(stroke-width="2.2")") >= 1);
}

TEST_CASE("outputs for other programs and for terminals tell the claim in focus, too") {
    CHECK(count(to_dot(with_focus(LayoutKind::dot)), "peripheries=2, penwidth=5") == 1);
    CHECK(count(to_dot(with_focus(LayoutKind::dot, {})), "penwidth=5") == 0);
    CHECK(to_text(with_focus(LayoutKind::dot), {.columns = 60}) == R"(◆ The street is wet
└─ + [in focus] It rains  [taken for granted]

+ supports
)");
    const Diagram chinese = drawn(R"("language": "zh", "claims": [{"id": "a", "text": "下雨了"}])", {},
                                  {.claims = {{.in_focus = true}}});
    CHECK(to_text(chinese, {.columns = 60}) == R"(◇ [所问的主张] 下雨了
)");
    CHECK(legend_words(LegendSign::focus, "zh") == "所问的主张");
}

TEST_CASE("without a claim in focus a picture is what it was, byte for byte") {
    const Diagram marked = with_focus(LayoutKind::dot, {});
    CHECK(to_dot(marked) == to_dot(drawn(rain, {.layout = LayoutKind::dot})));
}

}  // namespace argmap
