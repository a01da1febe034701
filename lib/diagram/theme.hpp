// Which colours?
#pragma once

#include "diagram/diagram.hpp"

#include <string_view>

namespace argmap {

/// A line and the tint of boxes that belong to it, and a fuller one for what stands. Colours are written
/// "#RRGGBB".
struct Shade {
    std::string_view line;
    std::string_view fill;
    std::string_view full;
};

/// What has fallen has no tint: it is as the background is. Text has a contrast of at least 4.5:1 to whatever
/// it stands on, and every line that means something one of 3:1 (WCAG 2.1, 1.4.3 and 1.4.11). No meaning
/// hangs on a colour alone: lines, heads and borders differ too.
struct Theme {
    std::string_view background;
    std::string_view ink;
    std::string_view muted;  ///< titles of topics, the legend
    std::string_view topic_fill;
    std::string_view inner_topic_fill;  ///< of a topic in a topic, every other level
    std::string_view topic_border;
    std::string_view thesis_fill;
    std::string_view thesis_ink;
    std::string_view thesis_tint;  ///< of a thesis that is undecided, with ordinary ink
    std::string_view fallen_ink;
    std::string_view dim_line;  ///< of what is dimmed, which says nothing: hardly seen
    Shade neutral;
    Shade support;
    Shade attack;
    Shade undercut;
    Shade contrary;
    Shade rephrase;
};

const Theme& theme(Look look);

/// The shade of a kind of relation.
const Shade& shade(const Theme& theme, ArrowKind kind);

}  // namespace argmap
