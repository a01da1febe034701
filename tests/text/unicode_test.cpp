#include "text/unicode.hpp"

#include "test.hpp"
#include "text/characters.hpp"

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace argmap {

namespace {

using Lines = std::vector<std::string>;
using test::encoded;
using test::without_spaces;

/// How many bytes at the start of a text are one well-formed character: table 3-7 of the Unicode Standard.
/// 0 if none is.
std::size_t plain_character_size(std::string_view text) {
    struct Row {
        unsigned first_from, first_to, second_from, second_to;
        std::size_t size;
    };
    constexpr Row table[] = {
        {0x00, 0x7F, 0, 0, 1},       {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
        {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
        {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4}};
    const auto byte = [&](std::size_t i) {
        return static_cast<unsigned>(static_cast<unsigned char>(text[i]));
    };
    for (const Row& row : table) {
        if (byte(0) < row.first_from || byte(0) > row.first_to)
            continue;
        if (text.size() < row.size)
            return 0;
        if (row.size > 1 && (byte(1) < row.second_from || byte(1) > row.second_to))
            return 0;
        for (std::size_t i = 2; i < row.size; ++i)
            if (byte(i) < 0x80 || byte(i) > 0xBF)
                return 0;
        return row.size;
    }
    return 0;
}

void check_first_character(const std::string& text) {
    const std::size_t size = plain_character_size(text);
    const Character character = first_character(text);
    const bool agrees =
        size == 0 ? character.code_point == 0xFFFD && character.size == 1 : character.size == size;
    if (!agrees)
        FAIL_CHECK("bytes that begin with " << static_cast<int>(static_cast<unsigned char>(text[0])));
}

}  // namespace

TEST_CASE("every code point is read back from its encoding") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        const std::string text = encoded(c);
        const Character character = first_character(text);
        if (character.code_point != c || character.size != text.size() || !is_utf8(text))
            FAIL_CHECK(static_cast<std::uint32_t>(c));
    }
}

TEST_CASE("what is a character agrees with the table of the standard, for every two bytes and more") {
    for (unsigned one = 0; one < 0x100; ++one) {
        for (unsigned two = 0; two < 0x100; ++two) {
            const std::string start{static_cast<char>(one), static_cast<char>(two)};
            check_first_character(start);
            check_first_character(start + "\x80");
            check_first_character(start + "\xBF\x80");
            check_first_character(start + "\x80\x7F");
            check_first_character(start + "\x80\xC0");
            check_first_character(start + "a");
        }
    }
}

TEST_CASE("a text is UTF-8 if it is well-formed to its end") {
    CHECK(is_utf8(""));
    CHECK(is_utf8("aé不😀"));
    CHECK(is_utf8("\uFFFD"));
    CHECK(is_utf8(std::string_view("a\0b", 3)));
    CHECK(!is_utf8("\x80"));
    CHECK(!is_utf8("a\xC3"));
    CHECK(!is_utf8("\xC0\x80"));          // overlong
    CHECK(!is_utf8("\xED\xA0\x80"));      // a surrogate
    CHECK(!is_utf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
}

TEST_CASE("width is in columns of a terminal") {
    CHECK(width("") == 0);
    CHECK(width("claim") == 5);
    CHECK(width("市中心") == 6);
    CHECK(width("，。「」") == 8);
    CHECK(width("ﾊﾝｶｸ") == 4);
    CHECK(width("Ｆｕｌｌ") == 8);
    CHECK(width("한국") == 4);
    CHECK(width("\u1112\u1161\u11AB") == 2);  // 한 in three parts
    CHECK(width("\uD7B0") == 0);              // an old vowel, which joins what is before it
    CHECK(width("e\u0301") == 1);
    CHECK(width("😀") == 2);
    CHECK(width("–—…“”") == 5);
    CHECK(width("\uFFFD\xFF") == 2);
    CHECK(width("a\u200Db") == 2);
    CHECK(width("\n\x1B") == 0);
}

TEST_CASE("a text is blank if it has nothing to read") {
    for (const char* blank : {"", " ", "\n\t ", "\u00A0", "\u3000", "\u200B", "\u202E", "\uFEFF", "\u2028"})
        CHECK(is_blank(blank));
    for (const char* text : {"a", " 。", "\u0301", "\xFF"})
        CHECK(!is_blank(text));
}

TEST_CASE("a plain line can be printed anywhere") {
    CHECK(plain_line("as it is: 不 😀 é") == "as it is: 不 😀 é");
    CHECK(plain_line("two\nlines\tand a tab") == "two lines and a tab");
    CHECK(plain_line("a\r\nb\rc\n") == "a b c ");
    CHECK(plain_line("\r\n\r\n") == "  ");
    CHECK(plain_line("\x1B[31mred\x1B[0m") == "\uFFFD[31mred\uFFFD[0m");
    CHECK(plain_line("\u009B31m") == "\uFFFD31m");
    CHECK(plain_line(std::string_view("a\0b\x7F", 4)) == "a\uFFFDb\uFFFD");
    CHECK(plain_line("abc\u202Edef\u2066\u200B\uFEFF") == "abc\uFFFDdef\uFFFD\uFFFD\uFFFD");
    CHECK(plain_line("\xC3\xFFx") == "\uFFFD\uFFFDx");
    CHECK(plain_line("👩\u200D🔬") == "👩\u200D🔬");
    CHECK(plain_line("") == "");
}

TEST_CASE("the first bytes of a text cut no character") {
    CHECK(first_bytes("abc", 2) == "ab");
    CHECK(first_bytes("abc", 3) == "abc");
    CHECK(first_bytes("abc", 100) == "abc");
    CHECK(first_bytes("a不b", 1) == "a");
    CHECK(first_bytes("a不b", 2) == "a");
    CHECK(first_bytes("a不b", 3) == "a");
    CHECK(first_bytes("a不b", 4) == "a不");
    CHECK(first_bytes("不", 1) == "");
    CHECK(first_bytes("", 0) == "");
}

TEST_CASE("a shortened text says so, and fits") {
    CHECK(shorten("claim", 5) == "claim");
    CHECK(shorten("claims", 5) == "clai…");
    CHECK(shorten("two words", 5) == "two…");
    CHECK(shorten("", 1) == "");
    CHECK(shorten("long", 1) == "…");
    CHECK(shorten("市中心", 6) == "市中心");
    CHECK(shorten("市中心", 5) == "市中…");
    CHECK(shorten("市中心", 4) == "市…");
    CHECK(shorten("市\u3000中心", 5) == "市…");
    CHECK(shorten("e\u0301e\u0301e\u0301", 2) == "e\u0301…");
    CHECK(shorten("👩\u200D🔬 at work", 4) == "…");
}

TEST_CASE("lines break at spaces") {
    CHECK(wrap("the centre should be closed", 10) == Lines{"the centre", "should be", "closed"});
    CHECK(wrap("the centre", 10) == Lines{"the centre"});
    CHECK(wrap("the centre", 9) == Lines{"the", "centre"});
    CHECK(wrap("a  b", 4) == Lines{"a  b"});
    CHECK(wrap("a    b", 4) == Lines{"a", "b"});
    CHECK(wrap("a\tb", 4) == Lines{"a b"});
    CHECK(wrap("ten\u00A0o'clock", 20) == Lines{"ten\u00A0o'clock"});
    CHECK(wrap("at ten\u00A0o'clock", 12) == Lines{"at", "ten\u00A0o'clock"});
}

TEST_CASE("there is always a line, and none begins or ends with a space") {
    CHECK(wrap("", 10) == Lines{""});
    CHECK(wrap("   ", 10) == Lines{""});
    CHECK(wrap("\n\n", 10) == Lines{""});
    CHECK(wrap("  a  ", 10) == Lines{"a"});
    CHECK(wrap("abcd efgh  ", 4) == Lines{"abcd", "efgh"});
    CHECK(wrap("abcd     e", 4) == Lines{"abcd", "e"});
    CHECK(wrap("市中心\u3000禁行", 6) == Lines{"市中心", "禁行"});
}

TEST_CASE("line breaks in a text are kept") {
    CHECK(wrap("one\ntwo", 10) == Lines{"one", "two"});
    CHECK(wrap("one\r\ntwo", 10) == Lines{"one", "two"});
    CHECK(wrap("one\n\ntwo", 10) == Lines{"one", "", "two"});
    CHECK(wrap("one \n  two\n", 10) == Lines{"one", "two"});
    CHECK(wrap("one\u2028two", 10) == Lines{"one", "two"});
}

TEST_CASE("Chinese breaks between any two characters, but punctuation stays where it belongs") {
    CHECK(wrap("市中心应当禁止私家车", 8) == Lines{"市中心应", "当禁止私", "家车"});
    CHECK(wrap("市中心应当禁止私家车", 9) == Lines{"市中心应", "当禁止私", "家车"});
    CHECK(wrap("市中心应当。禁止", 10) == Lines{"市中心应", "当。禁止"});
    CHECK(wrap("市中心应当，禁止", 12) == Lines{"市中心应当，", "禁止"});
    CHECK(wrap("他说「好」", 6) == Lines{"他说", "「好」"});
    CHECK(wrap("他说《书》", 8) == Lines{"他说", "《书》"});
    CHECK(wrap("真的吗？！", 8) == Lines{"真的", "吗？！"});
}

TEST_CASE("mixed text breaks between scripts, and words of letters stay whole") {
    CHECK(wrap("使用argmap画图", 8) == Lines{"使用", "argmap画", "图"});
    CHECK(wrap("在Linux上运行", 6) == Lines{"在", "Linux", "上运行"});
    CHECK(wrap("约100元", 4) == Lines{"约", "100", "元"});
}

TEST_CASE("a line may end after a hyphen or a slash, but not before punctuation") {
    CHECK(wrap("well-known", 6) == Lines{"well-", "known"});
    CHECK(wrap("yes, no.", 5) == Lines{"yes,", "no."});
    CHECK(wrap("really (no)", 8) == Lines{"really", "(no)"});
    CHECK(wrap("is it so ?", 8) == Lines{"is it", "so ?"});
}

TEST_CASE("a word longer than a line is broken inside, and the rest of the line is used") {
    CHECK(wrap("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"});
    CHECK(wrap("https://example.org/ContribLicense", 26) == Lines{"https://example.org/", "ContribLicense"});
    CHECK(wrap("seeContribLicenseText", 12) == Lines{"seeContrib", "LicenseText"});
    CHECK(wrap("Donaudampfschifffahrtsgesellschaft", 20) == Lines{"Donaudampfschiff", "fahrtsgesellschaft"});
    CHECK(wrap("Donaudampfschifffahrtskapitänsmütze", 28) ==
          Lines{"Donaudampfschifffahrtskapi", "tänsmütze"});
    CHECK(wrap("Rindfleischetikettierungsüberwachungsgesetz", 28) ==
          Lines{"Rindfleischetikettierungsü", "berwachungsgesetz"});
    CHECK(wrap("anticonstitutionnellementgénéralisée", 28) ==
          Lines{"anticonstitutionnellementgé", "néralisée"});
    CHECK(wrap("достопримечательность", 14) == Lines{"достопримеча", "тельность"});
    CHECK(wrap("https://example.org/überÄpfel", 26) == Lines{"https://example.org/", "überÄpfel"});
    CHECK(wrap("incomprehensibilities", 12) == Lines{"incomprehen", "sibilities"});
    CHECK(wrap("bcdfghjklmnpqrst", 10) == Lines{"bcdfghjklm", "npqrst"});
    CHECK(wrap("a abcdefg hi", 4) == Lines{"a", "abcd", "efg", "hi"});
    CHECK(wrap("a abcdef hi", 4) == Lines{"a", "abcd", "ef", "hi"});
    CHECK(wrap("a abcde hi", 4) == Lines{"a", "abcd", "e hi"});
}

TEST_CASE("what readers take for one character is not broken") {
    CHECK(wrap("e\u0301e\u0301e\u0301e\u0301e\u0301", 2) ==
          Lines{"e\u0301e\u0301", "e\u0301e\u0301", "e\u0301"});
    CHECK(wrap("👩\u200D🔬👩\u200D🔬", 4) == Lines{"👩\u200D🔬", "👩\u200D🔬"});
    CHECK(wrap("👩\u200D👩\u200D👧", 2) == Lines{"👩\u200D👩\u200D👧"});
    CHECK(wrap("😀😀😀", 4) == Lines{"😀😀", "😀"});
}

TEST_CASE("malformed bytes are wrapped as replacement characters") {
    CHECK(wrap("a\xFF\xC3 b", 10) == Lines{"a\uFFFD\uFFFD b"});
    CHECK(wrap("\xE4\xB8", 2) == Lines{"\uFFFD\uFFFD"});
}

TEST_CASE("wrapped text loses nothing but spaces, and its lines fit") {
    std::mt19937 random(1);
    const Lines parts{"a", "word", " ",  "  ", "不", "。", "「", "」",     "，", "-", "(", ")", ".",
                      "😀", "é",    "\n", "/",  "1",  "%",  "\"", "\u3000", "‘",  "’", "“", "”", "e\u0301"};
    for (int i = 0; i < 5000; ++i) {
        std::string text;
        for (std::size_t count = random() % 30; count > 0; --count)
            text += parts[random() % parts.size()];
        const std::size_t columns = 2 + random() % 12;
        std::string together;
        for (const std::string& line : wrap(text, columns)) {
            together += line;
            if (width(line) > columns || line.starts_with(' ') || line.ends_with(' ') ||
                line.starts_with("\u3000") || line.ends_with("\u3000"))
                FAIL_CHECK("`" << line << "` in " << columns << " columns of " << text);
        }
        if (without_spaces(together) != without_spaces(text))
            FAIL_CHECK(text);
    }
}

TEST_CASE("wrapping takes time in proportion to the text") {
    // Were it quadratic, these would take hours.
    const std::size_t size = 1'000'000;
    CHECK(wrap(std::string(size, 'a'), 20).size() == size / 20);
    CHECK(wrap("a" + std::string(size, ' ') + "b", 20) == Lines{"a", "b"});
    std::string marks = "a";
    for (std::size_t i = 0; i < size / 2; ++i)
        marks += "\u0301";
    CHECK(wrap(marks, 20) == Lines{marks});
}

TEST_CASE("a letter of any script becomes a capital where it has one") {
    std::string capitals;
    for (const char32_t c : U"aéœłжςǆß汉1")
        capitals += c == 0 ? "" : in_utf8(capital(c));
    CHECK(capitals == "AÉŒŁЖΣǅß汉1");
}

TEST_CASE("letters, punctuation and ASCII are told apart") {
    for (const char32_t c : {U'a', U'Z', U'é', U'ß', U'ж', U'汉', U'か', U'한', U'ª', char32_t{0x301}})
        CHECK((is_letter(c) && !is_punctuation(c)));
    for (const char32_t c : {U'.', U'?', U'%', U'’', U'“', U'，', U'。', U'—', U'«', U'（'})
        CHECK((is_punctuation(c) && !is_letter(c)));
    for (const char32_t c : {U' ', U'1', U'+', U'€', U'😀', char32_t{0}, char32_t{0xFFFD}, char32_t{0x10FFFF}})
        CHECK_FALSE((is_letter(c) || is_punctuation(c)));
    CHECK(is_ascii(""));
    CHECK(is_ascii("plain\n"));
    CHECK_FALSE(is_ascii("caf\xC3\xA9"));
    CHECK_FALSE(is_ascii("\xFF"));
}

TEST_CASE("a text is folded to what readers take for the same letters") {
    for (const auto& [text, folds] :
         std::vector<std::pair<std::string, std::string>>{{"", ""},
                                                          {"Socrates IS mortal.", "socrates is mortal."},
                                                          {"Ｆｕｌｌ　ｗｉｄｔｈ", "full width"},
                                                          {"Straße", "strasse"},
                                                          {"ﬁne", "fine"},
                                                          {"e\xCC\x81", "é"},
                                                          {"a\xC2\xADz\xE2\x80\x8B", "az"},
                                                          {"苏格拉底", "苏格拉底"},
                                                          {"a\xFFz", "a\xEF\xBF\xBDz"},
                                                          {std::string("a\0b", 3), std::string("a\0b", 3)}}) {
        INFO(text);
        CHECK(folded(text) == folds);
        CHECK(folded(folded(text)) == folds);
    }
}

}  // namespace argmap
