#include "diagram/theme.hpp"

#include "diagram/style.hpp"
#include "test.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace argmap {

namespace {

/// Relative luminance of "#RRGGBB" (WCAG 2.1), 0 to 1.
double luminance(std::string_view colour) {
    const auto channel = [&](std::size_t at) {
        const double value = std::stoi(std::string(colour.substr(at, 2)), nullptr, 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(std::string_view one, std::string_view other) {
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

std::vector<Shade> shades(const Theme& theme) {
    return {theme.neutral, theme.support, theme.attack, theme.undercut, theme.contrary, theme.rephrase};
}

std::vector<std::string_view> grounds(const Theme& theme) {
    return {theme.background, theme.topic_fill, theme.inner_topic_fill};
}

std::vector<std::string_view> all_colours(const Theme& theme) {
    std::vector<std::string_view> all = grounds(theme);
    for (const Shade& shade : shades(theme))
        all.insert(all.end(), {shade.line, shade.fill, shade.full});
    all.insert(all.end(), {theme.ink, theme.muted, theme.topic_border, theme.thesis_fill, theme.thesis_ink,
                           theme.thesis_tint, theme.fallen_ink, theme.dim_line});
    return all;
}

}  // namespace

TEST_CASE("text has a contrast of at least 4.5 to what it stands on, in every theme") {
    for (const Look look : all_looks) {
        const Theme& colours = theme(look);
        CHECK(contrast(colours.thesis_ink, colours.thesis_fill) >= 4.5);
        for (const Shade& shade : shades(colours)) {
            CHECK(contrast(colours.ink, shade.fill) >= 4.5);
            CHECK(contrast(colours.ink, shade.full) >= 4.5);
        }
        CHECK(contrast(colours.ink, colours.thesis_tint) >= 4.5);
        CHECK(contrast(colours.fallen_ink, colours.background) >= 4.5);
        for (const std::string_view ground : grounds(colours)) {
            CHECK(contrast(colours.ink, ground) >= 4.5);
            CHECK(contrast(colours.muted, ground) >= 4.5);
        }
    }
}

TEST_CASE("lines have a contrast of at least 3 to what they run over, in every theme") {
    for (const Look look : all_looks) {
        const Theme& colours = theme(look);
        for (const Shade& shade : shades(colours)) {
            CHECK(contrast(shade.line, shade.fill) >= 3);
            CHECK(contrast(shade.line, shade.full) >= 3);
            for (const std::string_view ground : grounds(colours))
                CHECK(contrast(shade.line, ground) >= 3);
        }
        CHECK(contrast(colours.thesis_fill, colours.thesis_tint) >= 3);
        CHECK(contrast(colours.thesis_fill, colours.background) >= 3);
    }
}

TEST_CASE("badges and what is gone can be read in every theme, and in greys as well") {
    for (const Look look : all_looks) {
        const Theme& colours = theme(look);
        const double least = look == Look::high_contrast ? 7 : 4.5;
        for (const Revision revision : {Revision::added, Revision::removed, Revision::changed}) {
            const BoxColours badge = badge_colours(colours, revision);
            CHECK(contrast(badge.ink, badge.fill) >= least);
            // What is hollow has its border, which stands on the box.
            for (const std::string_view ground : grounds(colours))
                CHECK(contrast(badge.line, ground) >= 3);
            for (const Shade& shade : shades(colours))
                CHECK(contrast(badge.line, shade.fill) >= 3);
        }
        Box gone;
        gone.marks.revision = Revision::removed;
        const BoxColours box = argmap::colours(colours, gone);
        CHECK(contrast(box.ink, box.fill) >= least);
        CHECK(contrast(box.line, box.fill) >= 3);
        DrawnRelation relation;
        relation.marks.revision = Revision::removed;
        for (const std::string_view ground : grounds(colours))
            CHECK(contrast(line_colour(colours, relation), ground) >= 3);
    }
}

TEST_CASE("in the theme of high contrast text has 7 to 1, and so do lines") {
    const Theme& colours = theme(Look::high_contrast);
    CHECK(contrast(colours.thesis_ink, colours.thesis_fill) >= 7);
    for (const std::string_view ground : grounds(colours)) {
        CHECK(contrast(colours.ink, ground) >= 7);
        CHECK(contrast(colours.muted, ground) >= 7);
        CHECK(contrast(colours.fallen_ink, ground) >= 7);
        CHECK(contrast(colours.topic_border, ground) >= 7);
        for (const Shade& shade : shades(colours))
            CHECK(contrast(shade.line, ground) >= 7);
    }
    for (const Shade& shade : shades(colours)) {
        CHECK(contrast(colours.ink, shade.fill) >= 7);
        CHECK(contrast(colours.ink, shade.full) >= 7);
    }
}

TEST_CASE("the theme for print has greys only") {
    for (const std::string_view colour : all_colours(theme(Look::print))) {
        CHECK(colour.substr(1, 2) == colour.substr(3, 2));
        CHECK(colour.substr(1, 2) == colour.substr(5, 2));
    }
}

}  // namespace argmap
