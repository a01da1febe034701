#include "document/builder.hpp"

#include "check/check.hpp"
#include "diagnostics/print.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "mutate.hpp"
#include "test.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace argmap {

namespace {

/// Reads "id: text" and "id -> id" lines: the smallest format that is not JSON.
Document read_lines(const SourceFile& source) {
    DocumentBuilder builder(source);
    const std::string_view all = source.text();
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end + 1) {
        end = std::min(all.find('\n', begin), all.size());
        const std::string_view line = all.substr(begin, end - begin);
        const auto word = [&](std::size_t from, std::size_t to) {
            const auto first = static_cast<Offset>(begin + from);
            const auto last = static_cast<Offset>(begin + std::min(to, line.size()));
            return builder.word(all.substr(first, last - first), {first, last});
        };
        if (const std::size_t arrow = line.find(" -> ", 1);
            arrow < line.size() - std::min(line.size(), std::size_t{4}))
            builder.add(
                RelationEntry{.at = builder.extent({static_cast<Offset>(begin), static_cast<Offset>(end)}),
                              .from = builder.run({word(0, arrow)}),
                              .to = word(arrow + 4, line.size())});
        else if (const std::size_t colon = line.find(": ", 1);
                 colon < line.size() - std::min(line.size(), std::size_t{2}))
            builder.add(
                ClaimEntry{.id = word(0, colon),
                           .at = builder.extent({static_cast<Offset>(begin), static_cast<Offset>(end)}),
                           .texts = builder.text(word(colon + 2, line.size()))});
    }
    return builder.take();
}

}  // namespace

TEST_CASE("a document made by code is written like one that was read") {
    DocumentBuilder builder;
    builder.set_title(builder.text(builder.word("Rain")));
    builder.set_language(builder.word("en"));
    builder.set_main(builder.run({builder.word("wet")}));
    builder.add(TopicEntry{.id = builder.word("sky"), .title = builder.text(builder.word("The sky"))});
    builder.add(
        ClaimEntry{.id = builder.word("wet"), .texts = builder.text(builder.word("The street is wet"))});
    builder.add(ClaimEntry{.id = builder.word("rain"),
                           .assumed = true,
                           .texts = builder.text(builder.word("It rains")),
                           .topic = builder.word("sky"),
                           .tags = builder.run({builder.word("seen"), builder.word("heard")})});
    builder.add(RelationEntry{.from = builder.run({builder.word("rain")}), .to = builder.word("wet")});
    const Document document = builder.take();
    const std::string written = write_map(document);
    CHECK(written == R"({
  "title": "Rain",
  "language": "en",
  "main": "wet",
  "topics": {
    "sky": {"title": "The sky"}
  },
  "claims": [
    {"id": "wet", "text": "The street is wet"},
    {"id": "rain", "text": "It rains", "topic": "sky", "assumed": true, "tags": ["seen", "heard"]}
  ],
  "relations": [
    {"type": "support", "from": "rain", "to": "wet"}
  ]
}
)");
    Diagnostics diagnostics;
    const auto again = read(SourceFile("map.json", written), diagnostics);
    REQUIRE(again);
    CHECK(diagnostics.empty());
    CHECK(write_map(*again) == written);
}

TEST_CASE("findings about a map in another format point into that text, and offer no fix for it") {
    const SourceFile source("talk.txt",
                            "wet: The street is wet\nrain: It rains\nrain -> wett\nrain: It pours\n");
    Diagnostics diagnostics;
    const ArgumentMap map = resolve(read_lines(source), diagnostics);
    CHECK(map.claim_count() == 2);
    diagnostics.sort();
    CHECK("\n" + findings_for_people(source, diagnostics) == R"(
talk.txt:3:9: error[AM202]: no claim or relation has the id `wett`
    rain -> wett
            ^~~~
  help: did you mean `wet`?
talk.txt:4:1: error[AM201]: there is already a claim `rain`
    rain: It pours
    ^~~~
talk.txt:2:1: note: the first one
  help: rename one of them
)");
    for (const Diagnostic& diagnostic : diagnostics.all())
        CHECK_FALSE(diagnostic.fix);
}

TEST_CASE("rules look at the texts of a map in another format where they stand in it") {
    const SourceFile source(
        "talk.txt",
        "wet: Is the street wet?\nrain: It  rains; **always**\n\"q\": \"It\\u200bpours\"\n"
        "rain -> wet\n\"q\" -> wet\n");
    Levels levels(Profile::strict);
    Diagnostics diagnostics(levels);
    const ArgumentMap map = resolve(read_lines(source), diagnostics);
    check(map, diagnostics);
    std::vector<std::string> found;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        const Span place = diagnostic.primary.span;
        REQUIRE(place.end <= source.text().size());
        CHECK_FALSE(diagnostic.fix);
        found.push_back(std::string(diagnostic.code->name) + ": " +
                        std::string(source.text().substr(place.begin, place.end - place.begin)));
    }
    CHECK(std::find(found.begin(), found.end(), "question: ?") != found.end());
    CHECK(std::find(found.begin(), found.end(), "markup-in-text: **") != found.end());
}

