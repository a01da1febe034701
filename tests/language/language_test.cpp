#include "language/language.hpp"

#include "language/script.hpp"
#include "test.hpp"

#include <random>
#include <string>

namespace argmap {

TEST_CASE("the length of a text is its words or Han characters") {
    CHECK(length("") == 0);
    CHECK(length(" ... ") == 0);
    CHECK(length("Socrates is mortal.") == 3);
    CHECK(length("Don't over-think the 2nd one - please") == 6);
    CHECK(length("苏格拉底会死") == 6);
    CHECK(length("AI灭绝人类，与GPT-4同等要紧。") == 11);
    CHECK(length("naïve café’s") == 2);
    CHECK(length("See https://town.example/a-plan?x=1&y=2 and www.town.example") == 4);
    CHECK(length("见https://town.example/plan，谢谢") == 4);
    CHECK(length("\xFF\xFE") == 0);
}

TEST_CASE("a language is found by the first part of its tag") {
    for (const char* const tag : {"en", "EN", "en-GB", "en-Latn-US", "eng"})
        CHECK(language_for(tag) == &languages::english);
    for (const char* const tag : {"zh", "zh-Hant", "zh-Hans-CN", "cmn", "yue-Hant", "ZH-tw"})
        CHECK(language_for(tag) == &languages::chinese);
    for (const char* const tag : {"", "-", "-en", "e", "enm", "it", "ja", "x-en", "zha", "en_GB"})
        CHECK(language_for(tag) == nullptr);
    for (const char* const tag : {"de", "de-AT", "deu", "ger"})
        CHECK(language_for(tag) == &languages::german);
    for (const char* const tag : {"fr", "fr-CA", "fra", "fre"})
        CHECK(language_for(tag) == &languages::french);
    CHECK(all_languages().size() == 4);
    CHECK(languages::english.most == 40);
    CHECK(languages::chinese.most == 80);
}

namespace {

/// Asks everything about a text in every language and checks that places are inside it.
void ask_everything(const std::string& text) {
    for (const Language* const language : all_languages()) {
        for (const auto find :
             {language->question, language->request, language->inference, language->because,
              language->compound, language->vague_opening, language->either_or, language->only_way}) {
            if (find == nullptr)
                continue;
            const std::optional<Span> found = find(text);
            if (found && (found->begin >= found->end || found->end > text.size()))
                FAIL_CHECK("a place outside of the text");
        }
        if (language->leading_connective != nullptr)
            if (const auto found = language->leading_connective(text))
                if (found->place.begin >= found->place.end || found->place.end > text.size())
                    FAIL_CHECK("a connective outside of the text");
        if (language->core != nullptr)
            static_cast<void>(language->core(text));
        if (language->differ != nullptr)
            static_cast<void>(language->differ(text, text.substr(text.size() / 2)));
        static_cast<void>(script_fits(language->tag, text));
    }
    if (length(text) > text.size())
        FAIL_CHECK("more words than bytes");
}

}  // namespace

TEST_CASE("any bytes may be asked about") {
    const std::string_view pieces[] = {
        "and",      "because", "so that", " ",     "it",    "is",        "not",    "does", "either",
        "or",       "; ",      ", ",      "?",     "\"",    "(",         ")",      "“",    "”",
        "’",        "-",       "that",    "let's", "since", "therefore", ". ",     "! ",   "only way",
        "denn",     "weil",    "car",     "A",     "。",    "“",         "„",      "不",   "是",
        "因为",     "，",      "的",      "吗",    "这",    "其",        "，而且", "\xFF", "\xE4",
        "\xE4\xB8", "\0",      "\n",      "never", "由于",  "对不对"};
    std::mt19937 random(3);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t count = random() % 12; count > 0; --count) {
            text += pieces[random() % std::size(pieces)];
            if (random() % 2 == 0)
                text += ' ';
        }
        ask_everything(text);
    }
}

TEST_CASE("a text of many thousand words may be asked about") {
    for (const std::string_view piece :
         {"it is a and ", "since a ", "because", "so, so ", "not ",   "either ", "; a is ",
          "\"",           "(",        "“",       "a-",      "'",      "  ",      "不",
          "因为",         "由于",     "，",      "的不",    "，而且", "不是",    "这是",
          "\xFF",         "y",        "and ",    ", so it "}) {
        std::string text;
        while (text.size() < 200'000)
            text += piece;
        ask_everything("It " + text + "?");
        ask_everything("\"" + text + "\"");
    }
}

}  // namespace argmap
