// Do rules tell all that they find in Chinese, too?
#include "check/findings.hpp"
#include "files.hpp"
#include "test.hpp"
#include "untranslated.hpp"

#include <string>

namespace argmap {

namespace {

/// What is said in English only of the findings of a rule in its own bad map, a line each.
std::string untranslated(const Rule& rule) {
    const std::string folder = std::string(rule.code.id) + "-" + std::string(rule.code.name);
    const SourceFile source("bad.json", test::contents(test::project / "maps/rules" / folder / "bad.json"));
    return test::untranslated(test::diagnose(source, test::core_and({rule.code.name})), test::is_chinese);
}

}  // namespace

TEST_CASE("all that a rule says of its bad map is said in Chinese, too") {
    std::string lines;
    for (const Rule* rule : all_rules())
        lines += untranslated(*rule);
    CHECK(lines == "");
}

}  // namespace argmap
