#include "render/paper.hpp"

#include <algorithm>
#include <cmath>

namespace argmap {

namespace {

constexpr Paper papers[] = {{"a4", 595.28, 841.89}, {"a3", 841.89, 1190.55}, {"letter", 612, 792}};

int count(double size, double sheet) {
    return static_cast<int>(std::max(1.0, std::ceil(size / (sheet - 2 * sheet_margin) - 1e-6)));
}

}  // namespace

std::span<const Paper> all_papers() {
    return papers;
}

const Paper* find_paper(std::string_view name) {
    const auto found = std::find_if(std::begin(papers), std::end(papers),
                                    [&](const Paper& one) { return one.name == name; });
    return found == std::end(papers) ? nullptr : &*found;
}

Sheets sheets_for(double width, double height, const Paper& paper) {
    const Sheets upright{paper.width, paper.height, count(width, paper.width), count(height, paper.height)};
    const Sheets across{paper.height, paper.width, count(width, paper.height), count(height, paper.width)};
    return across.columns * across.rows < upright.columns * upright.rows ? across : upright;
}

}  // namespace argmap
