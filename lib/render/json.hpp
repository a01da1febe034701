// What does a program need to show a picture itself?
#pragma once

#include "diagram/diagram.hpp"
#include "layout/layout.hpp"

#include <string>

namespace argmap {

/// A diagram and where everything in it lies, as schemas/diagram.schema.json says: claims and topics go by
/// their ids, relations by their places in the file. Lengths are told to a tenth of a pixel. What a box that
/// is to be filled in would say is left out. Linear.
std::string diagram_json(const Diagram& diagram, const Layout& layout);

}  // namespace argmap
