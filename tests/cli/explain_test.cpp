#include "cli/rules/explain.hpp"

#include "check/check.hpp"
#include "files.hpp"
#include "test.hpp"
#include "text/unicode.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace argmap::cli {

TEST_CASE("every code says why it matters and how to mend it, in sentences") {
    for (const Code* code : all_codes()) {
        INFO(code->id);
        const auto is_sentence = [](std::string_view text) {
            return text.ends_with('.') || text.ends_with("”");
        };
        CHECK(is_sentence(code->why));
        CHECK(is_sentence(code->mend));
        CHECK((code->leave.empty() || is_sentence(code->leave)));
    }
}

TEST_CASE("every warning and hint says when to leave it, and no error does") {
    for (const Code* code : all_codes()) {
        INFO(code->id);
        CHECK(code->leave.empty() == (code->severity == Severity::error));
    }
}

TEST_CASE("an explanation fits into 80 columns, its example into 120") {
    for (const Code* code : all_codes()) {
        std::istringstream lines(explanation(*code));
        for (std::string line; std::getline(lines, line);) {
            INFO(code->id << ": " << line);
            const bool is_example = !code->example.empty() && line.size() > 2 &&
                                    code->example.find(line.substr(2)) != std::string_view::npos;
            CHECK(width(line) <= (is_example ? 120 : 80));
        }
    }
}

TEST_CASE("a code with little to say is explained in little") {
    constexpr Code code{.id = "AM499",
                        .name = "too-loud",
                        .severity = Severity::hint,
                        .summary = "a claim is written in capitals",
                        .why = "Nobody likes to be shouted at.",
                        .mend = "Write it in small letters."};
    CHECK(explanation(code) == R"(AM499 too-loud (hint)
  A claim is written in capitals.

Why it matters
  Nobody likes to be shouted at.

How to mend it
  Write it in small letters.
)");
}

TEST_CASE("every code is listed in a line of its own") {
    const std::string list = list_of_codes();
    for (const Code* code : all_codes()) {
        INFO(code->id);
        CHECK(list.find("  " + std::string(code->id) + "  " + std::string(code->name) + " ") !=
              std::string::npos);
    }
}

TEST_CASE("docs/codes.md is what the program prints") {
    const std::filesystem::path page = test::project / "docs/codes.md";
    if (std::getenv("ARGMAP_ACCEPT") != nullptr && test::contents(page) != codes_as_markdown())
        std::ofstream(page, std::ios::binary) << codes_as_markdown();
    INFO("write it with: argmap rules --format markdown > docs/codes.md");
    CHECK((test::contents(page) == codes_as_markdown()));
}

}  // namespace argmap::cli
