// What `render` does where a person is watching.
#include "cli/run.hpp"
#include "test.hpp"

#include <sstream>
#include <string>

namespace argmap::cli {

namespace {

std::string shown(bool terminal, bool colour, std::size_t columns) {
    std::istringstream in(
        R"({"language": "en", "main": "a", "claims": [{"id": "a", "text": "The street is wet"},
            {"id": "b", "text": "It has rained all night, and nobody has swept it since"}],
            "relations": [{"type": "support", "from": "b", "to": "a"}]})");
    std::ostringstream out, err;
    Io io{.in = in,
          .out = out,
          .err = err,
          .colour_out = colour,
          .terminal_out = terminal,
          .columns_out = columns};
    run({"render", "-", "--no-legend"}, io);
    return out.str() + err.str();
}

}  // namespace

TEST_CASE("a map goes to a terminal as text, as wide as that is") {
    CHECK(shown(true, false, 44) == R"(◆ The street is wet
└─ + It has rained all night, and nobody has
     swept it since
)");
    CHECK(shown(true, true, 0) ==
          "\033[2m◆\033[0m \033[1mThe street is wet\033[0m                                          "
          "\033[2ma\033[0m\n"
          "\033[2m└─ \033[0m\033[32m+\033[0m It has rained all night, and nobody has swept it since  "
          "\033[2mb\033[0m\n");
}

TEST_CASE("to a file or a pipe a map goes only as what somebody asked for") {
    CHECK(shown(false, false, 0) ==
          "argmap: say where to with -o FILE, or as what with --format: `svg`, `png`, `pdf`, `dot`, "
          "`json`, `graphml`, `mermaid`, `tikz` and `text`\n");
}

}  // namespace argmap::cli
