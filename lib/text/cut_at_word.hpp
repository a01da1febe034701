// How is a text cut short without cutting a word?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace argmap {

/// The text cut to at most `columns` columns, which are at least 1, where a line might end; it ends in "…"
/// where something was cut. A word is cut where it alone is longer. Linear in the text.
std::string cut_at_word(std::string_view text, std::size_t columns);

}  // namespace argmap
