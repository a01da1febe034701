#include "layout/pieces.hpp"

#include "diagram/diagrams.hpp"
#include "diagram/random_maps.hpp"
#include "test.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace argmap {

namespace {

PieceCutter cutter_for(const Diagram& diagram, std::vector<double> loads) {
    const Links links(diagram);
    return {diagram, links, choose_tree(diagram, links), std::move(loads)};
}

PieceCutter cutter_for(const Diagram& diagram) {
    return cutter_for(diagram, std::vector<double>(diagram.boxes.size(), 1));
}

/// "m(a b) a(c)": a root and the others, a piece each.
std::string told(const Diagram& diagram, const std::vector<PagePiece>& pieces) {
    std::string text;
    for (const PagePiece& piece : pieces) {
        text += (text.empty() ? "" : " ") + diagram.boxes[piece.root].id + "(";
        bool first = true;
        for (const std::uint32_t box : piece.boxes) {
            if (box == piece.root)
                continue;
            text += (first ? "" : " ") + diagram.boxes[box].id;
            first = false;
        }
        text += ")";
    }
    return text;
}

std::string claims(const std::string& ids) {
    std::string json = R"("main": "m", "claims": [{"id": "m", "text": "m"})";
    for (const char id : ids)
        json.append(R"(, {"id": ")").append(1, id).append(R"(", "text": "x"})");
    return json + "], \"relations\": [";
}

std::string support(const std::string& from, const std::string& to) {
    return R"({"type": "support", "from": ")" + from + R"(", "to": ")" + to + R"("})";
}

}  // namespace

TEST_CASE("before any cut every tree is a piece, and claims alone are pieces") {
    const Diagram diagram = drawn(claims("abc") + support("a", "m") + "," + support("b", "a") + "]");
    CHECK(told(diagram, cutter_for(diagram).pieces()) == "m(a b) c()");
}

TEST_CASE("the heaviest branch is cut off, and its root stands in both pieces") {
    const Diagram diagram =
        drawn(claims("abcdef") + support("a", "m") + "," + support("b", "m") + "," + support("c", "a") + "," +
              support("d", "a") + "," + support("e", "a") + "," + support("f", "b") + "]");
    PieceCutter cutter = cutter_for(diagram);
    CHECK(cutter.cut(cutter.pieces().front(), 4));
    const std::vector<PagePiece> pieces = cutter.pieces();
    CHECK(told(diagram, pieces) == "m(a b f) a(c d e)");
    CHECK(pieces[0].parent == nothing);
    CHECK(pieces[1].parent == 0);
    CHECK(cutter.load(pieces[0]) == 4);
    CHECK_FALSE(cutter.cut(pieces[0], 4));
}

TEST_CASE("too many arguments for one claim go on several pieces, linked premises together") {
    const Diagram diagram = drawn(claims("abcde") + support("a", "m") + "," +
                                  R"({"type": "support", "from": ["b", "c"], "to": "m"},)" +
                                  support("d", "m") + "," + support("e", "m") + "]");
    PieceCutter cutter = cutter_for(diagram);
    CHECK(cutter.cut(cutter.pieces().front(), 3));
    CHECK(told(diagram, cutter.pieces()) == "m(a) m(b c) m(d e)");
}

TEST_CASE("what is aimed at a step stays with its premises") {
    const Diagram diagram =
        drawn(claims("abc") + R"({"id": "r", "type": "support", "from": "a", "to": "m"},)" +
              support("b", "m") + R"(, {"type": "attack", "from": "c", "to": "r"}])");
    PieceCutter cutter = cutter_for(diagram);
    CHECK(cutter.cut(cutter.pieces().front(), 3));
    CHECK(told(diagram, cutter.pieces()) == "m(a c) m(b)");
}

TEST_CASE("a long chain is cut into pieces of the same load") {
    std::string relations;
    const std::string ids = "abcdefgh";
    for (std::size_t i = 0; i < ids.size(); ++i)
        relations +=
            (i == 0 ? "" : ",") + support(std::string(1, ids[i]), i == 0 ? "m" : std::string(1, ids[i - 1]));
    const Diagram diagram = drawn(claims(ids) + relations + "]");
    PieceCutter cutter = cutter_for(diagram);
    CHECK(cutter.cut(cutter.pieces().front(), 4));
    CHECK(told(diagram, cutter.pieces()) == "m(a b) b(c d e) e(f g h)");
}

TEST_CASE("pieces hold every box, share roots only, and load no more than asked where that can be") {
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        const std::string json = random_map(random, 3 + round % 40);
        INFO(json);
        const ArgumentMap map = map_of(json);
        const Diagram diagram = draw(map, whole(map), {.layout = LayoutKind::argument});
        PieceCutter cutter = cutter_for(diagram);
        const double most = 2 + static_cast<double>(random() % 6);
        for (const PagePiece& piece : cutter.pieces())
            cutter.cut(piece, most);
        const std::vector<PagePiece> pieces = cutter.pieces();
        std::set<std::uint32_t> seen;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const PagePiece& piece = pieces[i];
            CHECK((piece.parent == nothing || piece.parent < i));
            CHECK((piece.count <= 1 || cutter.load(piece) <= most));
            for (const std::uint32_t box : piece.boxes)
                CHECK((box == piece.root || seen.insert(box).second));
            if (piece.parent == nothing)
                seen.insert(piece.root);
            else
                CHECK(std::binary_search(pieces[piece.parent].boxes.begin(), pieces[piece.parent].boxes.end(),
                                         piece.root));
            CHECK_FALSE(cutter.cut(piece, most));
        }
        CHECK(seen.size() == diagram.boxes.size());
    }
}

}  // namespace argmap
