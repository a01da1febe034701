#include "check/findings.hpp"
#include "test.hpp"

namespace argmap {

namespace {

/// A main claim and so many reasons for it.
std::string map_of_size(std::size_t claims, const std::string& keys = "") {
    std::string entries = R"({"id": "main", "text": "Main"})";
    std::string relations;
    for (std::size_t i = 1; i < claims; ++i) {
        const std::string id = "c" + std::to_string(i);
        entries += ",\n{\"id\": \"" + id + "\", \"text\": \"C\"}";
        relations +=
            (i > 1 ? ",\n" : "") + ("{\"type\": \"support\", \"from\": \"" + id + "\", \"to\": \"main\"}");
    }
    return "{" + keys + "\"main\": \"main\", \"claims\": [" + entries + "], \"relations\": [" + relations +
           "]}";
}

std::string found(const std::string& map) {
    Levels levels(Profile::corpus);
    levels.set(*find_code("AM416"), Severity::hint);
    return test::findings_in(map, levels);
}

}  // namespace

TEST_CASE("a map of more than fifty claims needs topics") {
    CHECK(found(map_of_size(51))
              .starts_with("\nmap.json:1:1: hint[AM416]: this map has 51 claims and no topics\n"));
    CHECK(found(map_of_size(50)) == test::nothing);
    CHECK(found(map_of_size(51, R"("topics": {"t": {"title": "T"}}, )")) == test::nothing);
}

TEST_CASE("a large map without topics can be allowed in the map") {
    CHECK(found(map_of_size(51, R"("allow": ["map-without-topics"], )")) == test::nothing);
}

TEST_CASE("topics are not missed where they could not be read") {
    CHECK(found(map_of_size(51, R"("topics": ["t"], )")).find("[AM416]") == std::string::npos);
}

}  // namespace argmap
