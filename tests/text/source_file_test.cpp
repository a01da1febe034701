#include "text/source_file.hpp"

#include "test.hpp"

#include <random>
#include <string>
#include <vector>

namespace argmap {

namespace {

/// By looking at every byte: lines end after a line feed, a character begins at each byte that does not
/// continue one.
Position plain_position(std::string_view text, std::size_t offset) {
    Position position;
    for (const char byte : text.substr(0, offset)) {
        if (byte == '\n')
            position = {position.line + 1, 1};
        else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U)
            ++position.column;
    }
    return position;
}

}  // namespace

TEST_CASE("a place is a line and a character of it, both counted from one") {
    const SourceFile file("map.json", "ab\n不。x\n");
    CHECK(file.position(0) == Position{1, 1});
    CHECK(file.position(2) == Position{1, 3});
    CHECK(file.position(3) == Position{2, 1});
    CHECK(file.position(6) == Position{2, 2});
    CHECK(file.position(9) == Position{2, 3});
    CHECK(file.position(10) == Position{2, 4});
    CHECK(file.position(11) == Position{3, 1});
}

TEST_CASE("a place beyond the text is its end") {
    CHECK(SourceFile("map.json", "ab").position(1000) == Position{1, 3});
    CHECK(SourceFile("map.json", "").position(0) == Position{1, 1});
    CHECK(SourceFile().position(7) == Position{1, 1});
    CHECK(SourceFile("map.json", "ab").line_at(1000) == "ab");
    CHECK(SourceFile("map.json", "").line_at(1) == "");
}

TEST_CASE("places agree with counting byte by byte, whatever the text") {
    std::mt19937 random(1);
    const std::vector<std::string> parts{"a", "\n", "\r\n", "é", "不", "😀", "e\u0301", "\xFF", "\t"};
    for (const std::size_t size : {0U, 10U, 500U, 6000U}) {
        std::string text;
        while (text.size() < size)
            text += parts[random() % (size == 6000 && random() % 8 != 0 ? 1 : parts.size())];
        const SourceFile file("map.json", text);
        for (Offset at = 0; at <= text.size(); ++at) {
            // Inside a character it counts as reached.
            if (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
                continue;
            if (file.position(at) != plain_position(text, at))
                FAIL_CHECK("at " << at << " of " << size);
        }
    }
}

TEST_CASE("places on one enormous line are found without reading it again") {
    // A hundred thousand look-ups into a line of 3 MB would take minutes if each scanned the line.
    std::string text = "{\n";
    for (int i = 0; i < 1'000'000; ++i)
        text += "不";
    const SourceFile file("map.json", text);
    for (Offset i = 0; i < 100'000; ++i) {
        const Offset at = 2 + 3 * (i * 7 % 1'000'000);
        if (file.position(at) != Position{2, (at - 2) / 3 + 1} || file.line_begin(at) != 2)
            FAIL_CHECK(at);
    }
    CHECK(file.line_at(1'000'000).size() == 3'000'000);
}

TEST_CASE("a line comes without its line break, be it LF or CRLF") {
    const SourceFile file("map.json", "one\r\ntwo\n\nlast");
    CHECK(file.line_at(0) == "one");
    CHECK(file.line_at(4) == "one");
    CHECK(file.line_at(5) == "two");
    CHECK(file.line_at(8) == "two");
    CHECK(file.line_at(9) == "");
    CHECK(file.line_at(12) == "last");
    CHECK(file.line_at(14) == "last");
    CHECK(file.line_begin(4) == 0);
    CHECK(file.line_begin(5) == 5);
    CHECK(file.line_begin(9) == 9);
    CHECK(file.line_begin(14) == 10);
}

TEST_CASE("a copy shares the text") {
    std::string_view text;
    SourceFile kept;
    {
        const SourceFile file("map.json", std::string(100, 'x'));
        text = file.text();
        kept = file;
    }
    CHECK(kept.text().data() == text.data());
    CHECK(kept.name() == "map.json");
}

}  // namespace argmap
