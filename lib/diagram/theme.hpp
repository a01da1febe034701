// Which colours?
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace argmap {

/// A colour as pictures have it written: "#RRGGBB", in capitals.
class ThemeColour {
  public:
    /// Of a literal, which is trusted.
    consteval ThemeColour(const char (&text)[8]) {
        for (std::size_t i = 0; i < text_.size(); ++i)
            text_[i] = text[i];
    }

    /// Of a text from elsewhere; small letters become capitals. Nothing where it is no such colour.
    static std::optional<ThemeColour> read(std::string_view text);

    constexpr operator std::string_view() const& { return {text_.data(), text_.size()}; }
    operator std::string_view() const&& = delete;  // it would view what is gone

    friend bool operator==(const ThemeColour&, const ThemeColour&) = default;

  private:
    std::array<char, 7> text_{};
};

/// A line and the tint of boxes that belong to it, and a fuller one for what stands.
struct Shade {
    ThemeColour line;
    ThemeColour fill;
    ThemeColour full;

    friend bool operator==(const Shade&, const Shade&) = default;
};

/// What has fallen has no tint: it is as the background is. Which contrasts the colours need is said in
/// contrast.hpp. No meaning hangs on a colour alone: lines, heads and borders differ too.
struct Theme {
    ThemeColour background;
    ThemeColour ink;
    ThemeColour muted;  ///< titles of topics, the legend
    ThemeColour topic_fill;
    ThemeColour inner_topic_fill;  ///< of a topic in a topic, every other level
    ThemeColour topic_border;
    ThemeColour thesis_fill;
    ThemeColour thesis_ink;
    ThemeColour thesis_tint;  ///< of a thesis that is undecided, with ordinary ink
    ThemeColour fallen_ink;
    ThemeColour dim_line;  ///< of what is dimmed, which says nothing: hardly seen
    Shade neutral;
    Shade support;
    Shade attack;
    ThemeColour undercut;  ///< the line; no box belongs to it, nor to the next two
    ThemeColour contrary;
    ThemeColour rephrase;

    friend bool operator==(const Theme&, const Theme&) = default;
};

/// A part of a theme by its name, that of the member.
template <class Of, class Part>
struct NamedPart {
    std::string_view name;
    Part Of::*part;
};

std::span<const NamedPart<Theme, ThemeColour>> theme_colours();
std::span<const NamedPart<Theme, Shade>> theme_shades();
std::span<const NamedPart<Shade, ThemeColour>> shade_colours();

/// Colours for a bright page, for a dark one, greys that survive a photocopier, or colours as strong as they
/// get, for eyes that need it.
enum class Look : std::uint8_t { light, dark, print, high_contrast };

constexpr Look all_looks[] = {Look::light, Look::dark, Look::print, Look::high_contrast};

/// "light", "high-contrast".
std::string_view name(Look look);

const Theme& theme_of(Look look);

}  // namespace argmap
