#include "check/reading.hpp"
#include "test.hpp"

namespace argmap {

namespace {

using test::Told;

/// `text` is JSON: escapes say what would not be seen here either.
std::size_t found(const std::string& text) {
    return test::times_found("hidden-characters", test::map_of({test::quoted(text)}));
}

Told told(const std::string& text) {
    return test::told_by("hidden-characters", test::map_of({test::quoted(text)}));
}

std::string mended(const std::string& text, bool safe) {
    const test::Mended mended = test::mended("hidden-characters", test::map_of({test::quoted(text)}));
    CHECK(mended.safe == safe);
    const std::size_t begin = mended.text.find("\"text\": \"") + 9;
    return mended.text.substr(begin, mended.text.find("\"}", begin) - begin);
}

}  // namespace

TEST_CASE("a hidden character is named and shown where it stands") {
    CHECK(told(R"(The\u200b cat)") ==
          Told{R"(\u200b)", "a zero-width space (U+200B) is hidden in this text"});
    CHECK(told("The\u200b cat") == Told{"\u200b", "a zero-width space (U+200B) is hidden in this text"});
    CHECK(told(R"(\ufeffThe cat)").message == "a byte order mark (U+FEFF) is hidden in this text");
    CHECK(told(R"(a\u202eb\u202cc)").message ==
          "a direction override (U+202E) is hidden in this text, and 1 character more");
    CHECK(told(R"(it\u0092s)").message == "a control character (U+0092) is hidden in this text");
    CHECK(told(R"(a\udb40\udc41b)").message == "an invisible character (U+E0041) is hidden in this text");
    CHECK(told(R"(猫\u00ad睡觉)").message == "a soft hyphen (U+00AD) is hidden in this text");
}

TEST_CASE("what is seen is not hidden, in any script") {
    for (const char* text :
         {"The cat sleeps", "猫　睡觉。", "Größe, café, naïve", "“Quotes” … and – dashes", "a\\u00a0b",
          "🙂 fine", "line one\\nline two\\ttab", "नमस्ते", "كتاب", "\\ufffd"})
        CHECK(std::string(text) + std::to_string(found(text)) == std::string(text) + "0");
}

TEST_CASE("joiners, marks and spaces stay where a script or an emoji needs them") {
    for (const char* text :
         {"می\\u200cخواهم",                       // Persian
          "CD\\u200cها",                          // a Persian ending after Latin letters
          "क्\\u200dष",                            // Devanagari
          "👩\\u200d💻 codes", "❤\\ufe0f\\u200d🔥",  // emoji of several
          "שלום\\u200e!", "\\u200fعربي",          // marks beside letters that run to the left
          "ភាសា\\u200bខ្មែរ",                      // Khmer has no spaces between words
          "ᠠ\\u180eᠠ",                            // Mongolian
          "🏴\\udb40\\udc67\\udb40\\udc62\\udb40\\udc65\\udb40\\udc6e\\udb40\\udc67\\udb40\\udc7f"})
        CHECK(std::string(text) + std::to_string(found(text)) == std::string(text) + "0");
}

TEST_CASE("elsewhere these are hidden") {
    for (const char* text :
         {"cat\\u200cs", "\\u200dcat", "猫\\u200d睡", "cat\\u200e", "עברית \\u202eb\\u202c"})
        CHECK(std::string(text) + std::to_string(found(text)) == std::string(text) + "1");
}

TEST_CASE("the fix takes hidden characters out, and is safe where nothing can be lost") {
    CHECK(mended(R"(The\u200b c\u00adat\ufeff)", true) == "The cat");
    CHECK(mended("The\u200b cat", true) == "The cat");
    CHECK(mended(R"(a\u2028b)", true) == "a b");
    CHECK(mended(R"(a\u202eb\u202c)", false) == "ab");
    CHECK(mended(R"(it\u0092s \u0081\u0093so\u0094)", false) == "it’s “so”");
}

TEST_CASE("ids, names, titles, tags and whatever else is read are looked at, ids without a fix") {
    const auto in_map = [](const std::string& keys) {
        return "{" + keys + R"(, "main": "a", "claims": [{"id": "a", "text": "A"}]})";
    };
    for (const char* keys :
         {R"("title": "T\u200b")", R"("note": {"en": "N\u200b"})",
          R"("speakers": {"s\u200b": {"name": "S"}})", R"("speakers": {"s": {"name": "S\u200b"}})",
          R"("sources": {"s": {"title": "S", "author": "A\u200b"}})",
          R"("sources": {"s": {"title": "S", "url": "https://a\u200b.org"}})",
          R"("topics": {"t\u200b": {"title": "T"}})", R"("topics": {"t": {"title": "T\u200b"}})"})
        CHECK(keys + std::to_string(test::times_found("hidden-characters", in_map(keys))) ==
              keys + std::string("1"));
    const std::string claim = R"({"main": "b", "claims": [{"id": "b", "text": "B"},
{"id": "a\u200b", "text": "A\u200b", "speaker": "S\u200b", "tags": ["t\u200b"], "source": {"in": "s", "at": "p\u200b"}}],
"relations": [{"id": "r\u200b", "type": "support", "from": "a\u200b", "to": "b", "tags": ["t\u200b"]}]})";
    CHECK(test::times_found("hidden-characters", claim) == 1 + 7);  // and AM204, for there is no source `s`
    const SourceFile file("map.json", R"({"main": "a\u200b", "claims": [{"id": "a\u200b", "text": "A"}]})");
    const Diagnostics ids = test::diagnose(file);
    REQUIRE(ids.all().size() == 1);
    CHECK(ids.all()[0].primary.message == "a zero-width space (U+200B) is hidden in this id");
    CHECK(!ids.all()[0].fix);
}

TEST_CASE("a hidden character can be allowed at its claim") {
    CHECK(test::times_found("hidden-characters", test::map_of({R"("A\u200b")"}, "en", "hidden-characters")) ==
          0);
}

}  // namespace argmap
