// How are boxes and relations called in an exercise?
#pragma once

#include "exercise/excerpt.hpp"
#include "message/message.hpp"

#include <cstddef>
#include <string>

namespace argmap {

/// By the numbers of boxes, or by what stands in them.
enum class Naming : std::uint8_t { numbers, texts };

/// "box 3".
std::string box_words(ClaimId claim, Tongue tongue);

/// "“Socrates is a man”"; cut where it is long.
std::string quoted(const std::string& text);

/// "box 2 supports box 1", "boxes 2 and 3 together support box 1", "box 4 attacks the step from box 2 to
/// box 1"; or with texts in quotation marks.
std::string relation_words(const Excerpt& excerpt, RelationId relation, Naming naming, Tongue tongue);

/// "the step from box 2 to box 1".
std::string step_words(const Excerpt& excerpt, RelationId relation, Naming naming, Tongue tongue);

/// With a capital letter and a full stop: "Box 2 supports box 1.".
std::string sentence(const std::string& words, Tongue tongue);

/// One sentence after the other, as the language writes them.
std::string one_after_the_other(const std::string& first, const std::string& second, Tongue tongue);

/// "A" of 0: how choices are called.
std::string choice_letter(std::size_t number);

}  // namespace argmap
