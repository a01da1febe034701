#include "render/mermaid.hpp"

#include "diagram/diagrams.hpp"
#include "files.hpp"
#include "render/hostile.hpp"
#include "render/renderer.hpp"
#include "test.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace argmap {

namespace {

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a small map as a flowchart: linked premises, an undercut and topics") {
    CHECK(diagram_mermaid(drawn(R"("title": "Rain", "language": "en", "main": "wet",
      "topics": {"sky": {"title": "Sky", "topics": {"clouds": {"title": "Clouds"}}}},
      "sources": {"log": {"title": "Log", "url": "https://example.org/a#b;c"}},
      "claims": [{"id": "wet", "text": "The street is wet"},
                 {"id": "rain", "text": "It \"rains\"", "topic": "clouds", "source": "log"},
                 {"id": "open", "text": "It is open", "topic": "sky", "implicit": true},
                 {"id": "roof", "text": "It has a roof"},
                 {"id": "dry", "text": "The street is dry"}],
      "relations": [{"type": "support", "from": ["rain", "open"], "to": "wet", "id": "falls"},
                    {"type": "attack", "from": "roof", "to": "falls"},
                    {"type": "attack", "from": "dry", "to": "wet"},
                    {"type": "contrary", "from": "roof", "to": "dry"},
                    {"type": "rephrase", "from": "open", "to": "rain"}])")) == R"MERMAID(---
title: "Rain"
---
flowchart BT
  c1["The street is wet"]
  c4["It has a roof"]
  c5["The street is dry"]
  subgraph t1["Sky"]
    c3["It is open"]
    r1((" "))
    subgraph t2["Clouds"]
      c2["It #34;rains#34;"]
    end
  end
  c2 --- r1
  c3 --- r1
  r1 --> c1
  c4 -.-o r1
  c5 --x c1
  c4 x--x c5
  c3 === c2
  click c2 href "https://example.org/a#b%3Bc" _blank
  classDef thesis fill:#1F3A5F,stroke:#1F3A5F,color:#FFFFFF
  class c1 thesis
  classDef neutral fill:#FFFFFF,stroke:#7A8794,color:#1F2933
  class c4,c5 neutral
  classDef pro-implicit fill:#EAF6F1,stroke:#007A5A,color:#1F2933,stroke-dasharray:5 3
  class c3 pro-implicit
  classDef pro fill:#EAF6F1,stroke:#007A5A,color:#1F2933
  class c2 pro
  classDef point1 fill:#007A5A,stroke:#007A5A
  class r1 point1
  classDef topic1 fill:#F5F7FA,stroke:#D5DCE4,color:#5B6774
  class t1 topic1
  classDef topic2 fill:#EAEEF3,stroke:#D5DCE4,color:#5B6774
  class t2 topic2
  linkStyle 0,1,2 stroke:#007A5A
  linkStyle 3 stroke:#7B3FA0
  linkStyle 4,5 stroke:#C44E00,stroke-dasharray:5 3
  linkStyle 6 stroke:#66727F
)MERMAID");
}

TEST_CASE("no sign of a text means anything to Mermaid, to Markdown or to HTML") {
    CHECK(mermaid_text("plain, isn't it? Yes.") == "plain, isn't it? Yes.");
    CHECK(mermaid_text("well-known - or -- not") == "well-known #45; or #45;#45; not");
    CHECK(mermaid_text("1. a list") == "1#46; a list");
    CHECK(mermaid_text("0.25 of 1986.") == "0.25 of 1986#46;");
    CHECK(mermaid_text("- a list") == "#45; a list");
    CHECK(mermaid_text("www.example.org") == "www#46;example#46;org");
    CHECK(
        mermaid_text("\"a\" `b` #quot; <b> &lt; [c] {d} (e) |f|") ==
        "#34;a#34; #96;b#96; #35;quot#59; #60;b#62; #38;lt#59; #91;c#93; #123;d#125; #40;e#41; #124;f#124;");
    CHECK(mermaid_text("%%{init: 1}%% end") == "#37;#37;#123;init#58; 1#125;#37;#37; end");
    CHECK(mermaid_text("ﬂ°34¶ß") == "ﬂ\u2060°34¶\u2060ß");
    CHECK(mermaid_text("in the direction  TB") == "in the #100;irection  TB");
    CHECK(mermaid_text("direction of travel") == "direction of travel");
    CHECK(mermaid_text("街道湿了。（真的？）") == "街道湿了。（真的？）");
    CHECK(mermaid_text("a\nb\xFF\u202E") == "a\uFFFDb\uFFFD\uFFFD");
    CHECK(mermaid_text("") == "");
}

TEST_CASE("no text leaves its label") {
    for (const std::string& text : hostile_texts()) {
        Diagram diagram;
        diagram.boxes = {box("a", text)};
        diagram.boxes[0].number = 1;
        const std::string mermaid = diagram_mermaid(diagram);
        const std::string begin = "flowchart LR\n  c1[\"";
        REQUIRE(mermaid.starts_with(begin));
        const std::size_t end = mermaid.find("\"]\n");
        const std::string label = mermaid.substr(begin.size(), end - begin.size());
        CHECK(label.find_first_of("<>\r\n\t\"`[]{}&") == std::string::npos);
        CHECK(std::none_of(label.begin(), label.end(), [](char c) { return c >= 0 && c < ' '; }));
        CHECK(mermaid.substr(end).starts_with("\"]\n  classDef neutral fill:"));
    }
}

TEST_CASE("a title of a flowchart is no tag and no directive, and stays one line") {
    Diagram diagram;
    diagram.title = {"%%{init}%%", "<b a=\"c\">", "---"};
    CHECK(diagram_mermaid(diagram) ==
          "---\ntitle: \"\\u0025\\u0025{init}\\u0025\\u0025 ‹b a=\\\"c\\\"> ---\"\n---\nflowchart LR\n");
}

TEST_CASE("a flowchart shows what has become of claims, in the words of its language") {
    Diagram diagram =
        drawn(R"("language": "zh", "claims": [{"id": "a", "text": "甲"}, {"id": "b", "text": "乙"}],
        "relations": [{"type": "attack", "from": "b", "to": "a"}])");
    diagram.boxes[0].marks = {.fate = Fate::fallen, .strength = 0.25};
    diagram.relations[0].marks.fate = Fate::fallen;
    const std::string mermaid = diagram_mermaid(diagram);
    CHECK(has(mermaid, "  c1[\"✗ 甲<br/>强度 0.25\"]\n"));
    CHECK(has(mermaid, "  classDef thesis-fallen fill:#FFFFFF,"));
}

TEST_CASE("a flowchart of boxes that are to be filled in does not tell their texts") {
    const std::string mermaid =
        diagram_mermaid(drawn(R"("claims": [{"id": "a", "text": "secret"}])", {.words = 3, .blank = true}));
    CHECK(has(mermaid, "  c1[\"…\"]\n"));
    CHECK_FALSE(has(mermaid, "secret"));
}

TEST_CASE("what Mermaid does not draw by itself is told of") {
    Diagram diagram;
    diagram.relations = {{.number = 1}};
    diagram.boxes = {box("a", "A"), box("b", std::string(50'000, 'x'))};
    for (int i = 0; i < 501; ++i)
        diagram.arrows.push_back({0, 1, 0, ArrowPart::whole});
    const std::vector<std::string> notes = renderers::mermaid.render(diagram, {}).notes;
    REQUIRE(notes.size() == 2);
    CHECK(notes[0] == "Mermaid draws at most 500 arrows unless its `maxEdges` is raised, and these are 501");
    CHECK(notes[1].starts_with("Mermaid reads at most 50 000 characters unless its `maxTextSize` is raised"));
    diagram.boxes[1] = box("b", "B");
    diagram.arrows.pop_back();
    CHECK(renderers::mermaid.render(diagram, {}).notes.empty());
}

TEST_CASE("topics nested by the thousand are a flowchart without running out of stack or of space") {
    Diagram diagram;
    for (std::uint32_t i = 0; i < 100'000; ++i)
        diagram.clusters.push_back(
            {.id = "t", .title = "t", .lines = {"t"}, .parent = i == 0 ? Box::no_cluster : i - 1});
    const std::string mermaid = diagram_mermaid(diagram);
    CHECK(mermaid.size() < 100 * diagram.clusters.size());
}

}  // namespace argmap
