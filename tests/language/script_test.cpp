#include "language/script.hpp"

#include "test.hpp"

#include <initializer_list>
#include <string_view>
#include <utility>

namespace argmap {

using Two = std::pair<std::string_view, std::string_view>;

TEST_CASE("letters belong to scripts, other characters to none") {
    const std::initializer_list<std::pair<char32_t, Script>> letters{
        {U'a', Script::latin},    {U'Z', Script::latin},    {U'é', Script::latin},
        {U'ﬁ', Script::latin},    {U'ệ', Script::latin},    {U'汉', Script::han},
        {U'漢', Script::han},     {U'𠀀', Script::han},     {U'々', Script::han},
        {U'か', Script::kana},    {U'カ', Script::kana},    {U'ー', Script::kana},
        {U'한', Script::hangul},  {U'ж', Script::cyrillic}, {U'λ', Script::greek},
        {U'ع', Script::arabic},   {U'א', Script::hebrew},   {U'क', Script::devanagari},
        {U'ক', Script::bengali},  {U'ก', Script::thai},     {U'ա', Script::armenian},
        {U'ქ', Script::georgian}, {U'க', Script::other},    {U'Ａ', Script::latin}};
    for (const auto& [letter, script] : letters) {
        INFO(static_cast<unsigned>(letter));
        REQUIRE(script_of(letter).has_value());
        CHECK(name(*script_of(letter)) == name(script));
    }
    for (const char32_t c : {U' ', U'1', U'，', U'。', U'?', U'€', U'😀', char32_t{0xFFFD}, char32_t{0}})
        CHECK_FALSE(script_of(c).has_value());
    // Letters and marks of many scripts: an accent of its own, what makes an emoji colourful, a number set.
    for (const char32_t c : {char32_t{0x301}, char32_t{0xFE0F}, U'ℝ'})
        CHECK_FALSE(script_of(c).has_value());
}

TEST_CASE("a text is mostly in the script of most of its letters") {
    CHECK(main_script("Socrates") == Script::latin);
    CHECK(main_script("苏格拉底 Socrates") == Script::latin);
    CHECK(main_script("苏格拉底会死 (AI)") == Script::han);
    CHECK(main_script("Сократ смертен") == Script::cyrillic);
    CHECK(main_script("ab 汉字") == Script::latin);  // as many of each
    CHECK_FALSE(main_script("").has_value());
    CHECK_FALSE(main_script("12 + 3 = 15!").has_value());
}

TEST_CASE("a text fits its language where a tenth of its letters is of a right script") {
    for (const auto& [tag, text] :
         std::initializer_list<Two>{{"en", "Socrates is mortal"},
                                    {"en-GB", "The word 苏格拉底 is Chinese for Socrates"},
                                    {"en", "苏格拉底会死吗吗吗 a"},
                                    {"en", "1 + 1 = 2"},
                                    {"en", ""},
                                    {"en", "!?"},
                                    {"zh", "苏格拉底会死"},
                                    {"zh-Hant", "蘇格拉底會死"},
                                    {"zh", "GPT-4比GPT-3强"},
                                    {"zh", "OpenAI发布了GPT-4"},
                                    {"ja", "ソクラテスは死ぬ"},
                                    {"ja", "東京"},
                                    {"ko", "소크라테스는 죽는다"},
                                    {"ru", "Сократ смертен"},
                                    {"uk", "Сократ смертний"},
                                    {"el", "Ο Σωκράτης είναι θνητός"},
                                    {"ar", "سقراط فان"},
                                    {"he", "סוקרטס הוא בן תמותה"},
                                    {"hi", "सुकरात नश्वर है"},
                                    {"th", "โสกราตีสต้องตาย"},
                                    {"sr", "Сократ је смртан"},
                                    {"sr", "Sokrat je smrtan"},
                                    {"sr-Latn", "Sokrat je smrtan"},
                                    {"zh-Latn", "Sugeladi hui si"},
                                    {"en-Shaw", "anything"},
                                    {"de", "Sokrates ist sterblich"},
                                    {"vi", "Socrates sẽ chết"},
                                    {"xx", "Сократ смертен"},
                                    {"", "Сократ смертен"},
                                    {"-", "Сократ смертен"},
                                    {"averylongtag", "Сократ смертен"},
                                    {"en-x-cyrl", "Socrates"}}) {
        INFO(tag << " " << text);
        CHECK(script_fits(tag, text));
    }
}

TEST_CASE("a text in another script than its language has does not fit") {
    for (const auto& [tag, text] : std::initializer_list<Two>{{"en", "苏格拉底会死"},
                                                              {"en", "Сократ смертен"},
                                                              {"EN-us", "苏格拉底会死"},
                                                              {"en", "苏格拉底会死苏格拉底会死 a"},
                                                              {"zh", "Socrates is mortal"},
                                                              {"zh", "ソクラテスはしぬ"},
                                                              {"zh-Hant", "Socrates is mortal"},
                                                              {"ja", "Socrates is mortal"},
                                                              {"ko", "Socrates is mortal"},
                                                              {"ru", "Sokrat smerten"},
                                                              {"ru-Latn", "Сократ смертен"},
                                                              {"sr-Cyrl-RS", "Sokrat je smrtan"},
                                                              {"ar", "Socrates is mortal"},
                                                              {"el", "Socrates is mortal"},
                                                              {"en", "ไทย"},
                                                              {"en", "க தமிழ்"},
                                                              {"en-x-cyrl", "Сократ"}}) {
        INFO(tag << " " << text);
        CHECK_FALSE(script_fits(tag, text));
    }
}

}  // namespace argmap
