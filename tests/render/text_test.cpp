#include "render/text.hpp"

#include "diagram/diagrams.hpp"
#include "render/hostile.hpp"
#include "render/renderer.hpp"
#include "test.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace argmap {

namespace {

/// A map as text, with a line break first, as the expected texts have one.
std::string shown(const std::string& content, const DrawOptions& options = {}, const Overlay& overlay = {},
                  const TextOutput& style = {}) {
    return "\n" + to_text(drawn(content, options, overlay), style);
}

std::string claim(const std::string& id, const std::string& text) {
    return R"({"id": ")" + id + R"(", "text": ")" + text + R"("})";
}

/// Claims c0, c1 and so on, and a relation between each and the next one.
Diagram chain(std::uint32_t claims, ArrowKind kind) {
    Diagram diagram;
    for (std::uint32_t i = 0; i < claims; ++i)
        diagram.boxes.push_back(box("c" + std::to_string(i), "Claim " + std::to_string(i)));
    for (std::uint32_t i = 0; i + 1 < claims; ++i) {
        diagram.relations.push_back({.id = "", .number = i + 1, .kind = kind});
        diagram.arrows.push_back({i + 1, i, i, ArrowPart::whole});
    }
    return diagram;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

std::size_t widest_line(const std::string& text) {
    std::size_t widest = 0;
    for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1)
        widest =
            std::max(widest, width(std::string_view(text).substr(begin, text.find('\n', begin) - begin)));
    return widest;
}

}  // namespace

TEST_CASE("below a claim stand its reasons and objections, linked premises in a bracket") {
    CHECK(shown(R"("title": "Is Socrates mortal?", "language": "en", "main": "mortal", "claims": [)" +
                claim("mortal", "Socrates is mortal") + "," + claim("all", "All humans are mortal") + "," +
                claim("human", "Socrates is a human") + "," + claim("died", "Everyone has died so far") +
                "," + claim("plato", "Socrates lives in the dialogues") + R"(], "relations": [
        {"type": "support", "from": ["all", "human"], "to": "mortal"},
        {"type": "support", "from": "died", "to": "all"},
        {"type": "attack", "from": "plato", "to": "mortal"}])") == R"(
  Is Socrates mortal?

◆ Socrates is mortal                  mortal
├─ + ┌ All humans are mortal          all
│    │ └─ + Everyone has died so far  died
│    └ Socrates is a human            human
└─ − Socrates lives in the dialogues  plato

+ supports   − attacks   ┌ └ premises that work together
)");
}

TEST_CASE("what undercuts a step stands below its premise or its bracket, and says so") {
    CHECK(shown(R"("language": "en", "main": "a", "claims": [)" + claim("a", "A") + "," + claim("b", "B") +
                "," + claim("c", "C") + "," + claim("d", "D") + "," + claim("e", "E") + "," +
                claim("f", "F") + "," + claim("g", "G") + R"(], "relations": [
        {"id": "one", "type": "support", "from": "b", "to": "a"},
        {"id": "two", "type": "attack", "from": ["c", "d"], "to": "a"},
        {"type": "attack", "from": "e", "to": "one"},
        {"type": "attack", "from": "f", "to": "two"},
        {"type": "support", "from": "g", "to": "two"}])") == R"(
◆ A                                   a
├─ + B                                b
│  └─ ⊘ undercuts the inference: E    e
└─ − ┌ C                              c
     ├ D                              d
     ├─ ⊘ undercuts the inference: F  f
     └─ + supports the inference: G   g

+ supports   − attacks   ┌ └ premises that work together
)");
}

TEST_CASE("contraries and rephrases are said in words") {
    CHECK(shown(R"("language": "en", "main": "a", "claims": [)" + claim("a", "A") + "," + claim("b", "B") +
                "," + claim("c", "C") + R"(], "relations": [
        {"type": "contrary", "from": "a", "to": "b"}, {"type": "rephrase", "from": "c", "to": "b"}])") ==
          R"(
◆ A                          a
└─ ≠ contradicts: B          b
   └─ = says the same as: C  c
)");
}

