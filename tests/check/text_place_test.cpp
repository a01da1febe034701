#include "check/text_place.hpp"

#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

namespace {

/// The bytes of the file that say a part of the first claim's text, given by two places in what it says.
std::string written(const std::string& text_in_json, std::size_t begin, std::size_t end) {
    Diagnostics diagnostics;
    const auto document =
        read(SourceFile("map.json", R"({"claims": [{"id": "a", "text": ")" + text_in_json + R"("}]})"),
             diagnostics);
    REQUIRE(document);
    const Word text = document->texts[0].text;
    const Span place = place_in_text(*document, text, {static_cast<Offset>(begin), static_cast<Offset>(end)});
    return std::string(document->source.text().substr(place.begin, place.end - place.begin));
}

}  // namespace

TEST_CASE("a part of a text that is written as it is stands where one would look") {
    CHECK(written("The cat sleeps", 4, 7) == "cat");
    CHECK(written("猫睡觉", 3, 6) == "睡");
    CHECK(written("The cat", 0, 7) == "The cat");
    CHECK(written("The cat", 7, 7).empty());
}

TEST_CASE("escapes before a part move it, and those in it belong to it") {
    CHECK(written(R"(a\nb\"c)", 2, 3) == "b");
    CHECK(written(R"(a\nb\"c)", 1, 2) == R"(\n)");
    CHECK(written(R"(a\nb\"c)", 2, 4) == R"(b\")");
    CHECK(written(R"(\u0041\u00e9\u732B\ud83d\ude00!)", 1, 3) == R"(\u00e9)");
    CHECK(written(R"(\u0041\u00e9\u732B\ud83d\ude00!)", 3, 6) == R"(\u732B)");
    CHECK(written(R"(\u0041\u00e9\u732B\ud83d\ude00!)", 6, 10) == R"(\ud83d\ude00)");
    CHECK(written(R"(\u0041\u00e9\u732B\ud83d\ude00!)", 10, 11) == "!");
    CHECK(written(R"(\u0041\u00e9!)", 0, 4) == R"(\u0041\u00e9!)");
}

TEST_CASE("a part that cuts a character takes all of it") {
    CHECK(written(R"(\u732B!)", 1, 2) == R"(\u732B)");
    CHECK(written(R"(x\u732B!)", 0, 2) == R"(x\u732B)");
}

TEST_CASE("every character of a text is found where it is written") {
    const std::string json = R"(a\tb猫\u732b\\c\ud83d\ude00\/d)";
    const std::vector<std::pair<std::size_t, std::string>> characters{
        {1, "a"}, {1, R"(\t)"},           {1, "b"},     {3, "猫"}, {3, R"(\u732b)"}, {1, R"(\\)"},
        {1, "c"}, {4, R"(\ud83d\ude00)"}, {1, R"(\/)"}, {1, "d"}};
    std::size_t at = 0;
    for (const auto& [size, as_written] : characters) {
        CHECK(written(json, at, at + size) == as_written);
        at += size;
    }
}

TEST_CASE("parts in order are found in one walk through the text, however many there are") {
    const auto steps = [](std::size_t parts) {
        std::string json;
        for (std::size_t i = 0; i < parts; ++i)
            json += R"(a\u200b)";
        Diagnostics diagnostics;
        const auto document = read(
            SourceFile("map.json", R"({"claims": [{"id": "a", "text": ")" + json + R"("}]})"), diagnostics);
        REQUIRE(document);
        PlacesInText places(*document, document->texts[0].text);
        for (Offset i = 0; i < parts; ++i)
            CHECK(places.of({4 * i + 1, 4 * i + 4}).begin == places.of({4 * i + 1, 4 * i + 1}).begin);
        return places.steps();
    };
    CHECK(steps(2000) <= 2 * steps(1000) + 10);
    CHECK(steps(1000) <= 4000);
}

}  // namespace argmap
