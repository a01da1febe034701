#include "render/leaflet.hpp"

#include "cli/folder.hpp"
#include "diagram/diagrams.hpp"
#include "mutate.hpp"
#include "render/hostile.hpp"
#include "render/pages.hpp"
#include "test.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace argmap {

namespace {

using Kind = LeafletKind;

constexpr Kind kinds_of_text[] = {Kind::title,        Kind::heading,     Kind::paragraph,
                                  Kind::note,         Kind::item,        Kind::choice,
                                  Kind::round_choice, Kind::answer_line, Kind::picture};

PageSize a4() {
    return {find_paper("a4")->width, find_paper("a4")->height};
}

Diagram small_picture() {
    return drawn(
        R"("language": "en", "main": "m", "claims": [{"id": "m", "text": "Socrates is mortal"},
{"id": "a", "text": "All humans are mortal"}], "relations": [{"type": "support", "from": "a", "to": "m"}])",
        {.layout = LayoutKind::argument});
}

Leaflet leaflet_of(std::vector<LeafletPart> parts, std::string language = "en") {
    return {.title = "Exercises", .language = std::move(language), .parts = std::move(parts), .pictures = {}};
}

std::string pdf_of(const Leaflet& leaflet, PageSize size = a4()) {
    Rendered rendered = as_leaflet(leaflet, size, {});
    INFO((rendered.error ? rendered.error->message : ""));
    REQUIRE_FALSE(rendered.error);
    REQUIRE(rendered.bytes.starts_with("%PDF"));
    return std::move(rendered.bytes);
}

/// What a program of another maker finds in a PDF.
class Read {
  public:
    explicit Read(const std::string& pdf) { folder_.put("leaflet.pdf", pdf); }
    explicit Read(const Leaflet& leaflet, PageSize size = a4()) : Read(pdf_of(leaflet, size)) {}

    std::string file() const { return folder_ / "leaflet.pdf"; }

    /// The text of each page, words with one space between, without the footer.
    std::vector<std::string> pages() const {
        std::vector<std::string> pages;
        std::string all = test::output_of("pdftotext -raw '" + file() + "' -");
        for (std::size_t end = all.find('\f'); end != std::string::npos; end = all.find('\f')) {
            pages.push_back(in_one_line(all.substr(0, end)));
            all.erase(0, end + 1);
        }
        return pages;
    }

    std::vector<test::PageWord> words() const { return test::words_on(file()); }

    /// The first of such words.
    test::PageWord word(std::string_view text) const {
        for (test::PageWord& word : words())
            if (word.text == text)
                return word;
        FAIL("no word " << text);
        return {};
    }

  private:
    static std::string in_one_line(std::string text) {
        std::string line;
        for (const char c : text)
            if (c != '\n' && c != ' ')
                line += c;
            else if (!line.ends_with(' '))
                line += ' ';
        while (line.ends_with(' '))
            line.pop_back();
        return line;
    }

    test::TemporaryFolder folder_;
};

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

std::string sentence(std::size_t words) {
    std::string text;
    for (std::size_t i = 0; i < words; ++i)
        text += (i == 0 ? "" : " ") + ("word" + std::to_string(i));
    return text;
}

/// A question with three answers.
std::vector<LeafletPart> question(const std::string& number) {
    return {{.kind = Kind::item, .text = "Which?", .label = number + ".", .keeps_with_next = true},
            {.kind = Kind::choice, .text = "first", .level = 1, .keeps_with_next = true},
            {.kind = Kind::choice, .text = "second", .level = 1, .keeps_with_next = true},
            {.kind = Kind::choice, .text = "third", .level = 1}};
}

/// A heading, a picture of as many boxes of so many words, and a question with as many answers.
Leaflet exercise_of(std::size_t boxes, std::size_t words, std::size_t answers) {
    std::vector<LeafletPart> parts{{.kind = Kind::heading, .text = "Heading"},
                                   {.text = "A task."},
                                   {.kind = Kind::picture, .keeps_with_next = true},
                                   {.kind = Kind::item, .text = "Which?", .keeps_with_next = true}};
    parts.insert(parts.end(), answers, {.kind = Kind::choice, .text = "answer", .keeps_with_next = true});
    parts.back().keeps_with_next = false;
    Leaflet leaflet = leaflet_of(std::move(parts));
    Diagram diagram;
    diagram.layout = LayoutKind::argument;
    diagram.boxes.assign(boxes, box("a", sentence(words) + " box"));
    leaflet.pictures = {diagram};
    return leaflet;
}

}  // namespace