TEST_CASE("a claim with several uses is written once, and told of by its number elsewhere") {
    CHECK(shown(R"("language": "en", "main": "a", "claims": [)" + claim("a", "A") + "," + claim("b", "B") +
                "," + claim("c", "C") + "," + claim("d", "D") + "," + claim("e", "E") + R"(], "relations": [
        {"id": "r", "type": "support", "from": "b", "to": "a"},
        {"type": "attack", "from": ["c", "b"], "to": "a"},
        {"type": "support", "from": "d", "to": "b"}, {"type": "support", "from": "d", "to": "c"},
        {"type": "support", "from": "e", "to": "c"}, {"type": "attack", "from": "e", "to": "r"}])") == R"(
◆ (1) A            a
├─ + (2) B         b
│  │ → also attacks (1) A
│  ├─ ⊘ undercuts the inference: → (5) E
│  └─ + (3) D      d
│       → also supports (4) C
└─ − ┌ (4) C       c
     │ ├─ + → (3) D
     │ └─ + (5) E  e
     │      → also undercuts the step from (2) to (1)
     └ → (2) B

+ supports   − attacks   ┌ └ premises that work together
)");
}

TEST_CASE("where claims support each other in a circle, one of them is the root") {
    CHECK(shown(R"("language": "en", "claims": [)" + claim("a", "A") + "," + claim("b", "B") + "," +
                claim("c", "C") + R"(], "relations": [{"type": "support", "from": "a", "to": "b"},
        {"type": "support", "from": "b", "to": "c"}, {"type": "support", "from": "c", "to": "a"}])") == R"(
◇ (1) C        c
│ → supports (2) A
└─ + B         b
   └─ + (2) A  a
      └─ + → (1) C

+ supports
)");
}

TEST_CASE("a topic is named where it begins, with the one around it") {
    CHECK(shown(R"("language": "en", "main": "a", "topics": {"t": {"title": "Cost", "topics":
        {"u": {"title": "Rent"}}}}, "claims": [{"id": "a", "text": "A"},
        {"id": "b", "text": "B", "topic": "t", "assumed": true}, {"id": "c", "text": "C", "topic": "u"},
        {"id": "d", "text": "D", "topic": "u", "implicit": true}, {"id": "e", "text": "E", "topic": "u"}],
        "relations": [{"type": "support", "from": "b", "to": "a"}, {"type": "support", "from": "c", "to": "b"},
        {"type": "support", "from": "d", "to": "c"}])",
                {.layout = LayoutKind::argument}) == R"(
◆ A                                 a
└─ + B  [Cost · taken for granted]  b
   └─ + C  [Rent]                   c
      └─ + D  [unstated]            d

◇ E  [Cost › Rent]                  e

+ supports
)");
}

TEST_CASE("marks stand before the text, and a step that does not count is said") {
    Overlay overlay;
    overlay.claims = {{.fate = Fate::undecided, .strength = 0.5},
                      {.fate = Fate::stands, .strength = 0.75},
                      {.fate = Fate::stands, .strength = 1}};
    overlay.relations = {{.fate = Fate::fallen}, {.fate = Fate::stands}};
    CHECK(shown(R"("language": "en", "main": "a", "claims": [)" + claim("a", "A") + "," + claim("b", "B") +
                    "," + claim("c", "C") +
                    R"(], "relations": [{"id": "r", "type": "support", "from": "b", "to": "a"},
        {"type": "attack", "from": "c", "to": "r"}])",
                {}, overlay) == R"(
◆ ? 0.50 A                                 a
└─ + does not count: ✓ 0.75 B              b
   └─ ⊘ undercuts the inference: ✓ 1.00 C  c

+ supports   ✓ stands   ? undecided   0.00–1.00 strength
)");
}

TEST_CASE("Chinese is wrapped by its width, and has its own words") {
    CHECK(shown(R"("language": "zh", "main": "a", "claims": [)" +
                    claim("a", "市中心应当禁止私家车通行，因为空气会变得更干净，行人走在街上也会更安全") +
                    "," + claim("b", "汽车尾气污染城里的空气") + "," + claim("c", "多数司机会绕远路") + "," +
                    claim("d", "空气") + R"(], "relations": [
        {"id": "r", "type": "support", "from": "b", "to": "a"}, {"type": "contrary", "from": "c", "to": "a"},
        {"type": "attack", "from": "d", "to": "r"}, {"type": "attack", "from": "d", "to": "c"}])",
                {}, {}, {.columns = 44}) == R"(
◆ (1) 市中心应当禁止私家车通行，因为空气会变
│ 得更干净，行人走在街上也会更安全
├─ + (2) 汽车尾气污染城里的空气
│  └─ ⊘ 攻击推理步骤：→ (3) 空气
└─ ≠ 对立于：多数司机会绕远路
   └─ − (3) 空气
        → 还底切从(2)到(1)的推理步骤

+ 支持   − 攻击
)");
}

