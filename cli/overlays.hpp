// How is what was reasoned of a map shown in its picture?
#pragma once

#include "diagram/overlay.hpp"
#include "reason/labelling.hpp"
#include "reason/strength.hpp"

namespace argmap::cli {

/// What has become of each claim and relation of a map, added to what the overlay shows already.
void show_labels(const Labelling& labelling, Overlay& overlay);

/// How strong each of them is, added likewise.
void show_strengths(const Strengths& strengths, Overlay& overlay);

/// Which claim the picture is about, added likewise.
void show_focus(const ArgumentMap& map, ClaimId claim, Overlay& overlay);

}  // namespace argmap::cli
