#include "render/theme.hpp"

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
    .neutral = {"#7A8794", "#FFFFFF"},
    .support = {"#007A5A", "#EAF6F1"},
    .attack = {"#C44E00", "#FDF0E7"},
    .undercut = {"#7B3FA0", "#F5EEF9"},
    .contrary = {"#C44E00", "#FDF0E7"},
    .rephrase = {"#66727F", "#FFFFFF"},
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
    .neutral = {"#8895A3", "#1E252D"},
    .support = {"#3CC79A", "#17302A"},
    .attack = {"#FF8B4A", "#36251A"},
    .undercut = {"#C79BE8", "#2B2237"},
    .contrary = {"#FF8B4A", "#36251A"},
    .rephrase = {"#9AA7B4", "#1E252D"},
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
    .neutral = {"#6E6E6E", "#FFFFFF"},
    .support = {"#000000", "#FFFFFF"},
    .attack = {"#000000", "#DADADA"},
    .undercut = {"#404040", "#EBEBEB"},
    .contrary = {"#000000", "#DADADA"},
    .rephrase = {"#6E6E6E", "#FFFFFF"},
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