TEST_CASE("texts in several languages stand below each other") {
    CHECK(shown(R"("language": "en", "claims": [{"id": "a", "text": {"en": "Rain", "de": "Regen"}}])",
                {.language = "all"}) == R"(
◇ Rain  a
  Regen
)");
}

TEST_CASE("a claim without a text is called by its id") {
    Diagram diagram;
    diagram.boxes = {box("a", " ")};
    CHECK(to_text(diagram) == "◇ a\n");
}

TEST_CASE("an empty map is an empty text") {
    CHECK(to_text(Diagram{}).empty());
}

TEST_CASE("colours change nothing but colours") {
    const std::string map = R"("title": "T", "language": "en", "main": "a", "claims": [)" + claim("a", "A") +
                            "," + claim("b", "B") + R"(], "relations": [
        {"type": "attack", "from": "b", "to": "a"}])";
    const std::string coloured = shown(map, {}, {}, {.colours = true});
    CHECK(coloured.find("\033[31m−\033[0m") != std::string::npos);
    std::string plain;
    for (std::size_t i = 0; i < coloured.size(); ++i) {
        if (coloured[i] == '\033')
            i = coloured.find('m', i);
        else
            plain += coloured[i];
    }
    CHECK(plain == shown(map));
}

TEST_CASE("a tree that grows too far to the right goes on at the margin") {
    const std::string text = to_text(chain(13, ArrowKind::support), {.columns = 40});
    CHECK(widest_line(text) <= 40);
    CHECK("\n" + text == R"(
◇ Claim 0
└─ + Claim 1
   └─ + Claim 2
      └─ + Claim 3
         └─ + Claim 4
            └─ + Claim 5
               └─ + Claim 6
                  └─ + → (1) Claim 7

⋯ (1) Claim 7
└─ + Claim 8
   └─ + Claim 9
      └─ + Claim 10
         └─ + Claim 11
            └─ + Claim 12
)");
}

TEST_CASE("chains without end are written in lines of no more than the width, each claim once") {
    constexpr std::uint32_t claims = 20'000;
    for (const ArrowKind kind : {ArrowKind::support, ArrowKind::contrary}) {
        const std::string text = to_text(chain(claims, kind));
        CHECK(widest_line(text) <= 100);
        CHECK(count(text, "  c") == claims);
    }
}

TEST_CASE("undercuts of undercuts without end lose no claim") {
    constexpr std::uint32_t steps = 5'000;
    for (const std::uint32_t premises : {1U, 2U}) {
        std::string text = R"("claims": [)" + claim("c0", "C");
        std::string relations;
        for (std::uint32_t i = 0; i < steps; ++i) {
            std::string from;
            for (std::uint32_t k = 0; k < premises; ++k) {
                const std::string id = "c" + std::to_string(premises * i + k + 1);
                text += "," + claim(id, "C");
                from += (k > 0 ? ", \"" : "\"") + id + "\"";
            }
            relations += (i > 0 ? ", " : "") + (R"({"id": "r)" + std::to_string(i)) +
                         R"(", "type": "attack", "from": [)" + from + R"(], "to": ")" +
                         (i == 0 ? "c0" : "r" + std::to_string(i - 1)) + "\"}";
        }
        const std::string shown_text = shown(text + "], \"relations\": [" + relations + "]");
        CHECK(count(shown_text, "  c") == premises * steps + 1);
        CHECK(widest_line(shown_text) <= 100);
    }
}

TEST_CASE("no text of a map disturbs a terminal") {
    for (const std::string& hostile : hostile_texts()) {
        Diagram diagram;
        diagram.title = {hostile};
        diagram.clusters = {{.id = hostile, .title = hostile, .lines = {hostile}}};
        diagram.boxes = {box(hostile, hostile), box("b", hostile + "\n" + hostile)};
        diagram.boxes[1].cluster = 0;
        diagram.boxes[1].earlier = hostile;
        diagram.relations = {{.id = hostile, .number = 1, .kind = ArrowKind::support},
                             {.id = hostile, .number = 2, .kind = ArrowKind::rephrase}};
        diagram.arrows = {{1, 0, 0, ArrowPart::whole}, {1, 0, 1, ArrowPart::whole}};
        diagram.legend = {{LegendSign::support, hostile}};
        const std::string text = to_text(diagram);
        CHECK(is_utf8(text));
        for (std::string_view rest = text; !rest.empty();) {
            const Character character = first_character(rest);
            if (character.code_point != '\n' && disturbs_display(character.code_point))
                FAIL_CHECK("U+" << static_cast<unsigned long>(character.code_point));
            rest.remove_prefix(character.size);
        }
    }
}

}  // namespace argmap
