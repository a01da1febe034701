#include "diagram/style.hpp"

#include <algorithm>

namespace argmap {

namespace {

BoxColours usual_colours(const Theme& theme, Tone tone) {
    const auto of = [&](const Shade& shade) { return BoxColours{shade.line, shade.fill, theme.ink}; };
    switch (tone) {
        case Tone::neutral:
            return of(theme.neutral);
        case Tone::pro:
            return of(theme.support);
        case Tone::con:
            return of(theme.attack);
        case Tone::thesis:
            return {theme.thesis_fill, theme.thesis_fill, theme.thesis_ink};
    }
    return of(theme.neutral);
}

std::string_view full_tint(const Theme& theme, Tone tone) {
    switch (tone) {
        case Tone::neutral:
            return theme.neutral.full;
        case Tone::pro:
            return theme.support.full;
        case Tone::con:
            return theme.attack.full;
        case Tone::thesis:
            return theme.thesis_fill;
    }
    return theme.neutral.full;
}

std::string with_marks(std::string classes, const Marks& marks) {
    if (marks.fate)
        classes.append(" ").append(name(*marks.fate));
    if (marks.dimmed)
        classes += " dimmed";
    if (marks.revision)
        classes.append(" ").append(name(*marks.revision));
    if (marks.in_focus)
        classes += " focus";
    return classes;
}

}  // namespace

std::string_view name(Direction direction) {
    switch (direction) {
        case Direction::left_to_right:
            return "LR";
        case Direction::right_to_left:
            return "RL";
        case Direction::top_to_bottom:
            return "TB";
        case Direction::bottom_to_top:
            return "BT";
    }
    return {};
}

std::string_view name(LayoutKind layout) {
    return layout == LayoutKind::dot ? "dot" : "argument";
}

std::string_view name(Tone tone) {
    switch (tone) {
        case Tone::neutral:
            return "neutral";
        case Tone::pro:
            return "pro";
        case Tone::con:
            return "con";
        case Tone::thesis:
            return "thesis";
    }
    return {};
}

std::string_view name(ArrowKind kind) {
    switch (kind) {
        case ArrowKind::support:
            return "support";
        case ArrowKind::attack:
            return "attack";
        case ArrowKind::undercut:
            return "undercut";
        case ArrowKind::contrary:
            return "contrary";
        case ArrowKind::rephrase:
            return "rephrase";
        case ArrowKind::unsaid:
            return "unsaid";
    }
    return {};
}

std::string_view name(Fate fate) {
    switch (fate) {
        case Fate::stands:
            return "stands";
        case Fate::fallen:
            return "fallen";
        case Fate::undecided:
            return "undecided";
    }
    return {};
}

std::string_view name(Revision revision) {
    switch (revision) {
        case Revision::added:
            return "added";
        case Revision::removed:
            return "removed";
        case Revision::changed:
            return "changed";
    }
    return {};
}

std::string_view name(LegendSign sign) {
    switch (sign) {
        case LegendSign::support:
            return "support";
        case LegendSign::attack:
            return "attack";
        case LegendSign::undercut:
            return "undercut";
        case LegendSign::contrary:
            return "contrary";
        case LegendSign::rephrase:
            return "rephrase";
        case LegendSign::unsaid:
            return "unsaid";
        case LegendSign::linked:
            return "linked";
        case LegendSign::pro:
            return "pro";
        case LegendSign::con:
            return "con";
        case LegendSign::implicit:
            return "implicit";
        case LegendSign::assumed:
            return "assumed";
        case LegendSign::stands:
            return "stands";
        case LegendSign::fallen:
            return "fallen";
        case LegendSign::undecided:
            return "undecided";
        case LegendSign::idle:
            return "idle";
        case LegendSign::strength:
            return "strength";
        case LegendSign::added:
            return name(Revision::added);
        case LegendSign::removed:
            return name(Revision::removed);
        case LegendSign::changed:
            return name(Revision::changed);
        case LegendSign::focus:
            return "focus";
    }
    return {};
}

bool is_faint(const Marks& marks) {
    return marks.fate == Fate::fallen || marks.revision == Revision::removed;
}

BoxColours badge_colours(const Theme& theme, Revision revision) {
    if (revision == Revision::removed)
        return {theme.ink, theme.background, theme.ink};
    return {theme.ink, theme.ink, theme.background};
}

BoxColours colours(const Theme& theme, const Box& box) {
    const BoxColours usual = usual_colours(theme, box.tone);
    if (box.marks.dimmed)
        return {theme.dim_line, theme.background, theme.fallen_ink};
    if (box.marks.revision == Revision::removed)
        return {theme.neutral.line, theme.background, theme.fallen_ink};
    if (!box.marks.fate)
        return usual;
    switch (*box.marks.fate) {
        case Fate::stands:
            return {usual.line, full_tint(theme, box.tone), usual.ink};
        case Fate::fallen:
            return {usual.line, theme.background, theme.fallen_ink};
        case Fate::undecided:
            if (box.tone == Tone::thesis)
                return {usual.line, theme.thesis_tint, theme.ink};
            return usual;
    }
    return usual;
}

std::string_view line_colour(const Theme& theme, ArrowKind kind) {
    switch (kind) {
        case ArrowKind::support:
            return theme.support.line;
        case ArrowKind::attack:
            return theme.attack.line;
        case ArrowKind::undercut:
            return theme.undercut;
        case ArrowKind::contrary:
            return theme.contrary;
        case ArrowKind::rephrase:
            return theme.rephrase;
        case ArrowKind::unsaid:
            return theme.muted;
    }
    return theme.neutral.line;
}

std::string_view line_colour(const Theme& theme, const DrawnRelation& relation) {
    if (relation.marks.dimmed)
        return theme.dim_line;
    return is_faint(relation.marks) ? theme.neutral.line : line_colour(theme, relation.kind);
}

std::string_view linked_colour(const Theme& theme, const std::vector<LegendEntry>& legend) {
    const bool asks = std::any_of(legend.begin(), legend.end(),
                                  [](const LegendEntry& entry) { return entry.sign == LegendSign::unsaid; });
    return line_colour(theme, asks ? ArrowKind::unsaid : ArrowKind::support);
}

std::string classes(const Box& box) {
    std::string classes = "claim ";
    classes += name(box.tone);
    if (box.implicit)
        classes += " implicit";
    if (box.assumed)
        classes += " assumed";
    return with_marks(std::move(classes), box.marks);
}

std::string junction_classes(const DrawnRelation& relation) {
    return with_marks("junction " + std::string(name(relation.kind)), relation.marks);
}

std::string classes(const DrawnRelation& relation, std::string_view part) {
    std::string classes = "relation ";
    classes += name(relation.kind);
    if (!part.empty())
        classes.append(" ").append(part);
    return with_marks(std::move(classes), relation.marks);
}

}  // namespace argmap