TEST_CASE("no text in another format leads a rule out of it") {
    std::mt19937 random(7);
    const std::string_view pieces[] = {"wet", "rain",   ": ",       " -> ", "\n",        "\"",        "{",
                                       "}",   "[",      "]",        ",",    ":",         "?",         "\\",
                                       "*",   "\u200b", "\xC3\xA9", "\xFF", " because ", "http://a b"};
    for (std::size_t i = 0; i < test::cases(3000); ++i) {
        std::string text;
        for (std::size_t piece = random() % 40; piece > 0; --piece)
            text += pieces[random() % std::size(pieces)];
        const SourceFile source("talk.txt", text);
        Levels levels(Profile::method);
        Diagnostics diagnostics(levels);
        const ArgumentMap map = resolve(read_lines(source), diagnostics);
        check(map, diagnostics);
        diagnostics.sort();
        CHECK(findings_for_people(source, diagnostics).empty() ==
              (diagnostics.empty() && diagnostics.not_looked_for().empty()));
        for (const Diagnostic& diagnostic : diagnostics.all())
            CHECK(diagnostic.primary.span.end <= text.size());
    }
}

TEST_CASE("a map made by code is checked, though nothing of it stands anywhere") {
    DocumentBuilder builder;
    const auto claim = [&](const char* id, const char* text) {
        builder.add(ClaimEntry{.id = builder.word(id), .texts = builder.text(builder.word(text))});
    };
    claim("wet", "The street is wet after the rain");
    claim("rain", "It rains for the whole of the day");
    claim("cold", "Is it cold in the house?");
    for (const char* target : {"wet", "cold", "wet"})
        builder.add(RelationEntry{.from = builder.run({builder.word("rain")}), .to = builder.word(target)});
    Diagnostics diagnostics{Levels(Profile::strict)};
    const ArgumentMap map = resolve(builder.take(), diagnostics);
    check(map, diagnostics);
    std::set<std::string_view> found;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        found.insert(diagnostic.code->name);
        CHECK(diagnostic.primary.span == Span{0, 0});
        CHECK_FALSE(diagnostic.fix);
    }
    CHECK(found.contains("no-main-claim"));
    CHECK(found.contains("duplicate-relation"));
    CHECK(found.contains("question"));
}

TEST_CASE("what a map in another format allows is allowed where it says so") {
    const std::string text = "a: Is it so?\nb: Is it not?\n";
    const auto questions = [&](bool in_claim, bool in_map) {
        DocumentBuilder builder{SourceFile("talk.txt", text)};
        const auto allow = [&] {
            return builder.run({Allowance{.rule = builder.word("question"), .reason = {}}});
        };
        builder.add(ClaimEntry{.id = builder.word("a", {0, 1}),
                               .at = builder.extent({0, 12}),
                               .texts = builder.text(builder.word("Is it so?", {3, 12})),
                               .allowed = in_claim ? allow() : Run<Allowance>()});
        builder.add(ClaimEntry{.id = builder.word("b", {13, 14}),
                               .at = builder.extent({13, 25}),
                               .texts = builder.text(builder.word("Is it not?", {16, 26}))});
        if (in_map)
            builder.set_allowed(allow());
        Levels levels(Profile::corpus);
        levels.set(rules::question.code, Severity::hint);
        Diagnostics diagnostics(levels);
        check(resolve(builder.take(), diagnostics), diagnostics);
        return std::count_if(diagnostics.all().begin(), diagnostics.all().end(),
                             [](const Diagnostic& one) { return one.code->name == "question"; });
    };
    CHECK(questions(false, false) == 2);
    CHECK(questions(true, false) == 1);
    CHECK(questions(false, true) == 0);
}

TEST_CASE("ids that are taken are told in a format whose reader cannot know") {
    DocumentBuilder builder;
    for (int i = 0; i < 2; ++i) {
        builder.add(SpeakerEntry{.id = builder.word("ann")});
        builder.add(SourceEntry{.id = builder.word("book")});
        builder.add(TopicEntry{.id = builder.word("trade")});
    }
    Diagnostics diagnostics;
    const ArgumentMap map = resolve(builder.take(), diagnostics);
    CHECK(map.claim_count() == 0);
    CHECK(diagnostics.count(Severity::error) == 3);
}

TEST_CASE("a word that stands nowhere has an empty place at the end of the text") {
    DocumentBuilder builder(SourceFile("talk.txt", "rain"));
    const Word placed = builder.word("It rains", {0, 4});
    const Word made = builder.word("It pours");
    const Document document = builder.take();
    CHECK(document.place(placed.at()) == Span{0, 4});
    CHECK(document.place(made.at()) == Span{4, 4});
    CHECK(document.place(2) == Span{4, 4});
}

}  // namespace argmap
