#include "render/picture.hpp"

#include "diagram/diagrams.hpp"
#include "render/child.hpp"
#include "render/layout_effort.hpp"
#include "test.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <fstream>
#include <functional>
#include <string>
#include <thread>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace argmap {

namespace {

Diagram row_of(std::size_t boxes) {
    Diagram diagram;
    diagram.direction = Direction::top_to_bottom;
    diagram.boxes.assign(boxes, box("a", "some words in a box"));
    return diagram;
}

/// Takes Graphviz minutes.
Diagram tangle() {
    Diagram diagram = row_of(400);
    diagram.relations.push_back({.id = "", .number = 1, .kind = ArrowKind::support});
    for (std::uint32_t i = 0; i < 400; ++i) {
        for (std::uint32_t k = 1; k <= 30; ++k)
            diagram.arrows.push_back({i, (i * k + k * k) % 400, 0, ArrowPart::whole});
    }
    return diagram;
}

RenderError failure(const Diagram& diagram, PictureFormat format, const RenderLimits& limits) {
    const Rendered rendered = render_picture(diagram, format, {.limits = limits});
    CHECK(rendered.bytes.empty());
    return rendered.error.value_or(RenderError{"none", "none", false});
}

/// What is said of a drawing by a process of its own that has such a limit.
std::string said_under(__rlimit_resource resource, rlim_t most, const std::function<Rendered()>& draw) {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    const pid_t process = ::fork();
    if (process == 0) {
        const rlimit limit{.rlim_cur = most, .rlim_max = most};
        ::setrlimit(resource, &limit);
        const Rendered rendered = draw();
        const std::string said =
            rendered.error ? rendered.error->message + "; " + rendered.error->otherwise : "drawn";
        ::_exit(::write(ends[1], said.data(), said.size()) > 0 ? 0 : 1);
    }
    ::close(ends[1]);
    std::string said(1000, '\0');
    const ssize_t size = ::read(ends[0], said.data(), said.size());
    ::close(ends[0]);
    ::waitpid(process, nullptr, 0);
    said.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    return said;
}

}  // namespace

TEST_CASE("a map that cannot be laid out in reasonable time is refused at once") {
    const RenderError error = failure(row_of(feasible_layout + 1), PictureFormat::svg, {});
    CHECK(error.message == "the map is too large for the layout `dot`: 20 001 claims, 0 relations");
    CHECK(error.otherwise == "draw it with --layout argument, or write .dot");
    CHECK(error.part_helps);
}

TEST_CASE("a drawing that takes too long is given up") {
    RenderLimits limits;
    limits.waiting = std::chrono::seconds(0);
    const RenderError error = failure(row_of(1), PictureFormat::svg, limits);
    CHECK(error.message == "drawing the map took longer than 0 s");
    CHECK(error.otherwise == "write .dot");
    CHECK(error.part_helps);
}

TEST_CASE("a drawing that computes too long is given up") {
    RenderLimits limits;
    limits.computing = std::chrono::seconds(1);
    CHECK(failure(tangle(), PictureFormat::svg, limits).message ==
          "Graphviz needs more than 1 s to draw the map");
}

TEST_CASE("a limit of time that was set from outside is told as one") {
    const std::string said =
        said_under(RLIMIT_CPU, 2, [] { return render_picture(tangle(), PictureFormat::svg, {}); });
    CHECK(said ==
          "Graphviz needs more time to draw the map than the limit from outside of 2 s; raise the limit "
          "(`ulimit -t`), or write .dot");
}

TEST_CASE("a Graphviz that somebody else ends is not told as one that takes too long") {
    const auto told_after = [](int signal) {
        std::thread killer([&, parent = ::gettid()] {
            pid_t child = 0;
            while (child == 0)
                std::ifstream("/proc/self/task/" + std::to_string(parent) + "/children") >> child;
            ::kill(child, signal);
        });
        const RenderError error = failure(tangle(), PictureFormat::svg, {});
        killer.join();
        return error.message + "; " + error.otherwise;
    };
    CHECK(told_after(SIGKILL) ==
          "Graphviz was killed from outside while drawing the map (signal 9), as systems do that run out of "
          "memory; try again, or write .dot");
    CHECK(told_after(SIGUSR1) ==
          "Graphviz was ended from outside while drawing the map (signal 10); try again, or write .dot");
}

// The address sanitizer reserves terabytes, so that memory is not limited under it.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARGMAP_ADDRESS_SANITIZER 1
#endif
#endif
#if !defined(__SANITIZE_ADDRESS__) && !defined(ARGMAP_ADDRESS_SANITIZER)
/// Needs more than there may be, whatever memory the process has left over from before.
Rendered draw_greedily() {
    Rendered rendered;
    rendered.bytes.resize(std::size_t{1} << 44U);
    return rendered;
}

TEST_CASE("a drawing that needs too much memory is given up") {
    RenderLimits limits;
    limits.memory = 1U << 20U;
    const RenderError error = in_child("Graphviz", limits, draw_greedily).error.value();
    CHECK(error.message == "Graphviz needs more than 1 MiB of memory to draw the map");
    CHECK(error.otherwise == "write .dot");
    CHECK(error.part_helps);
}

TEST_CASE("a limit of memory that was set from outside is told as one") {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    const rlim_t held = pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE));
    const std::string said = said_under(RLIMIT_AS, held + (rlim_t{4} << 20U),
                                        [] { return in_child("Graphviz", {}, draw_greedily); });
    CHECK(said == "Graphviz needs more memory to draw the map than the limit from outside of " +
                      std::to_string((held >> 20U) + 4) +
                      " MiB leaves; raise the limit (`ulimit -v`), or write .dot");
}
#endif

TEST_CASE("a bitmap that would be too large is made smaller, and a note says so") {
    // The boxes stand in a row. How wide they are depends on the fonts.
    const Rendered large = render_picture(row_of(400), PictureFormat::png, {});
    CHECK_FALSE(large.error);
    REQUIRE(large.notes.size() == 1);
    CHECK(large.notes[0].starts_with("the picture is drawn at "));
    CHECK(large.notes[0].ends_with(
        " % of its size, as large as a PNG is made; an SVG or PDF is sharp at every size"));
    const auto size_at = [&](std::size_t at) {
        std::size_t size = 0;
        for (std::size_t i = 0; i < 4; ++i)
            size = size << 8U | static_cast<unsigned char>(large.bytes[at + i]);
        return size;
    };
    const std::size_t width = size_at(16);  // in its first chunk
    CHECK(width <= 32'767);
    CHECK(width > 32'000);
    CHECK(render_picture(row_of(10), PictureFormat::png, {}).notes.empty());
}

TEST_CASE("a page of a PDF is as large as readers must show, at most") {
    const auto width = [](std::size_t boxes) {
        const std::string pdf = render_picture(row_of(boxes), PictureFormat::pdf, {}).bytes;
        const std::size_t at = pdf.find("/MediaBox [ 0 0 ");
        REQUIRE(at != std::string::npos);
        return std::stod(pdf.substr(at + 16, 12));
    };
    CHECK(width(100) < 14'400);
    CHECK(width(400) == 14'400);
}

TEST_CASE("each format begins as it must") {
    CHECK(render_picture(row_of(2), PictureFormat::svg, {}).bytes.starts_with("<?xml"));
    CHECK(render_picture(row_of(2), PictureFormat::png, {}).bytes.starts_with("\x89PNG"));
    CHECK(render_picture(row_of(2), PictureFormat::pdf, {}).bytes.starts_with("%PDF"));
}

}  // namespace argmap
