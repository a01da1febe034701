// The rules that look for signs in the words of one claim: what they say, in which language, and where.
#include "check/reading.hpp"
#include "diagnostics/silence.hpp"
#include "test.hpp"

namespace argmap {

namespace {

using test::map_of;
using test::quoted;
using test::Told;

/// What a rule says of a claim with a text.
Told told(std::string_view rule, const std::string& text, const std::string& language = "en") {
    return test::told_by(rule, map_of({quoted(text)}, language));
}

std::size_t found(std::string_view rule, const std::string& text, const std::string& language = "en") {
    return test::times_found(rule, map_of({quoted(text)}, language));
}

/// A text that a rule finds something in, and one in which it finds nothing, in both languages.
struct Example {
    std::string_view rule;
    std::string english;
    std::string chinese;
    std::string fine_english;
    std::string fine_chinese;
};

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

const std::vector<Example> examples{
    {"question", "Should the shop open late?", "商店该不该晚点关门？", "The shop should open late",
     "商店应当晚点关门"},
    {"imperative", "Let us ban cars from the centre", "让我们一起把车赶出市中心", "The town should ban cars",
     "市中心应当禁止汽车"},
    {"reasoning-in-claim", "The road is icy, so we should stay at home", "因为下雨，所以我们应当待在家里",
     "We should stay at home", "我们应当待在家里"},
    {"because-in-claim", "We should stay at home because it rains", "我们应当待在家里，因为外面下雨",
     "We should stay at home", "我们应当待在家里"},
    {"compound-claim", "The bus is late and the driver is rude", "公交车总是晚点；司机应当客气一些",
     "Bread and butter are enough", "面包和黄油就够了"},
    {"vague-opening", "This harms small shops", "这会伤害小店", "The new road harms small shops",
     "新路会伤害小店"},
    {"long-text", "Shops " + repeated("and more shops ", 14) + "close", repeated("商店", 41), "Shops close",
     "商店关门"},
    {"fragment", "High costs", "成本", "Prices rise every year", "成本太高了"},
};

}  // namespace

TEST_CASE("each rule of wording finds its sign in English and in Chinese, and none where there is none") {
    for (const Example& example : examples) {
        INFO(example.rule);
        CHECK(found(example.rule, example.english, "en") == 1);
        CHECK(found(example.rule, example.chinese, "zh") == 1);
        CHECK(found(example.rule, example.fine_english, "en") == 0);
        CHECK(found(example.rule, example.fine_chinese, "zh") == 0);
    }
}

TEST_CASE("signs that need no words are found in every language, others in known ones only") {
    for (const Example& example : examples) {
        INFO(example.rule);
        const bool in_every = example.rule == "question" || example.rule == "long-text";
        CHECK(found(example.rule, example.english, "it") == (in_every ? 1 : 0));
        CHECK(found(example.rule, example.chinese, "ja") == (in_every || example.rule == "fragment" ? 1 : 0));
    }
}

TEST_CASE("a map that does not say its language is judged in the one that its texts show") {
    for (const Example& example : examples) {
        INFO(example.rule);
        CHECK(test::times_found(example.rule, map_of({quoted(example.english),
                                                      quoted("It is the one that we have for all of them")},
                                                     "")) == 1);
        CHECK(found(example.rule, example.chinese, "") == 1);
    }
}

TEST_CASE("where no language is said or known, rules tell that they were silent, and why") {
    const auto silent = [](const std::string& text, const std::string& language) {
        Levels levels(Profile::corpus);
        levels.set(*find_code("imperative"), Severity::hint);
        levels.set(*find_code("question"), Severity::hint);
        const Diagnostics diagnostics =
            test::diagnose(SourceFile("map.json", map_of({quoted(text)}, language)), levels);
        std::string told;
        for (const SilentCodes& codes : silent_codes(diagnostics))
            told += argmap::told(codes).in(Tongue::english) + "\n";
        return told;
    };
    CHECK(silent("Chiudiamo la strada", "it") ==
          "not looked for, because argmap does not know what shows it in `it`: AM402\n");
    CHECK(silent("Xyzzy plugh", "") ==
          "not looked for, because nothing says which language the texts are in: AM402\n");
    CHECK(silent("Close the street", "en").empty());
}

TEST_CASE("each text is judged in its own language, whatever the map's") {
    for (const Example& example : examples) {
        INFO(example.rule);
        CHECK(test::times_found(example.rule, map_of({"{\"en\": \"" + example.english + "\"}"}, "de")) == 1);
        CHECK(test::times_found(example.rule, map_of({"{\"zh-Hans\": \"" + example.chinese + "\"}"}, "en")) ==
              1);
    }
}

TEST_CASE("a claim is told once where both languages show the sign") {
    for (const Example& example : examples) {
        INFO(example.rule);
        const std::string map =
            map_of({"{\"en\": \"" + example.english + "\", \"zh\": \"" + example.chinese + "\"}"});
        Levels levels(Profile::corpus);
        levels.set(*find_code(example.rule), Severity::hint);
        const Diagnostics found = test::diagnose(SourceFile("map.json", map), levels);
        REQUIRE(found.all().size() == 1);
        REQUIRE(found.all()[0].notes.size() == 1);
        CHECK(found.all()[0].notes[0].message == "and here in `zh`");
    }
}

TEST_CASE("each rule of wording can be allowed at its claim") {
    for (const Example& example : examples) {
        INFO(example.rule);
        CHECK(test::times_found(example.rule,
                                map_of({quoted(example.english)}, "en", std::string(example.rule))) == 0);
    }
}

TEST_CASE("what is said of a sign names the claim, and its place is the words that show it") {
    CHECK(told("question", "Should the shop open late?") == Told{"?", "`ca` asks a question"});
    CHECK(told("imperative", "Let us ban cars") ==
          Told{"Let us", "`ca` asks for something instead of claiming it: `Let us`"});
    CHECK(told("reasoning-in-claim", R"(The road is \"icy\", so we should stay at home)") ==
          Told{"so", "`ca` has a step of reasoning inside its text: `so`"});
    CHECK(told("because-in-claim", "We stay at home because it rains") ==
          Told{"because", "`ca` may give a reason inside its text: `because`"});
    CHECK(told("compound-claim", "The bus is late and the driver is rude") ==
          Told{"and", "`ca` seems to say two things, joined by `and`"});
    CHECK(told("compound-claim", "The bus is always late. The driver is rude to us") ==
          Told{".", "`ca` seems to say two things, in two sentences"});
    CHECK(told("vague-opening", R"(\u0054his harms small shops)") ==
          Told{R"(\u0054his)", "`ca` begins with `This`, and does not say what that is"});
    CHECK(told("fragment", "High costs") == Told{"High costs", "`ca` is hardly a sentence: `High costs`"});
    CHECK(told("long-text", repeated("word ", 40) + "end").message ==
          "`ca` has 41 words in its text, which are hard to take in at once");
    CHECK(told("long-text", repeated("字", 81), "zh").message ==
          "`ca` has 81 characters in its text, which are hard to take in at once");
}

TEST_CASE("forty words and eighty Chinese characters are not too long") {
    CHECK(found("long-text", repeated("word ", 39) + "end") == 0);
    CHECK(found("long-text", repeated("字", 80), "zh") == 0);
    CHECK(found("long-text", repeated("a ", 40) + "b") == 1);
}

TEST_CASE("a text in another script than its language's is no fragment of it, but a script mismatch") {
    for (const char* text : {R"({"zh": "Walking is free"})", R"({"zh": "Costs"})", R"({"en": "成本"})"}) {
        CHECK(test::times_found("fragment", map_of({text})) == 0);
        CHECK(test::times_found("script-mismatch", map_of({text})) == 1);
    }
    CHECK(test::times_found("fragment", map_of({R"({"zh": "42"})"})) == 1);
}

TEST_CASE("findings beyond those that are kept are counted, and allowances found all the same") {
    std::vector<std::string> texts(Diagnostics::kept_per_code + 5, quoted("Why not?"));
    const std::string map = map_of(texts);
    Levels levels(Profile::corpus);
    levels.set(*find_code("question"), Severity::hint);
    const Diagnostics all = test::diagnose(SourceFile("map.json", map), levels);
    CHECK(all.all().size() == Diagnostics::kept_per_code);
    CHECK(all.count(Severity::hint) == texts.size());
    std::string allowed = map;
    allowed.insert(allowed.rfind('}', allowed.find("\"relations\"")), R"(, "allow": ["question"])");
    const Diagnostics less = test::diagnose(SourceFile("map.json", allowed), levels);
    CHECK(less.count(Severity::hint) == texts.size() - 1);
}

}  // namespace argmap
