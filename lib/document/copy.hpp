// How is a document copied, to be changed?
#pragma once

#include "document/document.hpp"

namespace argmap {

/// A document that says the same, with the same places. It shares the text that the other one keeps and holds
/// whatever else words view itself. Linear.
Document copy(const Document& document);

}  // namespace argmap