TEST_CASE("the text of a leaflet can be searched, in its order, with a footer on each page") {
    Leaflet leaflet = leaflet_of({{.kind = Kind::title, .text = "Is Socrates mortal?"},
                                  {.kind = Kind::answer_line, .text = "Name:"},
                                  {.kind = Kind::heading, .text = "Reading"},
                                  {.text = "Look at the map."},
                                  {.kind = Kind::picture, .text = "The map"},
                                  {.kind = Kind::item, .text = "Which claim?", .label = "1."},
                                  {.kind = Kind::choice, .text = "This one", .label = "A", .level = 1},
                                  {.kind = Kind::round_choice, .text = "or that", .level = 1},
                                  {.kind = Kind::new_page},
                                  {.kind = Kind::note, .text = "The end"}});
    leaflet.pictures = {small_picture()};
    const std::vector<std::string> pages = Read(leaflet).pages();
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].starts_with("Is Socrates mortal? Name: Reading Look at the map. Socrates is mortal"));
    CHECK(pages[0].ends_with("The map 1. Which claim? A This one or that Exercises page 1 of 2"));
    CHECK(count(pages[0], "All humans are mortal") == 1);
    CHECK(pages[1] == "The end Exercises page 2 of 2");
}

TEST_CASE("a Chinese leaflet has a Chinese footer, and no line begins with what ends a clause") {
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += i % 2 == 0 ? "苏格拉底是人，所以会死。" : "苏格拉底是人，会死。";
    const Read read(leaflet_of({{.kind = Kind::title, .text = "练习"}, {.text = text}}, "zh"));
    std::string all;
    std::size_t lines = 0;
    bool found_bad_start = false;
    for (const test::PageWord& word : read.words()) {
        all += word.text;
        found_bad_start = found_bad_start || word.text.starts_with("，") || word.text.starts_with("。");
        ++lines;
    }
    CHECK(all.starts_with("练习" + text));
    CHECK(all.ends_with("第1页（共1页）"));
    CHECK(lines > 10);
    CHECK_FALSE(found_bad_start);
}

TEST_CASE("titles and headings are bookmarks of a leaflet, one under the other, and parts that ask for one") {
    const std::string pdf = pdf_of(leaflet_of({{.kind = Kind::title, .text = "Exercises"},
                                               {.kind = Kind::heading, .text = "Reading", .label = "I."},
                                               {.kind = Kind::item, .text = "Which?", .bookmark = "First"},
                                               {.kind = Kind::title, .text = "Answers"},
                                               {.text = "none"}}));
    CHECK(count(pdf, "/Title (Exercises)") == 2);  // and of the file
    CHECK(count(pdf, "/Title (I. Reading)") == 1);
    CHECK(count(pdf, "/Title (First)") == 1);
    CHECK(count(pdf, "/Title (Answers)") == 1);
    CHECK(count(pdf, "/Title") == 5);
    CHECK(count(pdf, "/Count 2") == 1);  // under the first title
}

TEST_CASE("the same leaflet has the same bytes, without the time") {
    Leaflet leaflet = leaflet_of({{.kind = Kind::title, .text = "One"}, {.kind = Kind::picture}});
    leaflet.pictures = {small_picture()};
    const std::string pdf = pdf_of(leaflet);
    CHECK(pdf.find("/CreationDate (20000101000000Z)") != std::string::npos);
    CHECK(pdf_of(leaflet) == pdf);
}

