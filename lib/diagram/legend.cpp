#include "diagram/legend.hpp"

#include "diagram/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace argmap {

namespace {

LegendSign sign_of(ArrowKind kind) {
    switch (kind) {
        case ArrowKind::support:
            return LegendSign::support;
        case ArrowKind::attack:
            return LegendSign::attack;
        case ArrowKind::undercut:
            return LegendSign::undercut;
        case ArrowKind::contrary:
            return LegendSign::contrary;
        case ArrowKind::rephrase:
            return LegendSign::rephrase;
        case ArrowKind::unsaid:
            return LegendSign::unsaid;
    }
    return LegendSign::support;
}

}  // namespace

std::vector<LegendSign> signs_in(const Diagram& diagram) {
    std::array<bool, static_cast<std::size_t>(LegendSign::focus) + 1> occurs{};
    const auto mark = [&](LegendSign sign) { occurs[static_cast<std::size_t>(sign)] = true; };
    for (const DrawnRelation& relation : diagram.relations) {
        mark(sign_of(relation.kind));
        if (relation.marks.fate == Fate::fallen)
            mark(LegendSign::idle);
        if (relation.marks.revision)
            mark(legend_sign(*relation.marks.revision));
    }
    for (const Junction& junction : diagram.junctions) {
        if (junction.linked)
            mark(LegendSign::linked);
    }
    for (const Box& box : diagram.boxes) {
        if (box.tone == Tone::pro)
            mark(LegendSign::pro);
        if (box.tone == Tone::con)
            mark(LegendSign::con);
        if (box.implicit)
            mark(LegendSign::implicit);
        if (box.assumed)
            mark(LegendSign::assumed);
        if (box.marks.fate)
            mark(legend_sign(*box.marks.fate));
        if (box.marks.strength)
            mark(LegendSign::strength);
        if (box.marks.revision)
            mark(legend_sign(*box.marks.revision));
        if (box.marks.in_focus)
            mark(LegendSign::focus);
    }
    std::vector<LegendSign> signs;
    for (std::size_t i = 0; i < occurs.size(); ++i)
        if (occurs[i])
            signs.push_back(static_cast<LegendSign>(i));
    return signs;
}

std::vector<LegendEntry> legend_of_part(const Diagram& whole, const Diagram& part) {
    const std::vector<LegendSign> signs = signs_in(part);
    std::vector<LegendEntry> entries;
    std::copy_if(whole.legend.begin(), whole.legend.end(), std::back_inserter(entries),
                 [&](const LegendEntry& entry) {
                     return std::find(signs.begin(), signs.end(), entry.sign) != signs.end();
                 });
    return entries;
}

}  // namespace argmap
