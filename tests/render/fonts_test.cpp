#include "render/fonts.hpp"

#include "cli/folder.hpp"
#include "diagram/diagrams.hpp"
#include "files.hpp"
#include "mutate.hpp"
#include "render/pages.hpp"
#include "render/renderer.hpp"
#include "test.hpp"
#include "text/unicode.hpp"

#include <set>
#include <string>
#include <vector>

namespace argmap {

namespace {

/// The letters of a word if all of them are Chinese; else none.
std::vector<std::string> chinese_letters(std::string_view word) {
    std::vector<std::string> letters;
    while (!word.empty()) {
        const Character character = first_character(word);
        if (character.code_point < 0x4E00 || character.code_point > 0x9FFF)
            return {};
        letters.emplace_back(word.substr(0, character.size));
        word.remove_prefix(character.size);
    }
    return letters;
}

/// The Chinese characters in the text of a PDF, and those of them that are not seen on its page.
struct Chinese {
    std::set<std::string> written;
    std::set<std::string> unseen;
};

Chinese chinese_in(const Diagram& diagram) {
    const test::TemporaryFolder folder;
    const Rendered rendered = renderers::pdf.render(diagram, {});
    REQUIRE_FALSE(rendered.error);
    CHECK(rendered.notes.empty());
    folder.put("map.pdf", rendered.bytes);
    const std::string file = folder / "map.pdf";
    const test::Page page(file);
    Chinese found;
    for (const test::PageWord& word : test::words_on(file)) {
        const std::vector<std::string> letters = chinese_letters(word.text);
        const double width = (word.right - word.left) / static_cast<double>(letters.size());
        const double height = word.bottom - word.top;
        for (std::size_t i = 0; i < letters.size(); ++i) {
            found.written.insert(letters[i]);
            const double left = word.left + width * static_cast<double>(i);
            // Above and below, the lines before and after may reach in.
            if (!page.has_ink(left, word.top + 0.2 * height, left + width, word.bottom - 0.15 * height))
                found.unseen.insert(letters[i]);
        }
    }
    return found;
}

/// The words of a diagram of which a part is not in its PDF what it is in a PNG: a square as high as the line
/// holds more ink, or less. Where between two pixels a letter begins makes a difference of up to .06, a lost
/// letter one of more than .12.
std::vector<std::string> words_that_differ(const Diagram& in_pdf, const Diagram& in_png) {
    const test::TemporaryFolder folder;
    const std::string pdf_file = folder / "map.pdf";
    folder.put("map.pdf", renderers::pdf.render(in_pdf, {}).bytes);
    folder.put("map.png", renderers::png.render(in_png, {.dots_an_inch = test::Page::dots_an_inch}).bytes);
    const test::Page pdf(pdf_file);
    const test::Page png = test::Page::of_png(folder / "map.png");
    std::vector<std::string> found;
    for (const test::PageWord& word : test::words_on(pdf_file)) {
        const double side = word.bottom - word.top;
        double most = 0;
        for (double left = word.left; left < word.right; left += side / 2)
            most = std::max(most, std::abs(pdf.brightness(left, word.top, left + side, word.bottom) -
                                           png.brightness(left, word.top, left + side, word.bottom)));
        if (most > 0.09)
            found.push_back(word.text);
    }
    return found;
}

/// Says fontconfig's next reader that there are no fonts but those in a folder.
class OnlyFontsIn {
  public:
    explicit OnlyFontsIn(const std::string& fonts) {
        folder_.put("fonts.conf", "<fontconfig><dir>" + fonts + "</dir></fontconfig>");
        ::setenv("FONTCONFIG_FILE", (folder_ / "fonts.conf").c_str(), 1);
    }
    OnlyFontsIn(const OnlyFontsIn&) = delete;
    OnlyFontsIn& operator=(const OnlyFontsIn&) = delete;
    ~OnlyFontsIn() { ::unsetenv("FONTCONFIG_FILE"); }

  private:
    test::TemporaryFolder folder_;
};

std::vector<std::string> notes_without_chinese_fonts(const std::string& text) {
    const OnlyFontsIn fonts("/usr/share/fonts/truetype/dejavu");
    Diagram diagram;
    diagram.boxes = {box("a", text)};
    const Rendered rendered = renderers::png.render(diagram, {});
    CHECK_FALSE(rendered.bytes.empty());
    return rendered.notes;
}

}  // namespace

TEST_CASE("every Chinese character of every map is seen in its PDF, and is text there") {
    for (const std::filesystem::path& file : test::map_files()) {
        if (file.parent_path() != test::project / "maps")
            continue;
        INFO(file);
        const ArgumentMap map = map_of(test::contents(file));
        const auto languages = map.languages();
        if (std::find(languages.begin(), languages.end(), "zh") == languages.end())
            continue;
        const Chinese found = chinese_in(draw(map, whole(map), {.language = "zh"}));
        CHECK(found.written.size() > 20);
        CHECK(found.unseen == std::set<std::string>{});
    }
}

TEST_CASE("every letter of every map looks in a PDF as it does in a PNG") {
    for (const std::filesystem::path& file : test::map_files()) {
        if (file.parent_path() != test::project / "maps")
            continue;
        const ArgumentMap map = map_of(test::contents(file));
        if (map.claim_count() > test::cases(1000))
            continue;
        for (const std::string_view language : map.languages()) {
            INFO(file << ' ' << language);
            const Diagram diagram = draw(map, whole(map), {.language = std::string(language)});
            CHECK(words_that_differ(diagram, diagram) == std::vector<std::string>{});
        }
    }
    Diagram all;
    all.boxes = {box("a", "事如此")};
    Diagram lost;
    lost.boxes = {box("a", "事　此")};
    CHECK(words_that_differ(all, lost) == std::vector<std::string>{"事如此"});
}

TEST_CASE("Chinese characters whose outlines have a curve before their hints are seen in a PDF") {
    for (const std::string letter : {"如", "瘃", "忉", "烪"}) {
        for (const Tone tone : {Tone::neutral, Tone::thesis}) {
            Diagram diagram;
            diagram.boxes = {box("a", letter)};
            diagram.boxes[0].tone = tone;
            const Chinese found = chinese_in(diagram);
            CHECK(found.written == std::set{letter});
            CHECK(found.unseen == std::set<std::string>{});
        }
    }
}

TEST_CASE("characters that no font has are named, whatever their script") {
    using Notes = std::vector<std::string>;
    CHECK(notes_without_chinese_fonts("plain – text\xEF\xB8\x8F") == Notes{});
    CHECK(
        notes_without_chinese_fonts("a ก") ==
        Notes{
            "no installed font has 1 character of this picture: `ก` (U+0E01); install one that does, such as "
            "fonts-noto-core"});
    CHECK(notes_without_chinese_fonts("人 🧀 人") ==
          Notes{"no installed font has 2 characters of this picture: `人` (U+4EBA), `🧀` (U+1F9C0); "
                "install one "
                "that does, such as fonts-noto-cjk"});
    CHECK(
        notes_without_chinese_fonts("กขคฆงจฉชซฌญฎ") ==
        Notes{
            "no installed font has 12 characters of this picture: `ก` (U+0E01), `ข` (U+0E02), `ค` (U+0E04), "
            "`ฆ` (U+0E06), `ง` (U+0E07), `จ` (U+0E08), `ฉ` (U+0E09), `ช` (U+0E0A), `ซ` (U+0E0B), `ฌ` "
            "(U+0E0C) "
            "and 2 more; install one that does, such as fonts-noto-core"});
}

}  // namespace argmap
