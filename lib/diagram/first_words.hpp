// How does a text begin?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace argmap {

/// The text cut after so many words, at least one, and then ending in "…"; as it is where it has no more. Two
/// characters of a script without spaces, such as Chinese, count as a word. Linear in what is kept.
std::string first_words(std::string_view text, std::size_t words);

}  // namespace argmap
