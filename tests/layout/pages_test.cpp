#include "layout/pages.hpp"

#include "diagram/diagrams.hpp"
#include "diagram/links.hpp"
#include "diagram/random_maps.hpp"
#include "layout/letters.hpp"
#include "test.hpp"

#include <map>
#include <random>
#include <set>
#include <string>

namespace argmap {

namespace {

PagedPicture on_pages(const Diagram& diagram, const PageRoom& room) {
    FixedWidth measure;
    return lay_out_pages(diagram, room, measure);
}

Diagram for_pages(const std::string& content) {
    return drawn(content, {.layout = LayoutKind::argument});
}

/// A map of a main claim with two reasons, each of which has as many.
std::string two_branches(int reasons, const std::string& language = "en") {
    std::string claims =
        R"("language": ")" + language +
        R"(", "main": "m", "claims": [{"id": "m", "text": "Main"}, {"id": "a", "text": "First"},
{"id": "b", "text": "Second"})";
    std::string relations =
        R"("relations": [{"type": "support", "from": "a", "to": "m"}, {"type": "attack", "from": "b", "to": "m"})";
    for (int i = 0; i < 2 * reasons; ++i) {
        const std::string id = "r" + std::to_string(i);
        claims += R"(, {"id": ")" + id + R"(", "text": "A reason"})";
        relations += R"(, {"type": ")" + std::string(i % 3 == 0 ? "attack" : "support") + R"(", "from": ")" +
                     id + R"(", "to": ")" + (i < reasons ? "a" : "b") + R"("})";
    }
    return claims + "], " + relations + "]";
}

std::string with_plain_spaces(std::string text) {
    constexpr std::string_view no_break_space = "\u00A0";
    for (std::size_t at; (at = text.find(no_break_space)) != std::string::npos;)
        text.replace(at, no_break_space.size(), " ");
    return text;
}

/// A line for each box of each page: what it says, and what it says of other pages.
std::string told(const PagedPicture& picture) {
    std::string text;
    for (std::size_t page = 0; page < picture.pages.size(); ++page) {
        text += "page " + std::to_string(page + 1) + "\n";
        for (const Box& box : picture.pages[page].diagram.boxes) {
            text += "  " + (box.id.empty() ? box.text : box.id);
            for (const PageReference& reference : box.references)
                text += (reference.incoming ? " <" : " >") + with_plain_spaces(reference.words);
            text += "\n";
        }
    }
    return text;
}

std::string contents(const PagedPicture& picture) {
    std::string text;
    for (const ContentsEntry& entry : picture.contents)
        text += std::string(entry.level, ' ') + entry.words + " " + std::to_string(entry.page) + "\n";
    return text;
}

bool fits(const Layout& layout, const PageRoom& room) {
    return layout.width <= room.width && layout.height <= room.height;
}

}  // namespace

TEST_CASE("what fits on one page is one, without an overview") {
    const PagedPicture picture = on_pages(for_pages(two_branches(1)), {1200, 800});
    REQUIRE(picture.pages.size() == 1);
    CHECK(told(picture) == "page 1\n  m\n  a\n  b\n  r0\n  r1\n");
    CHECK(contents(picture) == "1: Main 1\n");
}

TEST_CASE("branches go on pages of their own, and both sides say where the other is") {
    const PagedPicture picture = on_pages(for_pages(two_branches(5)), {520, 380});
    CHECK(told(picture) == R"(page 1
  m >page 2: 3 claims
  a >page 3: 6 claims
  b >page 4: 6 claims
page 2
  m
  a <page 3: 3 reasons, 2 objections
  b <page 4: 3 reasons, 2 objections
page 3
  a >page 2: supports 1: Main
  r0
  r1
  r2
  r3
  r4
page 4
  b >page 2: attacks 1: Main
  r5
  r6
  r7
  r8
  r9
)");
    CHECK(contents(picture) == "1: Main 2\n 2: First 3\n 3: Second 4\n");
}

