#include "text/json_writer.hpp"

#include "test.hpp"

#include <array>
#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

namespace argmap {

namespace {

/// What a function writes, as a text.
template <class Write>
std::string written(const Write& write, const JsonOptions& options = {}) {
    std::string out;
    JsonWriter json(out, options);
    write(json);
    return out;
}

/// An object with all layouts in it.
void write_sample(JsonWriter& json) {
    json.begin_object(JsonWriter::lines);
    json.member("title", "a, b: {c}");
    json.key("on lines");
    json.array(JsonWriter::lines, std::array{1, 2}, [&](int number) {
        json.object([&] {
            json.member("number", number);
            json.member("odd", number % 2 == 1);
        });
    });
    json.key("closed at last");
    json.array(JsonWriter::lines_closed_at_last, std::array{"x", "y"},
               [&](std::string_view text) { json.value(text); });
    json.key("line by line");
    json.begin_object({.indent = 1});
    json.member("a", nullptr);
    json.new_line();
    json.member("b", 0.5);
    json.key("c");
    json.array(JsonWriter::lines, std::array{3}, [&](int number) { json.value(number); });
    json.key("d");
    json.new_line();
    json.value(4);
    json.end_object();
    json.end_object();
}

}  // namespace

TEST_CASE("JSON is written with each object and array in its layout") {
    CHECK(written(write_sample) == R"({
  "title": "a, b: {c}",
  "on lines": [
    {"number": 1, "odd": true},
    {"number": 2, "odd": false}
  ],
  "closed at last": [
    "x",
    "y"],
  "line by line": {"a": null,
   "b": 0.5, "c": [
     3
   ], "d":
   4}
})");
}

TEST_CASE("JSON on one line has the spaces of its layouts, but not their line breaks") {
    CHECK(written(write_sample, {.space = JsonSpace::one_line}) ==
          R"({"title": "a, b: {c}","on lines": [{"number": 1, "odd": true},{"number": 2, "odd": false}],)"
          R"("closed at last": ["x","y"],"line by line": {"a": null,"b": 0.5, "c": [3], "d":4}})");
}

TEST_CASE("JSON without space has neither line breaks nor spaces") {
    CHECK(written(write_sample, {.space = JsonSpace::none}) ==
          R"({"title":"a, b: {c}","on lines":[{"number":1,"odd":true},{"number":2,"odd":false}],)"
          R"("closed at last":["x","y"],"line by line":{"a":null,"b":0.5,"c":[3],"d":4}})");
}

TEST_CASE("JSON in an indented place has all lines further right but the first") {
    const auto write = [](JsonWriter& json) {
        json.begin_object(JsonWriter::lines);
        json.member("a", 1);
        json.end_object();
    };
    CHECK(written(write, {.indent = 4}) == "{\n      \"a\": 1\n    }");
}

TEST_CASE("empty objects and arrays have nothing between their brackets, in any layout and depth") {
    const auto write = [](JsonWriter& json) {
        json.begin_array(JsonWriter::lines);
        for (const JsonLayout layout : {JsonWriter::one_line, JsonWriter::lines,
                                        JsonWriter::lines_closed_at_last, JsonLayout{.indent = 7}}) {
            json.begin_array(layout);
            json.end_array();
            json.begin_object(layout);
            json.end_object();
        }
        json.object(JsonWriter::lines, [&] {
            json.key("inner");
            json.object(JsonWriter::lines, [&] {
                json.key("innermost");
                json.array(JsonWriter::lines, std::array<int, 0>{}, [](int) {});
            });
        });
        json.end_array();
    };
    CHECK(written(write) == R"([
  [],
  {},
  [],
  {},
  [],
  {},
  [],
  {},
  {
    "inner": {
      "innermost": []
    }
  }
])");
    CHECK(written([](JsonWriter& json) { json.object(JsonWriter::lines, [] {}); }) == "{}");
}

TEST_CASE("no text, in a key or a value, leaves its string or its line") {
    constexpr std::string_view hostile = "\"\\\n, \"x\": {}]\t\x01\x7F\u202E\u2028\xFF";
    constexpr std::string_view escaped = R"("\"\\\n, \"x\": {}]\t\u0001\u007f\u202e\u2028)"
                                         "\uFFFD\"";
    const std::string json = written([&](JsonWriter& writer) {
        writer.object(JsonWriter::lines, [&] {
            writer.member(hostile, hostile);
            writer.member("", "");
        });
    });
    CHECK(json == "{\n  " + std::string(escaped) + ": " + std::string(escaped) + ",\n  \"\": \"\"\n}");
    CHECK(nlohmann::json::accept(json));
}

TEST_CASE("numbers are written in full, and those that JSON cannot say as null") {
    const auto write = [](JsonWriter& json) {
        json.begin_array();
        json.value(std::numeric_limits<std::int64_t>::min());
        json.value(std::numeric_limits<std::uint64_t>::max());
        json.value(std::uint8_t{7});
        json.value(-0.1);
        json.value(1e300);
        json.value(std::numeric_limits<double>::denorm_min());
        json.value(std::nan(""));
        json.value(std::numeric_limits<double>::infinity());
        json.end_array();
    };
    CHECK(written(write) ==
          "[-9223372036854775808, 18446744073709551615, 7, -0.1, 1e+300, 5e-324, null, null]");
}

TEST_CASE("a single value is JSON too, and what is before it stays as it is") {
    std::string out = "before ";
    JsonWriter(out).value("text");
    JsonWriter(out).value(true);
    CHECK(out == "before \"text\"true");
}

TEST_CASE("a value can be written by others") {
    const auto write = [](JsonWriter& json) {
        json.begin_array();
        json.begin_value() += "{\"made\": \"elsewhere\"}";
        json.begin_value() += "1.50";
        json.end_array();
    };
    CHECK(written(write) == R"([{"made": "elsewhere"}, 1.50])");
}

TEST_CASE("a text that was begun elsewhere is ended") {
    std::string out = R"({"files": [1)";
    JsonWriter json(out, {.open = "{["});
    json.value(2);
    json.end_array();
    json.new_line();
    json.member("errors", 0);
    json.end_object();
    CHECK(out == "{\"files\": [1, 2],\n\"errors\": 0}");
}

TEST_CASE("JSON can be as deep as there is memory") {
    constexpr std::size_t depth = 10'000;
    const std::string json = written([](JsonWriter& writer) {
        for (std::size_t i = 0; i < depth; ++i)
            writer.begin_array();
        for (std::size_t i = 0; i < depth; ++i)
            writer.end_array();
    });
    CHECK(json == std::string(depth, '[') + std::string(depth, ']'));
}

}  // namespace argmap
