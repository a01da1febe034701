#include "diagram/theme.hpp"

#include "text/ascii.hpp"

namespace argmap {

namespace {

constexpr Theme light = {
    .background = "#FFFFFF",
    .ink = "#1F2933",
    .muted = "#5B6774",
    .topic_fill = "#F5F7FA",
    .inner_topic_fill = "#EAEEF3",
    .topic_border = "#D5DCE4",
    .thesis_fill = "#1F3A5F",
    .thesis_ink = "#FFFFFF",
    .thesis_tint = "#DCE5F0",
    .fallen_ink = "#66727F",
    .dim_line = "#C3CBD4",
    .neutral = {"#7A8794", "#FFFFFF", "#EEF1F4"},
    .support = {"#007A5A", "#EAF6F1", "#C6E8DA"},
    .attack = {"#C44E00", "#FDF0E7", "#FBD9C0"},
    .undercut = "#7B3FA0",
    .contrary = "#C44E00",
    .rephrase = "#66727F",
};

constexpr Theme dark = {
    .background = "#14191F",
    .ink = "#E6EBF0",
    .muted = "#9AA7B4",
    .topic_fill = "#1A2027",
    .inner_topic_fill = "#222A33",
    .topic_border = "#2A333D",
    .thesis_fill = "#DDE7F1",
    .thesis_ink = "#14191F",
    .thesis_tint = "#2C3A4A",
    .fallen_ink = "#8895A3",
    .dim_line = "#3A4550",
    .neutral = {"#8895A3", "#1E252D", "#33404C"},
    .support = {"#3CC79A", "#17302A", "#1F5244"},
    .attack = {"#FF8B4A", "#36251A", "#60401F"},
    .undercut = "#C79BE8",
    .contrary = "#FF8B4A",
    .rephrase = "#9AA7B4",
};

constexpr Theme print = {
    .background = "#FFFFFF",
    .ink = "#000000",
    .muted = "#404040",
    .topic_fill = "#F7F7F7",
    .inner_topic_fill = "#EDEDED",
    .topic_border = "#BDBDBD",
    .thesis_fill = "#000000",
    .thesis_ink = "#FFFFFF",
    .thesis_tint = "#E0E0E0",
    .fallen_ink = "#6E6E6E",
    .dim_line = "#C4C4C4",
    .neutral = {"#6E6E6E", "#FFFFFF", "#FFFFFF"},
    .support = {"#000000", "#FFFFFF", "#FFFFFF"},
    .attack = {"#000000", "#DADADA", "#C8C8C8"},
    .undercut = "#404040",
    .contrary = "#000000",
    .rephrase = "#6E6E6E",
};

constexpr Theme high_contrast = {
    .background = "#FFFFFF",
    .ink = "#000000",
    .muted = "#333333",
    .topic_fill = "#FFFFFF",
    .inner_topic_fill = "#F2F2F2",
    .topic_border = "#000000",
    .thesis_fill = "#000000",
    .thesis_ink = "#FFFFFF",
    .thesis_tint = "#E6E6E6",
    .fallen_ink = "#4A4A4A",
    .dim_line = "#949494",
    .neutral = {"#333333", "#FFFFFF", "#EDEDED"},
    .support = {"#00432F", "#E6F7EF", "#C2EBD8"},
    .attack = {"#7A2200", "#FFEDE3", "#FFD5BC"},
    .undercut = "#4A1270",
    .contrary = "#7A2200",
    .rephrase = "#333333",
};

constexpr NamedPart<Theme, ThemeColour> colours_of_theme[] = {
    {"background", &Theme::background},
    {"ink", &Theme::ink},
    {"muted", &Theme::muted},
    {"topic_fill", &Theme::topic_fill},
    {"inner_topic_fill", &Theme::inner_topic_fill},
    {"topic_border", &Theme::topic_border},
    {"thesis_fill", &Theme::thesis_fill},
    {"thesis_ink", &Theme::thesis_ink},
    {"thesis_tint", &Theme::thesis_tint},
    {"fallen_ink", &Theme::fallen_ink},
    {"dim_line", &Theme::dim_line},
    {"undercut", &Theme::undercut},
    {"contrary", &Theme::contrary},
    {"rephrase", &Theme::rephrase},
};

constexpr NamedPart<Theme, Shade> shades_of_theme[] = {
    {"neutral", &Theme::neutral}, {"support", &Theme::support}, {"attack", &Theme::attack}};

constexpr NamedPart<Shade, ThemeColour> colours_of_shade[] = {
    {"line", &Shade::line}, {"fill", &Shade::fill}, {"full", &Shade::full}};

}  // namespace

std::optional<ThemeColour> ThemeColour::read(std::string_view text) {
    ThemeColour colour("#000000");
    if (text.size() != colour.text_.size() || text[0] != '#')
        return std::nullopt;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const char c = text[i];
        const bool is_small = c >= 'a' && c <= 'f';
        if (!is_small && !is_digit(c) && !(c >= 'A' && c <= 'F'))
            return std::nullopt;
        colour.text_[i] = is_small ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return colour;
}

std::span<const NamedPart<Theme, ThemeColour>> theme_colours() {
    return colours_of_theme;
}

std::span<const NamedPart<Theme, Shade>> theme_shades() {
    return shades_of_theme;
}

std::span<const NamedPart<Shade, ThemeColour>> shade_colours() {
    return colours_of_shade;
}

std::string_view name(Look look) {
    switch (look) {
        case Look::light:
            return "light";
        case Look::dark:
            return "dark";
        case Look::print:
            return "print";
        case Look::high_contrast:
            return "high-contrast";
    }
    return {};
}

const Theme& theme_of(Look look) {
    switch (look) {
        case Look::light:
            return light;
        case Look::dark:
            return dark;
        case Look::print:
            return print;
        case Look::high_contrast:
            return high_contrast;
    }
    return light;
}

}  // namespace argmap
