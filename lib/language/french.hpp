// What does argmap know about French?
#pragma once

#include "language/language.hpp"

namespace argmap::french {

std::optional<Connective> leading_connective(std::string_view text);
std::optional<Span> compound(std::string_view text);

}  // namespace argmap::french
