// Which type of relation do people mean who call it by a word of their own?
#pragma once

#include "document/document.hpp"

#include <optional>
#include <string_view>

namespace argmap {

/// What "objection", "pro", "支持" or "Angriff" is to argmap: words that can mean one type only, in English,
/// Chinese and German, whatever their case; nothing for others, and for the names of the types themselves.
std::optional<RelationType> type_in_other_words(std::string_view written);

}  // namespace argmap
