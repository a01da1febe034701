#include "diagram/theme.hpp"

#include "diagram/contrast.hpp"
#include "diagram/style.hpp"
#include "test.hpp"

#include <set>
#include <string>
#include <vector>

namespace argmap {

namespace {

std::vector<Shade> shades(const Theme& theme) {
    return {theme.neutral, theme.support, theme.attack};
}

std::vector<std::string_view> lines(const Theme& theme) {
    std::vector<std::string_view> lines = {theme.undercut, theme.contrary, theme.rephrase};
    for (const NamedPart<Theme, Shade>& shade : theme_shades())
        lines.push_back((theme.*shade.part).line);
    return lines;
}

std::vector<std::string_view> grounds(const Theme& theme) {
    return {theme.background, theme.topic_fill, theme.inner_topic_fill};
}

std::vector<std::string_view> all_colours(const Theme& theme) {
    std::vector<std::string_view> all;
    for (const NamedPart<Theme, ThemeColour>& part : theme_colours())
        all.push_back(theme.*part.part);
    for (const NamedPart<Theme, Shade>& shade : theme_shades())
        for (const NamedPart<Shade, ThemeColour>& part : shade_colours())
            all.push_back(theme.*shade.part.*part.part);
    return all;
}

}  // namespace

TEST_CASE("text has a contrast of at least 4.5 to what it stands on, in every theme") {
    for (const Look look : all_looks) {
        const Theme& colours = theme_of(look);
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
        const Theme& colours = theme_of(look);
        for (const Shade& shade : shades(colours)) {
            CHECK(contrast(shade.line, shade.fill) >= 3);
            CHECK(contrast(shade.line, shade.full) >= 3);
        }
        for (const std::string_view line : lines(colours))
            for (const std::string_view ground : grounds(colours))
                CHECK(contrast(line, ground) >= 3);
        CHECK(contrast(colours.thesis_fill, colours.thesis_tint) >= 3);
        CHECK(contrast(colours.thesis_fill, colours.background) >= 3);
    }
}

TEST_CASE("contrasts are those that WCAG gives") {
    CHECK(contrast("#000000", "#FFFFFF") == Approx(21));
    CHECK(contrast("#FFFFFF", "#000000") == Approx(21));
    CHECK(contrast("#123456", "#123456") == Approx(1));
    CHECK(contrast("#777777", "#ffffff") == Approx(4.48).margin(0.005));
    CHECK(contrast("#FF0000", "#FFFFFF") == Approx(4.00).margin(0.005));
    CHECK(contrast("#0A0A0A", "#FFFFFF") == Approx(19.80).margin(0.005));
}

TEST_CASE(
    "in every theme all colours that meet have enough contrast, and none that means something is missed") {
    for (const Look look : all_looks) {
        INFO(name(look));
        std::set<std::string> names;
        for (const ColourPair& pair : colour_pairs(theme_of(look))) {
            INFO(pair.front.name << " on " << pair.ground.name);
            CHECK(pair.is_enough());
            CHECK(pair.ratio == contrast(pair.front.colour, pair.ground.colour));
            names.insert({pair.front.name, pair.ground.name});
        }
        CHECK(names.size() == theme_colours().size() + 9 - 2);
        CHECK_FALSE(names.contains("dim_line"));
        CHECK_FALSE(names.contains("topic_border"));
    }
}

TEST_CASE("a colour is a # and six digits; small letters become capitals") {
    const auto read = [](std::string_view text) {
        const auto colour = ThemeColour::read(text);
        return colour ? std::string(std::string_view(*colour)) : "none";
    };
    CHECK(read("#1f2933") == "#1F2933");
    CHECK(read("#FFFFFF") == "#FFFFFF");
    for (const std::string_view wrong :
         {"", "#", "#FFF", "1F2933", "#1F29333", "#1F293G", "#1F 933", " #1F293", "#1F293\xE4", "rgb(0,0,0)"})
        CHECK(read(wrong) == "none");
}

TEST_CASE("badges and what is gone can be read in every theme, and in greys as well") {
    for (const Look look : all_looks) {
        const Theme& colours = theme_of(look);
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
    const Theme& colours = theme_of(Look::high_contrast);
    CHECK(contrast(colours.thesis_ink, colours.thesis_fill) >= 7);
    for (const std::string_view ground : grounds(colours)) {
        CHECK(contrast(colours.ink, ground) >= 7);
        CHECK(contrast(colours.muted, ground) >= 7);
        CHECK(contrast(colours.fallen_ink, ground) >= 7);
        CHECK(contrast(colours.topic_border, ground) >= 7);
        for (const std::string_view line : lines(colours))
            CHECK(contrast(line, ground) >= 7);
    }
    for (const Shade& shade : shades(colours)) {
        CHECK(contrast(colours.ink, shade.fill) >= 7);
        CHECK(contrast(colours.ink, shade.full) >= 7);
    }
}

TEST_CASE("the theme for print has greys only") {
    for (const std::string_view colour : all_colours(theme_of(Look::print))) {
        CHECK(colour.substr(1, 2) == colour.substr(3, 2));
        CHECK(colour.substr(1, 2) == colour.substr(5, 2));
    }
}

}  // namespace argmap
