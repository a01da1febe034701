#include "check/settings.hpp"

#include "check/check.hpp"
#include "test.hpp"

namespace argmap {

namespace {

const Code& code(std::string_view name) {
    const Code* const found = find_code(name);
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("each profile has the errors, and each wider one what core has") {
    for (const Code* one : all_codes()) {
        INFO(one->id);
        const bool is_error = one->severity == Severity::error;
        CHECK(Levels(Profile::corpus)[*one].has_value() == is_error);
        if (Levels(Profile::core)[*one]) {
            CHECK(Levels(Profile::teaching)[*one] == one->severity);
            CHECK(Levels(Profile::strict)[*one].has_value());
        }
        CHECK(Levels(Profile::strict)[*one] != Severity::hint);
    }
}

TEST_CASE("what is said later wins") {
    const Code& cycles = code("circular-support");
    const Code& unused = code("unused-claim");
    CHECK(levels({}, {})[cycles] == Severity::warning);
    CHECK(levels({.profile = Profile::corpus}, {})[cycles] == std::nullopt);
    CHECK(levels({.profile = Profile::corpus}, {.profile = Profile::core})[cycles] == Severity::warning);
    CHECK(levels({.ignore = {&cycles}}, {})[cycles] == std::nullopt);
    CHECK(levels({.ignore = {&cycles}}, {.select = {&cycles}})[cycles] == Severity::warning);
    CHECK(levels({}, {.select = {&cycles}})[unused] == std::nullopt);
    CHECK(levels({.severities = {{&cycles, Severity::hint}}}, {})[cycles] == Severity::hint);
    CHECK(levels({.severities = {{&cycles, Severity::hint}}},
                 {.severities = {{&cycles, Severity::error}}})[cycles] == Severity::error);
    CHECK(levels({.ignore = {&cycles}, .severities = {{&cycles, Severity::hint}}}, {})[cycles] ==
          Severity::hint);
}

TEST_CASE("an error stays one whatever is said") {
    const Code& unreadable = code("not-json");
    CHECK(levels({.ignore = {&unreadable}}, {.severities = {{&unreadable, std::nullopt}}})[unreadable] ==
          Severity::error);
}

TEST_CASE("a word selects one code, or all with its beginning") {
    CHECK(selected_by("AM301") == std::vector<const Code*>{&code("circular-support")});
    CHECK(selected_by("am301") == std::vector<const Code*>{&code("circular-support")});
    CHECK(selected_by("Circular-Support") == std::vector<const Code*>{&code("circular-support")});
    CHECK(selected_by("AM20").size() == 8);
    CHECK(selected_by("AM") == all_codes());
    CHECK(selected_by("").empty());
    CHECK(selected_by("A").empty());
    CHECK(selected_by("circular").empty());
}

}  // namespace argmap
