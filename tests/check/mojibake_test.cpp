#include "text/mojibake.hpp"

#include "check/reading.hpp"
#include "test.hpp"

#include <string>
#include <string_view>

namespace argmap {

namespace {

/// The text with each garbled run written as it was meant.
std::string undone(std::string text) {
    const std::vector<Garbled> all = garbled_in(text);
    for (auto one = all.rbegin(); one != all.rend(); ++one)
        text.replace(one->place.begin, one->place.end - one->place.begin, one->meant);
    return text;
}

/// UTF-8 as who takes it for Latin-1 writes it.
std::string garbled(std::string_view text) {
    std::string bytes;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            bytes += c;
            continue;
        }
        bytes += static_cast<char>(0xC0 | (byte >> 6U));
        bytes += static_cast<char>(0x80 | (byte & 0x3FU));
    }
    return bytes;
}

}  // namespace

TEST_CASE("what was read as Windows-1252 is told with what it stands for, and mended exactly") {
    const std::string map = test::map_of({R"("Itâ€™s a cafÃ©")", R"("We met there")"});
    CHECK(test::findings_of("mojibake", map) == R"(
map.json:4:29: warning[AM422]: `â€™` stands for `’`: the text was read in the wrong encoding, and 1 such place more
    {"id": "ca", "text": "Itâ€™s a cafÃ©"},
                            ^~~
  help: write what was meant
)");
    const test::Mended mended = test::mended("mojibake", map);
    CHECK(mended.safe);
    CHECK(mended.text == test::map_of({R"("It’s a café")", R"("We met there")"}));
}

TEST_CASE("a character that was lost is told, and cannot be mended") {
    CHECK(test::findings_of("mojibake", test::map_of({"\"The caf\uFFFD is full\"", "\"We met there\""})) ==
          "\nmap.json:4:34: warning[AM422]: a character of this text was lost when it was read in the wrong "
          "encoding\n"
          "    {\"id\": \"ca\", \"text\": \"The caf\uFFFD is full\"},\n"
          "                                 ^\n"
          "  help: write anew what stood there\n");
}

TEST_CASE("every text that people write comes back from being read as Latin-1") {
    for (const std::string_view text :
         {"Füße, déjà-vu, señor, smørrebrød", "“Quoted” – and more…", "图书馆应当开门。", "日曜日も",
          "Ελλάδα", "Россия", "5 € and 3 °C", "🇩🇪 wins"})
        CHECK(undone(garbled(text)) == text);
}

TEST_CASE("what was garbled twice is mended in one step") {
    CHECK(test::mended("mojibake", test::map_of({test::quoted(garbled(garbled("café")))})).text ==
          test::map_of({R"("café")"}));
}

TEST_CASE("texts in any language that nobody garbled are left alone") {
    for (const std::string_view text : {"Füße, déjà-vu, SÃO PAULO, ÂNGELO, Ångström",
                                        "“Quoted” – and more…",
                                        "图书馆应当开门。",
                                        "Ελλάδα",
                                        "naïve – ‘so’ – façade",
                                        "20 °C ± 1, ½ à ¾",
                                        "Größe × Höhe",
                                        "Â",
                                        "Ã",
                                        "â€",
                                        "La « liberté\u00A0» est chère",
                                        "“résumé”…",
                                        "café—“bon”",
                                        "privé\u00A0—\u00A0public",
                                        "gelé\u00A0€",
                                        "“MAÇÃ”",
                                        "AMANHÃ…",
                                        "„Ä“",
                                        "“PÅ”",
                                        "“Ø”",
                                        "“×”",
                                        "“TÄMÄ”",
                                        "“É”",
                                        "le «\u00A0Â\u00A0»"})
        CHECK(undone(std::string(text)) == text);
}

}  // namespace argmap