TEST_CASE("the same in Chinese") {
    const PagedPicture picture = on_pages(for_pages(two_branches(5, "zh")), {520, 380});
    CHECK(told(picture) == R"(page 1
  m >第 2 页：3 个主张
  a >第 3 页：6 个主张
  b >第 4 页：6 个主张
page 2
  m
  a <第 3 页：3 个理由、2 个反驳
  b <第 4 页：3 个理由、2 个反驳
page 3
  a >第 2 页：支持 1: Main
  r0
  r1
  r2
  r3
  r4
page 4
  b >第 2 页：攻击 1: Main
  r5
  r6
  r7
  r8
  r9
)");
}

TEST_CASE("a claim with a hundred reasons takes several pages and stands on each") {
    std::string claims = R"("main": "m", "claims": [{"id": "m", "text": "Main"})", relations;
    for (int i = 0; i < 100; ++i) {
        claims += R"(, {"id": "r)" + std::to_string(i) + R"(", "text": "A reason"})";
        relations += std::string(i == 0 ? "" : ", ") + R"({"type": "support", "from": "r)" +
                     std::to_string(i) + R"(", "to": "m"})";
    }
    const PagedPicture picture =
        on_pages(for_pages(claims + "], \"relations\": [" + relations + "]"), {800, 600});
    REQUIRE(picture.pages.size() > 3);
    for (std::size_t page = 1; page < picture.pages.size(); ++page)
        CHECK(picture.pages[page].diagram.boxes.front().id == "m");
    CHECK(contents(picture) == "1: Main 2\n");
}

TEST_CASE("on pages nothing is lost, everything fits, and every relation is told on the pages of its ends") {
    std::mt19937 random(5);
    for (int round = 0; round < 150; ++round) {
        const std::string json = random_map(random, 3 + round % 60);
        INFO(json);
        const ArgumentMap map = map_of(json);
        const Diagram diagram = draw(map, whole(map), {.layout = LayoutKind::argument});
        const PageRoom room{700, 600};
        const PagedPicture picture = on_pages(diagram, room);
        CHECK(picture.wanted == picture.pages.size());
        std::set<std::string> boxes, drawn, outgoing, incoming;
        for (std::size_t page = picture.pages.size() > 1 ? 1 : 0; page < picture.pages.size(); ++page) {
            const PicturePage& shown = picture.pages[page];
            CHECK((fits(shown.layout, room) || shown.diagram.boxes.size() <= 8));
            for (const Box& box : shown.diagram.boxes) {
                boxes.insert(box.id);
                for (const PageReference& reference : box.references) {
                    (reference.incoming ? incoming : outgoing).insert(box.id);
                    CHECK((reference.page >= 2 && reference.page <= picture.pages.size()));
                }
            }
            for (const DrawnRelation& relation : shown.diagram.relations)
                drawn.insert(relation.id);
        }
        CHECK(boxes.size() == diagram.boxes.size());
        const Links links(diagram);
        for (std::uint32_t relation = 0; relation < links.size(); ++relation) {
            if (drawn.contains(diagram.relations[relation].id))
                continue;
            CHECK(incoming.contains(diagram.boxes[links.end_box(relation)].id));
            for (const std::uint32_t premise : links.premises(relation))
                CHECK(outgoing.contains(diagram.boxes[premise].id));
        }
    }
}

TEST_CASE("the overview shows as many levels as it has room for, and counts the others") {
    std::string claims = R"("main": "c0", "claims": [{"id": "c0", "text": "Claim"})", relations;
    for (int i = 1; i < 400; ++i) {
        claims += R"(, {"id": "c)" + std::to_string(i) + R"(", "text": "A claim with some words"})";
        relations += std::string(i == 1 ? "" : ", ") + R"({"type": "support", "from": "c)" +
                     std::to_string(i) + R"(", "to": "c)" + std::to_string((i - 1) / 3) + R"("})";
    }
    const PageRoom room{800, 600};
    const PagedPicture picture = on_pages(for_pages(claims + "], \"relations\": [" + relations + "]"), room);
    const PicturePage& overview = picture.pages.front();
    CHECK(fits(overview.layout, room));
    CHECK(overview.diagram.boxes.size() < picture.contents.size());
    std::size_t more = 0;
    for (const Box& box : overview.diagram.boxes)
        if (const std::size_t at = box.references.front().words.find("claims, "); at != std::string::npos)
            more += std::stoul(box.references.front().words.substr(at + 8));
    CHECK(overview.diagram.boxes.size() + more == picture.contents.size());
}

}  // namespace argmap
