// Does a file whose first line declares far more arguments than it has bytes cost what its bytes do, and get
// the same answers?
#include "framework/whole.hpp"

#include "diagnostics/diagnostics.hpp"
#include "framework/read.hpp"
#include "framework/solve.hpp"
#include "test.hpp"

namespace argmap {

namespace {

const Bounds unbounded;

WholeFramework read(const std::string& text) {
    Watch watch(unbounded);
    Diagnostics diagnostics;
    const auto whole = read_framework(SourceFile("test.i23", text), FrameworkFormat::i23, watch, diagnostics);
    REQUIRE(whole);
    return *whole;
}

std::string told(const WholeFramework& whole, Semantics semantics) {
    Watch watch(unbounded);
    std::string all;
    enumerate(whole.framework, semantics, unbounded, [&](std::span<const ArgumentId> extension) {
        all += '[' + names(whole, extension, ',', watch) + ']';
        return true;
    });
    return all;
}

std::string found(const WholeFramework& whole, std::string_view name) {
    const auto one = find(whole, name);
    if (std::holds_alternative<Nowhere>(one))
        return "nowhere";
    if (std::holds_alternative<Apart>(one))
        return "apart";
    return argmap::name(whole, std::get<ArgumentId>(one));
}

}  // namespace

TEST_CASE("arguments that take part in no attack cost nothing where there are many", "[framework]") {
    CHECK(read("p af 100000000").framework.argument_count() == 0);
    CHECK(read("p af 100000000\n7 99999999\n").framework.argument_count() == 2);
    CHECK(read("p af 3\n1 2\n").framework.argument_count() == 3);
}

TEST_CASE("arguments that take part in no attack are in every extension", "[framework]") {
    // Comments make the second text long enough for all of its arguments.
    const std::string attacks = "3 5\n5 3\n3 6\n5 6\n6 8\n9 9\n";
    const WholeFramework sparse = read("p af 40\n" + attacks);
    const WholeFramework full = read("p af 40\n" + attacks + "# " + std::string(40, 'x') + "\n");
    REQUIRE(sparse.framework.argument_count() == 5);
    REQUIRE(full.framework.argument_count() == 40);
    for (const Semantics semantics : all_semantics()) {
        INFO(code(semantics));
        CHECK(told(sparse, semantics) == told(full, semantics));
    }
}

TEST_CASE("arguments are found by number whether or not they take part in an attack", "[framework]") {
    const WholeFramework whole = read("p af 40\n3 5\n");
    CHECK(found(whole, "3") == "3");
    CHECK(found(whole, "5") == "5");
    CHECK(found(whole, "1") == "apart");
    CHECK(found(whole, "40") == "apart");
    for (const char* none : {"0", "41", "05", "-1", "x", "", "99999999999"})
        CHECK(found(whole, none) == "nowhere");
}

TEST_CASE("names are not written beyond the time allowed", "[framework]") {
    const Bounds over = within_seconds(0);
    Watch watch(over);
    CHECK_THROWS_AS(names(read("p af 100000000"), {}, ' ', watch), BoundMet);
}

}  // namespace argmap
