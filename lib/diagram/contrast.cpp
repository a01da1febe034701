#include "diagram/contrast.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace argmap {

namespace {

int digit(char c) {
    return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

/// Relative luminance (WCAG 2.2), 0 to 1.
double luminance(std::string_view colour) {
    const auto channel = [&](std::size_t at) {
        const double value = (16 * digit(colour[at]) + digit(colour[at + 1])) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

class Pairs {
  public:
    explicit Pairs(const Theme& theme) : theme_(theme) {}

    std::vector<ColourPair> all() {
        add_texts();
        add_lines();
        return std::move(pairs_);
    }

  private:
    NamedColour in_theme(ThemeColour Theme::*part) const {
        for (const auto& [name, known] : theme_colours())
            if (known == part)
                return {std::string(name), theme_.*part};
        return {"", theme_.*part};
    }

    NamedColour in_shade(const NamedPart<Theme, Shade>& shade, ThemeColour Shade::*part) const {
        for (const auto& [name, known] : shade_colours())
            if (known == part)
                return {std::string(shade.name) + "." + std::string(name), theme_.*shade.part.*part};
        return {"", theme_.*shade.part.*part};
    }

    void add(Painted what, const NamedColour& front, const NamedColour& ground) {
        pairs_.push_back({what, front, ground, contrast(front.colour, ground.colour)});
    }

    void add_on_grounds(Painted what, const NamedColour& front) {
        for (const auto ground : {&Theme::background, &Theme::topic_fill, &Theme::inner_topic_fill})
            add(what, front, in_theme(ground));
    }

    void add_texts() {
        const NamedColour ink = in_theme(&Theme::ink);
        add_on_grounds(Painted::text, ink);
        for (const auto& shade : theme_shades())
            for (const auto tint : {&Shade::fill, &Shade::full})
                add(Painted::text, ink, in_shade(shade, tint));
        add(Painted::text, ink, in_theme(&Theme::thesis_tint));
        add(Painted::text, in_theme(&Theme::thesis_ink), in_theme(&Theme::thesis_fill));
        add(Painted::text, in_theme(&Theme::fallen_ink), in_theme(&Theme::background));
        add_on_grounds(Painted::text, in_theme(&Theme::muted));
    }

    void add_lines() {
        for (const auto& shade : theme_shades()) {
            const NamedColour line = in_shade(shade, &Shade::line);
            add_on_grounds(Painted::line, line);
            for (const auto tint : {&Shade::fill, &Shade::full})
                add(Painted::line, line, in_shade(shade, tint));
        }
        for (const auto line : {&Theme::undercut, &Theme::contrary, &Theme::rephrase})
            add_on_grounds(Painted::line, in_theme(line));
        for (const auto ground : {&Theme::background, &Theme::thesis_tint})
            add(Painted::line, in_theme(&Theme::thesis_fill), in_theme(ground));
    }

    const Theme& theme_;
    std::vector<ColourPair> pairs_;
};

}  // namespace

double contrast(std::string_view one, std::string_view other) {
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

std::vector<ColourPair> colour_pairs(const Theme& theme) {
    return Pairs(theme).all();
}

}  // namespace argmap