TEST_CASE("the choices of a question stay on its page") {
    std::vector<LeafletPart> parts;
    for (int i = 1; i <= 40; ++i)
        for (LeafletPart& part : question(std::to_string(i)))
            parts.push_back(std::move(part));
    const std::vector<std::string> pages = Read(leaflet_of(std::move(parts))).pages();
    CHECK(pages.size() > 3);
    std::size_t questions = 0;
    for (const std::string& page : pages) {
        questions += count(page, "Which? first second third");
        CHECK(count(page, "Which?") == count(page, "Which? first second third"));
        CHECK(count(page, "third") == count(page, "Which?"));
    }
    CHECK(questions == 40);
}

TEST_CASE("a heading goes to the next page with what follows") {
    for (std::size_t before = 36; before < 46; ++before) {
        std::vector<LeafletPart> parts(before, {.kind = Kind::note, .text = "line"});
        parts.push_back({.kind = Kind::heading, .text = "Heading"});
        parts.push_back({.text = "first\nsecond\nthird"});
        for (const std::string& page : Read(leaflet_of(std::move(parts))).pages()) {
            INFO(before);
            CHECK(count(page, "Heading") == count(page, "Heading first second"));
            CHECK(count(page, "second") == count(page, "first second"));
        }
    }
}

TEST_CASE("a paragraph that is longer than a page goes on on the next, and nothing of it is lost") {
    const std::string text = sentence(3'000);
    std::vector<std::string> pages = Read(leaflet_of({{.text = text}})).pages();
    REQUIRE(pages.size() > 2);
    std::string all;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::string footer =
            " Exercises page " + std::to_string(i + 1) + " of " + std::to_string(pages.size());
        REQUIRE(pages[i].ends_with(footer));
        all += (i == 0 ? "" : " ") + pages[i].substr(0, pages[i].size() - footer.size());
    }
    CHECK(all == text);
}

TEST_CASE("a group that is higher than a page is parted, and nothing of it is lost") {
    std::vector<LeafletPart> parts(200, {.kind = Kind::choice, .text = "answer", .keeps_with_next = true});
    const std::vector<std::string> pages = Read(leaflet_of(std::move(parts))).pages();
    std::size_t answers = 0;
    for (const std::string& page : pages)
        answers += count(page, "answer");
    CHECK(answers == 200);
    CHECK(pages.size() < 10);
}

