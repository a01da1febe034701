// What does argmap know about German?
#pragma once

#include "language/language.hpp"

namespace argmap::german {

std::optional<Connective> leading_connective(std::string_view text);
std::optional<Span> compound(std::string_view text);

}  // namespace argmap::german
