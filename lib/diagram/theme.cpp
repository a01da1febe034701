#include "diagram/theme.hpp"

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
    .undercut = {"#7B3FA0", "#F5EEF9", "#E3CFF0"},
    .contrary = {"#C44E00", "#FDF0E7", "#FBD9C0"},
    .rephrase = {"#66727F", "#FFFFFF", "#EEF1F4"},
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
    .undercut = {"#C79BE8", "#2B2237", "#4A3566"},
    .contrary = {"#FF8B4A", "#36251A", "#60401F"},
    .rephrase = {"#9AA7B4", "#1E252D", "#33404C"},
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
    .undercut = {"#404040", "#EBEBEB", "#DDDDDD"},
    .contrary = {"#000000", "#DADADA", "#C8C8C8"},
    .rephrase = {"#6E6E6E", "#FFFFFF", "#FFFFFF"},
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
    .undercut = {"#4A1270", "#FFFFFF", "#F1E3FA"},
    .contrary = {"#7A2200", "#FFFFFF", "#FFE9DC"},
    .rephrase = {"#333333", "#FFFFFF", "#EDEDED"},
};

}  // namespace

const Theme& theme(Look look) {
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

const Shade& shade(const Theme& theme, ArrowKind kind) {
    switch (kind) {
        case ArrowKind::support:
            return theme.support;
        case ArrowKind::attack:
            return theme.attack;
        case ArrowKind::undercut:
            return theme.undercut;
        case ArrowKind::contrary:
            return theme.contrary;
        case ArrowKind::rephrase:
            return theme.rephrase;
    }
    return theme.neutral;
}

}  // namespace argmap
