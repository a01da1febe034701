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

}  // namespace argmap
