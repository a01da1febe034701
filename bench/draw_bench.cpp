// How good and how fast are the layouts? Prints a table in Markdown: `draw_bench MAP...`, each map drawn by
// our layout for arguments and by Graphviz' dot, in a process of its own.
//
// "Moved" is what becomes of the other claims when one is taken away: the share whose place relative to the
// claim they hang by is another one, the median for five claims that nothing bears on.
#include "bench/clock.hpp"
#include "diagram/draw.hpp"
#include "format/format.hpp"
#include "graph/resolve.hpp"
#include "graph/selection.hpp"
#include "layout/quality.hpp"
#include "layout/tree.hpp"
#include "render/child.hpp"
#include "render/picture.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace argmap {

namespace {

/// The place of each claim of a selection relative to the claim it hangs by, by its id's place in the map.
std::vector<std::optional<Point>> offsets(const ArgumentMap& map, const Selection& selection,
                                          const Diagram& diagram, const Layout& layout) {
    const Links links(diagram);
    const Tree tree = choose_tree(diagram, links);
    std::vector<std::optional<Point>> found(map.claim_count());
    std::size_t box = 0;
    for (const ClaimId claim : map.claims()) {
        if (!selection.has(claim))
            continue;
        if (tree.by[box] != nothing) {
            const Rect& own = layout.boxes[box].rect;
            const Rect& above = layout.boxes[links.end_box(tree.by[box])].rect;
            found[index(claim)] = Point{own.x - above.x, own.y - above.y};
        }
        ++box;
    }
    return found;
}

/// Claims that nothing bears on, spread over the map.
std::vector<ClaimId> leaves(const ArgumentMap& map, std::size_t most) {
    std::vector<ClaimId> all;
    for (const ClaimId claim : map.claims())
        if (map.relations_to(claim).empty() && map.relations_from(claim).size() == 1 &&
            map.relations_to(map.relations_from(claim)[0]).empty() &&
            !map.is_linked(map.relations_from(claim)[0]))
            all.push_back(claim);
    std::vector<ClaimId> chosen;
    for (std::size_t i = 0; i < most && !all.empty(); ++i)
        chosen.push_back(all[(2 * i + 1) * all.size() / (2 * most)]);
    return chosen;
}

double moved(const ArgumentMap& map, const DrawOptions& options, const Diagram& diagram,
             const Layout& layout) {
    constexpr std::size_t tries = 5;
    const auto before = offsets(map, whole(map), diagram, layout);
    std::vector<double> shares;
    for (const ClaimId left_out : leaves(map, tries)) {
        const Selection without = claims_where(map, [&](ClaimId claim) { return claim != left_out; });
        const Diagram smaller = draw(map, without, options);
        const auto found = lay_out(smaller);
        if (!std::holds_alternative<Layout>(found))
            return -1;
        const auto after = offsets(map, without, smaller, std::get<Layout>(found));
        std::size_t all = 0, other = 0;
        for (std::size_t i = 0; i < after.size(); ++i) {
            if (!before[i] || !after[i])
                continue;
            ++all;
            other += std::hypot(before[i]->x - after[i]->x, before[i]->y - after[i]->y) > 1 ? 1U : 0U;
        }
        shares.push_back(static_cast<double>(other) / static_cast<double>(std::max<std::size_t>(all, 1)));
    }
    if (shares.empty())
        return 0;
    std::nth_element(shares.begin(), shares.begin() + static_cast<std::ptrdiff_t>(shares.size() / 2),
                     shares.end());
    return shares[shares.size() / 2];
}

std::string row(const ArgumentMap& map, LayoutKind kind, std::string_view name) {
    const DrawOptions options{.layout = kind};
    const double begin = processor_seconds();
    const Diagram diagram = draw(map, whole(map), options);
    const auto found = lay_out(diagram);
    const double seconds = processor_seconds() - begin;
    if (const auto* const error = std::get_if<RenderError>(&found))
        return std::string(name) + " | " + error->message;
    const Layout& layout = std::get<Layout>(found);
    const Quality good = quality(layout);
    const bool is_small = map.claim_count() <= 2'000;
    std::array<char, 300> text{};
    std::snprintf(
        text.data(), text.size(), "%s | %.0f x %.0f | %.0f %% | %.2f | %.0f | %zu | %zu | %zu | %s | %.2f",
        std::string(name).c_str(), layout.width, layout.height, good.used * 100,
        std::abs(std::log(layout.width / layout.height / options.ratio)), good.length / 1000, good.crossings,
        good.through, good.tags,
        is_small ? (std::to_string(std::lround(100 * moved(map, options, diagram, layout))) + " %").c_str()
                 : "-",
        seconds);
    return text.data();
}

void measure(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(file), {});
    Diagnostics diagnostics;
    auto document = read(SourceFile(path, std::move(text)), diagnostics);
    if (!document)
        return static_cast<void>(std::printf("| %s | cannot be read |\n", path.c_str()));
    const ArgumentMap map = resolve(*std::move(document), diagnostics);
    const std::string name = path.substr(path.rfind('/') + 1);
    constexpr std::pair<LayoutKind, std::string_view> kinds[] = {{LayoutKind::argument, "argument"},
                                                                 {LayoutKind::dot, "dot"}};
    for (const auto& [kind, layout] : kinds) {
        RenderLimits limits;
        limits.computing = std::chrono::seconds(100);
        const Rendered told = in_child(layout, limits, [&, kind = kind, layout = layout] {
            return Rendered{.bytes = row(map, kind, layout), .notes = {}, .error = {}};
        });
        std::printf(
            "| %s | %zu | %s |\n", name.c_str(), map.claim_count(),
            told.error ? (std::string(layout) + " | " + told.error->message).c_str() : told.bytes.c_str());
        std::fflush(stdout);
    }
}

}  // namespace

}  // namespace argmap

int main(int count, char** arguments) {
    std::printf(
        "| map | claims | layout | size in pixels | used by boxes | off the ratio | lines in 1000 pixels | "
        "crossings | through boxes | tags | moved | s "
        "|\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (int i = 1; i < count; ++i)
        argmap::measure(arguments[i]);
    return 0;
}
