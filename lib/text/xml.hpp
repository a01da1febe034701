// How does text become XML?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace argmap {

/// Whether line breaks and tabs stay as they are, or are written by their numbers: an attribute would lose
/// them.
enum class XmlSpace : std::uint8_t { as_it_is, by_number };

/// Appends a text as the content of an element or of an attribute in double quotes. What XML 1.0 does not
/// allow (production 2), what hides or reorders text, and each malformed byte becomes U+FFFD. Linear.
void append_xml(std::string& xml, std::string_view text, XmlSpace space = XmlSpace::by_number);

/// The same as a string of its own.
std::string as_xml(std::string_view text, XmlSpace space = XmlSpace::by_number);

}  // namespace argmap
