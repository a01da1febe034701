// What do the functions about Chinese share? Only the files of Chinese include this.
#pragma once

#include "language/language.hpp"

namespace argmap::chinese {

std::optional<Span> question(std::string_view text);
std::optional<Span> request(std::string_view text);
std::optional<Span> inference(std::string_view text);
std::optional<Span> because(std::string_view text);
std::optional<Connective> leading_connective(std::string_view text);
std::optional<Span> compound(std::string_view text);
std::optional<Span> only_way(std::string_view text);
bool differ(std::string_view one, std::string_view other);
std::optional<Span> vague_opening(std::string_view text);
std::optional<Span> either_or(std::string_view text);
Core core(std::string_view text);
Core undenied(std::string_view text);
Content content(std::string_view word);

}  // namespace argmap::chinese
