#include "text/json.hpp"

#include "test.hpp"

#include <nlohmann/json.hpp>

namespace argmap {

TEST_CASE("a JSON string escapes what JSON and JavaScript cannot hold as it is") {
    CHECK(json_string("say \"no\"\\") == R"("say \"no\"\\")");
    CHECK(json_string(std::string_view("\n\t\r\0\x1F\x7F", 6)) == R"("\n\t\r\u0000\u001f\u007f")");
    CHECK(json_string("\u2028\u2029") == R"("\u2028\u2029")");
    CHECK(json_string("不 – 😀") == "\"不 – 😀\"");
    CHECK(json_string("a\xFF\xC3") == "\"a\uFFFD\uFFFD\"");
    CHECK(json_string("") == "\"\"");
}

TEST_CASE("a JSON string reads back as the text it was made from") {
    for (int byte = 0; byte < 0x80; ++byte) {
        const std::string text = {'<', static_cast<char>(byte), '>'};
        CHECK(nlohmann::json::parse(json_string(text)).get<std::string>() == text);
    }
}

TEST_CASE("a token is a string with its quotes, a word, a number, or else one character") {
    const std::string text = R"({"a\"b\\": -1.5e3, true] 不)";
    const auto token = [&](Offset at) {
        const Span span = json_token(text, at);
        return text.substr(span.begin, span.end - span.begin);
    };
    CHECK(token(0) == "{");
    CHECK(token(1) == R"("a\"b\\")");
    CHECK(token(11) == "-1.5e3");
    CHECK(token(19) == "true");
    CHECK(token(23) == "]");
    CHECK(token(25) == "不");
    CHECK(token(28) == "");
    CHECK(token(1000) == "");
}

TEST_CASE("a string that does not end is a token up to the end of the text") {
    CHECK(json_token(R"("abc)", 0) == Span{0, 4});
    CHECK(json_token(R"("abc\)", 0) == Span{0, 5});
    CHECK(json_token(R"(")", 0) == Span{0, 1});
}

TEST_CASE("a value ends where its brackets close, wherever there are brackets in strings") {
    const std::string_view text = R"([{"a": "}]\"", "b": [1, {}]}, 2])";
    const Span value = json_value(text, 1);
    CHECK(text.substr(value.begin, value.end - value.begin) == R"({"a": "}]\"", "b": [1, {}]})");
    const std::string_view broken = R"({"a": ["unfinished)";
    CHECK(json_value(broken, 0) == Span{0, static_cast<Offset>(broken.size())});
    CHECK(json_value(broken, 1000) ==
          Span{static_cast<Offset>(broken.size()), static_cast<Offset>(broken.size())});
}

}  // namespace argmap
