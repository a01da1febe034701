#include "cli/run.hpp"
#include "files.hpp"
#include "schema.hpp"
#include "test.hpp"

#include <sstream>
#include <string>
#include <vector>

namespace argmap::cli {

TEST_CASE("what check tells a program obeys its schema, for every map") {
    std::vector<std::string> arguments{"check", "--format", "json"};
    for (const auto& file : test::map_files())
        arguments.push_back(file.string());
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    Io io{.in = in, .out = out, .err = err};
    CHECK(run(arguments, io) == 1);
    CHECK(err.str() == "");
    test::Schema schema("findings.schema.json");
    CHECK(schema.accepts(std::string_view(out.str())));
    CHECK_FALSE(schema.accepts(std::string_view(R"({"files": []})")));
}

TEST_CASE("a thousand findings of a code are listed and the rest counted") {
    std::string map = R"({"main": "a", "claims": [{"id": "a", "text": "A claim"}], "relations": [)";
    for (int i = 0; i < 1234; ++i)
        map += std::string(i == 0 ? "" : ", ") + R"({"type": "support", "from": "nobody", "to": "a"})";
    map += "]}";
    std::istringstream in(map);
    std::ostringstream out;
    std::ostringstream err;
    Io io{.in = in, .out = out, .err = err};
    CHECK(run({"check", "--format", "json", "-"}, io) == 1);
    CHECK(out.str().find(R"("left_out": {"AM202": 234})") != std::string::npos);
    CHECK(out.str().find(R"("errors": 1234)") != std::string::npos);
    test::Schema schema("findings.schema.json");
    CHECK(schema.accepts(std::string_view(out.str())));
}

}  // namespace argmap::cli