TEST_CASE("text keeps to its margins, whatever its level and language") {
    std::vector<LeafletPart> parts;
    for (const Kind kind : kinds_of_text)
        if (kind != Kind::picture)
            for (const std::uint32_t level : {0U, 1U, 8U, 4'000'000'000U})
                parts.push_back({.kind = kind,
                                 .text = std::string(100, 'x') + " some words 汉字 ثلاثة and more",
                                 .label = "12.",
                                 .level = level,
                                 .lines = 2});
    for (const PageSize size : {a4(), PageSize{612, 792}, PageSize{200, 200}}) {
        for (const test::PageWord& word : Read(leaflet_of(parts), size).words()) {
            INFO(word.text);
            CHECK(word.left >= 50);
            CHECK(word.right <= size.width - 50);
            CHECK(word.top >= 45);
            CHECK(word.bottom <= size.height - 45);
        }
    }
}

TEST_CASE("a picture is as large as by itself, or smaller where it would not fit, and in the middle") {
    Leaflet leaflet = leaflet_of({{.kind = Kind::picture}});
    leaflet.pictures = {small_picture()};
    const Read small(leaflet);
    const test::PageWord word = small.word("Socrates");
    CHECK(word.bottom - word.top < 14);
    Diagram single;
    single.boxes = {box("a", "alone")};
    leaflet.pictures = {single};
    const test::PageWord alone = Read(leaflet).word("alone");
    CHECK(std::abs(alone.left + alone.right - a4().width) < 2);

    Diagram wide;
    wide.layout = LayoutKind::dot;
    wide.direction = Direction::top_to_bottom;
    wide.boxes.assign(12, box("a", "some words in a box"));
    leaflet.pictures = {wide};
    for (const test::PageWord& one : Read(leaflet).words()) {
        CHECK(one.left > 50);
        CHECK(one.right < a4().width - 50);
    }
    wide.direction = Direction::left_to_right;  // one below the other
    wide.boxes.assign(60, box("a", "some words in a box"));
    leaflet.pictures = {wide};
    for (const test::PageWord& one : Read(leaflet).words())
        if (one.text == "words")
            CHECK(one.bottom < a4().height - 51 - 22);
}

TEST_CASE("a picture that has no room left is whole on the next page") {
    Leaflet leaflet = leaflet_of(std::vector<LeafletPart>(34, {.text = "a line"}));
    leaflet.parts.push_back({.kind = Kind::picture, .text = "Picture 1"});
    leaflet.pictures = {small_picture()};
    const std::vector<std::string> pages = Read(leaflet).pages();
    REQUIRE(pages.size() == 2);
    CHECK(count(pages[0], "mortal") == 0);
    CHECK(count(pages[1], "mortal") == 2);
    CHECK(count(pages[1], "Picture 1") == 1);
}

TEST_CASE("a wide picture is laid out anew where its letters would be small") {
    Leaflet leaflet = leaflet_of({{.kind = Kind::picture}});
    Diagram wide;
    wide.layout = LayoutKind::dot;
    wide.direction = Direction::bottom_to_top;
    wide.boxes.assign(24, box("a", "some words in a box"));
    leaflet.pictures = {wide};
    const test::PageWord word = Read(leaflet).words().front();
    CHECK(word.bottom - word.top > 5);
    CHECK(as_leaflet(leaflet, a4(), {}).notes.empty());
}

TEST_CASE("a picture becomes a little smaller where by that what it keeps with fits on its page") {
    Diagram high;
    high.layout = LayoutKind::argument;
    high.ratio = 0.1;
    high.boxes.assign(24, box("a", "some words in a box"));
    const auto pages_with_lines = [&](std::size_t lines) {
        std::vector<LeafletPart> parts{{.kind = Kind::picture, .keeps_with_next = true}};
        parts.insert(parts.end(), lines, {.kind = Kind::choice, .text = "answer", .keeps_with_next = true});
        parts.back().keeps_with_next = false;
        Leaflet leaflet = leaflet_of(std::move(parts));
        leaflet.pictures = {high};
        return Read(leaflet).pages();
    };
    CHECK(pages_with_lines(4).size() == 1);
    CHECK(pages_with_lines(17).size() == 1);
    const std::vector<std::string> pages = pages_with_lines(32);
    REQUIRE(pages.size() == 2);
    CHECK(count(pages[0], "answer") == 0);
    CHECK(count(pages[1], "answer") == 32);
}

TEST_CASE("no heading stands alone on a page because its picture and question have no room together") {
    const std::size_t step = 30 / test::cases(30);
    for (const std::size_t boxes : {6U, 12U, 24U, 40U})
        for (std::size_t lines = 1; lines <= 30; lines += step) {
            const std::vector<std::string> pages = Read(exercise_of(boxes, 8, lines)).pages();
            INFO(boxes << " boxes, " << lines << " lines");
            CHECK(pages.size() <= 3);
            CHECK((count(pages[0], "box") == boxes || count(pages[0], "answer") == lines));
            std::size_t in_all = 0;
            for (const std::string& page : pages)
                in_all += count(page, "box");
            CHECK(in_all == boxes);
        }
}

TEST_CASE("a picture whose letters would be small has a page of its own, after what has room before it") {
    Leaflet leaflet = exercise_of(60, 12, 10);
    leaflet.parts[1].text = "A task.\n\n\n\n\n\n\n\n\nLook.";
    leaflet.parts.push_back({.text = std::string(3'000, 'x')});
    leaflet.parts.push_back({.text = "the end"});
    const Read read(leaflet);
    const std::vector<std::string> pages = read.pages();
    REQUIRE(pages.size() == 3);
    CHECK(
        pages[0].starts_with("Heading A task. Look. The picture is on the next page. Which? answer answer"));
    CHECK(count(pages[0], "answer") == 10);
    CHECK(count(pages[1], "box") == 60);
    CHECK(pages[1].ends_with("Exercises page 2 of 3"));
    CHECK(pages[2].ends_with("the end Exercises page 3 of 3"));
    leaflet.language = "zh";
    CHECK(count(Read(leaflet).pages()[0], "图见下一页。") == 1);
}

TEST_CASE("a picture of a leaflet whose texts are cut tells") {
    Leaflet leaflet = leaflet_of({{.kind = Kind::picture}, {.kind = Kind::picture}});
    Diagram long_one;
    long_one.layout = LayoutKind::argument;
    long_one.boxes = {box("a", sentence(2'000))};
    leaflet.pictures = {long_one, long_one};
    CHECK(as_leaflet(leaflet, a4(), {}).notes ==
          std::vector<std::string>{"the text of `a` is cut after 40 lines; `argmap render` makes boxes wider "
                                   "with a larger --wrap"});
}

TEST_CASE("a picture whose letters become too small tells") {
    Leaflet leaflet = leaflet_of({{.kind = Kind::picture}, {.kind = Kind::picture, .picture = 1}});
    Diagram large;
    large.layout = LayoutKind::argument;
    large.ratio = 8;
    large.boxes.assign(600, box("a", "some words in a box"));
    leaflet.pictures = {small_picture(), large};
    CHECK(as_leaflet(leaflet, a4(), {}).notes ==
          std::vector<std::string>{"in picture 2 letters are smaller than 6 points; one of a part of the map "
                                   "has larger ones"});
}

TEST_CASE("a box that is ticked has a tick that can be searched, a ring as well") {
    for (const Kind kind : {Kind::choice, Kind::round_choice}) {
        const std::string pdf =
            pdf_of(leaflet_of({{.kind = kind, .text = "yes", .ticked = true}, {.kind = kind, .text = "no"}}));
        const Read read(pdf);
        CHECK(count(read.pages().front(), "✓") == 1);
        const test::PageWord no = read.word("no");
        CHECK(test::Page(read.file()).has_ink(50, no.top, no.left - 2, no.bottom));  // the box
    }
}

TEST_CASE("lines to write on go from the text to the edge, as many as are asked for") {
    const auto ruled = [](const LeafletPart& part) {
        const Read read(leaflet_of({part}));
        const test::Page page(read.file());
        std::string found;
        for (int top = 51; top < 250; ++top)
            if (page.has_ink(200, top, 480, top + 1) &&
                (found.empty() || !page.has_ink(200, top - 1, 480, top)))
                found += (found.empty() ? "" : " ") + std::to_string(top);
        return found;
    };
    CHECK(ruled({.kind = Kind::answer_line}) == "73");
    CHECK(ruled({.kind = Kind::answer_line, .text = "Name:"}) == "73");
    CHECK(ruled({.kind = Kind::answer_line, .text = "Name:", .lines = 3}) == "73 100 127");
    CHECK(ruled({.kind = Kind::answer_line, .text = "اسم", .lines = 0}) == "73");
}

TEST_CASE("text that runs from right to left begins at the right, with its label and its box") {
    const Read read(leaflet_of({{.kind = Kind::item, .text = "سقراط", .label = "7."},
                                {.kind = Kind::choice, .text = "نعم", .level = 1}}));
    const std::vector<test::PageWord> words = read.words();
    REQUIRE(words.size() >= 3);
    const double right = a4().width - 51;
    const auto number = std::find_if(words.begin(), words.end(), [](const auto& word) {
        return word.text.find('7') != std::string::npos;
    });
    REQUIRE(number != words.end());
    CHECK(number->right > right - 1);
    const test::PageWord yes = words[2];
    CHECK(yes.right < right - 38);
    CHECK(test::Page(read.file()).has_ink(yes.right + 4, yes.top, right - 20, yes.bottom));
}

TEST_CASE("hostile texts stand in a leaflet wherever a text may be") {
    for (const std::string& whole : hostile_texts()) {
        const std::string text(first_bytes(whole, 20'000));
        Leaflet leaflet;
        leaflet.title = leaflet.language = text;
        leaflet.pictures = {small_picture()};
        for (const Kind kind : kinds_of_text) {
            leaflet.parts.push_back({.kind = kind, .text = text, .label = "1.", .keeps_with_next = true});
            leaflet.parts.push_back({.kind = kind, .text = "after", .bookmark = text});
        }
        leaflet.parts.push_back({.kind = Kind::choice, .text = "after", .label = text});
        const Rendered rendered = as_leaflet(leaflet, a4(), {});
        INFO(first_bytes(text, 100));
        REQUIRE_FALSE(rendered.error);
        const Read read(rendered.bytes);
        std::size_t found = 0;
        for (const std::string& page : read.pages())
            found += count(page, "after");
        CHECK(found == std::size(kinds_of_text) + 1);
    }
}

TEST_CASE("a word longer than a page is broken, and none of its letters is lost") {
    const Read read(leaflet_of({{.text = std::string(100'000, 'm')}}));
    std::size_t letters = 0;
    for (const test::PageWord& word : read.words())
        if (word.text.starts_with("mm") || word.text == "m") {
            letters += word.text.size();
            CHECK(word.right <= a4().width - 50);
        }
    CHECK(letters == 100'000);
}

TEST_CASE("characters that no font has are told of a leaflet") {
    const std::vector<std::string> notes =
        as_leaflet(leaflet_of({{.text = "private \uE123 use"}}), a4(), {}).notes;
    REQUIRE(notes.size() == 1);
    CHECK(notes.front().starts_with("no installed font has 1 character of this text: "));
    CHECK(as_leaflet(leaflet_of({{.text = "plain"}, {.kind = Kind::choice, .ticked = true}}), a4(), {})
              .notes.empty());
}

TEST_CASE("a leaflet of more than 500 pages is refused, soon") {
    const auto refused = [](const Leaflet& leaflet) {
        const Rendered rendered = as_leaflet(leaflet, a4(), {});
        CHECK(rendered.bytes.empty());
        return rendered.error ? rendered.error->message + "; " + rendered.error->otherwise : "";
    };
    const std::string most = "this would take more than 500 pages, which are the most; print a part of it";
    CHECK(refused(leaflet_of({{.kind = Kind::title, .text = std::string(1'000'000, 'x')}})) == most);
    CHECK(refused(leaflet_of({{.text = std::string(500'000, '\n')}})) == most);
    CHECK(refused(leaflet_of(
              {{.kind = Kind::answer_line, .lines = std::numeric_limits<std::uint32_t>::max()}})) == most);
    CHECK(refused(leaflet_of(std::vector<LeafletPart>(100'000, {.text = "a"}))) == most);
    std::vector<LeafletPart> parts;
    for (int i = 0; i < 501; ++i) {
        parts.push_back({.kind = Kind::new_page});
        parts.push_back({.text = "a"});
    }
    CHECK(refused(leaflet_of(parts)) == most);
    parts.resize(1'000);
    CHECK(Read(leaflet_of(parts)).pages().size() == 500);
}

TEST_CASE("a leaflet without anything is an empty page") {
    CHECK(Read(Leaflet{}).pages() == std::vector<std::string>{"page 1 of 1"});
    CHECK(Read(leaflet_of({{.kind = Kind::new_page}, {.kind = Kind::new_page}})).pages() ==
          std::vector<std::string>{"Exercises page 1 of 1"});
    Leaflet picture = leaflet_of({{.kind = Kind::picture}, {.text = "below"}});
    for (const LayoutKind layout : {LayoutKind::dot, LayoutKind::argument}) {
        picture.pictures = {Diagram{}};
        picture.pictures.front().layout = layout;
        CHECK(Read(picture).pages() == std::vector<std::string>{"below Exercises page 1 of 1"});
    }
}

TEST_CASE("a picture that cannot be laid out is refused before anything is drawn") {
    Leaflet leaflet = leaflet_of({{.kind = Kind::picture}});
    leaflet.pictures = {small_picture()};
    leaflet.pictures.front().layout = LayoutKind::dot;
    leaflet.pictures.front().boxes.assign(20'001, box("a", "words"));
    const Rendered rendered = as_leaflet(leaflet, a4(), {});
    REQUIRE(rendered.error);
    CHECK(rendered.error->message == "the map is too large for the layout `dot`: 20 001 claims, 1 relation");
    CHECK(rendered.error->part_helps);
}

}  // namespace argmap
